/** Which titles seem to be about the same under other words: what a goal is called when a new council has written it anew. */
import { fold, marksAgree, stemsOf } from './finding/inflection.ts';
import { type ItemIndex, indexItems } from './finding/item-index.ts';
import { FILLERS, GENERIC } from './finding/lexicon.ts';
import { matchWord } from './finding/match-word.ts';
import { synonymsOf, wordsOf } from './finding/vocabulary.ts';
import type { Item } from './plan.ts';
import { titleOf } from './titles.ts';

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

/** From here on a word is another form of one, or means the same; what only begins or ends alike ("fri", "fritid") is neither. */
const SAME_WORD = 0.7;
/** A word in more titles than this says nothing of any of them: the place's own name, as a rule. */
const COMMON = 0.25;
const FEW_TITLES = 3;
/** Share of both titles' words, by weight, that has to be the same. */
const SHARE = 0.25;
/** One word alone has to be so much of the shorter title, and of the longer. */
const ALONE = [0.5, 0.3] as const;
/** A shorter one alone is too common a word to tell what a goal is about, and one that begins otherwise only a synonym. */
const LONG_ALONE = 6;
const SAME_START = 4;
/** "i Malmö", "Malmö stad", "Region Skåne": where it is tells nothing of what it is about. */
const PLACE =
  /(?<=(?<!\p{L})[Ii] )\p{Lu}\p{L}+|\p{Lu}\p{L}+?(?=s? (?:stad|kommun)(?!\p{L}))|(?<=Region )\p{Lu}\p{L}+/gu;
/** Two that are so nearly as good as each other leave it open which is meant. */
const CLEARLY = 1.1;

export interface KindredTitles {
  /** Places in the two lists. */
  readonly left: number;
  readonly right: number;
  readonly share: number;
  /** What they have in common, as the left one writes it. */
  readonly words: readonly string[];
}

/** The best pairs first; each title is in one, and in none where two others would do as well. */
export function kindredTitles(
  left: readonly Item[],
  right: readonly Item[],
  mayPair: (left: Item, right: Item) => boolean,
): readonly KindredTitles[] {
  const titles = [left, right].map((items) => items.map(({ title }) => tellingWords(title)));
  const [ours = [], theirs = []] = titles;
  const places = [...left, ...right].flatMap(({ title }) => title.match(PLACE) ?? []).map(fold);
  const weigh = weighing(ours, theirs, new Set(places));
  const likeness = likenessOf(left, right);
  const pairs = ours.flatMap((words, at) =>
    theirs.flatMap((others, place): KindredTitles[] => {
      const [item, other] = [left[at], right[place]];
      if (!item || !other || !mayPair(item, other)) return [];
      if (titleOf(item.title).telling !== titleOf(other.title).telling) return [];
      const found = compare(words, others, weigh, likeness);
      return found ? [{ left: at, right: place, ...found }] : [];
    }),
  );
  return clearest(pairs);
}

type Weigh = (word: string) => number;
type Likeness = (ours: string, theirs: string) => number;

/** The words of a title that tell what it is about, each once. */
function tellingWords(title: string): readonly string[] {
  const words = new Map(wordsOf(title).map((word) => [fold(word), word]));
  return [...words].flatMap(([folded, word]) => {
    const isSmall = folded.length < 3 || FILLERS.has(folded) || /\d/.test(folded);
    return isSmall || stemsOf(folded).some((stem) => PADDING.has(stem) || GENERIC.has(stem)) ? [] : [word];
  });
}

