import { Problem } from '../../domain/errors.ts';
import { once } from '../../domain/once.ts';
import { type OwnedItem, ownedItems, worstFirst } from '../../domain/people/owners.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { answeredAt } from '../../domain/plans/answered-at.ts';
import { itemOf, type PlanVersion, plansNow } from '../../domain/plans/plan.ts';
import type { ItemRef } from '../../domain/status/history.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlans } from '../plans/find-plans.ts';
import { openRounds } from '../rounds/find-rounds.ts';
import { findInPlan } from '../status/search-items.ts';

async function loadPlansNow(deps: Deps): Promise<PlanVersion[]> {
  return plansNow(await newestPlans(deps), await openRounds(deps));
}

async function ownedIn(plan: PlanVersion, { stores }: Deps): Promise<readonly OwnedItem[]> {
  return ownedItems(plan, await stores.owners.ofPlan(plan.id), await stores.people.all());
}

/** Budget areas that nobody owns: they may be left so, and only whoever looks for them sees them. */
function freeBudgets(plan: PlanVersion, owned: readonly OwnedItem[]): readonly OwnedItem[] {
  const known = new Set(owned.map(({ item }) => item));
  const free = plan.items.filter((item) => item.kind === 'budget' && !known.has(item));
  return free.map((item) => ({ plan, item, owners: [] }));
}

/** What is owned or ought to be, and what may be, by item. */
async function ownableIn(plan: PlanVersion, deps: Deps): Promise<ReadonlyMap<string, readonly OwnedItem[]>> {
  return ownable(plan)(await ownedIn(plan, deps));
}

const ownable = once((plan: PlanVersion) =>
  once((owned: readonly OwnedItem[]) =>
    Map.groupBy([...owned, ...freeBudgets(plan, owned)], ({ item }) => item.id),
  ),
);

/** Who owns what is asked about, worst first, and last what may be asked about as well. @throws Problem `unknown-plan` when there is no plan */
export async function listOwners(actor: Actor, deps: Deps): Promise<readonly OwnedItem[]> {
  demand(actor, 'list-owners');
  const plans = await loadPlansNow(deps);
  if (plans.length === 0) throw new Problem('unknown-plan', { plan: '', plans: '' });
  const owned = await Promise.all(plans.map((plan) => ownedIn(plan, deps)));
  const free = plans.flatMap((plan, index) => freeBudgets(plan, owned[index] ?? []));
  return [...worstFirst(owned.flat()), ...free];
}

/** What is known to be meant, with its owners: where the answers about it are. @throws Problem `unknown-item` when nothing is there */
export async function ownedAt(
  actor: Actor,
  items: readonly ItemRef[],
  deps: Deps,
): Promise<readonly OwnedItem[]> {
  demand(actor, 'list-owners');
  const found = await Promise.all(
    (await loadPlansNow(deps)).map(async (plan) => {
      const owned = await ownableIn(plan, deps);
      const meant = items.flatMap((ref) => (ref.plan === plan.id ? (itemOf(plan, ref.item) ?? []) : []));
      return [...new Set(meant.flatMap((item) => answeredAt(plan, item, owned)))];
    }),
  );
  if (found.flat().length === 0) throw new Problem('unknown-item', { words: '' });
  return found.flat();
}

/** What is meant by some words, best first, with its owners. @throws Problem `unknown-item` when nothing fits */
export async function findOwned(actor: Actor, words: string, deps: Deps): Promise<readonly OwnedItem[]> {
  demand(actor, 'list-owners');
  const hits = await Promise.all(
    (await loadPlansNow(deps)).map(async (plan) => {
      const owned = await ownableIn(plan, deps);
      const meant = findInPlan(plan, words, deps).flatMap((item) => answeredAt(plan, item, owned));
      return [...new Set(meant)];
    }),
  );
  if (hits.flat().length === 0) throw new Problem('unknown-item', { words });
  return hits.flat();
}
