import {
  type FieldFinding,
  type Finding,
  type FindingCode,
  GUESSED_FIELDS,
  NEEDED_VARIABLES,
  Problem,
  type ProblemCode,
  type StoreFault,
} from '../../../src/domain/errors.ts';
import type { Refusal } from '../../../src/domain/file-faults.ts';
import { FILE_FINDINGS, LIST_FINDINGS, TABLE_FINDINGS } from './read-finding-samples.ts';

/** Why a file is no plan, with a file of which it may be said. */
const REFUSALS: readonly [reason: Refusal, file: string][] = [
  ['unknown-type', 'plan.xlsx'],
  ['empty', 'plan.txt'],
  ['too-large', 'plan.pdf'],
  ['not-text', 'plan.txt'],
  ['not-text', 'plan.pdf'],
  ['not-text', 'plan.docx'],
  ['rtf', 'plan.txt'],
  ['spreadsheet', 'plan.txt'],
  ['garbled', 'plan.pdf'],
  ['broken', 'plan.docx'],
  ['encrypted', 'plan.docx'],
  ['too-slow', 'plan.pdf'],
  ['too-slow', 'plan.xlsx'],
  ['no-text', 'plan.pdf'],
  ['no-goals', 'plan.txt'],
];

const STORE_FAULTS: readonly StoreFault[] = [
  'full',
  'read-only',
  'corrupt',
  'no-folder',
  'forbidden',
  'locked',
  'other',
];