/** How much a word tells: the fewer titles have it in any form, the more; nothing where many have, nor a compound with such a word. */
function weighing(
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

/** As somebody's words are found in a plan: forms, derivations and synonyms, but no word that only begins or ends alike. */
function likenessOf(left: readonly Item[], right: readonly Item[]): Likeness {
  const [ofOurs, ofTheirs] = [matchesIn(titlesAlone(left)), matchesIn(titlesAlone(right))];
  return (ours, theirs) => {
    if (!marksAgree(ours, theirs) || !marksAgree(theirs, ours)) return 0;
    return Math.max(ofTheirs(ours).get(theirs) ?? 0, ofOurs(theirs).get(ours) ?? 0);
  };
}

function matchesIn(index: ItemIndex): (word: string) => ReadonlyMap<string, number> {
  const known = new Map<string, ReadonlyMap<string, number>>();
  const synonyms = synonymsOf();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const { terms } = matchWord(word, index, synonyms, false);
    const found = new Map(
      [...terms].flatMap(([{ typed }, { likeness, share }]) =>
        share === 1 && likeness >= SAME_WORD ? [[typed, likeness] as const] : [],
      ),
    );
    known.set(word, found);
    return found;
  };
}

function titlesAlone(items: readonly Item[]): ItemIndex {
  const bare = items.map(({ kind, title }, at): Item => ({ id: `${at}`, kind, title }));
  return indexItems({ id: '', title: '', board: '', year: 0, language: 'sv', items: bare, version: 1 });
}

interface Common {
  readonly word: string;
  readonly other: string;
  readonly weight: number;
}

/** What two titles have in common, where it is enough. */
function compare(
  ours: readonly string[],
  theirs: readonly string[],
  weigh: Weigh,
  likeness: Likeness,
): Pick<KindredTitles, 'share' | 'words'> | undefined {
  const common = commonWords(ours, theirs, weigh, likeness);
  const weight = common.reduce((sum, one) => sum + one.weight, 0);
  const [least = 0, most = 0] = [ours, theirs]
    .map((words) => words.reduce((sum, word) => sum + weigh(word), 0))
    .toSorted((a, b) => a - b);
  const [first, second] = common;
  if (!first || 2 * weight < SHARE * (least + most)) return undefined;
  const isEnough = second || (tells(first) && weight >= ALONE[0] * least && weight >= ALONE[1] * most);
  return isEnough
    ? { share: (2 * weight) / (least + most), words: common.map(({ word }) => word) }
    : undefined;
}

/** Each word with one of the other title, the likest first. */
function commonWords(
  ours: readonly string[],
  theirs: readonly string[],
  weigh: Weigh,
  likeness: Likeness,
): readonly Common[] {
  const pairs = ours
    .flatMap((word) => theirs.map((other) => ({ word, other, alike: likeness(word, other) })))
    .filter(({ word, other, alike }) => alike > 0 && weigh(word) > 0 && weigh(other) > 0)
    .toSorted((a, b) => b.alike - a.alike);
  const common: Common[] = [];
  for (const { word, other, alike } of pairs) {
    if (common.some((one) => one.word === word || one.other === other)) continue;
    common.push({ word, other, weight: (alike * (weigh(word) + weigh(other))) / 2 });
  }
  return common;
}

/** Whether a word tells by itself what a goal is about. */
function tells({ word, other }: Common): boolean {
  const isLong = Math.min(word.length, other.length) >= LONG_ALONE;
  return isLong && fold(word).slice(0, SAME_START) === fold(other).slice(0, SAME_START);
}

/** The surest first. What is taken is no rival any more. */
function clearest(pairs: readonly KindredTitles[]): readonly KindredTitles[] {
  const clear: KindredTitles[] = [];
  let open = pairs.toSorted((a, b) => b.share - a.share || a.left - b.left || a.right - b.right);
  for (let [pair] = open; pair; [pair] = open) {
    const { left, right, share } = pair;
    const others = open.filter((one) => one !== pair && (one.left === left || one.right === right));
    const isClear = others.every((one) => one.share * CLEARLY < share);
    if (isClear) clear.push(pair);
    const gone = new Set(isClear ? [pair, ...others] : [pair]);
    open = open.filter((one) => !gone.has(one));
  }
  return clear;
}
