import type { Delivery } from '../../domain/deliveries/delivery.ts';
import {
  changesFor,
  concerns,
  type Follower,
  type Lineage,
  roundsFollowed,
} from '../../domain/deliveries/followers.ts';
import { isOnItsWay, messagesAbout, newsId, planNews, toldIn } from '../../domain/deliveries/news.ts';
import { plansNow } from '../../domain/plans/plan.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { Deps } from '../../ports/deps.ts';
import { inEachPlan, type UnreadPlan } from '../plans/in-each-plan.ts';
import { loadState } from '../rounds/find-rounds.ts';
import { followersInForce, lineageNow, mayBeTold, type Recipient, recipientOf } from './followers.ts';
import type { MessageDeps } from './message-deps.ts';

/**
 * Plans a message to everybody who follows something at once and to whom something is news by now. It is found in what is stored: an
 * answer is told of whatever became of the instance that took it, and several changes are told together.
 * @returns the plans of which nothing is told, since something of them cannot be read
 */
export async function planNewsNow(deps: MessageDeps): Promise<readonly UnreadPlan[]> {
  const looking = { ...deps, stores: deps.stores.lookingOnce() };
  const followers = await followersInForce(looking);
  return planFor(
    followers.filter(({ when }) => when === 'atOnce'),
    undefined,
    looking,
  );
}

/**
 * The same for the people who are told once a week: a channel's digest tells of what it follows itself.
 * @param run the day the digest was due, which names the messages
 * @param due what was followed later has nothing to tell yet
 * @returns as `planNewsNow`
 */
export async function planWeeklyNews(
  run: string,
  due: Date,
  deps: MessageDeps,
): Promise<readonly UnreadPlan[]> {
  const looking = { ...deps, stores: deps.stores.lookingOnce() };
  const followers = await followersInForce(looking);
  return planFor(
    followers.filter(
      ({ when, isShared, since }) => when === 'digest' && !isShared && Date.parse(since) <= +due,
    ),
    run,
    looking,
  );
}

interface Following {
  readonly to: Recipient;
  readonly followers: readonly Follower[];
}

/** The plans in which something may be news: those of now, as far as they can be read. */
export async function plansFollowed(
  deps: Deps,
): Promise<{ readonly plans: readonly string[]; readonly unread: readonly UnreadPlan[] }> {
  const { stores } = deps;
  const { done, unread } = await inEachPlan(async (id, { version }) => {
    const [plan, rounds] = await Promise.all([stores.plans.read(id, version), stores.rounds.ofPlan(id)]);
    return plan ? [{ plan, rounds: rounds.map(({ value }) => value) }] : [];
  }, deps);
  const read = done.flat();
  const open = read.flatMap(({ rounds }) => rounds.filter(isOpen));
  const now = plansNow(
    read.map(({ plan }) => plan),
    open,
  );
  return { plans: now.map(({ id }) => id), unread };
}

async function planFor(
  followers: readonly Follower[],
  run: string | undefined,
  deps: MessageDeps,
): Promise<readonly UnreadPlan[]> {
  if (followers.length === 0) return [];
  const [{ plans, unread }, lineage] = [await plansFollowed(deps), await lineageNow(deps)];
  const byRecipient = Map.groupBy(followers, ({ recipient }) => recipient);
  const following = await Promise.all(
    [...byRecipient.values()].flatMap((theirs) =>
      theirs.slice(0, 1).map(async (one) => ({ to: await recipientOf(one, deps), followers: theirs })),
    ),
  );
  const followed = new Set(plans);
  const planned = await inEachPlan(
    async (plan) => followed.has(plan) && planIn(plan, following, { run, lineage }, deps),
    deps,
  );
  return [...unread, ...planned.unread];
}

interface How {
  readonly run: string | undefined;
  readonly lineage: Lineage;
}

async function planIn(
  plan: string,
  following: readonly Following[],
  how: How,
  deps: MessageDeps,
): Promise<void> {
  const { stores } = deps;
  const meant = following.filter(({ followers }) =>
    followers.some(({ followed }) => concerns(followed, plan, how.lineage)),
  );
  if (meant.length === 0) return;
  const rounds = roundsFollowed((await stores.rounds.ofPlan(plan)).map(({ value }) => value));
  const states = await Promise.all(rounds.map((round) => loadState(round, deps)));
  const known = (await stores.deliveries.ofPlan(plan)).map(({ value }) => value);
  const planned = states.flatMap((state) =>
    meant.flatMap((one) => newsFor(one, state, known, how, deps.clock.now())),
  );
  if (planned.length > 0) await stores.deliveries.announce(plan, planned);
}

/** A message where there is news. One that is on its way tells all that there is when it goes out. */
function newsFor(
  { to, followers }: Following,
  state: RoundState,
  known: readonly Delivery[],
  { run, lineage }: How,
  now: Date,
): readonly Delivery[] {
  const { round } = state;
  if (!mayBeTold(to, round)) return [];
  const messages = messagesAbout(to, round, known);
  const isPlanned =
    run === undefined
      ? messages.some((one) => one.run === undefined && isOnItsWay(one))
      : messages.some(({ id }) => id === newsId(round, to, run));
  if (isPlanned || changesFor(followers, state, toldIn(messages), to, lineage).length === 0) return [];
  return [planNews(round, { id: to.id, isShared: to.viewer.isShared, run }, messages, now)];
}
