import type { Assessment } from '../answers/assessment.ts';
import { isAboveThreshold } from '../answers/economy.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { Summary, SummaryLine } from './summary.ts';

/** The budget areas of a round that are further from their budget than the threshold, and the threshold in tkr. */
export function farFromBudget<A extends Assessment>({
  state,
  areas,
}: Pick<Summary<A>, 'state' | 'areas'>): {
  readonly lines: readonly SummaryLine<A>[];
  readonly threshold: number;
} {
  const { threshold = DEFAULT_SETTINGS.economyThreshold } = state;
  const all = areas.flatMap(({ lines }) => lines);
  return {
    lines: all.filter(({ assessment }) => isAboveThreshold(assessment?.deviation, threshold)),
    threshold,
  };
}
