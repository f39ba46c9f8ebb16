import type { Column } from './column-head.ts';
import type { Meaning } from './column-words.ts';

/** `other` is a table of something that we do not read. */
export type TableKind = 'indicators' | 'commitments' | 'other';

const VALUES: readonly (Meaning | undefined)[] = ['outcome', 'total', 'earlier', 'forecast', 'year'];

/** As many as Word has; a wider table is none that people write. */
export const MOST_COLUMNS = 63;

/** What table begins with these heads; undefined where they are none. */
export function kindOf(columns: readonly Column[]): TableKind | undefined {
  const has = (...meanings: readonly (Meaning | undefined)[]) =>
    columns.some(({ meaning }) => meanings.includes(meaning));
  const understood = columns.filter(({ meaning }) => meaning !== undefined && meaning !== 'year').length;
  const isAlone = columns.every(({ text }, index) => index === 0 || text === '');
  if (isAlone)
    return has('commitment') ? 'commitments' : columns.length === 1 && has('name') ? 'indicators' : undefined;
  const hasValue = has('target') || has(...VALUES);
  if (has('name') && (understood > 1 || has('year'))) return 'indicators';
  if (has('commitment') && understood > 1) return 'commitments';
  const mayHaveName = has('goal') || columns.some(({ meaning }) => meaning === undefined);
  if (has('target') && mayHaveName) return 'indicators';
  if (has('goal') && has(...VALUES) && !has('money') && columns.some(({ meaning }) => meaning === undefined))
    return 'indicators';
  return understood > 1 || (hasValue && understood > 0 && has('money')) ? 'other' : undefined;
}
