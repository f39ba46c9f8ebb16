import { Problem } from '../../domain/errors.ts';
import { asTeamsSays } from '../../domain/people/departures.ts';
import { type Actor, type Person, personOf } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Member } from '../../ports/directory.ts';
import { changeBy } from '../change.ts';
import { wakeIfResting } from '../deliveries/wake-deliveries.ts';

export interface FetchedPeople {
  readonly members: number;
  readonly added: number;
  readonly guests: number;
}

/**
 * Adds those of a team who are not known yet as readers. Guests are not added, and those known stay as they are, by the name and
 * address that Teams has for them.
 */
export async function addMembers(
  actor: Actor,
  members: readonly Member[],
  deps: Deps,
): Promise<FetchedPeople> {
  demand(actor, 'manage-people');
  const colleagues = members.filter(({ isGuest }) => !isGuest);
  let added = 0;
  await deps.stores.people.update(
    (all) => {
      const news = colleagues.filter(({ id }) => !personOf(all, id));
      added = news.length;
      const known = colleagues.flatMap((member) => {
        const person = personOf(all, member.id);
        return person ? asTeamsSays(person, member, deps.clock.now()) : [];
      });
      return [...news.map(newPerson), ...known];
    },
    changeBy(actor, deps),
  );
  // Who is in a team that Målvakt is in can be reached, whatever Teams said before.
  for (const { id } of colleagues) await wakeIfResting(id, deps);
  return { members: colleagues.length, added, guests: members.length - colleagues.length };
}

/** Finds somebody whom the directory does not know by their id. */
export type LookUp = (person: string) => Promise<Member | undefined>;

/**
 * Puts those whom nobody knows yet into the directory: to answer, nobody needs another role than to read.
 * @throws Problem `unknown-person` when one of them is not found, or is a guest
 */
export async function addFound(
  actor: Actor,
  ids: readonly string[],
  lookUp: LookUp,
  deps: Deps,
): Promise<void> {
  const { stores } = deps;
  const known = new Set((await stores.people.all()).map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const members = await Promise.all(unknown.map((id) => lookUp(id)));
  const added = members.flatMap((member) => (member && !member.isGuest ? [newPerson(member)] : []));
  if (added.length < unknown.length) throw new Problem('unknown-person');
  await stores.people.update(
    (all) => added.filter(({ id }) => !all.some((one) => one.id === id)),
    changeBy(actor, deps),
  );
}

function newPerson({ id, name, email }: Member): Person {
  return { id, name, email, roles: ['reader'] };
}
