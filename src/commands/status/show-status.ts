import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
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
import { entriesOf, linesAbout, type Summary, summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { findLast } from '../answers/find-last.ts';
import { planOf } from '../plans/find-plans.ts';
import {
  allRounds,
  findCurrent,
  findRound,
  loadCurrent,
  loadItems,
  openRounds,
  stateOf,
} from '../rounds/find-rounds.ts';
import { findInPlan } from './search-items.ts';

/** The state of everything in the current round. */
export async function showStatus(actor: Actor, deps: Deps): Promise<Summary> {
  demand(actor, 'status');
  return summarise(await loadCurrent(deps));
}

/**
 * The state of what some words mean: one hit when it is clear, several to choose from when it is not. What nobody is asked
 * about now is told as it last stood.
 * @throws Problem `unknown-item` when nothing fits, `unasked-item` when nobody has been asked about it, `no-round` when no
 *   round was ever opened
 */
export async function showItemStatus(
  actor: Actor,
  input: { readonly words: string; readonly plan?: string | undefined },
  deps: Deps,
): Promise<readonly [ItemStatus, ...ItemStatus[]]> {
  demand(actor, 'status');
  const open = (await openRounds(deps)).filter(({ plan }) => !input.plan || plan === input.plan);
  const rounds = open.length > 0 ? open : [await findCurrent(input.plan, deps)];
  const meant = rounds.length > 1 ? await roundsWith(input.words, rounds, deps) : rounds;
  const hits =
    (await hitsAmong(meant, input.words, deps)) ??
    (await hitsAmong(await lastRounds(input.plan, deps), input.words, deps));
  if (!hits) return refuse(meant, input.words, deps);
  const [best, ...others] = statusesOf(hits);
  if (!best) throw new Problem('unknown-item', { words: input.words });
  return others.length > 0 ? [best, ...others] : [await withLastAnswer(best, deps)];
}

/** The words of one answer, and what was said before of it; each unit's are told where that one is shown. */
export async function withLastAnswer(status: ItemStatus, deps: Deps): Promise<ItemStatus> {
  const { state, entry } = status;
  const [line] = entry.lines;
  if (entry.isSpread || !line) return status;
  const said = line.assessment ? [line.assessment] : [];
  const [[words], last] = await Promise.all([
    deps.stores.assessments.withWords(state.plan.id, said),
    findLast(state.round, line, deps),
  ]);
  return { ...status, last, words };
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

async function lastRounds(plan: string | undefined, deps: Deps): Promise<readonly Round[]> {
  const rounds = (await allRounds(deps)).map(({ value }) => value);
  return newestClosed(rounds.filter((round) => !plan || round.plan === plan));
}

/** Says of something that is in a plan that nobody is asked about it, which is another thing than that there is none. */
async function refuse(rounds: readonly Round[], words: string, deps: Deps): Promise<never> {
  for (const round of rounds) {
    const plan = await planOf(round, deps);
    const [item] = findInPlan(plan, words, deps);
    if (item) throw new Problem('unasked-item', { item: shortNameOf(plan, item), round: round.name });
  }
  throw new Problem('unknown-item', { words });
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
 * @throws Problem `unknown-round`, `unknown-item`
 */
export async function showAnswers(
  actor: Actor,
  target: { readonly round: string; readonly item: string; readonly respondent?: string | undefined },
  deps: Deps,
): Promise<ItemStatus> {
  demand(actor, 'status');
  const { item, respondent } = target;
  const { value: round } = await findRound(target.round, deps);
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
