import {
  alive,
  broughtBack,
  type ChannelPlace,
  type Ending,
  ended,
  isInForce,
  isOfTeam,
  isOutOfReach,
  missed,
  moved,
  type Subscription,
  subscribed,
} from '../../domain/deliveries/subscription.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';
import { type Author, changeBy } from '../change.ts';
import { wakeDeliveries } from './wake-deliveries.ts';

/** Who has changed something, in the trail, when Teams says only that it has happened. */
export const TEAMS: Author = { id: 'teams', name: 'Microsoft Teams' };

/** One channel, or all of a team: also the one where Teams told of it, whatever is known of its team. */
export type Channels = { readonly channel: string } | { readonly team: string; readonly toldIn: string };

/** Makes a channel one that digests and summaries go to. @returns false when it was one already */
export async function subscribeChannel(actor: Actor, place: ChannelPlace, deps: Deps): Promise<boolean> {
  demand(actor, 'subscribe');
  const before = await change(actor, place.channel, (current, at) => subscribed(current, place, at), deps);
  return before === undefined || !isInForce(before);
}

/** Ends that digests and summaries go to a channel. @returns false when none did */
export async function unsubscribeChannel(actor: Actor, channel: string, deps: Deps): Promise<boolean> {
  demand(actor, 'subscribe');
  const before = await change(actor, channel, known(ended, 'unsubscribed'), deps);
  return before !== undefined && isInForce(before);
}

/** Somebody has written in a channel, or pressed a button there: it can be reached, and that by this address. */
export async function channelSeen(by: Author, place: ChannelPlace, deps: Deps): Promise<void> {
  await change(by, place.channel, (current, at) => current && alive(moved(current, place), at), deps);
}

/** A message to a channel has arrived. */
export async function channelReached(channel: string, deps: Deps): Promise<void> {
  if (!(await deps.stores.unreachable.has(channel))) return;
  await change(TEAMS, channel, aliveInForce, deps);
  await wakeDeliveries(channel, deps);
}

/** What is sent arrives, but somebody may have unsubscribed it, or deleted it, meanwhile. */
function aliveInForce(current: Subscription | undefined, at: string): Subscription | undefined {
  return current && isInForce(current) ? alive(current, at) : current;
}

/**
 * A digest could not be delivered to a channel, since there is nobody to take it.
 * @param run names the digest
 */
export async function channelMissed(channel: string, run: string, deps: Deps): Promise<void> {
  await change(TEAMS, channel, (current, at) => current && missed(current, run, at), deps);
}

/** Channels that are gone, or that Målvakt may not write in any more. */
export async function channelsEnded(by: Author, of: Channels, why: Ending, deps: Deps): Promise<void> {
  await changeEach(by, of, known(ended, why), deps);
}

/**
 * Channels that are back: what could not be delivered to them is tried again.
 * @param serviceUrl where Teams takes messages to them now
 */
export async function channelsBack(by: Author, of: Channels, serviceUrl: string, deps: Deps): Promise<void> {
  const back = 'team' in of ? broughtBack : alive;
  const here = (current: Subscription) => moved(current, { address: { ...current.address, serviceUrl } });
  await changeEach(by, of, (current, at) => current && back(here(current), at), deps);
}

/** What channels and teams are called now. */
export async function channelsRenamed(
  by: Author,
  of: Channels,
  name: Pick<ChannelPlace, 'name' | 'teamName'>,
  deps: Deps,
): Promise<void> {
  await changeEach(by, of, (current) => current && moved(current, name), deps);
}

type ChangeOf = (current: Subscription | undefined, at: string) => Subscription | undefined;

function known(end: typeof ended, why: Ending): ChangeOf {
  return (current, at) => current && end(current, why, at);
}

async function changeEach(by: Author, of: Channels, make: ChangeOf, deps: Deps): Promise<void> {
  const channels =
    'channel' in of
      ? [of.channel]
      : (await deps.stores.subscriptions.ever())
          .filter((one) => isOfTeam(one, of.team) || one.channel === of.toldIn)
          .map(({ channel }) => channel);
  for (const channel of channels) await change(by, channel, make, deps);
}

/** Changes a subscription, and wakes what rests when it can be reached again. @returns what it was */
export async function change(
  author: Author,
  channel: string,
  make: ChangeOf,
  deps: Deps,
): Promise<Subscription | undefined> {
  const by = changeBy(author, deps);
  const before = await deps.stores.subscriptions.update(channel, (current) => make(current, by.at), by);
  const after = make(before, by.at);
  // Another instance may remember the channel: this is where it looks when somebody writes there all the same.
  if (before && isInForce(before) && after?.ended && after.ended.why !== 'unsubscribed')
    await deps.stores.unreachable.add({ recipient: channel, since: by.at, code: after.ended.why });
  if (before && after && isInForce(after) && !isOutOfReach(after) && (await hasRested(before, deps)))
    await wakeDeliveries(channel, deps);
  return before;
}

/** A summary that came back ends nothing and counts as no digest, but it rests. */
async function hasRested(before: Subscription, { stores }: Deps): Promise<boolean> {
  return !isInForce(before) || isOutOfReach(before) || stores.unreachable.has(before.channel);
}
