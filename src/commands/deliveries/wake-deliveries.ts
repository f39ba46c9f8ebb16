import { drop, isResting, isWaiting, takeUp } from '../../domain/deliveries/delivery.ts';
import { isForWorkingTime } from '../../domain/deliveries/reminders.ts';
import type { Deps } from '../../ports/deps.ts';

/**
 * Something says that somebody, or a channel, can be reached: a message, an installation, an entry in a team, another address. What rests
 * or waits for them goes out.
 */
export async function wakeDeliveries(recipient: string, deps: Deps): Promise<void> {
  const { stores } = deps;
  const plans = await stores.plans.list();
  // One plan that cannot be read holds up no other.
  const woken = await Promise.allSettled(plans.map(({ id }) => wakeIn(id, recipient, deps)));
  for (const one of woken) if (one.status === 'rejected') throw one.reason;
  // Last: whoever is cut off before this does it again at the next sign.
  await stores.unreachable.remove(recipient);
}

async function wakeIn(plan: string, recipient: string, { stores, clock }: Deps): Promise<void> {
  const now = clock.now();
  const deliveries = await stores.deliveries.ofPlan(plan);
  const kept = deliveries.filter(
    ({ value }) => value.recipient === recipient && (isResting(value) || isWaiting(value)),
  );
  await stores.deliveries.wake(
    plan,
    // The questions come now: to be reminded of them at once would be too much.
    kept.map(({ value, etag }) => ({
      value: isForWorkingTime(value) ? drop(value) : takeUp(value, now),
      etag,
    })),
  );
}

/** The same where it is not known whether anything rests, which costs no request when nothing does. */
export async function wakeIfResting(recipient: string, deps: Deps): Promise<void> {
  if (await deps.stores.unreachable.has(recipient)) await wakeDeliveries(recipient, deps);
}
