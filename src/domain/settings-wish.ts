/** Settings as somebody writes them, one text each: in a form, and as `name=value` in the terminal. */
import { addDays, daysBetween, type IsoDate, isDate } from './dates.ts';
import { parseMoney } from './money.ts';
import { readReminderDays, reminderDaysText } from './reminder-days.ts';
import type { DaySpan, Settings } from './settings.ts';

/** Terminals and cards in chats name them, so they never change. */
export const SETTING_NAMES = ['hours', 'pauses', 'council', 'reminders', 'repeat', 'economy'] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

export type SettingsWish = Readonly<Partial<Record<SettingName, string>>>;

export function isSettingName(name: string): name is SettingName {
  return SETTING_NAMES.some((one) => one === name);
}

/** What is faulty in one setting: `value` is the part that it is about. */
export interface SettingFault {
  readonly at: SettingName;
  readonly code:
    | 'missing'
    | 'unreadable'
    | 'whole-hours'
    | 'order'
    | 'out-of-range'
    | 'too-long'
    | 'too-many';
  readonly value?: string | undefined;
}

/** Most that is kept of each list. */
const MOST = { pauses: 12, council: 40, reminders: 10 } as const;
/** Days of one pause, at most: nobody is reminded in it. */
export const LONGEST_PAUSE = 100;
/** Years from today in which the days lie; further off is a slip of the pen. */
const YEARS_BACK = 2;
const YEARS_AHEAD = 5;
/** Days from the due day on which somebody is reminded, and between reminders, at most. */
export const FURTHEST_REMINDER = 60;
/** Thousands of kronor. */
const MOST_MONEY = 1_000_000;

/** A setting as it is written: "8–17", "2026-07-06–2026-08-02", "-3, 0, +2". */
export function settingText(settings: Settings, name: SettingName): string {
  const { workingHours, pauses, councilDays, reminders, economyThreshold } = settings;
  switch (name) {
    case 'hours':
      return `${workingHours.from}–${workingHours.to}`;
    case 'pauses':
      return pauses.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(', ');
    case 'council':
      return councilDays.join(', ');
    case 'reminders':
      return reminderDaysText(reminders.days);
    case 'repeat':
      return String(reminders.thenEvery);
    case 'economy':
      return String(economyThreshold);
  }
}

/** Which of the settings are other than before. */
export function settingsChanged(before: Settings, after: Settings): readonly SettingName[] {
  return SETTING_NAMES.filter((name) => settingText(before, name) !== settingText(after, name));
}

/**
 * The settings with what somebody wishes in their place, and one fault for each that cannot be read; what it was stays there.
 * @param wish what it says nothing of is left as it is
 */
export function checkSettings(
  wish: SettingsWish,
  before: Settings,
  today: IsoDate,
): { readonly settings: Settings; readonly faults: readonly SettingFault[] } {
  const faults: SettingFault[] = [];
  let settings = before;
  for (const at of SETTING_NAMES) {
    const text = wish[at];
    if (text === undefined) continue;
    const read = READERS[at](text.trim(), today);
    if ('code' in read) faults.push({ at, ...read });
    else settings = read.into(settings);
  }
  return { settings, faults };
}

type Fault = Omit<SettingFault, 'at'>;
type Read = Fault | { readonly into: (settings: Settings) => Settings };

const READERS: Readonly<Record<SettingName, (text: string, today: IsoDate) => Read>> = {
  hours: readHours,
  pauses: readPauses,
  council: readCouncil,
  reminders: readReminders,
  repeat: readRepeat,
  economy: readEconomy,
};

/** "8–17", "07.00-16.00", "kl. 7 till 16" */
function readHours(text: string): Read {
  const times = [...text.matchAll(/(\d{1,2})(?:[:.](\d{2}))?/gu)];
  const [first, last, ...others] = times;
  if (text === '') return { code: 'missing' };
  if (!first || !last || others.length > 0 || /-\s*\d+\s*-|\d{3}/u.test(text))
    return { code: 'unreadable', value: text };
  if (times.some(([, , minutes = '00']) => minutes !== '00')) return { code: 'whole-hours' };
  const workingHours = { from: Number(first[1]), to: Number(last[1]) };
  if (workingHours.to > 24 || workingHours.from >= workingHours.to) return { code: 'order' };
  return { into: (settings) => ({ ...settings, workingHours }) };
}

