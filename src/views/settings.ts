/** What is the same for everybody, and how a coordinator changes it. */
import { dayIn, type IsoDate } from '../domain/dates.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import {
  type SettingFault,
  type SettingName,
  type SettingsWish,
  settingsChanged,
  settingText,
} from '../domain/settings-wish.ts';
import { type Card, fill, payload } from './card.ts';
import { escapeMarkdown, formatDay, formatRange, shorten, type Wording } from './format.ts';
import { type SettingsTexts, settingsTextsIn } from './settings-texts.ts';
import { lower } from './texts/words.ts';

/** Settings that are changed in one form. Cards in chats name them, so they never change. */
export const SETTING_FORMS = {
  hours: ['hours'],
  pauses: ['pauses'],
  council: ['council'],
  reminders: ['reminders', 'repeat'],
  economy: ['economy'],
} as const satisfies Readonly<Record<string, readonly SettingName[]>>;
export type SettingForm = keyof typeof SETTING_FORMS;
const FORMS: readonly SettingForm[] = ['hours', 'pauses', 'council', 'reminders', 'economy'];

/** Characters of a field, at most: forty days of the council with commas between them. */
export const MAX_SETTING = 600;
/** Days named on a line. */
const DAYS_AT_MOST = 6;

/** Characters of what a setting was before: with forty days, the first tell which they were. */
const TOLD = 60;

/** The form that a setting is changed in. */
export function formOf(name: SettingName): SettingForm {
  return name === 'repeat' ? 'reminders' : name;
}

/** @param done what has just been changed */
export function settingsCard(
  settings: Settings,
  wording: Wording,
  done?: { readonly before: Settings; readonly changed: readonly SettingName[] },
): Card {
  const { language } = wording;
  const t = settingsTextsIn(language);
  const isUnchanged = settingsChanged(DEFAULT_SETTINGS, settings).length === 0;
  const title = done
    ? done.changed.length > 0
      ? t.saved
      : t.wasSo
    : isUnchanged
      ? t.holdsUnchanged
      : t.holds;
  return fill('settings', {
    language,
    where: t.settings,
    title,
    notices: [],
    lead: (done?.changed ?? []).map((name) => ({
      text: escapeMarkdown(
        t.before(t.names[name], done ? shorten(settingText(done.before, name), TOLD) || t.nothing : ''),
      ),
    })),
    rows: FORMS.map((form) => ({
      name: t.names[form],
      about: ABOUT[form](settings, wording, t),
      change: t.change,
      tooltip: t.changeOf(t.names[form]),
      payload: payload('edit-settings', language, { setting: form }),
    })),
    fields: [],
    ...withButtons(undoOf(settings, done, wording)),
  });
}

function withButtons(buttons: readonly object[]) {
  return { buttons, hasButtons: buttons.length > 0 };
}

/** What was there goes into the fields, as if somebody had typed it. */
function undoOf(
  after: Settings,
  done: { readonly before: Settings; readonly changed: readonly SettingName[] } | undefined,
  { language }: Wording,
) {
  const [name] = done?.changed ?? [];
  if (!done || name === undefined) return [];
  const t = settingsTextsIn(language);
  const form = formOf(name);
  const fields = SETTING_FORMS[form];
  return [
    {
      ...{ title: t.undo, style: 'default', inputs: 'none' },
      payload: {
        ...payload('save-settings', language, { setting: form, seen: textsOf(after, fields) }),
        ...textsOf(done.before, fields),
      },
    },
  ];
}

function textsOf(settings: Settings, names: readonly SettingName[]): SettingsWish {
  return Object.fromEntries(names.map((name) => [name, settingText(settings, name)]));
}

export interface SettingsLook {
  readonly form: SettingForm;
  /** What stands in the fields, where it is not what is stored. */
  readonly wish?: SettingsWish | undefined;
  readonly faults?: readonly SettingFault[] | undefined;
  /** Changed by others since the form was opened. */
  readonly meanwhile?: readonly SettingName[] | undefined;
  readonly notice?: string | undefined;
  readonly lead?: string | undefined;
}

