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
  return [
    ...[...ids].map((id) => ({ id, name: chosen.find((one) => one.id === id)?.person?.name ?? id })),
    ...others.slice(0, Math.max(0, most - ids.size)),
  ].map(({ id, name }) => ({ title: shorten(name, 60), value: id }));
}

function isReader({ roles }: Person): boolean {
  return roles.every((role) => role === 'reader');
}
