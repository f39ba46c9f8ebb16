import { Problem } from '../../domain/errors.ts';
import type { PersonChange } from '../../domain/people/known-people.ts';
import { type Actor, type Person, personOf } from '../../domain/people/people.ts';
import { demand, may } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';

/**
 * Gives somebody other roles, another unit or another deputy. Nobody takes the coordinator's role from themselves: somebody else
 * does, so that one coordinator is always left.
 * @throws Problem `unknown-person` for somebody, or a deputy, who is not in the directory; `own-role`, `busy-store`
 */
export async function changePerson(
  actor: Actor,
  id: string,
  change: PersonChange,
  deps: Deps,
): Promise<Person> {
  demand(actor, 'manage-people');
  if (actor.id === id && change.roles && !may(change.roles, 'manage-people')) throw new Problem('own-role');
  let changed: Person | undefined;
  await deps.stores.people.update(
    (known) => {
      const person = personOf(known, id);
      if (!person || (change.deputy && !personOf(known, change.deputy))) throw new Problem('unknown-person');
      changed = withChange(person, change);
      return [changed];
    },
    changeBy(actor, deps),
  );
  if (!changed) throw new Problem('unknown-person');
  return changed;
}

function withChange(person: Person, { roles, unit, deputy }: PersonChange): Person {
  return {
    ...person,
    roles: roles && roles.length > 0 ? roles : roles ? ['reader'] : person.roles,
    unit: unit === undefined ? person.unit : unit.trim() || undefined,
    // Nobody stands in for themselves.
    deputy: deputy === undefined ? person.deputy : deputy === person.id ? undefined : deputy || undefined,
  };
}
