import { Problem } from '../../domain/errors.ts';
import type { AccountMove } from '../../domain/people/known-people.ts';
import { type Actor, type Person, personOf } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';

/**
 * Remembers that two entries which look like one person's are two people, so that nobody is asked again. The newer one
 * carries it, whoever of them goes.
 * @throws Problem `unknown-person` when one of them is gone; `busy-store`
 */
export async function keepApart(actor: Actor, { from, to }: AccountMove, deps: Deps): Promise<Person> {
  demand(actor, 'manage-people');
  let kept: Person | undefined;
  await deps.stores.people.update(
    (known) => {
      const person = personOf(known, to);
      if (!person || !personOf(known, from)) throw new Problem('unknown-person');
      kept = { ...person, otherThan: [...new Set([...(person.otherThan ?? []), from])] };
      return [kept];
    },
    changeBy(actor, deps),
  );
  if (!kept) throw new Problem('unknown-person');
  return kept;
}
