import { isMark } from './marks.ts';
import type { Drawn } from './pdf-glyphs.ts';

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

/** In parts of the font's size: from here on a gap is a blank; and from here on it parts two cells, though blanks are written into it. */
const [BLANK, WIDE] = [0.12, 0.9];
/** From here on a gap into which none is written parts two cells, in a document that writes its blanks, and in one that leaves them out. */
const [JUMP, UNWRITTEN_JUMP] = [0.2, 0.6];
/** Of all that is drawn, what has blanks within where they are written. */
const WRITTEN_SHARE = 0.1;
/** As far as the text may stand from its bullet or number. */
const AFTER_MARK = 1.5;
/** Letters so much smaller, and raised so much, are the number of a note. */
const [NOTE_SIZE, NOTE_RISE] = [0.8, 0.15];
/** Between two lines, in parts of the font's size: what may be one at most, what is usual, and by how much more others are apart. */
const [FURTHEST, USUAL, APART] = [1.8, 1.25, 1.08];
/** In parts of the font's size: the indent of a list within a cell. */
const INDENT = 3;
/** A line that ends so far to the right, in parts of the furthest, was broken because the page ends. */
const FULL = 0.85;
/** Parts of a page's height, above and below its text, where running headers and page numbers stand. */
const MARGIN = 0.09;

/**
 * The lines and rows of each page in reading order: mostly as they are drawn, since programs draw cell by cell and
 * column by column. With them the usual distance between two lines, in parts of the font's size.
 */
export function blocksOf(pages: readonly Page[]): { blocks: Block[][]; distance: number } {
  const jump = writesBlanks(pages) ? JUMP : UNWRITTEN_JUMP;
  const lines = pages.map(({ drawn }) => linesIn(drawn, jump));
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

/** Some programs draw word by word, and no blanks. */
function writesBlanks(pages: readonly Page[]): boolean {
  const all = pages.flatMap(({ drawn }) => drawn);
  return all.filter(({ text }) => text.includes(' ')).length > all.length * WRITTEN_SHARE;
}

/** Puts together what stands beside each other without a gap, among what is drawn one after another on the same line. */
function linesIn(drawn: readonly Drawn[], jump: number): Piece[] {
  const lines: Piece[] = [];
  let level: Drawn[] = [];
  const finish = () => {
    const joinedUp: Drawn[] = [];
    for (const piece of level.toSorted((one, other) => one.x - other.x)) {
      const line = joinedUp.at(-1);
      if (line && isNext(line, piece, jump)) joinedUp[joinedUp.length - 1] = joined(line, piece);
      else joinedUp.push(piece);
    }
    lines.push(...joinedUp);
    level = [];
  };
  for (const piece of drawn) {
    if (level[0] && !isLevel(level[0], piece)) finish();
    level.push(piece);
  }
  finish();
  return lines;
}

function isNext(line: Drawn, piece: Drawn, jump: number): boolean {
  const size = Math.max(line.size, piece.size);
  const gap = piece.x - line.right;
  const isWritten = line.isBeforeBlank || piece.isAfterBlank;
  const most = isMark(line.text) ? AFTER_MARK : isWritten ? WIDE : jump;
  return gap < size * most;
}

function isLevel(one: Piece, other: Piece): boolean {
  return Math.abs(one.y - other.y) < Math.max(one.size, other.size) / 2;
}

function joined(line: Drawn, piece: Drawn): Drawn {
  const isWritten = line.isBeforeBlank || piece.isAfterBlank;
  const gap = piece.x - line.right;
  // After a mark, a gap into which no blank is written is a tab's.
  const between =
    !isWritten && gap > piece.size * JUMP && isMark(line.text)
      ? '\t'
      : isWritten || gap > piece.size * BLANK
        ? ' '
        : '';
  const larger = piece.size > line.size ? piece : line;
  return {
    text: isNote(line, piece) ? line.text : line.text + between + piece.text,
    x: line.x,
    right: Math.max(line.right, piece.right),
    y: larger.y,
    size: larger.size,
    bold: line.bold && piece.bold,
    isAfterBlank: line.isAfterBlank,
    isBeforeBlank: piece.isBeforeBlank,
  };
}

/** The raised number of a note after a word; that of a unit is its own, as in "m2". */
function isNote(line: Piece, { text, size, y }: Piece): boolean {
  const isRaised = size < line.size * NOTE_SIZE && line.y - y > line.size * NOTE_RISE;
  return (
    isRaised &&
    /^(?:\d{1,2}(?:,\s?\d{1,2})*\)?|\*{1,3})$/.test(text) &&
    !/(?:^|\s|\d)[kcdm]?m$/.test(line.text)
  );
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
