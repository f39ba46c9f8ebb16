import { lastSealDue, type Seal } from '../../domain/reports/seals.ts';
import type { Deps } from '../../ports/deps.ts';
import { inEachPlan, type UnreadPlan } from '../plans/in-each-plan.ts';

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
export async function sealNightly(deps: Deps): Promise<NightlySeal> {
  const { stores, clock, timezone } = deps;
  const last = await stores.seals.newest();
  if (last && Date.parse(last.at) >= +lastSealDue(timezone, clock.now()))
    return { seal: undefined, unread: [] };
  const at = clock.now().toISOString();
  let before: Promise<unknown> = Promise.resolve();
  const { unread } = await inEachPlan((plan) => {
    // One after the other: each reads all lines of a plan.
    const sealing = before.then(() => stores.seals.ofPlan(plan, at));
    before = sealing.catch(() => {});
    return sealing;
  }, deps);
  const plans = (await stores.plans.list()).map(({ id }) => id);
  return { seal: await stores.seals.ofAll(plans, at), unread };
}
