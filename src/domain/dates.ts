/** A calendar day, `YYYY-MM-DD`, as plans and rounds write it: it has no time zone. */
export type IsoDate = string;

/** An instant, ISO 8601 in UTC. */
export type IsoInstant = string;

const DAY_MS = 86_400_000;

/** True for a day that exists: 2025-02-30 does not. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Kept by time zone: making one costs more than a card. */
const formats = new Map<string, { readonly day: Intl.DateTimeFormat; readonly time: Intl.DateTimeFormat }>();

function formatsIn(timeZone: string) {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = {
    day: new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }),
    time: new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' }),
  };
  formats.set(timeZone, made);
  return made;
}

/** Answers that are kept: the same few days are asked about for each message and each absence. */
const MOST_KEPT = 2_000;

/** Remembers what has been worked out lately. */
function keeping<T>(workOut: (timezone: string, key: number, day: IsoDate) => T) {
  const kept = new Map<string, T>();
  return (timezone: string, key: number, day = ''): T => {
    const name = `${timezone} ${key} ${day}`;
    const known = kept.get(name);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const found = workOut(timezone, key, day);
    kept.set(name, found);
    return found;
  };
}

/** In every time zone a day begins with a quarter of an hour. */
const QUARTER_MS = 15 * 60_000;

const dayOfQuarter = keeping((timezone, quarter) =>
  formatsIn(timezone).day.format(new Date(quarter * QUARTER_MS)),
);

/** The calendar day that an instant falls on in a time zone. */
export function dayIn(timezone: string, instant: Date): IsoDate {
  return dayOfQuarter(timezone, Math.floor(+instant / QUARTER_MS));
}

/** The time of day at an instant in a time zone, "08:05". */
export function timeIn(timezone: string, instant: Date): string {
  return formatsIn(timezone).time.format(instant);
}

/**
 * The instant at which a whole hour begins on a day in a time zone. An hour that the clocks repeat begins the first time; one that they
 * skip begins when they are put forward.
 */
export function instantAt(timezone: string, day: IsoDate, hour: number): Date {
  return new Date(hourOfDay(timezone, hour, day));
}

const hourOfDay = keeping((timezone, hour, day) => {
  const asIfUtc = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  // The clocks are changed at most once within two days.
  const before = asIfUtc - offsetAt(timezone, asIfUtc - DAY_MS);
  const after = asIfUtc - offsetAt(timezone, asIfUtc + DAY_MS);
  const isAfter =
    before + offsetAt(timezone, before) !== asIfUtc && after + offsetAt(timezone, after) === asIfUtc;
  return isAfter ? after : before;
});

/** Milliseconds by which the clocks of a time zone are ahead of UTC at an instant. */
function offsetAt(timezone: string, instant: number): number {
  const there = new Date(instant);
  return Date.parse(`${dayIn(timezone, there)}T${timeIn(timezone, there)}:00Z`) - floorToMinute(instant);
}

function floorToMinute(instant: number): number {
  return Math.floor(instant / 60_000) * 60_000;
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 for Monday. */
export function weekdayOf(day: IsoDate): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** The Monday of the week that a day is in. */
export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, -weekdayOf(day));
}

/** The Monday of a week of ISO 8601, which belongs to the year that its Thursday is in; undefined when there is no such week. */
export function mondayOfWeek(year: number, week: number): IsoDate | undefined {
  const monday = addDays(mondayOf(`${year}-01-04`), 7 * (week - 1));
  return addDays(monday, 3).startsWith(`${year}`) ? monday : undefined;
}
