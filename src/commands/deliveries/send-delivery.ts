import {
  type Address,
  claim,
  type Delivery,
  drop,
  giveBack,
  isFailed,
  isResting,
  keepWaiting,
  type SendOutcome,
} from '../../domain/deliveries/delivery.ts';
import { record } from '../../domain/deliveries/record.ts';
import type { Log, Telemetry } from '../../ports/clock-and-log.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { Versioned } from '../../ports/stores.ts';
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
    const key = `${delivery.kind} ${delivery.round} ${delivery.run ?? ''}`;
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
  if (address) return telemetry.measure('delivery', () => sendTo(address, planned, turn, compose, deps));
  const { value } = planned;
  return put(planned, value.kind === 'questions' ? keepWaiting(value) : drop(value), stores);
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
  await tellOfRecipient(settled, outcome, deps);
  if (isFailed(settled) || isResting(settled)) {
    const { id, state, attempts } = settled;
    deps.log.warn('delivery given up', { delivery: id, state, code: attempts.at(-1)?.code });
  }
  return put({ value: claimed, etag }, settled, stores);
}

async function put(
  { etag }: Versioned<Delivery>,
  value: Delivery,
  { deliveries }: Deps['stores'],
): Promise<Delivery> {
  await deliveries.replace({ value, etag });
  return value;
}

/** Whether its recipient can be reached is written first: then nothing rests that nobody knows of. */
async function tellOfRecipient(
  { recipient }: Delivery,
  outcome: SendOutcome,
  { stores, clock }: DeliveryDeps,
): Promise<void> {
  if (outcome.result === 'unreachable') {
    await stores.unreachable.add({ recipient, since: clock.now().toISOString(), code: outcome.code });
  }
  if (outcome.result === 'sent' && (await stores.unreachable.has(recipient)))
    await stores.unreachable.remove(recipient);
}

async function addressOf(delivery: Delivery, { stores }: Deps): Promise<Address | undefined> {
  if (delivery.kind === 'questions') return stores.conversations.read(delivery.recipient);
  return (await stores.subscriptions.read(delivery.recipient))?.address;
}
