/** The middle of some figures, and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/**
 * The smallest figure that at least `share` (0–1) of all do not exceed: one that was measured, not one in between.
 * @throws RangeError when there are none
 */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new RangeError('There are no figures');
  return found;
}

/** @throws RangeError when there are none */
export function spreadOf(figures: readonly number[]): Spread {
  const lower = percentile(figures, 0.5);
  const upper = -percentile(
    figures.map((figure) => -figure),
    0.5,
  );
  return { median: (lower + upper) / 2, min: percentile(figures, 0), max: percentile(figures, 1) };
}

/**
 * How many times the one costs the other, round by round: what slows the machine down in a round slows both.
 * @throws RangeError when they were not measured in the same rounds
 */
export function ratioOf(costs: readonly number[], base: readonly number[]): Spread {
  if (costs.length !== base.length) throw new RangeError('The two were not measured in the same rounds');
  return spreadOf(costs.map((cost, round) => cost / (base[round] ?? Number.NaN)));
}
