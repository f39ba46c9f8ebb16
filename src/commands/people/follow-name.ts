import { renamed } from '../../domain/people/departures.ts';
import type { Actor } from '../../domain/people/people.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';

/** A name that changes back and forth is followed once a day. */
const REST_MS = 24 * 60 * 60 * 1000;

/**
 * Takes over what Teams calls somebody, who is in the directory and is told to have changed it themselves.
 * @param isGuest asked only when the name is another
 */
export async function followName(
  actor: Actor,
  said: { readonly name: string | undefined; readonly isGuest: () => Promise<boolean> },
  deps: Deps,
): Promise<void> {
  const name = said.name?.normalize('NFC').replace(/\s+/g, ' ').trim();
  const person = await deps.stores.people.read(actor.id);
  if (!person || !name || person.name === name) return;
  const now = deps.clock.now();
  if (person.renamedAt !== undefined && +now - Date.parse(person.renamedAt) < REST_MS) return;
  if (await said.isGuest()) return;
  await deps.stores.people.update(
    (known) =>
      known
        .filter(({ id }) => id === actor.id)
        .map((one) => ({ ...renamed(one, name), renamedAt: now.toISOString() })),
    changeBy(person, deps),
  );
}