/** Every problem, each as it comes when nothing more can be said of it. */
export const PROBLEMS: Readonly<Record<ProblemCode, readonly Problem[]>> = {
  'not-allowed': [new Problem('not-allowed', { right: 'import' })],
  'not-owner': [new Problem('not-owner', { words: 'metro' })],
  'not-approver': ['Arbete', ''].map((area) => new Problem('not-approver', { area })),
  'not-reopened': (['open', 'nothing', 'twin'] as const).map(
    (why) => new Problem('not-reopened', { round: 'r', why }),
  ),
  'no-pdf': (['missing', 'failed'] as const).map((why) => new Problem('no-pdf', { why })),
  'not-published': [new Problem('not-published', { round: 'Q3' })],
  'report-withdrawn': [new Problem('report-withdrawn', { round: 'Q3' })],
  'report-changed': [new Problem('report-changed', { round: 'Q3' })],
  'foreign-tenant': [new Problem('foreign-tenant')],
  'unknown-plan': [
    new Problem('unknown-plan', { plan: '', plans: '' }),
    new Problem('unknown-plan', { plan: '', plans: 'a, b' }),
    new Problem('unknown-plan', { plan: 'c', plans: 'a, b' }),
  ],
  'unknown-round': [new Problem('unknown-round', { round: 'r', rounds: '' })],
  'unknown-item': [false, true].map((isShared) => new Problem('unknown-item', { words: 'metro', isShared })),
  'unasked-item': [new Problem('unasked-item', { item: 'metro', round: 'r' })],
  'unknown-person': [new Problem('unknown-person')],
  'no-such-person': [
    new Problem('no-such-person', { words: 'Anna', people: '' }),
    new Problem('no-such-person', { words: 'Anna', people: 'Anna Lund (anna@exempel.se)' }),
  ],
  'several-people': [
    new Problem('several-people', {
      words: 'Anna',
      people: 'Anna Lund (a@exempel.se), Anna Lund (b@exempel.se)',
    }),
  ],
  'own-role': [new Problem('own-role')],
  'recreated-accounts': [1, 2].map(
    (count) =>
      new Problem('recreated-accounts', {
        accounts: Array.from({ length: count }, () => ({
          ...{ person: 'Anna Lund (anna@exempel.se)', from: 'a', to: 'b' },
        })),
      }),
  ),
  'no-roster': [new Problem('no-roster')],
  'none-to-see': [false, true].map((isShared) => new Problem('none-to-see', { isShared })),
  'no-round': [new Problem('no-round')],
  'no-channel': [new Problem('no-channel')],
  'round-closed': [new Problem('round-closed', { round: 'r' })],
  'round-not-open': [new Problem('round-not-open', { round: 'r' })],
  'round-withdrawn': [new Problem('round-withdrawn', { round: 'r' })],
  'not-withdrawn': (['closed', 'answered'] as const).map(
    (why) => new Problem('not-withdrawn', { round: 'r', why }),
  ),
  'round-exists': [new Problem('round-exists', { round: 'r' })],
  'round-answered': [new Problem('round-answered', { round: 'r', id: 'r' })],
  'round-is-open': [new Problem('round-is-open', { round: 'r' })],
  'invalid-round': [new Problem('invalid-round')],
  'invalid-plan': [new Problem('invalid-plan')],
  'guessed-plan': [
    { board: 'Kommunstyrelsen', year: undefined },
    { board: undefined, year: 2030 },
    { board: 'Kommunstyrelsen', year: 2030 },
  ].map((guess) => new Problem('guessed-plan', { ...guess, file: 'b.docx', plans: ['a', 'b'], free: 'c' })),
  'guessed-period': [new Problem('guessed-period', { round: 'r', period: '2030-01-01 – 2030-08-31' })],
  'other-plan': [
    new Problem('other-plan', {
      plan: 'soc-2026',
      stored: 'Kommunstyrelsen 2025',
      read: 'Kommunstyrelsen 2026',
    }),
  ],
  'loses-items': [
    new Problem('loses-items', { plan: 'p', lost: [{ title: 'x', owners: 0, answers: 0 }] }),
    new Problem('loses-items', {
      plan: 'p',
      lost: [
        { title: 'x', owners: 2, answers: 1 },
        { title: 'y', owners: 0, answers: 4 },
      ],
    }),
  ],
  'replaces-owners': [1, 4].map((items) => new Problem('replaces-owners', { plan: 'p', items })),
  'invalid-people': [new Problem('invalid-people')],
  'invalid-owners': [new Problem('invalid-owners')],
  'invalid-answers': [new Problem('invalid-answers')],
  'not-listed': [new Problem('not-listed')],
  'invalid-config': [new Problem('invalid-config')],
  'invalid-models': [new Problem('invalid-models')],
  'unknown-model': [new Problem('unknown-model', { model: 'm', models: '2019, 2025' })],
  'unreadable-file': (['missing', 'folder', 'forbidden', 'other'] as const).map(
    (cause) => new Problem('unreadable-file', { file: 'f', cause, code: '' }),
  ),
  'not-a-plan': REFUSALS.map(([reason, file]) => new Problem('not-a-plan', { file, reason })),
  'file-refused': [new Problem('file-refused')],
  'file-too-large': [new Problem('file-too-large', { megabytes: 20 })],
  'file-too-slow': [new Problem('file-too-slow')],
  'file-not-given': [new Problem('file-not-given')],
  'preview-too-large': [new Problem('preview-too-large')],
  'answer-too-large': [new Problem('answer-too-large', { line: 7 })],
  'preview-outdated': [new Problem('preview-outdated')],
  'unwritable-file': (['exists', 'link', 'folder', 'other'] as const).map(
    (cause) => new Problem('unwritable-file', { file: 'f', cause, code: '' }),
  ),
  'altered-file': [new Problem('altered-file', { round: 'Q3', version: 2, format: 'docx' })],
  'not-publishable': [
    new Problem('not-publishable', { round: 'Q3', why: 'open', areas: '' }),
    new Problem('not-publishable', {
      round: 'Q3',
      why: 'not-approved',
      areas: 'A, B',
    }),
  ],
  'busy-store': [new Problem('busy-store')],
  'partly-stored': [new Problem('partly-stored', { done: 49, of: 250 })],
  'newer-form': [new Problem('newer-form', { document: 'round/ks-2025-interim-1' })],
  'empty-store': [new Problem('empty-store', { store: 'data/malvakt.db' })],
  'store-not-empty': [new Problem('store-not-empty', { store: 'data/malvakt.db' })],
  'half-restored': [new Problem('half-restored', { at: '2025-09-15T07:00:00Z' })],
  'bad-backup': (['foreign', 'damaged'] as const).map(
    (why) => new Problem('bad-backup', { file: 'kopia.gz', why }),
  ),
  'newer-backup': [new Problem('newer-backup', { file: 'kopia.gz', program: '9.9.9' })],
  'other-tenant': [new Problem('other-tenant', { theirs: 'local', ours: 'malmo' })],
  'silent-playground': [new Problem('silent-playground')],
  'failing-store': STORE_FAULTS.flatMap((cause) =>
    ([{}, { during: 'read' }, { during: 'write' }] as const).map(
      (during) => new Problem('failing-store', { file: 'malvakt.db', cause, code: 'EIO', ...during }),
    ),
  ),
  'unreachable-store': ([{}, { during: 'read' }, { during: 'write' }] as const).map(
    (during) => new Problem('unreachable-store', { endpoint: 'https://db', cause: undefined, ...during }),
  ),
  'perhaps-stored': [new Problem('perhaps-stored', { endpoint: 'https://db', cause: 503 })],
};

