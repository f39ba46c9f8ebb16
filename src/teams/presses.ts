/** Buttons that are pressed, and what takes the place of their cards: at once, or late. */
import { isDeepStrictEqual } from 'node:util';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Chat, Pressed } from '../chat/conversation.ts';
import { card, type Reply } from '../chat/turn.ts';
import { ExecuteInvoke, incomingOf } from './activity.ts';
import type { InOrder } from './in-order.ts';
import { type Door, PLACE_AFTER_MS, PRESS_PATIENCE_MS, REST_MS } from './late.ts';
import { lookFor, type TurnSetting } from './look.ts';
import { executeResponse, malformedInvoke, unlessUnsent } from './messages.ts';
import { put, sendReply } from './replies.ts';

interface PressSetting extends TurnSetting {
  readonly chat: Chat;
  readonly inOrder: InOrder;
}

/** Presses a button, or joins whoever is pressing the same one. */
export type Press = (
  context: TurnContext,
  value: unknown,
) => {
  readonly pressed: Pressed;
  readonly isRepeated: boolean;
  /** To be called when it is shown what has come of it. */
  done(): void;
};

/** The same button of the same card, pressed once more by the same person before it is seen what has come of it, is one press. */
export function pressOnce(setting: Omit<PressSetting, 'inOrder'>): Press {
  /** By card and person: values, which may be long, are looked at only where the same card is pressed meanwhile. */
  const underWay = new Map<string, readonly { readonly value: unknown; readonly pressed: Pressed }[]>();
  return (context, value) => {
    const { from, conversation, replyToId } = context.activity;
    const place = JSON.stringify([from.id, from.aadObjectId, conversation.id, replyToId]);
    const here = underWay.get(place) ?? [];
    const before = here.find((one) => isDeepStrictEqual(one.value, value));
    if (before) {
      setting.telemetry.name(before.pressed.name);
      return { pressed: before.pressed, isRepeated: true, done: () => undefined };
    }
    const pressed = setting.chat.pressed(value, lookFor(incomingOf(context), setting));
    const mine = { value, pressed };
    underWay.set(place, [...here, mine]);
    const done = () => {
      const others = (underWay.get(place) ?? []).filter((one) => one !== mine);
      if (others.length > 0) underWay.set(place, others);
      else underWay.delete(place);
    };
    return { pressed, isRepeated: false, done };
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
  const { pressed, isRepeated, done } = press(context, value);
  if (isRepeated) return;
  const place = pressed.isBelow ? undefined : replyToId || undefined;
  await showPressed(pressed, place, door, setting).finally(done);
}

async function showPressed(
  pressed: Pressed,
  place: string | undefined,
  door: Door,
  setting: PressSetting,
): Promise<void> {
  const reply = await door.inTime(pressed.reply, PRESS_PATIENCE_MS);
  if (reply) return show(reply, reply.kind === 'card' ? place : undefined, door, setting);
  await door.letGo();
  const waiting = await putIfTaken(card(pressed.waiting()), place, door, setting);
  await show(await pressed.afterWaiting(), waiting ?? place, door, setting);
}

/** Shows a reply in the place of a message, or below: nothing that is done may be left without its receipt. */
async function show(
  reply: Reply,
  place: string | undefined,
  door: Door,
  setting: PressSetting,
): Promise<void> {
  const now = place === undefined ? undefined : await putIfTaken(reply, place, door, setting);
  if (now === undefined) await unlessUnsent(setting, () => sendReply(reply, door));
}

/** Puts a reply in the place of a message, or below; undefined when Teams does not take it in time. */
function putIfTaken(
  reply: Reply,
  place: string | undefined,
  door: Door,
  { log, inOrder }: PressSetting,
  rest?: () => Promise<void>,
): Promise<string | undefined> {
  const putting =
    place === undefined
      ? put(reply, place, door)
      : inOrder({ conversation: door.conversation, id: place }, () => put(reply, place, door), rest);
  return putting.catch((error: unknown) => {
    log.warn('card could not be put in its place', {
      fault: error instanceof Error ? error.message : typeof error,
    });
    return undefined;
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
  const { pressed, isRepeated, done } = press(context, invoke.data.action.data);
  void pressed.reply.finally(done);
  const reply = await door.inTime(pressed.reply, PRESS_PATIENCE_MS);
  // Only whoever has pressed sees a waiting card: should the program be stopped now, the card lies there as it was.
  await context.sendActivity(executeResponse(reply ?? card(pressed.waiting())));
  await door.letGo();
  if (isRepeated) return;
  if (!reply) {
    const [late] = await Promise.all([pressed.afterWaiting(), door.pause(PLACE_AFTER_MS)]);
    await show(late, replyToId || undefined, door, setting);
  } else if (reply.kind === 'card' && replyToId) {
    // The answer has changed the card for the one who pressed; this keeps it changed, on every device and for everybody.
    await putIfTaken(reply, replyToId, door, setting, () => door.rest(REST_MS));
  }
}
