import { addDays, dayIn, type IsoDate, instantAt, timeIn, weekdayOf } from '../domain/dates.ts';

export const TIMEZONE = 'Europe/Stockholm';

/** When people of the municipality are at work: counted here by itself, since what the program counts is to be compared with it. */
const HOURS = { from: 8, to: 17 } as const;

/** Whether a day is a Swedish public holiday, or an eve that is kept as one. @see lag (1989:253) om allmänna helgdagar */
export function isHoliday(day: IsoDate): boolean {
  const date = day.slice(5);
  if (FIXED.has(date)) return true;
  const easter = easterOf(Number(day.slice(0, 4)));
  if (FROM_EASTER.some((days) => addDays(easter, days) === day)) return true;
  const weekday = weekdayOf(day);
  // Midsummer's day is a Saturday, and All Saints' as well; of the former the eve is kept.
  const isMidsummer =
    (weekday === 4 && date >= '06-19' && date <= '06-25') ||
    (weekday === 5 && date >= '06-20' && date <= '06-26');
  return isMidsummer || (weekday === 5 && (date === '10-31' || (date >= '11-01' && date <= '11-06')));
}

const FIXED = new Set(['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']);
/** Good Friday, Easter, Easter Monday, Ascension Day, Whit Sunday. */
const FROM_EASTER = [-2, 0, 1, 39, 49] as const;

/** Easter Sunday, by the method of Meeus, Jones and Butcher. */
export function easterOf(year: number): IsoDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function isWorkingDay(day: IsoDate): boolean {
  return weekdayOf(day) < 5 && !isHoliday(day);
}

/** Whether people are at work at an instant. It is asked at each wait of the program, and is the same for a whole hour. */
export function isWorkingTime(instant: number): boolean {
  const hour = Math.floor(instant / 3_600_000);
  const known = workingHours.get(hour);
  if (known !== undefined) return known;
  const at = new Date(instant);
  const time = Number(timeIn(TIMEZONE, at).slice(0, 2));
  const isWorking = isWorkingDay(dayIn(TIMEZONE, at)) && time >= HOURS.from && time < HOURS.to;
  workingHours.set(hour, isWorking);
  return isWorking;
}

/** Of a year there are nine thousand. */
const workingHours = new Map<number, boolean>();

/** The instant itself, or when people are at work next. */
export function atWork(instant: number): number {
  if (isWorkingTime(instant)) return instant;
  const today = dayIn(TIMEZONE, new Date(instant));
  for (let days = 0; ; days += 1) {
    const day = addDays(today, days);
    const start = +instantAt(TIMEZONE, day, HOURS.from);
    if (start > instant && isWorkingDay(day)) return start;
  }
}

/** An hour of a day, in the municipality's time zone. */
export function hourOf(day: IsoDate, hour: number): number {
  return +instantAt(TIMEZONE, day, Math.floor(hour)) + Math.round((hour % 1) * 3_600_000);
}
