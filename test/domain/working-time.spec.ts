import assert from 'node:assert/strict';
import { dayIn, timeIn } from '../../src/domain/dates.ts';
import {
  freeDay,
  isWorkingDay,
  type WorkCalendar,
  workingDayFrom,
  workingTimeFrom,
} from '../../src/domain/working-time.ts';
import { swedishHolidays } from '../../src/outside/holidays.ts';

const STOCKHOLM = 'Europe/Stockholm';
const HELSINKI = 'Europe/Helsinki';

let holidays: WorkCalendar['holidays'];
before(async () => {
  holidays = await swedishHolidays().between('2024-12-01', '2031-02-01');
});

function calendarIn(timezone = STOCKHOLM, more: Partial<WorkCalendar> = {}): WorkCalendar {
  return { timezone, workingHours: { from: 8, to: 17 }, pauses: [], holidays, ...more };
}

describe('workingDayFrom', () => {
  for (const [day, next] of [
    ['2025-01-01', '2025-01-02'],
    ['2025-01-06', '2025-01-07'],
    ['2025-04-18', '2025-04-22'],
    ['2025-05-01', '2025-05-02'],
    ['2025-05-29', '2025-05-30'],
    ['2025-06-06', '2025-06-09'],
    ['2025-06-20', '2025-06-23'],
    ['2025-12-24', '2025-12-29'],
    ['2025-12-31', '2026-01-02'],
    ['2026-01-06', '2026-01-07'],
    ['2026-04-03', '2026-04-07'],
    ['2026-05-01', '2026-05-04'],
    ['2026-05-14', '2026-05-15'],
    ['2026-06-06', '2026-06-08'],
    ['2026-06-19', '2026-06-22'],
    ['2026-12-24', '2026-12-28'],
    ['2026-12-31', '2027-01-04'],
    ['2027-01-06', '2027-01-07'],
    ['2027-03-26', '2027-03-30'],
    ['2027-05-06', '2027-05-07'],
    ['2027-06-25', '2027-06-28'],
    ['2027-12-24', '2027-12-27'],
    ['2028-04-14', '2028-04-18'],
    ['2028-06-06', '2028-06-07'],
    ['2028-06-23', '2028-06-26'],
    ['2028-12-24', '2028-12-27'],
    ['2029-03-30', '2029-04-03'],
    ['2029-06-22', '2029-06-25'],
    ['2029-12-24', '2029-12-27'],
    ['2029-12-31', '2030-01-02'],
    ['2030-04-19', '2030-04-23'],
    ['2030-06-21', '2030-06-24'],
    ['2030-12-24', '2030-12-27'],
    ['2030-12-31', '2031-01-02'],
  ] as const) {
    it(`passes over the Swedish holiday ${day} to ${next}`, () => {
      assert.equal(workingDayFrom(day, calendarIn()), next);
    });
  }

  it('is the day itself when that is a working day, the eve of a holiday among them', () => {
    for (const day of ['2025-04-17', '2025-12-23', '2026-12-30', '2026-01-05']) {
      assert.ok(isWorkingDay(day, calendarIn()));
      assert.equal(workingDayFrom(day, calendarIn()), day);
    }
  });

  it('passes over weekends, and over the pauses of the municipality with what lies at their end', () => {
    const calendar = calendarIn(STOCKHOLM, { pauses: [{ from: '2026-06-29', to: '2026-08-07' }] });
    assert.equal(workingDayFrom('2026-06-27', calendar), '2026-08-10');
    assert.equal(workingDayFrom('2026-07-15', calendar), '2026-08-10');
    assert.deepEqual(freeDay('2026-07-15', calendar), { why: 'pause' });
    assert.deepEqual(freeDay('2026-06-27', calendar), { why: 'weekend' });
    assert.deepEqual(freeDay('2026-04-03', calendar), { why: 'holiday', name: 'långfredagen' });
  });

  it('goes from week 53 of 2026 into the next year', () => {
    // Week 53 is 28 December to 3 January: New Year's Eve and the day after are holidays.
    const calendar = calendarIn();
    assert.deepEqual(
      ['2026-12-28', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-03'].map((day) =>
        workingDayFrom(day, calendar),
      ),
      ['2026-12-28', '2026-12-30', '2027-01-04', '2027-01-04', '2027-01-04'],
    );
  });
});

