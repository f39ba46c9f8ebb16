import type { ItemKind } from '../../domain/plans/plan.ts';
import { type Column, LEVELS, type Level } from './column-head.ts';
import { refersToGoals } from './goal-references.ts';
import { isSetLater } from './set-later.ts';
import type { TableKind } from './table-kind.ts';

/** A column with what stands below its head. */
export interface Filled {
  readonly column: Column;
  readonly index: number;
  /** Without the cells that are empty. */
  readonly cells: readonly string[];
}

/** A column that names what the rows stand under, or something else of theirs. */
export interface NamingColumn {
  readonly index: number;
  /** `goal` is any goal: what stands around the table tells whose. */
  readonly kind: ItemKind | 'goal';
  /** Whether its cells are numbers of goals: "2". */
  readonly isOfNumbers?: boolean;
}

/** How a target begins: a number, what parts it from others, or where something is to go. Anything else below "Mål" may be a goal. */
const TARGET =
  /^(?:[-−+±<>≥≤=]{0,2}\s?\d|(?:minst|lägst|högst|max|över|under|mer|mindre|fler|färre|ökad?|öka[rs]?|minskad?|minska[rs]?|högre|lägre|oförändra[dt]|ja|nej)(?!\p{L}))/iu;

/** "1. Kajen är öppen": a name that is counted. */
const COUNTED = /^\d{1,2}(?:\.\d{1,2})*(?:[.)]\s?|\s)["”]?\p{Lu}\p{Ll}+\s\p{Ll}/u;

export function isTarget(cell: string): boolean {
  return (cell.length <= 40 && TARGET.test(cell) && !COUNTED.test(cell)) || isSetLater(cell);
}

/** Whether a column is of targets, some of which have a dash instead. */
export function areTargets(cells: readonly string[]): boolean {
  return cells.every((cell) => isTarget(cell) || /^[-–—]$/.test(cell));
}

/**
 * The columns above the rows, the topmost first; two of the same level are none, since nothing says which stands under which.
 * @param within what the table stands under; undefined for nothing of the plan
 */
export function levelsAmong(
  filled: readonly Filled[],
  kind: TableKind,
  within: ItemKind | undefined,
): readonly NamingColumn[] {
  const found = LEVELS.flatMap((level) => {
    const own = filled.filter(({ column, cells }) => column.meaning === level && cells.length > 0);
    const [only] = own;
    return only && own.length === 1 && (level !== 'goal' || isGoals(only, filled, kind))
      ? { level, index: only.index }
      : [];
  });
  const has = (level: Level) => found.some((one) => one.level === level);
  // Below one goal an area is a heading of its indicators.
  const isHeading = within !== undefined && within !== 'area' && found.every(({ level }) => level === 'area');
  if (isHeading && found.length > 0) return [];
  const levels = found.map(({ level, index }) => {
    const { cells } = filled[index] ?? { cells: [] };
    return {
      index,
      kind: kindOfLevel(level, has),
      isOfNumbers: level !== 'area' && areNumbers(cells, level !== 'goal' || kind !== 'indicators'),
    };
  });
  // What is done for an assignment stands under that.
  const assignments = filled.filter(({ column }) => column.meaning === 'assignment');
  const [assignment] = kind === 'commitments' && assignments.length === 1 ? assignments : [];
  return assignment ? [...levels, { index: assignment.index, kind: 'assignment' }] : levels;
}

function kindOfLevel(level: Level, has: (level: Level) => boolean): ItemKind | 'goal' {
  if (level === 'subGoal') return 'boardGoal';
  if (level !== 'goal') return level;
  if (has('councilGoal') || has('directionGoal')) return 'boardGoal';
  return has('boardGoal') ? 'councilGoal' : 'goal';
}

/** Whether "Mål" stands above goals: it may be the head of targets, and without another of those it takes whole sentences to tell. */
function isGoals({ cells, index }: Filled, filled: readonly Filled[], kind: TableKind): boolean {
  const has = (...meanings: readonly unknown[]) =>
    filled.some(({ column: { meaning } }) => meanings.includes(meaning));
  if (areNumbers(cells, kind === 'commitments' || (kind === 'goals' && has('status')))) return true;
  // "Fler hittar till kajen", before what measures it and its targets, is no target.
  const isNameOf =
    has('target') && has('name') && cells.every((cell) => /\S\s+\S/.test(cell) && !/\d/.test(cell));
  if (areTargets(cells) && !isNameOf) return false;
  if (kind !== 'indicators') return true;
  const isNamed = has('name', 'title');
  if (has('target')) return isNamed || !filled.some(isOfNoMeaning);
  // Beside what is done for them, or before what measures them, it takes fewer words.
  const isBefore = filled.some((one) => one.column.meaning === 'name' && one.index > index);
  const fewest = has('commitment') || isBefore ? 2 : 4;
  return isNamed && cells.every((cell) => !isTarget(cell) && cell.split(/\s+/).length >= fewest);
}

/**
 * "2", beside what is done: the number of the goal for which it is.
 * @param mayBe whether they cannot be targets
 */
function areNumbers(cells: readonly string[], mayBe: boolean): boolean {
  return mayBe && cells.length > 0 && cells.every(refersToGoals);
}

function isOfNoMeaning({ column, cells }: Filled): boolean {
  return column.meaning === undefined && cells.length > 0;
}
