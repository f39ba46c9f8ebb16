import type { IsoInstant } from '../../dates.ts';
import type { Verdict } from '../scale.ts';

/** What can be said of how an answer is written, what matters most first. They are stored by these names. */
export const HINT_KINDS = [
  'personalNumber',
  'unexplained',
  'offOutcome',
  'repeated',
  'longSentence',
  'abbreviation',
  'readability',
] as const;
export type HintKind = (typeof HINT_KINDS)[number];

/** Something that an answer would be better without, or with: the first place of its kind, or the worst. */
export interface Hint {
  readonly kind: HintKind;
  /** Id of the question whose text it is about; `value` for an outcome in words. */
  readonly at: string;
  /** Some words of the place, short enough to be shown. */
  readonly quote: string;
  /** How many such places there are. */
  readonly count: number;
  /** Words of the longest sentence, or the readability index. */
  readonly size?: number | undefined;
  /** What a deviation is told without. */
  readonly lacks?: 'cause' | 'remedy' | 'both' | undefined;
}

/** One text of an answer, under the id of its question. */
export interface WrittenText {
  readonly id: string;
  readonly text: string;
}

/** An answer as it is read by the rules of writing. */
export interface Written extends Verdict {
  /** In the order of the questions. */
  readonly texts: readonly WrittenText[];
  /** The outcome, where it is one in words or digits. */
  readonly value?: number | string | undefined;
  readonly at: IsoInstant;
  /** The ids of all questions that were put, answered or not. */
  readonly asked: readonly string[];
  readonly desiredOutcome?: string | undefined;
  /** What the plan calls the item and what stands around it: nobody has to explain a name that the plan has chosen. */
  readonly names: readonly string[];
  /** What was said the last time, where it was said in a text of one's own. */
  readonly last: readonly string[];
}

/** A rule of writing: one hint at most for each answer, so that they never become a wall. */
export type Rule = (written: Written) => Hint | undefined;
