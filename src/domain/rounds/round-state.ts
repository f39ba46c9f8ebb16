import type { Assessment } from '../answers/assessment.ts';
import { type Expected, isAnswerTo } from '../answers/expected.ts';
import type { Absence } from '../people/absence.ts';
import type { Ownership, Person } from '../people/people.ts';
import type { PlanVersion } from '../plans/plan.ts';
import type { Round } from './round.ts';

/** What is known about a round: who is to answer, and what has been answered. */
export interface RoundState<A extends Assessment = Assessment> {
  readonly round: Round;
  readonly plan: PlanVersion;
  readonly ownerships: readonly Ownership[];
  readonly people: readonly Person[];
  /** All, or as many as a piece of work is about. */
  readonly assessments: readonly A[];
  /** Those who are away today; left out where nobody is to be asked. */
  readonly absent?: readonly Absence[] | undefined;
}

export function assessmentOf<A extends Assessment>(state: RoundState<A>, expected: Expected): A | undefined {
  return state.assessments.find((assessment) => isAnswerTo(expected, assessment));
}
