import type { Deps } from '../../ports/deps.ts';
import type { PlanEntry } from '../../ports/stores.ts';

/**
 * Reads something of all plans once for as long as nothing of them has changed: their list is the very same until then, and there may be
 * a hundred of them. It must hold nothing but what that list tells the changes of: versions, rounds, owners, hand-overs.
 */
export function onceForPlans<T>(
  read: (plans: readonly PlanEntry[], deps: Deps) => Promise<T>,
): (deps: Deps) => Promise<T> {
  const known = new WeakMap<readonly PlanEntry[], Promise<T>>();
  return async (deps) => {
    const plans = await deps.stores.plans.list();
    const before = known.get(plans);
    if (before) return before;
    const value = read(plans, deps);
    known.set(plans, value);
    // Whoever asks next tries it again.
    value.catch(() => known.delete(plans));
    return value;
  };
}
