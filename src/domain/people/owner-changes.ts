/** How the owners of an item have changed, as the trail has it. */
import { type Item, isByUnit, type PlanVersion } from '../plans/plan.ts';
import type { Change, TrailEntry } from '../trail.ts';
import { accountsNow } from './departures.ts';
import type { Owner } from './owners.ts';
import type { Ownership, Person } from './people.ts';

/** Who owned something before a change and after it: a unit's part where each unit answers, else the whole item. */
export interface OwnersMove {
  readonly unit: string | undefined;
  readonly before: readonly Owner[];
  readonly after: readonly Owner[];
}

export interface OwnerChange extends Change {
  readonly moves: readonly OwnersMove[];
}

/** How the owners of one item have changed, newest first. */
export interface OwnersPast {
  readonly plan: PlanVersion;
  readonly item: Item;
  readonly changes: readonly OwnerChange[];
}

type Named = Omit<Ownership, 'item'>;

/**
 * The changes of an item's owners, newest first; a list that only came in another order is none.
 * @param trail oldest first
 */
export function ownerChanges(
  item: Item,
  trail: readonly TrailEntry[],
  people: readonly Person[],
): OwnerChange[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const now = accountsNow(people);
  // Who stands in today says nothing of whoever owned it then.
  const ownerOf = ({ person: id, unit }: Named): Owner => ({
    ...{ id, unit, person: byId.get(id), deputy: undefined },
  });
  return trail.toReversed().flatMap((entry): OwnerChange[] => {
    if (entry.what !== 'owners') return [];
    const { by, at, from } = entry;
    // Somebody's new account is no other owner.
    const [before, after] = [entry.before, entry.after].map((owners) =>
      owners.map((one) => ({ ...one, person: now.get(one.person) ?? one.person })),
    );
    const moves = movesBetween(item, before ?? [], after ?? []).map((move) => ({
      unit: move.unit,
      before: move.before.map(ownerOf),
      after: move.after.map(ownerOf),
    }));
    return moves.length > 0 ? [{ by, at, from, moves }] : [];
  });
}

function movesBetween(item: Item, before: readonly Named[], after: readonly Named[]) {
  const unitOf = ({ unit }: Named) => (isByUnit(item) ? unit : undefined);
  const [was, is] = [Map.groupBy(before, unitOf), Map.groupBy(after, unitOf)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((unit) => ({ unit, before: was.get(unit) ?? [], after: is.get(unit) ?? [] }))
    .filter((move) => peopleIn(move.before) !== peopleIn(move.after));
}

function peopleIn(owners: readonly Named[]): string {
  return JSON.stringify(owners.map(({ person }) => person).toSorted());
}
