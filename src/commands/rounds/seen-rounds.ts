/** What somebody may see. What they may not is spoken of as if it were not there: the same problem, with the same words. */
import { Problem } from '../../domain/errors.ts';
import { once } from '../../domain/once.ts';
import { may } from '../../domain/people/roles.ts';
import { isForAll, type Viewer } from '../../domain/people/viewer.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import { newestClosed } from '../../domain/status/history.ts';
import type { Deps } from '../../ports/deps.ts';
import { allRounds } from './find-rounds.ts';

/** The rounds whose answers somebody may see. */
export async function seenRounds(viewer: Viewer, deps: Deps): Promise<readonly Round[]> {
  const rounds = await allRounds(deps);
  const forAll = forAllAmong(rounds);
  return forAll.length === rounds.length || (await viewer.seesRunning()) ? rounds : forAll;
}

const forAllAmong = once((rounds: readonly Round[]): readonly Round[] => rounds.filter(isForAll));

/** Whether there is any. Where one is for all, nobody has to be asked who reads along. */
export async function hasSeenRounds(viewer: Viewer, deps: Deps): Promise<boolean> {
  const rounds = await allRounds(deps);
  return forAllAmong(rounds).length > 0 || (rounds.length > 0 && (await viewer.seesRunning()));
}

/**
 * The rounds that a question about "now" means, of those that somebody may see: the open ones, newest first, or else the newest
 * closed one. None when nothing may be seen.
 */
export async function roundsNow(viewer: Viewer, deps: Deps): Promise<readonly Round[]> {
  return nowAmong(await seenRounds(viewer, deps));
}

/** Those of some rounds that a question about "now" means. */
export const nowAmong = once((seen: readonly Round[]): readonly Round[] => {
  const open = seen.filter(isOpen).toSorted((a, b) => b.openedAt.localeCompare(a.openedAt));
  return open.length > 0 ? open : newestClosed(seen).slice(0, 1);
});

/** What a question about one round is about: that round, and those that are open beside it, of which its answer says nothing. */
export interface RoundNow {
  readonly round: Round;
  readonly others: readonly Round[];
}

/** The first of `roundsNow`. @throws Problem as `nothingSeen` */
export async function roundNow(viewer: Viewer, deps: Deps): Promise<RoundNow> {
  const [round, ...others] = await roundsNow(viewer, deps);
  if (!round) throw nothingSeen(viewer);
  return { round, others };
}

/** A round by its id. @throws Problem `unknown-round`, also for one whose answers this viewer may not see */
export async function findSeenRound(viewer: Viewer, id: string, deps: Deps): Promise<Round> {
  const seen = await seenRounds(viewer, deps);
  const found = seen.find((round) => round.id === id);
  if (!found) throw new Problem('unknown-round', { round: id, rounds: seen.map((one) => one.id).join(', ') });
  return found;
}

/** There is no round at all, as far as whoever asks may be told. */
export function nothingSeen({ actor, isShared }: Viewer): Problem {
  const seesAll = !isShared && may(actor.roles, 'running');
  return seesAll ? new Problem('no-round') : new Problem('none-to-see', { isShared });
}

/** Nothing is called so, as far as whoever asks may be told. */
export function nothingCalled(words: string, { isShared }: Viewer): Problem {
  return new Problem('unknown-item', { words, isShared });
}
