/** Buttons that are pressed, and what takes the place of their cards: at once, or late. */
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Chat, Pressed } from '../chat/conversation.ts';
import { card, type Reply } from '../chat/turn.ts';
import { ExecuteInvoke, incomingOf } from './activity.ts';
import { type Door, PLACE_AFTER_MS, PRESS_PATIENCE_MS, UPDATE_PATIENCE_MS } from './late.ts';
import { lookFor, type TurnSetting } from './look.ts';
import { executeResponse, malformedInvoke, replyMessage, unlessUnsent } from './messages.ts';

interface PressSetting extends TurnSetting {
  readonly chat: Chat;
}

/** Presses a button, or joins whoever is pressing the same one. */
export type Press = (
  context: TurnContext,
  value: unknown,
) => { readonly pressed: Pressed; readonly isRepeated: boolean };

/** The same button of the same card, pressed once more by the same person before anything has come of it, is one press. */
export function pressOnce(setting: PressSetting): Press {
  const underWay = new Map<string, Pressed>();
  return (context, value) => {
    const { from, conversation, replyToId } = context.activity;
    const key = JSON.stringify([from.id, from.aadObjectId, conversation.id, replyToId, value]);
    const before = underWay.get(key);
    if (before) {
      setting.telemetry.name(before.name);
      return { pressed: before, isRepeated: true };
    }
    const pressed = setting.chat.pressed(value, lookFor(incomingOf(context), setting));
    underWay.set(key, pressed);
    void pressed.reply.finally(() => underWay.delete(key));
    return { pressed, isRepeated: false };
  };
}

/** Answers an `Action.Submit`: its card is changed by us, and its request says nothing. */
export async function answerButton(
  context: TurnContext,
  door: Door,
  press: Press,
  setting: PressSetting,
): Promise<void> {
  const { value, replyToId } = context.activity;
  const { pressed, isRepeated } = press(context, value);
  const place = pressed.isBelow ? undefined : replyToId || undefined;
  const reply = await door.inTime(pressed.reply, PRESS_PATIENCE_MS);
  if (reply) {
    await unlessUnsent(setting, () => put(reply, reply.kind === 'card' ? place : undefined, door));
    return;
  }
  await door.letGo();
  if (isRepeated) return;
  let waiting: string | undefined;
  await unlessUnsent(setting, async () => {
    // The SDK gives an empty id where Teams has named none.
    waiting = (await put(card(pressed.waiting()), place, door)) || undefined;
  });
  await putLate(await pressed.afterWaiting(), waiting ?? place, door, setting);
}

/** Puts a reply in the place of a message, or below when there is none. @returns the id of the message that it is in now */
async function put(reply: Reply, place: string | undefined, door: Door): Promise<string | undefined> {
  const message = replyMessage(reply);
  if (place === undefined) return (await door.speak((context) => context.sendActivity(message)))?.id;
  await door.speak((context) => context.updateActivity({ ...message, id: place }));
  return place;
}

/** What comes late must not be lost with its place: what cannot be put there is sent below. */
async function putLate(
  reply: Reply,
  place: string | undefined,
  door: Door,
  setting: PressSetting,
): Promise<void> {
  await unlessUnsent(setting, async () => {
    if (place === undefined) return put(reply, place, door);
    return put(reply, place, door).catch((error: unknown) => {
      setting.log.warn('late reply could not take its place', {
        fault: error instanceof Error ? error.message : typeof error,
      });
      return put(reply, undefined, door);
    });
  });
}

/** Answers an `Action.Execute`, whose card is in the answer to its request. */
export async function answerInvoke(
  context: TurnContext,
  door: Door,
  press: Press,
  setting: PressSetting,
): Promise<void> {
  const { name, value, replyToId } = context.activity;
  if (name !== 'adaptiveCard/action') {
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 501 } });
    return;
  }
  const invoke = ExecuteInvoke.safeParse(value);
  if (!invoke.success) {
    await context.sendActivity(malformedInvoke());
    return;
  }
  const { pressed, isRepeated } = press(context, invoke.data.action.data);
  const reply = await door.inTime(pressed.reply, PRESS_PATIENCE_MS);
  if (reply) {
    // The answer to an invoke changes the card for the one who pressed; this keeps it changed, on every device.
    if (reply.kind === 'card' && replyToId) {
      const update = unlessUnsent(setting, () => put(reply, replyToId, door));
      await door.inTime(update, UPDATE_PATIENCE_MS);
    }
    await context.sendActivity(executeResponse(reply));
    return;
  }
  // Only whoever has pressed sees it: should the program be stopped now, the card lies there as it was.
  await context.sendActivity(executeResponse(card(pressed.waiting())));
  await door.letGo();
  if (isRepeated) return;
  const [late] = await Promise.all([pressed.afterWaiting(), door.pause(PLACE_AFTER_MS)]);
  await putLate(late, replyToId || undefined, door, setting);
}
