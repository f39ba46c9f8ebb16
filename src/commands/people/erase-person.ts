import { Problem } from '../../domain/errors.ts';
import { type Alias, type Erasure, type Identity, identityOf } from '../../domain/people/erasure.ts';
import { findPerson, listPeople } from '../../domain/people/find-person.ts';
import { type Actor, isOwnId, type Person } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { ErasingDeps } from '../../ports/deps.ts';
import type { Traces } from '../../ports/erasures.ts';
import { changeBy } from '../change.ts';
import { inSteps } from '../tries.ts';
import { stepsToLetGo } from './let-go.ts';
import { ownedPlans } from './owned-goals.ts';

/** What is found of somebody who is to be erased, or what has been done. */
export interface ErasedPerson extends Traces {
  /** As they are told apart, for whoever is asked whether it is they. */
  readonly person: string;
  /** Of their account, and of those before it. */
  readonly ids: readonly string[];
  /** What stands in their place; undefined when it was only looked at. */
  readonly alias?: Alias | undefined;
}

/**
 * Erases somebody: removes them as `removePerson` does, and puts an alias in the place of their name, addresses and ids in all that is
 * stored, the trail included. Texts stay as they were written. Cut off, it is completed when it is given again, by any of the words.
 * @param words their id, e-mail address or full name
 * @param isTrial only looks
 * @throws Problem `no-such-person`, `several-people`; `own-role` for oneself; `busy-store`, `partly-stored`
 */
export async function erasePerson(
  actor: Actor,
  {
    words,
    aliasOf,
    isTrial,
  }: { readonly words: string; readonly aliasOf: (number: number) => Alias; readonly isTrial: boolean },
  deps: ErasingDeps,
): Promise<ErasedPerson> {
  demand(actor, 'manage-people');
  const { erasures } = deps;
  const meant = await identityMeant(words, deps);
  const { ids } = meant.identity;
  if (ids.some((id) => isOwnId(actor, id))) throw new Problem('own-role');
  const { person, identity, begun } = meant;
  if (isTrial) return { person, ids, ...(await erasures.traces(identity)) };
  const by = changeBy(actor, deps);
  const erasure = begun ?? (await erasures.begin(identity, aliasOf, by));
  const plans = await ownedPlans(deps);
  for (const id of ids) await inSteps(await stepsToLetGo({ id }, plans, by, deps));
  const traces = await erasures.carryOut(erasure, by);
  await erasures.finish(erasure, by);
  return { person, ids, alias: erasure.alias, ...traces };
}

interface Meant {
  readonly person: string;
  readonly identity: Identity;
  /** Not completed. */
  readonly begun?: Erasure | undefined;
}

/** Whoever is called so and is in the directory, or was; first of all somebody whose erasure was cut off. */
async function identityMeant(words: string, { stores, erasures }: ErasingDeps): Promise<Meant> {
  const ever = await stores.people.ever();
  for (const begun of await erasures.all()) {
    const { identity } = begun;
    if (identity && findPerson(words, asPeople(identity)).person)
      return { person: identity.names[0] ?? '', identity, begun };
  }
  const there = new Set((await stores.people.all()).map(({ id }) => id));
  // Of two who are called the same, whoever is there still could be meant as well as whoever is gone.
  const found = findPerson(words, ever);
  if (!found.person) {
    const fields = { words, people: listPeople(found.candidates) };
    throw new Problem(found.fits ? 'several-people' : 'no-such-person', fields);
  }
  const { person } = found;
  return { person: listPeople([person]), identity: identityOf(accountsOf(person, ever, there)) };
}

/** Somebody, with what is left of the accounts that were theirs. */
function accountsOf(person: Person, ever: readonly Person[], there: ReadonlySet<string>): Person[] {
  return [person, ...ever.filter(({ id }) => id !== person.id && isOwnId(person, id) && !there.has(id))];
}

function asPeople({ ids, names, emails }: Identity): Person[] {
  const [id = ''] = ids;
  return names.map((name) => ({ id, name, formerIds: ids, email: emails[0], roles: [] }));
}
