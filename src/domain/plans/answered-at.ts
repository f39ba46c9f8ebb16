import { ancestorsOf, descendantsOf, type Item, type Plan } from './plan.ts';

/**
 * The answers about an item, or else about the nearest above it that has any, or else about all below it: the indicator is named,
 * and the goal is assessed.
 * @param answers by the id of their item
 */
export function answeredAt<T>(
  plan: Plan,
  item: Item,
  answers: Pick<ReadonlyMap<string, readonly T[]>, 'get'>,
): readonly T[] {
  for (const candidate of [item, ...ancestorsOf(plan, item)]) {
    const own = answers.get(candidate.id) ?? [];
    if (own.length > 0) return own;
  }
  return descendantsOf(plan, item).flatMap((descendant) => answers.get(descendant.id) ?? []);
}
