/** What Teams tells of places that Målvakt writes in: they go, come back and are renamed, and so do people and Målvakt itself. */
import { z } from 'zod/v4';
import { forgetConversation } from '../commands/deliveries/addresses.ts';
import {
  type Channels,
  channelSeen,
  channelsBack,
  channelsEnded,
  channelsRenamed,
  TEAMS,
} from '../commands/deliveries/channels.ts';
import type { ChannelPlace, Ending } from '../domain/deliveries/subscription.ts';
import { personId } from '../domain/people/people.ts';
import { type IncomingActivity, incomingOf } from './activity.ts';
import { addressOf, demandTenant } from './actor.ts';
import type { KnownPlaces } from './arrival.ts';
import { seenBy, type TurnSetting } from './look.ts';

const name = z.string().min(1).max(400).optional().catch(undefined);
const place = z
  .object({ id: z.string().min(1).max(500), name })
  .optional()
  .catch(undefined);
const members = z.array(z.object({ id: z.string() }).catch({ id: '' })).catch([]);

/** @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events */
const Event = z.object({
  action: z.string().optional().catch(undefined),
  membersAdded: members,
  membersRemoved: members,
  channelData: z
    .object({ eventType: z.string().optional().catch(undefined), channel: place, team: place })
    .catch({}),
});
type Event = z.infer<typeof Event>;

/** What has become of a place. */
type News =
  | { readonly what: 'person-left' }
  | { readonly what: 'ended'; readonly of: Channels; readonly why: Ending }
  | { readonly what: 'back'; readonly of: Channels }
  | {
      readonly what: 'renamed';
      readonly of: Channels;
      readonly name: Pick<ChannelPlace, 'name' | 'teamName'>;
    };

/** Keeps what an activity tells of departures and returns. */
export async function heedDepartures(
  activity: object,
  { deps, tenants }: TurnSetting,
  known: KnownPlaces,
): Promise<void> {
  const incoming = incomingOf({ activity });
  const news = newsIn(incoming, Event.parse(activity));
  if (!news) return;
  demandTenant(incoming, tenants);
  // What was remembered of the place may be true no more; this costs the next activity there a read.
  known.delete(incoming.conversation.id);
  if (news.what === 'person-left') {
    known.delete(incoming.from.id);
    return forgetConversation(idOf(incoming), addressOf(incoming), deps);
  }
  const author = await authorOf(incoming, deps);
  switch (news.what) {
    case 'ended':
      return channelsEnded(author, news.of, news.why, deps);
    case 'back':
      return channelsBack(author, news.of, incoming.serviceUrl, deps);
    case 'renamed':
      return channelsRenamed(author, news.of, news.name, deps);
  }
}

/** Somebody has written where others read along, or pressed a button there, so the place is there. */
export async function heedLife(
  activity: IncomingActivity,
  setting: TurnSetting,
  known?: KnownPlaces,
): Promise<void> {
  const address = addressOf(activity);
  if (address.type === 'personal') return;
  const { deps } = await seenBy(activity, setting);
  const { conversation: channel, serviceUrl } = address;
  if (known?.get(channel) === serviceUrl && !(await deps.stores.unreachable.has(channel))) return;
  const { channelData } = Event.parse(activity);
  const seen = {
    ...{ channel, address, team: channelData.team?.id },
    ...{ name: channelData.channel?.name, teamName: channelData.team?.name },
  };
  await channelSeen(await authorOf(activity, deps), seen, deps);
  known?.set(channel, serviceUrl);
}

function newsIn(activity: IncomingActivity, event: Event): News | undefined {
  const { eventType, channel, team } = event.channelData;
  const toldIn = addressOf(activity).conversation;
  switch (eventType) {
    case 'channelDeleted':
      return channel && { what: 'ended', of: { channel: channel.id }, why: 'deleted' };
    case 'channelRestored':
      return channel && { what: 'back', of: { channel: channel.id } };
    case 'channelRenamed':
      return channel && { what: 'renamed', of: { channel: channel.id }, name: { name: channel.name } };
    case 'teamDeleted':
    case 'teamHardDeleted':
      return team && { what: 'ended', of: { team: team.id, toldIn }, why: 'removed' };
    case 'teamRestored':
    case 'teamUnarchived':
      return team && { what: 'back', of: { team: team.id, toldIn } };
    case 'teamRenamed':
      return team && { what: 'renamed', of: { team: team.id, toldIn }, name: { teamName: team.name } };
    default:
      return newsOfBot(activity, event);
  }
}

/** An upgrade removes Målvakt and adds it again: that is no departure, and what has ended begins again with it. */
function newsOfBot(activity: IncomingActivity, event: Event): News | undefined {
  const isBot = ({ id }: { readonly id: string }) => id === activity.recipient.id;
  const { action, membersAdded, membersRemoved } = event;
  const isShared = addressOf(activity).type !== 'personal' || event.channelData.team !== undefined;
  if (action === 'add' || action === 'add-upgrade' || membersAdded.some(isBot))
    return isShared ? { what: 'back', of: whereBotIs(activity, event) } : undefined;
  if (action !== 'remove' && !membersRemoved.some(isBot)) return undefined;
  return isShared
    ? { what: 'ended', of: whereBotIs(activity, event), why: 'removed' }
    : { what: 'person-left' };
}

/** It is in a team as a whole, but in a group chat, or a channel with members of its own, by itself. */
function whereBotIs(activity: IncomingActivity, { channelData }: Event): Channels {
  const { eventType, channel, team } = channelData;
  const address = addressOf(activity);
  const isOwn = address.type === 'groupChat' || eventType?.startsWith('channelMember');
  return isOwn
    ? { channel: channel?.id ?? address.conversation }
    : { team: team?.id ?? address.conversation, toldIn: address.conversation };
}

/** The person whom Teams names, or Teams itself. */
async function authorOf(activity: IncomingActivity, { stores }: TurnSetting['deps']) {
  const { from } = activity;
  if (from.aadObjectId === undefined && from.name === undefined) return TEAMS;
  const id = idOf(activity);
  const person = await stores.people.read(id);
  return { id, name: person?.name ?? from.name ?? id };
}

function idOf({ from }: IncomingActivity): string {
  return personId(from.aadObjectId ?? from.id);
}
