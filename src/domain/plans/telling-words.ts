/** Which words of a title tell what it is about, and how much. */
import { fold, stemsOf } from './finding/inflection.ts';
import { FILLERS, GENERIC } from './finding/lexicon.ts';
import { wordsOf } from './finding/vocabulary.ts';
import type { Item } from './plan.ts';

/** What nearly every goal says: who is to do something, that it is to be more or better, and that it is worked on. */
const PADDING = new Set(
  fold(`
  stad kommun region verksamhet nämnd styrelse fullmäktige kommunstyrelse kommunfullmäktige regionstyrelse regionfullmäktige förvaltning bolag organisation invånare medborgare
  år arbeta arbete verka leda samordna analysera utveckla stärka öka minska förbättra främja skapa ge ges ger få får bli ha vara finnas kunna erbjuda säkerställa genomföra följa bidra ta nå möta
  möjlighet förutsättning villkor stöd stödja hjälp uppdrag utreda tillsammans samarbete samverkan berörd andel antal kvalitet resultat nivå grad behov roll sätt metod insats åtgärd aktivitet
  sig själv varje människa liv leva vardag tid nära upp plats hem trivas lyckas känna uppleva använda resurs hålla driva behöva rätt enkel meningsfull växa växande stor större liten mindre tillgång offentlig planera
  god bra bäst bättre hållbar hög högre fler mer ny nytt många olika lokal tydlig viktig ram målområde område utifrån utgångspunkt samt bland annat
`)
    .trim()
    .split(/\s+/)
    .flatMap(stemsOf),
);

/** A word in more titles than this says nothing of any of them: the place's own name, as a rule. */
const COMMON = 0.25;
const FEW_TITLES = 3;
/** "i Malmö", "Malmö stad", "Region Skåne": where it is tells nothing of what it is about. */
const PLACE =
  /(?<=(?<!\p{L})[Ii] )\p{Lu}\p{L}+|\p{Lu}\p{L}+?(?=s? (?:stad|kommun)(?!\p{L}))|(?<=Region )\p{Lu}\p{L}+/gu;

/** How much a word tells. */
export type Weigh = (word: string) => number;

/** The words of a title that tell what it is about, each once. */
export function tellingWords(title: string): readonly string[] {
  const words = new Map(wordsOf(title).map((word) => [fold(word), word]));
  return [...words].flatMap(([folded, word]) => {
    const isSmall = folded.length < 3 || FILLERS.has(folded) || /\d/.test(folded);
    return isSmall || stemsOf(folded).some((stem) => PADDING.has(stem) || GENERIC.has(stem)) ? [] : [word];
  });
}

/** The names of places that the titles say. */
export function placesIn(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ title }) => title.match(PLACE) ?? []).map(fold));
}

/** How much a word tells: the fewer titles have it in any form, the more; nothing where many have, nor a compound with such a word. */
export function weighing(
  ours: readonly (readonly string[])[],
  theirs: readonly (readonly string[])[],
  places: ReadonlySet<string>,
): Weigh {
  const counts = [ours, theirs].map(countStems);
  const most = Math.max(ours.length, theirs.length);
  const isCommon = (word: string) =>
    [ours, theirs].some(({ length }, side) => {
      const count = countOf(word, counts[side]);
      return count > FEW_TITLES && count > COMMON * length;
    });
  const common = [...new Set([...ours, ...theirs].flat())].filter(isCommon).map(fold);
  const silent = [...places, ...common];
  const weights = new Map<string, number>();
  return (word) => {
    const known = weights.get(word);
    if (known !== undefined) return known;
    const count = Math.max(1, ...counts.map((all) => countOf(word, all)));
    const saysNothing = silent.some((start) => fold(word).startsWith(start));
    const weight = saysNothing ? 0 : Math.log(1 + most / count);
    weights.set(word, weight);
    return weight;
  };
}

function countStems(titles: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of titles)
    for (const stem of new Set(words.flatMap((word) => stemsOf(fold(word)))))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function countOf(word: string, counts: ReadonlyMap<string, number> | undefined): number {
  return Math.max(0, ...stemsOf(fold(word)).map((stem) => (stem.length > 3 ? (counts?.get(stem) ?? 0) : 0)));
}
