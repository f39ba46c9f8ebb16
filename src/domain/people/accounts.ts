/** Accounts that are made anew: the same person, by the same address and another id. */

import { plainName } from '../names.ts';
import type { Recreated } from '../problem-fields.ts';
import { withAccount } from './departures.ts';
import { listPeople } from './find-person.ts';
import { isOwnId, type Person, personOf } from './people.ts';

/** Whether a coordinator has said of two who look like one person that they are not. */
export function areToldApart(a: Person, b: Person): boolean {
  return isOther(a, b) || isOther(b, a);
}

/** Also by the account that one of them had then. */
function isOther({ otherThan = [] }: Person, other: Person): boolean {
  return otherThan.some((id) => isOwnId(other, id));
}

/**
 * Those of a list who have the address of somebody known by another id, who is not in the list as well. An address that several of the
 * list have tells nothing.
 */
export function recreatedIn(listed: readonly Person[], known: readonly Person[]): Recreated[] {
  const ids = new Set(listed.map(({ id }) => id));
  const byAddress = Map.groupBy(known, addressOf);
  const sharing = Map.groupBy(listed, addressOf);
  return listed.flatMap((person) => {
    const address = addressOf(person);
    const isShared = (sharing.get(address)?.length ?? 0) > 1;
    const before = address === undefined || isShared ? [] : (byAddress.get(address) ?? []);
    return before
      .filter((one) => !ids.has(one.id) && !areToldApart(one, personOf(known, person.id) ?? person))
      .map(({ id }) => ({ person: listPeople([person]), from: id, to: person.id }));
  });
}

/** A list in which whoever is named by an account of before stands by the one that is theirs now. */
export function byAccountNow<P extends Person>(listed: readonly P[], known: readonly Person[]): P[] {
  const ids = new Set(listed.map(({ id }) => id));
  return listed.flatMap((person) => {
    const now = personOf(known, person.id) ? undefined : known.find((one) => isOwnId(one, person.id));
    if (!now) return person;
    return ids.has(now.id) ? [] : { ...person, id: now.id };
  });
}

/** The people there are once accounts have been moved. */
export function afterMoves(accounts: readonly Recreated[], known: readonly Person[]): readonly Person[] {
  return accounts.reduce<readonly Person[]>((people, { from, to }) => {
    const before = personOf(people, from);
    if (!before) return people;
    const others = people.filter(({ id }) => id !== from && id !== to);
    return [...others, withAccount(before, to, personOf(people, to))];
  }, known);
}

/** Whether some people are one by their address, however many ids there are. */
export function isOneAddress([first, ...others]: readonly Person[]): boolean {
  const address = first && addressOf(first);
  return address !== undefined && others.length > 0 && others.every((one) => addressOf(one) === address);
}

function addressOf({ email }: Person): string | undefined {
  return email === undefined ? undefined : plainName(email) || undefined;
}
