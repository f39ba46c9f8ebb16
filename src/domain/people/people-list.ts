/** The list of people as a coordinator goes through it: what is wrong first, and who may be there twice. */
import { plainName } from '../names.ts';
import { areToldApart } from './accounts.ts';
import type { KnownPerson } from './known-people.ts';

/** Somebody of the list, with what it says of them beside what is stored. */
export interface ListedPerson extends KnownPerson {
  /** Questions may come to them, and they would not arrive. */
  readonly isMissed: boolean;
  /** Those whose deputy they are. */
  readonly deputyOf: readonly KnownPerson[];
}

/** An account, and the one that seems to have been made in its place. */
export interface Recreated {
  readonly from: KnownPerson;
  readonly to: KnownPerson;
}

/** Those who are missed first, then coordinators, those who own something, and the rest; by name. */
export function worstPeopleFirst(people: readonly KnownPerson[]): readonly ListedPerson[] {
  const byDeputy = Map.groupBy(people, ({ person }) => person.deputy);
  return people
    .map((known): ListedPerson => {
      const deputyOf = byDeputy.get(known.person.id) ?? [];
      const isAsked = [known, ...deputyOf].some(({ owned }) => owned.length > 0);
      return { ...known, deputyOf, isMissed: isAsked && known.reach !== 'reachable' };
    })
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.person.name.localeCompare(b.person.name, 'sv'));
}

function rankOf({ isMissed, person, owned }: ListedPerson): number {
  if (isMissed) return 0;
  if (person.roles.includes('coordinator')) return 1;
  return owned.length > 0 ? 2 : 3;
}

/**
 * Those whose name, address or unit has words that begin as these do, in the order that they had; whoever is called just so is
 * found alone.
 * @param wordsOf what else somebody may be found by, such as what their roles are called
 */
export function matchingPeople(
  words: string,
  people: readonly ListedPerson[],
  wordsOf: (known: ListedPerson) => readonly string[],
): readonly ListedPerson[] {
  const wanted = plainName(words);
  const named = people.filter(({ person: { id, name, email } }) =>
    [id, name, email ?? ''].some((one) => plainName(one) === wanted),
  );
  if (named.length > 0) return named;
  const parts = partsOf(wanted);
  return people.filter((known) => {
    const { name, email = '', unit = '', formerNames = [] } = known.person;
    const said = [email, name, unit, ...formerNames, ...wordsOf(known)].flatMap((one) => [
      plainName(one),
      ...partsOf(plainName(one)),
    ]);
    return parts.length > 0 && parts.every((part) => said.some((word) => word.startsWith(part)));
  });
}

function partsOf(text: string): readonly string[] {
  return text.split(/[\s.,;@_-]+/).filter((part) => part !== '');
}

/**
 * Accounts that were made anew, as the same address says, or the same name where one of the two has none; nobody is asked again about those who
 * have been told apart. An account is in one pair at most.
 */
export function recreatedAccounts(people: readonly KnownPerson[]): readonly Recreated[] {
  const paired = new Set<string>();
  return people.flatMap((one, index) => {
    const twin = people
      .slice(index + 1)
      .find((other) => !paired.has(other.person.id) && mayBeSame(one, other));
    if (!twin || paired.has(one.person.id)) return [];
    paired.add(one.person.id).add(twin.person.id);
    const [from, to] = [one, twin].toSorted((a, b) => newnessOf(a) - newnessOf(b));
    return from && to ? [{ from, to }] : [];
  });
}

function mayBeSame({ person: a }: KnownPerson, { person: b }: KnownPerson): boolean {
  if (areToldApart(a, b)) return false;
  if (a.email && b.email) return plainName(a.email) === plainName(b.email);
  return plainName(a.name) === plainName(b.name);
}

/**
 * How much speaks for an account being the new one: messages to the old one do not arrive, and nobody has given the new one
 * anything yet. That somebody was reached once says least.
 */
function newnessOf({ reach, owned, person }: KnownPerson): number {
  return (
    (reach === 'unreachable' ? 0 : 8) +
    (owned.length > 0 ? 0 : 4) +
    (person.roles.some((role) => role !== 'reader') ? 0 : 2) +
    (reach === 'reachable' ? 1 : 0)
  );
}
