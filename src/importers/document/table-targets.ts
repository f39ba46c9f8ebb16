/** Which columns and cells are what is to be reached, though their heads are words for goals: "Delmål 2031" above "minst 21". */
import { type ItemKind, isGoal } from '../../domain/plans/plan.ts';
import { type Column, isLevel } from './column-head.ts';
import { refersToGoals } from './goal-references.ts';
import { areTargets, type Filled, isTarget } from './table-levels.ts';

const LIMIT =
  '(?:minst|lägst|högst|max(?:imalt)?|över|under|från|till|ca|cirka|(?:mer|mindre|fler|färre|högre|lägre)\\sän)';
const AMOUNT = '[-−–+±<>≥≤=~]{0,2}\\s?\\d[\\d\\s.,]{0,20}';
const VALUE = new RegExp(
  `^(?:${LIMIT}\\s)?${AMOUNT}(?:[-–/]\\s?${AMOUNT})?(?:%|‰|procent|\\p{Ll}{1,15})?(?:\\s${LIMIT})?$`,
  'u',
);

/** "minst 21", "70 %", "10–12": what is to be reached or has been, and the name of nothing. */
export function isOnlyValue(cell: string): boolean {
  return cell.length <= 60 && VALUE.test(cell.charAt(0).toLowerCase() + cell.slice(1));
}

/** Goals that are counted are not many more. */
const HIGHEST_NUMBER = 20;

/** "minst 21" where the name of a goal is to stand; "2" may be the number of one. */
export function isValueForGoal(kind: ItemKind, title: string): boolean {
  const isNumber = refersToGoals(title) && !(Number(title) > HIGHEST_NUMBER);
  return isGoal({ kind }) && isOnlyValue(title) && !isNumber;
}

/** "Mål 2031": targets, or goals. */
const GOALS_OR_TARGETS = /^mål(?:et|en)?\s(?:för\s|år\s)?20\d\d$/iu;

/** "Trygga barn ska bli fler": what is wished for, said whole. */
function isGoalsName(cell: string): boolean {
  return /^\p{Lu}[\p{L}\s,-]{2,}\sska\s\p{L}/u.test(cell) && cell.split(/\s+/).length >= 4 && !isTarget(cell);
}

/** Whether a cell below "Mål 2031" names a goal, among targets. */
export function isGoalAmong(column: Column | undefined, cell: string): boolean {
  return GOALS_OR_TARGETS.test(column?.text ?? '') && isGoalsName(cell);
}

/** Above values what was measured before the plan, else when something begins. */
const START = /^(?:vid\s)?start$/iu;
const YEAR = /^20\d\d(?!\d)/;

/** "ska öka", "bör ligga kvar": where something is to go. */
const IS_TO = /^(?:ska|skall|bör)\s\p{L}+(?:\s\p{L}+){0,5}$/iu;
const WISHED =
  /^(?:öka[sd]?|minska[sd]?|oförändra[dt]|högre|lägre|fler|färre|bibehåll\p{L}*|(?:ligg|vara|var)\p{L}*\skvar|[-–—])$/iu;

/** Whether below "Riktning" stands where what is measured is to go, and not where it has gone. */
function areWished(cells: readonly string[]): boolean {
  return (
    cells.some((cell) => IS_TO.test(cell)) && cells.every((cell) => IS_TO.test(cell) || WISHED.test(cell))
  );
}

/** The columns by what their cells say where their heads are words for both goals and targets. */
export function byTheirCells(filled: readonly Filled[]): readonly Filled[] {
  const hasTarget = filled.some(({ column }) => column.meaning === 'target');
  return filled.map((one) => {
    const { column, cells } = one;
    const { meaning, years } = column;
    if (meaning === 'target' && GOALS_OR_TARGETS.test(column.text)) {
      const areGoals = cells.length > 0 && cells.every(isGoalsName) && isBeforeName(one, filled);
      return areGoals ? { ...one, column: { ...column, meaning: 'goal' } } : one;
    }
    if (meaning === 'trend' && !hasTarget && areWished(cells))
      return { ...one, column: { ...column, meaning: 'target' } };
    const isStart =
      START.test(column.text) &&
      cells.length > 0 &&
      !cells.some((cell) => !isOnlyValue(cell) || YEAR.test(cell));
    if (meaning === 'other' && isStart) return { ...one, column: { ...column, meaning: 'earlier' } };
    if (!isLevel(meaning) || meaning === 'area' || meaning === 'goal' || cells.length === 0) return one;
    const isDated = years.length > 0;
    const areValues = areTargets(cells) && cells.some(isOnlyValue);
    const isOfYear = isDated && (areValues || (meaning === 'subGoal' && cells.some(isOnlyValue)));
    const isAlone = !isDated && !hasTarget && areValues && !cells.every(refersToGoals);
    return isOfYear || isAlone ? { ...one, column: { ...column, meaning: 'target' } } : one;
  });
}

function isBeforeName({ index }: Filled, filled: readonly Filled[]): boolean {
  return filled.some((one) => one.column.meaning === 'name' && one.index > index);
}
