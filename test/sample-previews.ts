import { samplePlan } from '../src/demo/sample.ts';
import type { Item, Plan } from '../src/domain/plans/plan.ts';

/** The plan as it is read out of its document: other ids, and no names made up by hand. */
export function asRead(items: readonly Item[]): Plan {
  return {
    ...samplePlan(),
    items: items.map(({ short: _, parent, ...item }, line) => ({
      ...item,
      id: `post-${line + 1}`,
      line: line + 1,
      ...(parent && { parent: `post-${items.findIndex(({ id }) => id === parent) + 1}` }),
    })),
  };
}

/** One new item, one gone, one renamed, one moved, and all in another order. */
export function amended(): readonly Item[] {
  const title = 'Insatser för Öresundsmetron';
  const items = samplePlan()
    .items.filter(({ id }) => id !== 'upp-servicenamnden' && id !== 'omr-ekonomi')
    .map((item): Item => (item.id === 'ind-oresundsmetron' ? { ...item, title } : item))
    .map((item): Item => (item.id === 'mal-sjalvforsorjning' ? { ...item, parent: 'omr-jamlik' } : item));
  const added: Item = {
    id: 'new',
    kind: 'councilGoal',
    parent: 'omr-klimat',
    title: 'Renare luft i hela staden',
  };
  return [...items, added].toReversed();
}
