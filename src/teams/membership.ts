import { TeamsInfo, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { z } from 'zod/v4';
import type { Address } from '../domain/deliveries/delivery.ts';
import type { Clock } from '../ports/clock-and-log.ts';
import type { IncomingActivity } from './activity.ts';
import { type Membership, teamOf } from './actor.ts';
import type { MalvaktAdapter } from './adapter.ts';
import { referenceTo } from './messenger.ts';
import { inTime, type StartPause } from './patience.ts';

/** How long an answer holds, in milliseconds: somebody made a guest of is one to us at most this much later. */
const HOLDS_MS = 12 * 60 * 60 * 1000;

/** People whose answers are kept; who has been silent the longest makes room. */
const MAX_KEPT = 10_000;

/** Less than a pressed button waits for its work: what Teams does not say in time is told while the card still stands. */
export const MEMBER_PATIENCE_MS = 3_000;

/** Asks the connector about each person once, and keeps the answer for a while. */
export function teamsMembership(
  adapter: MalvaktAdapter,
  {
    botId,
    clock,
    startPause,
  }: { readonly botId: string; readonly clock: Clock; readonly startPause: StartPause },
): Membership {
  const kept = new LRUCache<string, { readonly isGuest: boolean; readonly until: number }>({
    maxSize: MAX_KEPT,
    sizeCalculation: () => 1,
  });
  return {
    async isGuest(person, activity) {
      const now = clock.now().getTime();
      const known = kept.get(person);
      if (known && now < known.until) return known.isGuest;
      const isGuest = isGuestMember(await readMember(adapter, botId, activity, startPause));
      kept.set(person, { isGuest, until: now + HOLDS_MS });
      return isGuest;
    },
  };
}

async function readMember(
  adapter: MalvaktAdapter,
  botId: string,
  activity: IncomingActivity,
  startPause: StartPause,
): Promise<unknown> {
  let member: unknown;
  const reading = inConversation(adapter, botId, teamOf(activity), async (context) => {
    member = await TeamsInfo.getMember(context, activity.from.id);
  });
  const giveUp = () => {
    throw new Error('Teams does not say in time whether somebody is a guest');
  };
  await inTime(reading, MEMBER_PATIENCE_MS, giveUp, startPause);
  return member;
}

/** Asks in a turn of its own. */
export function inConversation(
  adapter: MalvaktAdapter,
  botId: string,
  place: Address,
  ask: (context: TurnContext) => Promise<void>,
): Promise<void> {
  return adapter.continueConversationAsync(botId, referenceTo(place), ask);
}

const Member = z.looseObject({
  userRole: z.string().optional(),
  userPrincipalName: z.string().optional(),
});

/**
 * `userRole` is `user`, `guest` or `anonymous`. Where it is left out, Entra's name tells: a guest's has `#EXT#` in it.
 * @throws when neither says
 * @see https://learn.microsoft.com/entra/external-id/user-properties
 */
export function isGuestMember(member: unknown): boolean {
  const { userRole, userPrincipalName } = Member.parse(member);
  if (userRole) return userRole.toLowerCase() !== 'user';
  if (userPrincipalName) return userPrincipalName.toUpperCase().includes('#EXT#');
  throw new Error('Teams does not say whether somebody is a guest');
}
