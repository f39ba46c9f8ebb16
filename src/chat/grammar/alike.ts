/** What a question is most like of the examples: for all the ways of asking that no pattern foresees. */
import examples from './examples.json' with { type: 'json' };
import { foldText } from './said.ts';

/** Stands for whatever is named. */
const NAMED = '…';

/** Examples that have a say, the nearest most. */
const NEAREST = 15;
/** Seen as if each feature had been said that often more: what a capability's examples do not say is unlikely there, not impossible. */
const UNSEEN = 0.1;
const NEVER = Math.log(UNSEEN);
/** Features say much the same as each other, so that together they are that much less sure than each seems. */
const REPEATED = 4;
/** Examples in which a word stands that is more than a name somebody happened to think of. */
const SAID_OFTEN = 3;
/** Letters at the beginning by which inflected words are alike. */
const STEM = 5;

export interface Likeness {
  readonly capability: string;
  /** How alike the nearest example is, from 0 to 1. */
  readonly nearest: number;
  /** How surely it is asked for, from 0 to 1: by the nearest examples, and by the words that all examples use. */
  readonly share: number;
  /** Words that are in no example, nor begin as one. */
  readonly strange: number;
}

interface Example {
  readonly capability: string;
  readonly norm: number;
}

interface Known {
  readonly examples: readonly Example[];
  /** The examples that have a feature. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly weigh: (feature: string) => number;
  readonly capabilities: readonly Spoken[];
}

/** How a capability is asked for: by how many examples, and how often each feature is said in them. All are logarithms. */
interface Spoken {
  readonly capability: string;
  readonly prior: number;
  readonly logs: ReadonlyMap<string, number>;
  /** What any feature is weighed against. */
  readonly unseen: number;
}

/** These say nothing of what is asked for, wherever they stand. */
const PARTICLES = new Set(
  'egentligen ju val liksom typ alltsa forresten nog faktiskt actually really basically lissom asso'.split(
    ' ',
  ),
);

const known = index();

/** The words of a question, with what is named left open. @param isName whether a word is in a name */
export function openWords(text: string, isName: (word: string) => boolean): readonly string[] {
  const words: string[] = [];
  for (const word of text.match(/[\p{L}\p{N}]+|[■◆●—]/gu) ?? []) {
    const open = isName(word) ? NAMED : foldText(word);
    if (open !== NAMED || words.at(-1) !== NAMED) words.push(open);
  }
  return words;
}

/** What the examples make most likely; undefined when none is at all alike. */
export function likeExamples(words: readonly string[]): Likeness | undefined {
  const features = featuresOf(words);
  const near = nearestOf(features);
  const [first] = near;
  if (!first) return undefined;
  const likely = likelihoodsOf(features);
  const all = near.reduce((sum, { likeness }) => sum + likeness ** 2, 0);
  for (const { capability, likeness } of near)
    likely.set(capability, (likely.get(capability) ?? 0) + likeness ** 2 / all);
  const [best] = [...likely].toSorted((a, b) => b[1] - a[1]);
  const strange = words.filter((word) => word !== NAMED && !isLikeAWord(word)).length;
  return best && { capability: best[0], share: best[1] / 2, nearest: first.likeness, strange };
}

interface Near {
  readonly capability: string;
  readonly likeness: number;
}

function isLikeAWord(word: string): boolean {
  return known.places.has(word) || known.places.has(`${word.slice(0, STEM)}*`);
}

function nearestOf(features: ReadonlySet<string>): readonly Near[] {
  const { examples } = known;
  // Not kept from one question to the next, as what is found would be.
  const sums = new Float64Array(examples.length);
  const touched: number[] = [];
  for (const feature of features) {
    const weight = known.weigh(feature) ** 2;
    if (weight === 0) continue;
    for (const place of known.places.get(feature) ?? []) {
      if (sums[place] === 0) touched.push(place);
      sums[place] = (sums[place] ?? 0) + weight;
    }
  }
  const norm = normOf(features, known.weigh);
  const nearest: Near[] = [];
  for (const place of touched) {
    const example = examples[place];
    if (!example) continue;
    const likeness = (sums[place] ?? 0) / (norm * example.norm);
    if (nearest.length === NEAREST && likeness <= (nearest.at(-1)?.likeness ?? 0)) continue;
    // Behind those that are as near and came before.
    const before = nearest.findLastIndex((one) => one.likeness >= likeness);
    nearest.splice(before + 1, 0, { capability: example.capability, likeness });
    nearest.length = Math.min(nearest.length, NEAREST);
  }
  return nearest;
}

/** How likely each capability is by the words alone: a naive Bayes classifier with additive smoothing. */
function likelihoodsOf(features: ReadonlySet<string>): Map<string, number> {
  const said = [...features].filter((feature) => known.places.has(feature));
  const logs = known.capabilities.map(({ capability, prior, logs, unseen }) => {
    let log = prior;
    for (const feature of said) log = log + (logs.get(feature) ?? NEVER) - unseen;
    return { capability, log: log / REPEATED };
  });
  const most = Math.max(...logs.map(({ log }) => log));
  const all = logs.reduce((sum, { log }) => sum + Math.exp(log - most), 0);
  return new Map(logs.map(({ capability, log }) => [capability, Math.exp(log - most) / all]));
}

/** Whether there is any example of how a capability is asked for. */
export function hasExamples(capability: string | undefined): boolean {
  return capability !== undefined && capability in examples;
}

/** Words of the examples, with how many have them. */
export const wordsSaid: ReadonlyMap<string, number> = new Map(
  [...known.places].flatMap(([feature, places]) =>
    /^[\p{L}\p{N}]+$/u.test(feature) ? [[feature, places.length]] : [],
  ),
);

/** Whether people say a word in asking, whatever they ask about: it stands in several examples. */
export function isSaidInAsking(word: string): boolean {
  return /^\p{L}{3}/u.test(word) && (known.places.get(foldText(word))?.length ?? 0) >= SAID_OFTEN;
}

/** Words, pairs of them, and how they begin. */
function featuresOf(said: readonly string[]): ReadonlySet<string> {
  const words = said.filter((word) => !PARTICLES.has(word));
  const around = ['^', ...words, '$'];
  const pairs = around.slice(1).map((word, place) => `${around[place]} ${word}`);
  const stems = words.flatMap((word) => (word.length >= STEM ? [`${word.slice(0, STEM)}*`] : []));
  return new Set([...words, ...pairs, ...stems]);
}

function normOf(features: ReadonlySet<string>, weigh: Known['weigh']): number {
  let sum = 0;
  for (const feature of features) sum += weigh(feature) ** 2;
  return Math.sqrt(sum) || 1;
}

/** What all examples have weighs nothing; so does what none has. */
function index(): Known {
  const all = Object.entries(examples).flatMap(([capability, said]) =>
    said.map((words) => ({ capability, features: featuresOf(words.split(' ')) })),
  );
  const places = new Map<string, number[]>();
  all.forEach(({ features }, place) => {
    for (const feature of features) {
      const those = places.get(feature);
      if (those) those.push(place);
      else places.set(feature, [place]);
    }
  });
  const weigh = (feature: string) => {
    const count = places.get(feature)?.length ?? 0;
    return count === 0 ? 0 : Math.log(all.length / count);
  };
  return {
    examples: all.map(({ capability, features }) => ({ capability, norm: normOf(features, weigh) })),
    places,
    weigh,
    capabilities: [...Map.groupBy(all, ({ capability }) => capability)].map(([capability, own]) => {
      const said = own.flatMap(({ features }) => [...features]);
      const counts = new Map<string, number>();
      for (const feature of said) counts.set(feature, (counts.get(feature) ?? 0) + 1);
      return {
        capability,
        prior: Math.log(own.length / all.length),
        logs: new Map([...counts].map(([feature, count]) => [feature, Math.log(count + UNSEEN)])),
        unseen: Math.log(said.length + UNSEEN * places.size),
      };
    }),
  };
}
