import { ROUND_KINDS } from '../../domain/answers/scale.ts';
import type { Item, PlanVersion } from '../../domain/plans/plan.ts';
import type { RoundWish } from '../../domain/rounds/open-round.ts';
import { isClosed, type Round } from '../../domain/rounds/round.ts';
import { type LastRound, ONLY, type RoundScope, scopeOf } from '../../domain/rounds/scope.ts';
import { compareRounds, lineagesOf, linkedPlans } from '../../domain/status/history.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlans, planOf } from '../plans/find-plans.ts';
import { allRounds, answersIn } from './find-rounds.ts';

/** What a round that is wished for would ask about; undefined for all of its plan. */
export async function scopeWished(
  plan: PlanVersion,
  { kind: wished, only: word, areas }: RoundWish,
  deps: Deps,
): Promise<RoundScope | undefined> {
  const kind = ROUND_KINDS.find((one) => one === wished);
  const only = ONLY.find((one) => one === word);
  if (!kind) return undefined;
  return scopeOf(plan, kind, { only, areas }, only && (await lastRound(plan, deps)));
}

/** The newest closed round about the plan, or about one that it carries on. */
async function lastRound(plan: PlanVersion, deps: Deps): Promise<LastRound | undefined> {
  const plans = await newestPlans(deps);
  const linked = linkedPlans([plan.id], plans);
  const [last] = (await allRounds(deps))
    .filter((round) => linked.includes(round.plan) && isClosed(round))
    .toSorted((a, b) => compareRounds(b, a));
  return last && lastOf(last, plan, deps);
}

async function lastOf(round: Round, plan: PlanVersion, deps: Deps): Promise<LastRound> {
  const lineage = lineagesOf(await newestPlans(deps));
  const formerly = (item: Item['id']) =>
    lineage({ plan: plan.id, item }).flatMap((one) => (one.plan === round.plan ? one.item : []));
  return { plan: await planOf(round, deps), said: await answersIn(round, deps), formerly };
}
