import { LRUCache } from 'lru-cache';
import type { Address } from '../domain/deliveries/delivery.ts';
import type { Clock } from '../ports/clock-and-log.ts';
import type { Member } from '../ports/directory.ts';
import type { MalvaktAdapter } from './adapter.ts';
import { type Everybody, readEverybody } from './everybody.ts';
import { inConversation } from './membership.ts';
import { inTime, type StartPause } from './patience.ts';

/** Milliseconds, less than a pressed button waits for its work: whoever asks has the rest of the answer without them. */
export const AUDIENCE_PATIENCE_MS = 3_500;

/** How long it holds who is in a team or a chat, in milliseconds: whoever joins is counted at most this much later. */
const HOLDS_MS = 5 * 60 * 1000;
/** How long Teams is not asked again after it has not told: each time, whoever asks has to wait. */
const RESTS_MS = 60 * 1000;
/** Teams and chats whose members are kept. */
const MAX_KEPT = 500;

/** Who reads along. */
export interface Audience {
  /** Everybody in a team or a chat; undefined when Teams does not tell in time, or not of all. */
  everybodyIn(place: Address): Promise<readonly Member[] | undefined>;
}

/** Asks the connector who is in a team or a chat, and keeps the answer for some minutes. */
export function teamsAudience(
  adapter: MalvaktAdapter,
  {
    botId,
    clock,
    startPause,
  }: { readonly botId: string; readonly clock: Clock; readonly startPause: StartPause },
): Audience {
  const kept = new LRUCache<
    string,
    { readonly members: readonly Member[] | undefined; readonly until: number }
  >({ maxSize: MAX_KEPT, sizeCalculation: () => 1 });
  return {
    async everybodyIn(place) {
      const known = kept.get(place.conversation);
      if (known && clock.now().getTime() < known.until) return known.members;
      const reading = readAll(adapter, botId, place).catch(() => undefined);
      const members = await inTime(reading, AUDIENCE_PATIENCE_MS, () => undefined, startPause);
      const until = clock.now().getTime() + (members ? HOLDS_MS : RESTS_MS);
      kept.set(place.conversation, { members, until });
      return members;
    },
  };
}

/** Undefined when there are others: then nothing is known of them. An empty list is none that Teams can mean. */
async function readAll(
  adapter: MalvaktAdapter,
  botId: string,
  place: Address,
): Promise<readonly Member[] | undefined> {
  let everybody: Everybody | undefined;
  await inConversation(adapter, botId, place, async (context) => {
    everybody = await readEverybody(context);
  });
  return everybody?.isAll && everybody.members.length > 0 ? everybody.members : undefined;
}
