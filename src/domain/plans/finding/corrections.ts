/** How near a mistyped word is to a known one. */
import { once } from '../../once.ts';
import { isCommonWord } from './common-words.ts';
import type { ItemIndex, Term } from './item-index.ts';
import type { Synonyms } from './vocabulary.ts';

/** A mistyped word is compared with hundreds of others, and each comparison needs three rows as long as the other word. */
let rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/** More slips than are ever forgiven. */
const FAR = 99;

/**
 * The letters put in, taken out, exchanged or swapped with their neighbour (Damerau) that make one word of the other; Infinity when they are
 * more than `most`.
 */
function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  const width = b.length + 1;
  if (rows[0].length < width) rows = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)];
  let [before, row, next] = rows;
  for (let at = 0; at < width; at += 1) row[at] = at;
  for (let i = 1; i <= a.length; i += 1) {
    // Letters that are further apart than that have more slips before them.
    const [from, to] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    next[from - 1] = from === 1 ? i : FAR;
    let least = next[from - 1] ?? FAR;
    for (let j = from; j <= to; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let slips = Math.min((row[j - 1] ?? 0) + (isSame ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      }
      next[j] = slips;
      least = Math.min(least, slips);
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    if (to < b.length) next[to + 1] = FAR;
    [before, row, next] = [row, next, before];
  }
  const slips = row[b.length] ?? 0;
  return slips <= most ? slips : Number.POSITIVE_INFINITY;
}

/** How many slips a word of such a length is forgiven: none in a short one, which is soon another word. */
function slipsAllowed({ length }: string): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/** What may be exchanged for other words, and is long enough to be mistyped. */
const longByInitial = once(({ words }: Synonyms) =>
  Map.groupBy(
    [...words.keys()].filter(({ length }) => length > 4),
    (word) => word.charAt(0),
  ),
);

/** Words that a mistyped one may be; where there are more, it is anybody's guess. */
const MOST_CORRECTIONS = 4;

interface Corrections {
  readonly words: readonly string[];
  readonly slips: number;
}

/** The known words that a mistyped one comes nearest to: of the plan, or else of those that mean something in it. */
export function correctionsOf(
  word: string,
  stems: readonly string[],
  index: ItemIndex,
  synonyms: Synonyms,
): Corrections {
  let slips = slipsAllowed(word);
  let near = new Set<string>();
  if (slips === 0 || isCommonWord(word)) return { words: [], slips };
  // The first two letters may have changed places.
  for (const initial of new Set(word.slice(0, 2))) {
    for (const { typed, stems: known } of index.byInitial.get(initial) ?? []) {
      const found = slipsIn(stems, known, slips);
      if (found > slips) continue;
      if (found < slips) near = new Set();
      slips = found;
      near.add(typed);
    }
  }
  if (near.size === 0) {
    for (const known of longByInitial(synonyms).get(word.charAt(0)) ?? []) {
      if (slipsBetween(word, known, 1) === 1) near.add(known);
    }
  }
  return { words: [...near].slice(0, MOST_CORRECTIONS), slips: Math.max(1, slips) };
}

/** The fewest slips that make some form of the one word one of the other; endings may differ as well. */
function slipsIn(stems: readonly string[], known: readonly string[], most: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const stem of stems) {
    for (const other of known) {
      // Most are of another length, and need not be looked at.
      const allowed = Math.min(most, least, slipsAllowed(stem));
      if (Math.abs(stem.length - other.length) > allowed) continue;
      const allowedBoth = Math.min(allowed, slipsAllowed(other));
      if (allowedBoth > 0) least = Math.min(least, slipsBetween(stem, other, allowedBoth));
    }
  }
  return least;
}

/** Longer words whose beginning is the mistyped one: "öresunnd" for "öresundsmetron". */
export function beginningLike(word: string, { byInitial }: ItemIndex): Term[] {
  return (byInitial.get(word.slice(0, 1)) ?? []).filter(
    ({ folded }) =>
      folded.length >= word.length + 3 &&
      [0, -1, 1].some((more) => slipsBetween(word, folded.slice(0, word.length + more), 1) <= 1),
  );
}
