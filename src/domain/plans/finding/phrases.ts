/** Which phrases stand in a message that mean the same as something else. */
import { firstBy, once } from '../../once.ts';
import { fold, stemsOf } from './inflection.ts';
import type { Phrase, Synonyms } from './vocabulary.ts';

/** Phrases by their first word, each with its place among all: there are hundreds, and few are in a message. */
const byFirstWord = once((phrases: readonly Phrase[]) =>
  Map.groupBy(
    phrases.map((phrase, place) => ({ phrase, place })),
    ({ phrase }) => phrase.from[0],
  ),
);

/** The places of words that together mean something: "school bus". */
export function inPhrases(words: readonly string[], { phrases }: Synonyms): ReadonlySet<number> {
  const stems = words.map((word) => stemsOf(fold(word)));
  const places = new Set<number>();
  for (const [at, own] of stems.entries()) {
    for (const { phrase } of own.flatMap((stem) => byFirstWord(phrases).get(stem) ?? [])) {
      const { from } = phrase;
      if (from.length < 2 || !from.every((word, next) => stems[at + next]?.includes(word))) continue;
      for (const next of from.keys()) places.add(at + next);
    }
  }
  return places;
}

/** The words of a message, with a phrase in them exchanged for what means the same. */
export interface Exchanged {
  readonly words: readonly string[];
  /** What now stands there instead. */
  readonly to: readonly string[];
  readonly isOwn: boolean;
}

/** The words with phrases in them exchanged for what means the same. */
function phrasesIn(words: readonly string[], { phrases }: Synonyms) {
  const stems = words.map((word) => stemsOf(fold(word)));
  const found = new Map<number, Exchanged>();
  for (const [at, own] of stems.entries()) {
    for (const { phrase, place } of own.flatMap((stem) => byFirstWord(phrases).get(stem) ?? [])) {
      const { from, to, isOwn } = phrase;
      if (found.has(place) || !from.every((word, next) => stems[at + next]?.includes(word))) continue;
      found.set(place, {
        isOwn,
        to,
        words: [...words.slice(0, at), ...to, ...words.slice(at + from.length)],
      });
    }
  }
  return [...found].toSorted(([a], [b]) => a - b).map(([, one]) => one);
}

/** Words that hold two phrases, at least. */
const LEAST_WITH_TWO = 3;

/** Two phrases are exchanged at most: "crisis plan for drinking water". */
export function exchanged(words: readonly string[], synonyms: Synonyms): readonly Exchanged[] {
  const once = phrasesIn(words, synonyms);
  // A word alone holds one: "plogningen" would be what it means, and what that means.
  const first = words.length < LEAST_WITH_TWO ? [] : once.slice(0, MOST_EXCHANGED);
  const twice = first.flatMap(({ words, isOwn }) =>
    phrasesIn(words, synonyms)
      .slice(0, MOST_EXCHANGED)
      .map((more) => ({ ...more, isOwn: isOwn && more.isOwn })),
  );
  // One phrase may mean the same as several that mean the same: what is looked for is looked for once.
  return [...firstBy([...once, ...twice], ({ words }) => words.join(' ')).values()];
}

/** Fewer are tried than might be: each is a search. */
const MOST_EXCHANGED = 3;
