/** How much of what was said is said of an item, apart from what kinds of things people ask about. */
import type { Item, ItemKind } from '../plan.ts';

/** What people ask about when they do not say what kind of thing they mean: goals rather than what is to be done for them. */
const KIND_FACTOR: Partial<Record<ItemKind, number>> = {
  area: 0.82,
  assignment: 0.86,
  commitment: 0.92,
  priority: 0.86,
};

export function kindFactor({ kind }: Pick<Item, 'kind'>): number {
  return KIND_FACTOR[kind] ?? 1;
}

/** What less is said of was hardly meant, where something else may be: a verb of a long title, a slip. */
export const WEAK = 0.68;

/** How much of what was said is said of an item, whatever kind it is of. */
export function saidOf({ item, score }: { readonly item: Item; readonly score: number }): number {
  return score / kindFactor(item);
}