describe('workingTimeFrom', () => {
  // By the clocks of each place: 29 March and 25 October 2026, 28 March and 31 October 2027.
  for (const [what, timezone, instant, next] of [
    ['before work', STOCKHOLM, '2026-01-14T06:59:59Z', '2026-01-14T07:00:00Z'],
    ['as work begins', STOCKHOLM, '2026-01-14T07:00:00Z', '2026-01-14T07:00:00Z'],
    ['during work', STOCKHOLM, '2026-01-14T12:34:56Z', '2026-01-14T12:34:56Z'],
    ['in the last second of work', STOCKHOLM, '2026-01-14T15:59:59Z', '2026-01-14T15:59:59Z'],
    ['after work', STOCKHOLM, '2026-01-14T16:00:00Z', '2026-01-15T07:00:00Z'],
    ['on a Friday evening', STOCKHOLM, '2026-01-16T16:00:00Z', '2026-01-19T07:00:00Z'],
    ['in the night', STOCKHOLM, '2026-01-14T23:30:00Z', '2026-01-15T07:00:00Z'],
    ['as clocks go forward in 2026', STOCKHOLM, '2026-03-27T16:00:00Z', '2026-03-30T06:00:00Z'],
    ['as clocks go back in 2026', STOCKHOLM, '2026-10-23T15:00:00Z', '2026-10-26T07:00:00Z'],
    ['as clocks go forward in 2027, at Easter', STOCKHOLM, '2027-03-25T16:00:00Z', '2027-03-30T06:00:00Z'],
    ['as clocks go back in 2027', STOCKHOLM, '2027-10-29T15:00:00Z', '2027-11-01T07:00:00Z'],
    ['an hour earlier in Helsinki', HELSINKI, '2026-01-14T05:59:59Z', '2026-01-14T06:00:00Z'],
    ['after work in Helsinki', HELSINKI, '2026-01-14T15:00:00Z', '2026-01-15T06:00:00Z'],
    ['as clocks go forward in Helsinki', HELSINKI, '2026-03-27T15:00:00Z', '2026-03-30T05:00:00Z'],
    ['as clocks go back in Helsinki', HELSINKI, '2027-10-29T14:00:00Z', '2027-11-01T06:00:00Z'],
  ] as const) {
    it(`is right ${what}`, () => {
      const at = workingTimeFrom(new Date(instant), calendarIn(timezone));
      assert.equal(at.toISOString(), new Date(next).toISOString());
    });
  }

  it('lies in working hours, and neither before what it is asked of nor on a free day, whatever it is asked', () => {
    for (const timezone of [STOCKHOLM, HELSINKI]) {
      const calendar = calendarIn(timezone);
      for (let hours = 0; hours < 2 * 8_760; hours += 5) {
        const asked = new Date(Date.parse('2026-01-01T00:30:00Z') + hours * 3_600_000);
        const at = workingTimeFrom(asked, calendar);
        const time = timeIn(timezone, at);
        assert.ok(at >= asked && '08:00' <= time && time < '17:00', `${asked.toISOString()}: ${time}`);
        assert.equal(freeDay(dayIn(timezone, at), calendar), undefined);
      }
    }
  });

  it('passes over the days on which somebody is away', () => {
    const at = workingTimeFrom(new Date('2026-01-14T10:00:00Z'), calendarIn(), (day) => day <= '2026-01-16');
    assert.equal(at.toISOString(), '2026-01-19T07:00:00.000Z');
  });
});
