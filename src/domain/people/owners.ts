import { respondentOf } from '../answers/expected.ts';
import { type Item, isAskedAbout, type Plan, type PlanVersion } from '../plans/plan.ts';
import type { Ownership, Person } from './people.ts';

/** One owner of an item, and who answers instead of them. */
export interface Owner {
  readonly id: string;
  readonly unit: string | undefined;
  /** Undefined for an id that the directory does not know. */
  readonly person: Person | undefined;
  readonly deputy: Person | undefined;
}

/** Something that is, or ought to be, asked about, with its owners. */
export interface OwnedItem {
  readonly plan: PlanVersion;
  readonly item: Item;
  readonly owners: readonly Owner[];
}

/** All that is asked about in a plan, and what ought to be but has no owner; in the plan's own order. */
export function ownedItems(
  plan: PlanVersion,
  ownerships: readonly Ownership[],
  people: readonly Person[],
): OwnedItem[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const unowned = new Set(unownedItems(plan, ownerships));
  const byItem = Map.groupBy(ownerships, ({ item }) => item);
  return plan.items.flatMap((item) => {
    const owned = byItem.get(item.id) ?? [];
    if (owned.length === 0 && !unowned.has(item)) return [];
    const owners = owned.map(({ person: id, unit }) => {
      const person = byId.get(id);
      return { id, unit, person, deputy: person?.deputy === undefined ? undefined : byId.get(person.deputy) };
    });
    return [{ plan, item, owners }];
  });
}

/** Without an owner first, then with one whom nobody knows, then those that nobody else may answer about; the newest plan first. */
export function worstFirst(items: readonly OwnedItem[]): OwnedItem[] {
  return items.toSorted((a, b) => lackOf(a) - lackOf(b) || b.plan.year - a.plan.year);
}

function lackOf({ item, owners }: OwnedItem): number {
  if (owners.length === 0) return 0;
  if (owners.some(({ person }) => person === undefined)) return 1;
  const answers = Map.groupBy(owners, ({ id, unit }) =>
    respondentOf(item, { item: item.id, person: id, unit }),
  );
  const isAlone = [...answers.values()].some(([owner, ...others]) => others.length === 0 && !owner?.deputy);
  return isAlone ? 2 : 3;
}

/** Goals and assignments that nobody owns, nor anything above or below them: they would never be asked about. */
export function unownedItems(plan: Plan, ownerships: readonly Ownership[]): Item[] {
  const owned = new Set(ownerships.map((ownership) => ownership.item));
  const covered = new Set<string>();
  const parents = new Map(plan.items.map((item) => [item.id, item.parent]));
  for (const id of owned) {
    for (let at: string | undefined = id; at !== undefined && !covered.has(at); at = parents.get(at)) {
      covered.add(at);
    }
  }
  const isCovered = (item: Item): boolean => {
    if (covered.has(item.id)) return true;
    for (let at = item.parent; at !== undefined; at = parents.get(at)) if (owned.has(at)) return true;
    return false;
  };
  return plan.items.filter((item) => isAskedAbout(item) && !isCovered(item));
}
