import assert from 'node:assert/strict';
import { addDays } from '../../src/domain/dates.ts';
import { atWork, easterOf, hourOf, isHoliday } from '../../src/simulator/working-days.ts';

describe('The working days of the simulator', () => {
  for (const [year, day] of [
    [2025, '04-20'],
    [2026, '04-05'],
    [2027, '03-28'],
    [2028, '04-16'],
    [2029, '04-01'],
    [2030, '04-21'],
  ] as const) {
    it(`know Easter of ${year}`, () => assert.equal(easterOf(year), `${year}-${day}`));
  }

  it('know the holidays of 2026 that fall on a weekday', () => {
    const days = Array.from({ length: 365 }, (_, day) => addDays('2026-01-01', day));
    const weekdays = days.filter((day) => isHoliday(day) && ![0, 6].includes(new Date(day).getUTCDay()));
    assert.deepEqual(
      weekdays.map((day) => day.slice(5)),
      ['01-01', '01-06', '04-03', '04-06', '05-01', '05-14', '06-19', '12-24', '12-25', '12-31'],
    );
  });

  it('begin at eight by the clock of the season', () => {
    assert.equal(new Date(atWork(hourOf('2026-03-27', 18))).toISOString(), '2026-03-30T06:00:00.000Z');
    assert.equal(new Date(atWork(hourOf('2026-10-23', 18))).toISOString(), '2026-10-26T07:00:00.000Z');
  });
});
