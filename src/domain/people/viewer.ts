import { isClosed, isHistory, isPublished, type Round } from '../rounds/round.ts';
import type { Actor } from './people.ts';
import { may } from './roles.ts';

/** Who looks at what has been answered, and where. */
export interface Viewer {
  readonly actor: Actor;
  /** Others read along: nobody is told there more than every member may see. */
  readonly isShared: boolean;
  /**
   * Whether what is still being answered may be seen there. It is asked only where that matters: where others read along, Teams has
   * to say who they are.
   */
  readonly seesRunning: () => Promise<boolean>;
  /** Whether its digest may: also where that is posted. */
  readonly seesDigest: () => Promise<boolean>;
}

/** In one's own chat, or a terminal. */
export function viewerOf(actor: Actor): Viewer {
  const seesRunning = async () => may(actor.roles, 'running');
  return { actor, isShared: false, seesRunning, seesDigest: seesRunning };
}

/**
 * Whether everybody may see what was said in a round: it is published, was read out of an old report, or was closed before rounds were
 * published. One that is closed and not published is for those who saw it while it was open.
 */
export function isForAll(
  round: Pick<Round, 'state' | 'history' | 'readers' | 'published' | 'reopened'>,
): boolean {
  return isClosed(round) && (isHistory(round) || round.readers === undefined || isPublished(round));
}

/**
 * Among others that Målvakt knows nothing of, as in a chat that it is not in: whoever asks sees what any reader does, since all who
 * are there will see it.
 */
export function viewerAmongOthers(actor: Actor): Viewer {
  const seesRunning = async () => false;
  return { actor: { ...actor, roles: ['reader'] }, isShared: true, seesRunning, seesDigest: seesRunning };
}
