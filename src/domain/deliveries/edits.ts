/** A digest is one message, edited in place until the next one has come: which may be edited when, and what comes of that. */
import type { IsoInstant } from '../dates.ts';
import type { SendOutcome } from './attempt.ts';
import { type Delivery, isPlanned, isSending, LEASE_MS, takeUp } from './delivery.ts';
import { record } from './record.ts';
import type { Shown, ShownEnd } from './shown.ts';

/** Milliseconds between two edits of a message. A little shorter than between looks, so that no look comes just too early. */
const PACE_MS = 4 * 60_000;

/** An edit that may be due; whether it is, is told by what it would show. */
export interface Edit {
  readonly delivery: Delivery;
  /** When the digest came that has taken its place: then it is the last edit. */
  readonly replacedAt?: IsoInstant | undefined;
}

/**
 * The digests that may show less than is known: of each channel the last one, and the one before, to say that it is the last no more.
 * @param digests of a plan
 */
export function editsOf(digests: readonly Delivery[], now: Date): readonly Edit[] {
  const there = digests.filter((one) => isOnItsWay(one) || one.state === 'sent' || one.shown !== undefined);
  const byChannel = Map.groupBy(there, ({ recipient }) => recipient);
  return [...byChannel.values()]
    .flatMap((theirs) => {
      const inOrder = theirs.toSorted(
        (a, b) => a.plannedAt.localeCompare(b.plannedAt) || a.id.localeCompare(b.id),
      );
      return inOrder.flatMap((delivery, place) => editOf(delivery, inOrder[place + 1]) ?? []);
    })
    .filter(({ delivery }) => mayBeEdited(delivery, now));
}

function editOf(delivery: Delivery, next: Delivery | undefined): Edit | undefined {
  const { shown } = delivery;
  if (shown?.ended) return undefined;
  if (!next) return { delivery };
  // One that was sent before digests were edited is left alone once there is another.
  return shown && !isOnItsWay(next) ? { delivery, replacedAt: sentAt(next) } : undefined;
}

function isOnItsWay(delivery: Delivery): boolean {
  return isPlanned(delivery) || isSending(delivery);
}

/** Where Teams has given no id, nothing can be edited. */
function mayBeEdited({ state, message, shown }: Delivery, now: Date): boolean {
  if (state !== 'sent' || message === undefined) return false;
  if (!shown) return true;
  const paced = Date.parse(shown.at) + PACE_MS;
  const others = [shown.leaseUntil, shown.nextAt].map((at) => (at === undefined ? 0 : Date.parse(at)));
  return Math.max(paced, ...others) <= +now;
}

function sentAt({ attempts, plannedAt }: Delivery): IsoInstant {
  return attempts.find(({ outcome }) => outcome === 'sent')?.at ?? plannedAt;
}

/** A digest that was sent, with what it shows. */
export function showing(sent: Delivery, stamp: string, now: Date): Delivery {
  return { ...sent, shown: { ...kept(sent.shown), stamp, at: now.toISOString() } };
}

/** Takes a message for an edit. */
export function claimEdit(delivery: Delivery, now: Date): Delivery {
  return withShown(delivery, { leaseUntil: new Date(+now + LEASE_MS).toISOString() }, now);
}

/** Gives back what was claimed and not sent. */
export function giveEditBack(claimed: Delivery, now: Date): Delivery {
  return withShown(claimed, { leaseUntil: undefined }, now);
}

/** Nothing more is written. */
function endEdits(delivery: Delivery, ended: ShownEnd, now: Date): Delivery {
  return withShown(delivery, { ended, leaseUntil: undefined }, now);
}

/**
 * What has come of an edit. One that Teams may have taken is made again, for that harms nobody. What is gone, or out of reach – Teams says
 * the same of both –, is posted anew, once: if it is the channel that is gone, that message rests as any other.
 * @see https://github.com/microsoft/BotFramework-Services/issues/269 for 403 of a message that was deleted
 */
export function recordEdit(
  claimed: Delivery,
  { stamp, isReplaced }: { readonly stamp: string; readonly isReplaced: boolean },
  outcome: SendOutcome,
  now: Date,
  jitter: number,
): Delivery {
  if (outcome.result === 'sent') {
    const written = showing(claimed, stamp, now);
    return isReplaced ? endEdits(written, 'replaced', now) : written;
  }
  if (outcome.result === 'unreachable') {
    if (claimed.shown?.isPostedAnew || isReplaced) return endEdits(claimed, 'gone', now);
    const anew = withShown(claimed, { isPostedAnew: true, leaseUntil: undefined, nextAt: undefined }, now);
    return { ...takeUp(anew, now), message: undefined };
  }
  const asked = outcome.result === 'unclear' ? ({ result: 'retry', code: outcome.code } as const) : outcome;
  const tried = { ...claimed, attempts: claimed.shown?.attempts ?? [], takenUpAt: undefined };
  const { attempts, state, nextAt } = record(tried, asked, now, jitter);
  const isOver = state === 'failed';
  return withShown(
    claimed,
    { leaseUntil: undefined, attempts, ...(isOver ? { refused: stamp, nextAt: undefined } : { nextAt }) },
    now,
  );
}

/** How a digest stands that lies in a channel. */
export type CardStanding = 'kept' | 'nameless' | 'refused' | ShownEnd;

/** Undefined for what is not edited, and for what has not been sent. */
export function cardStandingOf({ kind, state, message, shown }: Delivery): CardStanding | undefined {
  if (kind !== 'digest' || state !== 'sent') return undefined;
  if (message === undefined) return 'nameless';
  return shown?.ended ?? (shown?.refused === undefined ? 'kept' : 'refused');
}

/** What is known of a message whatever it shows. */
function kept(shown: Shown | undefined): Pick<Shown, 'isPostedAnew'> {
  return shown?.isPostedAnew ? { isPostedAnew: true } : {};
}

/** Of one that was sent before digests were edited, nobody knows what it shows. */
function withShown(delivery: Delivery, change: Partial<Shown>, now: Date): Delivery {
  return { ...delivery, shown: { ...(delivery.shown ?? { stamp: '', at: now.toISOString() }), ...change } };
}
