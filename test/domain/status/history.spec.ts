import assert from 'node:assert/strict';
import { historyRound } from '../../../src/domain/rounds/open-round.ts';
import { answersSince, closedBefore, lineagesOf, linkedPlans } from '../../../src/domain/status/history.ts';
import { anAssessment, anItem, aPlan, aRound, problemFrom } from '../../build.ts';

/** Plans of three years: `a` of 2025 carries on `b` of 2021, and that `c` of 2019; `d` stands alone. */
function plansWith(links: Readonly<Record<string, string>>) {
  const years = { a: 2025, b: 2021, c: 2019, d: 2025 };
  return Object.entries(years).map(([item, year]) => {
    const older = links[item];
    const continues = older ? { continues: { plan: `plan-${older}`, item: older } } : {};
    return aPlan({ id: `plan-${item}`, year, items: [anItem({ id: item, ...continues })] });
  });
}

describe('lineagesOf', () => {
  const cases: readonly [string, Record<string, string>, start: string, found: string][] = [
    ['an item that nothing is linked with', { a: 'b' }, 'd', 'd'],
    ['from the newest to the oldest', { a: 'b', b: 'c' }, 'a', 'a b c'],
    ['from the oldest to the newest', { a: 'b', b: 'c' }, 'c', 'a b c'],
    ['from the middle, both ways', { a: 'b', b: 'c' }, 'b', 'a b c'],
    ['two that carry on the same one', { a: 'b', d: 'b' }, 'b', 'a d b'],
    ['a circle, each once', { a: 'b', b: 'c', c: 'a' }, 'b', 'a b c'],
    ['an item that carries on itself', { a: 'a' }, 'a', 'a'],
    ['a plan that nobody has loaded', { a: 'x' }, 'a', 'a'],
  ];
  for (const [what, links, start, found] of cases) {
    it(`follows ${what}`, () => {
      const lineage = lineagesOf(plansWith(links))({ plan: `plan-${start}`, item: start });
      assert.equal(lineage.map(({ item }) => item).join(' '), found);
    });
  }
});

describe('linkedPlans', () => {
  const cases: readonly [string, Record<string, string>, found: string][] = [
    ['nothing', {}, 'b'],
    ['older and newer ones', { a: 'b', b: 'c' }, 'a b c'],
    ['a circle', { a: 'b', b: 'a' }, 'a b'],
  ];
  for (const [what, links, found] of cases) {
    it(`leads from a plan to ${what}`, () => {
      const ids = linkedPlans(['plan-b'], plansWith(links)).toSorted();
      assert.equal(ids.map((id) => id.replace('plan-', '')).join(' '), found);
    });
  }
});

describe('closedBefore', () => {
  const now = aRound({ id: 'now', to: '2025-08-31', openedAt: '2025-08-25T06:00:00.000Z' });
  const closed = (id: string, to: string, openedAt = `${to}T12:00:00.000Z`) =>
    aRound({ id, to, openedAt, state: 'closed' });
  const cases: readonly [string, readonly ReturnType<typeof aRound>[], found: string][] = [
    ['the newest first', [closed('2023', '2023-08-31'), closed('2024', '2024-12-31')], '2024 2023'],
    ['none that is open', [aRound({ id: 'open', to: '2024-08-31' })], ''],
    ['none about a later time', [closed('later', '2025-12-31')], ''],
    ['the one itself never', [{ ...now, state: 'closed' }], ''],
    [
      'of the same period the one opened before',
      [closed('before', '2025-08-31', '2025-08-01T06:00:00.000Z'), closed('after', '2025-08-31')],
      'before',
    ],
  ];
  for (const [what, rounds, found] of cases) {
    it(`are ${what}`, () => {
      assert.equal(
        closedBefore(now, rounds)
          .map(({ id }) => id)
          .join(' '),
        found,
      );
    });
  }
});

describe('answersSince', () => {
  const answers = ['2018-12-31', '2019-01-31', '2020-08-31'].map((to) => ({
    round: aRound({ id: to, to }),
    plan: aPlan(),
    item: anItem(),
    assessment: anAssessment(),
  }));
  for (const [since, count] of [
    [undefined, 3],
    [2019, 2],
    [2021, 0],
  ] as const) {
    it(`are ${count} since ${since ?? 'the beginning'}`, () => {
      assert.equal(answersSince(answers, since).length, count);
    });
  }
});

describe('historyRound', () => {
  const NOW = new Date('2025-09-01T08:00:00.000Z');
  const report = {
    kind: 'interim',
    name: ' Delårsrapport 2024 ',
    from: '2024-01-01',
    to: '2024-08-31',
  } as const;

  it('is closed at noon of its last day, with nobody asked', () => {
    const { twins, fresh } = historyRound(aPlan({ version: 3 }), [], report, NOW);
    const at = '2024-08-31T12:00:00.000Z';
    assert.deepEqual(twins, []);
    assert.deepEqual(fresh, {
      id: 'ks-2025-interim-1',
      plan: 'ks-2025',
      planVersion: 3,
      kind: 'interim',
      name: 'Delårsrapport 2024',
      from: '2024-01-01',
      to: '2024-08-31',
      due: '2024-08-31',
      state: 'closed',
      openedAt: at,
      closedAt: at,
      owners: [],
      history: true,
    });
  });

  it('is never of a time that has not come', () => {
    const { fresh } = historyRound(aPlan(), [], { ...report, to: '2025-12-31' }, NOW);
    assert.equal(fresh.openedAt, NOW.toISOString());
  });

  const past = { from: '2024-01-01', to: '2024-08-31', state: 'closed' } as const;
  const twins: readonly [string, ReturnType<typeof aRound>, isTwin: boolean, id: string][] = [
    ['the same kind and period', aRound(past), true, 'ks-2025-interim-2'],
    ['another period', aRound({ ...past, from: '2024-02-01' }), false, 'ks-2025-interim-2'],
    ['another kind', aRound({ ...past, kind: 'annual' }), false, 'ks-2025-interim-1'],
  ];
  for (const [what, existing, isTwin, id] of twins) {
    it(`is ${isTwin ? 'the round that is there' : 'a new round'} beside one of ${what}`, () => {
      const found = historyRound(aPlan(), [existing], report, NOW);
      assert.deepEqual([found.twins, found.fresh.id], [isTwin ? [existing] : [], id]);
    });
  }

  it('is refused while people are asked about the same period, and when the period is none', () => {
    const open = aRound({ ...past, state: 'open' });
    assert.equal(problemFrom(() => historyRound(aPlan(), [open], report, NOW)).code, 'round-is-open');
    const backwards = { ...report, from: '2024-12-01' };
    assert.deepEqual(
      problemFrom(() => historyRound(aPlan(), [], backwards, NOW)).findings[0]?.code,
      'before-start',
    );
  });
});
