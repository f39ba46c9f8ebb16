/** Work that takes longer than Teams waits: the request is answered without it, and what came of it follows. */
import { TurnContext } from 'botbuilder';
import type { Log } from '../ports/clock-and-log.ts';
import type { MalvaktAdapter } from './adapter.ts';
import { inTime, type StartPause } from './patience.ts';

/** Milliseconds that a pressed button waits for its work: an invoke must be answered within 5 seconds. */
export const PRESS_PATIENCE_MS = 4_000;

/** Milliseconds that a request is held at most: Teams hangs up after 15 seconds, and nothing has to be said before the reply. */
export const MESSAGE_PATIENCE_MS = 10_000;

/** Milliseconds between an answered invoke and what takes its place. They come to the person's device by two ways. */
export const PLACE_AFTER_MS = 1_000;

/** Milliseconds between two cards in a place that are there beside answers: Teams takes seven messages in a second of a conversation. Nobody has filled in the next question by then, which a card put anew would clear. */
export const REST_MS = 250;

/** Milliseconds that late work gets when the program stops. It comes after the server's own grace, within one deadline. */
const GRACE_MS = 10_000;

/** Where the server leaves word of when it has answered a turn's request. */
export const ANSWERED = Symbol('answered');

/** A turn, as whoever takes it sees it. */
export interface Door {
  /** Id of the conversation that the turn came from. */
  readonly conversation: string;
  /** What comes of a piece of work, or undefined when that takes longer than so many milliseconds. */
  inTime<T>(work: Promise<T>, ms: number): Promise<T | undefined>;
  /** Lets the request be answered, and returns when it is. Whatever is done after this is late. */
  letGo(): Promise<void>;
  /** Speaks where the turn came from, in a context of its own: the turn's is of no use once its request is answered. */
  speak<T>(say: (context: TurnContext) => Promise<T>): Promise<T>;
  pause(ms: number): Promise<void>;
  /** The same, but no longer than until the program stops: what waits for it is done then. */
  rest(ms: number): Promise<void>;
}

export interface Late {
  /** Takes a turn. It is over for Teams when it has ended or been let go. */
  take(context: TurnContext, turn: (door: Door) => Promise<void>): Promise<void>;
  /** Waits for the turns that have not ended, but not for ever: the store is to be closed afterwards. */
  finish(): Promise<void>;
}

export function openLate(setting: {
  readonly adapter: MalvaktAdapter;
  readonly botId: string;
  readonly log: Log;
  readonly startPause: StartPause;
}): Late {
  const { log, startPause } = setting;
  const underWay = new Set<Promise<void>>();
  const rests = new Set<() => void>();

  async function rest(ms: number): Promise<void> {
    const pause = startPause(ms);
    const { promise: broken, resolve: breakOff } = Promise.withResolvers<void>();
    rests.add(breakOff);
    await Promise.race([pause.over, broken]);
    rests.delete(breakOff);
    pause.stop();
  }
  return {
    take(context, turn) {
      const { door, gone } = doorOf(context, { ...setting, rest });
      const whole = turn(door);
      const ended = whole
        .catch((error: unknown) => {
          if (!door.isOpen()) log.error('late work failed', { fault: faultOf(error) });
        })
        .finally(() => underWay.delete(ended));
      underWay.add(ended);
      return inTime(Promise.race([whole, gone]), MESSAGE_PATIENCE_MS, () => void door.letGo(), startPause);
    },
    async finish() {
      for (const breakOff of rests) breakOff();
      const all = Promise.all(underWay);
      await inTime(
        all,
        GRACE_MS,
        () => log.error('late work was cut off', { turns: underWay.size }),
        startPause,
      );
    },
  };
}

function doorOf(
  context: TurnContext,
  { adapter, botId, startPause, rest }: Parameters<typeof openLate>[0] & Pick<Door, 'rest'>,
): { readonly door: Door & { isOpen(): boolean }; readonly gone: Promise<void> } {
  const place = TurnContext.getConversationReference(context.activity);
  const answered: unknown = context.turnState.get(ANSWERED);
  const { promise: gone, resolve: go } = Promise.withResolvers<void>();
  let isOpen = true;

  async function speak<T>(say: (context: TurnContext) => Promise<T>): Promise<T> {
    let said: { readonly value: T } | undefined;
    await adapter.continueConversationAsync(botId, place, async (own) => {
      // The SDK makes up a message that is answered; ours is the one that came in, if it has an id.
      Object.assign(own.activity, { id: place.activityId });
      said = { value: await say(own) };
    });
    if (!said) throw new Error('Nothing was said');
    return said.value;
  }

  const door = {
    conversation: context.activity.conversation.id,
    isOpen: () => isOpen,
    inTime: <T>(work: Promise<T>, ms: number) => inTime(work, ms, () => undefined, startPause),
    async letGo() {
      isOpen = false;
      go();
      await answered;
    },
    speak,
    pause: (ms: number) => startPause(ms).over,
    rest,
  };
  return { door, gone };
}

function faultOf(error: unknown): string | undefined {
  return error instanceof Error ? error.stack : typeof error;
}
