import { dayIn } from '../../domain/dates.ts';
import { digestsDue, planDigest } from '../../domain/deliveries/digest.ts';
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
  if (await stores.digestRuns.read(plan, key)) return false;
  const last = await stores.digestRuns.last(plan);
  const { run, deliveries } = planDigest(summarise(state), last, { key, channels }, clock.now());
  const isClaimed = await stores.digestRuns.claim(plan, run, deliveries);
  if (isClaimed) await stores.plans.touch(plan);
  return isClaimed;
}
