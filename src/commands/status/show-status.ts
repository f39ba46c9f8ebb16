import { Problem } from '../../domain/errors.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { itemOf, shortNameOf } from '../../domain/plans/plan.ts';
import type { ItemStatus } from '../../domain/status/item-status.ts';
import type { NamedItem } from '../../domain/status/question.ts';
import { entriesOf, linesAbout } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { findPlan, planOf } from '../plans/find-plans.ts';
import { loadItems } from '../rounds/find-rounds.ts';
import { findSeenRound, nothingCalled, nothingSeen, roundsNow, seenRounds } from '../rounds/seen-rounds.ts';
import { findNamed } from './find-named.ts';
import { tellItems } from './tell-items.ts';

/**
 * The state of all that some words may mean. What nobody is asked about now is told as it last stood.
 * @throws Problem `unknown-plan`; `no-round`, `none-to-see` when there is no round to see; `unknown-item` when nothing fits, and as `unaskedProblem`
 */
export async function showItemStatus(
  viewer: Viewer,
  { words, plan }: { readonly words: string; readonly plan?: string | undefined },
  deps: Deps,
): Promise<readonly ItemStatus[]> {
  demand(viewer.actor, 'status');
  if (plan !== undefined) await findPlan(plan, deps);
  if ((await seenRounds(viewer, deps)).every((round) => plan !== undefined && round.plan !== plan))
    throw nothingSeen(viewer);
  const { items, unclear } = await findNamed(viewer, { words, plan }, deps);
  const told = await tellItems(viewer, [...items, ...unclear.flatMap(({ choices }) => choices)], deps);
  const [first] = told;
  if (!first) throw nothingCalled(words, viewer);
  const statuses = told.flatMap((one) => one.statuses);
  if (statuses.length === 0) throw await unaskedProblem(first.named, viewer, deps);
  return statuses;
}

/**
 * It is in the plan, and nobody was asked about it. Who may not see what is being answered is told the same of what may have been asked
 * there as of what does not exist.
 */
export async function unaskedProblem(
  { plan, item, round }: NamedItem,
  viewer: Viewer,
  deps: Deps,
): Promise<Problem> {
  const [now] = round ? [round] : await roundsNow(viewer, deps);
  if (!now) return nothingSeen(viewer);
  const isKnown = itemOf(await planOf(now, deps), item.id) !== undefined;
  if (!isKnown && !(await viewer.seesRunning())) return nothingCalled(item.title, viewer);
  return new Problem('unasked-item', { item: shortNameOf(plan, item), round: now.name });
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
  return { state, entry: respondent === undefined ? entry : { ...entry, isSpread: false } };
}
