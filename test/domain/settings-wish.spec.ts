import assert from 'node:assert/strict';
import { readReminderDays } from '../../src/domain/reminder-days.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import {
  checkSettings,
  SETTING_NAMES,
  type SettingName,
  settingsChanged,
  settingText,
} from '../../src/domain/settings-wish.ts';

const TODAY = '2026-09-01';

describe('Settings as somebody writes them', () => {
  const read: readonly [name: SettingName, written: string, kept: string][] = [
    ['hours', '7–16', '7–16'],
    ['hours', '07:00-16:00', '7–16'],
    ['hours', 'kl. 7 till 16', '7–16'],
    ['hours', '0-24', '0–24'],
    ['pauses', '2026-07-06–2026-08-02', '2026-07-06–2026-08-02'],
    [
      'pauses',
      '2026-12-24 till 2027-01-06; 2026-07-06 - 2026-08-02',
      '2026-07-06–2026-08-02, 2026-12-24–2027-01-06',
    ],
    ['pauses', '2026-07-06–2026-07-12, 2026-07-13–2026-07-19, 2026-07-10', '2026-07-06–2026-07-19'],
    ['pauses', '2026-06-05', '2026-06-05'],
    ['pauses', '', ''],
    ['pauses', 'inga', ''],
    ['council', '2026-11-19, 2026-10-22,2026-10-22', '2026-10-22, 2026-11-19'],
    ['council', '2026-10-22\n2026-11-19', '2026-10-22, 2026-11-19'],
    ['council', 'none', ''],
    ['reminders', '+2, -3, 0', '-3, 0, +2'],
    ['reminders', 'tre dagar före, på svarsdagen och 2 dagar efter', '-3, 0, +2'],
    ['repeat', '5', '5'],
    ['repeat', 'var 7:e dag', '7'],
    ['economy', '250', '250'],
    ['economy', '500 000 kr', '500'],
    ['economy', '1,5 mnkr', '1500'],
    ['economy', '0', '0'],
  ];
  for (const [name, written, kept] of read) {
    it(`are read: ${name}=${JSON.stringify(written)}`, () => {
      const { settings, faults } = checkSettings({ [name]: written }, DEFAULT_SETTINGS, TODAY);
      assert.deepEqual(faults, []);
      assert.equal(settingText(settings, name), kept);
      const others = SETTING_NAMES.filter((one) => one !== name);
      assert.deepEqual(
        others.map((one) => settingText(settings, one)),
        others.map((one) => settingText(DEFAULT_SETTINGS, one)),
      );
    });
  }

  const faulty: readonly [name: SettingName, written: string, code: string, value?: string][] = [
    ['hours', '', 'missing'],
    ['hours', 'dagtid', 'unreadable', 'dagtid'],
    ['hours', '8', 'unreadable', '8'],
    ['hours', '8–12, 13–17', 'unreadable', '8–12, 13–17'],
    ['hours', '7.30–16', 'whole-hours'],
    ['hours', '17–8', 'order'],
    ['hours', '8–8', 'order'],
    ['hours', '8–25', 'order'],
    ['pauses', 'i sommar', 'unreadable', 'i sommar'],
    ['pauses', '2026-07-06–2026-08-02, 2026-02-30', 'unreadable', '2026-02-30'],
    ['pauses', '2026-08-02–2026-07-06', 'order', '2026-08-02–2026-07-06'],
    ['pauses', '2026-05-01–2026-09-30', 'too-long', '2026-05-01–2026-09-30'],
    ['pauses', '2026-06-01–2026-08-31, 2026-09-01–2026-09-30', 'too-long', '2026-06-01–2026-09-30'],
    ['pauses', '2062-07-06', 'out-of-range', '2062-07-06'],
    ['council', '2026-10-22, snart', 'unreadable', 'snart'],
    ['council', '2006-10-22', 'out-of-range', '2006-10-22'],
    ['reminders', '', 'missing'],
    ['reminders', 'ibland', 'unreadable', 'ibland'],
    ['reminders', '-90', 'out-of-range', '-90'],
    ['reminders', '-1,-2,-3,-4,-5,-6,-7,-8,-9,-10,-11', 'too-many', '10'],
    ['repeat', 'ofta', 'unreadable', 'ofta'],
    ['repeat', '0', 'out-of-range', '0'],
    ['repeat', '', 'missing'],
    ['economy', 'mycket', 'unreadable', 'mycket'],
    ['economy', '-5', 'unreadable', '-5'],
    ['economy', '500 euro', 'unreadable', '500 euro'],
  ];
  for (const [at, written, code, value] of faulty) {
    it(`are refused: ${at}=${JSON.stringify(written)}`, () => {
      const { settings, faults } = checkSettings({ [at]: written }, DEFAULT_SETTINGS, TODAY);
      assert.deepEqual(faults, [{ at, code, ...(value === undefined ? {} : { value }) }]);
      assert.deepEqual(settings, DEFAULT_SETTINGS);
    });
  }

  it('have one fault for each that is faulty, and the others are read', () => {
    const wish = { hours: '16–7', council: '2026-10-22', economy: 'x' };
    const { settings, faults } = checkSettings(wish, DEFAULT_SETTINGS, TODAY);
    assert.deepEqual(
      faults.map(({ at }) => at),
      ['hours', 'economy'],
    );
    assert.deepEqual(settingsChanged(DEFAULT_SETTINGS, settings), ['council']);
  });

  it('are read again as they are written out', () => {
    const written = Object.fromEntries(
      SETTING_NAMES.map((name) => [name, settingText(DEFAULT_SETTINGS, name)]),
    );
    assert.deepEqual(checkSettings(written, DEFAULT_SETTINGS, TODAY), {
      settings: DEFAULT_SETTINGS,
      faults: [],
    });
  });
});

describe('Reminder days in words', () => {
  const said: readonly [words: string, days: readonly number[]][] = [
    ['-3, 0, +2', [-3, 0, 2]],
    ['−3 0 2', [-3, 0, 2]],
    ['två dagar innan', [-2]],
    ['en vecka före, dagen före och på svarsdagen', [-7, -1, 0]],
    ['tre och en dag före svarsdagen', [-3, -1]],
    ['2 dagar efter svarsdagen', [2]],
    ['two days before, on the due date and a week after', [-2, 0, 7]],
    ['the day before', [-1]],
  ];
  for (const [words, days] of said) {
    it(`are ${days.join(' ')} in "${words}"`, () => {
      assert.deepEqual(readReminderDays(words), { days, unread: [] });
    });
  }

  it('that cannot be read are told', () => {
    assert.deepEqual(readReminderDays('-3, någon gång, två dagar'), {
      days: [-3],
      unread: ['någon gång', 'två dagar'],
    });
  });
});
