/** What becomes of somebody's own when they leave, or get a new account. */

import { once } from '../once.ts';
import { isByUnit, itemOf, type Plan } from '../plans/plan.ts';
import type { Absence } from './absence.ts';
import type { Ownership, Person } from './people.ts';
import { ROLES, type Role } from './roles.ts';

/** One name for each spelling that lists may still say; more of them nobody remembers. */
const MOST_FORMER_NAMES = 5;

/** A name that changes back and forth is followed once a day. */
const RENAMED_AT_MOST_MS = 24 * 60 * 60 * 1000;

/** Somebody as Teams has them now; one without a name, or who was renamed within a day, keeps theirs. */
export function asTeamsSays(
  person: Person,
  said: { readonly name: string | undefined; readonly email?: string | undefined },
  now: Date,
): Person {
  const name = said.name?.normalize('NFC').replace(/\s+/g, ' ').trim() ?? '';
  const known = said.email ? { ...person, email: said.email } : person;
  const isRested =
    person.renamedAt === undefined || +now - Date.parse(person.renamedAt) >= RENAMED_AT_MOST_MS;
  // An id is what Teams says of whoever has no name.
  if (!name || name === person.name || name === person.id || !isRested) return known;
  return { ...renamed(known, name), renamedAt: now.toISOString() };
}

/** Somebody by a new name, who is still found by the one before. */
function renamed(person: Person, name: string): Person {
  if (person.name === name) return person;
  const former = [...(person.formerNames ?? []), person.name].filter((one) => one !== name);
  return { ...person, name, formerNames: [...new Set(former)].slice(-MOST_FORMER_NAMES) };
}

/**
 * Somebody with a new account: what it lacks comes from the one before, and each role of either holds.
 * @param to the new account as it is known; undefined where nobody knows more than its id
 */
export function withAccount(from: Person, id: string, to: Person | undefined): Person {
  const account = to ?? { ...from, id };
  const { name, formerNames = [] } = renamed({ ...from, id }, account.name);
  const deputy = account.deputy ?? from.deputy;
  const otherThan = [...new Set([...(from.otherThan ?? []), ...(account.otherThan ?? [])])];
  return {
    id,
    name,
    email: account.email ?? from.email,
    roles: rolesOfBoth(from.roles, account.roles),
    unit: account.unit ?? from.unit,
    deputy: deputy === id || deputy === from.id ? (from.deputy === id ? undefined : from.deputy) : deputy,
    language: account.language ?? from.language,
    renamedAt: account.renamedAt ?? from.renamedAt,
    ...(formerNames.length > 0 ? { formerNames } : {}),
    ...(otherThan.length > 0 ? { otherThan } : {}),
    formerIds: [...new Set([...(from.formerIds ?? []), from.id, ...(to?.formerIds ?? [])])].filter(
      (former) => former !== id,
    ),
  };
}

function rolesOfBoth(a: readonly Role[], b: readonly Role[]): readonly Role[] {
  const both = ROLES.filter((role) => a.includes(role) || b.includes(role));
  const more = both.filter((role) => role !== 'reader');
  return more.length > 0 ? more : both;
}

/** Those who name somebody as their deputy, with another or nobody in the place. */
export function withoutDeputy(
  deputy: string,
  people: readonly Person[],
  instead?: string,
): readonly Person[] {
  return people
    .filter((person) => person.deputy === deputy)
    .map((person) => ({ ...person, deputy: person.id === instead ? undefined : instead }));
}

/** Owners once somebody is none any more, or another has taken their place. */
export function withoutOwner(
  owner: string,
  ownerships: readonly Ownership[],
  plan: Plan,
  instead?: string,
): readonly Ownership[] {
  const next = ownerships.flatMap((one): Ownership | readonly Ownership[] => {
    if (one.person !== owner) return one;
    if (instead === undefined) return [];
    const item = itemOf(plan, one.item);
    return item && isByUnit(item) ? byNewAccount(one, instead) : { ...one, person: instead };
  });
  const keys = next.map(({ item, person, unit }) => JSON.stringify([item, person, unit]));
  return next.filter((_, place) => keys.indexOf(keys[place] ?? '') === place);
}

/** What somebody with a new account owns: what they answered stays theirs also where no unit names it. */
function byNewAccount(ownership: Ownership, person: string): Ownership {
  const { unit, respondent = ownership.person } = ownership;
  return unit === undefined ? { ...ownership, person, respondent } : { ...ownership, person };
}

/** The account that each account of before has made room for. */
export function accountsNow(people: readonly Person[]): ReadonlyMap<string, string> {
  return new Map(
    people.flatMap(({ id, formerIds = [] }) => formerIds.map((former) => [former, id] as const)),
  );
}

/** Who owned what in a round that is over, by the accounts that they have now. */
export const byAccountsNow = once((people: readonly Person[]) => {
  const now = accountsNow(people);
  return once((ownerships: readonly Ownership[]) =>
    ownerships.map((one) => {
      const person = now.get(one.person);
      return person === undefined ? one : byNewAccount(one, person);
    }),
  );
});

/** How the absences that are not over change: each as it was, and as it is to be. */
export function absencesWithout(
  person: string,
  absences: readonly Absence[],
  today: string,
  instead?: string,
): readonly { readonly before: Absence; readonly after: Absence | undefined }[] {
  const ahead = absences.filter(({ to }) => to >= today);
  return ahead.flatMap((before) => {
    const deputy = before.deputy === person ? instead : before.deputy;
    if (before.person !== person)
      return before.deputy === person ? { before, after: { ...before, deputy } } : [];
    const isThere = ahead.some((one) => one.person === instead && one.from === before.from);
    const after = instead === undefined || isThere ? undefined : { ...before, person: instead, deputy };
    return { before, after };
  });
}
