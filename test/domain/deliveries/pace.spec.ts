import assert from 'node:assert/strict';
import fc from 'fast-check';
import { appWindows, freeAt, THREAD_WINDOWS, type Window } from '../../../src/domain/deliveries/pace.ts';

describe('freeAt', () => {
  const windows: readonly Window[] = [
    { most: 2, ms: 100 },
    { most: 3, ms: 1_000 },
  ];
  const cases: readonly [readonly number[], number][] = [
    [[], Number.NEGATIVE_INFINITY],
    [[0], Number.NEGATIVE_INFINITY],
    [[0, 10], 100],
    [[0, 10, 110], 1_000],
    [[0, 10, 990], 1_000],
    [[0, 950, 1_000], 1_050],
  ];
  for (const [before, at] of cases) {
    it(`is ${at} after ${before.join(', ') || 'nothing'}`, () => {
      assert.equal(freeAt(windows, before), at);
    });
  }
});

/** Sends whenever it may. @returns the moments */
function sendAll(windows: readonly Window[], count: number): number[] {
  const moments: number[] = [];
  let now = 0;
  while (moments.length < count) {
    now = Math.max(now, freeAt(windows, moments));
    moments.push(now);
  }
  return moments;
}

/** The most that lie in any span of so many milliseconds. */
function mostIn(ms: number, moments: readonly number[]): number {
  return Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + ms).length));
}

describe('The pace of the app', () => {
  for (const perSecond of [0.25, 0.5, 1, 1.5, 5, 9.9, 10, 12.5, 25, 30, 41, 47, 50, 59, 333]) {
    it(`uses at least nine tenths of ${perSecond} a second, and never more than that`, () => {
      const moments = sendAll(appWindows(perSecond), Math.max(20, Math.ceil(perSecond * 20)));
      const span = (moments.at(-1) ?? 0) / 1_000;
      const used = (moments.length - 1) / span / perSecond;
      assert.ok(used >= 0.92 && used <= 1, `${used}`);
      const second = Math.max(1, Math.ceil(perSecond));
      // As many as may be when all that was sent in 60 milliseconds before reaches Teams in the same second.
      assert.ok(mostIn(1_059, moments) <= second, `${mostIn(1_059, moments)} in a second`);
    });
  }

  it('waits after a heap of replies, which waited for nobody, until the second holds no more than it may', () => {
    const replies = Array.from({ length: 20 }, () => 10_000);
    const moments: number[] = [...replies];
    while (moments.length < 80) moments.push(Math.max(moments.at(-1) ?? 0, freeAt(appWindows(50), moments)));
    assert.equal(mostIn(1_000, moments), 50);
  });

  it('lets out little at once, since what is under way may be doubled when the program is killed', () => {
    assert.ok(mostIn(100, sendAll(appWindows(50), 200)) <= 6);
  });
});

describe('The pace of a conversation', () => {
  it('keeps every limit that Microsoft names, however its moments come', () => {
    const limits: readonly Window[] = [
      { most: 7, ms: 1_000 },
      { most: 8, ms: 2_000 },
      { most: 60, ms: 30_000 },
      { most: 1_800, ms: 3_600_000 },
    ];
    const moments = sendAll(THREAD_WINDOWS, 400);
    for (const { most, ms } of limits)
      assert.ok(mostIn(ms, moments) <= most, `${mostIn(ms, moments)} in ${ms}`);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_500 }), { maxLength: 150 }), (pauses) => {
        const sent: number[] = [];
        let now = 0;
        for (const pause of pauses) {
          now = Math.max(now + pause, freeAt(THREAD_WINDOWS, sent));
          sent.push(now);
        }
        return sent.length === 0 || limits.every(({ most, ms }) => mostIn(ms, sent) <= most);
      }),
    );
  });
});
