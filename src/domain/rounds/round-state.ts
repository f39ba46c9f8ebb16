import type { Assessment } from '../answers/assessment.ts';
import type { Expected } from '../answers/expected.ts';
import type { HandOver } from '../answers/hand-over.ts';
import { firstBy, once } from '../once.ts';
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
  /** Questions that have been given to others; `ownerships` names those already. */
  readonly handOvers?: readonly HandOver[] | undefined;
  /** Above what deviation of a budget area, in tkr, an explanation is required; left out where the plan has none. */
  readonly threshold?: number | undefined;
}

/** Names an answer among those of a round: ids of items hold no slash. */
function answerKey(item: string, respondent: string): string {
  return `${item}/${respondent}`;
}

/** The places of a list's answers, so that whoever looks gets the answer as the list holds it. */
const places = once((assessments: readonly Assessment[]) => {
  const keys = assessments.map(({ item, respondent }) => answerKey(item, respondent));
  return firstBy(keys.keys(), (place) => keys[place]);
});
const placesByItem = once((assessments: readonly Assessment[]) =>
  Map.groupBy(assessments.keys(), (place) => assessments[place]?.item),
);

/** Where in a list the answer is that is expected. */
export function placeOf(
  assessments: readonly Assessment[],
  { item, respondent }: Expected,
): number | undefined {
  return places(assessments).get(answerKey(item.id, respondent));
}

export function assessmentOf<A extends Assessment>(
  { assessments }: RoundState<A>,
  expected: Expected,
): A | undefined {
  const place = placeOf(assessments, expected);
  return place === undefined ? undefined : assessments[place];
}

/** All that has been answered about an item. */
export function assessmentsAbout<A extends Assessment>(
  item: string,
  { assessments }: RoundState<A>,
): readonly A[] {
  return (placesByItem(assessments).get(item) ?? []).flatMap((place) => assessments[place] ?? []);
}
