import { createHash } from 'node:crypto';
import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { SendOutcome } from '../domain/deliveries/attempt.ts';
import type { Address } from '../domain/deliveries/delivery.ts';
import type { Clock } from '../ports/clock-and-log.ts';
import type { Message, Messenger } from '../ports/messenger.ts';
import type { MalvaktAdapter } from './adapter.ts';
import { proactiveMessage } from './messages.ts';
import { inTime, type StartPause } from './patience.ts';
import { refusalOf } from './refusals.ts';

/** Longer than this, in milliseconds, and a send is given up and tried again later. */
const PATIENCE_MS = 15_000;

/** Sends messages into conversations that Teams has told us of, and edits those that lie there. */
export function teamsMessenger(
  adapter: MalvaktAdapter,
  setting: {
    readonly botId: string;
    readonly timezone: string;
    readonly clock: Clock;
    readonly startPause?: StartPause;
  },
): Messenger {
  /** Waits for its turn as late as can be: what comes after that is not even. */
  async function sendTo(
    to: Address,
    activity: Partial<Activity>,
    turn: () => Promise<boolean>,
  ): Promise<SendOutcome | undefined> {
    let outcome: SendOutcome | undefined;
    await adapter.continueConversationAsync(setting.botId, referenceTo(to), async (context) => {
      adapter.markUnasked(context);
      if (await turn())
        outcome = await inTime(
          sendIn(context, activity),
          PATIENCE_MS,
          () => ({ result: 'unclear', code: 'timeout' }),
          setting.startPause,
        );
    });
    return outcome;
  }

  return {
    prepare(to, message, place) {
      const { timezone, clock } = setting;
      const wording = { language: message.language, timezone, now: clock.now() };
      // Made when it is sent: of an edit that would show nothing new, only the stamp is asked for.
      const made = () => ({
        ...proactiveMessage(message, wording),
        ...(place === undefined ? {} : { id: place }),
      });
      return {
        async send(turn) {
          const activity = made();
          try {
            return await sendTo(to, activity, turn);
          } catch (error) {
            return outcomeOf(error, clock.now(), place);
          }
        },
        stamp: () => stampOf(proactiveMessage(withoutTime(message), wording)),
      };
    },
  };
}

/** That it is told anew, and when, is nothing new. */
function withoutTime(message: Message): Message {
  if (message.kind !== 'digest') return message;
  const replacedAt = message.edited?.replacedAt;
  return { ...message, edited: replacedAt === undefined ? undefined : { at: replacedAt, replacedAt } };
}

function stampOf(activity: object): string {
  return createHash('sha256').update(JSON.stringify(activity)).digest('base64url');
}

async function sendIn(context: TurnContext, activity: Partial<Activity>): Promise<SendOutcome> {
  if (activity.id !== undefined) {
    await context.updateActivity(activity);
    return { result: 'sent', message: activity.id };
  }
  // The SDK gives an empty id where Teams has named none.
  return { result: 'sent', message: (await context.sendActivity(activity))?.id || undefined };
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

const RESULTS = {
  'not-now': 'retry',
  unclear: 'unclear',
  nobody: 'unreachable',
  'for-good': 'failed',
} as const;

function outcomeOf(error: unknown, now: Date, place?: string): SendOutcome {
  const { kind, code, afterMs } = refusalOf(error, now);
  if (kind === 'taken') return { result: 'sent', message: place };
  const result = RESULTS[kind];
  return result === 'retry' ? { result, code, afterMs } : { result, code };
}
