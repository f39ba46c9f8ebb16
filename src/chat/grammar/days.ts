import {
  addDays,
  daysBetween,
  type IsoDate,
  isDate,
  mondayOf,
  mondayOfWeek,
  weekdayOf,
} from '../../domain/dates.ts';

export interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Days without a year that have been over for so long at most are meant, and not those of the next year. */
const JUST_BEEN = 31;
/** "15–1 jul" is a slip of the pen, not nearly a year. */
const LONGEST = 340;

const MONTHS = words(
  'januari january|februari february|mars march|april|maj may|juni june|juli july|augusti august|september|oktober october|november|december',
);
const WEEKDAYS = words(
  'mån mon|tis tues tue|ons wednes wed|tors tor thurs thu|fre fri|lör satur sat|sön sun',
);
const NEAR: readonly (readonly [words: RegExp, ahead: number])[] = [
  [/^(?:idag|today)$/, 0],
  [/^(?:imorgon|imorrn|tomorrow)$/, 1],
  [/^i?övermorgon$/, 2],
];
const NEAR_WEEKS: readonly (readonly [words: RegExp, ahead: number])[] = [
  [/^(?:denna vecka|veckan|här veckan|this week)$/, 0],
  [/^(?:nästa|kommande|next) (?:vecka|week)$/, 7],
];

const FROM = /(?<!\p{L})(?:från och med|från|fr\.? ?o\.? ?m\.?|from|den|the|på|on|of|hela)(?!\p{L})/gu;
const UNTIL = /[–—-]|(?<!\p{L})(?:till och med|till|t\.? ?o\.? ?m\.?|to|until|through)(?!\p{L})/gu;
/** "idag och imorgon": two days that follow each other. */
const AND = /(?<!\p{L})(?:och|o|and)(?!\p{L})|&/gu;
const BEGINS = /(?<!\p{L})(?:från|fr\.? ?o\.? ?m\.?|from|starting)(?!\p{L})/u;

/** "från och med 15 september": only the first day is said. */
export function isOpenEnded(text: string): boolean {
  const said = text.toLowerCase();
  return BEGINS.test(said) && said.replace(FROM, ' ').search(UNTIL) < 0;
}

/**
 * The days that some words name, in Swedish or English: "24/12–6/1", "5-9 dec", "från den 24 december till den 6 januari",
 * "imorgon", "på fredag", "nästa vecka", "v 52". Weeks are those of ISO 8601, and a day stands before its month. Without a year
 * they are the next such days, or those that have just been. Undefined when the words name no days, or not for sure.
 */
export function readDays(text: string, today: IsoDate): Days | undefined {
  const named = text.search(AND) < 0 ? undefined : daysIn(text.replace(AND, '–'), today);
  if (named) return daysBetween(named.from, named.to) === 1 ? named : undefined;
  return daysIn(text, today);
}

function daysIn(text: string, today: IsoDate): Days | undefined {
  const parts = text
    .toLowerCase()
    .replace(/\b(\d{4})-(\d\d)-(\d\d)\b/g, '$1.$2.$3')
    .replace(/(\.\d\d) (?=\d{4}\.)/, '$1–')
    .replace(/(?<!\p{L})i (?=dag|mor|över)/gu, 'i')
    .replace(/[,;!?]/g, ' ')
    .replace(FROM, ' ')
    .replace(UNTIL, '–')
    .split('–');
  const [first, last = first] = parts.map(partOf);
  if (!first || !last || parts.length > 2) return undefined;
  // Said on a Friday, "fredag" may be today or a week from now.
  if (first.name === '' && first.weekday === weekdayOf(today)) return undefined;
  const starts = daysNamed(
    isBare(first) ? { ...first, name: last.name.replace(/\d+/, first.name) } : first,
    today,
  );
  const ends = daysNamed(
    isBare(last) ? { ...last, name: first.name.replace(/\d+/, last.name) } : last,
    today,
  );
  const found = ends.flatMap(({ to }) => {
    const from = starts.findLast((days) => days.from <= to)?.from;
    return from && (ends.length === 1 || daysBetween(from, to) < LONGEST) ? [{ from, to }] : [];
  });
  const days = found.find(({ to }) => daysBetween(to, today) <= JUST_BEEN) ?? found.at(-1);
  return days && isThatDay(days.from, first) && isThatDay(days.to, last) ? days : undefined;
}

/** One end of the days: "fredag 4 dec" has both a weekday and a name. */
interface Part {
  readonly weekday: number | undefined;
  readonly name: string;
}

function partOf(text: string): Part {
  const [word = '', ...others] = text.trim().split(/\s+/);
  const stem = word.replace(/(?:dag|dagen|day)?\.?$/, '');
  const weekday = WEEKDAYS.findIndex((stems) => stems.includes(stem));
  return weekday < 0
    ? { weekday: undefined, name: [word, ...others].join(' ') }
    : { weekday, name: others.join(' ') };
}

/** "5" in "5-9 dec", "31 2026" in "v. 28-31 2026": the other end says of what. */
function isBare({ name }: Part): boolean {
  return /^\d{1,2}(?: \d{4})?$/.test(name);
}

function isThatDay(day: IsoDate, { weekday }: Part): boolean {
  return weekday === undefined || weekday === weekdayOf(day);
}

/** Everything near today that has such a name, the earliest first. */
function daysNamed({ weekday, name }: Part, today: IsoDate): Days[] {
  if (name === '') {
    if (weekday === undefined) return [];
    const next = addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
    return [0, 7, 14, 21].flatMap((ahead) => span(addDays(next, ahead)));
  }
  for (const [words, ahead] of NEAR) if (words.test(name)) return span(addDays(today, ahead));
  for (const [words, ahead] of NEAR_WEEKS)
    if (words.test(name)) return span(addDays(mondayOf(today), ahead), 6);
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})\.(\d\d)\.(\d\d)$/.exec(name) ?? [];
  if (isoYear && isoMonth && isoDay) return span(dayOf(Number(isoYear), Number(isoMonth), isoDay));
  const [, week, weekYear] = /^(?:v|vecka|week)\.? ?(\d{1,2})(?: (\d{4}))?$/.exec(name) ?? [];
  if (week) return years(weekYear, today).flatMap((year) => span(mondayOfWeek(year, Number(week)), 6));
  const [, day, number, word = '', year] =
    /^(\d{1,2})(?:\/(\d{1,2})|(?::?[ea]|st|nd|rd|th)? ?([a-z]{3,})\.?)(?:[ /](\d{4}))?$/.exec(name) ?? [];
  if (!day) return [];
  const month = number
    ? Number(number)
    : 1 + MONTHS.findIndex((names) => names.some((one) => one.startsWith(word)));
  return years(year, today).flatMap((one) => span(dayOf(one, month, day)));
}

function years(written: string | undefined, today: IsoDate): number[] {
  const now = Number(today.slice(0, 4));
  return written ? [Number(written)] : [now - 2, now - 1, now, now + 1];
}

/** No days where there is no such first day. */
function span(from: IsoDate | undefined, more = 0): Days[] {
  return from && isDate(from) ? [{ from, to: addDays(from, more) }] : [];
}

function dayOf(year: number, month: number, day: string): IsoDate {
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function words(list: string): readonly (readonly string[])[] {
  return list.split('|').map((names) => names.split(' '));
}