/** "2026-07-06–2026-08-02, 2026-12-24" */
function readPauses(text: string, today: IsoDate): Read {
  const pauses: DaySpan[] = [];
  for (const piece of piecesOf(text)) {
    const [from = '', to = from, ...others] = piece.match(/\d{4}-\d{2}-\d{2}/gu) ?? [];
    const around = piece.replace(/\d{4}-\d{2}-\d{2}/gu, '').trim();
    if (!isDate(from) || !isDate(to) || others.length > 0 || !/^(?:[–—-]|till|to)?$/u.test(around))
      return { code: 'unreadable', value: piece };
    if (to < from) return { code: 'order', value: piece };
    if (isFarOff(from, today) || isFarOff(to, today)) return { code: 'out-of-range', value: piece };
    pauses.push({ from, to });
  }
  // Of two that meet, each may be short enough, and the one that they become be refused ever after.
  const all = joined(pauses);
  const long = all.find(({ from, to }) => daysBetween(from, to) >= LONGEST_PAUSE);
  if (long) return { code: 'too-long', value: `${long.from}–${long.to}` };
  if (pauses.length > MOST.pauses) return { code: 'too-many', value: String(MOST.pauses) };
  return { into: (settings) => ({ ...settings, pauses: all }) };
}

/** By their first day; those that meet or overlap are one. */
function joined(pauses: readonly DaySpan[]): readonly DaySpan[] {
  const all: DaySpan[] = [];
  for (const pause of pauses.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = all.at(-1);
    if (last && pause.from <= addDays(last.to, 1))
      all[all.length - 1] = { from: last.from, to: pause.to > last.to ? pause.to : last.to };
    else all.push(pause);
  }
  return all;
}

/** "2026-10-22, 2026-11-19" */
function readCouncil(text: string, today: IsoDate): Read {
  const days = piecesOf(text);
  const unreadable = days.find((day) => !isDate(day));
  if (unreadable !== undefined) return { code: 'unreadable', value: unreadable };
  const far = days.find((day) => isFarOff(day, today));
  if (far !== undefined) return { code: 'out-of-range', value: far };
  const councilDays = [...new Set(days)].toSorted();
  if (councilDays.length > MOST.council) return { code: 'too-many', value: String(MOST.council) };
  return { into: (settings) => ({ ...settings, councilDays }) };
}

function readReminders(text: string): Read {
  if (text === '') return { code: 'missing' };
  const { days, unread } = readReminderDays(text);
  if (unread.length > 0 || days.length === 0) return { code: 'unreadable', value: unread[0] ?? text };
  const far = days.find((day) => Math.abs(day) > FURTHEST_REMINDER);
  if (far !== undefined) return { code: 'out-of-range', value: reminderDaysText([far]) };
  if (days.length > MOST.reminders) return { code: 'too-many', value: String(MOST.reminders) };
  return { into: (settings) => ({ ...settings, reminders: { ...settings.reminders, days } }) };
}

/** "7", "7 dagar", "var 7:e dag" */
function readRepeat(text: string): Read {
  if (text === '') return { code: 'missing' };
  const [, number] =
    /^(?:var |every )?(\d{1,3})(?::?[ae]|st|nd|rd|th)?(?: (?:dag(?:ar)?|days?))?$/iu.exec(text) ?? [];
  if (number === undefined) return { code: 'unreadable', value: text };
  const thenEvery = Number(number);
  if (thenEvery < 1 || thenEvery > FURTHEST_REMINDER) return { code: 'out-of-range', value: number };
  return { into: (settings) => ({ ...settings, reminders: { ...settings.reminders, thenEvery } }) };
}

/** "500", "500 tkr", "500 000 kr", "1,5 mnkr" */
function readEconomy(text: string): Read {
  if (text === '') return { code: 'missing' };
  const economyThreshold = /^\d/u.test(text) ? parseMoney(text) : undefined;
  if (economyThreshold === undefined) return { code: 'unreadable', value: text };
  if (economyThreshold > MOST_MONEY) return { code: 'out-of-range', value: text };
  return { into: (settings) => ({ ...settings, economyThreshold }) };
}

/** What a list is made of; nothing where it says that there is none. */
function piecesOf(text: string): string[] {
  if (/^(?:inga?|inget|none|no|[-–—])$/iu.test(text)) return [];
  return text
    .split(/[,;\n]/u)
    .map((piece) => piece.trim())
    .filter(Boolean);
}

function isFarOff(day: IsoDate, today: IsoDate): boolean {
  const years = Number(day.slice(0, 4)) - Number(today.slice(0, 4));
  return years < -YEARS_BACK || years > YEARS_AHEAD;
}
