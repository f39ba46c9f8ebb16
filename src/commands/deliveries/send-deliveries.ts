import {
  type Address,
  claim,
  type Delivery,
  drop,
  dueAt,
  isDue,
  isGivenUp,
  isPlanned,
  isSending,
  isWaiting,
  keepWaiting,
  record,
} from '../../domain/deliveries/delivery.ts';
import { isInForce, isWanted } from '../../domain/deliveries/subscription.ts';
import type { Log, Telemetry } from '../../ports/clock-and-log.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { Versioned } from '../../ports/stores.ts';
import { unlessStoreFails } from '../tries.ts';
import { channelMissed, channelReached } from './channels.ts';
import { composeMessage, type MessageDeps } from './compose-message.ts';
import { passOnQuestions } from './stand-in.ts';
import { cameBack } from './wake-deliveries.ts';

/** What the delivery of messages needs beyond what every command is given. */
export interface DeliveryDeps extends MessageDeps {
  readonly messenger: Messenger;
  readonly log: Log;
  readonly telemetry: Telemetry;
  /** A number from 0 to 1 that spreads retries. */
  readonly jitter: () => number;
}

/**
 * Sends what is due, one message at a time. Each is claimed before it is sent, so that two instances never send the same;
 * one whose sender died is taken up again when its claim has run out. Once told to stop, no other is begun.
 * @returns when to look again, in milliseconds since 1970: the next one is due, or somebody goes away or is back; undefined for never
 */
export async function sendDue(
  plan: string,
  deps: DeliveryDeps,
  stopping?: AbortSignal,
): Promise<number | undefined> {
  const planned = await deps.stores.deliveries.ofPlan(plan);
  const { deliveries, nextAt } = await passOnQuestions(planned, plan, deps);
  const compose = composedOnce();
  const after: Delivery[] = [];
  let queued = deliveries.filter(({ value }) => dueAt(value) !== undefined).length;
  deps.telemetry.queued(plan, queued);
  for (const delivery of deliveries) {
    const isNow = !stopping?.aborted && isDue(delivery.value, deps.clock.now());
    // Each is sent by what is known as its turn comes, looked up once.
    const settled = isNow
      ? await sendOne(delivery, compose, { ...deps, stores: deps.stores.lookingOnce() })
      : delivery.value;
    after.push(settled);
    queued += Number(dueAt(settled) !== undefined) - Number(dueAt(delivery.value) !== undefined);
    deps.telemetry.queued(plan, queued);
  }
  const next = [
    ...after.flatMap((delivery) => dueAt(delivery) ?? []),
    ...(nextAt === undefined ? [] : [nextAt]),
  ];
  return next.length > 0 ? Math.min(...next) : undefined;
}

type Compose = typeof composeMessage;

/** Milliseconds for which a message says how things stand. A look takes longer when Teams is slow. */
const COMPOSED_MS = 60_000;

/** What goes to many channels is put together once, and anew when a look takes long; each person's questions are their own. */
function composedOnce(): Compose {
  const known = new Map<string, { readonly message: ReturnType<Compose>; readonly until: number }>();
  return (delivery, deps) => {
    if (delivery.kind === 'questions') return composeMessage(delivery, deps);
    const key = `${delivery.kind} ${delivery.round} ${delivery.run ?? ''}`;
    const [before, now] = [known.get(key), +deps.clock.now()];
    if (before && before.until > now) return before.message;
    const message = composeMessage(delivery, deps);
    known.set(key, { message, until: now + COMPOSED_MS });
    return message;
  };
}

async function sendOne(
  planned: Versioned<Delivery>,
  compose: Compose,
  deps: DeliveryDeps,
): Promise<Delivery> {
  const { stores, telemetry } = deps;
  const address = await addressOf(planned.value, deps);
  if (address === 'unwanted') {
    const dropped = drop(planned.value);
    await stores.deliveries.replace({ ...planned, value: dropped });
    return dropped;
  }
  if (!address) {
    const waiting = keepWaiting(planned.value);
    if (!isWaiting(planned.value)) await stores.deliveries.replace({ ...planned, value: waiting });
    return waiting;
  }
  return telemetry.measure('delivery', () => claimAndSend(planned, address, compose, deps));
}

async function claimAndSend(
  planned: Versioned<Delivery>,
  address: Address,
  compose: Compose,
  deps: DeliveryDeps,
): Promise<Delivery> {
  const { stores, clock, messenger, telemetry } = deps;
  telemetry.name(planned.value.kind);
  const claimed = claim(planned.value, clock.now());
  const etag = await stores.deliveries.replace({ ...planned, value: claimed });
  if (etag === undefined) {
    telemetry.outcome('taken');
    return claimed;
  }
  let settled = claimed;
  if (isSending(claimed)) {
    const message = await compose(claimed, deps);
    settled = message
      ? record(claimed, await messenger.send(address, message), clock.now(), deps.jitter())
      : drop(claimed);
    await stores.deliveries.replace({ value: settled, etag });
    await unlessStoreFails(noteChannel(settled, deps), undefined);
  }
  telemetry.outcome(isPlanned(settled) ? 'retry' : settled.state);
  if (isGivenUp(settled)) {
    const { id, state, attempts } = settled;
    deps.log.warn('delivery given up', { delivery: id, state, code: attempts.at(-1)?.code });
  }
  return settled;
}

async function addressOf(delivery: Delivery, { stores }: Deps): Promise<Address | 'unwanted' | undefined> {
  if (delivery.kind === 'questions') return stores.conversations.read(delivery.recipient);
  const subscription = await stores.subscriptions.read(delivery.recipient);
  if (subscription && !isWanted(subscription, delivery.plannedAt)) return 'unwanted';
  return subscription && isInForce(subscription) ? subscription.address : undefined;
}

/** What became of a message tells whether its channel is still there. */
async function noteChannel(delivery: Delivery, deps: Deps): Promise<void> {
  const { kind, recipient, run, state } = delivery;
  if (kind === 'questions') return;
  if (state === 'sent') await channelReached(recipient, deps);
  if (run !== undefined && cameBack(delivery)) await channelMissed(recipient, run, deps);
}
