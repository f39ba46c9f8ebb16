import { SCALE_2025, type ScaleStep } from '../../domain/answers/scale.ts';
import {
  type Followed,
  type FollowedWhen,
  followedId,
  type Known,
} from '../../domain/deliveries/followed.ts';
import {
  belowOf,
  concerns,
  type Follower,
  knownNow,
  type NamedFollower,
  roundsFollowed,
} from '../../domain/deliveries/followers.ts';
import { isInForce } from '../../domain/deliveries/subscription.ts';
import { demand } from '../../domain/people/roles.ts';
import { isForAll, type Viewer } from '../../domain/people/viewer.ts';
import { itemOf, plansNow, scaleOf } from '../../domain/plans/plan.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import { newestPlan, newestPlans } from '../plans/find-plans.ts';
import { loadState, openRounds } from '../rounds/find-rounds.ts';
import { findNamed } from '../status/find-named.ts';
import { followersInForce, lineageNow } from './followers.ts';
import { plansFollowed } from './plan-news.ts';

/** Who is to be told: whoever asks, or the channel where they ask. */
export interface Told {
  readonly viewer: Viewer;
  /** The channel; undefined in one's own chat. */
  readonly channel: string | undefined;
}

/** What came of it: a channel that gets nothing yet cannot follow anything, and what is not found is not followed. */
export type FollowOutcome =
  | { readonly outcome: 'followed'; readonly followers: readonly NamedFollower[] }
  | { readonly outcome: 'not-subscribed' }
  | { readonly outcome: 'unknown' };

/**
 * Follows some things from now on; what is followed already is told as it is asked for now.
 * @throws Problem `not-allowed`; `busy-store`
 */
export async function follow(
  told: Told,
  { followed, when }: { readonly followed: readonly Followed[]; readonly when: FollowedWhen },
  deps: Deps,
): Promise<FollowOutcome> {
  const recipient = demandFollow(told);
  if (told.channel !== undefined && !(await isSubscribed(told.channel, deps)))
    return { outcome: 'not-subscribed' };
  const found = await Promise.all(followed.map((one) => isFound(one, told.viewer, deps)));
  if (!found.every(Boolean)) return { outcome: 'unknown' };
  const by = changeBy(told.viewer.actor, deps);
  const inForce = new Set((await theirs(told, deps)).map(({ id }) => id));
  const followers: Follower[] = [];
  for (const one of followed) {
    const id = followedId(one);
    const isShared = told.channel !== undefined;
    const known = await knownTo(told, one, deps);
    const anew: Follower = { id, recipient, isShared, followed: one, when, since: by.at, known };
    const next = (current: Follower | undefined) =>
      current && inForce.has(id) ? { ...current, when } : anew;
    followers.push(next(await deps.stores.followers.update({ recipient, id }, next, by)));
  }
  return { outcome: 'followed', followers: await named(followers, deps) };
}

/** Ends that something is followed. @returns what it was; undefined when it was not followed. @throws Problem `not-allowed`, `busy-store` */
export async function unfollow(told: Told, id: string, deps: Deps): Promise<NamedFollower | undefined> {
  const recipient = demandFollow(told);
  const before = await deps.stores.followers.update(
    { recipient, id },
    () => undefined,
    changeBy(told.viewer.actor, deps),
  );
  const [one] = before ? await named([before], deps) : [];
  return one;
}

/** What somebody, or the channel where they ask, follows; oldest first. @throws Problem `not-allowed` */
export async function listFollowed(told: Told, deps: Deps): Promise<readonly NamedFollower[]> {
  demand(told.viewer.actor, 'follow');
  return named(await theirs(told, deps), deps);
}

/** The scale by which statuses are named: that of the newest plan. */
export async function scaleNow(deps: Deps): Promise<readonly ScaleStep[]> {
  const plans = await newestPlans(deps);
  const [plan] = plans.length === 0 ? [] : plansNow(plans, await openRounds(deps));
  return plan ? scaleOf(plan) : SCALE_2025;
}

/** Whoever may subscribe a channel says what it follows. @returns who is told */
export function demandFollow({ viewer, channel }: Told): string {
  demand(viewer.actor, channel === undefined ? 'follow' : 'subscribe');
  return channel ?? viewer.actor.id;
}

async function theirs(told: Told, deps: Deps): Promise<readonly Follower[]> {
  const recipient = told.channel ?? told.viewer.actor.id;
  const all = (await followersInForce(deps)).filter((one) => one.recipient === recipient);
  return all.toSorted((a, b) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id));
}

async function isSubscribed(channel: string, { stores }: Deps): Promise<boolean> {
  const subscription = await stores.subscriptions.read(channel);
  return subscription !== undefined && isInForce(subscription);
}

/** What a button names is looked up: nothing is followed that cannot be found. */
async function isFound(followed: Followed, viewer: Viewer, deps: Deps): Promise<boolean> {
  const item = belowOf(followed);
  return !item || (await findNamed(viewer, { words: '', items: [item] }, deps)).items.length > 0;
}

/** What stands there now, as far as it may be seen: that is no news. */
async function knownTo(
  { viewer, channel }: Told,
  followed: Followed,
  deps: Deps,
): Promise<Readonly<Record<string, Known>>> {
  const [{ plans }, lineage] = [await plansFollowed(deps), await lineageNow(deps)];
  const meant = plans.filter((plan) => concerns(followed, plan, lineage));
  const ofPlans = await Promise.all(meant.map((plan) => deps.stores.rounds.ofPlan(plan)));
  const seesRunning = channel !== undefined || (await viewer.seesRunning());
  const seen = ofPlans
    .flatMap((rounds) => roundsFollowed(rounds.map(({ value }) => value)))
    .filter((round) => seesRunning || isForAll(round));
  const known = await Promise.all(
    seen.map(async (round) => [round.id, knownNow(followed, await loadState(round, deps), lineage)] as const),
  );
  return Object.fromEntries(known);
}

async function named(followers: readonly Follower[], deps: Deps): Promise<readonly NamedFollower[]> {
  return Promise.all(
    followers.map(async (follower) => {
      const ref = belowOf(follower.followed);
      const plan = ref && (await newestPlan(ref.plan, deps));
      const item = plan && ref && itemOf(plan, ref.item);
      return plan && item ? { follower, at: { plan, item } } : { follower };
    }),
  );
}
