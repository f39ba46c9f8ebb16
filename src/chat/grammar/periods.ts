/** Since when, and of which years: "sedan förra veckan", "i våras", "sen sist", "2019 och 2020", "förra året". */
import { addDays, daysBetween, type IsoDate, mondayOf } from '../../domain/dates.ts';
import type { Since } from '../../domain/status/question.ts';
import { readDays } from './days.ts';
import { addYears, firstOfMonth, lastStart, NAMED } from './named-days.ts';
import { takeRound } from './round-words.ts';
import { type Said, wordsPattern } from './said.ts';

export interface Period {
  readonly since?: Since | undefined;
  readonly years?: readonly number[] | undefined;
}

const LAST_ROUND = wordsPattern(
  '(?:SEDAN|räkna från|mot|än|jämfört med|sedan dess)? ?(?:(?:den )?(?:förra|senaste|föregående|förrförra) (?:omgång(?:en)?|runda(?:n)?|vända(?:n)?|rapport(?:en)?|delår(?:et|srapporten)?|uppföljning(?:en)?|mätning(?:en)?|gång(?:en)?|tillfället)|sist|senast(?! (?:sju|två|tre|fyra|fem|\\d|dagarna|veckan|månad))|(?:the )?(?:last|previous) (?:time|round|report))',
);

const NUMBERS: Readonly<Record<string, number>> = {
  ...{
    en: 1,
    ett: 1,
    tva: 2,
    tre: 3,
    fyra: 4,
    fem: 5,
    sex: 6,
    sju: 7,
    atta: 8,
    nio: 9,
    tio: 10,
    fjorton: 14,
  },
  ...{ a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, seven: 7, ten: 10, couple: 2, par: 2 },
};
const UNIT_DAYS: readonly (readonly [unit: RegExp, days: number])[] = [
  [/^(?:dag|dygn|day)/, 1],
  [/^(?:vecka|veckor|week)/, 7],
  [/^(?:manad|month)/, 30],
  [/^(?:ar|year)/, 365],
];
const COUNTED = wordsPattern(
  '(?:SEDAN |på |under |i |för |borta i |the )?(?:(?:de |den |det )?(?:senaste|sista|last|past) )?(en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|fjorton|ett par|par|\\d{1,2}|a|one|two|three|four|five|seven|ten|a couple of|couple of)? ?(dag(?:en|ar|arna)?|dygn(?:et)?|veck(?:a|an|or|orna)|månad(?:en|er|erna)?|år(?:et|en)?|days?|weeks?|months?|years?)(?: (?:sedan|sen|tillbaka|ago))?',
);
const IS_BACK = wordsPattern(
  'senaste|sista|last|past|ago|tillbaka|(?<=[a-zåäö] )(?:sedan|sen)$|borta i|away for',
);

