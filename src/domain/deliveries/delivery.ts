import type { IsoInstant } from '../dates.ts';
import type { Attempt } from './attempt.ts';
import type { Known } from './followed.ts';
import type { Shown } from './shown.ts';

/** Where a message can be sent: what Teams told us when it first brought us there. */
export interface Address {
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly channel: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  readonly tenant?: string | undefined;
  readonly bot: { readonly id: string; readonly name?: string | undefined };
}

export const DELIVERY_KINDS = [
  'questions',
  'digest',
  'summary',
  /** A version of a round was published, or withdrawn. */
  'publication',
  'following',
  /** An area waits for its approver. */
  'approval',
  /** An answer was sent back, or may be given anew. */
  'again',
  /** The language of an answer was mended. */
  'mended',
  /** Answers were loaded from a file in somebody's name. */
  'entered',
  /** What somebody has left to answer, in all rounds. */
  'reminder',
  /** Who has not answered though they were reminded: for coordinators. */
  'chase',
] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

export const DELIVERY_STATES = [
  /** Will be sent when its time has come. */
  'planned',
  /** Claimed by one instance until `leaseUntil`. */
  'sending',
  /** Has no address: the person has not installed Målvakt. */
  'waiting',
  /** Has an address at which Teams knows or lets in nobody: sent when something speaks against that. */
  'resting',
  'sent',
  'failed',
  /** There was nothing left to say. */
  'dropped',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One message planned for one recipient (`utskick`), with its ledger of attempts. */
export interface Delivery {
  readonly id: string;
  readonly plan: string;
  readonly round: string;
  readonly kind: DeliveryKind;
  /** Person id, or channel id for a digest or summary, and where something is told to a channel that follows it. */
  readonly recipient: string;
  /** What is followed is told to a channel. */
  readonly isShared?: true | undefined;
  /** What it tells somebody who follows something, from when it is sent on. */
  readonly told?: Known | undefined;
  /** Whose questions they are, when they go to whoever stands in for somebody who is away. */
  readonly insteadOf?: string | undefined;
  /** The items that a person is asked about, without those that they no longer own. */
  readonly items?: readonly string[] | undefined;
  /** For whom each of the items is asked about; older messages name none. */
  readonly respondents?: readonly string[] | undefined;
  /** Names the digest run that is delivered. */
  readonly run?: string | undefined;
  /** Which version it tells of, and what became of that. */
  readonly publication?: { readonly version: number; readonly is: 'published' | 'withdrawn' } | undefined;
  readonly state: DeliveryState;
  readonly plannedAt: IsoInstant;
  readonly nextAt: IsoInstant;
  /** It waits for the day on which its recipient is back, and not for another attempt. */
  readonly isPutOff?: true | undefined;
  /** When it was taken up anew: attempts before that say nothing of how long it may still be tried. */
  readonly takenUpAt?: IsoInstant | undefined;
  readonly leaseUntil?: IsoInstant | undefined;
  /** What Teams calls the message that was sent, so that it can be edited in place. */
  readonly message?: string | undefined;
  /** Only of what is edited in place as things change. */
  readonly shown?: Shown | undefined;
  readonly attempts: readonly Attempt[];
}

/** How long one instance may take over a message before another takes it up. */
export const LEASE_MS = 45_000;

/** What is left of that when a message goes out at the latest: as long as Teams is waited for. */
const SENT_WITHIN_MS = 15_000;

export function planDelivery(
  what: Omit<Delivery, 'state' | 'plannedAt' | 'nextAt' | 'attempts'>,
  now: Date,
): Delivery {
  return { ...what, state: 'planned', plannedAt: now.toISOString(), nextAt: now.toISOString(), attempts: [] };
}

/** What goes to channels alone. */
const TO_CHANNELS: ReadonlySet<DeliveryKind> = new Set(['digest', 'summary', 'publication']);

/** Whether it goes to somebody's own chat, and not to a channel. */
export function isToPerson({ kind, isShared }: Pick<Delivery, 'kind' | 'isShared'>): boolean {
  return !TO_CHANNELS.has(kind) && isShared !== true;
}

/** Whether its time is set; the time itself may have come or not. */
export function isPlanned({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'planned';
}

/** Whether it waits for a day on which its recipient is back. */
export function isPutOff(delivery: Delivery, now: Date): boolean {
  return isPlanned(delivery) && delivery.isPutOff === true && Date.parse(delivery.nextAt) > +now;
}

/** Whether one instance has taken it and not yet said what came of it. */
export function isSending({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'sending';
}

/** Whether it has no address to go to. */
export function isWaiting({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'waiting';
}

/** Whether its recipient could not be reached, and nothing has spoken against that yet. */
export function isResting({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'resting';
}

/** Whether it is still to go out, and nobody is sending it. */
export function isUnsent(delivery: Pick<Delivery, 'state'>): boolean {
  return isPlanned(delivery) || isWaiting(delivery) || isResting(delivery);
}

/** Whether it will not be tried again by itself. */
export function isFailed({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'failed';
}

/** Whether the last attempt may have arrived: nobody knows, and it is tried again much later, or not at all. */
export function mayHaveArrived({ state, attempts }: Pick<Delivery, 'state' | 'attempts'>): boolean {
  return state !== 'sent' && attempts.at(-1)?.outcome === 'unclear';
}

/** Whether a delivery is to be sent now: it is planned and due, or its sender has gone silent. */
export function isDue(delivery: Delivery, now: Date): boolean {
  const at = dueAt(delivery);
  return at !== undefined && at <= +now;
}

/** When a delivery has to be looked at again; undefined once it is over, and while it has nowhere to go. */
export function dueAt(delivery: Delivery): number | undefined {
  if (isPlanned(delivery)) return Date.parse(delivery.nextAt);
  return isSending(delivery) ? Date.parse(delivery.leaseUntil ?? delivery.nextAt) : undefined;
}

/** Takes a delivery for sending. It waits for nobody's return any more: from here on it waits for another attempt, if for anything. */
export function claim(delivery: Delivery, now: Date): Delivery {
  const { isPutOff: _, ...rest } = delivery;
  return { ...rest, state: 'sending', leaseUntil: new Date(+now + LEASE_MS).toISOString() };
}

/** Whether what was claimed may still go out: what comes of it is known before another takes it up. */
export function mayGoOut({ leaseUntil = '' }: Pick<Delivery, 'leaseUntil'>, now: Date): boolean {
  return +now < Date.parse(leaseUntil) - SENT_WITHIN_MS;
}

/** Gives back what was claimed and not sent. */
export function giveBack(claimed: Delivery): Delivery {
  return { ...claimed, state: 'planned', leaseUntil: undefined };
}

export function keepWaiting(delivery: Delivery): Delivery {
  return { ...delivery, state: 'waiting', leaseUntil: undefined };
}

/** There is nothing left to say. */
export function drop(delivery: Delivery): Delivery {
  return { ...delivery, state: 'dropped', leaseUntil: undefined };
}

/** Puts a delivery off until its recipient is back. */
export function putOff(delivery: Delivery, until: Date): Delivery {
  return {
    ...delivery,
    state: 'planned',
    nextAt: until.toISOString(),
    leaseUntil: undefined,
    isPutOff: true,
  };
}

/** Takes a delivery up anew, since what was in its way is gone. */
export function takeUp(delivery: Delivery, now: Date, at: Date = now): Delivery {
  const { isPutOff: _, ...rest } = delivery;
  return {
    ...rest,
    state: 'planned',
    nextAt: at.toISOString(),
    leaseUntil: undefined,
    takenUpAt: now.toISOString(),
  };
}
