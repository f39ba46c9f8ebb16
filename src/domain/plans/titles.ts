/** How alike the titles of items are, whoever has typed, scanned or amended them in between. */
import { isWithin, plainWords } from '../names.ts';

/** What a document writes before a title to say what it is, or which in order. */
const LABEL =
  /^(?:målområde|kommunfullmäktigemål|nämndsmål|inriktningsmål|mål|indikator|åtagande|uppdrag|prioritering)\s*[\d.]*\s*[-–—:]\s*/i;
const NUMBERING = /^(?:\d+(?:\.\d+)+\.?|\d+[.)])\s+/;
/** A word that was divided between lines or is written with a hyphen; not the first half of "hållbarhets- och klimatplan". */
const HYPHEN = /(?<=\p{L})[-‐‑]\s*(?!(?:och|eller|samt|respektive|and|or)\s)(?=\p{L})/giu;

/** Words that say nothing of what a title is about. */
const SMALL_WORDS = new Set(
  'och eller samt att som i på av för till från med om inom under genom vid en ett den det de är ska the a an of and or to in on for with is'.split(
    ' ',
  ),
);

/** Titles that differ in one of these are about different things, however much else they share. */
const TELLING_WORD = /^(?:\d+|kvinnor|män|flickor|pojkar|women|men|girls|boys|inte|ej|not)$/;
const YEAR = /^(?:19|20)\d\d$/;

/** Titles that are less alike than this are never listed. */
const LEAST_LIKENESS = 0.75;
/** By a first reckoning, which counts a misspelt word as the right one. */
const NEAR = LEAST_LIKENESS - 0.1;
/** More of them would not make a better match, only a slower one. */
const MOST_CANDIDATES = 20;

export interface Title {
  /** Without label, number, case, punctuation and hyphens: equal titles are equal in this. */
  readonly plain: string;
  readonly words: ReadonlySet<string>;
  readonly telling: string;
}

export function titleOf(text: string): Title {
  const typed = text
    .normalize('NFKC')
    .replace(/\u00AD/g, '')
    .trim();
  const bare = typed.replace(LABEL, '').replace(NUMBERING, '').replace(HYPHEN, '');
  const plain = plainWords(bare) || typed;
  const words = new Set(plain.split(' ').filter((word) => !SMALL_WORDS.has(word)));
  const telling = [...words].filter((word) => TELLING_WORD.test(word) && !YEAR.test(word));
  return { plain, words, telling: telling.toSorted().join(' ') };
}

/** Whether two titles, or the names of two boards, are the same but for how they are written. */
export function isSameTitle(a: string, b: string): boolean {
  return titleOf(a).plain === titleOf(b).plain;
}

/** How much a word says: the fewer titles have it, the more. */
export type Weigh = (word: string) => number;

export function weighing(left: readonly Title[], right: readonly Title[]): Weigh {
  const [inLeft, inRight] = [countWords(left), countWords(right)];
  const titles = Math.max(left.length, right.length);
  const weights = new Map(
    [...inLeft.keys(), ...inRight.keys()].map((word) => {
      const count = Math.max(inLeft.get(word) ?? 0, inRight.get(word) ?? 0);
      return [word, Math.log(1 + titles / count)] as const;
    }),
  );
  return (word) => weights.get(word) ?? 0;
}

function countWords(titles: readonly Title[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The share of two titles' words that they have in common, by weight: 0 for nothing, 1 for all. A word that differs by one
 * letter in five after the same three is the same word misspelt or inflected.
 */
function likeness(a: Title, b: Title, weigh: Weigh): number {
  if (a.plain === b.plain) return 1;
  if (a.telling !== b.telling) return 0;
  const rest = new Set([...b.words].filter((word) => !a.words.has(word)));
  let common = 0;
  for (const word of a.words) {
    if (b.words.has(word)) common += 2 * weigh(word);
    else {
      const twin = [...rest].find((other) => isSpeltAlike(word, other));
      if (twin === undefined) continue;
      rest.delete(twin);
      common += weigh(word) + weigh(twin);
    }
  }
  const all = weightOf(a, weigh) + weightOf(b, weigh);
  return all > 0 ? common / all : 0;
}

function weightOf({ words }: Title, weigh: Weigh): number {
  return [...words].reduce((sum, word) => sum + weigh(word), 0);
}

function isSpeltAlike(a: string, b: string): boolean {
  const allowed = Math.floor(Math.max(a.length, b.length) / 5);
  if (startOf(a) !== startOf(b) || Math.abs(a.length - b.length) > allowed) return false;
  return isWithin(allowed, a, b);
}

export interface AlikeTitles {
  /** Places in the two lists. */
  readonly left: number;
  readonly right: number;
  readonly likeness: number;
}

/**
 * The pairs of titles that are alike. What each title has in common with all others is added up in an index of words, and
 * only with those that come near is it compared.
 */
export function alikeTitles(
  left: readonly Title[],
  right: readonly Title[],
  weigh: Weigh,
  mayPair: (left: number, right: number) => boolean,
): AlikeTitles[] {
  const places = placesOf(right);
  const byPlain = Map.groupBy(right.keys(), (place) => right[place]?.plain);
  const weights = Float64Array.from(right, (title) => weightOf(title, weigh));
  const common = new Float64Array(right.length);
  return left.flatMap((title, at) => {
    common.fill(0);
    for (const word of title.words) add(weigh(word), places(word), common);
    const near = nearest(common, weights, weightOf(title, weigh), (place) => mayPair(at, place));
    const equal = (byPlain.get(title.plain) ?? []).filter((place) => mayPair(at, place));
    const candidates = [...new Set([...equal, ...near])].slice(0, MOST_CANDIDATES);
    return candidates.flatMap((place): AlikeTitles[] => {
      const other = right[place];
      const found = other ? likeness(title, other, weigh) : 0;
      return found >= LEAST_LIKENESS ? [{ left: at, right: place, likeness: found }] : [];
    });
  });
}

/** This and the next are plain loops: they run for every pair of titles there is. */
function add(weight: number, places: Int32Array, sums: Float64Array): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    sums[place] = (sums[place] ?? 0) + weight;
  }
}

/** Places whose titles may be alike enough, the likest first. */
function nearest(
  common: Float64Array,
  weights: Float64Array,
  own: number,
  mayPair: (place: number) => boolean,
): number[] {
  const shares: { readonly place: number; readonly share: number }[] = [];
  for (let place = 0; place < common.length; place += 1) {
    const share = (2 * (common[place] ?? 0)) / (own + (weights[place] ?? 0));
    if (share >= NEAR && mayPair(place)) shares.push({ place, share });
  }
  return shares.toSorted((a, b) => b.share - a.share || a.place - b.place).map(({ place }) => place);
}

/** Tells in which titles a word is found, misspelt or not. */
function placesOf(titles: readonly Title[]): (word: string) => Int32Array {
  const exact = new Map<string, number[]>();
  titles.forEach(({ words }, place) => {
    for (const word of words) {
      const places = exact.get(word);
      if (places) places.push(place);
      else exact.set(word, [place]);
    }
  });
  const byStart = Map.groupBy(exact.keys(), startOf);
  const found = new Map<string, Int32Array>();
  return (word) => {
    const known = found.get(word);
    if (known) return known;
    const alike = (byStart.get(startOf(word)) ?? []).filter((other) => isSpeltAlike(word, other));
    const places = Int32Array.from(alike.flatMap((other) => exact.get(other) ?? []));
    found.set(word, places);
    return places;
  };
}

function startOf(word: string): string {
  return word.slice(0, 3);
}
