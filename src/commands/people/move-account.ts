import { Problem } from '../../domain/errors.ts';
import { withAccount } from '../../domain/people/departures.ts';
import type { AccountMove, MovedPerson } from '../../domain/people/known-people.ts';
import { type Actor, isOwnId, type Person, personOf } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import { inSteps } from '../tries.ts';
import { stepsToLetGo } from './let-go.ts';
import { goalsByOwner, ownedPlans } from './owned-goals.ts';

/**
 * Makes two accounts one person: what the account of before owns, stands in for and may do goes to the new one, which is asked what
 * waits for an answer, and what was said with the one before counts as theirs. Giving it again completes what was cut off.
 * @param to may be somebody whom the directory does not know yet
 * @throws Problem `unknown-person` when the account of before is unknown; `busy-store`, `partly-stored`
 */
export async function moveAccount(actor: Actor, { from, to }: AccountMove, deps: Deps): Promise<MovedPerson> {
  demand(actor, 'manage-people');
  const by = changeBy(actor, deps);
  const before = await deps.stores.people.read(from);
  if (!before || from === to) return alreadyMoved(from, to, deps);
  let person: Person | undefined;
  const plans = await ownedPlans(deps);
  const combine = () =>
    deps.stores.people.update((known) => {
      person = withAccount(personOf(known, from) ?? before, to, personOf(known, to));
      return [person];
    }, by);
  await inSteps([combine, ...(await stepsToLetGo({ id: from, instead: to }, plans, by, deps))]);
  if (!person) throw new Problem('unknown-person');
  return { person, owned: goalsByOwner(await ownedPlans(deps)).get(to) ?? [] };
}

async function alreadyMoved(from: string, to: string, deps: Deps): Promise<MovedPerson> {
  const person = await deps.stores.people.read(to);
  if (!person || from === to || !isOwnId(person, from)) throw new Problem('unknown-person');
  return { person, owned: goalsByOwner(await ownedPlans(deps)).get(to) ?? [] };
}
