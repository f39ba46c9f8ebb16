import { type Finding, Problem } from '../../domain/errors.ts';
import { findPerson, listPeople } from '../../domain/people/find-person.ts';
import type { Actor, Person, UnlistedField } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';

/** Something of a list, with its line there where it has lines. */
export type Listed<T> = T & { readonly line?: number | undefined };

/**
 * The id of somebody who is named by id, e-mail address or full name.
 * @param findings gets one when nobody fits, or several do
 */
export function idOf(
  { words, line, at }: { readonly words: string; readonly line: number | undefined; readonly at: string },
  people: readonly Person[],
  findings: Finding[],
): string {
  const found = findPerson(words, people);
  if (found.person) return found.person.id;
  const candidates = listPeople(found.candidates);
  findings.push({
    ...(line === undefined ? {} : { line }),
    at,
    code: found.fits ? 'ambiguous-person' : 'unknown-person',
    value: words,
    ...(candidates ? { limit: candidates } : {}),
  });
  return words;
}

/**
 * Adds people or renews those already known; the language somebody has chosen is kept. A deputy is named by id, e-mail
 * address or full name.
 * @param unlisted what the list says nothing of: for those already known it stays as it is
 * @throws Problem `invalid-people` for a deputy whom nobody knows, or whose name several have
 */
export async function importPeople(
  actor: Actor,
  people: readonly Listed<Person>[],
  { stores }: Deps,
  unlisted: readonly UnlistedField[] = [],
): Promise<{ readonly added: number; readonly renewed: number }> {
  demand(actor, 'manage-people');
  let renewed: number | undefined;
  await stores.people.update((all) => {
    const known = new Map(all.map((person) => [person.id, person]));
    const together = [...new Map([...all, ...people].map((person) => [person.id, person])).values()];
    const findings: Finding[] = [];
    const named = people.map(({ line, ...person }): Person => {
      if (!person.deputy) return person;
      return { ...person, deputy: idOf({ words: person.deputy, line, at: 'deputy' }, together, findings) };
    });
    if (findings.length > 0) throw new Problem('invalid-people', {}, findings);
    // When it is computed anew, some of those who were added are known.
    renewed ??= people.filter((person) => known.has(person.id)).length;
    return named.map((person) => {
      const before = known.get(person.id);
      const listed = <F extends UnlistedField>(field: F) =>
        unlisted.includes(field) ? (before?.[field] ?? person[field]) : person[field];
      return {
        ...person,
        email: listed('email'),
        roles: listed('roles'),
        unit: listed('unit'),
        deputy: listed('deputy'),
        language: before?.language,
      };
    });
  });
  return { added: people.length - (renewed ?? 0), renewed: renewed ?? 0 };
}
