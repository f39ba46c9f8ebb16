import type { SendOutcome } from '../../domain/deliveries/attempt.ts';
import {
  type Address,
  claim,
  type Delivery,
  drop,
  giveBack,
  isFailed,
  isResting,
  isToPerson,
  isUnsent,
  keepWaiting,
  mayGoOut,
} from '../../domain/deliveries/delivery.ts';
import { showing } from '../../domain/deliveries/edits.ts';
import { knownOf, toldBy } from '../../domain/deliveries/followers.ts';
import { record } from '../../domain/deliveries/record.ts';
import { isForWorkingTime } from '../../domain/deliveries/reminders.ts';
import { isInForce, isWanted } from '../../domain/deliveries/subscription.ts';
import { isStoreFault } from '../../domain/errors.ts';
import type { Log, Telemetry } from '../../ports/clock-and-log.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Message, Messenger } from '../../ports/messenger.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { unlessStoreFails } from '../tries.ts';
import { channelMissed, channelReached } from './channels.ts';
import { claimLast } from './claim-last.ts';
import { composeMessage } from './compose-message.ts';
import { placeOf } from './compose-publication.ts';
import { ownMessage } from './digest.ts';
import { heldBack } from './hold-back.ts';
import type { MessageDeps } from './message-deps.ts';
import { wakeDeliveries } from './wake-deliveries.ts';

/** What the delivery of messages needs beyond what every command is given. */
export interface DeliveryDeps extends MessageDeps {
  readonly messenger: Messenger;
  readonly log: Log;
  readonly telemetry: Telemetry;
  /** A number from 0 to 1 that spreads retries. */
  readonly jitter: () => number;
}

export type Compose = typeof composeMessage;

/** How a message gets out. */
export interface Way {
  /** Waits until it may go out; false when nothing goes out any more. */
  readonly turn: () => Promise<boolean>;
  /** Another instance had it already: the turn is somebody else's. */
  readonly unused: () => void;
  readonly compose: Compose;
  /** Takes what the store could not be told of a message that was sent, to be told again. */
  readonly later: (tell: () => Promise<void>) => void;
}

/** Milliseconds for which a message says how things stand. A look takes longer when Teams is slow. */
const COMPOSED_MS = 60_000;

/** What goes to many channels is put together once, and anew when a look takes long; each person's questions are their own. */
export function composedOnce(): Compose {
  const known = new Map<string, { readonly message: ReturnType<Compose>; readonly until: number }>();
  return (delivery, deps) => {
    if (isToPerson(delivery) || delivery.kind === 'following') return composeMessage(delivery, deps);
    const own = async (message: Awaited<ReturnType<Compose>>) =>
      message && ownMessage(message, delivery, deps);
    // A summary that is asked for anew is compiled anew.
    const { kind, round, run = '', publication, plannedAt } = delivery;
    const key = `${kind} ${round} ${run} ${publication?.version} ${publication?.is} ${plannedAt}`;
    const now = +deps.clock.now();
    for (const [old, { until }] of known) if (until <= now) known.delete(old);
    const before = known.get(key);
    if (before) return before.message.then(own);
    const message = composeMessage(delivery, deps);
    known.set(key, { message, until: now + COMPOSED_MS });
    message.catch(() => known.delete(key));
    return message.then(own);
  };
}

/**
 * Sends one message. It is put together first and claimed last, so that little is unknown when the program is killed: two instances
 * never send the same, and one whose sender died is taken up again when its claim has run out.
 * @param planned one that is due
 * @returns the delivery as it is then
 */
export async function sendDelivery(
  planned: Versioned<Delivery>,
  way: Way,
  deps: DeliveryDeps,
): Promise<Delivery> {
  const { stores, telemetry } = deps;
  const held = await heldBack(planned.value, deps);
  if (held) return put(planned, held, stores);
  const address = await addressOf(planned.value, deps);
  if (address && address !== 'unwanted') {
    let late: Delivery | undefined;
    const turn = async () => {
      if (!(await way.turn())) return false;
      // Its turn may come when its recipient has gone home.
      late = await unlessStoreFails(heldBack(planned.value, deps), undefined);
      if (late) way.unused();
      return late === undefined;
    };
    const sent = await telemetry.measure('delivery', () => sendTo(address, planned, { ...way, turn }, deps));
    return late ? put(planned, late, stores) : sent;
  }
  const isOver = address === 'unwanted' || isForWorkingTime(planned.value);
  return put(planned, isOver ? drop(planned.value) : keepWaiting(planned.value), stores);
}

