import { findApart } from '../../domain/plans/finding/separate.ts';
import type { Item, PlanVersion } from '../../domain/plans/plan.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { hitsIn, type ItemHit } from '../../domain/status/item-status.ts';
import type { Deps } from '../../ports/deps.ts';

/** Longest search: what follows is not part of a name. */
const MAX_WORDS = 200;

/** An item that fits by less of the best one's score is not what was meant. */
const CLOSE_ENOUGH = 0.6;

/** Items of a plan that some words may mean, best first; none where they only come near. */
export function findInPlan(
  plan: PlanVersion,
  words: string,
  { findItems }: Pick<Deps, 'findItems'>,
): readonly Item[] {
  const named = findApart(words.slice(0, MAX_WORDS), (part) => {
    const [best, ...others] = findItems(plan, part);
    if (!best) return { sureness: 0, meant: [] };
    if (best.fit === 'near') return { sureness: best.score / 2, meant: [] };
    const close = others.filter(({ score, fit }) => fit !== 'near' && score >= best.score * CLOSE_ENOUGH);
    return { sureness: best.score, meant: [best, ...close] };
  });
  return [...new Set(named.flatMap(({ meant }) => meant.map(({ item }) => item)))];
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
