import { Problem } from '../../domain/errors.ts';
import { type Listed, namedPeople, renewed } from '../../domain/people/listed.ts';
import type { Actor, Person, UnlistedField } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';

/**
 * Adds people or renews those already known; the language somebody has chosen is kept. A deputy is named by id, e-mail
 * address or full name.
 * @param unlisted what the list says nothing of: for those already known it stays as it is
 * @throws Problem `invalid-people` for a deputy whom nobody knows, or whose name several have
 */
export async function importPeople(
  actor: Actor,
  people: readonly Listed<Person>[],
  deps: Deps,
  unlisted: readonly UnlistedField[] = [],
): Promise<{ readonly added: number; readonly renewed: number }> {
  demand(actor, 'manage-people');
  let count: number | undefined;
  await deps.stores.people.update(
    (all) => {
      const known = new Map(all.map((person) => [person.id, person]));
      const { named, findings } = namedPeople(people, all);
      if (findings.length > 0) throw new Problem('invalid-people', {}, findings);
      // When it is computed anew, some of those who were added are known.
      count ??= people.filter((person) => known.has(person.id)).length;
      return named.map((person) => renewed(person, known.get(person.id), unlisted));
    },
    changeBy(actor, deps),
  );
  return { added: people.length - (count ?? 0), renewed: count ?? 0 };
}
