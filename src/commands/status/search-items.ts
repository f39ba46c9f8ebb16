import type { Item, PlanVersion } from '../../domain/plans/plan.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { hitsIn, type ItemHit } from '../../domain/status/item-status.ts';
import type { Deps } from '../../ports/deps.ts';

/** Longest search: what follows is not part of a name. */
const MAX_WORDS = 200;

/** Items of a plan that some words may mean, best first. */
export function findInPlan(
  plan: PlanVersion,
  words: string,
  { findItems }: Pick<Deps, 'findItems'>,
): readonly Item[] {
  return findItems(plan, words.slice(0, MAX_WORDS));
}

/**
 * Finds what is meant by some words, best first. What is found may be asked about at another level – the indicator is
 * named, the goal is assessed – so the search goes up, and then down, to where the answers are.
 */
export function searchStates(
  states: readonly RoundState[],
  words: string,
  deps: Pick<Deps, 'findItems'>,
): ItemHit[] {
  return states.flatMap((state) => hitsIn(state, findInPlan(state.plan, words, deps)));
}
