import { startsTitle } from '../document/labels.ts';
import { marginOf, type WithMargin } from '../document/margin-verdicts.ts';
import { WORDS_BUILT_IN } from '../document/words.ts';
import { isMark } from './marks.ts';
import type { Piece } from './pdf-glyphs.ts';
import { type Block, isInMargin } from './pdf-page.ts';

/** One line of text, or one row of a table, on its way out. */
export interface Line extends Piece {
  readonly isRow: boolean;
  /** Of a row, the lines of each of its cells. */
  readonly cells: readonly (readonly string[])[];
  readonly bottom: number;
  /** Whether how it went stands behind a tab, at its right margin. */
  readonly hasMargin?: boolean;
}

type Column = readonly [left: number, right: number];

/** Cells of a row that stands alone must begin where the columns do; no more than a rounding away. */
const ALIGNED = 2;
/** By how much, of two columns that a cell stands between. */
const MUCH_NEARER = 2;

interface Table {
  readonly rows: readonly Block[];
  readonly columns: readonly Column[];
}

/**
 * The lines of each page. What stands in columns is a table when two rows or more after each other have the same columns, or
 * when a row alone has those of a table elsewhere in the document; otherwise it is text, cell by cell. The head of a table that
 * goes on from the page before is said once.
 * @param heights of the pages, by which what stands in their margins is known
 */
export function linesOf(pages: readonly (readonly Block[])[], heights: readonly number[]): Line[][] {
  const parts = pages.map(partsOf);
  const tables = parts.flat().filter(({ rows }) => rows.length > 1);
  const inText = parts.map((ofPage, index) =>
    ofPage.filter(({ rows }) => !rows.every((block) => isInMargin(block, heights[index] ?? 0))),
  );
  return parts.map((ofPage, index) => {
    const [above, below] = [inText[index - 1]?.at(-1), inText[index]?.[0]];
    const repeated = above && below && hasHeadOf(below, above) ? below.rows[0] : undefined;
    return ofPage.flatMap(({ rows, columns }) => {
      const [first] = rows;
      if (!first) return [];
      const known =
        rows.length > 1 ? columns : tables.find((table) => isRowOf(first, table.columns))?.columns;
      if (!known) return textOf(first);
      return rows.filter((block) => block !== repeated).map((block) => rowOf(block, known));
    });
  });
}

/** Whether a table begins with the same words as another, which is more than one row of names. */
function hasHeadOf({ rows: [head, ...rest] }: Table, { rows: [other, ...others] }: Table): boolean {
  if (!head || !other || !isRow(head) || rest.length === 0 || others.length === 0) return false;
  return wordsOf(head) === wordsOf(other);
}

function wordsOf({ cells }: Block): string {
  return cells.map((cell) => cell.map(({ text }) => text).join(' ')).join('|');
}

/** A page parted into tables, and into blocks that stand alone. */
function partsOf(blocks: readonly Block[]): Table[] {
  const parts: Table[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    const rows = [...(last?.rows ?? []), block];
    const columns = last && mayHave(last, block) ? columnsWith(last, block) : undefined;
    if (columns) parts[parts.length - 1] = { rows, columns };
    else parts.push({ rows: [block], columns: extentsOf(block) });
  }
  return parts;
}

/** Whether a block may be one more row of a table: nothing goes on with a goal and its verdict that stand alone. */
function mayHave({ rows: [first, ...others], columns }: Table, block: Block): boolean {
  return first !== undefined && !(others.length === 0 && marginIn(first)) && mayBeRow(block, columns);
}

/** A goal with its verdict at the margin is no row, but below the heads "Mål" and "Bedömning". */
function mayBeRow(block: Block, columns: readonly Column[]): boolean {
  const margin = marginIn(block);
  return !margin || columns.length === 2 || !startsTitle(margin.name, WORDS_BUILT_IN);
}

/** The name in cells that stand alone, and what stands at the margin beside it. */
function marginIn({ cells }: Block): WithMargin | undefined {
  const texts = cells.map((cell) => cell.map(({ text }) => text.trim()).join(' '));
  return texts.length === 2 || texts.length === 3 ? marginOf(texts.join('\t'), WORDS_BUILT_IN) : undefined;
}

/** The columns of a table with one row more; undefined where that is none of its rows. */
function columnsWith({ rows, columns }: Table, block: Block): readonly Column[] | undefined {
  if (!rows[0] || !isRow(rows[0])) return undefined;
  if (isRow(block)) return columnsOf([...rows, block]);
  // What stands alone below another column than the first has empty cells before it.
  const isBelowOne = columns.some(([left], index) => index > 0 && Math.abs(left - block.x) < ALIGNED);
  return isBelowOne && fits(block, columns) ? columns : undefined;
}

/** A mark and a text are the item of a list. */
function isRow({ cells }: Block): boolean {
  return cells.length > 2 || (cells.length === 2 && !cells[0]?.every(({ text }) => isMark(text)));
}

