import assert from 'node:assert/strict';
import { seeded } from '../random.ts';
import { arrivals, backAfter, type Look, mostWithin, rateWhileDue, worstWindows } from './arithmetic.ts';
import { draw } from './faults.ts';
import { type Attempt, aboutDigest, aboutItem, aboutOf, keyOf, type Ledger } from './ledger.ts';
import { type Figures, reasonsAgainst } from './report.ts';

function anAttempt(overrides: Partial<Attempt> = {}): Attempt {
  const at = overrides.at ?? 0;
  const told = { outcome: '201', isTaken: true, isAcknowledged: true, endedAt: at + 100 };
  return {
    at,
    sentAt: at,
    instance: '0.1',
    conversation: 'a:chat-1',
    about: 'r mal-1',
    ...told,
    ...overrides,
  };
}

/** Taken, while the sender heard of a fault. */
const unclear = { outcome: '502', isAcknowledged: false };
const KEY = keyOf(anAttempt());
const everySoMs = (ms: number, count: number) => Array.from({ length: count }, (_, index) => index * ms);

describe('The arithmetic of a sending', () => {
  describe('windows', () => {
    const cases: readonly [string, readonly number[], number, number][] = [
      ['none', [], 1000, 0],
      ['one', [5], 1000, 1],
      ['the end of a window is not in it', [0, 1000], 1000, 1],
      ['just before its end is', [0, 999.9], 1000, 2],
      ['the worst lies in the middle', [0, 900, 1000, 1100, 1850, 5000], 1000, 4],
      ['in any order', [1100, 0, 1000, 900], 1000, 3],
      ['all at once', [7, 7, 7], 1000, 3],
      ['evenly', everySoMs(20, 500), 1000, 50],
    ];
    for (const [what, times, ms, most] of cases) {
      it(`of ${what}`, () => assert.equal(mostWithin(times, ms).most, most));
    }

    it('are unsure when the connector stood still, and only what was sent evenly came at once', () => {
      const late = everySoMs(300, 6).map((at) => anAttempt({ at: 1_500, sentAt: at }));
      const verdicts = (attempts: readonly Attempt[], stalls: Ledger['stalls']) =>
        worstWindows({ attempts: [...attempts], stalls }, 4)
          .slice(0, 2)
          .map(({ verdict }) => verdict);
      const stalls = [{ from: 0, to: 1_499 }];
      assert.deepEqual(verdicts(late, stalls), ['within', 'unsure']);
      assert.deepEqual(verdicts(late, []), ['within', 'over']);
      const together = late.map((one) => ({ ...one, sentAt: 1_450 }));
      assert.deepEqual(verdicts(together, stalls), ['over', 'unsure']);
    });

    it('say where the worst begins', () => {
      assert.equal(mostWithin([0, 900, 1000, 1100], 150).from, 900);
      assert.equal(mostWithin([], 150).from, undefined);
    });

    it('of each conversation are counted by themselves', () => {
      const attempts = ['a', 'b'].flatMap((conversation) =>
        everySoMs(100, 6).map((at) => anAttempt({ at, conversation })),
      );
      const windows = worstWindows({ attempts, stalls: [] }, 10).map(({ most, limit }) => [most, limit]);
      assert.deepEqual(windows, [
        [12, 10],
        [12, 10],
        [6, 7],
        [6, 8],
        [6, 60],
        [6, 1800],
      ]);
    });
  });

  describe('the rate while something is due', () => {
    const looks = (...due: readonly number[]) =>
      due.map((number, index) => ({ at: index * 1000, due: number }));
    const cases: readonly [string, readonly Look[], readonly number[], number | undefined][] = [
      ['the whole rate', looks(100, 50, 0), everySoMs(20, 100), 50],
      ['half of it', looks(100, 75, 50, 0), everySoMs(40, 75), 25],
      ['nothing is sent', looks(100, 100), [], 0],
      ['what is done quickly is not measured', looks(49, 0), everySoMs(20, 49), undefined],
      ['what was due in the end is measured to no next look', looks(100), everySoMs(20, 50), undefined],
      ['idle time does not count', looks(0, 0, 50, 0), [2100, ...everySoMs(20, 10)], 1],
      [
        'nor what follows a move of the clock',
        [{ at: 0, due: 99, isMoved: true }, ...looks(99)],
        [],
        undefined,
      ],
    ];
    for (const [what, seen, times, rate] of cases) {
      it(what, () => assert.equal(rateWhileDue(seen, times, 50)?.perSecond, rate));
    }

    it('is back when the rest sends at the whole rate for a while', () => {
      const due = everySoMs(1000, 40).map((at) => ({ at, due: 900 }));
      const halved = [...everySoMs(40, 500), ...everySoMs(20, 1000).map((at) => at + 20_000)];
      // A second of the half rate leaves nine tenths in five.
      assert.equal(backAfter(10_000, due, halved, 50), 9_000);
      assert.equal(backAfter(10_000, due, everySoMs(40, 1000), 50), undefined);
    });

    it('is back when nothing is left to send', () => {
      assert.equal(backAfter(1_000, looks(10, 10, 0), [], 50), 1_000);
    });
  });

  describe('what arrived', () => {
    const kills = [{ at: 1_050, instance: '0.1' }];
    const cases: readonly [string, readonly Attempt[], typeof kills, Partial<ReturnType<typeof arrivals>>][] =
      [
        ['once', [anAttempt()], [], { lost: [], doubled: 0, unexplained: 0 }],
        ['never', [], [], { lost: [KEY] }],
        ['refused only', [anAttempt({ ...unclear, isTaken: false })], [], { lost: [KEY], faults: 0 }],
        ['once, and that unclear', [anAttempt(unclear)], [], { doubled: 0, faults: 1 }],
        ['again after it was unclear', [anAttempt(unclear), anAttempt()], [], { doubled: 1, unexplained: 0 }],
        ['again for no reason', [anAttempt(), anAttempt()], [], { doubled: 1, unexplained: 1 }],
        [
          'twice more after one fault',
          [anAttempt(unclear), anAttempt(), anAttempt()],
          [],
          { doubled: 2, faults: 1, unexplained: 1 },
        ],
        [
          'again after a kill in between',
          [anAttempt({ at: 1_000 }), anAttempt({ at: 9_000, instance: '0.2' })],
          kills,
          { doubled: 1, byKills: 1, openAtKills: 1, unexplained: 0 },
        ],
        [
          'again after a kill just after the answer, which may not have been stored',
          [anAttempt({ at: 500 }), anAttempt({ at: 9_000, instance: '0.2' })],
          kills,
          { byKills: 1, openAtKills: 0, unexplained: 0 },
        ],
        [
          'again though the kill was of another',
          [anAttempt({ at: 1_000, instance: '1.1' }), anAttempt({ at: 9_000, instance: '0.2' })],
          kills,
          { byKills: 0, unexplained: 1 },
        ],
      ];
    for (const [what, attempts, killed, figures] of cases) {
      it(what, () => {
        const found = arrivals([KEY], attempts, killed);
        assert.deepEqual({ ...found, ...figures }, found);
      });
    }
  });

  describe('the verdict', () => {
    const arrived = { lost: [], doubled: 0, faults: 0, openAtKills: 0, byKills: 0, unexplained: 0 };
    const good: Figures = {
      ...{ isThrough: true, arrived, perSecond: 50, kills: 0, backMs: undefined },
      rate: { seconds: 20, attempts: 920, perSecond: 46 },
      windows: [{ of: 'all', ms: 1_000, most: 50, from: 0, limit: 50, verdict: 'within' }],
    };
    const slow = { seconds: 20, attempts: 880, perSecond: 44 };
    const cases: readonly [string, Partial<Figures>, RegExp | undefined][] = [
      ['is good', {}, undefined],
      ['time was up', { isThrough: false }, /not all was through/],
      ['one is lost', { arrived: { ...arrived, lost: [KEY] } }, /1 lost, such as a:chat-1 r mal-1/],
      [
        'one is doubled',
        { arrived: { ...arrived, doubled: 1, unexplained: 1 } },
        /1 doubled without a fault/,
      ],
      [
        'a window is over',
        { windows: [{ of: 'all', ms: 1_000, most: 51, from: 0, limit: 50, verdict: 'over' }] },
        /51 attempts in 1 s to all/,
      ],
      ['it is slow', { rate: slow }, /88\.0 % of the rate/],
      ['it is slow for kills', { rate: slow, kills: 3 }, undefined],
      ['nothing was measured', { rate: undefined }, /never was enough due/],
      ['the rest was late', { backMs: 61_000 }, /did not take over/],
      ['the rest never was back', { backMs: null }, /did not take over/],
      ['the rest was in time', { backMs: 59_000, rate: slow }, undefined],
    ];
    for (const [what, change, reason] of cases) {
      it(what, () => {
        const reasons = reasonsAgainst({ ...good, ...change });
        assert.equal(reasons.length, reason ? 1 : 0);
        if (reason) assert.match(reasons[0] ?? '', reason);
      });
    }
  });

  it('knows what a card is about', () => {
    const question = {
      body: [],
      actions: [{ data: { verb: 'submit', form: 1, round: 'r-1', item: 'mal-7' } }],
    };
    assert.equal(aboutOf(JSON.stringify(question)), aboutItem('r-1', 'mal-7'));
    assert.equal(aboutOf(JSON.stringify({ text: 'Veckan, Sändning 2. Läget' })), aboutDigest('Sändning 2.'));
  });

  it('draws faults in the shares that were asked for', () => {
    const random = seeded(7);
    const fates = Array.from({ length: 20_000 }, () => draw('issue', random));
    const share = (is: (fate: (typeof fates)[number]) => boolean) =>
      Math.round((fates.filter(is).length / fates.length) * 100);
    assert.equal(
      share(({ outcome }) => outcome === '429'),
      33,
    );
    assert.equal(
      share(({ outcome }) => outcome.startsWith('5')),
      10,
    );
    assert.equal(
      share(({ outcome }) => outcome === 'timeout'),
      5,
    );
    assert.equal(
      share(({ outcome }) => outcome === '201'),
      52,
    );
    assert.equal(
      share(({ retryAfter }) => retryAfter?.as === 'date'),
      11,
    );
    assert.equal(
      share(({ outcome, isTaken }) => outcome !== '201' && isTaken),
      7,
    );
  });
});
