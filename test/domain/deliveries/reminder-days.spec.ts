import assert from 'node:assert/strict';
import { reminderDays } from '../../../src/domain/deliveries/reminder-days.ts';
import { DEFAULT_SETTINGS, type ReminderRules } from '../../../src/domain/settings.ts';
import type { WorkCalendar } from '../../../src/domain/working-time.ts';
import { swedishHolidays } from '../../../src/outside/holidays.ts';

const RULES = DEFAULT_SETTINGS.reminders;

let holidays: WorkCalendar['holidays'];
before(async () => {
  holidays = await swedishHolidays().between('2024-12-01', '2031-02-01');
});

function daysOf(
  due: string,
  until: string,
  rules: ReminderRules = RULES,
  pauses: WorkCalendar['pauses'] = [],
) {
  const calendar = {
    ...{ timezone: 'Europe/Stockholm', workingHours: { from: 8, to: 17 } },
    ...{ pauses, holidays },
  };
  return reminderDays(due, rules, until, calendar);
}

describe('reminderDays', () => {
  it('are those of the rules, and then one after each of the longest pauses', () => {
    assert.deepEqual(daysOf('2025-09-17', '2025-10-10'), [
      ...['2025-09-15', '2025-09-17', '2025-09-19', '2025-09-26', '2025-10-03', '2025-10-10'],
    ]);
  });

  it('are none before the first', () => {
    assert.deepEqual(daysOf('2025-09-17', '2025-09-13'), []);
  });

  it('move from a weekend to the Monday, where two of them are one', () => {
    // Due on a Sunday: three days before is Thursday, and the day itself moves to Monday, two days after to Tuesday.
    assert.deepEqual(daysOf('2025-09-14', '2025-09-17'), ['2025-09-11', '2025-09-15', '2025-09-16']);
    // Due on a Saturday: the day itself and the day two days after are the same Monday.
    assert.deepEqual(daysOf('2025-09-13', '2025-09-17'), ['2025-09-10', '2025-09-15']);
  });

  for (const [due, expected] of [
    // Good Friday to Easter Monday.
    ['2025-04-18', ['2025-04-15', '2025-04-22']],
    ['2026-04-05', ['2026-04-02', '2026-04-07']],
    ['2027-03-29', ['2027-03-30', '2027-03-31']],
    // Midsummer.
    ['2028-06-23', ['2028-06-20', '2028-06-26']],
    // Christmas and New Year: 2026 has 53 weeks.
    ['2026-12-27', ['2026-12-28', '2026-12-29']],
    ['2026-12-31', ['2026-12-28', '2027-01-04']],
    ['2029-12-24', ['2029-12-21', '2029-12-27']],
    ['2030-06-06', ['2030-06-03', '2030-06-07', '2030-06-10']],
  ] as const) {
    it(`are no holidays when answers are due on ${due}`, () => {
      const until =
        due < '2026-12-28'
          ? due.slice(0, 8) + String(Number(due.slice(8)) + 5).padStart(2, '0')
          : '2031-01-01';
      const found = daysOf(due, until, { ...RULES, thenEvery: 3_000 });
      assert.deepEqual(found, expected);
    });
  }

  it('wait for the end of a pause of the municipality, and are one day then', () => {
    const pauses = [{ from: '2026-06-29', to: '2026-08-07' }];
    assert.deepEqual(daysOf('2026-07-10', '2026-08-20', RULES, pauses), [...['2026-08-10', '2026-08-17']]);
  });

  it('are only those after the longest pause where the rules name none', () => {
    const rules = { days: [], thenEvery: 14 };
    assert.deepEqual(daysOf('2025-09-01', '2025-10-01', rules), ['2025-09-15', '2025-09-29']);
  });
});
