import { desiredOutcomeOf, type Item, indicatorOf, type Plan, subjectOf } from '../../plans/plan.ts';
import type { WordedAssessment, Words } from '../assessment.ts';
import type { Question } from '../questions.ts';
import { abbreviation } from './abbreviations.ts';
import { unexplained } from './deviations.ts';
import { HINT_KINDS, type Hint, type HintKind, type Rule, type Written } from './hint.ts';
import { longSentence } from './long-sentences.ts';
import { offOutcome } from './outcome.ts';
import { personalNumber } from './personal-number.ts';
import { readability } from './readability.ts';
import { repeated } from './repeated.ts';

/** Most hints about an answer: it is help, never a wall. */
const MOST = 3;

const RULES: Readonly<Record<HintKind, Rule>> = {
  personalNumber,
  unexplained,
  offOutcome,
  repeated,
  longSentence,
  abbreviation,
  readability,
};

/** The few things that would make an answer better, what matters most first. */
export function hintsFor(written: Written): readonly Hint[] {
  return HINT_KINDS.flatMap((kind) => RULES[kind](written) ?? []).slice(0, MOST);
}

/**
 * An answer as the rules of writing read it.
 * @param last what was said the last time; left out where it was confirmed as it was, on purpose
 */
export function asWritten(
  assessment: WordedAssessment,
  {
    plan,
    item,
    questions,
  }: { readonly plan: Plan; readonly item: Item; readonly questions: readonly Question[] },
  last: Words | undefined,
): Written {
  const asked = questions.map(({ id }) => id);
  const ids = [...new Set([...asked, ...Object.keys(assessment.texts)])];
  const names = [item, subjectOf(plan, item), indicatorOf(plan, item)].flatMap((one) =>
    one ? [one.title, one.short ?? ''] : [],
  );
  const { status, direction, value, at } = assessment;
  return {
    ...{ status, direction, value, at, asked, names },
    texts: ids.flatMap((id) => (assessment.texts[id] ? [{ id, text: assessment.texts[id] }] : [])),
    desiredOutcome: desiredOutcomeOf(plan, item),
    last: Object.values(last?.texts ?? {}),
  };
}
