/** Heads that each take several lines: "Utfall", and below it "läsåret" and "24/25". */
import { ALIGNED, type Piece, piecesOf } from './aligned-cells.ts';
import { columnOf } from './column-head.ts';
import type { DocumentWords } from './words.ts';

/** So many lines may a head take below its first. */
const MOST_LINES = 3;
/** "läsåret", "24/25", "(högst)": the rest of a head is no name of a row. */
const REST = /^[\p{Ll}\d(%][^.:;]{0,25}$/u;

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

function withRest(heads: readonly Piece[], pieces: readonly Piece[]): readonly Piece[] | undefined {
  const places = pieces.map(({ start }) =>
    heads.findIndex((head) => Math.abs(head.start - start) <= ALIGNED),
  );
  const isRest = pieces.every(({ text }, index) => (places[index] ?? -1) > 0 && REST.test(text));
  if (!isRest || new Set(places).size < places.length) return undefined;
  return heads.map((head, place) => {
    const rest = pieces[places.indexOf(place)];
    return rest ? { ...head, text: `${head.text} ${rest.text}`, end: Math.max(head.end, rest.end) } : head;
  });
}
