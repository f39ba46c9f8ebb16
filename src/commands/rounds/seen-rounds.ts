import { maySee, type Viewer } from '../../domain/people/viewer.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import { newestClosed } from '../../domain/status/history.ts';
import type { Deps } from '../../ports/deps.ts';
import { allRounds } from './find-rounds.ts';

/** The rounds whose answers somebody may see. */
export async function seenRounds(viewer: Viewer, deps: Deps): Promise<readonly Round[]> {
  return (await allRounds(deps)).map(({ value }) => value).filter((round) => maySee(viewer, round));
}

/**
 * The rounds that a question about "now" means, of those that somebody may see: the open ones, newest first, or else the newest
 * closed one. None when nothing may be seen.
 */
export async function roundsNow(viewer: Viewer, deps: Deps): Promise<readonly Round[]> {
  const seen = await seenRounds(viewer, deps);
  const open = seen.filter(isOpen).toSorted((a, b) => b.openedAt.localeCompare(a.openedAt));
  return open.length > 0 ? open : newestClosed(seen).slice(0, 1);
}
