import { plainName } from '../../domain/names.ts';
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
 */
export function peopleChoices(
  people: readonly Person[],
  chosen: readonly { readonly id: string; readonly person: Person | undefined }[],
  most: number,
): PersonChoice[] {
  const ids = new Set(chosen.map(({ id }) => id));
  const others = people
    .filter(({ id }) => !ids.has(id))
    .toSorted((a, b) => Number(isReader(a)) - Number(isReader(b)) || a.name.localeCompare(b.name, 'sv'));
  const named: readonly Named[] = [
    ...[...ids].map((id) => chosen.find((one) => one.id === id)?.person ?? { id, name: id }),
    ...others.slice(0, Math.max(0, most - ids.size)),
  ];
  const names = Map.groupBy(named, ({ name }) => plainName(name));
  return named.map((one) => ({ title: titleOf(one, names.get(plainName(one.name)) ?? []), value: one.id }));
}

type Named = Pick<Person, 'id' | 'name' | 'email'>;

/** As much of an account's id as tells two of one person apart. */
const ID_SHOWN = 8;

/** A name; where several have it, with their address, and with the account where that is the same as well. */
function titleOf({ id, name, email }: Named, alike: readonly Named[]): string {
  if (alike.length < 2) return shorten(name, 60);
  const isTwin = alike.some((one) => one.id !== id && plainName(one.email ?? '') === plainName(email ?? ''));
  const told = [...(email ? [shorten(email, 60)] : []), ...(isTwin || !email ? [id.slice(0, ID_SHOWN)] : [])];
  return `${shorten(name, 60)} (${told.join(', ')})`;
}

function isReader({ roles }: Person): boolean {
  return roles.every((role) => role === 'reader');
}
