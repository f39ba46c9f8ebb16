import { writeSigns } from './signs.ts';

/** So many letters and digits in a row are no chance: about three words. */
export const RUN = 16;

const BASE = 0x01000193;
/** What the letter that leaves a run has been multiplied by. */
const LEAVING = Array.from({ length: RUN - 1 }).reduce<number>((power) => Math.imul(power, BASE), BASE);

/** Bits and marks for each run, so that of a million runs one is taken for another; within what memory a 20 MB document may cost. */
const BITS_EACH = 64;
const MARKS_EACH = 6;
const [FEWEST_BITS, MOST_BITS] = [2 ** 16, 2 ** 27];

/**
 * All runs of letters and digits that some texts have, as marks in a field of bits: the cost of a run is the same whatever it
 * says and however many there are, and a run that is none of them is hardly ever taken for one (Bloom, 1970).
 */
export class WordPool {
  readonly #marks: Uint32Array;
  readonly #mask: number;
  readonly #marksEach: number;
  #hasAny = false;

  constructor(texts: readonly string[]) {
    const size = texts.reduce((sum, { length }) => sum + length, 0);
    let bits = FEWEST_BITS;
    while (bits < size * BITS_EACH && bits < MOST_BITS) bits *= 2;
    this.#marks = new Uint32Array(bits / 32);
    this.#mask = bits - 1;
    // With less room than that, fewer marks tell runs apart better.
    this.#marksEach = Math.max(1, Math.min(MARKS_EACH, Math.round((bits / size) * Math.LN2)));
    const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
    const signs = new Uint8Array(longest);
    for (const text of texts) this.#add(signs.subarray(0, writeSigns(text, signs, 0)));
  }

  #add(signs: Uint8Array): void {
    eachRun(signs, (_, hash) => this.#mark(hash));
  }

  #mark(hash: number): void {
    this.#hasAny = true;
    const step = stepOf(hash);
    for (let nth = 0; nth < this.#marksEach; nth += 1) {
      const bit = (hash + nth * step) & this.#mask;
      this.#marks[bit >>> 5] = (this.#marks[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  #isMarked(hash: number): boolean {
    const step = stepOf(hash);
    for (let nth = 0; nth < this.#marksEach; nth += 1) {
      const bit = (hash + nth * step) & this.#mask;
      if (((this.#marks[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }

  /** Marks the letters and digits that stand in a run of these texts, where nothing else has marked them. */
  cover(signs: Uint8Array, covered: Uint8Array, mark: number): void {
    if (!this.#hasAny) return;
    let done = 0;
    eachRun(signs, (end, hash) => {
      if (!this.#isMarked(hash)) return;
      for (let at = Math.max(done, end - RUN); at < end; at += 1) if (covered[at] === 0) covered[at] = mark;
      done = end;
    });
  }
}

/** Each run by the place behind it, with a number that tells it from others. */
function eachRun(signs: Uint8Array, take: (end: number, hash: number) => void): void {
  const { length } = signs;
  let sum = 0;
  for (let at = 0; at < Math.min(RUN - 1, length); at += 1)
    sum = (Math.imul(sum, BASE) + (signs[at] ?? 0)) | 0;
  for (let at = RUN - 1; at < length; at += 1) {
    const leaving = at >= RUN ? Math.imul(LEAVING, signs[at - RUN] ?? 0) : 0;
    sum = (Math.imul(sum, BASE) + (signs[at] ?? 0) - leaving) | 0;
    take(at + 1, scattered(sum));
  }
}

/** Bits that depend on all of a sum's. */
function scattered(sum: number): number {
  let bits = sum ^ (sum >>> 16);
  bits = Math.imul(bits, 0x7feb352d);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** From one of a run's marks to the next: odd, so that none falls on another. */
function stepOf(hash: number): number {
  return scattered(hash ^ 0x5bd1e995) | 1;
}

/** The letters and digits of texts, one after another. */
export function signsOfAll(texts: Iterable<string>, most: number): Uint8Array {
  const signs = new Uint8Array(most);
  let at = 0;
  for (const text of texts) at = writeSigns(text, signs, at);
  return signs.subarray(0, at);
}
