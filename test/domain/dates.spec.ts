import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, dayIn, daysBetween, isDate } from '../../src/domain/dates.ts';

describe('isDate', () => {
  const cases: readonly [string, boolean, string][] = [
    ['2025-08-31', true, 'an ordinary day'],
    ['2024-02-29', true, 'a leap day'],
    ['2000-02-29', true, 'the leap day of a century that has one'],
    ['2025-12-31', true, 'the last day of a year'],
    ['2025-02-29', false, 'a leap day in a year without one'],
    ['1900-02-29', false, 'a leap day in a century without one'],
    ['2025-02-30', false, 'the thirtieth of February'],
    ['2025-04-31', false, 'the thirty-first of April'],
    ['2025-13-01', false, 'a thirteenth month'],
    ['2025-00-10', false, 'month zero'],
    ['2025-06-00', false, 'day zero'],
    ['2025-6-1', false, 'a day without its zeros'],
    ['25-06-01', false, 'a year of two digits'],
    ['1/9 2025', false, 'a day written by hand'],
    ['2025-09-01T00:00:00Z', false, 'an instant'],
    [' 2025-09-01', false, 'a day after a blank'],
    ['2025-09-01\n', false, 'a day before a line break'],
    ['', false, 'nothing'],
  ];
  for (const [text, exists, what] of cases) {
    it(`${exists ? 'takes' : 'refuses'} ${what}: ${JSON.stringify(text)}`, () => {
      assert.equal(isDate(text), exists);
    });
  }
});

describe('dayIn', () => {
  const cases: readonly [string, string, string][] = [
    ['2025-01-14T22:59:59.999Z', '2025-01-14', 'the last moment of a winter day'],
    ['2025-01-14T23:00:00.000Z', '2025-01-15', 'midnight in winter'],
    ['2025-07-14T21:59:59.999Z', '2025-07-14', 'the last moment of a summer day'],
    ['2025-07-14T22:00:00.000Z', '2025-07-15', 'midnight in summer'],
    ['2025-03-29T22:59:59.999Z', '2025-03-29', 'the eve of summer time'],
    ['2025-03-29T23:00:00.000Z', '2025-03-30', 'the midnight that begins the day of 23 hours'],
    ['2025-03-30T00:59:59.999Z', '2025-03-30', 'the moment before the clock is put forward'],
    ['2025-03-30T01:00:00.000Z', '2025-03-30', 'the moment the clock is put forward'],
    ['2025-03-30T21:59:59.999Z', '2025-03-30', 'the end of the day of 23 hours'],
    ['2025-03-30T22:00:00.000Z', '2025-03-31', 'the first midnight of summer time'],
    ['2025-10-25T21:59:59.999Z', '2025-10-25', 'the eve of winter time'],
    ['2025-10-25T22:00:00.000Z', '2025-10-26', 'the midnight that begins the day of 25 hours'],
    ['2025-10-26T22:59:59.999Z', '2025-10-26', 'the end of the day of 25 hours'],
    ['2025-10-26T23:00:00.000Z', '2025-10-27', 'the first midnight of winter time'],
    ['2024-12-31T23:00:00.000Z', '2025-01-01', 'new year in Malmö, still the old one in Greenwich'],
    ['2024-02-28T23:00:00.000Z', '2024-02-29', 'the beginning of a leap day'],
  ];
  for (const [instant, day, what] of cases) {
    it(`places ${what} on ${day}`, () => {
      assert.equal(dayIn('Europe/Stockholm', new Date(instant)), day);
    });
  }

  it('depends on the time zone', () => {
    const instant = new Date('2025-01-14T22:30:00.000Z');
    assert.equal(dayIn('Europe/Stockholm', instant), '2025-01-14');
    assert.equal(dayIn('Europe/Helsinki', instant), '2025-01-15');
  });
});

describe('daysBetween', () => {
  const cases: readonly [string, string, number][] = [
    ['2025-09-01', '2025-09-01', 0],
    ['2025-09-01', '2025-09-15', 14],
    ['2025-09-15', '2025-09-01', -14],
    ['2025-03-29', '2025-03-31', 2],
    ['2025-10-25', '2025-10-27', 2],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['2024-12-31', '2025-01-01', 1],
  ];
  for (const [from, to, days] of cases) {
    it(`counts ${days} from ${from} to ${to}`, () => {
      assert.equal(daysBetween(from, to), days);
    });
  }
});

describe('addDays', () => {
  const cases: readonly [string, number, string][] = [
    ['2025-09-01', 0, '2025-09-01'],
    ['2025-08-31', 1, '2025-09-01'],
    ['2025-03-29', 2, '2025-03-31'],
    ['2025-10-25', 2, '2025-10-27'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-01-01', -1, '2024-12-31'],
  ];
  for (const [day, days, then] of cases) {
    it(`comes from ${day} to ${then} in ${days}`, () => {
      assert.equal(addDays(day, days), then);
    });
  }

  it('is undone by daysBetween', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        assert.equal(daysBetween('2025-09-01', addDays('2025-09-01', days)), days);
      }),
    );
  });
});
