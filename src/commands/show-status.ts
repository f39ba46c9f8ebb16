import { Problem } from '../domain/errors.ts';
import type { Actor } from '../domain/people.ts';
import { demand } from '../domain/roles.ts';
import type { Round } from '../domain/round.ts';
import { linesOf, type Summary, summarise } from '../domain/summary.ts';
import type { Deps } from '../ports.ts';
import type { AnswerTarget } from './answer.ts';
import { findCurrent, findRound, loadCurrent, loadState, openRounds, planOf } from './find-rounds.ts';
import { findInPlan, type ItemHit, searchStates } from './search-items.ts';

/** The state of everything in the current round. */
export async function showStatus(actor: Actor, plan: string | undefined, deps: Deps): Promise<Summary> {
  demand(actor, 'status');
  return summarise(await loadCurrent(plan, deps));
}

/**
 * The state of what some words mean: one hit when it is clear, several to choose from when it is not.
 * @throws Problem `unknown-item` when nothing fits, `no-round` when no round was ever opened
 */
export async function showItemStatus(
  actor: Actor,
  input: { readonly words: string; readonly plan?: string | undefined },
  deps: Deps,
): Promise<readonly [ItemHit, ...ItemHit[]]> {
  demand(actor, 'status');
  const open = (await openRounds(deps)).filter(({ plan }) => !input.plan || plan === input.plan);
  const rounds = open.length > 0 ? open : [await findCurrent(input.plan, deps)];
  const meant = rounds.length > 1 ? await roundsWith(input.words, rounds, deps) : rounds;
  const states = await Promise.all(meant.map((round) => loadState(round, deps)));
  const [best, ...others] = searchStates(states, input.words, deps);
  if (!best) throw new Problem('unknown-item', { words: input.words });
  return [best, ...others];
}

/** The rounds whose plans have something that fits, found before any answer is read. */
async function roundsWith(words: string, rounds: readonly Round[], deps: Deps): Promise<readonly Round[]> {
  const fits = await Promise.all(
    rounds.map(async (round) => findInPlan(await planOf(round, deps), words, deps).length > 0),
  );
  return rounds.filter((_, index) => fits[index]);
}

/** The state of one answer that a card points at. @throws Problem `unknown-round`, `unknown-item` */
export async function showAnswer(actor: Actor, target: AnswerTarget, deps: Deps): Promise<ItemHit> {
  demand(actor, 'status');
  const state = await loadState((await findRound(target.round, deps)).value, deps);
  const line = linesOf(state).find(
    (one) => one.item.id === target.item && one.respondent === target.respondent,
  );
  if (!line) throw new Problem('unknown-item', { words: target.item });
  return { state, line };
}
