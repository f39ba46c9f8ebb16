/** Somebody searches from the box that messages are written in, as Teams asks for it. */
import { z } from 'zod/v4';
import { SEARCH } from '../src/chat/extension.ts';
import { BOT, type Bot, type Place, type Someone } from './bot.ts';
import type { Json } from './cards.ts';

const Result = z.strictObject({
  contentType: z.literal('application/vnd.microsoft.card.adaptive'),
  content: z.record(z.string(), z.unknown()),
  preview: z.strictObject({
    contentType: z.literal('application/vnd.microsoft.card.thumbnail'),
    content: z.strictObject({ title: z.string().min(1), text: z.string().min(1) }),
  }),
});
const Answer = z.strictObject({
  composeExtension: z.union([
    z.strictObject({ type: z.literal('message'), text: z.string().min(1) }),
    z.strictObject({
      type: z.literal('result'),
      attachmentLayout: z.literal('list'),
      attachments: z.array(Result).max(10),
    }),
  ]),
});

/** What a search brought: lines with their cards, or a text. */
export interface Searched {
  readonly titles: readonly string[];
  readonly lines: readonly string[];
  readonly cards: readonly Json[];
  readonly message: string | undefined;
  readonly bytes: number;
}

/** A search as Teams sends it. @param place left out, as Teams leaves it out in a chat of two */
export function searchInvoke(person: Someone, words: string | undefined, serviceUrl: string, place?: Place) {
  const parameter =
    words === undefined ? { name: 'initialRun', value: 'true' } : { name: SEARCH.parameter, value: words };
  return {
    id: 'f:1',
    type: 'invoke',
    name: 'composeExtension/query',
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id },
    recipient: BOT,
    ...(place && {
      conversation: { id: place.conversation, conversationType: place.type, tenantId: 'tenant' },
    }),
    channelData: { tenant: { id: 'tenant' }, source: { name: 'compose' } },
    value: {
      commandId: SEARCH.command,
      parameters: [parameter],
      queryOptions: { skip: 0, count: 25 },
    },
  };
}

/** Posts a search, or anything else that is answered as one. @throws when the answer has not the form that Teams takes */
export async function searched(
  bot: Bot,
  invoke: object,
  headers?: Record<string, string>,
): Promise<Searched> {
  const { status, body } = await bot.post(invoke, headers);
  if (status !== 200) throw new Error(`The bot answered ${status}: ${body}`);
  const { composeExtension } = Answer.parse(JSON.parse(body));
  const found = composeExtension.type === 'result' ? composeExtension.attachments : [];
  const lines = found.map(({ preview }) => preview.content);
  return {
    titles: lines.map(({ title }) => title),
    lines: lines.map(({ text }) => text.replaceAll('\u00A0', ' ')),
    cards: found.map(({ content }) => content),
    message: composeExtension.type === 'message' ? composeExtension.text : undefined,
    bytes: Buffer.byteLength(body),
  };
}

/** Searches in a place. */
export function searchIn(bot: Bot, person: Someone, words?: string, place?: Place): Promise<Searched> {
  return searched(bot, searchInvoke(person, words, bot.connector.url, place));
}
