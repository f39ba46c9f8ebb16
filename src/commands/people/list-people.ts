import type { KnownPerson, Reach } from '../../domain/people/known-people.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';
import { goalsByOwner, ownedPlans } from './owned-goals.ts';

/** Everybody in the directory, by name, with what they own and whether they can be reached. */
export async function listPeople(actor: Actor, deps: Deps): Promise<readonly KnownPerson[]> {
  demand(actor, 'manage-people');
  const people = await deps.stores.people.all();
  const [plans, known, unreachable] = await Promise.all([
    ownedPlans(deps),
    deps.stores.conversations.known(people.map(({ id }) => id)),
    deps.stores.unreachable.all(),
  ]);
  const goals = goalsByOwner(plans);
  const resting = new Set(unreachable.map(({ recipient }) => recipient));
  const reachOf = (id: string): Reach => {
    if (!known.has(id)) return 'no-address';
    return resting.has(id) ? 'unreachable' : 'reachable';
  };
  return people
    .map((person) => ({ person, owned: goals.get(person.id) ?? [], reach: reachOf(person.id) }))
    .toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'sv'));
}
