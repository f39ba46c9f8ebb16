import { createHash } from 'node:crypto';
import { type Finding, Problem } from '../../domain/errors.ts';
import { type OwnedItem, ownedItems, worstFirst } from '../../domain/people/owners.ts';
import type { Actor, Ownership, Person } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { type Item, itemOf, type PlanVersion } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Member } from '../../ports/directory.ts';
import { findPlan, newestPlans } from '../plans/find-plans.ts';
import { openRounds } from '../rounds/find-rounds.ts';
import { answeredAt, findInPlan } from '../status/search-items.ts';

/** The plans that people mean by "now": those of the latest year, then older ones in which a round is open. */
async function plansNow(deps: Deps): Promise<PlanVersion[]> {
  const plans = await newestPlans(deps);
  const open = new Set((await openRounds(deps)).map(({ plan }) => plan));
  const latest = Math.max(...plans.map(({ year }) => year));
  return plans.filter(({ id, year }) => year === latest || open.has(id)).toSorted((a, b) => b.year - a.year);
}

async function ownedIn(plan: PlanVersion, { stores }: Deps): Promise<OwnedItem[]> {
  return ownedItems(plan, await stores.owners.ofPlan(plan.id), await stores.people.all());
}

/** Who owns what is asked about, worst first. @throws Problem `unknown-plan` when there is no plan */
export async function listOwners(actor: Actor, deps: Deps): Promise<readonly OwnedItem[]> {
  demand(actor, 'list-owners');
  const plans = await plansNow(deps);
  if (plans.length === 0) throw new Problem('unknown-plan', { plan: '', plans: '' });
  return worstFirst((await Promise.all(plans.map((plan) => ownedIn(plan, deps)))).flat());
}

/** What is meant by some words, best first, with its owners. @throws Problem `unknown-item` when nothing fits */
export async function findOwned(actor: Actor, words: string, deps: Deps): Promise<readonly OwnedItem[]> {
  demand(actor, 'list-owners');
  const hits = await Promise.all(
    (await plansNow(deps)).map(async (plan) => {
      const owned = Map.groupBy(await ownedIn(plan, deps), ({ item }) => item.id);
      const meant = findInPlan(plan, words, deps).flatMap((item) => answeredAt(plan, item, owned));
      return [...new Set(meant)];
    }),
  );
  if (hits.flat().length === 0) throw new Problem('unknown-item', { words });
  return hits.flat();
}

/** An item of a plan; named by a card, so it is looked up. */
export interface ItemTarget {
  readonly plan: string;
  readonly item: string;
}

/** What is needed to choose the owners of an item. */
export interface OwnersChoice {
  readonly owned: OwnedItem;
  readonly people: readonly Person[];
  /** Names the owners that are before the person's eyes. */
  readonly mark: string;
}

/** @throws Problem `unknown-plan`, `unknown-item` */
export async function openOwners(actor: Actor, target: ItemTarget, deps: Deps): Promise<OwnersChoice> {
  demand(actor, 'manage-people');
  const { plan, item } = await findItem(target, deps);
  const ownerships = (await deps.stores.owners.ofPlan(plan.id)).filter((one) => one.item === item.id);
  const people = await deps.stores.people.all();
  const [owned = { plan, item, owners: [] }] = ownedItems(plan, ownerships, people).filter(
    (one) => one.item === item,
  );
  return { owned, people, mark: markOf(ownerships) };
}

async function findItem({ plan: id, item: itemId }: ItemTarget, deps: Deps) {
  const plan = await findPlan(id, deps);
  const item = itemOf(plan, itemId);
  if (!item) throw new Problem('unknown-item', { words: itemId });
  return { plan, item };
}

function markOf(ownerships: readonly Ownership[]): string {
  const said = ownerships.map(({ person, unit }) => JSON.stringify([person, unit ?? ''])).toSorted();
  return createHash('sha256').update(said.join()).digest('base64url').slice(0, 16);
}

/** The people of one unit, or of the item itself, as they were picked. */
export interface PickedOwners {
  readonly unit: string | undefined;
  readonly people: readonly string[];
}

