import type { Viewer } from '../../domain/people/viewer.ts';
import { isForAll } from '../../domain/people/viewer.ts';
import type { ItemStatus } from '../../domain/status/item-status.ts';
import type { NamedItem } from '../../domain/status/question.ts';
import { entriesOf, linesOf, worstEntriesFirst } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { loadState } from '../rounds/find-rounds.ts';
import { roundsNow } from '../rounds/seen-rounds.ts';
import { findNamed } from './find-named.ts';
import { tellItems, withBeside } from './tell-items.ts';

/** Most that are found: whoever wants others writes more words. */
const MOST = 10;

/** What somebody may see that fits some words, best first, and what comes nearest when nothing does. */
export interface FoundStatuses {
  readonly statuses: readonly ItemStatus[];
  readonly nearest: readonly NamedItem[];
}

/** Finds all that some words may mean, clearly or not, with how it is going; what has been answered comes first. */
export async function searchStatuses(viewer: Viewer, words: string, deps: Deps): Promise<FoundStatuses> {
  const { items, unclear, unknown } = await findNamed(viewer, { words }, deps);
  const meant = [...items, ...unclear.flatMap(({ choices }) => choices)].slice(0, MOST);
  const found = (await tellItems(viewer, meant, deps)).flatMap(({ statuses }) => statuses);
  const [answered, others] = [found.filter(isAnswered), found.filter((one) => !isAnswered(one))];
  const statuses = await inWords(viewer, [...answered, ...others], deps);
  const seesRunning = await viewer.seesRunning();
  const nearest = unknown.flatMap((one) => one.nearest).filter((one) => isSeen(one, seesRunning));
  return { statuses, nearest: statuses.length > 0 ? [] : nearest };
}

/** What has been answered of somebody's own goals, or where there is nothing of all of them, the worst first. */
export async function ownOrWorstStatuses(viewer: Viewer, deps: Deps): Promise<readonly ItemStatus[]> {
  const rounds = await roundsNow(viewer, deps);
  const states = await Promise.all(rounds.map((round) => loadState(round, deps)));
  const answered = states.flatMap((state) =>
    worstEntriesFirst(entriesOf(linesOf(state)))
      .map((entry) => ({ state, entry }))
      .filter(isAnswered),
  );
  const own = answered.filter(({ entry }) =>
    entry.lines.some(({ owners }) => owners.includes(viewer.actor.id)),
  );
  return inWords(viewer, own.length > 0 ? own : answered, deps);
}

function isAnswered({ entry }: ItemStatus): boolean {
  return entry.lines.some(({ assessment }) => assessment);
}

/** Whether this viewer may see how it is going with something: a plan may be known to more people than its answers. */
function isSeen({ round }: NamedItem, seesRunning: boolean): boolean {
  return round !== undefined && (seesRunning || isForAll(round));
}

/** Who is to answer is not told: what is found lies in a chat for anybody to read. */
function inWords(
  viewer: Viewer,
  statuses: readonly ItemStatus[],
  deps: Deps,
): Promise<readonly ItemStatus[]> {
  const among = { ...viewer, isShared: true };
  return Promise.all(statuses.slice(0, MOST).map((status) => withBeside(among, status, deps)));
}
