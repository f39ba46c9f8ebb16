import assert from 'node:assert/strict';
import { instantAt } from '../../../src/domain/dates.ts';
import {
  isStale,
  lastDue,
  nextDue,
  type WeeklyTime,
  weekBefore,
} from '../../../src/domain/deliveries/schedule.ts';

const MONDAY: WeeklyTime = { weekday: 0, hour: 8 };
const SUNDAY_AT = (hour: number): WeeklyTime => ({ weekday: 6, hour });
const HOUR_MS = 3_600_000;

describe('A weekly time', () => {
  type Case = readonly [
    what: string,
    time: WeeklyTime,
    timezone: string,
    now: string,
    last: string,
    next: string,
  ];
  const STOCKHOLM = 'Europe/Stockholm';
  const HELSINKI = 'Europe/Helsinki';
  const cases: readonly Case[] = [
    ['an ordinary week', MONDAY, STOCKHOLM, '2026-06-03T10:00Z', '2026-06-01T06:00Z', '2026-06-08T06:00Z'],
    ['the very instant', MONDAY, STOCKHOLM, '2026-06-01T06:00Z', '2026-06-01T06:00Z', '2026-06-08T06:00Z'],
    [
      'the second before',
      MONDAY,
      STOCKHOLM,
      '2026-06-01T05:59:59Z',
      '2026-05-25T06:00Z',
      '2026-06-01T06:00Z',
    ],
    ['late on Sunday', MONDAY, STOCKHOLM, '2026-06-07T21:59Z', '2026-06-01T06:00Z', '2026-06-08T06:00Z'],
    ['summer begins 2026', MONDAY, STOCKHOLM, '2026-03-29T12:00Z', '2026-03-23T07:00Z', '2026-03-30T06:00Z'],
    ['summer ends 2026', MONDAY, STOCKHOLM, '2026-10-25T12:00Z', '2026-10-19T06:00Z', '2026-10-26T07:00Z'],
    ['summer begins 2027', MONDAY, STOCKHOLM, '2027-03-28T12:00Z', '2027-03-22T07:00Z', '2027-03-29T06:00Z'],
    ['summer ends 2027', MONDAY, STOCKHOLM, '2027-10-31T12:00Z', '2027-10-25T06:00Z', '2027-11-01T07:00Z'],
    [
      'summer begins in Finland',
      MONDAY,
      HELSINKI,
      '2026-03-29T12:00Z',
      '2026-03-23T06:00Z',
      '2026-03-30T05:00Z',
    ],
    [
      'summer ends in Finland',
      MONDAY,
      HELSINKI,
      '2026-10-25T12:00Z',
      '2026-10-19T05:00Z',
      '2026-10-26T06:00Z',
    ],
    [
      'a skipped hour 2026',
      SUNDAY_AT(2),
      STOCKHOLM,
      '2026-03-29T01:00Z',
      '2026-03-29T01:00Z',
      '2026-04-05T00:00Z',
    ],
    ['before it', SUNDAY_AT(2), STOCKHOLM, '2026-03-29T00:59:59Z', '2026-03-22T01:00Z', '2026-03-29T01:00Z'],
    [
      'a skipped hour 2027',
      SUNDAY_AT(2),
      STOCKHOLM,
      '2027-03-28T01:00Z',
      '2027-03-28T01:00Z',
      '2027-04-04T00:00Z',
    ],
    [
      'the one in Finland',
      SUNDAY_AT(3),
      HELSINKI,
      '2026-03-29T01:00Z',
      '2026-03-29T01:00Z',
      '2026-04-05T00:00Z',
    ],
    [
      'a repeated hour 2026',
      SUNDAY_AT(2),
      STOCKHOLM,
      '2026-10-25T00:00Z',
      '2026-10-25T00:00Z',
      '2026-11-01T01:00Z',
    ],
    [
      'the second time',
      SUNDAY_AT(2),
      STOCKHOLM,
      '2026-10-25T01:00Z',
      '2026-10-25T00:00Z',
      '2026-11-01T01:00Z',
    ],
    [
      'a repeated hour 2027',
      SUNDAY_AT(2),
      STOCKHOLM,
      '2027-10-31T01:30Z',
      '2027-10-31T00:00Z',
      '2027-11-07T01:00Z',
    ],
    [
      'the one in Finland',
      SUNDAY_AT(3),
      HELSINKI,
      '2026-10-25T01:30Z',
      '2026-10-25T00:00Z',
      '2026-11-01T01:00Z',
    ],
    [
      'the hour before a change',
      SUNDAY_AT(1),
      STOCKHOLM,
      '2026-03-29T00:30Z',
      '2026-03-29T00:00Z',
      '2026-04-04T23:00Z',
    ],
    [
      'the hour after one',
      SUNDAY_AT(3),
      STOCKHOLM,
      '2026-10-25T02:00Z',
      '2026-10-25T02:00Z',
      '2026-11-01T02:00Z',
    ],
    [
      'midnight on Sunday',
      SUNDAY_AT(0),
      STOCKHOLM,
      '2026-10-24T22:00Z',
      '2026-10-24T22:00Z',
      '2026-10-31T23:00Z',
    ],
    ['week 52 to 53', MONDAY, STOCKHOLM, '2026-12-27T12:00Z', '2026-12-21T07:00Z', '2026-12-28T07:00Z'],
    ['week 53 to 1', MONDAY, STOCKHOLM, '2027-01-03T22:59Z', '2026-12-28T07:00Z', '2027-01-04T07:00Z'],
    [
      'Thursday of week 53',
      { weekday: 3, hour: 13 },
      STOCKHOLM,
      '2027-01-01T00:00Z',
      '2026-12-31T12:00Z',
      '2027-01-07T12:00Z',
    ],
    [
      'Sunday of week 53',
      SUNDAY_AT(23),
      STOCKHOLM,
      '2027-01-04T08:00Z',
      '2027-01-03T22:00Z',
      '2027-01-10T22:00Z',
    ],
    ['week 52 to 1', MONDAY, STOCKHOLM, '2028-01-02T12:00Z', '2027-12-27T07:00Z', '2028-01-03T07:00Z'],
    ['week 1 in Finland', MONDAY, HELSINKI, '2027-01-03T22:30Z', '2026-12-28T06:00Z', '2027-01-04T06:00Z'],
  ];
  for (const [what, time, timezone, now, last, next] of cases) {
    it(`knows ${what}: of ${time.weekday} at ${time.hour}, ${now} in ${timezone}`, () => {
      const at = new Date(now);
      assert.deepEqual(
        [lastDue(time, timezone, at).at, nextDue(time, timezone, at).at],
        [new Date(last), new Date(next)],
      );
    });
  }

  for (const timezone of [STOCKHOLM, HELSINKI])
    it(`comes once in each week of 2026 and 2027, whatever hour it is, in ${timezone}`, () => {
      for (const time of [MONDAY, ...[0, 1, 2, 3, 4, 23].map(SUNDAY_AT)]) {
        const keys = new Set<string>();
        let due = nextDue(time, timezone, new Date('2025-12-31T12:00Z'));
        for (let week = 0; week < 105; week += 1) {
          const next = nextDue(time, timezone, due.at);
          assert.equal(weekBefore(next, time, timezone).key, due.key);
          assert.equal(lastDue(time, timezone, new Date(+next.at - 1)).key, due.key);
          const hours = (+next.at - +due.at) / HOUR_MS;
          assert.ok([167, 168, 169].includes(hours), `${due.key}: ${hours} hours`);
          keys.add(due.key);
          due = next;
        }
        assert.equal(keys.size, 105);
      }
    });

  it('names its runs by the day, and by the hour where it is another than eight', () => {
    const now = new Date('2026-06-05T10:00Z');
    const keys = [8, 13, 7].map((hour) => lastDue({ weekday: 3, hour }, STOCKHOLM, now).key);
    assert.deepEqual(keys, ['2026-06-04', '2026-06-04T13', '2026-06-04T07']);
  });

  const late: readonly [string, string, boolean][] = [
    ['an hour', '2026-06-01T07:00Z', false],
    ['three days', '2026-06-04T06:00Z', false],
    ['three days and a second', '2026-06-04T06:00:01Z', true],
  ];
  for (const [what, now, stale] of late)
    it(`is ${stale ? 'given up' : 'made up for'} ${what} late`, () => {
      assert.equal(isStale({ at: new Date('2026-06-01T06:00Z') }, new Date(now)), stale);
    });
});

describe('instantAt', () => {
  it('is right for every hour of the days on which the clocks are changed', () => {
    const wanted: readonly (readonly [day: string, hour: number, instant: string])[] = [
      ['2026-03-29', 0, '2026-03-28T23:00Z'],
      ['2026-03-29', 1, '2026-03-29T00:00Z'],
      ['2026-03-29', 2, '2026-03-29T01:00Z'],
      ['2026-03-29', 3, '2026-03-29T01:00Z'],
      ['2026-03-29', 23, '2026-03-29T21:00Z'],
      ['2026-10-25', 1, '2026-10-24T23:00Z'],
      ['2026-10-25', 2, '2026-10-25T00:00Z'],
      ['2026-10-25', 3, '2026-10-25T02:00Z'],
      ['2026-10-25', 23, '2026-10-25T22:00Z'],
    ];
    const found = wanted.map(([day, hour]) => instantAt('Europe/Stockholm', day, hour));
    assert.deepEqual(
      found,
      wanted.map(([, , instant]) => new Date(instant)),
    );
  });
});
