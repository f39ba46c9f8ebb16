import { isMark } from './marks.ts';

/** One run of text as a PDF places it. Lengths are in points, from the left and from the top of the page; y is the baseline. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** What stands beside each other on a page: one line, or the cells of what may be a row of a table. */
export interface Block {
  readonly cells: readonly (readonly Piece[])[];
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  readonly right: number;
}

/** In parts of the font's size: from here on a gap is a blank, and from here on it parts two cells. */
const [BLANK, WIDE] = [0.12, 0.9];
/** As far as the text may stand from its bullet or number. */
const AFTER_MARK = 6;
/** Between two lines, in parts of the font's size, where nothing better is known; and by how much more rows are apart. */
const [USUAL_DISTANCE, APART] = [1.25, 1.15];
/** Parts of a page's height, above and below its text, where running headers and page numbers stand. */
const MARGIN = 0.09;

/** A page's lines and rows in reading order: mostly as they are drawn, since programs draw cell by cell and column by column. */
export function blocksOf(page: Page): Block[] {
  const drawn: Block[] = [];
  for (const line of linesIn(page.pieces)) {
    if (!addToRow(drawn, line)) drawn.push(blockOf([[line]]));
  }
  return inOrder(drawn, page.height);
}

/** Whether something stands where running headers and page numbers do. */
export function isInMargin({ top, bottom }: { top: number; bottom: number }, height: number): boolean {
  return bottom < height * MARGIN || top > height * (1 - MARGIN);
}

/** Puts together what is drawn on after another on the same line. */
function linesIn(pieces: readonly Piece[]): Piece[] {
  const lines: Piece[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line && isNext(line, piece)) lines[lines.length - 1] = joined(line, piece);
    else lines.push(piece);
  }
  return lines;
}

function isNext(line: Piece, piece: Piece): boolean {
  const size = Math.max(line.size, piece.size);
  const gap = piece.x - line.right;
  return (
    isLevel(line, piece) && gap > -size / 2 && gap < size * (isMark(line.text.trim()) ? AFTER_MARK : WIDE)
  );
}

function isLevel(one: Piece, other: Piece): boolean {
  return Math.abs(one.y - other.y) < Math.max(one.size, other.size) / 2;
}

function joined(line: Piece, piece: Piece): Piece {
  const blank = piece.x - line.right > piece.size * BLANK && !/\s$/.test(line.text) ? ' ' : '';
  const larger = piece.size > line.size ? piece : line;
  return {
    text: line.text + blank + piece.text,
    x: line.x,
    right: Math.max(line.right, piece.right),
    y: larger.y,
    size: larger.size,
    bold: line.bold && piece.bold,
  };
}

/** Adds a line to the row that is being drawn, or makes one of it and the lines that it stands beside. */
function addToRow(drawn: Block[], line: Piece): boolean {
  const last = drawn.at(-1);
  if (!last) return false;
  if (last.cells.length === 1) return startRow(drawn, line);
  const cell = last.cells.at(-1) ?? [];
  const before = last.cells.slice(0, -1);
  const left = before.flat().length > 0 ? blockOf(before).right : blockOf([cell]).x - 1;
  const startsCell = line.x > last.right && line.y > last.top - line.size / 2 && line.y <= last.bottom;
  if (startsCell) drawn[drawn.length - 1] = blockOf([...last.cells, [line]]);
  else if (!isUnder(cell, line) || line.x < left) return false;
  else if (isApart(last, cell, line)) drawn.push(blockOf([[], [line]]));
  else drawn[drawn.length - 1] = blockOf([...before, [...cell, line]]);
  return true;
}

function isUnder(cell: readonly Piece[], line: Piece): boolean {
  const gap = line.y - blockOf([cell]).bottom;
  return gap > 0 && gap < 2.5 * line.size && line.x < blockOf([cell]).right;
}

/** Whether a line below a cell is the same cell of the next row, whose first cell is empty: it is further down than lines are. */
function isApart(block: Block, cell: readonly Piece[], line: Piece): boolean {
  const distances = block.cells.flatMap((lines) =>
    lines.slice(1).map(({ y }, index) => y - (lines[index]?.y ?? y)),
  );
  const usual = distances.length > 0 ? Math.min(...distances) : line.size * USUAL_DISTANCE;
  return line.y - blockOf([cell]).bottom > usual * APART;
}

/** The first cell is known when the second is drawn: it is the lines from the same height on, all of them to the left. */
function startRow(drawn: Block[], line: Piece): boolean {
  let start = drawn.length;
  for (let block = drawn[start - 1]; block && block.cells.length === 1; block = drawn[start - 1]) {
    if (block.top < line.y - line.size / 2 || block.right > line.x - line.size / 2) break;
    start -= 1;
  }
  const cell = drawn.slice(start).flatMap(({ cells }) => cells[0] ?? []);
  const [first] = cell;
  if (!first || !isLevel(first, line)) return false;
  drawn.splice(start, drawn.length - start, blockOf([cell, [line]]));
  return true;
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
  return (one.x < other.right && other.x < one.right) || isInMargin(one, height) || isInMargin(other, height);
}
