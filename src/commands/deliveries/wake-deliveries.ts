import { type Delivery, isGivenUp, isWaiting, planAnew } from '../../domain/deliveries/delivery.ts';
import { isInForce, isOutOfReach } from '../../domain/deliveries/subscription.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Versioned } from '../../ports/stores.ts';

/** What Teams answers when somebody cannot be reached: they have blocked Målvakt, or what was there is gone. */
const OUT_OF_REACH = new Set(['403', '404']);

/** Whether a message came back because its recipient could not be reached. */
export function cameBack(delivery: Delivery): boolean {
  return isGivenUp(delivery) && OUT_OF_REACH.has(delivery.attempts.at(-1)?.code ?? '');
}

/** Whether messages to a channel come back, or go nowhere since its subscription has ended. */
export async function isUnreachable(channel: string, { stores }: Deps): Promise<boolean> {
  const subscription = await stores.subscriptions.read(channel);
  return subscription !== undefined && (!isInForce(subscription) || isOutOfReach(subscription));
}

/** Somebody, or a channel, can be reached again: what could not be delivered is tried again. Of several digests only the last is news. */
export async function wakeDeliveries(recipient: string, { stores, clock }: Deps): Promise<void> {
  for (const { id } of await stores.plans.list()) {
    const resting = (await stores.deliveries.ofPlan(id)).filter(
      ({ value }) => value.recipient === recipient && (isWaiting(value) || cameBack(value)),
    );
    const woken = withoutOldDigests(resting);
    if (woken.length === 0) continue;
    await stores.deliveries.wake(
      id,
      woken.map(({ value, etag }) => ({ value: planAnew(value, clock.now()), etag })),
    );
  }
}

function withoutOldDigests(resting: readonly Versioned<Delivery>[]): readonly Versioned<Delivery>[] {
  const runs = resting.flatMap(({ value }) => value.run ?? []).toSorted();
  const last = runs.at(-1);
  return resting.filter(({ value }) => value.run === undefined || value.run === last);
}
