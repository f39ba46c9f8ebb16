import { createHash } from 'node:crypto';
import { Problem } from '../../domain/errors.ts';
import { ownersSaid } from '../../domain/people/owners.ts';
import { type OwnersOfList, ownersOfList, withDeputies } from '../../domain/people/owners-of-list.ts';
import type { Actor, Ownership } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Plan } from '../../domain/plans/plan.ts';
import type { ReadDocument } from '../../domain/plans/read-document.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import { inSteps } from '../tries.ts';

/**
 * Who a list says answers about what, by the register of people; undefined for a file that says nothing of that.
 * @param plan as it is, or would be, stored: its items stand in the document's order, under ids of their own
 */
export async function findListOwners(
  document: ReadDocument,
  plan: Plan,
  { stores }: Deps,
): Promise<OwnersOfList | undefined> {
  const { owners = [] } = document;
  if (owners.length === 0) return undefined;
  const ids = new Map(document.plan.items.map(({ id }, place) => [id, plan.items[place]?.id ?? id]));
  const listed = owners.map((one) => ({ ...one, item: ids.get(one.item) ?? one.item }));
  const [people, current] = await Promise.all([stores.people.all(), stores.owners.ofPlan(plan.id)]);
  return ownersOfList(listed, plan, people, current);
}

/**
 * What tells the owners and deputies that are shown from others: names may mean somebody else, and owners be replaced, before the
 * yes, and nobody says it to what they have not seen.
 */
export function markOfOwners({ changes, deputies }: OwnersOfList): string {
  const said = [
    changes.map(({ item, before, after }) => [item.id, ownersSaid(before), ownersSaid(after)]),
    deputies.map(({ person, deputy }) => [person.id, deputy.id]),
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16);
}

/** How many items have owners, and would have others by a list: undefined when none, else what to ask before it is stored. */
export function replacedBy({ changes }: OwnersOfList, plan: Plan): Problem | undefined {
  const items = changes.filter(({ before }) => before.length > 0).length;
  return items === 0 ? undefined : new Problem('replaces-owners', { plan: plan.id, items });
}

/**
 * @throws Problem `busy-store` when an owner whom the list replaces is no longer the one who was shown, or `partly-stored`: reading the
 * list once more completes it
 */
export async function saveListOwners(
  actor: Actor,
  { changes, deputies }: OwnersOfList,
  plan: Plan,
  deps: Deps,
): Promise<void> {
  if (changes.length === 0 && deputies.length === 0) return;
  demand(actor, 'manage-people');
  const by = changeBy(actor, deps);
  const items = changes.map(({ item }) => item.id);
  const after = changes.flatMap((change) => change.after);
  const isAsShown = (current: readonly Ownership[]) =>
    changes.every((change) => {
      const now = ownersSaid(current.filter(({ item }) => item === change.item.id));
      return now === ownersSaid(change.before) || now === ownersSaid(change.after);
    });
  const saved = async () => {
    const owners = await deps.stores.owners.update(
      plan.id,
      items,
      (current) => (isAsShown(current) ? after : undefined),
      by,
    );
    if (!owners) throw new Problem('busy-store');
  };
  await inSteps([
    ...(items.length > 0 ? [saved] : []),
    ...(deputies.length > 0
      ? [() => deps.stores.people.update((known) => withDeputies(known, deputies), by)]
      : []),
  ]);
}
