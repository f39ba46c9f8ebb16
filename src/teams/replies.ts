/** What somebody is told who waits for it, and what is only there beside: each with a time limit of its own. */
import { type Activity, ActivityTypes } from 'botbuilder';
import type { Reply } from '../chat/turn.ts';
import type { Door } from './late.ts';
import { consentMessage, replyMessage } from './messages.ts';
import { NotInTime, refusalOf } from './refusals.ts';

/** Milliseconds for all tries of a reply together. */
export const REPLY_PATIENCE_MS = 60_000;

/** After so many milliseconds it is unclear whether a message has been taken. */
export const TRY_PATIENCE_MS = 6_000;

/** Milliseconds between tries when Teams names none, and the most that a reply waits for. */
export const RETRY_AFTER_MS = 2_500;
export const MAX_RETRY_AFTER_MS = 40_000;

const MAX_TRIES = 4;

/** Tries that may have put a copy there each. */
const MAX_UNCLEAR = 2;

/** Milliseconds for what may fail: a card that is replaced, or one that says that the work goes on. */
export const PUT_PATIENCE_MS = 1_500;

/** Milliseconds that Teams shows a typing sign are three thousand; a little less leaves no gap. */
export const TYPING_EVERY_MS = 2_000;

/** So many signs reach as far as the request of a message is held. */
const MAX_SIGNS = 4;

/**
 * Sends a reply, and tries again what Teams refuses in passing. What has perhaps been taken is sent once more: somebody
 * waits, and to read the same twice does less harm than to read nothing.
 * @returns the message's id, if Teams names one
 * @throws when Teams takes it in no try
 */
export async function sendReply(reply: Reply, door: Door): Promise<string | undefined> {
  const id = await sendMessage(replyMessage(reply), door);
  if (reply.kind === 'card' && reply.offer) await sendMessage(consentMessage(reply.offer), door);
  return id;
}

/** The same of a message that is no reply of the chat's. @throws when Teams takes it in no try */
export async function sendMessage(message: Partial<Activity>, door: Door): Promise<string | undefined> {
  let isOver = false;
  async function attempt(tries: number, unclear: number): Promise<{ readonly id: string | undefined }> {
    try {
      return { id: await sendOnce(message, undefined, door, TRY_PATIENCE_MS) };
    } catch (error) {
      const { kind, afterMs } = refusalOf(error);
      const unclearNow = kind === 'unclear' ? unclear + 1 : unclear;
      if (kind === 'for-good' || kind === 'nobody' || tries === MAX_TRIES || unclearNow === MAX_UNCLEAR)
        throw error;
      await door.pause(Math.min(afterMs ?? RETRY_AFTER_MS, MAX_RETRY_AFTER_MS));
      if (isOver) throw error;
      return attempt(tries + 1, unclearNow);
    }
  }
  const sent = await door.inTime(attempt(1, 0), REPLY_PATIENCE_MS);
  isOver = true;
  if (!sent) throw new Error('Teams does not take a reply in time');
  return sent.id;
}

/**
 * Puts a reply in the place of a message, or below when there is none: one try of a second or two, which may fail.
 * @returns the id of the message that it is in now, if Teams names one
 * @throws when Teams does not take it, or not in time
 */
export function put(reply: Reply, place: string | undefined, door: Door): Promise<string | undefined> {
  return sendOnce(replyMessage(reply), place, door, PUT_PATIENCE_MS);
}

async function sendOnce(
  message: Partial<Activity>,
  place: string | undefined,
  door: Door,
  patienceMs: number,
): Promise<string | undefined> {
  const sending = door.speak(async (context) => {
    try {
      if (place === undefined) return { id: (await context.sendActivity(message))?.id };
      await context.updateActivity({ ...message, id: place });
    } catch (error) {
      if (refusalOf(error).kind !== 'taken') throw error;
    }
    return { id: place };
  });
  const sent = await door.inTime(sending, patienceMs);
  if (!sent) throw new NotInTime('Teams does not take a message in time');
  // The SDK gives an empty id where Teams has named none.
  return sent.id || undefined;
}

/** Shows that a piece of work goes on, for as long as its request is held. Nothing waits for the signs. */
export async function showTyping(work: Promise<unknown>, door: Door): Promise<void> {
  const done = work.then(
    () => true,
    () => true,
  );
  for (let sign = 0; sign < MAX_SIGNS; sign += 1) {
    if (await door.inTime(done, TYPING_EVERY_MS)) return;
    door.speak((context) => context.sendActivity({ type: ActivityTypes.Typing })).catch(() => undefined);
  }
}