/** The form of one setting, with what is in the way of it above the fields. */
export function settingsFormCard(settings: Settings, look: SettingsLook, wording: Wording): Card {
  const { form, wish = {}, faults = [], meanwhile = [], notice, lead } = look;
  const { language } = wording;
  const t = settingsTextsIn(language);
  const names: readonly SettingName[] = SETTING_FORMS[form];
  const facts = meanwhile.map((name) =>
    t.nowIs(lower(t.names[name]), settingText(settings, name) || t.nothing),
  );
  const notices = [
    ...(notice ? [notice] : []),
    ...faults.map((fault) => faultText(fault, wording)),
    ...(faults.length > 0 ? [t.notSaved] : []),
    ...(facts.length > 0 ? [t.changedMeanwhile(t.listOf(facts))] : []),
  ];
  return fill('settings', {
    language,
    where: t.settings,
    title: t.formTitles[form],
    notices: notices.map((text) => ({ text: escapeMarkdown(text) })),
    lead: lead ? [{ text: escapeMarkdown(lead) }] : [],
    rows: [],
    fields: names.map((name) => ({
      id: name,
      label: t.labels[name],
      value: (wish[name] ?? settingText(settings, name)).slice(0, MAX_SETTING),
      maxLength: MAX_SETTING,
      isLong: name === 'pauses' || name === 'council' || name === 'reminders',
      help: t.helps[name],
    })),
    ...withButtons([
      {
        ...{ title: t.save, style: 'positive', inputs: 'auto' },
        payload: payload('save-settings', language, { setting: form, seen: textsOf(settings, names) }),
      },
    ]),
  });
}

/** "Arbetstid: skriv två hela timmar, till exempel 8–17." */
export function faultText({ at, ...fault }: SettingFault, { language }: Wording): string {
  const t = settingsTextsIn(language);
  return t.said(t.names[at], lower(t.faults[at](fault)));
}

const ABOUT: Readonly<
  Record<SettingForm, (settings: Settings, wording: Wording, t: SettingsTexts) => string>
> = {
  hours: ({ workingHours: { from, to } }, _, t) => t.hours(t.clock(from), String(to)),
  pauses: ({ pauses }, wording, t) => {
    const days = nextOf(pauses, ({ to }) => to, wording).map(({ from, to }) =>
      formatRange(from, to, wording),
    );
    return days.length === 0 ? t.noPauses : t.pauses(listed(days, pauses.length, t));
  },
  council: ({ councilDays }, wording, t) => {
    const days = nextOf(councilDays, (day) => day, wording).map((day) => formatDay(day, wording));
    return days.length === 0 ? t.noCouncil : t.council(listed(days, councilDays.length, t));
  },
  reminders: ({ reminders: { days, thenEvery } }, _, t) =>
    t.reminders(t.listOf(days.map((day) => reminderText(day, t))), thenEvery),
  economy: ({ economyThreshold }, _, t) => t.economy(t.money(economyThreshold)),
};

/** As many as are told: those to come, and only where there are none, those that have been. */
function nextOf<T>(
  all: readonly T[],
  lastDay: (one: T) => IsoDate,
  { timezone, now }: Wording,
): readonly T[] {
  const today = dayIn(timezone, now);
  const ahead = all.filter((one) => lastDay(one) >= today);
  return ahead.length > 0 ? ahead.slice(0, DAYS_AT_MOST) : all.slice(-DAYS_AT_MOST);
}

function listed(days: readonly string[], of: number, t: SettingsTexts): string {
  return of > days.length ? `${days.join(', ')} ${t.andMore(of - days.length)}` : t.listOf(days);
}

function reminderText(day: number, t: SettingsTexts): string {
  if (day === 0) return t.onTheDay;
  return day < 0 ? t.daysBefore(-day) : t.daysAfter(day);
}

/** Each setting on a line for the terminal, by its name there. */
export function settingsLines(settings: Settings, names: readonly SettingName[], wording: Wording): string {
  const t = settingsTextsIn(wording.language);
  const width = Math.max(...names.map(({ length }) => length));
  return names
    .map((name) => `${name.padEnd(width)}  ${settingText(settings, name) || t.nothing}  (${t.labels[name]})`)
    .join('\n');
}
