/** Which items of a plan are worth a closer look, by the words that were said. */

/** How much of a name was said is worked out for no more than these. */
const MOST_JUDGED = 100;

/** A word that was typed. */
interface Said {
  readonly weight: number;
  /** By item, how surely it is said of it. */
  readonly at: ReadonlyMap<number, number>;
}

interface Likely {
  /** Place of the item in the plan. */
  readonly at: number;
  /** How much of what is asked is said of it. */
  readonly said: number;
}

/** The items of which most is said, at least so much; a common word stands in hundreds of them. */
export function likeliest(asked: readonly Said[], least: number, items: number): readonly Likely[] {
  const sums = new Float64Array(items);
  const touched: number[] = [];
  for (const { at, weight } of asked) {
    at.forEach((likeness, item) => {
      if (sums[item] === 0) touched.push(item);
      sums[item] = (sums[item] ?? 0) + weight * likeness;
    });
  }
  const likely: Likely[] = [];
  for (const at of touched) {
    const said = sums[at] ?? 0;
    if (said >= least) likely.push({ at, said });
  }
  return likely.sort((a, b) => b.said - a.said).slice(0, MOST_JUDGED);
}
