import { type Column, isLevel } from './column-head.ts';
import type { Meaning } from './column-words.ts';

/** What the rows of a table are; `other` is a table of something that we do not read. */
export type TableKind = 'indicators' | 'commitments' | 'assignments' | 'goals' | 'other';

const VALUES: readonly (Meaning | undefined)[] = ['outcome', 'total', 'earlier', 'forecast', 'year'];
/** What only a table of sums has beside its first column. */
const SUMS: readonly (Meaning | undefined)[] = [...VALUES, 'money', 'target', 'unit', undefined];

const DONE = /^(?:genomför|slutför|utför|verkställ)(?:d|t|da)\s?\??$/iu;

/** As many as Word has; a wider table is none that people write. */
export const MOST_COLUMNS = 63;

/** What table begins with these heads; undefined where they are none. */
export function kindOf(columns: readonly Column[]): TableKind | undefined {
  const has = (...meanings: readonly (Meaning | undefined)[]) =>
    columns.some(({ meaning }) => meanings.includes(meaning));
  const understood = columns.filter(({ meaning }) => meaning !== undefined && meaning !== 'year').length;
  const isAlone = columns.every(({ text }, index) => index === 0 || text === '');
  if (isAlone) return kindOfOne(columns);
  const hasValue = has('target') || has(...VALUES);
  const isOther = understood > 1 || (hasValue && understood > 0 && has('money'));
  // Sums of money by area or activity, and what is done lest something go wrong.
  const isOfMoney = has('money') && columns.filter(({ meaning }) => !SUMS.includes(meaning)).length < 2;
  if (has('risk') || (isOfMoney && !has('name'))) return isOther ? 'other' : undefined;
  if (has('name') && (understood > 1 || has('year'))) return 'indicators';
  // "Aktivitet | Genomförd": as a word in a cell it is no head, so that it counts but beside one.
  const isToldOf = understood > 1 || columns.some(({ text }) => DONE.test(text));
  if (has('commitment') && isToldOf) return 'commitments';
  if (has('assignment') && isToldOf) return 'assignments';
  const mayHaveName = has('goal', 'title', 'area') || columns.some(({ meaning }) => meaning === undefined);
  // "Krav" may be asked of anything.
  const isDemand = columns.every(({ meaning, text }) => meaning !== 'target' || /krav/i.test(text));
  if (has('target') && mayHaveName && !isDemand) return 'indicators';
  if (has('goal') && has(...VALUES) && columns.some(({ meaning }) => meaning === undefined))
    return 'indicators';
  // "Nuläge | 2031 | 2032" beside names that no head names.
  const isToCome =
    columns[0]?.meaning === undefined &&
    columns.slice(1).every(({ meaning }) => meaning === 'earlier' || meaning === 'year');
  if (isToCome && has('earlier') && has('year')) return 'indicators';
  const hasGoal = columns.some(({ meaning }) => isLevel(meaning) && meaning !== 'area');
  return hasGoal && understood > 1 ? 'goals' : isOther ? 'other' : undefined;
}

/** One column, or a heading above what is left of a table. */
function kindOfOne(columns: readonly Column[]): TableKind | undefined {
  const [only] = columns;
  if (only?.meaning === 'commitment') return 'commitments';
  if (columns.length > 1) return undefined;
  return only?.meaning === 'name' ? 'indicators' : undefined;
}

/** "Mätvärde | Juni 2030 | Mål juni 2031": before columns of values, what is measured, where no other column names it. */
export function withNameFirst(columns: readonly Column[]): readonly Column[] {
  const [first, ...others] = columns;
  const isName = first !== undefined && /^mätvärde(?:n|na)?$/iu.test(first.text);
  const areValues =
    others.length > 1 && others.every(({ meaning }) => meaning === 'target' || VALUES.includes(meaning));
  return isName && areValues ? [{ ...first, meaning: 'name' }, ...others] : columns;
}
