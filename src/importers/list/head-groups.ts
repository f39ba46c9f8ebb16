/** What stands around the heads and the names of a goal list, and belongs to them. */
import type { GridRow } from './grid.ts';
import type { Head, ListField } from './head-words.ts';

const YEAR = /^(?:19|20)\d\d$/;

/** The head with the words that span its years, "Utfall" above "2029" and "2030"; undefined where the row above is none of that. */
export function withWordsAbove(head: GridRow, above: GridRow | undefined): GridRow | undefined {
  const isYear = (column: number) => YEAR.test(head.cells[column] ?? '');
  const filled = above ? [...above.cells.keys()].filter((column) => above.cells[column] !== '') : [];
  if (!above || filled.length === 0 || !filled.every(isYear)) return undefined;
  let word = '';
  const cells = head.cells.map((cell, column) => {
    word = isYear(column) ? above.cells[column] || word : '';
    return `${word} ${cell}`.trim();
  });
  return { ...head, cells };
}

/** So many rows with nothing but a name show that they are no goals. */
const FEWEST = 2;

/**
 * The rows, and among them as lines across those that have nothing but a name in the column of goals, each above a goal with what measures
 * it: where a list has no column for areas, they are these.
 */
export function withGroupRows(
  rows: readonly GridRow[],
  columns: ReadonlyMap<ListField, Head>,
): readonly GridRow[] {
  const [goal, indicator] = [columns.get('goal') ?? columns.get('boardGoal'), columns.get('indicator')];
  const isOther = (['area', 'kind', 'title', 'parent', 'councilGoal', 'directionGoal'] as const).some(
    (field) => columns.has(field),
  );
  if (!goal || !indicator || isOther) return rows;
  const isAlone = ({ cells }: GridRow) =>
    cells.every((cell, column) => (cell === '') === (column !== goal.column));
  const isMeasured = (row: GridRow | undefined) =>
    Boolean(row?.cells[goal.column] && row.cells[indicator.column]);
  const alone = [...rows.keys()].filter((place) => rows[place] && isAlone(rows[place]));
  const areGroups = alone.length >= FEWEST && alone.every((place) => isMeasured(rows[place + 1]));
  return areGroups
    ? rows.map((row, place) => (alone.includes(place) ? { ...row, isBanner: true } : row))
    : rows;
}
