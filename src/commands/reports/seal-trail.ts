import { isStoreFault } from '../../domain/errors.ts';
import { lastSealDue, type Seal } from '../../domain/reports/seals.ts';
import type { Deps } from '../../ports/deps.ts';
import type { PlanEntry } from '../../ports/stores.ts';
import type { UnreadPlan } from '../plans/in-each-plan.ts';

/**
 * Seals the trails of these plans, and the municipality's own with their seals in it.
 * @returns its newest seal; undefined where there is nothing to seal
 */
export async function sealTrail(
  plans: readonly string[],
  { stores, clock }: Pick<Deps, 'stores' | 'clock'>,
): Promise<Seal | undefined> {
  const at = clock.now().toISOString();
  // One after the other: each reads all lines of a plan.
  for (const plan of plans) await stores.seals.ofPlan(plan, at);
  return stores.seals.ofAll(plans, at);
}

export interface NightlySeal {
  /** The municipality's newest; undefined where there is none, or it had been made since the last night began. */
  readonly seal: Seal | undefined;
  /** What has come since their last seals is not sealed of these. */
  readonly unread: readonly UnreadPlan[];
}

/**
 * The same of all plans, once a night. Where something of one cannot be read the others are sealed, and the municipality's own seal holds the
 * one that it had before.
 */
export async function sealNightly(
  plans: readonly Pick<PlanEntry, 'id' | 'title'>[],
  { stores, clock, timezone }: Pick<Deps, 'stores' | 'clock' | 'timezone'>,
): Promise<NightlySeal> {
  const last = await stores.seals.newest();
  if (last && Date.parse(last.at) >= +lastSealDue(timezone, clock.now()))
    return { seal: undefined, unread: [] };
  const at = clock.now().toISOString();
  const unread: UnreadPlan[] = [];
  // One after the other: each reads all lines of a plan.
  for (const plan of plans) {
    try {
      await stores.seals.ofPlan(plan.id, at);
    } catch (fault) {
      if (isStoreFault(fault)) throw fault;
      unread.push({ plan, fault });
    }
  }
  const ids = plans.map(({ id }) => id);
  return { seal: await stores.seals.ofAll(ids, at), unread };
}
