import type { Drawn, Piece } from './pdf-glyphs.ts';
import { joinedUp } from './pdf-joining.ts';

export interface Page {
  readonly width: number;
  readonly height: number;
  /** In the order in which it is drawn. */
  readonly drawn: readonly Drawn[];
}

/** What stands beside each other on a page: lines of text, or the cells of what may be a row of a table. */
export interface Block {
  readonly cells: readonly (readonly Piece[])[];
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  readonly right: number;
}

/** Between two lines, in parts of the font's size: what may be one at most, what is usual, and by how much more others are apart. */
const [FURTHEST, USUAL, APART] = [1.8, 1.25, 1.08];
/** In parts of the font's size: the indent of a list within a cell. */
const INDENT = 3;
/** A line that ends so far to the right, in parts of the furthest, was broken because the page ends. */
const FULL = 0.85;
/** A symbol of an assessment before a text begins a row of its own, however close the rows stand. */
const ASSESSED = /^[●◆■○◐]\s/u;
/** Parts of a page's height, above and below its text, where running headers and page numbers stand. */
const MARGIN = 0.09;

/**
 * The lines and rows of each page in reading order: mostly as they are drawn, since programs draw cell by cell and
 * column by column. With them the usual distance between two lines, in parts of the font's size.
 */
export function blocksOf(pages: readonly Page[]): { blocks: Block[][]; distance: number } {
  const lines = joinedUp(pages.map(({ drawn }) => drawn));
  const distance = usualDistance(lines);
  const blocks = pages.map(({ height }, index) =>
    inOrder(rowsIn(cellsIn(lines[index] ?? [], distance)), height),
  );
  return { blocks, distance };
}

/** Whether something stands where running headers and page numbers do. */
export function isInMargin({ top, bottom }: { top: number; bottom: number }, height: number): boolean {
  return bottom < height * MARGIN || top > height * (1 - MARGIN);
}

/** Between the lines of a paragraph, in parts of the font's size: what is most common below lines that reach to the margin. */
function usualDistance(pages: readonly (readonly Piece[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    const margin = Math.max(0, ...lines.map(({ right }) => right)) * FULL;
    for (const [index, line] of lines.entries()) {
      const above = lines[index - 1];
      if (!above || above.right < margin || !overlaps(above, line)) continue;
      const distance = Math.round(((line.y - above.y) / line.size) * 20) / 20;
      if (distance > 0.9 && distance < FURTHEST) counts.set(distance, (counts.get(distance) ?? 0) + 1);
    }
  }
  const [[usual] = [USUAL]] = [...counts].toSorted(([, one], [, other]) => other - one);
  return usual;
}

/** Lines that are drawn one below another, as close as those of a paragraph. */
function cellsIn(lines: readonly Piece[], distance: number): Piece[][] {
  const cells: Piece[][] = [];
  for (const line of lines) {
    const cell = cells.at(-1);
    const above = cell?.at(-1);
    if (cell && above && isUnder(above, line, distance)) cell.push(line);
    else cells.push([line]);
  }
  return cells;
}

function isUnder(above: Piece, line: Piece, distance: number): boolean {
  const gap = line.y - above.y;
  const size = Math.max(above.size, line.size);
  if (ASSESSED.test(line.text)) return false;
  return gap > 0 && gap < size * distance * APART && overlaps(above, line) && areAligned(above, line);
}

/** Lines of one cell begin, end or are centred alike, but for the indent of a list. */
function areAligned(one: Piece, other: Piece): boolean {
  const [left, right] = [one.x - other.x, one.right - other.right];
  return Math.abs(left) < INDENT * other.size || Math.abs(right) < 2 || Math.abs(left + right) / 2 < 2;
}

function overlaps(one: { x: number; right: number }, other: { x: number; right: number }): boolean {
  return one.x < other.right && other.x < one.right;
}

/** Puts cells beside each other that are drawn from left to right, whether their lines begin or are centred on the same height. */
function rowsIn(cells: readonly (readonly Piece[])[]): Block[] {
  const rows: Block[] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    const block = blockOf([cell]);
    const beside = row && besideRow(row, block);
    if (!beside) rows.push(block);
    else rows.splice(-1, 1, ...beside.above, blockOf([...beside.cells, cell]));
  }
  return rows;
}

/** The cells of a row that one more stands to the right of, and the lines above them that belong to none. */
function besideRow(row: Block, block: Block): { above: Block[]; cells: Block['cells'] } | undefined {
  const [first = []] = row.cells;
  if (row.cells.length > 1) {
    return row.right <= block.x && isBeside(row, block) ? { above: [], cells: row.cells } : undefined;
  }
  // What reaches further, or stands higher where the row is not centred, is a paragraph as close to it as lines are.
  const within = first.slice(first.findLastIndex(({ right }) => right > block.x) + 1);
  if (within.length === 0 || !isBeside(blockOf([within]), block)) return undefined;
  const level = within.findIndex((line) => Math.abs(line.y - block.top) < line.size / 2);
  const cell = isCentred(blockOf([within]), block) || level < 0 ? within : within.slice(level);
  const above = first.slice(0, first.length - cell.length);
  return { above: above.length > 0 ? [blockOf([above])] : [], cells: [cell] };
}

/** Whether two stand on the same height, at least in part. */
function isBeside(one: Block, other: Block): boolean {
  const slack = 0.3 * Math.max(...other.cells.flat().map(({ size }) => size));
  return one.top - slack < other.bottom && other.top - slack < one.bottom;
}

function isCentred(one: Block, other: Block): boolean {
  const size = Math.max(...other.cells.flat().map((line) => line.size));
  return Math.abs(one.top + one.bottom - other.top - other.bottom) / 2 < size / 2;
}

function blockOf(cells: readonly (readonly Piece[])[]): Block {
  const lines = cells.flat();
  return {
    cells,
    top: Math.min(...lines.map(({ y }) => y)),
    bottom: Math.max(...lines.map(({ y }) => y)),
    x: Math.min(...lines.map(({ x }) => x)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
}

/** Moves up what was drawn after what stands below it, such as a running header; columns beside each other stay as drawn. */
function inOrder(drawn: readonly Block[], height: number): Block[] {
  const ordered: Block[] = [];
  for (const block of drawn) {
    let place = ordered.length;
    for (let above = ordered[place - 1]; above && isBelow(above, block, height); above = ordered[place - 1]) {
      place -= 1;
    }
    ordered.splice(place, 0, block);
  }
  return ordered;
}

function isBelow(one: Block, other: Block, height: number): boolean {
  if (one.top <= other.bottom) return false;
  return overlaps(one, other) || isInMargin(one, height) || isInMargin(other, height);
}
