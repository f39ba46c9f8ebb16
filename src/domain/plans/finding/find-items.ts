/** Finds what people mean by some words in a plan, and says how surely they mean it. */
import type { Item, ItemKind } from '../plan.ts';
import { foundInArea, IS_OF_AREA } from './in-area.ts';
import { fold, stemsOf } from './inflection.ts';
import { type ItemIndex, type Name, spellingOf } from './item-index.ts';
import { FILLERS, GENERIC } from './lexicon.ts';
import { likeliest } from './likeliest.ts';
import { type Matches, matchWord } from './match-word.ts';
import { exchanged } from './phrases.ts';
import { kindFactor } from './said-of.ts';
import { type Synonyms, wordsOf } from './vocabulary.ts';

/**
 * How surely the words mean an item: by its whole name, by words of its name, by parts of them or by what stands about it – or hardly, when
 * most of what was said is not there. What is only `near` is offered as that, and never the answer.
 */
export type Fit = 'name' | 'words' | 'part' | 'near';

export interface Found {
  readonly item: Item;
  /** From 0 to 1; comparable between plans. */
  readonly score: number;
  readonly fit: Fit;
}

/** From here on a word is there in some form, and not only something like it. */
const IS_WORD = 0.9;
/** Below that it is hardly there. */
const IS_THERE = 0.45;
/** A word in the names of more items than this share tells little; that it is not there does no harm. */
const COMMON = 0.25;
const COMMON_AT_LEAST = 4;
/** What is found by less of the words is not near either. */
const NEAREST = 0.15;
const MOST_FOUND = 50;
/** Most words of a message that are looked up. */
const MOST_WORDS = 12;

const OTHER_KIND = 0.7;
/** What the name of a compound's area counts as its last part. */
const OF_AREA = 0.55;

/** A word that was typed, and where it is found. */
export interface Asked {
  readonly matches: Matches;
  readonly weight: number;
  /** It has to be found for an item to be meant. */
  readonly isNeeded: boolean;
  /** By item, how surely it is said of it. */
  readonly at: ReadonlyMap<number, number>;
}

/** Looks a word up, or recalls what was found when it was looked up in the same index before. */
export type Recall = (word: string, lookUp: () => Asked) => Asked;

/**
 * @param recall a message is tried in parts, and each part has many of the words of the one before
 * @returns best first
 */
export function findItems(
  index: ItemIndex,
  text: string,
  synonyms: Synonyms,
  recall: Recall = (_, lookUp) => lookUp(),
): readonly Found[] {
  const spelt = index.bySpelling.get(spellingOf(text));
  if (spelt) return spelt.flatMap((at) => spelledSo(index.items[at]));
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const best = new Map<number, Found>();
  const look = (word: string) => recall(word, () => ask(word, index, synonyms));
  keep(best, searchFor(words, index, look), 1);
  for (const phrase of exchanged(words, synonyms)) {
    // There may be ten of them, and most are about what the plan does not have.
    if (isNowhere(phrase.to, look)) continue;
    const found = searchFor(phrase.words, index, look);
    keep(best, found, phrase.isOwn ? 0.97 : 0.85);
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, MOST_FOUND);
}

function isNowhere(words: readonly string[], look: (word: string) => Asked): boolean {
  const { telling } = readWords(words);
  return telling.length > 0 && telling.every((word) => look(word).at.size === 0);
}

function spelledSo(item: Item | undefined): Found[] {
  return item ? [{ item, score: 1, fit: 'name' }] : [];
}

function keep(best: Map<number, Found>, found: ReadonlyMap<number, Found>, factor: number): void {
  for (const [at, one] of found) {
    const score = one.score * factor;
    const known = best.get(at);
    if (known && known.score >= score) continue;
    best.set(at, { ...one, score, fit: factor < 1 && one.fit === 'name' ? 'words' : one.fit });
  }
}

function searchFor(
  words: readonly string[],
  index: ItemIndex,
  look: (word: string) => Asked,
): Map<number, Found> {
  const found = new Map<number, Found>();
  const { kinds, telling, small } = readWords(words);
  const asked = telling.map(look);
  const all = asked.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return found;
  const kindsMeant = [...kinds, ...asked.flatMap(({ matches }) => matches.kinds)];
  for (const { at, said } of likeliest(asked, NEAREST * all, index.items.length)) {
    const one = judge(index, at, { asked, small, coverage: said / all, kinds: kindsMeant });
    if (one) found.set(at, one);
  }
  if ([...found.values()].every(({ fit }) => fit === 'near'))
    for (const { at, ...one } of foundInArea(index, asked)) found.set(at, { ...one, fit: 'part' });
  return found;
}

