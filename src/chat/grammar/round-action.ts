/** What is to be done to a round, as it is said: "förläng till fredag", "starta delårsrapporten", "close the round". */
import type { RoundKind } from '../../domain/answers/scale.ts';
import { addDays, daysBetween, type IsoDate, isDate } from '../../domain/dates.ts';
import { readDays } from './days.ts';
import { kindIn } from './round-words.ts';
import { foldText, wordsPattern } from './said.ts';

export interface RoundAction {
  readonly does: 'see' | 'open' | 'extend' | 'close' | 'reopen' | 'withdraw';
  readonly kind?: RoundKind | undefined;
  /** The last day to answer. */
  readonly due?: IsoDate | undefined;
  /** Days by which it is to be moved. */
  readonly days?: number | undefined;
  /** The first day of the month that it is to be in. */
  readonly from?: IsoDate | undefined;
  /** A day was named, and not understood for sure. */
  readonly isDayUnclear?: boolean | undefined;
}

const ROUND =
  '(?:omgång[a-zåäö]*|rund(?:a|an|or)|delår[a-zåäö]*|helår[a-zåäö]*|puls[a-zåäö]*|insamling[a-zåäö]*|rapportering[a-zåäö]*|uppföljning[a-zåäö]*|rounds?|collection|reporting)';
const SEES = wordsPattern(
  `^(?:vilk(?:a|en|et)|är (?:NÅGON|det|omgången)|finns|VAD|visa|lista|se|ser|hur|när|which|what|how|are|is|show|list|see|when)(?: .*)?`,
);
/** In this order: "öppna igen" opens no new one, and "dra tillbaka" no old one. */
const ACTIONS: readonly (readonly [does: RoundAction['does'], pattern: RegExp])[] = [
  [
    'withdraw',
    wordsPattern(
      `(?:dra(?:r|s|git|gen)?|ta(?:r)?|kalla(?:r)?) tillbaka|återkalla(?:r)?|ångra(?:r)?|avbryt(?:a|er)?|(?:öppnade|startade|öppnats|startats)(?: .*)? (?:av misstag|i misstag|för tidigt|fel)|råka(?:de|t|r)(?: .*)? (?:öppna|starta|dra i ?gång|skicka)|ta(?:r)? bort|radera|slänga?|kasta|stryka?|withdraw|call off|recall|take back|cancel|delete|remove|scrap|undo|discard|accidentally|mistakenly|(?:opened|started)(?: .*)? (?:by mistake|by accident|too early|wrong)`,
    ),
  ],
  [
    'reopen',
    wordsPattern(
      `(?:öppna|öppnar|öppnas|open)(?: .*)? (?:igen|på nytt|again|anew)|öppna upp(?: .*)?(?: för)|återöppna|lås(?:a)? upp|reopen|unlock`,
    ),
  ],
  [
    'extend',
    wordsPattern(
      `förläng(?:a|er|ning)?|förlängas|(?:deadline|svarsdag)(?:en|n)? (?:bli|flyttas)|flytta(?:r)?|skjut(?:a|er)?|senarelägg(?:a|er)?|tidigarelägg(?:a|er)?|(?:ändra|ändrar|byt|byta) (?:.*)?(?:svarsdag|svarsdatum|deadline|dag|datum|tid)[a-zåäö]*|(?:mer|längre|extra) tid|(?:dag|dagar|vecka|veckor) (?:till|extra)|på sig|extend|extension|postpone|move|push|delay|change (?:.*)?(?:date|deadline|day)|(?:more|extra) (?:time|days?|weeks?)|(?:another|one more)(?: [a-z]+| \\d+)? (?:days?|weeks?)|(?:give|grant|allow|let) (?:them|everyone|everybody|people|the owners|owners)(?: .*)?`,
    ),
  ],
  [
    'close',
    wordsPattern(
      '(?:stäng|avsluta|lås|stoppa)(?:a|er|r|as|s)?|(?:klar|färdig)(?:a|t)? med|close|(?<!year-)(?<!year )end|finish|lock|shut|stop',
    ),
  ],
  [
    'open',
    wordsPattern(
      `(?:ha|köra|göra|genomföra|skicka ut|gå ut med)(?: .*)? (?:en|ny|nästa|extra)(?: .*)? ${ROUND}|(?:run(?:ning)?|doing|hold(?:ing)?|want|need|send(?:ing)? out)(?: .*)? (?:a|an|another|our)(?: .*)? (?:pulse|interim|annual)|(?:öpp?na|starta|skapa|påbörja|inled|lägga? upp|lägg upp|dra(?:r)? i ?gång|sätt(?:a|er)? i ?gång|kör(?:a)? i ?gång|dags för|behöver|vill ha)(?:r)?|(?:ny|nytt|nya|nästa)(?: .*)? ${ROUND}|open|start|create|kick off|launch|begin|set up|new(?: .*)? ${ROUND}`,
    ),
  ],
];

