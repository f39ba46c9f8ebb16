/** Which of an answer's texts say why it is as it is, and what is done about it. */
import type { Words } from '../answers/assessment.ts';
import type { Question } from '../answers/questions.ts';
import { type Plan, questionsOf } from '../plans/plan.ts';

/** In this order: why, what is done about it, what it rests on, and then what has happened. */
export const REASONS = ['cause', 'remedy', 'basis'] as const;
export type Reason = (typeof REASONS)[number];

const CALLED: Readonly<Record<Reason, RegExp>> = {
  cause: /^(?:cause|why|reason)/i,
  remedy: /^(?:remed|measure|next|action)/i,
  basis: /^basis/i,
};

/** What a question asks for of a reason; undefined where it asks what has happened. */
export function reasonAsked({ id, when, required }: Question): Reason | undefined {
  const named = REASONS.find((reason) => CALLED[reason].test(id));
  // What only a deviation is asked for explains it, whatever a plan of its own calls it.
  return named ?? (when === 'deviation' || required === 'deviation' ? 'cause' : undefined);
}

/** The ids of what was said, the reason first; what a report said under headings of its own comes last. */
export function reasonsFirst(plan: Plan, { texts }: Words): readonly string[] {
  const questions = questionsOf(plan);
  const said = Object.keys(texts).filter((id) => texts[id] !== '');
  const placeOf = (id: string) => {
    const question = questions.findIndex((one) => one.id === id);
    const asked = questions[question];
    return asked ? rankOf(asked) * questions.length + question : Number.POSITIVE_INFINITY;
  };
  return said.toSorted((a, b) => placeOf(a) - placeOf(b) || 0);
}

/** The ids of what says why it is as it is and what is done about it; where nothing does, of what comes next to it. */
export function causeAndRemedy(plan: Plan, words: Words): readonly string[] {
  const questions = questionsOf(plan);
  const said = reasonsFirst(plan, words);
  const explaining = said.filter((id) => {
    const asked = questions.find((one) => one.id === id);
    return asked !== undefined && CAUSE_AND_REMEDY.includes(reasonAsked(asked));
  });
  return explaining.length > 0 ? explaining : said.slice(0, 1);
}

const CAUSE_AND_REMEDY: readonly (Reason | undefined)[] = ['cause', 'remedy'];

function rankOf(question: Question): number {
  const reason = reasonAsked(question);
  return reason === undefined ? REASONS.length : REASONS.indexOf(reason);
}
