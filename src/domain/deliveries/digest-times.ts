import type { Round } from '../rounds/round.ts';
import type { RoundState } from '../rounds/round-state.ts';
import { lastDue, nextDue, SCHEDULE, type WeeklyDue, type WeeklyTime, weekBefore } from './schedule.ts';
import { isDueFor, type Subscription } from './subscription.ts';

/** When a channel gets its digest. */
export function digestTimeOf({ wishes }: Pick<Subscription, 'wishes'>): WeeklyTime {
  const { weekday, hour } = wishes ?? SCHEDULE.digest;
  return { weekday, hour };
}

type Times = Pick<Subscription, 'since' | 'resumed' | 'wishes'>;

/**
 * When a channel's digest is due, as seen at an instant.
 * @returns `last` is undefined when none has been due since the channel subscribed, began again or chose its time
 */
export function digestTimes(
  subscription: Times,
  timezone: string,
  now: Date,
): { readonly last: WeeklyDue | undefined; readonly next: WeeklyDue } {
  const time = digestTimeOf(subscription);
  const last = lastDue(time, timezone, now);
  return {
    last: isDueFor(subscription, last.at) ? last : undefined,
    next: nextDue(time, timezone, now),
  };
}

/** What fell due at one time, and for which channels. */
export interface DueDigest {
  readonly due: WeeklyDue;
  readonly time: WeeklyTime;
  readonly channels: readonly Subscription[];
}

/**
 * The digests that fell due last, oldest first: one for each time that channels have chosen.
 * @param handled what fell due until then has been seen to
 */
export function digestsDue(
  subscriptions: readonly Subscription[],
  timezone: string,
  now: Date,
  handled?: Date,
): readonly DueDigest[] {
  const found = new Map<string, DueDigest>();
  for (const subscription of subscriptions) {
    const { last } = digestTimes(subscription, timezone, now);
    if (!last || (handled && +last.at <= +handled)) continue;
    const { channels = [] } = found.get(last.key) ?? {};
    const time = digestTimeOf(subscription);
    found.set(last.key, { due: last, time, channels: [...channels, subscription] });
  }
  return [...found.values()].toSorted((a, b) => +a.due.at - +b.due.at);
}

/** What a digest that fell due at an instant is about: the newest round of each plan, of those that were open by then. */
export function statesDue({ at }: WeeklyDue, states: readonly RoundState[]): readonly RoundState[] {
  const opened = states.filter(({ round }) => Date.parse(round.openedAt) <= +at);
  return [...new Map(opened.map((state) => [state.plan.id, state])).values()];
}

/**
 * The digests of a round that fell due before one and were never posted, newest first: the later one tells what they would have.
 * @param known the keys of those that were claimed
 */
export function skippedBefore(
  { due, time, channels }: DueDigest,
  { openedAt }: Pick<Round, 'openedAt'>,
  known: ReadonlySet<string>,
  timezone: string,
): readonly WeeklyDue[] {
  const skipped: WeeklyDue[] = [];
  for (let one = weekBefore(due, time, timezone); ; one = weekBefore(one, time, timezone)) {
    const isWanted = Date.parse(openedAt) <= +one.at && channels.some((channel) => isDueFor(channel, one.at));
    if (!isWanted || known.has(one.key)) return skipped;
    skipped.push(one);
  }
}
