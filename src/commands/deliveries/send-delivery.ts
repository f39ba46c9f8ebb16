import {
  type Address,
  claim,
  type Delivery,
  drop,
  giveBack,
  isFailed,
  isResting,
  keepWaiting,
} from '../../domain/deliveries/delivery.ts';
import { record } from '../../domain/deliveries/record.ts';
import { isInForce, isWanted } from '../../domain/deliveries/subscription.ts';
import type { Log, Telemetry } from '../../ports/clock-and-log.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { unlessStoreFails } from '../tries.ts';
import { channelMissed, channelReached } from './channels.ts';
import { composeMessage, type MessageDeps } from './compose-message.ts';

/** What the delivery of messages needs beyond what every command is given. */
export interface DeliveryDeps extends MessageDeps {
  readonly messenger: Messenger;
  readonly log: Log;
  readonly telemetry: Telemetry;
  /** A number from 0 to 1 that spreads retries. */
  readonly jitter: () => number;
}

export type Compose = typeof composeMessage;

/** Milliseconds for which a message says how things stand. A look takes longer when Teams is slow. */
const COMPOSED_MS = 60_000;

/** What goes to many channels is put together once, and anew when a look takes long; each person's questions are their own. */
export function composedOnce(): Compose {
  const known = new Map<string, { readonly message: ReturnType<Compose>; readonly until: number }>();
  return (delivery, deps) => {
    if (delivery.kind === 'questions') return composeMessage(delivery, deps);
    // A summary that is asked for anew is compiled anew.
    const key = `${delivery.kind} ${delivery.round} ${delivery.run ?? ''} ${delivery.plannedAt}`;
    const now = +deps.clock.now();
    for (const [old, { until }] of known) if (until <= now) known.delete(old);
    const before = known.get(key);
    if (before) return before.message;
    const message = composeMessage(delivery, deps);
    known.set(key, { message, until: now + COMPOSED_MS });
    message.catch(() => known.delete(key));
    return message;
  };
}

/**
 * Sends one message. It is put together first and claimed last, so that little is unknown when the program is killed: two instances
 * never send the same, and one whose sender died is taken up again when its claim has run out.
 * @param planned one that is due
 * @param turn waits until it may go out; false when nothing goes out any more
 * @returns the delivery as it is then
 */
export async function sendDelivery(
  planned: Versioned<Delivery>,
  turn: () => Promise<boolean>,
  compose: Compose,
  deps: DeliveryDeps,
): Promise<Delivery> {
  const { stores, telemetry } = deps;
  const address = await addressOf(planned.value, deps);
  if (address && address !== 'unwanted')
    return telemetry.measure('delivery', () => sendTo(address, planned, turn, compose, deps));
  return put(planned, address === 'unwanted' ? drop(planned.value) : keepWaiting(planned.value), stores);
}

async function sendTo(
  address: Address,
  planned: Versioned<Delivery>,
  turn: () => Promise<boolean>,
  compose: Compose,
  deps: DeliveryDeps,
): Promise<Delivery> {
  const { stores, telemetry, clock } = deps;
  telemetry.name(planned.value.kind);
  const message = await compose(planned.value, deps);
  if (!message) {
    telemetry.outcome('dropped');
    return put(planned, drop(planned.value), stores);
  }
  const send = deps.messenger.prepare(address, message);
  const claimed = claim(planned.value, clock.now());
  const etag = await stores.deliveries.replace({ ...planned, value: claimed });
  if (etag === undefined) {
    telemetry.outcome('taken');
    return claimed;
  }
  const outcome = await send(turn);
  telemetry.outcome(outcome?.result ?? 'given-back');
  if (!outcome) return put({ value: claimed, etag }, giveBack(claimed), stores);
  const settled = record(claimed, outcome, clock.now(), deps.jitter());
  const { recipient } = settled;
  // First, so that nothing rests that nobody knows of.
  if (isResting(settled))
    await stores.unreachable.add({ recipient, since: clock.now().toISOString(), code: codeOf(settled) });
  if (isFailed(settled) || isResting(settled)) {
    const { id, state } = settled;
    deps.log.warn('delivery given up', { delivery: id, state, code: codeOf(settled) });
  }
  await put({ value: claimed, etag }, settled, stores);
  // What is sent is sent, whatever becomes of this.
  await unlessStoreFails(noteRecipient(settled, deps), undefined);
  return settled;
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
async function noteRecipient({ kind, recipient, run, state }: Delivery, deps: Deps): Promise<void> {
  if (state === 'resting' && run !== undefined) await channelMissed(recipient, run, deps);
  if (state !== 'sent' || !(await deps.stores.unreachable.has(recipient))) return;
  if (kind === 'questions') await deps.stores.unreachable.remove(recipient);
  else await channelReached(recipient, deps);
}

/** Before a chat had to say that it is personal, a channel may have been taken for one. */
function ownChat(address: Address | undefined): Address | undefined {
  return address && /^19:.*@thread\./.test(address.conversation) ? undefined : address;
}

async function addressOf(delivery: Delivery, { stores }: Deps): Promise<Address | 'unwanted' | undefined> {
  if (delivery.kind === 'questions') return ownChat(await stores.conversations.read(delivery.recipient));
  const subscription = await stores.subscriptions.read(delivery.recipient);
  if (subscription && !isWanted(subscription, delivery.plannedAt)) return 'unwanted';
  return subscription && isInForce(subscription) ? subscription.address : undefined;
}
