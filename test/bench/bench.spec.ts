import assert from 'node:assert/strict';
import { percentile, ratioOf, spreadOf } from './arithmetic.ts';
import { judged } from './effort.ts';
import {
  type Asked,
  askedOf,
  COST_LIMITS,
  isWithin,
  LONG_STATUS,
  limitText,
  REQUEST_LIMITS,
} from './limits.ts';
import { summariseLong } from './long.ts';
import { type Round, summariseRounds } from './report.ts';
import { type SizedRound, summariseSizes } from './sizes.ts';
import { table } from './table.ts';
import { LONG, longText, ofOneKilobyte } from './texts.ts';

describe("The bench's arithmetic", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  for (const [figures, share, expected] of [
    [hundred, 0.5, 50],
    [hundred, 0.99, 99],
    [hundred, 1, 100],
    [hundred, 0, 1],
    [[7], 0.99, 7],
    [[10, 9, 100], 0.5, 10],
  ] as const) {
    it(`gives ${expected} for ${share} of ${figures.length} figures`, () => {
      assert.equal(percentile(figures, share), expected);
    });
  }

  for (const [figures, median, min, max] of [
    [[3, 1, 2], 2, 1, 3],
    [[4, 1, 2, 3], 2.5, 1, 4],
    [[10, 9, 100], 10, 9, 100],
    [[5], 5, 5, 5],
  ] as const) {
    it(`finds ${median} in the middle of ${figures.join(', ')}`, () => {
      assert.deepEqual(spreadOf(figures), { median, min, max });
    });
  }

  it('has no median of nothing', () => {
    assert.throws(() => spreadOf([]), RangeError);
  });

  it('compares within a round, so that a slow round changes no ratio', () => {
    assert.deepEqual(ratioOf([2, 20, 3], [1, 10, 1]), { median: 2, min: 2, max: 3 });
  });

  it('compares nothing that was not measured in the same rounds', () => {
    assert.throws(() => ratioOf([1, 2], [1]), RangeError);
  });
});

describe('The bench, counting what it takes to answer,', () => {
  const limit = { inputs: 2, taps: 1 };
  for (const [inputs, taps, verdict] of [
    [2, 1, true],
    [0, 1, true],
    [3, 1, false],
    [2, 2, false],
  ] as const) {
    it(`finds ${inputs} inputs and ${taps} taps ${verdict ? 'within' : 'beyond'} what was promised`, () => {
      assert.equal(judged({ inputs, taps }, limit).isWithin, verdict);
    });
  }

  it('finds nothing beyond where nothing was promised', () => {
    assert.equal(judged({ inputs: 9, taps: 9 }, undefined).isWithin, undefined);
  });
});

describe('The bench, counting requests,', () => {
  it('reads what the wire fake has written down', () => {
    const cost = { queryPlans: 4, bytesRead: 300, bytesWritten: 200 };
    const calls = ['read', 'query', 'batch of 2', 'read', 'batch of 1'];
    const expected = { reads: 2, ranges: 1, batches: 2, written: 3, ...cost, charge: 12.5 };
    assert.deepEqual(askedOf({ calls, ...cost, charged: 12.5 }), expected);
  });

  it('refuses a call that it does not know, rather than leave it out', () => {
    const cost = { queryPlans: 0, bytesRead: 0, bytesWritten: 0, charged: 0 };
    assert.throws(() => askedOf({ calls: ['read', 'patch'], ...cost }), RangeError);
  });

  const none: Asked = {
    ...{ reads: 0, ranges: 0, batches: 0, written: 0, queryPlans: 0 },
    ...{ bytesRead: 0, bytesWritten: 0, charge: 0 },
  };
  for (const [command, asked, expected] of [
    ['status <item>', { reads: 3 }, true],
    ['status <item>', { reads: 1 }, true],
    ['status <item>', { reads: 4 }, false],
    ['status <item>', { reads: 2, ranges: 1 }, false],
    ['status <item>', { reads: 1, batches: 1 }, false],
    ['status', { reads: 1, ranges: 1 }, true],
    ['status', { reads: 1, ranges: 2 }, false],
    ['first answer', { reads: 3, batches: 1 }, true],
    ['first answer', { reads: 4, batches: 1 }, false],
    ['first answer', { reads: 1, ranges: 1, batches: 1 }, false],
    ['first answer', { batches: 2 }, false],
    ['changed answer', { reads: 4, batches: 1 }, true],
    ['changed answer', { reads: 5, batches: 1 }, false],
    ['sammanställ', { reads: 9, ranges: 9, batches: 9 }, undefined],
  ] as const) {
    const verdict = expected === undefined ? 'has no opinion on' : expected ? 'accepts' : 'marks';
    it(`${verdict} ${JSON.stringify(asked)} for ${command}`, () => {
      assert.equal(isWithin({ ...none, ...asked }, REQUEST_LIMITS[command]), expected);
    });
  }

  for (const [command, asked, expected] of [
    ['status <item>', { charge: 10 }, true],
    ['status <item>', { charge: 10.01 }, false],
    ['first answer', { charge: 25 }, true],
    ['first answer', { charge: 25.4 }, false],
    ['changed answer', { charge: 35, bytesRead: 99_999 }, true],
    ['changed answer', { charge: 36 }, false],
    [LONG_STATUS, { charge: 99, bytesRead: 20_000 }, true],
    [LONG_STATUS, { bytesRead: 20_001 }, false],
    ['sammanställ', { charge: 999 }, undefined],
  ] as const) {
    const verdict = expected === undefined ? 'has no opinion on' : expected ? 'can afford' : 'cannot afford';
    it(`${verdict} ${JSON.stringify(asked)} for ${command}`, () => {
      assert.equal(isWithin({ ...none, ...asked }, COST_LIMITS[command]), expected);
    });
  }

  it('counts what is free of charge against no limit', () => {
    assert.equal(isWithin({ ...none, queryPlans: 9, written: 9 }, REQUEST_LIMITS.status), true);
  });

  it('says a limit in the order in which counts are shown', () => {
    const said = ['status <item>', 'status', 'first answer', 'mina mål'].map((name) =>
      limitText(REQUEST_LIMITS[name]),
    );
    assert.deepEqual(said, ['3 / 0 / 0', '1 / 1 / 0', '3 / 0 / 1', '']);
  });
});

