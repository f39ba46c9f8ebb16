import type { OwnedGoal } from '../../domain/people/known-people.ts';
import type { Ownership } from '../../domain/people/people.ts';
import type { PlanVersion } from '../../domain/plans/plan.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlans } from '../plans/find-plans.ts';

/** A plan with what is owned in it. */
export interface OwnedPlan {
  readonly plan: PlanVersion;
  readonly ownerships: readonly Ownership[];
}

export async function ownedPlans(deps: Deps): Promise<OwnedPlan[]> {
  const plans = await newestPlans(deps);
  return Promise.all(
    plans.map(async (plan) => ({ plan, ownerships: await deps.stores.owners.ofPlan(plan.id) })),
  );
}

/** What each owner owns, in the plans' own order and each item once. */
export function goalsByOwner(plans: readonly OwnedPlan[]): ReadonlyMap<string, readonly OwnedGoal[]> {
  const goals = plans.flatMap(({ plan, ownerships }) => {
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
