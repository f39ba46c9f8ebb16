import type { Words } from '../language.ts';
import { firstBy, once } from '../once.ts';
import type { RoundKind } from './scale.ts';

/** One text that the owner is asked for; which ones a plan asks is data. */
export interface Question {
  readonly id: string;
  readonly label: Words;
  /** `deviation`: asked only when the goal is not, or only partly, met. */
  readonly when: 'always' | 'deviation';
  /** Whether it has to be answered where it is asked; `deviation`: only of what deviates. */
  readonly required: boolean | 'deviation';
  /** Longest text, in UTF-16 units; `MAX_TEXT` when left out. */
  readonly max?: number | undefined;
  /** What stands below the field. */
  readonly help?: Words | undefined;
  /** What an answer may look like. */
  readonly example?: Words | undefined;
}

/** Whether something beside the texts is asked for. */
export const NEEDS = ['required', 'optional', 'not'] as const;
export type Need = (typeof NEEDS)[number];

/** `proposed`: it follows from the outcome against its target, and another one wants a reason; without a number it is required. */
export const STATUS_NEEDS = [...NEEDS, 'proposed'] as const;
export type StatusNeed = (typeof STATUS_NEEDS)[number];

/** What is asked of an item beside the texts. */
export interface Needs {
  readonly status: StatusNeed;
  readonly direction: Need;
  /** Where the item has a measure: the total, and for women and men where it is told apart. */
  readonly outcome: Need;
  /** Of a budget area: what the whole year is expected to come to. */
  readonly forecast: Need;
  /** Whether "not yet measured" is an answer. */
  readonly notMeasured: boolean;
  readonly stage: Need;
  /** The day it is to be finished. */
  readonly day: Need;
}

type Said<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What is asked of some kinds of items in some kinds of rounds; of all where none are named. */
export interface QuestionSet extends Said<Needs> {
  readonly kinds?: readonly string[] | undefined;
  readonly rounds?: readonly RoundKind[] | undefined;
  readonly fields: readonly Question[];
}

/**
 * What a plan asks: the sets by kind of item and kind of round, of which the first that fits holds; or in the former form, one list
 * for all of it.
 */
export type Questions = readonly Question[] | { readonly sets: readonly QuestionSet[] };

/** Longest text, in UTF-16 units: the longest of the interim report of 2025 has 6 200. */
export const MAX_TEXT = 8000;

/** Longest all texts of an answer together: as many as fit in one card that shows long texts. */
export const MAX_ANSWER = 24_000;

/** All fields of all sets; an id names one question in the whole plan, so its first label is that of all. */
export function fieldsIn(questions: Questions): readonly Question[] {
  return 'sets' in questions ? fieldsOf(questions.sets) : questions;
}

const fieldsOf = once((sets: readonly QuestionSet[]): readonly Question[] => [
  ...firstBy(
    sets.flatMap(({ fields }) => fields),
    ({ id }) => id,
  ).values(),
]);

/** The questions of 2025 as a plan stored before there were sets asks them when it says nothing. */
export const QUESTIONS_2025: readonly Question[] = [
  {
    id: 'happened',
    label: { sv: 'Vad har hänt?', en: 'What has happened?' },
    when: 'always',
    required: true,
  },
  {
    id: 'basis',
    label: { sv: 'Vad bygger du bedömningen på?', en: 'What is your assessment based on?' },
    when: 'always',
    required: true,
  },
  {
    id: 'cause',
    label: { sv: 'Vad beror avvikelsen på?', en: 'What caused the deviation?' },
    when: 'deviation',
    required: true,
  },
  {
    id: 'remedy',
    label: { sv: 'Vad gör ni åt det?', en: 'What are you doing about it?' },
    when: 'deviation',
    required: true,
  },
];

/** Why a budget area deviates. */
const EXPLANATION: Question = {
  id: 'explanation',
  label: { sv: 'Vad förklarar avvikelsen mot budget?', en: 'What explains the deviation from the budget?' },
  when: 'always',
  required: 'deviation',
  example: {
    sv: 'Två tjänster har varit vakanta sedan i mars.',
    en: 'Two posts have been vacant since the spring.',
  },
};

const OF_BUDGETS = { kinds: ['budget'], status: 'not', direction: 'not', fields: [EXPLANATION] } as const;

/**
 * What is asked of a budget area, in whatever model the plan is of, unless the plan says so itself: during the year a forecast, with the
 * outcome so far where it is known; after it the outcome. A deviation above the threshold of the economy is to be explained.
 */
export const BUDGET_SETS: readonly QuestionSet[] = [
  { ...OF_BUDGETS, rounds: ['annual'], outcome: 'required' },
  { ...OF_BUDGETS, outcome: 'optional', forecast: 'required' },
];

/** The texts that a plan asks for, with those of its economy. */
export function withBudgetFields(asked: readonly Question[]): readonly Question[] {
  const others = fieldsIn({ sets: BUDGET_SETS }).filter(({ id }) => !asked.some((one) => one.id === id));
  return [...asked, ...others];
}
