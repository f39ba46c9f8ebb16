import type { Viewer } from '../../domain/people/viewer.ts';
import { isForAll } from '../../domain/people/viewer.ts';
import type { Item } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { concerned, hitsIn, type ItemStatus, statusesOf } from '../../domain/status/item-status.ts';
import type { NamedItem } from '../../domain/status/question.ts';
import { entriesOf, linesOf, worstEntriesFirst } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { loadItems, loadState, stateOf } from '../rounds/find-rounds.ts';
import { roundsNow } from '../rounds/seen-rounds.ts';
import { findNamed } from './find-named.ts';
import { withLastAnswer } from './show-status.ts';

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
  const seesRunning = await viewer.seesRunning();
  const meant = [...items, ...unclear.flatMap(({ choices }) => choices)].filter((one) =>
    isSeen(one, seesRunning),
  );
  const found = await Promise.all(
    byRound(meant.slice(0, MOST)).map(async ({ round, items }) => {
      const around = concerned(await stateOf(round, [], deps), items);
      return statusesOf(hitsIn(await loadItems(round, around, deps), items));
    }),
  );
  const [answered, others] = [
    found.flat().filter(isAnswered),
    found.flat().filter((one) => !isAnswered(one)),
  ];
  const statuses = await inWords([...answered, ...others], deps);
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
  return inWords(own.length > 0 ? own : answered, deps);
}

function isAnswered({ entry }: ItemStatus): boolean {
  return entry.lines.some(({ assessment }) => assessment);
}

/** Whether this viewer may see how it is going with something: a plan may be known to more people than its answers. */
function isSeen({ round }: NamedItem, seesRunning: boolean): boolean {
  return round !== undefined && (seesRunning || isForAll(round));
}

/** The items of each round, in the order of the first. */
function byRound(
  named: readonly NamedItem[],
): readonly { readonly round: Round; readonly items: readonly Item[] }[] {
  return [...Map.groupBy(named, ({ round }) => round?.id).values()].flatMap((all) => {
    const round = all[0]?.round;
    return round ? [{ round, items: all.map(({ item }) => item) }] : [];
  });
}

function inWords(statuses: readonly ItemStatus[], deps: Deps): Promise<readonly ItemStatus[]> {
  return Promise.all(statuses.slice(0, MOST).map((status) => withLastAnswer(status, deps)));
}