/**
 * The columns that these rows have in common; undefined when they have none. What rows with all of their cells filled have at the
 * same place is a column, though a head may be centred above numbers that are not; otherwise what stands on the same height.
 */
function columnsOf(rows: readonly Block[]): readonly Column[] | undefined {
  const extents = rows.map(extentsOf);
  const most = Math.max(...extents.map(({ length }) => length));
  const full = extents.filter(({ length }) => length === most);
  const byPlace = (full[0] ?? []).map((_, index): Column => {
    const column = full.map((row) => row[index] ?? [0, 0]);
    return [Math.min(...column.map(([left]) => left)), Math.max(...column.map(([, right]) => right))];
  });
  return [byPlace, merged(extents.flat())].find(
    (columns) => arePartedInOrder(columns) && rows.every((row) => fits(row, columns)),
  );
}

function arePartedInOrder(columns: readonly Column[]): boolean {
  return columns.every(([left], index) => index === 0 || left >= (columns[index - 1]?.[1] ?? left));
}

function isRowOf(block: Block, columns: readonly Column[]): boolean {
  const begins = (cell: readonly Piece[]) =>
    columns.some(([left]) => Math.abs(Math.min(...cell.map(({ x }) => x)) - left) < ALIGNED);
  return isRow(block) && mayBeRow(block, columns) && fits(block, columns) && filled(block).every(begins);
}

function rowOf(block: Block, columns: readonly Column[]): Line {
  const cells: (readonly string[])[] = columns.map(() => []);
  for (const cell of filled(block)) {
    cells[placesOf(cell, columns)[0] ?? 0] = cell.map(({ text }) => text.replaceAll('\t', ' ').trim());
  }
  const [piece] = block.cells.flat();
  const { x, right, top: y, bottom } = block;
  const text = cells.flat().join(' ');
  return { text, cells, x, right, y, bottom, size: piece?.size ?? 0, bold: false, isRow: true };
}

function textOf(block: Block): Line[] {
  const pieces = withMark(block.cells).flat();
  const line = (piece: Piece): Line => ({ ...piece, bottom: piece.y, isRow: false, cells: [] });
  const [first] = pieces;
  const margin = first && marginIn(block);
  if (margin)
    return [
      { ...line(first), text: `${margin.name}\t${margin.verdict}`, bottom: block.bottom, hasMargin: true },
    ];
  if (!first || block.cells.some(({ length }) => length > 1)) return pieces.map(line);
  return [
    line({
      ...first,
      text: pieces.map(({ text }) => text.trim()).join(' '),
      right: block.right,
      bold: pieces.every(({ bold }) => bold),
    }),
  ];
}

/** A mark that stands by itself belongs to the first line beside it. */
function withMark(cells: Block['cells']): Block['cells'] {
  const [[mark, ...below] = [], [first, ...lines] = [], ...rest] = cells;
  if (!mark || !first || below.length > 0 || !isMark(mark.text)) return cells;
  return [[{ ...first, text: `${mark.text}\t${first.text}`, x: mark.x }, ...lines], ...rest];
}

function filled({ cells }: Block): (readonly Piece[])[] {
  return cells.filter(({ length }) => length > 0);
}

function extentsOf(block: Block): Column[] {
  return filled(block).map((cell) => [
    Math.min(...cell.map(({ x }) => x)),
    Math.max(...cell.map(({ right }) => right)),
  ]);
}

function merged(extents: readonly Column[]): Column[] {
  const columns: Column[] = [];
  for (const [left, right] of extents.toSorted(([one], [other]) => one - other)) {
    const last = columns.at(-1);
    if (last && left <= last[1]) columns[columns.length - 1] = [last[0], Math.max(last[1], right)];
    else columns.push([left, right]);
  }
  return columns;
}

/** Whether every cell stands in one column, and no two of them in the same. */
function fits(block: Block, columns: readonly Column[]): boolean {
  const places = filled(block).map((cell) => placesOf(cell, columns));
  return places.every((place) => place.length === 1) && new Set(places.flat()).size === places.length;
}

/** The columns that a cell stands in; where it stands between two, the one that it is much nearer to. */
function placesOf(cell: readonly Piece[], columns: readonly Column[]): number[] {
  const within = columns.flatMap(([left, right], index) =>
    cell.some((piece) => piece.x < right && piece.right > left) ? [index] : [],
  );
  if (within.length > 0) return within;
  const [x, right] = [
    Math.min(...cell.map((piece) => piece.x)),
    Math.max(...cell.map((piece) => piece.right)),
  ];
  const [near, next] = columns
    .map(([from, to], index) => ({ index, distance: Math.max(from - right, x - to) }))
    .toSorted((one, other) => one.distance - other.distance);
  return near && (!next || near.distance * MUCH_NEARER < next.distance) ? [near.index] : [];
}
