import { drop, isUnsent } from '../../domain/deliveries/delivery.ts';
import { absencesWithout, withoutDeputy, withoutOwner } from '../../domain/people/departures.ts';
import type { Person } from '../../domain/people/people.ts';
import type { Change } from '../../domain/trail.ts';
import type { Deps } from '../../ports/deps.ts';
import { todayOf } from './absences.ts';
import type { OwnedPlan } from './owned-goals.ts';

/**
 * Takes away all that is somebody's, or gives it to whoever comes instead: what they own, absences to come, what they stand in for
 * and what waits to be sent. What they said stays. Their entry comes last, so that whoever is cut off finds them again and completes it.
 * @returns the plans with their owners as they are then
 */
export async function letGo(
  { id }: Person,
  instead: string | undefined,
  plans: readonly OwnedPlan[],
  by: Change,
  deps: Deps,
): Promise<OwnedPlan[]> {
  const { stores } = deps;
  const owned: OwnedPlan[] = [];
  for (const { plan, ownerships } of plans)
    owned.push({ plan, ownerships: await disown(plan.id, ownerships) });
  for (const { before, after } of absencesWithout(id, await stores.absences.all(), todayOf(deps), instead)) {
    if (after) await stores.absences.save(after, by);
    if (before.person === id) await stores.absences.remove(before, by);
  }
  for (const { plan } of plans) await dropUnsent(id, plan.id, deps);
  await stores.conversations.remove(id);
  await stores.people.remove(id, (known) => withoutDeputy(id, known, instead), by);
  return owned;

  async function disown(plan: string, ownerships: OwnedPlan['ownerships']) {
    const items = new Set(ownerships.flatMap(({ person, item }) => (person === id ? item : [])));
    if (items.size === 0) return ownerships;
    const change = (current: OwnedPlan['ownerships']) => withoutOwner(id, current, instead);
    const now = (await stores.owners.update(plan, [...items], change, by)) ?? [];
    return [...ownerships.filter(({ item }) => !items.has(item)), ...now];
  }
}

/** One that is being sent at this moment is composed as things stand then: there is nothing left to ask. */
async function dropUnsent(person: string, plan: string, { stores }: Deps): Promise<void> {
  for (const { value, etag } of await stores.deliveries.ofPlan(plan)) {
    const isTheirs = value.recipient === person || value.insteadOf === person;
    if (isTheirs && isUnsent(value)) await stores.deliveries.replace({ value: drop(value), etag });
  }
}
