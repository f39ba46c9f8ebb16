import { isClosed, type Round } from '../rounds/round.ts';
import type { Actor } from './people.ts';
import { may } from './roles.ts';

/** Who looks at what has been answered, and where. */
export interface Viewer {
  readonly actor: Actor;
  /** Others read along: nobody is told there more than every member may see. */
  readonly isShared: boolean;
  /** Whether what is still being answered may be seen there. */
  readonly seesRunning: boolean;
}

/** In one's own chat, or a terminal. */
export function viewerOf(actor: Actor): Viewer {
  return { actor, isShared: false, seesRunning: may(actor.roles, 'status') };
}

/**
 * Among others that Målvakt knows nothing of, as in a chat that it is not in: whoever asks sees what any reader does, since all who
 * are there will see it.
 */
export function viewerAmongOthers(actor: Actor): Viewer {
  return { actor: { ...actor, roles: ['reader'] }, isShared: true, seesRunning: false };
}

/** Whether what was said in a round may be seen. What may not be seen is spoken of as if it were not there. */
export function maySee({ seesRunning }: Pick<Viewer, 'seesRunning'>, round: Round): boolean {
  return seesRunning || isClosed(round);
}
