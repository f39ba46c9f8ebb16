import type { Language } from '../../domain/language.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';

/** Sets the language that a person is addressed in. Somebody who is not in the directory gets the municipality's. */
export async function chooseLanguage(actor: Actor, language: Language, deps: Deps): Promise<void> {
  demand(actor, 'language');
  await deps.stores.people.update(
    (known) => known.filter((person) => person.id === actor.id).map((person) => ({ ...person, language })),
    changeBy(actor, deps),
  );
}