async function sendTo(
  address: Address,
  planned: Versioned<Delivery>,
  { turn, unused, compose, later }: Way,
  deps: DeliveryDeps,
): Promise<Delivery> {
  const { stores, telemetry, clock } = deps;
  telemetry.name(planned.value.kind);
  const message = await compose(planned.value, deps);
  const place = await placeOf(planned.value, deps);
  if (!message || place === 'nowhere') {
    telemetry.outcome('dropped');
    return put(planned, drop(planned.value), stores);
  }
  const ready = deps.messenger.prepare(address, message, place);
  const meant = { ...planned, value: telling(planned.value, message) };
  const claiming = claimLast(meant, { claim, mayGoOut }, turn, deps);
  const outcome = await ready.send(claiming.mayGo);
  const { claimed, etag } = claiming.end();
  telemetry.outcome(outcome?.result ?? (claimed && !etag ? 'taken' : 'given-back'));
  if (!claimed) return planned.value;
  if (!etag) {
    unused();
    return claimed;
  }
  if (!outcome) return put({ value: claimed, etag }, giveBack(claimed), stores);
  const recorded =
    place !== undefined && outcome.result === 'unreachable'
      ? // Whoever has taken away what it was to be said on needs not be told.
        drop(claimed)
      : record(claimed, outcome, clock.now(), deps.jitter());
  const isShowing = message.kind === 'digest' && recorded.state === 'sent';
  const settled = isShowing ? showing(recorded, ready.stamp(), clock.now()) : recorded;
  if (isFailed(settled) || isResting(settled)) {
    const { id, state } = settled;
    deps.log.warn('delivery given up', { delivery: id, state, code: codeOf(settled) });
  }
  const tell = () => settle(settled, etag, outcome, deps);
  try {
    await tell();
  } catch (error) {
    if (isStoreFault(error)) later(tell);
    throw error;
  }
  return settled;
}

/** What it tells somebody is noted as it is claimed: what is told afterwards is what has changed since. */
function telling(delivery: Delivery, message: Message): Delivery {
  if (message.kind === 'approval') return { ...delivery, told: knownOf(message.read.area.waiting) };
  return message.kind === 'following' ? { ...delivery, told: toldBy(message.news) } : delivery;
}

/** Tells the store what came of a message; may be done again. */
async function settle(
  settled: Delivery,
  etag: string,
  outcome: SendOutcome,
  deps: DeliveryDeps,
): Promise<void> {
  const { stores, clock } = deps;
  const { recipient } = settled;
  // First, so that nothing rests that nobody knows of.
  if (isResting(settled))
    await stores.unreachable.add({ recipient, since: clock.now().toISOString(), code: codeOf(settled) });
  const isTold = await stores.deliveries.replace({ value: settled, etag });
  if (!isTold && outcome.result === 'sent') await sentAfterAll(settled, outcome, deps);
  // What is sent is sent, whatever becomes of this.
  await unlessStoreFails(noteRecipient(settled, deps), undefined);
}

/** Another instance has taken us for dead, and would send it again. */
async function sentAfterAll(
  { id, plan }: Delivery,
  outcome: SendOutcome,
  { stores, clock }: DeliveryDeps,
): Promise<void> {
  const now = (await stores.deliveries.ofPlan(plan)).find(({ value }) => value.id === id);
  if (now && (isUnsent(now.value) || isFailed(now.value)))
    await stores.deliveries.replace({ ...now, value: record(now.value, outcome, clock.now(), 0) });
}

async function put(
  { etag }: Versioned<Delivery>,
  value: Delivery,
  { deliveries }: Deps['stores'],
): Promise<Delivery> {
  await deliveries.replace({ value, etag });
  return value;
}

function codeOf({ attempts }: Delivery): string {
  return attempts.at(-1)?.code ?? '';
}

/** What became of a message tells whether its recipient is still there. */
async function noteRecipient(delivery: Delivery, deps: Deps): Promise<void> {
  const { kind, recipient, run, state } = delivery;
  if (state === 'resting' && kind === 'digest' && run !== undefined)
    await channelMissed(recipient, run, deps);
  if (state === 'resting') await wakeIfHeard(recipient, deps);
  if (state !== 'sent' || !(await deps.stores.unreachable.has(recipient))) return;
  // Something else may rest that came back before: it goes out as well, since nobody would look for it again.
  if (isToPerson(delivery)) await wakeDeliveries(recipient, deps);
  else await channelReached(recipient, deps);
}

/** Somebody may have been heard of while a message to them was on its way: then it was not seen to rest, and nobody would wake it. */
async function wakeIfHeard(recipient: string, deps: Deps): Promise<void> {
  const { unreachable } = deps.stores.lookingOnce();
  if (!(await unreachable.has(recipient))) await wakeDeliveries(recipient, deps);
}

/** Before a chat had to say that it is personal, a channel may have been taken for one. */
function ownChat(address: Address | undefined): Address | undefined {
  return address && /^19:.*@thread\./.test(address.conversation) ? undefined : address;
}

async function addressOf(delivery: Delivery, { stores }: Deps): Promise<Address | 'unwanted' | undefined> {
  if (isToPerson(delivery)) return ownChat(await stores.conversations.read(delivery.recipient));
  const subscription = await stores.subscriptions.read(delivery.recipient);
  if (subscription && !isWanted(subscription, delivery.plannedAt)) return 'unwanted';
  return subscription && isInForce(subscription) ? subscription.address : undefined;
}
