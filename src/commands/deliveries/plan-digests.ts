import { dayIn } from '../../domain/dates.ts';
import { digestDeliveries, digestsDue, planDigest } from '../../domain/deliveries/digest.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { openStates } from '../rounds/find-rounds.ts';

/**
 * Plans the digest that fell due at an instant, for every channel that subscribed before it: once for each plan, however
 * many instances try and however late.
 * @returns how many digests were claimed
 */
export async function planDigests(due: Date, deps: Deps): Promise<number> {
  const subscriptions = await deps.stores.subscriptions.all();
  if (subscriptions.length === 0) return 0;
  const { channels, states } = digestsDue(due, subscriptions, await openStates(deps));
  if (channels.length === 0) return 0;
  const claimed = await Promise.all(states.map((state) => claimDigest(state, due, channels, deps)));
  return claimed.filter(Boolean).length;
}

async function claimDigest(
  state: RoundState,
  due: Date,
  channels: readonly string[],
  { stores, clock, timezone }: Deps,
): Promise<boolean> {
  const plan = state.plan.id;
  const key = dayIn(timezone, due);
  const claimed = await stores.digestRuns.read(plan, key);
  const last = await stores.digestRuns.last(plan);
  const run = claimed ?? planDigest(summarise(state), last, key, clock.now());
  const isFirst = !claimed && (await stores.digestRuns.claim(plan, run));
  // Also when another instance has claimed it: that may have been ended before it came to this.
  await stores.deliveries.announce(plan, digestDeliveries(plan, run, channels, clock.now()));
  return isFirst;
}
