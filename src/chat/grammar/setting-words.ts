/** What is the same for everybody, and how people say that it is to be another: "vi har semesterstängt v. 28–31". */
import { type IsoDate, isDate } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import type { SettingName, SettingsWish } from '../../domain/settings-wish.ts';
import { readDays } from './days.ts';
import { AT_WORK, NOT_SENT, rangeIn, SENT_BETWEEN } from './hour-words.ts';
import {
  BEFORE_DAYS,
  isOfOneself,
  isStoppedAlone,
  reminderDaysIn,
  repeatIn,
  STOPS_EN,
  STOPS_SV,
  timeStopped,
  wholeMonth,
} from './reminder-wishes.ts';

export interface SettingSaid {
  readonly at: SettingName;
  /** As it is written in a form; empty where nothing says what it is to be. */
  readonly text: string;
  readonly language: Language;
}

interface Way {
  readonly at: SettingName;
  readonly language: Language;
  /** Each is said somewhere. */
  readonly says: readonly RegExp[];
  /** What it is to be; undefined where the words do not say, so that they ask for something else. */
  readonly value: (words: string, today: IsoDate) => string | undefined;
}

/** Asks what holds, or when; what is asked of the chat so is no wish. */
const ASKS =
  /^(?:och |men |and |but )?(?:när|vilk\p{L}*|vad|va|hur|vem|varför|finns|when|which|what|how|who|why|is there|are there)(?!\p{L})/u;
const WAYS: readonly Way[] = [
  ...both(
    'hours',
    'arbetstid(?:en|er|erna)?|kontorstid(?:en|er|erna)?',
    '(?:working|office|business) (?:hours|day)',
    { value: (words) => rangeIn(words) ?? openFor(words) },
  ),
  { at: 'hours', language: 'sv', says: [AT_WORK, /^(?:vi|alla|kommunen|kontoret)/u], value: rangeIn },
  { at: 'hours', language: 'en', says: [AT_WORK], value: rangeIn },
  { at: 'hours', language: 'sv', says: [SENT_BETWEEN, /bara|endast/u], value: rangeIn },
  { at: 'hours', language: 'en', says: [SENT_BETWEEN], value: rangeIn },
  { at: 'hours', language: 'sv', says: [NOT_SENT, /inga|inget|inte|aldrig/u], value: () => '' },
  { at: 'hours', language: 'en', says: [NOT_SENT], value: () => '' },
  ...both(
    'pauses',
    '(?:semester|sommar|jul|påsk|helg)?stängt|(?:semester|sommar|jul|påsk)stäng(?:er|ning)(?:en)?|(?:semester|sommar|jul|påsk)?uppehåll(?:et)?',
    "(?:we(?:['’]re)?|offices?|town hall|municipality)(?: (?:are|is|will be))* closed|(?:summer|christmas|holiday|easter) (?:closing|closure|break|pause)",
    { value: pausesIn },
  ),
  ...both(
    'council',
    '(?:kommun)?fullmäktige(?:s|möte(?:t|n|na)?)?|kf',
    "(?:the |municipal |city )*council(?:['’]s)?",
    { value: (words, today) => councilIn(words, today) || undefined },
    [
      'sammanträd(?:er|a|e|et|en|ena)|möt(?:s|e|et|en|ena|er)|(?:kommun)?fullmäktige(?:möte(?:t|n|na)?)|träffas|datum(?:et|en)?|mötesda(?:g|gar)',
      'meet(?:s|ing|ings)?|sits?|dates?|days?',
    ],
  ),
  ...both(
    'pauses',
    'påminn(?:a|s|else(?:r|rna)?)',
    'remind(?:ers?|ing)?',
    { value: (words, today) => stoppedWhen(words, today) },
    [STOPS_SV, STOPS_EN],
  ),
  ...both(
    'reminders',
    'påminn(?:a|s|else(?:r|rna)?)',
    'remind(?:ers?|ing)?',
    { value: (words) => (isStoppedAlone(words) ? '' : undefined) },
    [STOPS_SV, STOPS_EN],
  ),
  ...both('repeat', 'påminn(?:a|s|else(?:r|rna)?)?', 'remind(?:ers?|ed)?', { value: repeatIn }),
  ...both('reminders', 'påminn(?:a|s|else(?:r|rna)?)?', 'remind(?:ers?|ed)?', { value: reminderDaysIn }),
  ...both('economy', 'gräns(?:en|värdet?)?|tröskel(?:n|värdet?)?', 'thresholds?|limit', { value: moneyIn }, [
    'ekonomi(?:n|ska)?|avvikelse(?:r|n|rna)?|budget(?:en)?|kr|tkr|kronor',
    'econom(?:y|ic)|deviations?|budget|kr|tkr|kronor',
  ]),
];

/** What a message wishes of one setting; undefined where it wishes for nothing of the kind. */
export function settingIn(message: string, today: IsoDate): SettingSaid | undefined {
  const words = message
    .toLowerCase()
    .replace(/[?!.…\s]+$/u, '')
    .replace(/\s+/gu, ' ');
  if (ASKS.test(words)) return undefined;
  for (const { at, language, says, value } of WAYS) {
    if (!says.every((one) => one.test(words))) continue;
    const text = value(words, today);
    if (text !== undefined) return { at, text, language };
  }
  return undefined;
}

