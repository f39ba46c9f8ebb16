import { plainName } from '../../domain/names.ts';
import { once } from '../../domain/once.ts';
import type { Person } from '../../domain/people/people.ts';
import { shorten } from '../format.ts';

/** A choice of a people picker. What Teams finds beside those named here comes as Entra object ids, as these do. */
interface PersonChoice {
  readonly title: string;
  readonly value: string;
}

/**
 * The people whom a picker names by itself: those chosen already, then those with a role beyond reading, by name.
 * @param most how many; those chosen are there in any case
 * @param except who is not offered
 */
export function peopleChoices(
  people: readonly Person[],
  chosen: readonly { readonly id: string; readonly person: Person | undefined }[],
  most: number,
  except?: string,
): PersonChoice[] {
  const ids = new Set(chosen.map(({ id }) => id));
  const others = inOrder(people)
    .slice(0, most + ids.size + 1)
    .filter(({ id }) => !ids.has(id) && id !== except);
  const named: readonly Named[] = [
    ...[...ids].map((id) => chosen.find((one) => one.id === id)?.person ?? { id, name: id }),
    ...others.slice(0, Math.max(0, most - ids.size)),
  ];
  const titleOf = titlesOf(named, 60);
  return named.map((one) => ({ title: titleOf(one), value: one.id }));
}

/** Made once: `localeCompare` looks for its rules at each comparison, and there may be thousands of people. */
const inSwedish = new Intl.Collator('sv').compare;

/** Each form asks. */
const inOrder = once((people: readonly Person[]) =>
  people.toSorted((a, b) => Number(isReader(a)) - Number(isReader(b)) || inSwedish(a.name, b.name)),
);

type Named = Pick<Person, 'id' | 'name' | 'email'>;

/** As much of an account's id as tells two of one person apart. */
const ID_SHOWN = 8;

/**
 * A name; where several have it, with their address, and with the account where that is the same as well.
 * @param people those whom it must tell apart
 * @param length characters of a name
 * @param addressOf as much of an address as there is room for
 */
export function titlesOf(
  people: readonly Named[],
  length: number,
  addressOf = (email: string) => shorten(email, 60),
): (person: Named) => string {
  const byName = Map.groupBy(people, ({ name }) => plainName(name));
  const told = ({ email = '' }: Named) => addressOf(email);
  return (person) => {
    const name = shorten(person.name, length);
    const alike = byName.get(plainName(person.name)) ?? [];
    if (alike.length < 2) return name;
    const address = told(person);
    const isTwin = alike.some((one) => one.id !== person.id && plainName(told(one)) === plainName(address));
    const apart = [address, isTwin || !address ? person.id.slice(0, ID_SHOWN) : ''].filter(Boolean);
    return `${name} (${apart.join(', ')})`;
  };
}

function isReader({ roles }: Person): boolean {
  return roles.every((role) => role === 'reader');
}