interface Reading {
  readonly kinds: readonly ItemKind[];
  readonly telling: readonly string[];
  /** Words that tell nothing by themselves, but may be in a name. */
  readonly small: ReadonlySet<string>;
}

function readWords(words: readonly string[]): Reading {
  const kinds: ItemKind[] = [];
  const telling: string[] = [];
  const small = new Set<string>();
  for (const word of words) {
    const folded = fold(word);
    const generic = stemsOf(folded).find((stem) => GENERIC.has(stem));
    const isSmall = FILLERS.has(folded) || (folded.length < 2 && !/\d/.test(folded));
    if (isSmall || generic !== undefined) small.add(folded);
    else telling.push(word);
    if (!isSmall && generic !== undefined) kinds.push(...(GENERIC.get(generic) ?? []));
  }
  return { kinds, telling, small };
}

function ask(word: string, index: ItemIndex, synonyms: Synonyms): Asked {
  const matches = matchWord(word, index, synonyms);
  const at = placesOf(matches);
  let named = 0;
  for (const [term, { likeness }] of matches.terms) if (likeness >= IS_WORD) named += term.named;
  const count = index.items.length;
  const isCommon = named >= COMMON_AT_LEAST && named > count * COMMON;
  const weight = Math.log(1 + count / Math.max(1, named));
  return { matches, weight, isNeeded: !isCommon, at };
}

function placesOf({ terms, parts }: Matches): ReadonlyMap<number, number> {
  const at = placesIn(terms);
  if (!parts || parts.last.size === 0) return at;
  const last = placesIn(parts.last);
  for (const [item, likeness] of placesIn(parts.first)) {
    const both = bothParts(likeness, last.get(item) ?? 0);
    if (both > (at.get(item) ?? 0)) at.set(item, both);
  }
  return at;
}

/** "vintervägarna": the one part names something, and the other may be said of its area. */
function bothParts(first: number, last: number): number {
  const isOfArea = last < IS_THERE && last >= IS_OF_AREA;
  return isOfArea ? first * OF_AREA : Math.min(first, last) * 0.9;
}

function placesIn(terms: Matches['terms']): Map<number, number> {
  const at = new Map<number, number>();
  for (const [term, { likeness }] of terms) {
    for (const { item, weight } of term.places) {
      const said = likeness * weight;
      if (said > (at.get(item) ?? 0)) at.set(item, said);
    }
  }
  return at;
}

interface Evidence extends Pick<Reading, 'kinds' | 'small'> {
  readonly asked: readonly Asked[];
  readonly coverage: number;
}

function judge(index: ItemIndex, at: number, { asked, small, coverage, kinds }: Evidence): Found | undefined {
  const item = index.items[at];
  if (!item) return undefined;
  const least = Math.min(...asked.map(({ at: places, isNeeded }) => (isNeeded ? (places.get(at) ?? 0) : 1)));
  const of = kinds.length === 0 ? kindFactor(item) : kinds.includes(item.kind) ? 1 : OTHER_KIND;
  if (least < IS_THERE) return { item, score: Math.min(IS_THERE, coverage * 0.7) * of, fit: 'near' };
  const precision = Math.max(0, ...(index.names[at] ?? []).map((name) => shareOf(name, asked, small)));
  const isWhole = precision > 0.999 && least > 0.79 && kinds.length === 0;
  if (isWhole) return { item, score: 0.98, fit: 'name' };
  // Words of a long title beside the short name count as words, too.
  const fit = leastLikeness(asked, at) >= IS_WORD ? 'words' : 'part';
  return { item, score: coverage * (0.8 + 0.2 * precision) * of, fit };
}

/** How surely the word is there that is there least, wherever in the item's names it stands. */
function leastLikeness(asked: readonly Asked[], at: number): number {
  const likenesses = asked
    .filter(({ isNeeded }) => isNeeded)
    .map(({ matches: { terms } }) => {
      let best = 0;
      for (const [term, { likeness }] of terms) {
        if (likeness > best && term.places.some(({ item, weight }) => item === at && weight > 0.5))
          best = likeness;
      }
      return best;
    });
  return Math.min(...likenesses);
}

/** How much of a name was said, by its letters. */
function shareOf({ terms, letters }: Name, asked: readonly Asked[], small: ReadonlySet<string>): number {
  let said = 0;
  for (const term of terms) {
    let share = small.has(term.folded) ? 1 : 0;
    for (const { matches } of asked) {
      const match = matches.terms.get(term);
      if (match)
        share = Math.max(share, match.likeness >= IS_WORD ? match.share : match.share * match.likeness);
    }
    said += share * term.folded.length;
  }
  return letters > 0 ? said / letters : 0;
}