export interface ChangedOwners {
  readonly owned: OwnedItem;
  /** In which the new owners are asked. */
  readonly rounds: readonly Round[];
}

/**
 * Gives an item new owners; those who had a question there and are none any more no longer have.
 * @param input `basedOn` is the mark of the owners that were before the person's eyes
 * @param lookUp finds somebody whom the directory does not know
 * @throws Problem `invalid-owners` for a unit without a name or an owner, `unknown-person`, and `owners-changed` when
 * others came in between
 */
export async function changeOwners(
  actor: Actor,
  input: ItemTarget & { readonly basedOn: string; readonly picked: readonly PickedOwners[] },
  lookUp: (person: string) => Promise<Member | undefined>,
  deps: Deps,
): Promise<ChangedOwners> {
  demand(actor, 'manage-people');
  const { plan, item } = await findItem(input, deps);
  const findings = item.respondents === 'eachUnit' ? unitFindings(input.picked) : [];
  if (findings.length > 0) throw new Problem('invalid-owners', {}, findings);
  await addPeople([...new Set(input.picked.flatMap(({ people }) => people))], lookUp, deps);
  await deps.stores.owners.update(plan.id, (current) => {
    const own = current.filter((one) => one.item === item.id);
    if (markOf(own) !== input.basedOn) throw new Problem('owners-changed');
    return [...current.filter((one) => one.item !== item.id), ...ownershipsOf(item, input.picked, own)];
  });
  const { owned } = await openOwners(actor, input, deps);
  return { owned, rounds: (await openRounds(deps)).filter((round) => round.plan === plan.id) };
}

function unitFindings(picked: readonly PickedOwners[]): Finding[] {
  const names = picked.map(({ unit }) => unit?.toLowerCase());
  return picked.flatMap(({ unit, people }, index): Finding[] => {
    if (!unit) return people.length > 0 ? [{ at: 'unit', code: 'missing' }] : [];
    return names.indexOf(unit.toLowerCase()) < index ? [{ at: 'unit', code: 'duplicate', value: unit }] : [];
  });
}

/** A unit that an owner had been given stays theirs where it is not asked for. */
function ownershipsOf(
  item: Item,
  picked: readonly PickedOwners[],
  before: readonly Ownership[],
): readonly Ownership[] {
  const isByUnit = item.respondents === 'eachUnit';
  return picked.flatMap(({ unit, people }) =>
    [...new Set(people)].map((person) => ({
      item: item.id,
      person,
      unit: isByUnit ? unit : before.find((one) => one.person === person)?.unit,
    })),
  );
}

/** Puts those whom nobody knows yet into the directory: to answer, nobody needs another role than to read. */
async function addPeople(
  ids: readonly string[],
  lookUp: (person: string) => Promise<Member | undefined>,
  { stores }: Deps,
): Promise<void> {
  const known = new Set((await stores.people.all()).map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const members = await Promise.all(unknown.map((id) => lookUp(id)));
  const added = members.flatMap((member) => (member && !member.isGuest ? [personOf(member)] : []));
  if (added.length < unknown.length) throw new Problem('unknown-person');
  await stores.people.update((all) => added.filter(({ id }) => !all.some((one) => one.id === id)));
}

function personOf({ id, name, email }: Member): Person {
  return { id, name, email, roles: ['reader'] };
}

export interface FetchedPeople {
  readonly members: number;
  readonly added: number;
  readonly guests: number;
}

/** Adds those of a team who are not known yet as readers. Guests are not added, and those known stay as they are. */
export async function addMembers(
  actor: Actor,
  members: readonly Member[],
  { stores }: Deps,
): Promise<FetchedPeople> {
  demand(actor, 'manage-people');
  const colleagues = members.filter(({ isGuest }) => !isGuest);
  let added = 0;
  await stores.people.update((all) => {
    const known = new Set(all.map(({ id }) => id));
    const news = colleagues.filter(({ id }) => !known.has(id)).map(personOf);
    added = news.length;
    return news;
  });
  return { members: colleagues.length, added, guests: members.length - colleagues.length };
}
