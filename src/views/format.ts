import { dayIn, type IsoDate, type IsoInstant, isDate, timeIn, weekdayOf } from '../domain/dates.ts';
import type { Language } from '../domain/language.ts';

/** Holds together what must not be parted at the end of a line: a day and its month, a number and its unit. */
const NBSP = '\u00A0';

/** Between things that are told beside each other; no line begins with it. */
export const DOT = `${NBSP}· `;

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  sv: new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }),
};

/** How a card is worded: for whom, where and when. */
export interface Wording {
  readonly language: Language;
  readonly timezone: string;
  readonly now: Date;
}

/** "15 sep", with the year when it is not this one. */
export function formatDay(day: IsoDate, { language, timezone, now }: Wording): string {
  const [year, month, date] = day.split('-').map(Number);
  const thisYear = Number(dayIn(timezone, now).slice(0, 4));
  const name = MONTHS[language][(month ?? 1) - 1];
  return [date, name, ...(year === thisYear ? [] : [year])].join(NBSP);
}

/** A day as a plan words it; "2025-12-31", as a spreadsheet gives it, is told as other days are, with its year. */
export function wordedDay(text: string, language: Language): string {
  return isDate(text) ? formatDay(text, { language, timezone: 'UTC', now: new Date(0) }) : text;
}

/** "mån", to stand before a day. */
export function formatWeekday(day: IsoDate, language: Language): string {
  return WEEKDAYS[language][weekdayOf(day)] ?? '';
}

/** "aug 2025" */
export function formatMonth(day: IsoDate, language: Language): string {
  const [year, month] = day.split('-').map(Number);
  return [MONTHS[language][(month ?? 1) - 1], year].join(NBSP);
}

/** "8–12 sep", "1 jan–31 aug 2024", and over New Year "24 dec 2026–6 jan 2027". */
export function formatRange(from: IsoDate, to: IsoDate, wording: Wording): string {
  if (from === to) return formatDay(from, wording);
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  const said = isOneYear ? wording : { ...wording, now: new Date(0) };
  const [first, last] = [formatDay(from, said), formatDay(to, said)];
  if (!isOneYear) return `${first}–${last}`;
  const [day = '', month = ''] = first.split(NBSP);
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${isOneMonth ? day : [day, month].join(NBSP)}–${last}`;
}

/** "kl. 10.42" */
export function formatTime(instant: IsoInstant, { language, timezone }: Wording): string {
  const time = timeIn(timezone, new Date(instant));
  return language === 'sv' ? `kl.${NBSP}${time.replace(':', '.')}` : time;
}

/** "3 sep kl. 10.42" */
export function formatInstant(instant: IsoInstant, wording: Wording): string {
  const day = formatDay(dayIn(wording.timezone, new Date(instant)), wording);
  return `${day}${wording.language === 'sv' ? ' ' : ', '}${formatTime(instant, wording)}`;
}

/** Characters that a phone has room for on one line at double text size, and that may therefore be held together. */
const HELD = 16;

/** An outcome with its unit: "12 500", "13,7 %"; in English, "13.7%". What was told in words, "Ja", has no unit. */
export function formatValue(value: number | string, unit: string | undefined, language: Language): string {
  // A minus is as long as a plus, and no line ends after it; English numbers come with a hyphen.
  const text = typeof value === 'number' ? NUMBERS[language].format(value).replace('-', '\u2212') : value;
  if (!unit || !/\d$/.test(text)) return text;
  if (language === 'en' && unit === '%') return `${text}%`;
  const [word = ''] = unit.split(' ');
  return `${text}${text.length + word.length < HELD ? NBSP : ' '}${unit}`;
}

/** A name or text that has to fit where there is little room. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  // No more of it is looked at than is shown: it may be long.
  let [count, end, kept] = [0, 0, 0];
  for (const character of text) {
    if (count === length - 1) kept = end;
    if (count === length) return `${text.slice(0, kept).trimEnd()}…`;
    count += 1;
    end += character.length;
  }
  return text;
}

/** "Inriktningsmålet (Stadskontoret)", where each unit answers. */
export function withUnit(name: string, unit: string | undefined): string {
  return unit ? `${name} (${shorten(unit, 40)})` : name;
}

/** A short name is written to stand inside a question; here it begins a line. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Text of others in a block that knows Markdown, so that it is shown as it was written. An underscore within a word means nothing
 * in Markdown, and a link is found by its letters: there it stays as it is.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]~]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^(\s*)(#+|[-+>])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');
}

/** A text as it was before it was escaped. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([\\`*_[\]~&#+>.)-])/g, '$1');
}

/** What stands before a text: "Vad har hänt?" as it is, "Avstämning" with a colon. */
export function leadIn(label: string): string {
  return /[?.!:]$/.test(label) ? label : `${label}:`;
}

/** Paragraphs of a text: cards show each as a block of its own. */
export function paragraphs(text: string, most = MOST_PARAGRAPHS): readonly { readonly text: string }[] {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  const rest = lines.slice(most);
  return [...lines.slice(0, most), ...(rest.length > 0 ? [rest.join(' ')] : [])].map((line) => ({
    text: line,
  }));
}

/** Each is a block of the card, which weighs more than its text; what follows is joined. */
const MOST_PARAGRAPHS = 20;
