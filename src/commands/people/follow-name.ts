import { asTeamsSays } from '../../domain/people/departures.ts';
import type { Actor } from '../../domain/people/people.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';

/**
 * Takes over what Teams calls somebody who is in the directory, at most once a day. They are told to have changed it themselves.
 * @param said.isGuest asked only when the name is another: guests are called what their own organisation calls them
 */
export async function followName(
  actor: Actor,
  said: { readonly name: string | undefined; readonly isGuest: () => Promise<boolean> },
  deps: Deps,
): Promise<void> {
  const { stores, clock } = deps;
  const now = clock.now();
  const person = await stores.people.read(actor.id);
  if (!person || asTeamsSays(person, said, now) === person || (await said.isGuest())) return;
  await stores.people.update(
    (known) => known.filter(({ id }) => id === actor.id).map((one) => asTeamsSays(one, said, now)),
    changeBy(person, deps),
  );
}
