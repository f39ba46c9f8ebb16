import { firstUnanswered, type Prompt, promptsOf, standInPrompts } from '../../domain/answers/prompt.ts';
import {
  type Address,
  claim,
  type Delivery,
  dueAt,
  isDue,
  keepWaiting,
  planDelivery,
  record,
} from '../../domain/deliveries/delivery.ts';
import type { Language } from '../../domain/language.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Log, Telemetry } from '../../ports/log.ts';
import type { Message, Messenger } from '../../ports/messenger.ts';
import type { Versioned } from '../../ports/stores.ts';
import { withLast } from '../answers/find-last.ts';
import { allRounds, findRound, loadState } from '../rounds/find-rounds.ts';
import { digestOfRun } from './digest.ts';
import { passOn } from './stand-in.ts';

/** What the delivery of messages needs beyond what every command is given. */
export interface DeliveryDeps extends Deps {
  readonly messenger: Messenger;
  readonly log: Log;
  readonly telemetry: Telemetry;
  /** The municipality's own language, used in channels and for those who have chosen none. */
  readonly language: Language;
  /** A number from 0 to 1 that spreads retries. */
  readonly jitter: () => number;
}

/** The messages with questions of a round, whatever has become of them. */
async function questionsIn(round: Round, { stores }: Deps): Promise<Versioned<Delivery>[]> {
  const deliveries = await stores.deliveries.ofPlan(round.plan);
  return deliveries.filter(({ value }) => value.kind === 'questions' && value.round === round.id);
}

/** What a person has been, or is about to be, sent in a round. */
async function questionsTo(person: string, round: Round, deps: Deps): Promise<Versioned<Delivery>[]> {
  return (await questionsIn(round, deps)).filter(({ value }) => value.recipient === person);
}

/** Somebody asked for their questions before they were sent, so sending them as well would be asking twice. */
export async function dropQuestions({ round, insteadOf }: Prompt, person: string, deps: Deps): Promise<void> {
  for (const delivery of await questionsTo(person, round, deps)) {
    if (delivery.value.insteadOf !== insteadOf?.person) continue;
    const isUnsent = delivery.value.state === 'planned' || delivery.value.state === 'waiting';
    // When the worker is sending it at this very moment, its claim wins.
    if (isUnsent)
      await deps.stores.deliveries.replace({ ...delivery, value: { ...delivery.value, state: 'dropped' } });
  }
}

/** Somebody who had blocked Målvakt, or uninstalled it, is back: what could not be delivered is tried again. */
export async function reviveQuestions(person: string, deps: Deps): Promise<void> {
  const open = (await allRounds(deps)).map((one) => one.value).filter(({ state }) => state === 'open');
  for (const round of open) {
    const blocked = (await questionsTo(person, round, deps)).filter(({ value }) => value.state === 'blocked');
    for (const delivery of blocked) {
      const nextAt = deps.clock.now().toISOString();
      await deps.stores.deliveries.replace({
        ...delivery,
        value: { ...delivery.value, state: 'planned', nextAt },
      });
    }
    if (blocked.length > 0) await deps.stores.plans.touch(round.plan);
  }
}

/**
 * Plans one message with the questions of each owner who has any left, in every open round. Whoever has been asked is
 * asked again only when a goal has come to them since.
 */
export async function planQuestions(plan: string, deps: Deps, stopping?: AbortSignal): Promise<void> {
  const { stores, clock } = deps;
  const rounds = (await stores.rounds.ofPlan(plan)).map((one) => one.value);
  for (const round of rounds.filter((one) => one.state === 'open')) {
    const state = await loadState(round, deps);
    const planned = await questionsIn(round, deps);
    for (const person of new Set(state.ownerships.map((one) => one.person))) {
      if (stopping?.aborted) return;
      const earlier = planned.filter(
        ({ value }) => value.recipient === person && value.insteadOf === undefined,
      );
      const asked = new Set(earlier.flatMap(({ value }) => value.items ?? []));
      const unanswered = promptsOf(person, state).filter((prompt) => !prompt.current);
      const items = unanswered.map((prompt) => prompt.expected.item.id);
      if (items.every((item) => asked.has(item))) continue;
      const id = `${round.id}/questions/${person}/${earlier.length + 1}`;
      const what = { id, plan, round: round.id, kind: 'questions' as const, recipient: person, items };
      await stores.deliveries.add(planDelivery(what, clock.now()));
    }
  }
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
  const { deliveries, nextAt } = await passOn(planned, plan, deps);
  const after: Delivery[] = [];
  let queued = deliveries.filter(({ value }) => dueAt(value) !== undefined).length;
  deps.telemetry.queued(plan, queued);
  for (const delivery of deliveries) {
    const isNow = !stopping?.aborted && isDue(delivery.value, deps.clock.now());
    const settled = isNow ? await sendOne(delivery, deps) : delivery.value;
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

async function sendOne(planned: Versioned<Delivery>, deps: DeliveryDeps): Promise<Delivery> {
  const { stores, telemetry } = deps;
  const address = await addressOf(planned.value, deps);
  if (!address) {
    const waiting = keepWaiting(planned.value);
    if (planned.value.state !== 'waiting') await stores.deliveries.replace({ ...planned, value: waiting });
    return waiting;
  }
  return telemetry.measure('delivery', () => claimAndSend(planned, address, deps));
}

async function claimAndSend(
  planned: Versioned<Delivery>,
  address: Address,
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
  if (claimed.state === 'sending') {
    const message = await messageOf(claimed, deps);
    settled = message
      ? record(claimed, await messenger.send(address, message), clock.now(), deps.jitter())
      : { ...claimed, state: 'dropped', leaseUntil: undefined };
    await stores.deliveries.replace({ value: settled, etag });
  }
  telemetry.outcome(settled.state === 'planned' ? 'retry' : settled.state);
  if (settled.state === 'blocked' || settled.state === 'failed') {
    const { id, state, attempts } = settled;
    deps.log.warn('delivery given up', { delivery: id, state, code: attempts.at(-1)?.code });
  }
  return settled;
}

async function addressOf(delivery: Delivery, { stores }: Deps): Promise<Address | undefined> {
  if (delivery.kind === 'questions') return stores.conversations.read(delivery.recipient);
  return (await stores.subscriptions.all()).find((one) => one.channel === delivery.recipient)?.address;
}

/** What to say, as things stand now; undefined when there is nothing left to say. */
async function messageOf(delivery: Delivery, deps: DeliveryDeps): Promise<Message | undefined> {
  const { kind, recipient, insteadOf, run } = delivery;
  const { value: round } = await findRound(delivery.round, deps);
  if (kind === 'summary') {
    return { kind, language: deps.language, summary: summarise(await loadState(round, deps)) };
  }
  if (kind === 'digest') {
    const claimed = run && (await deps.stores.digestRuns.read(delivery.plan, run));
    return claimed
      ? { kind, language: deps.language, digest: await digestOfRun(delivery.plan, claimed, deps) }
      : undefined;
  }
  if (round.state === 'closed') return undefined;
  const state = await loadState(round, deps);
  const prompts =
    insteadOf === undefined
      ? promptsOf(recipient, state)
      : standInPrompts(recipient, state).filter((prompt) => prompt.insteadOf?.person === insteadOf);
  const language = (await deps.stores.people.read(recipient))?.language ?? deps.language;
  const next = firstUnanswered(prompts);
  if (!next) return undefined;
  const others = prompts.filter((prompt) => prompt !== next);
  return { kind, language, prompts: [await withLast(next, deps), ...others] };
}
