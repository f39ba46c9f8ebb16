import { Problem } from '../../domain/errors.ts';
import { type ListedOwner, namedApprovers, namedOwners } from '../../domain/people/listed.ts';
import { keptRespondents } from '../../domain/people/owners.ts';
import type { Actor, Ownership } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Item } from '../../domain/plans/plan.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import { findPlan } from '../plans/find-plans.ts';
import { inSteps } from '../tries.ts';

export interface ImportedOwners {
  readonly plan: string;
  /** Those of the list, in the plan's order. */
  readonly items: readonly Item[];
  readonly people: number;
  /** Areas of the list whose approvers were named, and how many approve them. */
  readonly areas: readonly Item[];
  readonly approvers: number;
}

/**
 * Names the owners of items. The items in the list get exactly these owners, and the areas in it exactly these approvers; all others keep theirs. An item is named by
 * id, title or short name, a person by id, e-mail address or full name.
 * @throws Problem `invalid-owners` for items and people that nobody knows, and for names that several have
 */
export async function importOwners(
  actor: Actor,
  input: {
    readonly plan: string | undefined;
    readonly owners: readonly ListedOwner[];
  },
  deps: Deps,
): Promise<ImportedOwners> {
  demand(actor, 'manage-people');
  const plan = await findPlan(input.plan, deps);
  const people = await deps.stores.people.all();
  const listed = Map.groupBy(input.owners, ({ as = 'owner' }) => as);
  const { named, findings } = namedOwners(listed.get('owner') ?? [], plan, people);
  const approving = namedApprovers(listed.get('approver') ?? [], plan, people);
  const faults = [...findings, ...approving.findings].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (faults.length > 0) throw new Problem('invalid-owners', {}, faults);
  // The same person by address on one line and by id on another is one owner.
  const owners = new Map(
    named.map((owner) => [JSON.stringify([owner.item, owner.person, owner.unit]), owner]),
  );
  const items = new Set(named.map((owner) => owner.item));
  const change = (current: readonly Ownership[]) => keptRespondents([...owners.values()], current);
  const by = changeBy(actor, deps);
  const areas = new Set(approving.named.map(({ area }) => area));
  await inSteps([
    ...(items.size > 0 ? [() => deps.stores.owners.update(plan.id, [...items], change, by)] : []),
    ...(areas.size > 0
      ? [() => deps.stores.approvals.name(plan.id, [...areas], () => approving.named, by)]
      : []),
  ]);
  return {
    plan: plan.id,
    items: plan.items.filter(({ id }) => items.has(id)),
    people: new Set(named.map((owner) => owner.person)).size,
    areas: plan.items.filter(({ id }) => areas.has(id)),
    approvers: new Set(approving.named.map(({ person }) => person)).size,
  };
}
