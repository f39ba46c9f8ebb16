/** Which titles seem to be about the same under other words: what a goal is called when a new council has written it anew. */
import { fold, marksAgree } from './finding/inflection.ts';
import { type ItemIndex, indexItems } from './finding/item-index.ts';
import { matchWord } from './finding/match-word.ts';
import { synonymsOf } from './finding/vocabulary.ts';
import type { Item } from './plan.ts';
import { placesIn, tellingWords, type Weigh, weighing } from './telling-words.ts';
import { titleOf } from './titles.ts';

/** From here on a word is another form of one, or means the same; what only begins or ends alike ("fri", "fritid") is neither. */
const SAME_WORD = 0.7;
/** Share of both titles' words, by weight, that has to be the same. */
const SHARE = 0.25;
/** One word alone has to be so much of the shorter title, and of the longer; a long one, which says more, so much of the shorter. */
const ALONE = [0.7, 0.3] as const;
const LONG_ALONE = 0.5;
const LONG = 9;
/** A shorter one alone is too common a word to tell what a goal is about, and one that begins otherwise only a synonym. */
const SHORTEST_ALONE = 6;
const SAME_START = 4;
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
  const [ours = [], theirs = []] = [left, right].map((items) =>
    items.map(({ title }) => tellingWords(title)),
  );
  const weigh = weighing(ours, theirs, placesIn([...left, ...right]));
  const alikeTo = likenessOf(left, right, new Set(theirs.flat()));
  const [young, old] = [left, right].map((items, side) =>
    items.map((item, at): Told => {
      const words = ([ours, theirs][side]?.[at] ?? []).filter((word) => weigh(word) > 0);
      const weight = words.reduce((sum, word) => sum + weigh(word), 0);
      return { item, at, words, weight, telling: titleOf(item.title).telling };
    }),
  );
  const pairs = (young ?? []).flatMap((one) =>
    (old ?? []).flatMap((other): KindredTitles[] => {
      if (one.telling !== other.telling || !mayPair(one.item, other.item)) return [];
      const found = compare(one, other, weigh, alikeTo);
      return found ? [{ left: one.at, right: other.at, ...found }] : [];
    }),
  );
  return clearest(pairs);
}

/** A title by what it tells. */
interface Told {
  readonly item: Item;
  readonly at: number;
  readonly words: readonly string[];
  /** Of all its words. */
  readonly weight: number;
  /** What makes it another however much else is the same. */
  readonly telling: string;
}

/** The words of the other titles that are the same as a word, and how surely. */
type AlikeTo = (word: string) => ReadonlyMap<string, number>;

/** As somebody's words are found in a plan: forms, derivations and synonyms, but no word that only begins or ends alike. */
function likenessOf(left: readonly Item[], right: readonly Item[], theirs: ReadonlySet<string>): AlikeTo {
  const [inOurs, inTheirs] = [matchesIn(titlesAlone(left)), matchesIn(titlesAlone(right))];
  return onceEach((word) => {
    const found = inTheirs(word);
    return new Map(
      [...theirs].flatMap((other) => {
        const alike = Math.max(found.get(other) ?? 0, inOurs(other).get(word) ?? 0);
        return alike > 0 && marksAgree(word, other) && marksAgree(other, word) ? [[other, alike]] : [];
      }),
    );
  });
}

function onceEach(find: AlikeTo): AlikeTo {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (word) => known.get(word) ?? known.set(word, find(word)).get(word) ?? new Map();
}

function matchesIn(index: ItemIndex): AlikeTo {
  const synonyms = synonymsOf();
  return onceEach((word) => {
    const { terms } = matchWord(word, index, synonyms, false);
    return new Map(
      [...terms].flatMap(([{ typed }, { likeness, share }]) =>
        share === 1 && likeness >= SAME_WORD ? [[typed, likeness] as const] : [],
      ),
    );
  });
}

function titlesAlone(items: readonly Item[]): ItemIndex {
  const bare = items.map(({ kind, title }, at): Item => ({ id: `${at}`, kind, title }));
  return indexItems({ id: '', title: '', board: '', year: 0, language: 'sv', items: bare, version: 1 });
}

interface Common {
  readonly word: string;
  readonly other: string;
  /** How much it tells, and how much of that the two titles share. */
  readonly weight: number;
  readonly shared: number;
}

/** What two titles have in common, where it is enough. */
function compare(
  ours: Told,
  theirs: Told,
  weigh: Weigh,
  alikeTo: AlikeTo,
): Pick<KindredTitles, 'share' | 'words'> | undefined {
  const common = commonWords(ours.words, theirs.words, weigh, alikeTo);
  const [first, second] = common;
  const share = (2 * common.reduce((sum, one) => sum + one.shared, 0)) / (ours.weight + theirs.weight);
  if (!first || share < SHARE) return undefined;
  if (!second && !tellsAlone(first, ours.weight, theirs.weight)) return undefined;
  return { share, words: ours.words.filter((word) => common.some((one) => one.word === word)) };
}

/** Each word with one of the other title, the likest first. */
function commonWords(
  ours: readonly string[],
  theirs: readonly string[],
  weigh: Weigh,
  alikeTo: AlikeTo,
): readonly Common[] {
  const pairs = ours
    .flatMap((word) => {
      const alikes = alikeTo(word);
      return theirs.flatMap((other) => {
        const alike = alikes.get(other);
        return alike ? [{ word, other, alike }] : [];
      });
    })
    .toSorted((a, b) => b.alike - a.alike);
  const common: Common[] = [];
  for (const { word, other, alike } of pairs) {
    if (common.some((one) => one.word === word || one.other === other)) continue;
    const weight = (weigh(word) + weigh(other)) / 2;
    common.push({ word, other, weight, shared: alike * weight });
  }
  return common;
}

/** Whether a word tells by itself what a goal is about. */
function tellsAlone({ word, other, weight }: Common, ...weights: readonly [number, number]): boolean {
  const [least, most] = [Math.min(...weights), Math.max(...weights)];
  const length = Math.min(word.length, other.length);
  const isMuch = weight >= (length >= LONG ? LONG_ALONE : ALONE[0]) * least && weight >= ALONE[1] * most;
  return (
    isMuch && length >= SHORTEST_ALONE && fold(word).slice(0, SAME_START) === fold(other).slice(0, SAME_START)
  );
}

/** The surest first. What is taken is no rival any more; where two would do as well, neither is. */
function clearest(pairs: readonly KindredTitles[]): readonly KindredTitles[] {
  const best = pairs.toSorted((a, b) => b.share - a.share || a.left - b.left || a.right - b.right);
  const [lefts, rights] = [Map.groupBy(best, ({ left }) => left), Map.groupBy(best, ({ right }) => right)];
  const gone = new Set<KindredTitles>();
  return best.filter((pair) => {
    if (gone.has(pair)) return false;
    const others = [...(lefts.get(pair.left) ?? []), ...(rights.get(pair.right) ?? [])];
    const open = others.filter((one) => one !== pair && !gone.has(one));
    const rivals = open.filter((one) => one.share * CLEARLY >= pair.share);
    for (const one of [pair, ...(rivals.length > 0 ? rivals : open)]) gone.add(one);
    return rivals.length === 0;
  });
}
