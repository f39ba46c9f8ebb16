import { createHash } from 'node:crypto';
import { Problem } from '../../domain/errors.ts';
import { askedAbout } from '../../domain/people/asked.ts';
import {
  type OwnedItem,
  type OwnersChoice,
  type OwnersOutcome,
  ownedItems,
  ownershipsOf,
  ownersSaid,
  type PickedOwners,
  pickedFindings,
  withOwners,
} from '../../domain/people/owners.ts';
import type { Actor, Ownership, Person } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { type Item, itemOf, type PlanVersion } from '../../domain/plans/plan.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import { findPlan } from '../plans/find-plans.ts';
import { loadItems, openRounds } from '../rounds/find-rounds.ts';
import { addFound, type LookUp } from './add-members.ts';
import { reachOf } from './reach.ts';

/** An item of a plan; named by a card, so it is looked up. */
export interface ItemTarget {
  readonly plan: string;
  readonly item: string;
}

/** @throws Problem `unknown-plan`, `unknown-item` */
export async function openOwners(actor: Actor, target: ItemTarget, deps: Deps): Promise<OwnersChoice> {
  demand(actor, 'manage-people');
  const { plan, item } = await findItem(target, deps);
  const ownerships = ownershipsOf(item, await deps.stores.owners.ofPlan(plan.id));
  const people = await deps.stores.people.all();
  return { owned: ownedItem(plan, item, ownerships, people), people, mark: markOf(ownerships) };
}

function ownedItem(
  plan: PlanVersion,
  item: Item,
  ownerships: readonly Ownership[],
  people: readonly Person[],
): OwnedItem {
  const [owned] = ownedItems(plan, ownerships, people).filter((one) => one.item === item);
  return owned ?? { plan, item, owners: [] };
}

async function findItem({ plan: id, item: itemId }: ItemTarget, deps: Deps) {
  const plan = await findPlan(id, deps);
  const item = itemOf(plan, itemId);
  if (!item) throw new Problem('unknown-item', { words: itemId });
  return { plan, item };
}

function markOf(ownerships: readonly Ownership[]): string {
  return createHash('sha256').update(ownersSaid(ownerships)).digest('base64url').slice(0, 16);
}

/**
 * Gives an item new owners; those who had a question there and are none any more no longer have.
 * @param input `basedOn` is the mark of the owners that were before the person's eyes
 * @param lookUp finds somebody whom the directory does not know
 * @throws Problem `unknown-plan`, `unknown-item`, `unknown-person`, `busy-store`
 */
export async function changeOwners(
  actor: Actor,
  input: ItemTarget & { readonly basedOn: string; readonly picked: readonly PickedOwners[] },
  lookUp: LookUp,
  deps: Deps,
): Promise<OwnersOutcome> {
  demand(actor, 'manage-people');
  const { plan, item } = await findItem(input, deps);
  const { picked, basedOn } = input;
  const [fault, ...others] = pickedFindings(item, picked);
  if (fault) return { outcome: 'invalid', findings: [fault, ...others] };
  const named = [...new Set(picked.flatMap(({ people }) => people))];
  await addFound(actor, named, lookUp, deps);
  const people = await deps.stores.people.all();
  const rounds = (await openRounds(deps)).filter((round) => round.plan === plan.id);
  const [states, reaches] = await Promise.all([
    Promise.all(rounds.map((round) => loadItems(round, [item], deps))),
    reachOf(named, deps),
  ]);
  let before: readonly Ownership[] = [];
  // All that is told of it is known by now: what is stored is not to look as if it were not.
  const owners = await deps.stores.owners.update(
    plan.id,
    [item.id],
    (current) => {
      before = ownershipsOf(item, current);
      const next = withOwners(current, item, picked);
      // The same press again, since nobody was told that it was stored: it is.
      const isDone = markOf(next) === markOf(current);
      return isDone || markOf(current) === basedOn ? next : undefined;
    },
    changeBy(actor, deps),
  );
  if (!owners) return { outcome: 'owners-changed' };
  const asked = askedAbout(item.id, states, before, owners, reaches);
  return { outcome: 'changed', owned: ownedItem(plan, item, owners, people), asked };
}
