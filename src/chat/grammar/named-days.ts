/** Days and times of the year by their names, as people say them: "i våras", "förra kvartalet". */
import { addDays, type IsoDate, mondayOf } from '../../domain/dates.ts';
import { wordsPattern } from './said.ts';

/** A day, counted from today; its name as people say it. */
export const NAMED: readonly (readonly [pattern: RegExp, day: (today: IsoDate) => IsoDate])[] = [
  [wordsPattern('(?:SEDAN )?(?:i ?går|igar|yesterday)'), (today) => addDays(today, -1)],
  [wordsPattern('(?:SEDAN )?(?:i ?förrgår)'), (today) => addDays(today, -2)],
  [wordsPattern('(?:SEDAN )?(?:i ?dag|i ?morse|today|this morning)'), (today) => today],
  [
    wordsPattern('(?:SEDAN |under |på )?(?:den )?(?:här veckan|denna vecka|den här veckan|this week|veckan)'),
    mondayOf,
  ],
  [
    wordsPattern('(?:SEDAN |under |i )?(?:förra veckan|förra vecka|last week)'),
    (today) => addDays(mondayOf(today), -7),
  ],
  [
    wordsPattern('(?:SEDAN |under |i )?(?:helgen|i helgen|the weekend)'),
    (today) => addDays(mondayOf(today), -2),
  ],
  [wordsPattern('(?:SEDAN |under |i )?(?:förra månaden|last month)'), (today) => firstOfMonth(today, -1)],
  [
    wordsPattern('(?:SEDAN |under |i )?(?:denna månad|den här månaden|månadsskiftet|this month)'),
    (today) => firstOfMonth(today, 0),
  ],
  [
    wordsPattern(
      '(?:SEDAN |under |i )?vintras|(?:SEDAN |under |i )vintern|(?:since )?(?:this|last) winter|since winter',
    ),
    (today) => lastStart(today, '12-01'),
  ],
  [
    wordsPattern(
      '(?:nu )?i vår(?=[ ,?!.]*$)|(?:SEDAN |under |i )?våras|(?:SEDAN |under |i )våren|(?:since )?(?:the |last |this )spring|since spring',
    ),
    (today) => lastStart(today, '03-01'),
  ],
  [
    wordsPattern(
      '(?:SEDAN |under |i |före |efter )?(?:somras|midsommar)|(?:SEDAN |under |i |före |efter )(?:sommaren|semestern)|(?:since )?(?:the |this |last )summer|since summer',
    ),
    (today) => lastStart(today, '06-01'),
  ],
  [
    wordsPattern(
      '(?:nu |den här |under )?i höst(?=[ ,?!.]*$)|(?:SEDAN |under |i )?höstas|(?:SEDAN |under |i )hösten|(?:since )?(?:this |the |last )(?:autumn|fall)|since (?:autumn|fall)',
    ),
    (today) => lastStart(today, '09-01'),
  ],
  [
    wordsPattern(
      '(?:SEDAN |efter |vid |per |innan |före |at |by |after )(?:halvårsskiftet|halvåret|halvårs?|mid-?year|half[- ]?year|the half-?year)',
    ),
    (today) => lastStart(today, '07-01'),
  ],
  [
    wordsPattern(
      '(?:SEDAN |under |i |in |during )?(?:(?:det här|detta|innevarande|this|the current) (?:kvartalet|kvartal|quarter))',
    ),
    quarterOf,
  ],
  [
    wordsPattern(
      '(?:SEDAN |under |i |in |during )?(?:(?:förra|senaste|föregående|last|the last|the previous) (?:kvartalet|kvartal|quarter))',
    ),
    (today) => quarterOf(addDays(quarterOf(today), -1)),
  ],
  ...[1, 2, 3, 4].map(
    (quarter) =>
      [
        wordsPattern(
          `(?:(?:SEDAN|under|i|för|efter|vid|in|for|during|after) )?(?:det |the )?(?:(?:kvartal|kv|quarter|q) ?${quarter}|${['första', 'andra', 'tredje', 'fjärde'][quarter - 1]} kvartalet|${['first', 'second', 'third', 'fourth'][quarter - 1]} quarter)(?: 20\\d\\d)?`,
        ),
        (today: IsoDate) => lastStart(today, `${String(quarter * 3 - 2).padStart(2, '0')}-01`),
      ] as const,
  ),
  ...[1, 2, 3].map(
    (third) =>
      [
        wordsPattern(`(?:(?:SEDAN|under|i|för|efter|vid) )?(?:tertial|t) ?${third}(?: 20\\d\\d)?`),
        (today: IsoDate) => lastStart(today, `${String(third * 4 - 3).padStart(2, '0')}-01`),
      ] as const,
  ),
  [
    wordsPattern(
      '(?:SEDAN |under |vid )?(?:årsskiftet|nyår|nyårsskiftet|new year|the start of the year|årets början|början av året)',
    ),
    (today) => `${today.slice(0, 4)}-01-01`,
  ],
];

/** The first day of the quarter. */
function quarterOf(today: IsoDate): IsoDate {
  const month = 3 * Math.floor((Number(today.slice(5, 7)) - 1) / 3) + 1;
  return `${today.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

export function firstOfMonth(today: IsoDate, ahead: number): IsoDate {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + ahead;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** The latest day of that name that has been. */
export function lastStart(today: IsoDate, monthDay: string): IsoDate {
  const here = `${today.slice(0, 4)}-${monthDay}`;
  return here <= today ? here : addYears(here, -1);
}

export function addYears(day: IsoDate, years: number): IsoDate {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
