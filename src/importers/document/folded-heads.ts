/** Heads that each take several lines: "Utfall", and below it "läsåret" and "24/25". */
import { ALIGNED, type Piece, piecesOf } from './aligned-cells.ts';
import { columnOf } from './column-head.ts';
import { isValueMeaning } from './stacked-kinds.ts';
import type { DocumentWords } from './words.ts';

/** So many lines may a head take below its first. */
const MOST_LINES = 3;
/** "läsåret", "24/25", "(högst)": the rest of a head is no name of a row. */
const REST = /^[\p{Ll}\d(%][^.:;]{0,25}$/u;

/** "Helårs-", above "prognos" */
const TORN = /^\p{L}{2,20}-$/u;
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
  const isValue = ({ text }: Piece) => isValueMeaning(columnOf(text, words).meaning);
  const isStart = (piece: Piece) =>
    piece.start >= FARTHEST_NAME && (isValue(piece) || REST.test(piece.text) || TORN.test(piece.text));
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
  for (const pieces of above.toReversed()) all &&= withPart(withOwn(all, pieces), pieces, true);
  return all;
}

/** A head may end above the last line: it has a place of its own there, with nothing in it. */
function withOwn(heads: readonly Piece[], pieces: readonly Piece[]): readonly Piece[] {
  const isApart = (piece: Piece) =>
    heads.every((head) => Math.abs(head.start - piece.start) > ALIGNED) &&
    heads.every((head) => head.end < piece.start || head.start > piece.end);
  const own = pieces.filter(isApart).map(({ start }) => ({ text: '', start, end: start }));
  return own.length === 0 ? heads : [...heads, ...own].toSorted((a, b) => a.start - b.start);
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
    const [upper, lower] = isAbove ? [part.text, head.text] : [head.text, part.text];
    const isTorn = TORN.test(upper) && /^\p{Ll}/u.test(lower);
    const text = isTorn ? upper.slice(0, -1) + lower : `${upper} ${lower}`.trim();
    return { ...head, text, end: Math.max(head.end, part.end) };
  });
}

function withRest(heads: readonly Piece[], pieces: readonly Piece[]): readonly Piece[] | undefined {
  return pieces.every(({ text }) => REST.test(text)) ? withPart(heads, pieces, false) : undefined;
}
