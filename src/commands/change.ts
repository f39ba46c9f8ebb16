import type { Actor } from '../domain/people/people.ts';
import type { Change } from '../domain/trail.ts';
import type { Deps } from '../ports/deps.ts';

/** Whoever changes something, as the trail names them. */
export type Author = Pick<Actor, 'id' | 'name'>;

/** What the trail says of a change that somebody makes now. */
export function changeBy({ id, name }: Author, { clock, origin }: Pick<Deps, 'clock' | 'origin'>): Change {
  return { by: { id, name }, at: clock.now().toISOString(), from: origin };
}
