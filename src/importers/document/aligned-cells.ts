/** Cells that stand apart by blanks, each below the head of its column. */
import { mayStandBeside } from './blank-cells.ts';
import { columnOf } from './column-head.ts';
import { isValueMeaning } from './stacked-kinds.ts';
import { isUnfinished } from './unfinished.ts';
import type { DocumentWords } from './words.ts';

/** So far may a cell that stands alone be from the place of its column's head. */
export const ALIGNED = 2;

export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function piecesOf(line: string): Piece[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

export function isAligned({ start, end }: Piece, heads: readonly Piece[]): boolean {
  return heads.some((head) => Math.abs(head.start - start) <= ALIGNED || Math.abs(head.end - end) <= ALIGNED);
}

/** The pieces of a row, whose name may be so long that one blank alone parts it from its first value. */
export function partedPieces(
  pieces: readonly Piece[],
  heads: readonly Piece[],
  words: DocumentWords,
): readonly Piece[] {
  const [first, ...others] = pieces;
  const [, head] = heads;
  if (!first || !head || pieces.length >= heads.length || first.start >= head.start) return pieces;
  const values = others.flatMap((piece) => partedValues(piece, heads));
  if (values.length === heads.length - 1) return [first, ...values];
  if (pieces.length !== heads.length - 1) return pieces;
  const isOfValues = isValueMeaning(columnOf(head.text, words).meaning) || /^20\d\d$/.test(head.text);
  if (!isOfValues || !others.every((one, index) => placeOf(one, heads) === index + 2)) return pieces;
  const ways = [...first.text.matchAll(/ /g)].flatMap(({ index }) => {
    const [name, value] = [first.text.slice(0, index), first.text.slice(index + 1)];
    const cell = { text: value, start: first.start + index + 1, end: first.end };
    const isBelow = isAligned(cell, [head]) && mayStandBeside(name, value);
    return isBelow ? [[{ ...first, text: name, end: cell.start - 1 }, cell] as const] : [];
  });
  const [way] = ways;
  return way && ways.length === 1 ? [...way, ...others] : pieces;
}

/** "minst 40 31": values of which each stands below a head of its own, as one of them fills its column. */
function partedValues(piece: Piece, heads: readonly Piece[]): readonly Piece[] {
  const [, ...below] = heads.filter((head) => piece.start < head.end && piece.end > head.start);
  const starts = [...piece.text.matchAll(/ (?=[-–<>≥≤]?\d)/g)].map(({ index }) => piece.start + index + 1);
  const begins = below.flatMap((head) => {
    const near = starts.filter((start) => Math.abs(start - head.start) <= ALIGNED);
    return near.length === 1 ? near : [];
  });
  if (begins.length === 0 || begins.length < below.length) return [piece];
  return [piece.start, ...begins].map((start, place) => {
    const end = begins[place] === undefined ? piece.end : begins[place] - 1;
    return { text: piece.text.slice(start - piece.start, end - piece.start), start, end };
  });
}

/** The row by its columns; cells that stand below no head, or two below one, come after the last column, where nothing is read. */
export function placed(pieces: readonly Piece[], heads: readonly Piece[]): string {
  const places = pieces.map((piece) => placeOf(piece, heads));
  const isSure = places.every((place, index) => place !== undefined && places.indexOf(place) === index);
  // As many values as heads stand below them in their order, however somebody has put in blanks.
  const areValues = pieces.slice(1).every(({ text }) => /\d|^[-–]$/.test(text));
  // A cell that reaches below the next head leaves the others where they are.
  const isInOrder =
    places.every((place, index) => (place ?? index) === index) && places.includes(heads.length - 1);
  if (pieces.length === heads.length && (areValues || isInOrder))
    return rowOf(pieces.map(({ text }) => text));
  const cells = heads.map((_, index) => pieces[places.indexOf(index)]?.text ?? '');
  return rowOf(isSure ? cells : [...heads.map(() => ''), ...pieces.map(({ text }) => text)]);
}

/** Below the head that it overlaps; a short cell below none is that of the head to the left of it. */
function placeOf({ start, end }: Piece, heads: readonly Piece[]): number | undefined {
  const above = heads.flatMap((head, index) => (start < head.end && end > head.start ? index : []));
  if (above.length > 0) return above.length === 1 ? above[0] : undefined;
  const left = heads.findLastIndex((head) => head.start <= start);
  return left < 0 ? undefined : left;
}

export function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
}

/** Whether a line is nothing but the rest of a cell that stands above it, in another column than the first. */
export function goesOnBelow(
  [rest, ...others]: readonly Piece[],
  above: readonly Piece[],
  heads: readonly Piece[],
): boolean {
  if (!rest || others.length > 0) return false;
  const column = heads.findLastIndex(({ start }) => start <= rest.start + ALIGNED);
  const isWithin = column > 0 && rest.end < (heads[column + 1]?.start ?? rest.end);
  const cell = above.find(({ start }) => Math.abs(start - rest.start) <= 1);
  return isWithin && cell !== undefined && (!/^\p{Lu}/u.test(rest.text) || isUnfinished(cell.text));
}

/** Whether a line goes on with a text that stood above it across the columns. */
export function goesOnAsText(
  [rest, ...others]: readonly Piece[],
  [text, ...cells]: readonly Piece[],
  heads: readonly Piece[],
): boolean {
  if (!rest || !text || others.length + cells.length > 0 || text.start > ALIGNED + (heads[0]?.start ?? 0))
    return false;
  const isAcross = heads.filter(({ start }) => start > text.start && start < text.end).length > 1;
  return isAcross && (/^\p{Ll}/u.test(rest.text) || /[.!?]$/.test(rest.text));
}

/** Whether a line is nothing but the first line of a cell that goes on below, where the row has its other cells. */
export function beginsCell(
  [first, ...others]: readonly Piece[],
  below: readonly Piece[],
  heads: readonly Piece[],
): boolean {
  if (!first || others.length > 0 || below.length < 2 || !/^["”]?\p{Lu}/u.test(first.text)) return false;
  const column = heads.findIndex(({ start }) => Math.abs(start - first.start) <= ALIGNED);
  const isWithin = column >= 0 && first.end < (heads[column + 1]?.start ?? 0);
  const rest = below.find(({ start }) => Math.abs(start - first.start) <= 1);
  return (
    isWithin &&
    rest !== undefined &&
    /^\p{Ll}/u.test(rest.text) &&
    below.every((piece) => isAligned(piece, heads))
  );
}

/** The heads of a row, and one without words where symbols stand below in a column of their own: "2031          Mål" above "74    ↑     75". */
export function withSymbols(heads: readonly Piece[], below: string): readonly Piece[] {
  const rows = below.split('\n').slice(1, 4).map(piecesOf);
  const symbols = rows.flat().filter(({ text }) => SYMBOL.test(text));
  const [{ start = 0, end = 0 } = {}] = symbols;
  const isOne = symbols.length > 0 && symbols.every((one) => Math.abs(one.start - start) <= 1);
  const isFree = heads.every((head) => head.end < start || head.start > end);
  const place = heads.findIndex((head) => head.start > end);
  if (!isOne || !isFree || place < 1) return heads;
  return [...heads.slice(0, place), { text: '', start, end }, ...heads.slice(place)];
}

/** An arrow or a dot of a colour: no letter, figure or dash. */
const SYMBOL = /^(?![-–—−.,…%*+/]+$)[^\p{L}\p{N}\s()]{1,3}$/u;
