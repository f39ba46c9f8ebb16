import type { Words } from '../../domain/answers/assessment.ts';
import { dayIn, type IsoInstant } from '../../domain/dates.ts';
import type { Delivery } from '../../domain/deliveries/delivery.ts';
import {
  type Baseline,
  type Digest,
  type DigestChange,
  digestOf,
  precedingRun,
} from '../../domain/deliveries/digest.ts';
import { areaItems, areasIn, daysAhead, summaryWithin } from '../../domain/deliveries/digest-wishes.ts';
import { followedIn } from '../../domain/deliveries/followed-lines.ts';
import type { DigestWishes } from '../../domain/deliveries/subscription.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { type Summary, summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Message } from '../../ports/messenger.ts';
import { loadState } from '../rounds/find-rounds.ts';
import { roundNow } from '../rounds/seen-rounds.ts';
import { followersInForce, lineageNow } from './followers.ts';

/** Of more that got worse, the reasons lie behind "varför": a digest is read in passing. */
const REASONS_AT_MOST = 40;

/**
 * The digest as it would be posted now: what has changed since the last one that was.
 * @param channel where it is asked for, if that is a channel: then its own last one and its wishes count
 * @throws Problem `no-round`, `none-to-see`
 */
export async function showDigest(viewer: Viewer, deps: Deps, channel?: string): Promise<Digest> {
  demand(viewer.actor, 'digest');
  const { round } = await roundNow({ ...viewer, seesRunning: viewer.seesDigest }, deps);
  const state = await loadState(round, deps);
  const last = precedingRun(await deps.stores.digestRuns.ofPlan(state.plan.id), state.round, channel);
  const wishes = channel === undefined ? undefined : await wishesOf(channel, deps);
  return digestAsWished(summarise(state), { baseline: last?.baseline ?? {}, at: last?.at }, wishes, deps);
}

/** A digest for nobody in particular: what its channel was told before, and wants to be told, is left to `ownDigest`. */
export function firstDigest(summary: Summary, { timezone, clock }: Deps): Digest {
  return digestOf(summary, {}, undefined, dayIn(timezone, clock.now()));
}

/**
 * A message as its channel gets it: in its language, and a digest with what has changed since the channel's own last one, as it wants it.
 * All else is the same for all of them, and looked up once.
 * @returns undefined when no such digest was claimed
 */
export async function ownMessage(
  message: Message,
  delivery: Delivery,
  deps: Deps,
): Promise<Message | undefined> {
  const wishes = await wishesOf(delivery.recipient, deps);
  const own = { ...message, language: wishes?.language ?? message.language };
  if (own.kind !== 'digest') return own;
  const last = await lastOf(delivery, deps);
  if (!last) return undefined;
  const digest = await digestAsWished(own.digest.summary, last, wishes, deps);
  return { ...own, digest: await withFollowed(digest, delivery, deps) };
}

async function wishesOf(channel: string, { stores }: Deps): Promise<DigestWishes | undefined> {
  return (await stores.subscriptions.read(channel))?.wishes;
}

/** What a channel was told last, and when. */
interface ToldLast {
  readonly baseline: Baseline;
  readonly at?: IsoInstant | undefined;
}

async function digestAsWished(
  summary: Summary,
  last: ToldLast,
  wishes: DigestWishes | undefined,
  deps: Deps,
): Promise<Digest> {
  const { stores, timezone, clock } = deps;
  const { plan } = summary.state;
  const lineage = await lineageNow(deps);
  const areas = areasIn(wishes ?? {}, plan.id, lineage);
  const within = summaryWithin(summary, areas, lineage);
  const today = dayIn(timezone, clock.now());
  const digest = digestOf(within, last.baseline, last.at, today);
  const rounds = (await stores.rounds.ofPlan(plan.id)).map(({ value }) => value);
  return {
    ...digest,
    reasons: await reasonsOf(digest.worse, plan.id, deps),
    ahead: daysAhead(within, rounds, today),
    ...(areas.length > 0 ? { areas: areaItems(areas, plan, lineage) } : {}),
    ...(wishes?.onlyChanges ? { onlyChanges: true } : {}),
  };
}

/** What was said of that which got worse. */
async function reasonsOf(
  worse: readonly DigestChange[],
  plan: string,
  { stores }: Deps,
): Promise<ReadonlyMap<DigestChange, Words>> {
  const told = worse.flatMap((change) => {
    const { assessment } = change.line;
    return assessment ? [{ change, assessment }] : [];
  });
  const some = told.slice(0, REASONS_AT_MOST);
  const worded = await stores.assessments.withWords(
    plan,
    some.map(({ assessment }) => assessment),
  );
  return new Map(
    some.flatMap(({ change }, place) => {
      const words = worded[place];
      return words ? [[change, words] as const] : [];
    }),
  );
}

/** What a channel was told before a run, and when; undefined where no such run was claimed. */
async function lastOf(
  { plan, run: key, recipient }: Delivery,
  { stores }: Deps,
): Promise<ToldLast | undefined> {
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
