import { PRESS_PATIENCE_MS } from '../src/teams/late.ts';
import { type Bot, type Reply, startBot } from './bot.ts';
import type { Json } from './cards.ts';
import { type Connector, type HeldPauses, heldPauses } from './fakes.ts';
import { type HeldDocuments, heldDocuments } from './held-documents.ts';
import { ALEX } from './sample-round.ts';
import { openTestDocuments } from './test-store.ts';

/** A bot whose store and patience a test holds in its hand. */
export interface HeldBot {
  readonly bot: Bot;
  readonly store: HeldDocuments;
  readonly pauses: HeldPauses;
}

export async function startHeld(
  folder: string,
  connector?: Connector,
  rest: Parameters<typeof startBot>[0] = {},
): Promise<HeldBot> {
  const store = heldDocuments(await openTestDocuments(folder));
  const pauses = heldPauses();
  const options = { folder, documents: store, startPause: pauses.start, ...(connector ? { connector } : {}) };
  return { bot: await startBot({ ...rest, ...options }), store, pauses };
}

/** Waits until so many are waiting for the store, and Teams for them as long as it may. */
export async function outlast({ store, pauses }: HeldBot, count = 1, ms = PRESS_PATIENCE_MS): Promise<void> {
  await store.waiting(count);
  for (let nth = 0; nth < count; nth += 1) await pauses.end(ms);
}

/** Presses a button while the store is held, until that is answered without it. */
export async function pressHeld(
  held: HeldBot,
  data: Json,
  what: 'all' | 'writes' = 'writes',
): Promise<Reply> {
  held.store.hold(what);
  const pressing = held.bot.execute(ALEX, data);
  await outlast(held);
  return pressing;
}

/** What was sent since so many messages. */
export function sentSince(before: number, { connector }: Bot) {
  return connector.sent.slice(before).map(({ method, activity }) => ({
    method,
    card: activity.attachments?.[0]?.content,
    text: activity.text,
  }));
}
