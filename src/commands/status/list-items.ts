import { demand } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { plansNow } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { newestClosed } from '../../domain/status/history.ts';
import { type ItemList, type ListQuestion, listIn, listOf, refsOf } from '../../domain/status/list.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlans } from '../plans/find-plans.ts';
import { loadState } from '../rounds/find-rounds.ts';
import { nothingSeen, roundsNow, seenRounds } from '../rounds/seen-rounds.ts';

/**
 * The items that a question asks for, in every round that is meant by now: each round is one range of answers at most. Before any
 * round, what the plans have.
 * @throws Problem `none-to-see` for those who would not be told of a round that is open
 */
export async function listItems(viewer: Viewer, question: ListQuestion, deps: Deps): Promise<ItemList> {
  demand(viewer.actor, 'status');
  const rounds = await roundsAbout(viewer, question, deps);
  if (rounds.length === 0 && !(await viewer.seesRunning())) throw nothingSeen(viewer);
  const states = await Promise.all(rounds.map((round) => loadState(round, deps)));
  const plans = rounds.length > 0 ? [] : plansNow(await newestPlans(deps), []);
  return {
    question,
    rounds: states.map((state) => listIn(state, question)),
    plans: plans.map((plan) => listOf(plan, question)),
  };
}

/** The rounds of now in whose plans a question's items are; where there are none, the newest one that was closed on such a plan. */
export async function roundsAbout(
  viewer: Viewer,
  question: ListQuestion,
  deps: Deps,
): Promise<readonly Round[]> {
  const now = await roundsNow(viewer, deps);
  const refs = refsOf(question);
  if (refs.length === 0) return now;
  const isOfPlan = ({ plan }: Round) => refs.some((ref) => ref.plan === plan);
  const meant = now.filter(isOfPlan);
  return meant.length > 0 ? meant : newestClosed((await seenRounds(viewer, deps)).filter(isOfPlan));
}
