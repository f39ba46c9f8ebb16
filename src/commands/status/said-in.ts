import { answerFor, type Expected } from '../../domain/answers/expected.ts';
import { itemOf } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { ItemRef, PastAnswer } from '../../domain/status/history.ts';
import type { Deps } from '../../ports/deps.ts';
import { plansOf } from '../plans/find-plans.ts';

/** An item under all its names in the plans through the years, and who answers about it. */
export interface Asked extends Pick<Expected, 'respondent'> {
  readonly refs: readonly ItemRef[];
}

/** What was said of an item in some closed rounds, in their order. Their answers are kept in memory. */
export async function saidIn(
  { refs, respondent }: Asked,
  rounds: readonly Round[],
  deps: Deps,
): Promise<readonly PastAnswer[]> {
  const [plans, said] = await Promise.all([
    plansOf(rounds, deps),
    deps.stores.assessments.ofEachClosed(rounds),
  ]);
  return rounds.flatMap((round, place) => {
    const [plan, answers = []] = [plans[place], said[place]];
    if (!plan) return [];
    const ids = refs.flatMap((ref) => (ref.plan === round.plan ? ref.item : []));
    return ids.flatMap((id): PastAnswer[] => {
      const assessment = answerFor(respondent, id, answers);
      const item = itemOf(plan, id);
      return assessment && item ? [{ round, plan, item, assessment }] : [];
    });
  });
}

/**
 * The newest of these, if it was said in the first of the rounds, as it is as a rule; or else all. There may be fifty rounds, and where
 * only the last word is wanted, to look into each of them takes longer than all else that is looked up.
 */
export async function lastSaid(
  asked: Asked,
  [newest, ...older]: readonly Round[],
  deps: Deps,
): Promise<readonly PastAnswer[]> {
  if (!newest) return [];
  const last = await saidIn(asked, [newest], deps);
  return last.length > 0 ? last : saidIn(asked, older, deps);
}
