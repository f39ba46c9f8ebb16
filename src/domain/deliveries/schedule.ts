import { addDays, dayIn, type IsoDate, instantAt, mondayOf } from '../dates.ts';

/** An hour of the week, in the municipality's time zone. */
export interface WeeklyTime {
  /** 0 for Monday. */
  readonly weekday: number;
  /** A whole hour, from 0 to 23. */
  readonly hour: number;
}

/** What Målvakt does by itself and when, in the municipality's time zone. */
export const SCHEDULE = {
  /** The weekly digest, where a channel has not chosen another time, and what people are told with it. */
  digest: { weekday: 0, hour: 8 },
  /** Days after which a digest is not posted any more: by then the next one is nearer. */
  digestLateDays: 3,
  /** Minutes between looks for what is news to whoever follows something: what changes within them is told together. */
  newsMinutes: 3,
  /** Minutes between looks for what a digest does not show yet: what comes within them is shown by one edit. */
  editMinutes: 5,
  /** The whole hour at which somebody who is back is asked. */
  askBackHour: 8,
} as const;

/** Minutes within which each whole hour begins anew, in whatever time zone: some are a quarter or half an hour off. */
export const MINUTES_OF_ANY_HOUR = 15;

/** One time at which something weekly falls due. */
export interface WeeklyDue {
  /** Names the run: the day, with the hour where it is not the one that used to be everybody's. */
  readonly key: string;
  readonly at: Date;
}

/** When something weekly fell due last, this very instant included. */
export function lastDue(time: WeeklyTime, timezone: string, now: Date): WeeklyDue {
  const thisWeek = dueOn(dayOfWeek(time, timezone, now), time, timezone);
  return +thisWeek.at <= +now ? thisWeek : weekBefore(thisWeek, time, timezone);
}

/** When it falls due next, later than this instant. */
export function nextDue(time: WeeklyTime, timezone: string, now: Date): WeeklyDue {
  const day = dayOfWeek(time, timezone, now);
  const thisWeek = dueOn(day, time, timezone);
  return +thisWeek.at > +now ? thisWeek : dueOn(addDays(day, 7), time, timezone);
}

/** When it fell due a week earlier. */
export function weekBefore({ key }: WeeklyDue, time: WeeklyTime, timezone: string): WeeklyDue {
  return dueOn(addDays(key.slice(0, 10), -7), time, timezone);
}

/** Whether it is too late for a digest that fell due. */
export function isStale({ at }: Pick<WeeklyDue, 'at'>, now: Date): boolean {
  return +now - +at > SCHEDULE.digestLateDays * 24 * 60 * 60_000;
}

function dayOfWeek({ weekday }: WeeklyTime, timezone: string, now: Date): IsoDate {
  return addDays(mondayOf(dayIn(timezone, now)), weekday);
}

function dueOn(day: IsoDate, { hour }: WeeklyTime, timezone: string): WeeklyDue {
  const key = hour === SCHEDULE.digest.hour ? day : `${day}T${String(hour).padStart(2, '0')}`;
  return { key, at: instantAt(timezone, day, hour) };
}
