import assert from 'node:assert/strict';
import { keptByYear, swedishHolidays } from '../../src/outside/holidays.ts';

/** Public holidays of 2025–2030 that move, and fall on weekdays; made by hand out of the almanac. */
const MOVING: Record<string, readonly string[]> = {
  långfredagen: ['2025-04-18', '2026-04-03', '2027-03-26', '2028-04-14', '2029-03-30', '2030-04-19'],
  'annandag påsk': ['2025-04-21', '2026-04-06', '2027-03-29', '2028-04-17', '2029-04-02', '2030-04-22'],
  'Kristi himmelsfärdsdag': [
    ...['2025-05-29', '2026-05-14', '2027-05-06', '2028-05-25', '2029-05-10', '2030-05-30'],
  ],
  midsommarafton: ['2025-06-20', '2026-06-19', '2027-06-25', '2028-06-23', '2029-06-22', '2030-06-21'],
};

const FIXED: Record<string, string> = {
  nyårsdagen: '01-01',
  'trettondedag jul': '01-06',
  'första maj': '05-01',
  nationaldagen: '06-06',
  julafton: '12-24',
  juldagen: '12-25',
  'annandag jul': '12-26',
  nyårsafton: '12-31',
};

describe('Swedish holidays', () => {
  const holidays = swedishHolidays();

  for (const [name, days] of Object.entries(MOVING)) {
    it(`knows ${name}, 2025 to 2030`, async () => {
      const found = await holidays.between('2025-01-01', '2030-12-31');
      assert.deepEqual(
        [...found].filter(([, called]) => called === name).map(([day]) => day),
        days,
      );
    });
  }

  it('knows those that never move, 2025 to 2030', async () => {
    const found = await holidays.between('2025-01-01', '2030-12-31');
    for (const year of [2025, 2026, 2027, 2028, 2029, 2030])
      for (const [name, day] of Object.entries(FIXED)) assert.equal(found.get(`${year}-${day}`), name);
  });

  it('names no day on which people work', async () => {
    const found = await holidays.between('2026-01-01', '2026-12-31');
    for (const day of ['2026-01-05', '2026-04-02', '2026-04-30', '2026-10-30', '2026-12-10', '2026-12-23'])
      assert.equal(found.get(day), undefined);
  });

  it('are read again where they could not be read, and once where they could', async () => {
    const read: number[] = [];
    const ofYear = keptByYear(async (year) => {
      read.push(year);
      if (read.length === 1) throw new Error('too many files are open');
      return new Map([[`${year}-01-01`, 'nyårsdagen']]);
    });
    await assert.rejects(ofYear(2026));
    for (let times = 0; times < 2; times += 1) assert.equal((await ofYear(2026)).size, 1);
    assert.deepEqual(read, [2026, 2026]);
  });

  it('names the days from the first to the last, over a new year as well', async () => {
    assert.deepEqual(
      [...(await holidays.between('2026-12-26', '2027-01-01'))],
      [
        ['2026-12-26', 'annandag jul'],
        ['2026-12-31', 'nyårsafton'],
        ['2027-01-01', 'nyårsdagen'],
      ],
    );
    assert.deepEqual([...(await holidays.between('2026-11-02', '2026-11-05'))], []);
  });
});
