/** Heads that each take several lines: "Utfall", and below it "läsåret" and "24/25". */
import { ALIGNED, type Piece, piecesOf } from './aligned-cells.ts';
import { columnOf } from './column-head.ts';
import { isValueMeaning } from './stacked-kinds.ts';
import type { DocumentWords } from './words.ts';

/** So many lines may a head take below its first. */
const MOST_LINES = 3;
/** "läsåret", "24/25", "(högst)": the rest of a head is no name of a row. */
const REST = /^[\p{Ll}\d(%][^.:;]{0,25}$/u;

/** A row's, and no head's: no year. */
const VALUE = /^(?!(?:19|20)\d\d(?!\d)|\d\d\/\d\d$)[-–<>≥≤±]?\s?\d|^[-–]$/u;

export interface Folded {
  readonly heads: readonly Piece[];
  /** How many lines below the first say the rest. */
  readonly lines: number;
}

/** The heads with what stands below each of them, when that takes more than one line; undefined where the lines may be rows. */
export function foldedHeads(
  heads: readonly Piece[],
  below: string,
  words: DocumentWords,
): Folded | undefined {
  let folded = heads;
  let lines = 0;
  // What comes after the last line end may go on beyond what is looked at.
  for (const line of below.split('\n').slice(1, -1).slice(0, MOST_LINES)) {
    const pieces = piecesOf(line.trimEnd());
    const next = pieces.length > 0 ? withRest(folded, pieces) : undefined;
    if (!next) break;
    folded = next;
    lines += 1;
  }
  const isUnderstood = folded.every(({ text }, index) => {
    const { meaning } = columnOf(heads[index]?.text ?? '', words);
    return text === heads[index]?.text || (columnOf(text, words).meaning ?? meaning) !== undefined;
  });
  return lines > 1 && isUnderstood ? { heads: folded, lines } : undefined;
}

/**
 * Whether a line is nothing but the beginnings of heads that go on below: "Utfall", above "Mått   2029", where that is the line of heads.
 * @param isHead whether cells are heads
 */
export function beginsHeads(
  pieces: readonly Piece[],
  below: string,
  words: DocumentWords,
  isHead: (cells: readonly string[]) => boolean,
): boolean {
  const isStart = ({ text, start }: Piece) =>
    start >= FARTHEST_NAME && (isValueMeaning(columnOf(text, words).meaning) || REST.test(text));
  if (pieces.length === 0 || !pieces.every(isStart)) return false;
  let above = [pieces];
  for (const line of below.split('\n').slice(1, -1).slice(0, MOST_LINES)) {
    const next = piecesOf(line.trimEnd());
    const [first, ...others] = next;
    if (first && first.start < FARTHEST_NAME) {
      const areHeads = others.length > 0 && next.every(({ text }) => !VALUE.test(text));
      const heads = areHeads ? withStarts(next, above) : undefined;
      return heads !== undefined && isHead(heads.map(({ text }) => text));
    }
    if (!next.every(isStart) || next.length === 0) return false;
    above = [...above, next];
  }
  return false;
}

/** Heads with what stands above them, the topmost first; undefined where that stands above none. */
export function withStarts(
  heads: readonly Piece[],
  above: readonly (readonly Piece[])[],
): readonly Piece[] | undefined {
  let all: readonly Piece[] | undefined = heads;
  for (const pieces of above.toReversed()) all &&= withPart(all, pieces, true);
  return all;
}

/** So far from the margin stands no name of a row. */
const FARTHEST_NAME = 12;

function withPart(
  heads: readonly Piece[],
  pieces: readonly Piece[],
  isAbove: boolean,
): readonly Piece[] | undefined {
  const places = pieces.map(({ start }) =>
    heads.findIndex((head) => Math.abs(head.start - start) <= ALIGNED),
  );
  if (places.some((place) => place < 1) || new Set(places).size < places.length) return undefined;
  return heads.map((head, place) => {
    const part = pieces[places.indexOf(place)];
    if (!part) return head;
    const text = isAbove ? `${part.text} ${head.text}` : `${head.text} ${part.text}`;
    return { ...head, text, end: Math.max(head.end, part.end) };
  });
}

function withRest(heads: readonly Piece[], pieces: readonly Piece[]): readonly Piece[] | undefined {
  return pieces.every(({ text }) => REST.test(text)) ? withPart(heads, pieces, false) : undefined;
}
