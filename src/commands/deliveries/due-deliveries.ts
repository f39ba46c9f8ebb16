import {
  type Delivery,
  drop,
  dueAt,
  isDue,
  isResting,
  isSending,
  isWaiting,
  takeUp,
} from '../../domain/deliveries/delivery.ts';
import { outdated } from '../../domain/deliveries/outdated.ts';
import { abandoned } from '../../domain/deliveries/record.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { passOnQuestions } from './stand-in.ts';

/** What is to be sent of a plan, and when to look again. */
export interface DueDeliveries {
  readonly due: readonly Versioned<Delivery>[];
  /** Milliseconds since 1970 when the next of the others is due, or somebody goes away or is back; undefined for never. */
  readonly nextAt: number | undefined;
  /** How many are yet to be sent and have somewhere to go. */
  readonly open: number;
}

/**
 * Looks through the messages of a plan: what is due, what a newer one has made needless, what has an address now, and what somebody
 * has claimed and never settled.
 * @param isNews whether anything of the plan, or of anybody's address, may have changed since the last look
 */
export async function dueDeliveries(plan: string, isNews: boolean, deps: Deps): Promise<DueDeliveries> {
  const { clock } = deps;
  const planned = await deps.stores.deliveries.ofPlan(plan);
  const passedOn = await passOnQuestions(planned, plan, deps);
  const needless = new Set(outdated(passedOn.deliveries.map(({ value }) => value)));
  const reached = isNews ? await haveAddress(passedOn.deliveries, deps) : new Set<string>();
  if (isNews) await listResting(passedOn.deliveries, plan, deps);
  const now = clock.now();
  const changed = (one: Delivery): Delivery => {
    if (needless.has(one)) return drop(one);
    if (isWaiting(one) && reached.has(one.recipient)) return takeUp(one, now);
    return isSending(one) && isDue(one, now) ? abandoned(one, now) : one;
  };
  const deliveries = await Promise.all(
    passedOn.deliveries.map(async (before) => {
      const value = changed(before.value);
      if (value === before.value) return before;
      const etag = await deps.stores.deliveries.replace({ value, etag: before.etag });
      // Somebody else was first; what they have made of it is seen at the next look.
      return etag === undefined ? undefined : { value, etag };
    }),
  );
  const known = deliveries.filter((one) => one !== undefined);
  const isToSend = ({ value }: Versioned<Delivery>) => isDue(value, now) && !isSending(value);
  const due = known.filter(isToSend);
  const later = known.filter((one) => !isToSend(one)).flatMap(({ value }) => dueAt(value) ?? []);
  const missed = known.length < deliveries.length ? [+now] : [];
  const next = [...later, ...missed, ...(passedOn.nextAt === undefined ? [] : [passedOn.nextAt])];
  return {
    due,
    nextAt: next.length > 0 ? Math.min(...next) : undefined,
    open: due.length + later.length,
  };
}

/**
 * Whoever something rests for is on the list by which they are noticed when they write: the version before kept none, and an instance may
 * have been ended in between.
 */
async function listResting(
  deliveries: readonly Versioned<Delivery>[],
  plan: string,
  deps: Deps,
): Promise<void> {
  const resting = deliveries.map(({ value }) => value).filter(isResting);
  if (resting.length === 0) return;
  const { rounds, unreachable } = deps.stores.lookingOnce();
  const open = (await rounds.ofPlan(plan)).map(({ value }) => value).filter(isOpen);
  for (const { recipient, round, items, attempts, nextAt } of resting) {
    const isOver = items?.length === 0 || !open.some(({ id }) => id === round);
    const { at: since, code = '' } = attempts.at(-1) ?? { at: nextAt };
    if (!isOver) await unreachable.add({ recipient, since, code });
  }
}

/** Which of those who wait for an address have one. */
async function haveAddress(
  deliveries: readonly Versioned<Delivery>[],
  { stores }: Deps,
): Promise<ReadonlySet<string>> {
  const waiting = deliveries.filter(({ value }) => isWaiting(value)).map(({ value }) => value.recipient);
  return waiting.length === 0 ? new Set() : stores.conversations.known([...new Set(waiting)]);
}
