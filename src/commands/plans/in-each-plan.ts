/** Work in each of several plans, where one that cannot be read is to hold up no other. */
import { isStoreFault } from '../../domain/errors.ts';
import type { Deps } from '../../ports/deps.ts';
import type { PlanEntry } from '../../ports/stores.ts';

/** A plan of which something cannot be read, and what is wrong with it. */
export interface UnreadPlan {
  readonly plan: Pick<PlanEntry, 'id' | 'title'>;
  readonly fault: unknown;
}

export interface InEachPlan<T> {
  readonly done: readonly T[];
  readonly unread: readonly UnreadPlan[];
}

/** Does something in each plan, and leaves out those in which it fails. @throws Problem when the store is away, as it is for all of them */
export async function inEachPlan<T>(
  work: (plan: string, entry: PlanEntry) => Promise<T>,
  { stores }: Deps,
): Promise<InEachPlan<T>> {
  const plans = await stores.plans.list();
  const settled = await Promise.allSettled(plans.map((plan) => work(plan.id, plan)));
  const unread = plans.flatMap((plan, place): UnreadPlan[] => {
    const one = settled[place];
    return one?.status === 'rejected' ? [{ plan, fault: one.reason }] : [];
  });
  for (const { fault } of unread) if (isStoreFault(fault)) throw fault;
  return { done: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])), unread };
}

/** What was found, where there is any: of nothing it is not known whether it lies in what cannot be read. @throws the fault of that */
export function foundOrUnread<T>(found: readonly T[], unread: readonly UnreadPlan[]): readonly T[] {
  const [first] = unread;
  if (found.length === 0 && first) throw first.fault;
  return found;
}
