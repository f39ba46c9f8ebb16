import { matchItems } from './match-items.ts';
import { isGoal, isOfSameBoard, type Plan } from './plan.ts';

/** How many of a document's goals have to be known in a plan for the two to be the same. */
const KNOWN = 0.5;

/**
 * The id of the plan that a document is about: its own where a plan has it, or that of the only one that it can be, or else its
 * own. Documents do not say ids: one that was given by hand ("ks-2025") is known again by board, year and half of the
 * document's goals; what lies below them is often worded anew.
 */
export function knownId(read: Plan, plans: readonly Plan[]): string {
  if (plans.some(({ id }) => id === read.id)) return read.id;
  const [known, ...others] = plans.filter((plan) => isAbout(read, plan));
  return known && others.length === 0 ? known.id : read.id;
}

function isAbout(read: Plan, plan: Plan): boolean {
  if (plan.year !== read.year || !isOfSameBoard(plan, read)) return false;
  const goals = read.items.filter(isGoal);
  const told = goals.length > 0 ? goals : read.items;
  const matches = matchItems(plan, read);
  return told.length > 0 && told.filter(({ id }) => matches.has(id)).length >= told.length * KNOWN;
}
