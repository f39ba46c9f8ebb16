import { asksTrendOnly, compareStatus, type Verdict } from '../answers/scale.ts';
import { asksOf, type Plan } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';

/** How something stands, and by what it was judged. */
export interface Standing {
  readonly plan: Plan;
  readonly round: Pick<Round, 'to'>;
  readonly verdict: Verdict | undefined;
}

/**
 * How one thing stands beside another; undefined where nobody can tell: one was not assessed, one was asked for its trend and the
 * other for its status, or they were assessed for different times.
 */
export function standingBeside(one: Standing, other: Standing): 'better' | 'worse' | 'same' | undefined {
  if (!one.verdict || !other.verdict) return undefined;
  if (one.verdict.unassessed || other.verdict.unassessed) return undefined;
  if (one.verdict.status === 'unknown' || other.verdict.status === 'unknown') return undefined;
  if (asksTrendOnly(asksOf(one.plan)) !== asksTrendOnly(asksOf(other.plan))) return undefined;
  if (one.round.to !== other.round.to) return undefined;
  const change = compareStatus(other.verdict.status, one.verdict.status);
  return change === 'changed' ? undefined : change;
}

/** The only one that stands better, or worse, than each of the others; undefined where they are alike or cannot be compared. */
export function standingOut<S extends Standing>(all: readonly S[], how: 'better' | 'worse'): S | undefined {
  if (all.length < 2) return undefined;
  return all.find((one) => all.every((other) => other === one || standingBeside(one, other) === how));
}

/** Whether all can be compared and stand alike. */
export function areAlike(all: readonly Standing[]): boolean {
  const [first, ...others] = all;
  return (
    first !== undefined && others.length > 0 && others.every((one) => standingBeside(one, first) === 'same')
  );
}
