import { respondentOf } from '../answers/expected.ts';
import type { Finding } from '../errors.ts';
import { plainName } from '../names.ts';
import { once } from '../once.ts';
import { type Item, isAskedAbout, isByUnit, type Plan, type PlanVersion } from '../plans/plan.ts';
import { isInScope, type Scoped } from '../rounds/scope.ts';
import type { AskedAbout } from './asked.ts';
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

/** What is needed to choose the owners of an item. */
export interface OwnersChoice {
  readonly owned: OwnedItem;
  readonly people: readonly Person[];
  /** Names the owners that are before the person's eyes. */
  readonly mark: string;
}

/** The people of one unit, or of the item itself, as they were picked. */
export interface PickedOwners {
  readonly unit: string | undefined;
  readonly people: readonly string[];
}

/** What has come of giving an item other owners. */
export type OwnersOutcome =
  | {
      readonly outcome: 'changed';
      readonly owned: OwnedItem;
      readonly asked: AskedAbout;
    }
  /** Others came in between. */
  | { readonly outcome: 'owners-changed' }
  /** A unit lacks its name, or is named twice. */
  | { readonly outcome: 'invalid'; readonly findings: readonly [Finding, ...Finding[]] };

/** All that is asked about in a plan, and what ought to be but has no owner; in the plan's own order. */
export function ownedItems(
  plan: PlanVersion,
  ownerships: readonly Ownership[],
  people: readonly Person[],
): readonly OwnedItem[] {
  return owned(plan)(ownerships)(people);
}

const owned = once((plan: PlanVersion) =>
  once((ownerships: readonly Ownership[]) =>
    once((people: readonly Person[]) => ownedOf(plan, ownerships, people)),
  ),
);

function ownedOf(
  plan: PlanVersion,
  ownerships: readonly Ownership[],
  people: readonly Person[],
): readonly OwnedItem[] {
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
  const lacks = new Map(items.map((one) => [one, lackOf(one)]));
  const lackIn = (one: OwnedItem) => lacks.get(one) ?? 0;
  return items.toSorted((a, b) => lackIn(a) - lackIn(b) || b.plan.year - a.plan.year);
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
export function unownedItems({ items }: Plan, ownerships: readonly Ownership[]): readonly Item[] {
  return unowned(items)(ownerships);
}

const unowned = once((items: readonly Item[]) =>
  once((ownerships: readonly Ownership[]) => unownedAmong(items, ownerships)),
);

function unownedAmong(
  items: readonly Item[],
  ownerships: readonly { readonly item: string }[],
): readonly Item[] {
  const owned = new Set(ownerships.map((ownership) => ownership.item));
  const covered = new Set<string>();
  const parents = new Map(items.map((item) => [item.id, item.parent]));
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
  return items.filter((item) => isAskedAbout(item) && !isCovered(item));
}

/** Goals and assignments that have no owner of their own and are asked about with what is above or below them; indicators are their goal's. */
export function coveredItems(plan: Plan, ownerships: readonly { readonly item: string }[]): readonly Item[] {
  const owned = new Set(ownerships.map(({ item }) => item));
  const unowned = new Set(unownedAmong(plan.items, ownerships));
  const answered = new Set(
    plan.items.flatMap(({ id, kind, parent }) =>
      kind === 'indicator' && owned.has(id) ? (parent ?? []) : [],
    ),
  );
  return plan.items.filter(
    (item) => isAskedAbout(item) && !unowned.has(item) && !owned.has(item.id) && !answered.has(item.id),
  );
}

/** What ought to be told of, and neither it nor anything above or below it is among some items. */
export function untoldAmong(plan: Plan, told: readonly { readonly item: string }[]): readonly Item[] {
  return unownedAmong(plan.items, told);
}

/** What a round ought to ask about and nobody owns. @param state whose owners are those that it asks */
export function unownedIn(state: {
  readonly round: Scoped;
  readonly plan: Plan;
  readonly ownerships: readonly Ownership[];
}): readonly Item[] {
  const { round, plan, ownerships } = state;
  return unownedItems(plan, ownerships).filter(({ id }) => isInScope(round, id));
}

/** Units without a name, and those that have been named twice; none where only one answer is asked for. */
export function pickedFindings(item: Item, picked: readonly PickedOwners[]): Finding[] {
  if (!isByUnit(item)) return [];
  const names = picked.map(({ unit }) => unit && plainName(unit));
  return picked.flatMap(({ unit, people }, index): Finding[] => {
    if (!unit) return people.length > 0 ? [{ at: 'unit', code: 'missing' }] : [];
    return names.indexOf(plainName(unit)) < index ? [{ at: 'unit', code: 'duplicate', value: unit }] : [];
  });
}

/** The owners of all items once one of them has been given others. A unit that an owner had stays theirs where it is not asked for. */
export function withOwners(
  current: readonly Ownership[],
  item: Item,
  picked: readonly PickedOwners[],
): Ownership[] {
  const before = ownershipsOf(item, current);
  const given = picked.flatMap(({ unit, people }) =>
    [...new Set(people)].map((person) => ({
      item: item.id,
      person,
      unit: isByUnit(item) ? unit : before.find((one) => one.person === person)?.unit,
    })),
  );
  return [...current.filter((one) => one.item !== item.id), ...keptRespondents(given, before)];
}

/** Owners as they are named anew, each with the name that their answers are kept under. */
export function keptRespondents(named: readonly Ownership[], before: readonly Ownership[]): Ownership[] {
  return named.map((one) => {
    const { respondent } =
      before.find(({ item, person, unit }) => {
        return item === one.item && person === one.person && unit === one.unit;
      }) ?? {};
    return respondent === undefined ? one : { ...one, respondent };
  });
}

export function ownershipsOf({ id }: Item, ownerships: readonly Ownership[]): Ownership[] {
  return ownerships.filter(({ item }) => item === id);
}

/** What tells the owners of an item from others that it may have, whatever their order. */
export function ownersSaid(ownerships: readonly Ownership[]): string {
  return ownerships
    .map(({ person, unit }) => JSON.stringify([person, unit ?? '']))
    .toSorted()
    .join();
}
