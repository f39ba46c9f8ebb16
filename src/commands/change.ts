import type { Actor } from '../domain/people/people.ts';
import type { Change } from '../domain/trail.ts';
import type { Deps } from '../ports/deps.ts';

/** What the trail says of a change that somebody makes now. */
export function changeBy(
  { id, name }: Pick<Actor, 'id' | 'name'>,
  { clock, origin }: Pick<Deps, 'clock' | 'origin'>,
): Change {
  return { by: { id, name }, at: clock.now().toISOString(), from: origin };
}
