import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { Problem } from '../../domain/errors.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { itemOf, shortNameOf } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { newestClosed } from '../../domain/status/history.ts';
import {
  concerned,
  hitsIn,
  type ItemHit,
  type ItemStatus,
  statusesOf,
} from '../../domain/status/item-status.ts';
import { entriesOf, linesAbout } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { findLast } from '../answers/find-last.ts';
import { planOf } from '../plans/find-plans.ts';
import { loadItems, stateOf } from '../rounds/find-rounds.ts';
import { findSeenRound, nothingCalled, seenOf } from '../rounds/seen-rounds.ts';
import { findFigure } from './find-figure.ts';
import { findInPlan } from './search-items.ts';

/**
 * The state of what some words mean: one hit when it is clear, several to choose from when it is not. What nobody is asked
 * about now is told as it last stood.
 * @throws Problem `unknown-item` when nothing fits that may be seen, `unasked-item` when nobody has been asked
 *   about it, `no-round` or `none-to-see` when there is no round to see
 */
export async function showItemStatus(
  viewer: Viewer,
  input: { readonly words: string; readonly plan?: string | undefined },
  deps: Deps,
): Promise<readonly [ItemStatus, ...ItemStatus[]]> {
  demand(viewer.actor, 'status');
  const { words } = input;
  const seen = await seenOf(viewer, input.plan, deps);
  const rounds = seen.now.toSorted((a, b) => a.openedAt.localeCompare(b.openedAt));
  const meant = rounds.length > 1 ? await roundsWith(words, rounds, deps) : rounds;
  const hits =
    (await hitsAmong(meant, words, deps)) ?? (await hitsAmong(newestClosed(seen.all), words, deps));
  const [best, ...others] = statusesOf(hits ?? []);
  if (!best) throw (await unaskedIn(meant, words, deps)) ?? nothingCalled(words, viewer);
  return others.length > 0 ? [best, ...others] : [await withLastAnswer(best, deps)];
}

/** The words of one answer, and what was said before of it; each unit's are told where that one is shown. */
export async function withLastAnswer(status: ItemStatus, deps: Deps): Promise<ItemStatus> {
  const { state, entry } = status;
  const [line] = entry.lines;
  if (entry.isSpread || !line) return { ...status, figure: await findFigure(state.plan, entry.item, deps) };
  const said = line.assessment ? [line.assessment] : [];
  const [[words], last, figure] = await Promise.all([
    deps.stores.assessments.withWords(state.plan.id, said),
    findLast(state.round, line, deps),
    findFigure(state.plan, entry.item, deps),
  ]);
  return { ...status, last, words, figure };
}

/** All answers of what was found, with their words. */
export async function answersOf(
  { state, entry }: ItemStatus,
  { stores }: Deps,
): Promise<readonly WordedAssessment[]> {
  const said = entry.lines.flatMap(({ assessment }) => assessment ?? []);
  return stores.assessments.withWords(state.plan.id, said);
}

async function hitsAmong(
  rounds: readonly Round[],
  words: string,
  deps: Deps,
): Promise<readonly ItemHit[] | undefined> {
  const found = await Promise.all(
    rounds.map(async (round) => {
      const unread = await stateOf(round, [], deps);
      const meant = findInPlan(unread.plan, words, deps);
      return hitsIn(await loadItems(round, concerned(unread, meant), deps), meant);
    }),
  );
  const hits = found.flat();
  return hits.length > 0 ? hits : undefined;
}

/** Says of something that is in a plan that nobody is asked about it, which is another thing than that there is none. */
async function unaskedIn(rounds: readonly Round[], words: string, deps: Deps): Promise<Problem | undefined> {
  for (const round of rounds) {
    const plan = await planOf(round, deps);
    const [item] = findInPlan(plan, words, deps);
    if (item) return new Problem('unasked-item', { item: shortNameOf(plan, item), round: round.name });
  }
  return undefined;
}

/** The rounds whose plans have something that fits, found before any answer is read. */
async function roundsWith(words: string, rounds: readonly Round[], deps: Deps): Promise<readonly Round[]> {
  const fits = await Promise.all(
    rounds.map(async (round) => findInPlan(await planOf(round, deps), words, deps).length > 0),
  );
  return rounds.filter((_, index) => fits[index]);
}

/**
 * What a card points at: one answer, or without a respondent all that is said about the item.
 * @throws Problem `unknown-round`, also of a round that this viewer may not see; `unknown-item`
 */
export async function showAnswers(
  viewer: Viewer,
  target: { readonly round: string; readonly item: string; readonly respondent?: string | undefined },
  deps: Deps,
): Promise<ItemStatus> {
  demand(viewer.actor, 'status');
  const { item, respondent } = target;
  const round = await findSeenRound(viewer, target.round, deps);
  const meant = itemOf(await planOf(round, deps), item);
  const state = await loadItems(round, meant ? [meant] : [], deps);
  const lines = linesAbout(item, state).filter(
    (line) => respondent === undefined || line.respondent === respondent,
  );
  const [entry] = entriesOf(lines);
  if (!entry) throw new Problem('unknown-item', { words: item });
  return withLastAnswer(
    { state, entry: respondent === undefined ? entry : { ...entry, isSpread: false } },
    deps,
  );
}
