import { addDays } from '../../../src/domain/dates.ts';
import type { Language } from '../../../src/domain/language.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/settings.ts';
import { SETTING_NAMES } from '../../../src/domain/settings-wish.ts';
import {
  SETTING_FORMS,
  type SettingForm,
  settingsCard,
  settingsFormCard,
} from '../../../src/views/settings.ts';
import { settingsTextsIn } from '../../../src/views/settings-texts.ts';
import type { Cards } from './gallery.ts';
import { wordingIn } from './states.ts';

const MANY: Settings = {
  workingHours: { from: 7, to: 16 },
  pauses: Array.from({ length: 12 }, (_, index) => ({
    from: addDays('2025-01-06', 28 * index),
    to: addDays('2025-01-12', 28 * index),
  })),
  councilDays: Array.from({ length: 40 }, (_, index) => addDays('2025-01-23', 28 * index)),
  reminders: { days: [-7, -3, -1, 0, 1, 2, 14], thenEvery: 1 },
  economyThreshold: 1_000_000,
};
const FEW: Settings = {
  ...DEFAULT_SETTINGS,
  pauses: [{ from: '2025-07-07', to: '2025-08-03' }],
  councilDays: ['2025-10-23'],
  reminders: { days: [0], thenEvery: 2 },
  economyThreshold: 0.5,
};

export function settingsCards(language: Language): Cards {
  const wording = wordingIn(language);
  const t = settingsTextsIn(language);
  const forms: readonly SettingForm[] = ['hours', 'pauses', 'council', 'reminders', 'economy'];
  const wish = { reminders: '-3, *ibland*', repeat: 'ofta' };
  return {
    'settings as they come': settingsCard(DEFAULT_SETTINGS, wording),
    'few settings': settingsCard(FEW, wording),
    'many settings': settingsCard(MANY, wording),
    'setting that is saved': settingsCard(FEW, wording, { before: DEFAULT_SETTINGS, changed: ['council'] }),
    'settings that are saved': settingsCard(MANY, wording, {
      before: FEW,
      changed: ['reminders', 'repeat'],
    }),
    'many meetings taken away': settingsCard(FEW, wording, { before: MANY, changed: ['council'] }),
    'setting that was so': settingsCard(FEW, wording, { before: FEW, changed: [] }),
    ...Object.fromEntries(
      forms.map((form) => [`form of ${form}`, settingsFormCard(MANY, { form }, wording)]),
    ),
    'form as somebody said': settingsFormCard(
      DEFAULT_SETTINGS,
      { form: 'hours', wish: { hours: '7–16' }, lead: t.nothingYet },
      wording,
    ),
    'form not understood': settingsFormCard(FEW, { form: 'pauses', lead: t.notUnderstood }, wording),
    'form with two faults': settingsFormCard(
      FEW,
      {
        ...{ form: 'reminders', wish },
        faults: [
          { at: 'reminders', code: 'unreadable', value: '*ibland*' },
          { at: 'repeat', code: 'unreadable', value: 'ofta' },
        ],
      },
      wording,
    ),
    ...Object.fromEntries(
      (
        ['missing', 'unreadable', 'whole-hours', 'order', 'out-of-range', 'too-long', 'too-many'] as const
      ).map((code) => [
        `form with a field that is ${code}`,
        settingsFormCard(
          FEW,
          { form: code === 'whole-hours' ? 'hours' : 'pauses', faults: faultsOf(code) },
          wording,
        ),
      ]),
    ),
    'form that another changed': settingsFormCard(
      FEW,
      { form: 'reminders', meanwhile: SETTING_FORMS.reminders },
      wording,
    ),
    'form that another emptied': settingsFormCard(
      DEFAULT_SETTINGS,
      { form: 'council', wish: { council: '2025-10-23' }, meanwhile: ['council'] },
      wording,
    ),
  };
}

function faultsOf(
  code: 'missing' | 'unreadable' | 'whole-hours' | 'order' | 'out-of-range' | 'too-long' | 'too-many',
) {
  return SETTING_NAMES.map((at) => ({ at, code, value: code === 'too-many' ? '12' : '2025-07-07' }));
}
