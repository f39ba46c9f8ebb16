import type { Item, Plan } from '../../domain/plans/plan.ts';
import { type KeyFigure, kpiOf } from '../../domain/status/kolada.ts';
import type { Deps } from '../../ports/deps.ts';

/** What Kolada last said of an item's key figure: read from the store alone. Undefined where it has none, or none is fetched. */
export async function findFigure(plan: Plan, item: Item, deps: Deps): Promise<KeyFigure | undefined> {
  const kpi = kpiOf(plan, item);
  return kpi === undefined || deps.municipality === undefined
    ? undefined
    : deps.stores.keyFigures.read(deps.municipality, kpi);
}
