import { lastSealDue, type Seal } from '../../domain/reports/seals.ts';
import type { Deps } from '../../ports/deps.ts';

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

/** The same, unless it has been done since the last night began. @returns undefined when it has */
export async function sealNightly(
  plans: readonly string[],
  deps: Pick<Deps, 'stores' | 'clock' | 'timezone'>,
): Promise<Seal | undefined> {
  const due = lastSealDue(deps.timezone, deps.clock.now());
  const last = await deps.stores.seals.newest();
  return last && Date.parse(last.at) >= +due ? undefined : sealTrail(plans, deps);
}
