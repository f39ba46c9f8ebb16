import { randomUUID } from 'node:crypto';
import type { Clock } from '../ports/clock-and-log.ts';
import type { Shares } from '../ports/delivery-stores.ts';
import type { Time } from './outbox.ts';

/** This instance's part of what all may send together. */
export interface OwnShare {
  /** Names this instance among those that send. */
  readonly sender: string;
  /** How many a second; 0 while there is none. */
  perSecond(): number;
  /** Those that send, in the same order for all; only this one before it has asked. */
  senders(): readonly string[];
  /** Takes or renews it, if that is needed, and asks again by itself while the others leave none. */
  hold(): Promise<void>;
  /** Leaves it to the others. */
  leave(): Promise<void>;
}

/** A share is renewed when it has been held for so long: it holds three times that. */
const RENEW_MS = 5_000;

/** Pause before it is asked for again while the others have all: they hear of us when they renew theirs. */
const ASK_AGAIN_MS = 500;

export function openShare(setting: {
  readonly shares: Shares;
  readonly perSecond: number;
  readonly clock: Clock;
  readonly time: Time;
  /** Called when there is a share at last. */
  readonly onChange: () => void;
}): OwnShare {
  const { shares, clock, time } = setting;
  const sender = randomUUID();
  let held: Awaited<ReturnType<Shares['take']>> = [];
  let takenAt = Number.NEGATIVE_INFINITY;
  let callOff: (() => void) | undefined;

  const own = () => held.find((share) => share.sender === sender);
  const perSecond = () => {
    const share = own();
    return share && Date.parse(share.until) > +clock.now() ? share.perSecond : 0;
  };

  async function hold(): Promise<void> {
    callOff?.();
    callOff = undefined;
    const age = +clock.now() - takenAt;
    if (perSecond() > 0 && age >= 0 && age < RENEW_MS) return;
    held = await shares.take(sender, setting.perSecond);
    takenAt = +clock.now();
    if (perSecond() === 0)
      callOff = time.after(ASK_AGAIN_MS, () => void hold().then(setting.onChange, () => {}));
  }

  return {
    sender,
    perSecond,
    senders: () => (held.length > 0 ? held.map((share) => share.sender) : [sender]),
    hold,
    async leave() {
      callOff?.();
      callOff = undefined;
      if (own() === undefined) return;
      held = [];
      await shares.leave(sender);
    },
  };
}
