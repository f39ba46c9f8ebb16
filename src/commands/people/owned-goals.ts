import type { OwnedGoal } from '../../domain/people/known-people.ts';
import type { Ownership } from '../../domain/people/people.ts';
import { type PlanVersion, plansNow } from '../../domain/plans/plan.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlans } from '../plans/find-plans.ts';
import { openRounds } from '../rounds/find-rounds.ts';

/** A plan with what is owned in it. */
export interface OwnedPlan {
  readonly plan: PlanVersion;
  readonly ownerships: readonly Ownership[];
  /** Whether it is one of those whose owners are listed: that of a year that is over asks nobody any more. */
  readonly isNow: boolean;
}

export async function ownedPlans(deps: Deps): Promise<OwnedPlan[]> {
  const plans = await newestPlans(deps);
  const now = new Set(plansNow(plans, await openRounds(deps)));
  return Promise.all(
    plans.map(async (plan) => ({
      plan,
      ownerships: await deps.stores.owners.ofPlan(plan.id),
      isNow: now.has(plan),
    })),
  );
}

/** What each owner owns in the plans of now, in the plans' own order and each item once. */
export function goalsByOwner(plans: readonly OwnedPlan[]): ReadonlyMap<string, readonly OwnedGoal[]> {
  const goals = plans
    .filter(({ isNow }) => isNow)
    .flatMap(({ plan, ownerships }) => {
      const owners = Map.groupBy(ownerships, ({ item }) => item);
      return plan.items.flatMap(({ id: item, title }) => {
        const goal = { plan: plan.id, item, title };
        const people = new Set(owners.get(item)?.map(({ person }) => person));
        return [...people].map((person) => ({ person, goal }));
      });
    });
  const grouped = Map.groupBy(goals, ({ person }) => person);
  return new Map([...grouped].map(([person, owned]) => [person, owned.map(({ goal }) => goal)]));
}
