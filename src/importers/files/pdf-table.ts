import { row } from './marks.ts';
import type { Block, Piece } from './pdf-page.ts';

/** One line of text, or one row of a table, on its way out. */
export interface Line extends Piece {
  readonly isRow: boolean;
  readonly bottom: number;
}

type Column = readonly [left: number, right: number];

/** Cells of a row that stands alone must begin where the columns do; no more than a rounding away. */
const ALIGNED = 2;

interface Table {
  readonly rows: readonly Block[];
  readonly columns: readonly Column[];
}

/**
 * The lines of each page. What stands in columns is a table when two rows or more after each other have the same columns, or
 * when a row alone has those of a table elsewhere in the document; otherwise it is text, cell by cell.
 */
export function linesOf(pages: readonly (readonly Block[])[]): Line[][] {
  const parts = pages.map(partsOf);
  const tables = parts.flat().filter(({ rows }) => rows.length > 1);
  return parts.map((ofPage) =>
    ofPage.flatMap(({ rows, columns }) => {
      const [first] = rows;
      if (!first) return [];
      const known =
        rows.length > 1 ? columns : tables.find((table) => isRowOf(first, table.columns))?.columns;
      return known ? rows.map((block) => rowOf(block, known)) : textOf(first);
    }),
  );
}

/** A page parted into tables, and into blocks that stand alone. */
function partsOf(blocks: readonly Block[]): Table[] {
  const parts: Table[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    const columns = merged([...(last?.columns ?? []), ...extentsOf(block)]);
    const rows = [...(last?.rows ?? []), block];
    if (last && rows.every((one) => one.cells.length > 1 && fits(one, columns)))
      parts[parts.length - 1] = { rows, columns };
    else parts.push({ rows: [block], columns: extentsOf(block) });
  }
  return parts;
}

function isRowOf(block: Block, columns: readonly Column[]): boolean {
  const begins = (cell: readonly Piece[]) =>
    columns.some(([left]) => Math.abs(Math.min(...cell.map(({ x }) => x)) - left) < ALIGNED);
  return block.cells.length > 1 && fits(block, columns) && filled(block).every(begins);
}

function rowOf(block: Block, columns: readonly Column[]): Line {
  const texts = columns.map(() => '');
  for (const cell of filled(block)) {
    texts[columnsOf(cell, columns)[0] ?? 0] = cell.map(({ text }) => text.trim()).join('\n');
  }
  const [piece] = block.cells.flat();
  const { x, right, top: y, bottom } = block;
  return { text: row(texts), x, right, y, bottom, size: piece?.size ?? 0, bold: false, isRow: true };
}

function textOf(block: Block): Line[] {
  const pieces = block.cells.flat();
  const line = (piece: Piece): Line => ({ ...piece, bottom: piece.y, isRow: false });
  const [first] = pieces;
  if (!first || pieces.length > block.cells.length) return pieces.map(line);
  return [
    line({
      ...first,
      text: pieces.map(({ text }) => text.trim()).join(' '),
      right: block.right,
      bold: pieces.every(({ bold }) => bold),
    }),
  ];
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
  const places = filled(block).map((cell) => columnsOf(cell, columns));
  return places.every((place) => place.length === 1) && new Set(places.flat()).size === places.length;
}

function columnsOf(cell: readonly Piece[], columns: readonly Column[]): number[] {
  return columns.flatMap(([left, right], index) =>
    cell.some((piece) => piece.x < right && piece.right > left) ? [index] : [],
  );
}
