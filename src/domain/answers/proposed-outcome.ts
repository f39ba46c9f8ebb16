import { type Item, isBySex, measureOf, type Plan } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';
import { asShown, type KeyFigure, latestOf, type YearValue } from '../status/kolada.ts';
import { type RawAnswer, rawOf, type Said } from './assessment.ts';

/** Years that a value may be older than the round that it is proposed in: Kolada has most values the year after. */
const OLDEST = 2;

/** An outcome that its owner may take, and has to say so: nothing of it is stored before. */
export interface ProposedOutcome extends Pick<Said, 'bySex'> {
  readonly value: number;
  readonly year: number;
}

/**
 * The outcome that Kolada proposes for an item in a round; none where the outcome is asked for in words, where Kolada has no total, or
 * where its newest year is too old to be this round's or is not yet over when the round's period is. Where women and men are asked for
 * and Kolada does not tell them apart, it is the total alone.
 */
export function proposedOutcome(
  plan: Plan,
  item: Item,
  { to }: Pick<Round, 'to'>,
  figure: KeyFigure,
): ProposedOutcome | undefined {
  const measure = measureOf(plan, item);
  const newest = latestOf(figure);
  if (measure?.type !== 'number' || newest?.total === undefined) return undefined;
  const { year, total } = newest;
  const age = Number(to.slice(0, 4)) - year;
  if (age < 0 || age > OLDEST) return undefined;
  return { year, value: asShown(total), ...(isBySex(measure) ? bySexOf(newest) : {}) };
}

function bySexOf({ women, men }: YearValue): Pick<Said, 'bySex'> {
  return women === undefined || men === undefined
    ? {}
    : { bySex: { women: asShown(women), men: asShown(men) } };
}

/** The outcome as it would have been filled in, total first: what comes back when somebody takes it, and holds all that they saw. */
export function asFilledIn({ value, bySex }: ProposedOutcome): string {
  const { women, men, ...raw } = rawOf({ status: 'unknown', texts: {}, value, bySex });
  return [raw.value, women, men].filter((one) => one !== undefined).join('|');
}

/** An answer with the outcome that was taken, unless its author has written one of their own. @param taken as `asFilledIn` has it */
export function withProposed(answer: RawAnswer, taken: string | undefined): RawAnswer {
  const isOwn = [answer.value, answer.women, answer.men].some((one) => one?.trim());
  if (isOwn || !taken) return answer;
  const [value, women, men] = taken.split('|');
  return { ...answer, value, women, men };
}
