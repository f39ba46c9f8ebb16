/** What a question is most like of the examples: for all the ways of asking that no pattern foresees. */
import examples from './examples.json' with { type: 'json' };
import { foldText } from './said.ts';

/** Stands for whatever is named. */
const NAMED = '…';

/** Examples that have a say. */
const NEAREST = 8;
/** Letters at the beginning by which inflected words are alike. */
const STEM = 5;

export interface Likeness {
  readonly capability: string;
  /** How alike the nearest example is, from 0 to 1. */
  readonly nearest: number;
  /** The share of the nearest examples that ask for the same, by how alike they are. */
  readonly share: number;
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
}

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

/** What most of the nearest examples ask for; undefined when none is at all alike. */
export function likeExamples(words: readonly string[]): Likeness | undefined {
  const features = featuresOf(words);
  const sums = new Map<number, number>();
  for (const feature of features) {
    const weight = known.weigh(feature) ** 2;
    for (const place of known.places.get(feature) ?? []) sums.set(place, (sums.get(place) ?? 0) + weight);
  }
  const norm = normOf(features, known.weigh);
  const near = [...sums]
    .flatMap(([place, sum]) => {
      const example = known.examples[place];
      return example ? [{ capability: example.capability, likeness: sum / (norm * example.norm) }] : [];
    })
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, NEAREST);
  const votes = new Map<string, number>();
  for (const { capability, likeness } of near) votes.set(capability, (votes.get(capability) ?? 0) + likeness);
  const all = near.reduce((sum, { likeness }) => sum + likeness, 0);
  const [best] = [...votes].toSorted((a, b) => b[1] - a[1]);
  return best && { capability: best[0], share: best[1] / all, nearest: near[0]?.likeness ?? 0 };
}

/** Words, pairs of them, and how they begin. */
function featuresOf(words: readonly string[]): ReadonlySet<string> {
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
  };
}