const WEEKDAYS = ['mandag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lordag', 'sondag'];
const ENGLISH_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const WEEK_BEFORE = '(?:i )?förra veckan|veckan (?:innan|före)|(?:of )?(?:last week|the week before)';
const WEEKDAY = wordsPattern(
  `(?:SEDAN |efter |after |i |förra |last )(?:förra |last |i )?(mån|tis|ons|tors|fre|lör|sön|mon|tues|wednes|thurs|fri|satur|sun)(?:day|dags|dagen|dag|dan|da)(?! den)(?: (${WEEK_BEFORE}))?`,
);
const DATE = wordsPattern(
  '(?:SEDAN (?:i )?|efter |after |per |från |under |during |hela |(?:all|the whole) of )(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)? )?(?:den |the )?(\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \\d{1,2}(?:st|nd|rd|th)?(?![\\d:.])|\\d{1,2}(?:\\s?:?[ea]|st|nd|rd|th)?(?: of)? ?(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*(?: \\d{4})?|den \\d{1,2}|(?:första |förste )?(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*)',
);
/** "sedan nämnden möttes den 12 november": what happened on the day says no more. */
const DATE_OF = wordsPattern(
  '(?:SEDAN|efter|after)(?: (?!(?:hur|vad|vilka|what|which|how) )[a-zåäö]+){1,4}? (?:den|on|on the|of|of the) (\\d{1,2}(?:\\s?:?[ea]|st|nd|rd|th)? ?(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*(?: \\d{4})?|\\d{1,2}/\\d{1,2})',
);
const MONTH =
  /^(?:forsta |forste |första |förste )?(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*$/;
/** "November 16th" */
const MONTH_FIRST = /^([a-z]{3,}) (\d{1,2})(?:st|nd|rd|th)?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj|may', 'jun', 'jul', 'aug', 'sep', 'okt|oct', 'nov', 'dec'];

const SINCE_YEAR = wordsPattern('(?:SEDAN|efter)(?: och med)?(?: år)? ((?:19|20)\\d{2})(?![-\\d])');
const YEARS = /(?<![\p{L}\p{N}-])(?:19|20)\d{2}(?![\p{L}\p{N}-])/u;
function yearPattern(year: number): RegExp {
  return wordsPattern(`(?:(?:under|i|för|år|från|mot|med|och|in|for) )?(?:år )?${year}`);
}
const LAST_YEAR = wordsPattern(
  '(?:(?:under|i|för|mot|än|jämfört med|från) )?(?:förra året|förra år|i ?fjol|fjolåret|föregående år|året innan|last year|the year before|the previous year)(?:s)?',
);
const YEAR_BEFORE_LAST = wordsPattern('(?:i )?förrförra året|(?:i )?förr-?fjol');
const THIS_YEAR = wordsPattern(
  '(?:(?:tillbaka till|under|hittills) )?(?:i år|det här året|detta år|innevarande år|this year)',
);

/** Takes what is said of time out of a message. */
export function takePeriod(said: Said, today: IsoDate): Period {
  const round = takeRound(said);
  if (round) return { since: { round } };
  const year = said.take(SINCE_YEAR)?.[1];
  if (year) return { since: { year: Number(year) } };
  const day = takeDay(said, today);
  if (day) return { since: { day } };
  if (said.take(LAST_ROUND)) return { since: 'lastRound' };
  const years = takeYears(said, today);
  return years.length > 0 ? { years } : {};
}

function takeDay(said: Said, today: IsoDate): IsoDate | undefined {
  const [, weekday, isOfWeekBefore] = said.take(WEEKDAY) ?? [];
  if (weekday)
    return isOfWeekBefore ? weekdayBefore(weekday, mondayOf(today)) : weekdayBefore(weekday, today);
  const [, date] = said.take(DATE) ?? said.take(DATE_OF) ?? [];
  if (date) return dateBefore(date, today);
  return takeCounted(said, today) ?? takeNamed(said, today);
}

function takeNamed(said: Said, today: IsoDate): IsoDate | undefined {
  for (const [pattern, dayOf] of NAMED) if (said.take(pattern)) return dayOf(today);
  return undefined;
}

/** "de senaste sju dagarna", "två veckor sedan" */
function takeCounted(said: Said, today: IsoDate): IsoDate | undefined {
  const counted = said.copy().take(COUNTED);
  // "last year" is a year, and no twelve months.
  if (!counted || !IS_BACK.test(counted[0]) || (!counted[1] && counted[2] === 'year')) return undefined;
  said.take(COUNTED);
  const [, number = '1', unit = ''] = counted;
  const many =
    NUMBERS[number.split(' ').at(-1) === 'of' ? 'couple' : (number.split(' ').at(-1) ?? '')] ??
    Number(number);
  const days = UNIT_DAYS.find(([name]) => name.test(unit))?.[1] ?? 1;
  return addDays(today, -days * (Number.isNaN(many) ? 1 : many));
}

function takeYears(said: Said, today: IsoDate): number[] {
  const now = Number(today.slice(0, 4));
  const years: number[] = [];
  if (said.take(YEAR_BEFORE_LAST)) years.push(now - 2);
  if (said.take(LAST_YEAR)) years.push(now - 1);
  if (said.take(THIS_YEAR)) years.push(now);
  // A year to come stands in a title: "Klimatneutral stad 2030".
  for (let found = YEARS.exec(said.left); found; found = YEARS.exec(said.left)) {
    const year = Number(found[0]);
    if (year > now || !said.take(yearPattern(year))) break;
    years.push(year);
  }
  return [...new Set(years)].toSorted((a, b) => a - b);
}

function weekdayBefore(stem: string, today: IsoDate): IsoDate {
  const place = Math.max(
    WEEKDAYS.findIndex((name) => name.startsWith(stem)),
    ENGLISH_DAYS.findIndex((name) => name.startsWith(stem)),
  );
  const days = (daysBetween(mondayOf(today), today) - place + 7) % 7;
  return addDays(today, -(days === 0 ? 7 : days));
}

function dateBefore(text: string, today: IsoDate): IsoDate | undefined {
  const month = MONTH.exec(text)?.[1];
  if (month) {
    const number = 1 + MONTHS.findIndex((names) => names.split('|').includes(month));
    return lastStart(today, `${String(number).padStart(2, '0')}-01`);
  }
  if (/^den \d/.test(text)) return lastDayOfMonth(Number(text.slice(4)), today);
  const day = readDays(text.replace(MONTH_FIRST, '$2 $1'), today)?.from;
  return day && day > today ? addYears(day, -1) : day;
}

function lastDayOfMonth(day: number, today: IsoDate): IsoDate {
  const here = `${today.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return here <= today ? here : `${firstOfMonth(today, -1).slice(0, 8)}${String(day).padStart(2, '0')}`;
}
