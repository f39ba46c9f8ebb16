import { type DigestRun, digestDeliveries, planDigest } from '../../domain/deliveries/digest.ts';
import {
  type DueDigest,
  digestsDue,
  skippedBefore,
  statesDue,
} from '../../domain/deliveries/digest-times.ts';
import { isStale } from '../../domain/deliveries/schedule.ts';
import { isInForce } from '../../domain/deliveries/subscription.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { openStates } from '../rounds/find-rounds.ts';

/** What became of the digests of a plan that fell due. */
export interface PlannedDigest {
  readonly plan: string;
  /** The run that was claimed; undefined when it was too late for it, or when it was claimed before. */
  readonly claimed?: string | undefined;
  /** Those that were never posted, and will not be. */
  readonly dropped: readonly string[];
}

/**
 * Plans the digests that fell due last, at each time that channels have chosen: once for each plan and time, however many instances try.
 * What was missed meanwhile is made up for by one of them, and what is too late by the next.
 * @param handled what fell due until then has been seen to
 */
export async function planDigests(handled: Date | undefined, deps: Deps): Promise<readonly PlannedDigest[]> {
  const { stores, clock, timezone } = deps;
  const channels = (await stores.subscriptions.all()).filter(isInForce);
  const due = digestsDue(channels, timezone, clock.now(), handled);
  if (due.length === 0) return [];
  const states = await openStates(deps);
  const planned: PromiseSettledResult<PlannedDigest>[] = [];
  // One after the other: a digest follows those that fell due before it.
  for (const one of due) {
    const ofPlans = statesDue(one.due, states).map((state) => claimDigest(state, one, deps));
    planned.push(...(await Promise.allSettled(ofPlans)));
  }
  // One plan that cannot be read holds up no other.
  return planned.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

async function claimDigest(state: RoundState, due: DueDigest, deps: Deps): Promise<PlannedDigest> {
  const { stores, clock, timezone } = deps;
  const plan = state.plan.id;
  const { key } = due.due;
  const now = clock.now();
  const claimed = await stores.digestRuns.read(plan, key);
  const runs = claimed ? [] : await stores.digestRuns.ofPlan(plan);
  const skipped = () =>
    skippedBefore(due, state.round, new Set(runs.map((run) => run.key)), timezone).map((one) => one.key);
  if (!claimed && isStale(due.due, now)) return { plan, dropped: [key, ...skipped()] };
  const channels = due.channels.map(({ channel }) => channel);
  const run =
    claimed ?? planDigest(summarise(state), await knownIn(plan, runs, deps), { key, channels }, now);
  const isFirst = !claimed && (await stores.digestRuns.claim(plan, run));
  // Also when another instance has claimed it: that may have been ended before it came to this.
  await stores.deliveries.announce(plan, digestDeliveries(plan, run, channels, now));
  return isFirst ? { plan, claimed: key, dropped: skipped() } : { plan, dropped: [] };
}

async function knownIn(plan: string, runs: readonly DigestRun[], { stores }: Deps) {
  const deliveries = (await stores.deliveries.ofPlan(plan)).map(({ value }) => value);
  return { runs, deliveries };
}
