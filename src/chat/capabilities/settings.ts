import { z } from 'zod/v4';
import { changeSettings, showSettings } from '../../commands/change-settings.ts';
import { withoutGroups } from '../../domain/answers/assessment.ts';
import { dayIn } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import { readReminderDays, reminderDaysText } from '../../domain/reminder-days.ts';
import type { Settings } from '../../domain/settings.ts';
import {
  SETTING_NAMES,
  type SettingName,
  type SettingsWish,
  settingText,
} from '../../domain/settings-wish.ts';
import {
  formOf,
  MAX_SETTING,
  SETTING_FORMS,
  type SettingForm,
  type SettingsLook,
  settingsCard,
  settingsFormCard,
} from '../../views/settings.ts';
import { settingsTextsIn } from '../../views/settings-texts.ts';
import { type Capability, verb } from '../capability.ts';
import { type SettingSaid, settingIn, withPlainDays } from '../grammar/setting-words.ts';
import { card, type Reply, type Turn } from '../turn.ts';

const FORM_NAMES = ['hours', 'pauses', 'council', 'reminders', 'economy'] as const satisfies SettingForm[];
const setting = z.enum(FORM_NAMES);
const Filled = z.looseObject({
  setting,
  seen: z.partialRecord(z.enum(SETTING_NAMES), z.string().max(2 * MAX_SETTING)).optional(),
});
type FilledSettings = z.infer<typeof Filled>;

/** What is the same for everybody, seen and changed by coordinators. */
export const settings: Capability = {
  id: 'settings',
  words: { sv: 'inställningar', en: 'settings' },
  does: {
    sv: 'Visar och ändrar det som gäller för alla: arbetstid, uppehåll, fullmäktiges mötesdagar, påminnelser och gränser.',
    en: 'Shows and changes what applies to everybody: working hours, pauses, the council’s meetings, reminders and thresholds.',
  },
  asNext: { sv: 'Visa inställningar', en: 'Show settings' },
  right: 'settings',
  place: 'personal',
  helpOrder: 105,
  undoneBy: 'save-settings',
  async say(turn, { subject }) {
    const said = settingIn(subject, todayOf(turn));
    return said ? formWith(said, turn) : overview(turn);
  },
  verbs: [
    verb({
      name: 'edit-settings',
      does: { sv: 'Visar formuläret för en inställning.', en: 'Shows the form for a setting.' },
      payload: z.object({ setting }),
      press: async (turn, payload) => form(await read(turn), { form: payload.setting }, turn),
    }),
    verb({
      name: 'save-settings',
      does: { sv: 'Sparar en inställning.', en: 'Saves a setting.' },
      undoneBy: 'save-settings',
      isSaving: true,
      payload: Filled,
      press: save,
      form: async (turn, payload, notice) =>
        form(await read(turn), { form: payload.setting, wish: wishOf(payload), notice }, turn),
    }),
  ],
};

const read = ({ actor, deps }: Turn) => showSettings(actor, deps);

function todayOf({ wording: { timezone, now } }: Turn) {
  return dayIn(timezone, now);
}

async function overview(turn: Turn): Promise<Reply> {
  return card(settingsCard(await read(turn), turn.wording), { command: 'timeline' });
}

function form(known: Settings, look: SettingsLook, { wording }: Turn): Reply {
  return card(settingsFormCard(known, look, wording), { command: 'settings' });
}

/** Nothing that was said is stored before it has been seen. */
async function formWith(said: SettingSaid, turn: Turn): Promise<Reply> {
  const known = await read(turn);
  const t = settingsTextsIn(turn.wording.language);
  const look = { form: formOf(said.at) };
  if (said.text === '') return form(known, { ...look, lead: t.notUnderstood }, turn);
  return form(known, { ...look, wish: { [said.at]: withSaid(said, known) }, lead: t.nothingYet }, turn);
}

/** What is said of one day leaves the others as they are. */
function withSaid({ at, text }: SettingSaid, known: Settings): string {
  const before = settingText(known, at);
  if (at === 'pauses' || at === 'council') return [before, text].filter(Boolean).join(', ');
  return at === 'reminders' ? remindersWith(text, known) : text;
}

/** "påminn två dagar innan" says nothing of the due day, nor of what follows. */
function remindersWith(text: string, { reminders }: Settings): string {
  const { days, unread } = readReminderDays(text);
  if (unread.length > 0 || days.length === 0) return text;
  const sides = new Set(days.map(Math.sign));
  const kept = reminders.days.filter((day) => !sides.has(Math.sign(day)));
  return reminderDaysText([...kept, ...days].toSorted((a, b) => a - b));
}

const typed = z
  .string()
  .max(2 * MAX_SETTING)
  .catch('');

function wishOf(payload: FilledSettings): SettingsWish {
  const names: readonly SettingName[] = SETTING_FORMS[payload.setting];
  return Object.fromEntries(names.map((name) => [name, typed.parse(payload[name])]));
}

/** "1,000" is a thousand to whoever reads English. */
function inPlainNumbers(wish: SettingsWish, language: Language): SettingsWish {
  const { economy } = wish;
  return language === 'en' && economy !== undefined ? { ...wish, economy: withoutGroups(economy) } : wish;
}

async function save(turn: Turn, payload: FilledSettings): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const filled = wishOf(payload);
  const wish = withPlainDays(inPlainNumbers(filled, wording.language), todayOf(turn));
  const done = await changeSettings(actor, { wish, seen: payload.seen }, deps);
  const look = { form: payload.setting, wish: filled };
  switch (done.outcome) {
    case 'changed':
      return card(settingsCard(done.after, wording, done), { command: 'settings' }, { command: 'timeline' });
    case 'invalid':
      return form(done.settings, { ...look, faults: done.faults }, turn);
    case 'changed-meanwhile':
      return form(done.settings, { ...look, meanwhile: done.meanwhile }, turn);
  }
}
