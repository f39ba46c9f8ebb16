import { type Attempt, keyOf, type Ledger } from './ledger.ts';

/** Milliseconds, and how many sends to one conversation Teams allows within them. */
const OF_A_CONVERSATION = [
  [1_000, 7],
  [2_000, 8],
  [30_000, 60],
  [3_600_000, 1_800],
] as const;

/** The most of some times that lie in any window of so many milliseconds; a window holds its beginning and not its end. */
export function mostWithin(
  times: readonly number[],
  ms: number,
): {
  readonly most: number;
  readonly from: number | undefined;
} {
  const sorted = times.toSorted((a, b) => a - b);
  let first = 0;
  let worst: ReturnType<typeof mostWithin> = { most: 0, from: undefined };
  for (const [last, time] of sorted.entries()) {
    while (time - (sorted[first] ?? time) >= ms) first += 1;
    if (last - first + 1 > worst.most) worst = { most: last - first + 1, from: sorted[first] };
  }
  return worst;
}

/** The worst window of a kind, and what is allowed in it. */
export interface Window {
  /** Counted by when attempts were made, or by when they arrived; the latter for all and for the worst conversation. */
  readonly of: 'all, as sent' | 'all' | 'one conversation';
  readonly ms: number;
  readonly most: number;
  /** When it begins; undefined when there was none. */
  readonly from: number | undefined;
  readonly limit: number;
  readonly verdict: 'within' | 'over' | 'unsure';
}

/**
 * The worst window of each kind. One that is over its limit only as things arrived is unsure when the connector stood still in it or before.
 * @param perSecond what may be sent to everybody together in a second
 */
export function worstWindows({ attempts, stalls }: Ledger, perSecond: number): Window[] {
  const of = (what: Window['of'], times: readonly number[], ms: number, limit: number): Window => {
    const { most, from = 0 } = mostWithin(times, ms);
    const isStalled = stalls.some((stall) => stall.to >= from - STALL_MS && stall.from < from + ms);
    const over = isStalled && what !== 'all, as sent' ? ('unsure' as const) : ('over' as const);
    return {
      of: what,
      ms,
      most,
      from: most === 0 ? undefined : from,
      limit,
      verdict: most > limit ? over : 'within',
    };
  };
  const ofEach = [...Map.groupBy(attempts, ({ conversation }) => conversation).values()].map(timesOf);
  const sent = attempts.map(({ sentAt }) => sentAt);
  return [
    of('all, as sent', sent, 1_000, perSecond),
    of('all', timesOf(attempts), 1_000, perSecond),
    ...OF_A_CONVERSATION.map(([ms, limit]) => {
      const all = ofEach.map((times) => of('one conversation', times, ms, limit));
      return all.toSorted((a, b) => b.most - a.most)[0] ?? of('one conversation', [], ms, limit);
    }),
  ];
}

/** So long after it stood still, in milliseconds, a connector has caught up. */
const STALL_MS = 100;

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