describe('The texts that the bench stores', () => {
  for (const texts of [
    { happened: 'Klart.' },
    { happened: 'Åtgärderna är på väg.', basis: 'Avstämning i nämnden.', cause: '' },
  ]) {
    it(`have 1 KB together, whatever ${Object.keys(texts).join(' and ')} held before`, () => {
      const made = ofOneKilobyte(texts);
      assert.equal(Buffer.byteLength(Object.values(made).join('')), 1024);
      assert.ok(made.happened?.startsWith(texts.happened));
    });
  }

  it('have 6,000 characters each where they are long, in other words for each number', () => {
    const texts = [0, 1, 10, 999].map(longText);
    assert.deepEqual(
      texts.map(({ length }) => length),
      texts.map(() => LONG),
    );
    assert.equal(new Set(texts).size, texts.length);
  });

  it('are left alone where they are longer', () => {
    const texts = { happened: 'x'.repeat(1500) };
    assert.deepEqual(ofOneKilobyte(texts), texts);
  });
});

describe('The report of the bench', () => {
  const round = (candidate: string, number: number, cpuMs: number): Round => ({
    ...{ candidate, round: number, cpuMs, turns: 10, concurrency: 1 },
    ...{ turnsPerSecond: 100, p50Ms: 1, p99Ms: 2, rssBytes: 1 },
  });

  it('sums the rounds of each candidate, beside the bare echo of the same rounds', () => {
    const [echo, status] = summariseRounds([
      round('teams-ai echo', 1, 1),
      round('status, SQLite', 1, 1.4),
      round('teams-ai echo', 2, 2),
      round('status, SQLite', 2, 2.8),
    ]);
    assert.deepEqual(echo?.ratio, { median: 1, min: 1, max: 1 });
    assert.deepEqual([status?.ratio.median, status?.limit, status?.turns], [1.4, 1.5, 20]);
  });

  it('compares how long an answer takes with an echo of the same text, and with one of a few words', () => {
    const took = (candidate: string, number: number, p50Ms: number): Round => ({
      ...round(candidate, number, 1),
      ...{ concurrency: 32, p50Ms },
    });
    const [, , answer] = summariseLong([
      ...[took('teams-ai echo', 1, 1), took('teams-ai echo, 6000 characters', 1, 2)],
      took('answer of 6000 characters', 1, 3),
      // The one that was last comes first.
      took('answer of 6000 characters', 2, 30),
      ...[took('teams-ai echo, 6000 characters', 2, 20), took('teams-ai echo', 2, 10)],
    ]);
    assert.deepEqual([answer?.ratio.median, answer?.ratioOfBrief.median, answer?.limit], [1.5, 3, 1.9]);
  });

  it('compares the large plan with the small one in the same round, turn by turn', () => {
    const sized = (turn: string, items: number, number: number, cpuMs: number): SizedRound => {
      const { candidate, ...measured } = round('', number, cpuMs);
      return { turn, items, ...measured };
    };
    const rows = summariseSizes([
      sized('answer', 20, 1, 2),
      sized('answer', 1900, 1, 3),
      sized('svara', 20, 1, 1),
      sized('svara', 1900, 1, 1),
      // The one that was second comes first.
      sized('answer', 1900, 2, 30),
      sized('answer', 20, 2, 10),
      sized('svara', 1900, 2, 5),
      sized('svara', 20, 2, 5),
    ]);
    assert.deepEqual(
      rows.map(({ turn, few, many, ratio }) => [turn, few.median, many.median, ratio]),
      [
        ['answer', 6, 16.5, { median: 2.25, min: 1.5, max: 3 }],
        ['svara', 3, 3, { median: 1, min: 1, max: 1 }],
      ],
    );
  });

  it('lines up its columns, figures to the right', () => {
    const lines = table(
      ['turn', 'ms'],
      [
        ['status', '1'],
        ['åäö', '1000'],
      ],
    ).split('\n');
    assert.deepEqual(lines, ['turn      ms', '------  ----', 'status     1', 'åäö     1000']);
  });
});
