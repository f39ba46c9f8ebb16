import { randomUUID } from 'node:crypto';
import type { Clock } from '../ports/clock-and-log.ts';
import type { Shares } from '../ports/delivery-stores.ts';
import type { Outbox, Time } from './outbox.ts';

/** This instance's part of what all may send together. */
export interface OwnShare {
  /** Names this instance among those that send. */
  readonly sender: string;
  /** How many a second; 0 while there is none. */
  perSecond(): number;
  /** Those that send, in the same order for all; only this one before it has asked. */
  senders(): readonly string[];
  /** Takes it, unless it is held already. From then on it is renewed, or asked for while the others leave none, until it is left. */
  hold(): Promise<void>;
  /** Leaves it to the others. */
  leave(): Promise<void>;
}

/** A share is renewed when it has been held for so long: it holds three times that. */
const RENEW_MS = 3_000;

/** Pause before it is asked for again while the others have all: they hear of us when they renew theirs. */
const ASK_AGAIN_MS = 500;

export function openShare(setting: {
  readonly shares: Shares;
  readonly perSecond: number;
  readonly clock: Clock;
  readonly time: Time;
  /** What it is taken for: told when there is a share at last. */
  readonly outbox: () => Pick<Outbox, 'isEmpty' | 'pump'>;
}): OwnShare {
  const { shares, clock, time } = setting;
  const sender = randomUUID();
  let held: Awaited<ReturnType<Shares['take']>> = [];
  let isWanted = false;
  let callOff: (() => void) | undefined;

  const own = () => held.find((share) => share.sender === sender);
  const perSecond = () => {
    const share = own();
    return share && Date.parse(share.until) > +clock.now() ? share.perSecond : 0;
  };

  async function leave(): Promise<void> {
    isWanted = false;
    callOff?.();
    await giveUp();
  }

  async function take(): Promise<void> {
    callOff?.();
    held = await shares.take(sender, setting.perSecond);
    if (isWanted) again(perSecond() > 0 ? RENEW_MS : ASK_AGAIN_MS);
    else await giveUp();
  }

  /** Beside whatever else goes on, since a look at the store may take longer than a share holds. */
  function again(ms: number): void {
    const retry = () => void (isWanted && again(ASK_AGAIN_MS));
    callOff = time.after(ms, () => {
      // Its part goes to the others as soon as that, however long it is until somebody looks.
      const { isEmpty } = setting.outbox();
      void (isEmpty ? leave() : take()).then(() => setting.outbox().pump(), retry);
    });
  }

  async function giveUp(): Promise<void> {
    if (own() === undefined) return;
    held = [];
    await shares.leave(sender);
  }

  return {
    sender,
    perSecond,
    senders: () => (held.length > 0 ? held.map((share) => share.sender) : [sender]),
    async hold() {
      isWanted = true;
      if (perSecond() === 0) await take();
    },
    leave,
  };
}
