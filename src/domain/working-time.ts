/** When people are at work: on working days, in the hours that the municipality has set, in its time zone. */
import { addDays, dayIn, type IsoDate, instantAt, timeIn, weekdayOf } from './dates.ts';
import type { Settings } from './settings.ts';

export interface WorkCalendar extends Pick<Settings, 'workingHours' | 'pauses'> {
  readonly timezone: string;
  /** The names of public holidays, by day. */
  readonly holidays: ReadonlyMap<IsoDate, string>;
}

/** Why nobody is at work on a day. */
export type FreeDay =
  | { readonly why: 'weekend' | 'pause' }
  | { readonly why: 'holiday'; readonly name: string };

/** A municipality is at work again within so many days, whatever pauses it has set. */
const LONGEST_PAUSE = 400;

/** Why a day is no working day; undefined of one that is. */
export function freeDay(day: IsoDate, { pauses, holidays }: WorkCalendar): FreeDay | undefined {
  const name = holidays.get(day);
  if (name !== undefined) return { why: 'holiday', name };
  if (pauses.some(({ from, to }) => from <= day && day <= to)) return { why: 'pause' };
  return weekdayOf(day) > 4 ? { why: 'weekend' } : undefined;
}

export function isWorkingDay(day: IsoDate, calendar: WorkCalendar): boolean {
  return freeDay(day, calendar) === undefined;
}

/** The day itself, or else the first working day after it. @param isAway other days that are passed over */
export function workingDayFrom(
  day: IsoDate,
  calendar: WorkCalendar,
  isAway: (day: IsoDate) => boolean = () => false,
): IsoDate {
  for (let ahead = 0; ahead < LONGEST_PAUSE; ahead += 1) {
    const next = addDays(day, ahead);
    if (isWorkingDay(next, calendar) && !isAway(next)) return next;
  }
  return addDays(day, LONGEST_PAUSE);
}

/** The instant itself when people are at work then, or else when they begin next. */
export function workingTimeFrom(
  instant: Date,
  calendar: WorkCalendar,
  isAway?: (day: IsoDate) => boolean,
): Date {
  const { timezone, workingHours } = calendar;
  const today = dayIn(timezone, instant);
  const hour = Number(timeIn(timezone, instant).slice(0, 2));
  const isOver = hour >= workingHours.to;
  const day = workingDayFrom(isOver ? addDays(today, 1) : today, calendar, isAway);
  const begins = instantAt(timezone, day, workingHours.from);
  return day === today && begins < instant ? instant : begins;
}
