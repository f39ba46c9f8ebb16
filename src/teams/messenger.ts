import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import type { Address, SendOutcome } from '../domain/deliveries/delivery.ts';
import type { Clock } from '../ports/clock-and-log.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { MalvaktAdapter } from './adapter.ts';
import { proactiveMessage } from './messages.ts';
import { inTime } from './patience.ts';

/** Longer than this, in milliseconds, and a send is given up and tried again later. */
const PATIENCE_MS = 15_000;

/** Teams says that it has not taken the message, and may later. */
const NOT_NOW = new Set([401, 408, 412, 429, 503]);

/** Nobody is there, or Målvakt is blocked or uninstalled. */
const NOBODY = new Set([403, 404, 410]);

/** The network has not even reached Teams; every other fault of it leaves open how far the message came. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
]);

/** Sends messages into conversations that Teams has told us of. */
export function teamsMessenger(
  adapter: MalvaktAdapter,
  setting: { readonly botId: string; readonly timezone: string; readonly clock: Clock },
): Messenger {
  /** Waits for its turn as late as can be: what comes after that is not even. */
  async function sendTo(
    to: Address,
    activity: Partial<Activity>,
    turn: () => Promise<boolean>,
  ): Promise<SendOutcome | undefined> {
    let outcome: SendOutcome | undefined;
    await adapter.continueConversationAsync(setting.botId, referenceTo(to), async (context) => {
      sendOnce(context);
      if (await turn())
        outcome = await inTime(sendIn(context, activity), PATIENCE_MS, () => ({
          result: 'unclear',
          code: 'timeout',
        }));
    });
    return outcome;
  }

  return {
    prepare(to, message) {
      const { timezone, clock } = setting;
      const wording = { language: message.language, timezone, now: clock.now() };
      const activity = proactiveMessage(message, wording);
      return async (turn) => {
        try {
          return await sendTo(to, activity, turn);
        } catch (error) {
          return outcomeOf(error, clock.now());
        }
      };
    },
  };
}

async function sendIn(context: TurnContext, activity: Partial<Activity>): Promise<SendOutcome> {
  // The SDK gives an empty id where Teams has named none.
  return { result: 'sent', message: (await context.sendActivity(activity))?.id || undefined };
}

const RetryingClient = z.looseObject({
  client: z.looseObject({ pipeline: z.custom<{ removePolicy(policy: { name: string }): unknown }>() }),
});

/** The SDK retries on its own, unseen by the ledger and even after we have given up: here one attempt is one request. */
export function sendOnce(context: TurnContext): void {
  const connector: unknown = context.turnState.get(context.adapter.ConnectorClientKey);
  RetryingClient.parse(connector).client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
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
  name: z.string().optional().catch(undefined),
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

function outcomeOf(error: unknown, now: Date): SendOutcome {
  const { name, statusCode, code = 'unknown', response } = SendFault.parse(error);
  if (statusCode !== undefined) {
    return ofStatus(statusCode, waitOf(response?.headers.get('retry-after'), now));
  }
  // What is none of the client's faults came before it was asked to send, as when no token was to be had.
  const isSent = name === 'RestError' && !NOT_SENT.has(code);
  return { result: isSent ? 'unclear' : 'retry', code };
}

function ofStatus(status: number, afterMs: number | undefined): SendOutcome {
  const code = String(status);
  // An answer that cannot be read says all the same that the message was taken.
  if (status >= 200 && status < 300) return { result: 'sent' };
  if (NOT_NOW.has(status)) return { result: 'retry', code, afterMs };
  if (NOBODY.has(status)) return { result: 'unreachable', code };
  return { result: status >= 500 ? 'unclear' : 'failed', code };
}

/** Milliseconds that a `Retry-After` asks for: it is a number of seconds or a date. Undefined for what is neither. */
function waitOf(header: string | undefined, now: Date): number | undefined {
  if (!header?.trim()) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - +now : seconds * 1_000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