/** Days as people write them in a form, "22 oktober" and "v. 28–31", in the form that is stored; what is no day stays as it is. */
export function withPlainDays(wish: SettingsWish, today: IsoDate): SettingsWish {
  const { pauses, council } = wish;
  return {
    ...wish,
    ...(pauses === undefined ? {} : { pauses: plainDays(pauses, today) }),
    ...(council === undefined ? {} : { council: plainDays(council, today) }),
  };
}

function plainDays(text: string, today: IsoDate): string {
  const pieces = piecesOf(text);
  return pieces
    .map((piece, place) =>
      isDate(piece) ? piece : (daysText(withMonthOf(pieces[place + 1], piece), today) ?? piece),
    )
    .join(', ');
}

function piecesOf(text: string): string[] {
  return text
    .split(/[,;\n]|(?<!\p{L})(?:och|samt|and)(?!\p{L})/u)
    .map((piece) => piece.trim())
    .filter(Boolean);
}

/** "22 och 23 oktober": the month of the first stands with the second. */
function withMonthOf(next: string | undefined, piece: string): string {
  const [, month] = /^\d{1,2}(?::?[ae])?( ?[\p{L}/].*)$/u.exec(next ?? '') ?? [];
  return /^\d{1,2}(?::?[ae])?$/u.test(piece) && month ? `${piece}${month}` : piece;
}

function daysText(words: string, today: IsoDate): string | undefined {
  const days = readDays(words, today);
  return days && (days.from === days.to ? days.from : `${days.from}–${days.to}`);
}

/** Of what a message says of when, without what says that it is closed, or that the council meets. */
const BESIDE_DAYS = new RegExp(
  [
    '(?:semester|sommar|jul|påsk|helg)?(?:stängt|stäng(?:er|ning)(?:en)?|uppehåll(?:et)?)|closed|clos(?:ing|ure)|break|pause',
    "(?:kommun)?fullmäktige(?:s|möte(?:t|n|na)?)?|kf|council(?:['’]s)?|sammanträd\\p{L}*|möt\\p{L}*|träffas|meet\\p{L}*|sits?|dates?|days?",
    'ändra|byt|flytta|sätt|vi|kommunen|kontoret|har|ska|är|det|ha|blir|för|nytt|nya|lägg|lägga|in|till|ett|en|under|mellan|gör|också|även|nästa gång|dagar|datum|hej',
    "new|we['’]re|we|are|is|will|be|the|our|municipal(?:ity)?|city|town hall|offices?|add|a|for|have|has|summer|christmas|holiday|easter|also|next|between|hello|hi",
  ]
    .map((words) => `(?<!\\p{L})(?:${words})(?!\\p{L})`)
    .join('|'),
  'gu',
);

function pausesIn(words: string, today: IsoDate): string | undefined {
  const asked = words.replace(BESIDE_DAYS, ' ').replace(/\s+/gu, ' ').trim();
  // "omgången är stängd": of something else.
  if (/omgång|rapporter|svar|fråg|round|answer/u.test(asked)) return undefined;
  return readableDays(asked, today) || openFor(words);
}

/** A form is opened without a value only for what is surely a wish: "ändra arbetstiden", "vi har stängt i sommar". */
function openFor(words: string): '' | undefined {
  const isShort = words.split(' ').length <= MOST_WORDS;
  return isShort && WISHES.test(words) ? '' : undefined;
}

const MOST_WORDS = 7;
const WISHES =
  /^(?:kan (?:du|vi|jag) |jag vill |please |can (?:you|we|i) )?(?:(?:ändra|byt|byta|sätt|sätta|ställ|ställa|justera|lägg|lägga|change|set|adjust|add|update)|(?:vi|kommunen|stadshuset|kontoret|we(?:['’]re)?|the municipality|our offices?)(?= .*(?:stängt|stänger|uppehåll|closed)))(?!\p{L})/u;

/** A meeting takes a day: what is longer is when somebody meets at times. */
function councilIn(words: string, today: IsoDate): string {
  const days = readableDays(words.replace(BESIDE_DAYS, ' ').replace(/\s+/gu, ' ').trim(), today);
  return days.includes('–') ? '' : days;
}

/** Days in which nothing is sent, if any are named. */
function stoppedWhen(words: string, today: IsoDate): string | undefined {
  const when = isOfOneself(words) ? undefined : timeStopped(words);
  return when && (wholeMonth(when, today) ?? readableDays(when.replace(BEFORE_DAYS, ''), today));
}

/** Empty where some of it is no day: then nothing is guessed. */
function readableDays(words: string, today: IsoDate): string {
  const plain = words === '' ? '' : plainDays(words.replace(/^[:,\s]+/u, ''), today);
  return plain.split(', ').every((piece) => /^\d{4}-\d\d-\d\d(?:–\d{4}-\d\d-\d\d)?$/u.test(piece))
    ? plain
    : '';
}

function moneyIn(words: string): string | undefined {
  return /\d[\d ]*(?:[.,]\d+)? ?(?:tkr|kkr|tusen(?: kronor)?|kronor|kr|mnkr|mkr|miljon(?:er)?|thousand|millions?)?(?!\p{L}|[\d–-]| ?%)/u
    .exec(words)?.[0]
    .trim();
}

function both(
  at: SettingName,
  sv: string,
  en: string,
  { value }: Pick<Way, 'value'>,
  [alsoSv, alsoEn]: readonly string[] = [],
): readonly Way[] {
  const way = (language: Language, words: string, also?: string): Way => ({
    ...{ at, language, value },
    says: [word(words), ...(also ? [word(also)] : [])],
  });
  return [way('sv', sv, alsoSv), way('en', en, alsoEn)];
}

function word(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');
}
