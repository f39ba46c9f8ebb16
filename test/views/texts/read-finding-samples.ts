import type { FieldFinding, Finding } from '../../../src/domain/errors.ts';
import type { FileFindingCode } from '../../../src/domain/file-faults.ts';
import type { ListFindingCode, RowFault } from '../../../src/domain/problem-fields.ts';

/** In a goal list, on one line and on several. */
function listed(code: FieldFinding['code']): readonly Finding[] {
  return [
    { at: 'ansvarig', line: 3, code, value: 'x', limit: 'y' },
    { at: 'ansvarig', sheet: '2031', line: 3, lines: [3, 4, 9], code, value: '', limit: 2 },
  ];
}

/** All that is said of a goal list. */
export const LIST_FINDINGS: Readonly<Record<ListFindingCode, readonly Finding[]>> = {
  'unknown-head': listed('unknown-head'),
  'unknown-kind': listed('unknown-kind'),
  'below-unread': listed('below-unread'),
  'two-values': listed('two-values'),
  'no-value': listed('no-value'),
  'hidden-rows': listed('hidden-rows'),
  'hidden-column': listed('hidden-column'),
  'unread-sheet': listed('unread-sheet'),
  'unit-alone': listed('unit-alone'),
  'other-deputy': listed('other-deputy'),
  'not-a-global-goal': listed('not-a-global-goal'),
};

function found(code: FieldFinding['code']): readonly Finding[] {
  return [
    { at: 'items[0]', line: 3, code, value: 'x', limit: 'y' },
    { at: 'role', code },
  ];
}

/** What stands in a file and is not read. */
export const FILE_FINDINGS: Readonly<Record<FileFindingCode, readonly Finding[]>> = {
  'goals-by-place': found('goals-by-place'),
  'struck-text': found('struck-text'),
  'hidden-text': found('hidden-text'),
  'deleted-text': found('deleted-text'),
  'unknown-symbol': found('unknown-symbol'),
};

/** What of a table is not read. */
export const TABLE_FINDINGS: Readonly<
  Record<Exclude<RowFault, 'unexplained'> | 'unread-column', readonly Finding[]>
> = {
  'unread-column': found('unread-column'),
  'unread-row': found('unread-row'),
  'unread-table': found('unread-table'),
  'beside-value': found('beside-value'),
  'either-number': found('either-number'),
  'torn-sums': found('torn-sums'),
  'no-money-unit': found('no-money-unit'),
};
