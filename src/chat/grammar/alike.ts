/** What a question is most like of the examples: for all the ways of asking that no pattern foresees. */
import { fold } from '../../domain/plans/finding/inflection.ts';
import { synonymsOf } from '../../domain/plans/finding/vocabulary.ts';
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
/** The same of a word that things are called by somewhere: "barn", "betyg", "vägar", which is "vågar" without its marks. */
const SAID_VERY_OFTEN = 30;
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

interface Known {
  /** Of each example: the place of its capability among them all, and how long it is as a vector of weights. */
  readonly capabilityOf: Uint8Array;
  readonly norms: Float64Array;
  readonly features: ReadonlyMap<string, Feature>;
  readonly capabilities: readonly Spoken[];
}

interface Feature {
  /** The examples that have it. */
  readonly places: readonly number[];
  /** What all examples have weighs nothing. */
  readonly weight: number;
  /** Worked out when it is first asked for: most features never are. */
  gains?: readonly (readonly [capability: number, gain: number])[];
}

/** How a capability is asked for, in logarithms: by how many examples, and how unlikely a feature is that none of them has. */
interface Spoken {
  readonly capability: string;
  readonly prior: number;
  readonly never: number;
}

/** These say nothing of what is asked for, wherever they stand. */
const PARTICLES = new Set(
  'egentligen ju val liksom typ alltsa forresten nog faktiskt actually really basically lissom asso'.split(
    ' ',
  ),
);

const known = index();

/** What each example has in common with the question that is looked at; all are 0 between two questions. */
const sums = new Float64Array(known.norms.length);

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
  return known.features.has(word) || known.features.has(`${word.slice(0, STEM)}*`);
}

function nearestOf(features: ReadonlySet<string>): readonly Near[] {
  const { norms, capabilityOf, capabilities } = known;
  const touched: number[] = [];
  for (const name of features) {
    const { weight = 0, places } = known.features.get(name) ?? {};
    if (weight === 0 || !places) continue;
    for (const place of places) {
      const before = sums[place] ?? 0;
      if (before === 0) touched.push(place);
      sums[place] = before + weight ** 2;
    }
  }
  const norm = normOf(features);
  const nearest: Near[] = [];
  for (const place of touched) {
    const likeness = (sums[place] ?? 0) / (norm * (norms[place] ?? 1));
    sums[place] = 0;
    if (nearest.length === NEAREST && likeness <= (nearest.at(-1)?.likeness ?? 0)) continue;
    // Behind those that are as near and came before.
    const before = nearest.findLastIndex((one) => one.likeness >= likeness);
    const { capability = '' } = capabilities[capabilityOf[place] ?? 0] ?? {};
    nearest.splice(before + 1, 0, { capability, likeness });
    nearest.length = Math.min(nearest.length, NEAREST);
  }
  return nearest;
}

/** How much likelier a feature is where examples have it than where none has, by capability. */
function gainsOf({ places }: Feature): NonNullable<Feature['gains']> {
  const counts = new Map<number, number>();
  for (const place of places) {
    const capability = known.capabilityOf[place] ?? 0;
    counts.set(capability, (counts.get(capability) ?? 0) + 1);
  }
  return [...counts].map(([capability, count]) => [capability, Math.log(count + UNSEEN) - NEVER]);
}

/** How likely each capability is by the words alone: a naive Bayes classifier with additive smoothing. */
function likelihoodsOf(features: ReadonlySet<string>): Map<string, number> {
  const { capabilities } = known;
  const said = [...features].flatMap((name) => known.features.get(name) ?? []);
  const logs = capabilities.map(({ prior, never }) => prior + said.length * never);
  for (const feature of said) {
    feature.gains ??= gainsOf(feature);
    for (const [capability, gain] of feature.gains) logs[capability] = (logs[capability] ?? 0) + gain;
  }
  const most = Math.max(...logs);
  const shares = logs.map((log) => Math.exp((log - most) / REPEATED));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return new Map(capabilities.map(({ capability }, place) => [capability, (shares[place] ?? 0) / all]));
}

/** Whether there is any example of how a capability is asked for. */
export function hasExamples(capability: string | undefined): boolean {
  return capability !== undefined && capability in examples;
}

/** Words of the examples, with how many have them. */
export const wordsSaid: ReadonlyMap<string, number> = new Map(
  [...known.features].flatMap(([name, { places }]) =>
    /^[\p{L}\p{N}]+$/u.test(name) ? [[name, places.length]] : [],
  ),
);

/** Whether people say a word in asking, whatever they ask about: it stands in several examples. */
export function isSaidInAsking(word: string): boolean {
  if (!/^\p{L}{3}/u.test(word)) return false;
  const least = synonymsOf().words.has(fold(word)) ? SAID_VERY_OFTEN : SAID_OFTEN;
  return (wordsSaid.get(foldText(word)) ?? 0) >= least;
}

/** Words, pairs of them, and how they begin. */
function featuresOf(said: readonly string[]): ReadonlySet<string> {
  const words = said.filter((word) => !PARTICLES.has(word));
  const around = ['^', ...words, '$'];
  const pairs = around.slice(1).map((word, place) => `${around[place]} ${word}`);
  const stems = words.flatMap((word) => (word.length >= STEM ? [`${word.slice(0, STEM)}*`] : []));
  return new Set([...words, ...pairs, ...stems]);
}

function normOf(features: ReadonlySet<string>): number {
  let sum = 0;
  for (const name of features) sum += (known.features.get(name)?.weight ?? 0) ** 2;
  return Math.sqrt(sum) || 1;
}

function index(): Known {
  const spoken = Object.entries(examples);
  const capabilityOf = Uint8Array.from(spoken.flatMap(([, said], capability) => said.map(() => capability)));
  const all = capabilityOf.length;
  const places = new Map<string, number[]>();
  const many = spoken.map(() => 0);
  spoken
    .flatMap(([, said]) => said)
    .forEach((words, place) => {
      const features = featuresOf(words.split(' '));
      const capability = capabilityOf[place] ?? 0;
      many[capability] = (many[capability] ?? 0) + features.size;
      for (const name of features) {
        const those = places.get(name);
        if (those) those.push(place);
        else places.set(name, [place]);
      }
    });
  const norms = new Float64Array(all);
  const features = new Map<string, Feature>();
  for (const [name, those] of places) {
    const weight = Math.log(all / those.length);
    features.set(name, { places: those, weight });
    for (const place of those) norms[place] = (norms[place] ?? 0) + weight ** 2;
  }
  const capabilities = spoken.map(([capability, said], place) => ({
    capability,
    prior: Math.log(said.length / all),
    never: NEVER - Math.log((many[place] ?? 0) + UNSEEN * features.size),
  }));
  return { capabilityOf, norms: norms.map((sum) => Math.sqrt(sum) || 1), features, capabilities };
}
