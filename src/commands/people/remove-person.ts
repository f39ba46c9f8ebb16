import { Problem } from '../../domain/errors.ts';
import { findPerson, listPeople } from '../../domain/people/find-person.ts';
import type { RemovedPerson } from '../../domain/people/known-people.ts';
import { type Actor, type Person, personId, personOf, withDeputy } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import { inSteps } from '../tries.ts';
import { stepsToLetGo } from './let-go.ts';
import { goalsByOwner, ownedPlans } from './owned-goals.ts';

/**
 * Removes somebody from the directory: they are asked nothing more, and may do what a reader may. What they said, and what is told of
 * it, stays under their name. Giving it again completes what was cut off, and does no harm.
 * @param words their id, e-mail address or full name
 * @throws Problem `no-such-person`, `several-people`; `own-role` for oneself; `busy-store`, `partly-stored`
 */
export async function removePerson(actor: Actor, words: string, deps: Deps): Promise<RemovedPerson> {
  demand(actor, 'manage-people');
  const person = await personMeant(words, deps);
  if (person.id === actor.id) throw new Problem('own-role');
  const plans = await ownedPlans(deps);
  const freed = goalsByOwner(plans).get(person.id) ?? [];
  const deputyOf = withDeputy(person.id, await deps.stores.people.all());
  await inSteps(await stepsToLetGo({ id: person.id }, plans, changeBy(actor, deps), deps));
  const left = await ownedPlans(deps);
  const owned = new Set(
    left.flatMap(({ plan, ownerships }) => ownerships.map(({ item }) => `${plan.id}/${item}`)),
  );
  const withoutOwner = freed.filter(({ plan, item }) => !owned.has(`${plan}/${item}`));
  return { person, freed, withoutOwner, deputyOf };
}

/**
 * Whoever is called so today: by a name or an account of before it could be somebody else than was meant, above all when the
 * command is given again.
 */
async function personMeant(words: string, { stores }: Deps): Promise<Person> {
  const [people, ever] = [await stores.people.all(), await stores.people.ever()];
  const there = new Set(people.map(({ id }) => id));
  // Somebody who is gone already: it is done.
  const gone = ever.filter(({ id }) => !there.has(id));
  const goneById = personOf(gone, personId(words.trim()));
  if (goneById) return goneById;
  const found = findPerson(
    words,
    people.map(({ formerNames: _, formerIds: __, ...now }) => now),
  );
  if (found.person) return found.person;
  const fields = { words, people: listPeople(found.candidates) };
  if (found.fits) throw new Problem('several-people', fields);
  const goneByName = findPerson(words, gone);
  if (goneByName.person) return goneByName.person;
  throw new Problem('no-such-person', fields);
}
