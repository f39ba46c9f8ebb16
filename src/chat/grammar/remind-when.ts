import { addDays, type IsoDate } from '../../domain/dates.ts';
import { readDays } from './days.ts';

/** A day, and a time in minutes past midnight where one is named. */
export interface When {
  readonly day: IsoDate;
  readonly minutes?: number | undefined;
}

const NUMBERS = [
  ...['en ett a an one', 'två two', 'tre three', 'fyra four', 'fem five', 'sex six'],
  ...['sju seven', 'åtta eight', 'nio nine', 'tio ten'],
].map((words) => words.split(' '));

const UNITS: readonly (readonly [RegExp, minutes: number])[] = [
  [/^(?:minut|minute)/, 1],
  [/^(?:timm|hour)/, 60],
  [/^(?:dag|dygn|day)/, 1_440],
  [/^(?:veck|week)/, 10_080],
  [/^(?:månad|month)/, 43_200],
];

const AHEAD =
  /(?<!\p{L})(?:om|in) (\d{1,2}|\p{L}+) (minut\p{L}*|minutes?|timm\p{L}*|hours?|dagar?|dygn|days?|veck\p{L}*|weeks?|månad\p{L}*|months?)(?!\p{L})/u;
const CLOCK =
  /(?<!\p{L})(?:(?:kl\.?|klockan|at|vid)\s*)(\d{1,2})(?:[.:](\d\d))?(?:\s*(am|pm))?(?!\p{L})|(?<![\d.\p{L}])(\d{1,2})[:](\d\d)(?![\d.])|(?<![\d.\p{L}])(\d{1,2})\s*(am|pm)(?!\p{L})/u;
const PARTS_OF_DAY: readonly (readonly [RegExp, hour: number | undefined])[] = [
  [
    /(?<!\p{L})(?:i|på|denna|den här|this|in the)? ?(?:eftermiddag(?:en)?|afternoon)(?!\p{L})|efter lunch|after lunch/u,
    13,
  ],
  [
    /(?<!\p{L})(?:på|in the|första|first thing)? ?(?:förmiddag(?:en)?|morgonen|(?<=dag )morgon|bitti|morning)(?!\p{L})/u,
    undefined,
  ],
];
const TODAY = /(?<!\p{L})(?:i eftermiddag|this afternoon|senare i ?dag|later today)(?!\p{L})/u;

/** When somebody wants to be reminded: "på fredag", "tomorrow at 9", "om en vecka". Undefined when the words name no time. */
export function readWhen(text: string, today: IsoDate, minutesNow: number): When | undefined {
  const said = text
    .toLowerCase()
    .replace(/[,;!?]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [ahead, count = '', unit = ''] = AHEAD.exec(said) ?? [];
  const minutes = clockIn(said);
  if (ahead !== undefined) {
    const number = /^\d/.test(count)
      ? Number(count)
      : 1 + NUMBERS.findIndex((words) => words.includes(count));
    const each = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
    return number > 0 && each ? after(number * each, minutes, today, minutesNow) : undefined;
  }
  const isToday = TODAY.test(said);
  const rest = PARTS_OF_DAY.reduce((left, [pattern]) => left.replace(pattern, ' '), said.replace(CLOCK, ' '))
    .replace(
      /(?<!\p{L})(?:senare|later|tidigt|early|nästa(?= (?:mån|tis|ons|tors|fre|lör|sön))|next(?= (?:mon|tue|wed|thu|fri|sat|sun)))(?!\p{L})/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
  // Said on a Friday, "fredag" is a week from now.
  const named = rest === '' ? undefined : (readDays(rest, today) ?? readDays(rest, addDays(today, 1)));
  const day = named?.from ?? (rest === '' && (isToday || minutes !== undefined) ? today : undefined);
  if (day === undefined) return undefined;
  // "nästa vecka" begins with its Monday; a week that has begun is meant from now on.
  const first = named && day < today && named.to > today ? addDays(today, 1) : day;
  return { day: first, ...(minutes === undefined ? {} : { minutes }) };
}

function after(ahead: number, minutes: number | undefined, today: IsoDate, now: number): When {
  if (ahead >= 1_440) {
    const day = addDays(today, Math.round(ahead / 1_440));
    return { day, ...(minutes === undefined ? {} : { minutes }) };
  }
  const at = now + ahead;
  return { day: addDays(today, Math.floor(at / 1_440)), minutes: at % 1_440 };
}

function clockIn(said: string): number | undefined {
  const [found, hour, minute, half, colonHour, colonMinute, bareHour, bareHalf] = CLOCK.exec(said) ?? [];
  if (found === undefined) return PARTS_OF_DAY.find(([pattern]) => pattern.test(said))?.[1] && 13 * 60;
  const hours = Number(hour ?? colonHour ?? bareHour);
  const isAfternoon = (half ?? bareHalf) === 'pm' && hours < 12;
  const minutes = (hours + (isAfternoon ? 12 : 0)) * 60 + Number(minute ?? colonMinute ?? 0);
  return minutes < 1_440 ? minutes : undefined;
}
