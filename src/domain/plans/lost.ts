/** What a plan has lost since an earlier version, by what people look for: items, and what they were called. */
import { once } from '../once.ts';
import { type Item, itemOf, type PlanVersion } from './plan.ts';

/** As much of an earlier version as cannot be found in the plan as it is now. So it need not be indexed whole to be searched. */
export function lostSince(now: PlanVersion, earlier: PlanVersion): PlanVersion {
  return lost(now)(earlier);
}

const lost = once((now: PlanVersion) =>
  once((earlier: PlanVersion): PlanVersion => {
    const items = earlier.items.filter((item) => namesOf(item) !== namesOf(itemOf(now, item.id)));
    return { ...earlier, items };
  }),
);

/** All that an item is found by. */
function namesOf(item: Item | undefined): string {
  return item
    ? [item.title, item.short ?? '', item.desiredOutcome ?? '', ...(item.criteria ?? [])].join('\n')
    : '';
}
