import { Problem } from '../../domain/errors.ts';
import { type Listed, namedOwners } from '../../domain/people/listed.ts';
import { keptRespondents } from '../../domain/people/owners.ts';
import type { Actor, Ownership } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Item } from '../../domain/plans/plan.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import { findPlan } from '../plans/find-plans.ts';

export interface ImportedOwners {
  readonly plan: string;
  /** Those of the list, in the plan's order. */
  readonly items: readonly Item[];
  readonly people: number;
}

/**
 * Names the owners of items. The items in the list get exactly these owners; all others keep theirs. An item is named by
 * id, title or short name, a person by id, e-mail address or full name.
 * @throws Problem `invalid-owners` for items and people that nobody knows, and for names that several have
 */
export async function importOwners(
  actor: Actor,
  input: {
    readonly plan: string | undefined;
    readonly owners: readonly Listed<Ownership>[];
  },
  deps: Deps,
): Promise<ImportedOwners> {
  demand(actor, 'manage-people');
  const plan = await findPlan(input.plan, deps);
  const { named, findings } = namedOwners(input.owners, plan, await deps.stores.people.all());
  if (findings.length > 0) throw new Problem('invalid-owners', {}, findings);
  // The same person by address on one line and by id on another is one owner.
  const owners = new Map(
    named.map((owner) => [JSON.stringify([owner.item, owner.person, owner.unit]), owner]),
  );
  const items = new Set(named.map((owner) => owner.item));
  const change = (current: readonly Ownership[]) => keptRespondents([...owners.values()], current);
  await deps.stores.owners.update(plan.id, [...items], change, changeBy(actor, deps));
  return {
    plan: plan.id,
    items: plan.items.filter(({ id }) => items.has(id)),
    people: new Set(named.map((owner) => owner.person)).size,
  };
}
