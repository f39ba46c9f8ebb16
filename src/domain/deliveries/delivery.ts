import type { IsoInstant } from '../dates.ts';

/** Where a message can be sent: what Teams told us when it first brought us there. */
export interface Address {
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly channel: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  readonly tenant?: string | undefined;
  readonly bot: { readonly id: string; readonly name?: string | undefined };
}

export type DeliveryKind = 'questions' | 'digest' | 'summary';

/**
 * `planned` will be sent, `sending` is claimed by one instance until `leaseUntil`, `waiting` has nowhere to go until the
 * person installs Målvakt; the rest are over (`dropped`: there was nothing left to say).
 */
export type DeliveryState = 'planned' | 'sending' | 'waiting' | 'sent' | 'blocked' | 'failed' | 'dropped';

/** One message planned for one recipient (`utskick`), with its ledger of attempts. */
export interface Delivery {
  readonly id: string;
  readonly plan: string;
  readonly round: string;
  readonly kind: DeliveryKind;
  /** Person id, or channel id for a digest or summary. */
  readonly recipient: string;
  /** Whose questions they are, when they go to whoever stands in for somebody who is away. */
  readonly insteadOf?: string | undefined;
  /** The items that a person is asked about. */
  readonly items?: readonly string[] | undefined;
  /** Names the digest run that is delivered. */
  readonly run?: string | undefined;
  readonly state: DeliveryState;
  readonly plannedAt: IsoInstant;
  readonly nextAt: IsoInstant;
  readonly leaseUntil?: IsoInstant | undefined;
  /** What Teams calls the message that was sent, so that it can be edited in place. */
  readonly message?: string | undefined;
  readonly attempts: readonly Attempt[];
}

export interface Attempt {
  readonly at: IsoInstant;
  readonly outcome: SendOutcome['result'];
  readonly code?: string | undefined;
}

/** What came of sending. `retry` may succeed later; `blocked` and `failed` will not. */
export type SendOutcome =
  /** `message` is the id of what was sent; undefined where Teams names none. */
  | { readonly result: 'sent'; readonly message?: string | undefined }
  | { readonly result: 'retry'; readonly code: string; readonly afterMs?: number | undefined }
  | { readonly result: 'blocked' | 'failed'; readonly code: string };

/** How long one instance may take over a message before another takes it up. */
const LEASE_MS = 60_000;
const MAX_ATTEMPTS = 12;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = FIRST_RETRY_MS * 2 ** MAX_ATTEMPTS;

export function planDelivery(
  what: Pick<Delivery, 'plan' | 'round' | 'kind' | 'recipient' | 'insteadOf' | 'run' | 'items'> & {
    readonly id: string;
  },
  now: Date,
): Delivery {
  return { ...what, state: 'planned', plannedAt: now.toISOString(), nextAt: now.toISOString(), attempts: [] };
}

/** Whether its time is set; the time itself may have come or not. */
export function isPlanned({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'planned';
}

/** Whether it waits for a day on which its recipient is back: longer than any retry does. */
export function isPutOff({ state, nextAt, attempts }: Delivery, now: Date): boolean {
  const last = attempts.at(-1);
  const isRetry = last !== undefined && Date.parse(nextAt) - Date.parse(last.at) <= LONGEST_RETRY_MS;
  return state === 'planned' && Date.parse(nextAt) > +now && !isRetry;
}

/** Whether one instance has taken it and not yet said what came of it. */
export function isSending({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'sending';
}

/** Whether it has nowhere to go. */
export function isWaiting({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'waiting';
}

/** Whether it is still to go out, and nobody is sending it. */
export function isUnsent(delivery: Pick<Delivery, 'state'>): boolean {
  return isPlanned(delivery) || isWaiting(delivery);
}

/** Whether the recipient has shut Målvakt out. */
export function isBlocked({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'blocked';
}

/** Whether it did not get through and will not be tried again by itself. */
export function isGivenUp({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'blocked' || state === 'failed';
}

/** Whether a delivery is to be sent now: it is planned and due, or its sender has gone silent. */
export function isDue(delivery: Delivery, now: Date): boolean {
  if (isUnsent(delivery)) return Date.parse(delivery.nextAt) <= +now;
  return isSending(delivery) && leaseEnd(delivery) <= +now;
}

/** When a delivery has to be looked at again; undefined once it is over, and while it has nowhere to go. */
export function dueAt(delivery: Delivery): number | undefined {
  if (isPlanned(delivery)) return Date.parse(delivery.nextAt);
  return isSending(delivery) ? leaseEnd(delivery) : undefined;
}

function leaseEnd({ leaseUntil, nextAt }: Delivery): number {
  return Date.parse(leaseUntil ?? nextAt);
}

/**
 * Takes a delivery for sending. One that another had taken and never settled – its sender died – counts as an attempt,
 * so that a message that kills its sender is given up in the end: then what comes back is `failed`.
 */
export function claim(delivery: Delivery, now: Date): Delivery {
  const claimed: Delivery = {
    ...delivery,
    state: 'sending',
    leaseUntil: new Date(+now + LEASE_MS).toISOString(),
  };
  if (!isSending(delivery)) return claimed;
  const attempts = [
    ...delivery.attempts,
    { at: now.toISOString(), outcome: 'retry' as const, code: 'abandoned' },
  ];
  return attempts.length < MAX_ATTEMPTS
    ? { ...claimed, attempts }
    : { ...delivery, attempts, state: 'failed', leaseUntil: undefined };
}

export function keepWaiting(delivery: Delivery): Delivery {
  return { ...delivery, state: 'waiting', leaseUntil: undefined };
}

/** There is nothing left to say. */
export function drop(delivery: Delivery): Delivery {
  return { ...delivery, state: 'dropped', leaseUntil: undefined };
}

/** Gives a delivery another time: later when it is put off, at once when what was in its way is gone. */
export function planAnew(delivery: Delivery, at: Date): Delivery {
  return { ...delivery, state: 'planned', nextAt: at.toISOString(), leaseUntil: undefined };
}

/**
 * Writes the outcome into the ledger. Retries wait as long as Teams asks, within bounds, else twice as long each time with up to half
 * of it added by chance (`jitter`, 0–1), and end after twelve attempts. Of what was sent the message's id is kept.
 */
export function record(delivery: Delivery, outcome: SendOutcome, now: Date, jitter: number): Delivery {
  const code = 'code' in outcome ? outcome.code : undefined;
  const attempts = [...delivery.attempts, { at: now.toISOString(), outcome: outcome.result, code }];
  const settled = { ...delivery, attempts, leaseUntil: undefined };
  if (outcome.result === 'sent') return { ...settled, state: 'sent', message: outcome.message };
  if (outcome.result !== 'retry') return { ...settled, state: outcome.result };
  if (attempts.length >= MAX_ATTEMPTS) return { ...settled, state: 'failed' };
  const backoff = FIRST_RETRY_MS * 2 ** (attempts.length - 1) * (1 + jitter / 2);
  const wait = Math.min(Math.max(outcome.afterMs ?? 0, backoff), LONGEST_RETRY_MS);
  return { ...settled, state: 'planned', nextAt: new Date(+now + wait).toISOString() };
}
