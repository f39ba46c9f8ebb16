import type { Activity, ConversationReference } from 'botbuilder';
import { z } from 'zod/v4';
import type { Address, SendOutcome } from '../domain/deliveries/delivery.ts';
import type { Clock } from '../ports/clock-and-log.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { MalvaktAdapter } from './adapter.ts';
import { proactiveMessage } from './messages.ts';
import { inTime } from './patience.ts';

/** Longer than this, in milliseconds, and a send is given up and tried again later. */
const PATIENCE_MS = 15_000;

/** Teams and the network get over these by themselves. 403 (blocked or uninstalled) they do not. */
const PASSING = new Set([401, 408, 412, 429, 500, 502, 503, 504]);

/** Sends messages into conversations that Teams has told us of. */
export function teamsMessenger(
  adapter: MalvaktAdapter,
  setting: { readonly botId: string; readonly timezone: string; readonly clock: Clock },
): Messenger {
  async function sendTo(to: Address, activity: Partial<Activity>): Promise<SendOutcome> {
    let id: string | undefined;
    await adapter.continueConversationAsync(setting.botId, referenceTo(to), async (context) => {
      id = (await context.sendActivity(activity))?.id;
    });
    // The SDK gives an empty id where Teams has named none.
    return { result: 'sent', message: id || undefined };
  }

  return {
    async send(to, message): Promise<SendOutcome> {
      const { timezone, clock } = setting;
      try {
        const wording = { language: message.language, timezone, now: clock.now() };
        const activity = proactiveMessage(message, wording);
        if (!activity) return { result: 'failed', code: 'nothing-to-say' };
        const sent = sendTo(to, activity);
        return await inTime(sent, PATIENCE_MS, () => ({ result: 'retry', code: 'timeout' }));
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

/** A conversation, as the SDK wants to be told of it. */
export function referenceTo({
  conversation,
  serviceUrl,
  channel,
  type,
  tenant,
  bot,
}: Address): Partial<ConversationReference> {
  return {
    serviceUrl,
    channelId: channel,
    bot: { id: bot.id, name: bot.name ?? '' },
    conversation: {
      id: conversation,
      name: '',
      isGroup: type !== 'personal',
      conversationType: type,
      ...(tenant === undefined ? {} : { tenantId: tenant }),
    },
  };
}

/** What the connector's client throws: an HTTP status with its headers, or a code of the network. */
const SendFault = z.looseObject({
  statusCode: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  response: z
    .looseObject({ headers: z.custom<ReadableHeaders>(isReadable) })
    .optional()
    .catch(undefined),
});

interface ReadableHeaders {
  get(name: string): string | undefined;
}

function isReadable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';
}

function outcomeOf(error: unknown): SendOutcome {
  const { statusCode, code, response } = SendFault.parse(error);
  const cause = String(statusCode ?? code ?? 'unknown');
  if (statusCode !== undefined && !PASSING.has(statusCode)) {
    return { result: statusCode === 403 ? 'blocked' : 'failed', code: cause };
  }
  const seconds = Number(response?.headers.get('retry-after'));
  return { result: 'retry', code: cause, afterMs: Number.isFinite(seconds) ? seconds * 1000 : undefined };
}
