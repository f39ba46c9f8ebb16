/** On which days before, on and after the due day people are reminded, as somebody says it. */

const NUMBERS: readonly (readonly string[])[] = [
  ['noll', 'zero'],
  ['en', 'ett', 'one', 'a', 'the'],
  ['två', 'two'],
  ['tre', 'three'],
  ['fyra', 'four'],
  ['fem', 'five'],
  ['sex', 'six'],
  ['sju', 'seven'],
  ['åtta', 'eight'],
  ['nio', 'nine'],
  ['tio', 'ten'],
  ['elva', 'eleven'],
  ['tolv', 'twelve'],
];

/** How many days each of these is. */
const UNITS: readonly (readonly [words: RegExp, days: number])[] = [
  [/^(?:dag(?:ar(?:na)?|en)?|days?|d)$/u, 1],
  [/^(?:veck(?:a|or(?:na)?|an)|weeks?)$/u, 7],
];
const BEFORE = /^(?:innan|före|dessförinnan|before|ahead|prior)$/u;
const AFTER = /^(?:efter|efteråt|därefter|after|later)$/u;
const ON_THE_DAY =
  /^(?:på )?(?:själva |samma )?(?:svarsdagen|dagen|sista (?:svars)?dagen|samma dag|i dag|(?:on )?the (?:due )?(?:day|date)(?: itself)?|(?:on )?the same day)$/u;
/** Said around them, and tells nothing of when. */
const AROUND =
  /(?<!\p{L})(?:(?:sista )?svarsdag(?:en)?|sista dag(?:en)?|(?:the )?(?:due (?:day|date)|last day(?: to answer)?|deadline)|deadlinen?|påminn(?:a|elser?)?|remind(?:ers?)?|sedan|then|gärna|också|also|på|on|igen|again)(?!\p{L})/gu;

/**
 * The days that a list names, counted from the due day: "-3, 0, +2", "3 dagar före, på svarsdagen och två dagar efter", "two days
 * before". Each once, the earliest first; what cannot be read is told apart.
 */
export function readReminderDays(text: string): {
  readonly days: readonly number[];
  readonly unread: readonly string[];
} {
  const pieces = text
    .toLowerCase()
    .replace(/[−–—](?=\s*\d)/gu, '-')
    .split(/[,;\n]|(?<!\p{L})(?:och|samt|and)(?!\p{L})/u)
    .flatMap((piece) =>
      /^[-+\d\s]+$/u.test(piece) ? piece.replace(/([-+])\s+/gu, '$1').split(/\s+/) : piece,
    )
    .map((piece) => piece.trim())
    .filter(Boolean);
  const read = pieces.map((piece, place) => ({ piece, day: dayOf(piece, pieces.slice(place + 1)) }));
  return {
    days: [...new Set(read.flatMap(({ day }) => day ?? []))].toSorted((a, b) => a - b),
    unread: read.flatMap(({ piece, day }) => (day === undefined ? [piece] : [])),
  };
}

/** @param later "tre och en dag före": what follows says whether it is before or after */
function dayOf(piece: string, later: readonly string[]): number | undefined {
  if (/^[-+]?\d{1,3}$/u.test(piece))
    return sideOf(later) === -1 && /^\d/u.test(piece) ? -Number(piece) : Number(piece);
  if (ON_THE_DAY.test(piece)) return 0;
  const words = piece.replace(AROUND, ' ').split(/\s+/).filter(Boolean);
  const side = sideOf([piece]) ?? sideOf(later);
  const [count, unit, ...rest] = words.filter((word) => !BEFORE.test(word) && !AFTER.test(word));
  if (count === undefined || rest.length > 0) return undefined;
  const number = numberOf(unit === undefined && unitOf(count) !== undefined ? 'en' : count);
  const each = unitOf(unit ?? (unitOf(count) === undefined ? 'dag' : count));
  if (number === undefined || each === undefined || side === undefined) return undefined;
  return side * number * each;
}

/** -1 before the due day, 1 after it; undefined where nothing says which. */
function sideOf(pieces: readonly string[]): -1 | 1 | undefined {
  for (const word of pieces.flatMap((piece) => piece.split(/\s+/))) {
    if (BEFORE.test(word)) return -1;
    if (AFTER.test(word)) return 1;
  }
  return undefined;
}

function unitOf(word: string): number | undefined {
  return UNITS.find(([words]) => words.test(word))?.[1];
}

function numberOf(word: string): number | undefined {
  if (/^\d{1,3}$/u.test(word)) return Number(word);
  const place = NUMBERS.findIndex((words) => words.includes(word));
  return place < 0 ? undefined : place;
}

/** As a list names them: "-3, 0, +2". */
export function reminderDaysText(days: readonly number[]): string {
  return days.map((day) => (day > 0 ? `+${day}` : String(day))).join(', ');
}