/** With all that it may tell, and with no more than where it is. */
function found(code: FieldFinding['code']): readonly Finding[] {
  return [
    { at: 'items[0]', line: 3, code, value: 'x', limit: 'y' },
    { at: 'role', code },
  ];
}

/** Every fault in what was handed to us. */
export const FINDINGS: Readonly<Record<FindingCode, readonly Finding[]>> = {
  missing: found('missing'),
  'no-rows': found('no-rows'),
  'missing-variable': NEEDED_VARIABLES.map((at) => ({
    at,
    code: 'missing-variable',
  })),
  'not-a-number': found('not-a-number'),
  'not-an-id': found('not-an-id'),
  'not-an-object-id': found('not-an-object-id'),
  'not-an-address': found('not-an-address'),
  'same-address': found('same-address'),
  'open-quote': found('open-quote'),
  'too-many-cells': found('too-many-cells'),
  'not-a-date': found('not-a-date'),
  'not-one-of': found('not-one-of'),
  'not-a-role': found('not-a-role'),
  'not-approver': found('not-approver'),
  'not-json': found('not-json'),
  'wrong-type': found('wrong-type'),
  'unknown-key': found('unknown-key'),
  'too-long': found('too-long'),
  'too-many': found('too-many'),
  'out-of-range': found('out-of-range'),
  duplicate: found('duplicate'),
  'unknown-parent': found('unknown-parent'),
  cycle: found('cycle'),
  'impossible-target': found('impossible-target'),
  'unknown-link': found('unknown-link'),
  'link-cycle': found('link-cycle'),
  'no-link': found('no-link'),
  'unknown-item': found('unknown-item'),
  'ambiguous-item': found('ambiguous-item'),
  'unknown-person': found('unknown-person'),
  'ambiguous-person': found('ambiguous-person'),
  'two-accounts': found('two-accounts'),
  'before-start': found('before-start'),
  'has-passed': found('has-passed'),
  'name-taken': found('name-taken'),
  'nothing-asked': found('nothing-asked'),
  'not-on-scale': found('not-on-scale'),
  'not-asked': found('not-asked'),
  'not-owner': found('not-owner'),
  'no-owner': found('no-owner'),
  answered: found('answered'),
  'no-reason': found('no-reason'),
  ...{ unexplained: found('unexplained'), 'torn-sums': found('torn-sums') },
  ...{ 'no-money-unit': found('no-money-unit') },
  'not-a-folder': found('not-a-folder'),
  'not-a-file': found('not-a-file'),
  unplaced: found('unplaced'),
  'no-indicator': found('no-indicator'),
  'no-desired-outcome': found('no-desired-outcome'),
  'no-heading': found('no-heading'),
  'no-status': found('no-status'),
  'not-measured': found('not-measured'),
  ...{ shortened: found('shortened'), 'first-sentence': found('first-sentence') },
  ...{ 'status-not-kept': found('status-not-kept'), 'outcome-in-plan': found('outcome-in-plan') },
  'unknown-column': found('unknown-column'),
  'same-columns': found('same-columns'),
  ...TABLE_FINDINGS,
  ...FILE_FINDINGS,
  ...LIST_FINDINGS,
  guessed: GUESSED_FIELDS.map((at) => ({ at, code: 'guessed', value: 2030 })),
};
