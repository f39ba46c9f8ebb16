/** How the economy of a budget area is told: a budget, an outcome, a forecast, and how far these are apart. */
import { parseMoney, roundTkr } from '../money.ts';

/** What a budget area may cost in the year, or is to bring in. */
export interface Budget {
  /** In tkr, thousands of kronor. */
  readonly amount: number;
  /**
   * How its sums are written: `negative` as in an income statement, where costs have a minus sign and a forecast above the budget
   * is a surplus; `positive` where costs are plain numbers, and a forecast above the budget is a deficit. That is so when left out.
   */
  readonly costs?: (typeof COST_SIGNS)[number] | undefined;
}

export const COST_SIGNS = ['positive', 'negative'] as const;

/** What an answer about a budget area is judged by. Sums are in tkr. */
export interface EconomyRules {
  readonly budget: Budget | undefined;
  /** A deviation that is larger, in either direction, is to be explained. */
  readonly threshold: number;
}

/** How a budget area stands: what the sign of its deviation says. */
export type Balance = 'surplus' | 'deficit' | 'asBudgeted';

export function balanceOf(deviation: number): Balance {
  if (deviation === 0) return 'asBudgeted';
  return deviation > 0 ? 'surplus' : 'deficit';
}

/**
 * How far a forecast, or the outcome of the whole year, is from the budget: plus is a surplus, minus a deficit, as the reports of
 * Swedish boards have it. In tkr.
 */
export function deviationOf({ amount, costs = 'positive' }: Budget, sum: number): number {
  return roundTkr(costs === 'positive' ? amount - sum : sum - amount);
}

/** Whether a deviation is so large that it is to be explained. */
export function isAboveThreshold(deviation: number | undefined, threshold: number): boolean {
  return deviation !== undefined && Math.abs(deviation) > threshold;
}

/**
 * A sum as it was filled in. Where the plan writes costs with a minus sign, whoever leaves it out means a cost all the same: income
 * then takes a plus.
 */
export function parseSum(text: string, budget: Budget | undefined): number | undefined {
  const isExplicit = /^\s*\+/.test(text);
  const sum = parseMoney(text);
  if (sum === undefined || isExplicit || sum <= 0) return sum;
  return budget?.costs === 'negative' && budget.amount < 0 ? -sum : sum;
}
