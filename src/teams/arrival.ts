import { ActivityTypes, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { greetPerson, greetTeam } from '../chat/greeting.ts';
import { rememberConversation } from '../commands/deliveries/addresses.ts';
import { followName } from '../commands/people/follow-name.ts';
import { faultFields, isStoreFault, Problem } from '../domain/errors.ts';
import { type IncomingActivity, incomingOf } from './activity.ts';
import { addressOf, isAnonymous } from './actor.ts';
import type { Door } from './late.ts';
import { lookFor, seenBy, type TurnSetting } from './look.ts';
import { unlessUnsent } from './messages.ts';
import { sendReply } from './replies.ts';

/** What is done beside an answer, or without one: nobody is told when it fails, so the log is. */
export async function unspoken(
  { log }: Pick<TurnSetting, 'log'>,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Whoever is not let in was told so, or has asked for nothing.
    if (error instanceof Problem && error.code !== 'busy-store' && !isStoreFault(error)) return;
    log.error('arrival failed', faultFields(error));
  }
}

/** People and channels of whom it is remembered that their address is stored; the others cost a read each. */
const MAX_KNOWN = 10_000;

/** Milliseconds after which it is looked up anew: another instance may have been told that somebody has left. */
const KNOWN_MS = 60 * 60 * 1000;

/** Where each was, by which name and on which day, when their address was stored last. */
export type KnownPlaces = LRUCache<string, string>;

export function knownPlaces(): KnownPlaces {
  return new LRUCache({ maxSize: MAX_KNOWN, sizeCalculation: () => 1, ttl: KNOWN_MS });
}

/** Keeps where a person can be reached, and what they are called; true when we did not know where. */
export async function remember(
  activity: IncomingActivity,
  setting: TurnSetting,
  known: KnownPlaces,
): Promise<boolean> {
  const address = addressOf(activity);
  if (address.type !== 'personal' || isAnonymous(activity, setting)) return false;
  const day = setting.deps.clock.now().toISOString().slice(0, 10);
  const place = [address.serviceUrl, address.conversation, activity.from.name, day].join(' ');
  if (known.get(activity.from.id) === place) return false;
  const { actor, deps } = await seenBy(activity, setting);
  const isNew = await rememberConversation(actor, address, deps);
  const isGuest = async () => (await setting.membership?.isGuest(actor.id, activity)) === true;
  await followName(actor, { name: activity.from.name, isGuest }, deps);
  known.set(activity.from.id, place);
  return isNew;
}

/** Somebody has installed Målvakt, or a team has. Teams says so in two activities at once: the first is answered. */
export async function greet(
  context: TurnContext,
  door: Door,
  setting: TurnSetting,
  known: KnownPlaces,
): Promise<void> {
  const activity = incomingOf(context);
  const isAdded =
    context.activity.action === 'add' ||
    context.activity.action === 'add-upgrade' ||
    context.activity.membersAdded?.some((member) => member.id === activity.recipient.id) === true;
  if (!isAdded) return;
  known.delete(activity.from.id);
  // A welcome is the same for all, so Teams is not asked who is a guest: here it could only stand in the way.
  const asGuest = { ...setting, membership: setting.membership && { isGuest: async () => true } };
  const turn = await lookFor(activity, asGuest)();
  const isRepeated = turn.isShared && activity.type !== ActivityTypes.ConversationUpdate;
  if (isRepeated) return;
  const reply = turn.isShared
    ? await greetTeam(turn)
    : await greetPerson(turn, await remember(activity, asGuest, known));
  if (reply) await unlessUnsent(setting, () => sendReply(reply, door));
}
