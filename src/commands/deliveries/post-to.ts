import type { IsoInstant } from '../../domain/dates.ts';
import { type Delivery, planDelivery } from '../../domain/deliveries/delivery.ts';
import { isOutOfReach, type Subscription } from '../../domain/deliveries/subscription.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';

/** Where something was posted, and when. */
export interface Posted {
  readonly at: IsoInstant;
  /** Those that it went to, also when that was earlier. */
  readonly channels: readonly Subscription[];
  /** It had gone to all of them before: nothing is posted twice. */
  readonly isRepeated: boolean;
  readonly reached: number;
  /** What was sent to them last came back. It is tried all the same, and may arrive when they are back. */
  readonly outOfReach: number;
}

/**
 * Plans a message about a round for some channels; it is put together when it is sent.
 * @param whatFor names the message to a channel: the same one is posted to it once, however often it is asked for
 */
export async function postTo(
  channels: readonly Subscription[],
  { id: round, plan }: Round,
  whatFor: (channel: string) => Pick<Delivery, 'id' | 'kind' | 'publication'>,
  { stores, clock }: Deps,
): Promise<Posted> {
  const now = clock.now();
  const known = (await stores.deliveries.ofPlan(plan)).map((one) => one.value);
  const before = known.filter(({ id, recipient }) => id === whatFor(recipient).id);
  const posted = new Set(before.map(({ recipient }) => recipient));
  const deliveries = channels
    .filter(({ channel }) => !posted.has(channel))
    .map(({ channel: recipient }) => planDelivery({ ...whatFor(recipient), plan, round, recipient }, now));
  if (deliveries.length > 0) await stores.deliveries.announce(plan, deliveries);
  const isRepeated = deliveries.length === 0;
  const resting = new Set((await stores.unreachable.all()).map(({ recipient }) => recipient));
  const outOfReach = channels.filter((one) => isOutOfReach(one) || resting.has(one.channel)).length;
  const all = isRepeated ? await stores.subscriptions.all() : channels;
  return {
    at: isRepeated ? (before[0]?.plannedAt ?? now.toISOString()) : now.toISOString(),
    channels: isRepeated ? all.filter(({ channel }) => posted.has(channel)) : channels,
    ...{ isRepeated, outOfReach, reached: channels.length - outOfReach },
  };
}
