import { dayIn } from '../../domain/dates.ts';
import {
  type DigestRun,
  digestDeliveries,
  digestOf,
  planDigest,
  toldLast,
} from '../../domain/deliveries/digest.ts';
import {
  type DueDigest,
  digestsDue,
  skippedBefore,
  statesDue,
} from '../../domain/deliveries/digest-times.ts';
import { areasIn, isQuiet, summaryWithin } from '../../domain/deliveries/digest-wishes.ts';
import type { Lineage } from '../../domain/deliveries/followers.ts';
import { isStale } from '../../domain/deliveries/schedule.ts';
import { isInForce, type Subscription } from '../../domain/deliveries/subscription.ts';
import { isStoreFault } from '../../domain/errors.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { inEachPlan, type UnreadPlan } from '../plans/in-each-plan.ts';
import { openStatesOf } from '../rounds/find-rounds.ts';
import { lineageNow } from './followers.ts';

/** What became of the digests of a plan that fell due. */
export interface PlannedDigest {
  readonly plan: string;
  /** The run that was claimed; undefined when it was too late for it, or when it was claimed before. */
  readonly claimed?: string | undefined;
  /** Those that were never posted, and will not be. */
  readonly dropped: readonly string[];
}

export interface PlannedDigests {
  readonly planned: readonly PlannedDigest[];
  /** Nothing is told of these. */
  readonly unread: readonly UnreadPlan[];
}

/**
 * Plans the digests that fell due last, at each time that channels have chosen: once for each plan and time, however many instances try.
 * What was missed meanwhile is made up for by one of them, and what is too late by the next.
 * @param handled what fell due until then has been seen to
 */
export async function planDigests(handled: Date | undefined, deps: Deps): Promise<PlannedDigests> {
  const { stores, clock, timezone } = deps;
  const channels = (await stores.subscriptions.all()).filter(isInForce);
  const due = digestsDue(channels, timezone, clock.now(), handled);
  if (due.length === 0) return { planned: [], unread: [] };
  const { done, unread } = await inEachPlan((plan) => openStatesOf(plan, deps), deps);
  const [states, lineage] = [done.flat(), await lineageNow(deps)];
  const planned: PlannedDigest[] = [];
  const failed: UnreadPlan[] = [];
  // One after the other: a digest follows those that fell due before it.
  for (const one of due) {
    const meant = statesDue(one.due, states);
    // What is followed up in one that cannot be read is followed up.
    const plans = [...meant, ...unread].map(({ plan }) => plan.id);
    const ofPlans = meant.map((state) => {
      const isAbout = (channel: Subscription) => isForChannel(channel, state.plan.id, plans, lineage);
      return claimDigest(state, { ...one, channels: one.channels.filter(isAbout) }, lineage, deps);
    });
    for (const [place, one] of (await Promise.allSettled(ofPlans)).entries()) {
      const plan = meant[place]?.plan;
      if (one.status === 'fulfilled') planned.push(one.value);
      else if (!plan || isStoreFault(one.reason)) throw one.reason;
      else failed.push({ plan, fault: one.reason });
    }
  }
  return { planned, unread: [...unread, ...failed] };
}

/** Where none of its areas is followed up now, a channel is told all: an area that is gone from the plans silences nobody. */
function isForChannel(
  { wishes }: Subscription,
  plan: string,
  plans: readonly string[],
  lineage: Lineage,
): boolean {
  const wants = (one: string) => areasIn(wishes ?? {}, one, lineage).length > 0;
  return !wishes?.areas || wants(plan) || !plans.some(wants);
}

async function claimDigest(
  state: RoundState,
  due: DueDigest,
  lineage: Lineage,
  deps: Deps,
): Promise<PlannedDigest> {
  const { stores, clock, timezone } = deps;
  const plan = state.plan.id;
  const { key } = due.due;
  const now = clock.now();
  const claimed = await stores.digestRuns.read(plan, key);
  const runs = claimed ? [] : await stores.digestRuns.ofPlan(plan);
  const skipped = () =>
    skippedBefore(due, state.round, new Set(runs.map((run) => run.key)), timezone).map((one) => one.key);
  if (!claimed && isStale(due.due, now)) return { plan, dropped: [key, ...skipped()] };
  const run = claimed ?? (await newRun(state, due, runs, lineage, deps));
  const isFirst = !claimed && (await stores.digestRuns.claim(plan, run));
  const channels = (run.channels ?? due.channels).map(({ channel }) => channel);
  // Also when another instance has claimed it: that may have been ended before it came to this.
  await stores.deliveries.announce(plan, digestDeliveries(plan, run, channels, now));
  return isFirst ? { plan, claimed: key, dropped: skipped() } : { plan, dropped: [] };
}

/** A run for the channels that it has something to tell, or that want to hear that it has not. */
async function newRun(
  state: RoundState,
  { due, channels }: DueDigest,
  runs: readonly DigestRun[],
  lineage: Lineage,
  { stores, clock, timezone }: Deps,
): Promise<DigestRun> {
  const { plan, round } = state;
  const now = clock.now();
  const deliveries = (await stores.deliveries.ofPlan(plan.id)).map(({ value }) => value);
  const known = { runs, deliveries };
  const summary = summarise(state);
  const isWanted = ({ channel, wishes }: Subscription) => {
    if (!wishes?.skipsQuietWeeks) return true;
    const within = summaryWithin(summary, areasIn(wishes, plan.id, lineage), lineage);
    const last = toldLast(known, round, channel);
    return !isQuiet(digestOf(within, last?.baseline ?? {}, last?.at, dayIn(timezone, now)));
  };
  const wanting = channels.filter(isWanted).map(({ channel }) => channel);
  return planDigest(summary, known, { key: due.key, channels: wanting }, now);
}