export function readRoundAction(text: string, today: IsoDate): RoundAction {
  const folded = foldText(text);
  const kind = kindIn(folded);
  const found = ACTIONS.find(([, pattern]) => pattern.test(folded))?.[0];
  const does = found === undefined || (SEES.test(folded) && found !== 'withdraw') ? 'see' : found;
  const day = does === 'extend' || does === 'open' ? readDue(text, today) : {};
  const from = does === 'open' && kind === 'pulse' ? monthNamed(folded, today) : undefined;
  return { does, ...(kind ? { kind } : {}), ...(from ? { from } : {}), ...day };
}

const MONTHS = [
  ...['januar[iy]', 'februar[iy]', 'mars|march', 'april', 'ma[jy]', 'jun[ie]', 'jul[iy]', 'augusti?'],
  ...['september', 'o[kc]tober', 'november', 'december'],
];
const IN_MONTH = wordsPattern(`(?:i|för|under|in|for|during) (${MONTHS.join('|')})`);
/** A month that is further ahead has been. */
const MONTHS_AHEAD = 9;

/** "en puls i oktober": one of an interim report is about more than a month. */
function monthNamed(folded: string, today: IsoDate): IsoDate | undefined {
  const [, name = ''] = IN_MONTH.exec(folded) ?? [];
  const place = MONTHS.findIndex((names) => new RegExp(`^(?:${names})$`).test(name));
  const ahead = (place - (Number(today.slice(5, 7)) - 1) + 12) % 12;
  return place < 0 || ahead > MONTHS_AHEAD ? undefined : `${monthOn(today, ahead)}-01`;
}

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ en: 1, ett: 1, a: 1, an: 1, one: 1, another: 1, tva: 2, two: 2, tre: 3, three: 3, fyra: 4, four: 4 },
  ...{ fem: 5, five: 5, sex: 6, six: 6, sju: 7, seven: 7, tio: 10, ten: 10 },
};
const COUNT = `(\\d{1,2}|${Object.keys(NUMBERS).join('|')})(?: (?:more|extra|hel|hela|whole))?`;
const SHIFT = wordsPattern(`${COUNT} (?:(veck(?:a|or)|weeks?)|(?:dag(?:ar)?|days?))`);
/** What stands after it is a day. */
const UNTIL = new RegExp(
  wordsPattern('(?:till(?: och med)?|t\\.?o\\.?m\\.?|senast|bli|to|until|till|by|on)'),
  'gu',
);

function readDue(text: string, today: IsoDate): Pick<RoundAction, 'due' | 'days' | 'isDayUnclear'> {
  const folded = foldText(text);
  const ends = [...folded.matchAll(UNTIL)].map((found) => found.index + found[0].length);
  // Days are read with their dots and rings; folded, a text has as many letters.
  const due = ends.map((end) => dayNamed(text.slice(end).trim(), today)).find((day) => day !== undefined);
  if (due !== undefined) return { due };
  const [, count = '', weeks] = SHIFT.exec(folded) ?? [];
  const days = (NUMBERS[count] ?? Number(count)) * (weeks ? 7 : 1);
  if (days > 0) return { days };
  return ends.some((end) => text.slice(end).trim() !== '') ? { isDayUnclear: true } : {};
}

/** Words that a day may be followed by. */
const TRAILING =
  /(?:,|\.|!|\?| (?:på sig|extra|att svara|to answer|tack|i stället|istället|please|instead|for .*|i omgången|då|om det går))+$/i;

/** A week that is named lasts until people go home from it. */
const FRIDAY = 4;

function dayNamed(words: string, today: IsoDate): IsoDate | undefined {
  const plain = words.replace(TRAILING, '').trim();
  const [, bare] = /^(?:den |the )?(\d{1,2})(?::?[ea]|st|nd|rd|th)?$/i.exec(plain) ?? [];
  if (bare) return nextOfMonth(Number(bare), today);
  const days = readDays(plain, today);
  if (!days) return undefined;
  return daysBetween(days.from, days.to) === 6 ? addDays(days.from, FRIDAY) : days.to;
}

/** "den 18": the next day of that number. */
function nextOfMonth(number: number, today: IsoDate): IsoDate | undefined {
  const day = String(number).padStart(2, '0');
  const months = [0, 1, 2].map((ahead) => monthOn(today, ahead));
  return months.map((month) => `${month}-${day}`).find((one) => isDate(one) && one >= today);
}

/** The month of a day, so many on: "2026-01". */
function monthOn(today: IsoDate, ahead: number): string {
  const month = Number(today.slice(5, 7)) - 1 + ahead;
  return `${Number(today.slice(0, 4)) + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
