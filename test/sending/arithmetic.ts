import { type Attempt, keyOf } from './ledger.ts';

/** Milliseconds, and how many sends to one conversation Teams allows within them. */
const OF_A_CONVERSATION = [
  [1_000, 7],
  [2_000, 8],
  [30_000, 60],
  [3_600_000, 1_800],
] as const;

/** The most of some times that lie in any window of so many milliseconds; a window holds its beginning and not its end. */
export function mostWithin(times: readonly number[], ms: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let [first, most] = [0, 0];
  for (const [last, time] of sorted.entries()) {
    while (time - (sorted[first] ?? time) >= ms) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

/** The worst window of a kind, and what is allowed in it. */
export interface Window {
  readonly of: 'all' | 'one conversation';
  readonly ms: number;
  readonly most: number;
  readonly limit: number;
}

/** @param perSecond what may be sent to everybody together in a second */
export function worstWindows(attempts: readonly Attempt[], perSecond: number): Window[] {
  const ofOne = [...Map.groupBy(attempts, ({ conversation }) => conversation).values()].map(timesOf);
  const all = { of: 'all' as const, ms: 1_000, most: mostWithin(timesOf(attempts), 1_000), limit: perSecond };
  return [
    all,
    ...OF_A_CONVERSATION.map(([ms, limit]) => {
      const most = Math.max(0, ...ofOne.map((times) => mostWithin(times, ms)));
      return { of: 'one conversation' as const, ms, most, limit };
    }),
  ];
}

function timesOf(attempts: readonly Attempt[]): number[] {
  return attempts.map(({ at }) => at);
}

/** How much was to be sent at a moment and was not on its way yet. */
export interface Look {
  readonly at: number;
  readonly due: number;
  /** The clocks were just moved, so that much came due at once; what follows until the next look is not measured. */
  readonly isMoved?: boolean;
}

export interface BusyRate {
  readonly seconds: number;
  readonly attempts: number;
  readonly perSecond: number;
}

/**
 * Attempts a second between looks from which on enough was due that it cannot have run out before the next. Less than that
 * would measure how much there was to do, and not how fast it was done.
 */
export function rateWhileDue(
  looks: readonly Look[],
  times: readonly number[],
  perSecond: number,
): BusyRate | undefined {
  let [ms, attempts] = [0, 0];
  for (const [index, look] of looks.entries()) {
    const next = looks[index + 1];
    if (!next || look.isMoved || look.due < (perSecond * (next.at - look.at)) / 1000) continue;
    ms += next.at - look.at;
    attempts += times.filter((time) => time >= look.at && time < next.at).length;
  }
  return ms === 0 ? undefined : { seconds: ms / 1000, attempts, perSecond: (attempts * 1000) / ms };
}

/**
 * Milliseconds from a moment until those that are left have sent at the whole rate again for a while, or until nothing was due any
 * more; undefined when neither came.
 */
export function backAfter(
  from: number,
  looks: readonly Look[],
  times: readonly number[],
  perSecond: number,
): number | undefined {
  const WHILE_MS = 5_000;
  const last = looks.at(-1)?.at ?? from;
  for (const look of looks.filter(({ at }) => at >= from)) {
    const most = (perSecond * WHILE_MS) / 1000;
    const isAtRate =
      times.filter((time) => time >= look.at && time < look.at + WHILE_MS).length >= most * 0.9;
    if ((isAtRate && look.at + WHILE_MS <= last) || look.due === 0) return look.at - from;
  }
  return undefined;
}

/** A process that was ended without notice. */
export interface Kill {
  readonly at: number;
  readonly instance: string;
}

/** What was answered so shortly before a kill, in milliseconds, may not have been stored. */
const UNSTORED_MS = 1_000;

export interface Arrivals {
  /** Messages that were never taken. */
  readonly lost: readonly string[];
  /** Copies beyond the first, of all messages. */
  readonly doubled: number;
  /** Cards that were taken while the sender heard of a fault, or nothing. */
  readonly faults: number;
  /** Attempts that were open when their process was killed. */
  readonly openAtKills: number;
  /** Copies that only a kill explains. */
  readonly byKills: number;
  /** Copies that neither a fault nor a kill explains. */
  readonly unexplained: number;
}

/** What arrived of what was to arrive. @param expected their keys, as `keyOf` gives them */
export function arrivals(
  expected: Iterable<string>,
  attempts: readonly Attempt[],
  kills: readonly Kill[],
): Arrivals {
  const killedAt = new Map(kills.map(({ instance, at }) => [instance, at]));
  const taken = Map.groupBy(
    attempts.filter(({ isTaken }) => isTaken),
    keyOf,
  );
  let [doubled, faults, byKills, unexplained] = [0, 0, 0, 0];
  for (const copies of taken.values()) {
    const extra = copies.length - 1;
    const open = copies.filter((copy) => (copy.endedAt ?? Infinity) > atKill(copy) - UNSTORED_MS);
    const faulty = copies.filter((copy) => !copy.isAcknowledged && !open.includes(copy)).length;
    const left = Math.max(0, extra - faulty);
    doubled += extra;
    faults += faulty;
    byKills += Math.min(left, open.length);
    unexplained += Math.max(0, left - open.length);
  }
  function atKill({ instance }: Attempt): number {
    return killedAt.get(instance) ?? Infinity;
  }
  const openAtKills = attempts.filter(
    (one) => one.at <= atKill(one) && (one.endedAt ?? Infinity) >= atKill(one),
  );
  return {
    lost: [...expected].filter((key) => !taken.has(key)),
    ...{ doubled, faults, openAtKills: openAtKills.filter((one) => atKill(one) < Infinity).length },
    ...{ byKills, unexplained },
  };
}
