import { dayIn, type IsoInstant } from '../../domain/dates.ts';
import type { Delivery } from '../../domain/deliveries/delivery.ts';
import { type Baseline, type Digest, digestOf, precedingRun } from '../../domain/deliveries/digest.ts';
import { followedIn } from '../../domain/deliveries/followed-lines.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { type Summary, summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Message } from '../../ports/messenger.ts';
import { loadState } from '../rounds/find-rounds.ts';
import { roundNow } from '../rounds/seen-rounds.ts';
import { followersInForce, lineageNow } from './followers.ts';

/**
 * The digest as it would be posted now: what has changed since the last one that was.
 * @param channel where it is asked for, if that is a channel: then its own last one counts
 * @throws Problem `no-round`, `none-to-see`
 */
export async function showDigest(viewer: Viewer, deps: Deps, channel?: string): Promise<Digest> {
  demand(viewer.actor, 'digest');
  const { round } = await roundNow({ ...viewer, seesRunning: viewer.seesDigest }, deps);
  const state = await loadState(round, deps);
  const last = precedingRun(await deps.stores.digestRuns.ofPlan(state.plan.id), state.round, channel);
  const today = dayIn(deps.timezone, deps.clock.now());
  return digestOf(summarise(state), last?.baseline ?? {}, last?.at, today);
}

/** A digest for nobody in particular: what its channel was told before is left to `ownDigest`. */
export function firstDigest(summary: Summary, { timezone, clock }: Deps): Digest {
  return digestOf(summary, {}, undefined, dayIn(timezone, clock.now()));
}

/**
 * A message as its channel gets it: its digest tells what has changed since the channel's own last one, and names first what the channel
 * follows. All else is the same for all of them, and looked up once.
 * @returns undefined when no such digest was claimed
 */
export async function ownDigest(
  message: Message,
  delivery: Delivery,
  deps: Deps,
): Promise<Message | undefined> {
  if (message.kind !== 'digest') return message;
  const last = await lastOf(delivery, deps);
  if (!last) return undefined;
  const today = dayIn(deps.timezone, deps.clock.now());
  const digest = digestOf(message.digest.summary, last.baseline, last.at, today);
  return { ...message, digest: await withFollowed(digest, delivery, deps) };
}

/** What a channel was told before a run, and when; undefined where no such run was claimed. */
async function lastOf(
  { plan, run: key, recipient }: Delivery,
  { stores }: Deps,
): Promise<{ readonly baseline: Baseline; readonly at?: IsoInstant | undefined } | undefined> {
  const run = key === undefined ? undefined : await stores.digestRuns.read(plan, key);
  if (!run) return undefined;
  if (!run.channels) return { baseline: run.before ?? {}, at: run.previousAt };
  const after = run.channels.find(({ channel }) => channel === recipient)?.after;
  const last = after === undefined ? undefined : await stores.digestRuns.read(plan, after);
  return last ?? { baseline: {} };
}

/** A digest with what its channel follows, and is told once a week: it is named first. */
async function withFollowed(digest: Digest, { recipient }: Delivery, deps: Deps): Promise<Digest> {
  const followers = (await followersInForce(deps)).filter(
    (one) => one.recipient === recipient && one.when === 'digest',
  );
  if (followers.length === 0) return digest;
  return { ...digest, followed: followedIn(digest, followers, await lineageNow(deps)) };
}
