import assert from 'node:assert/strict';
import type { Assessment } from '../../../src/domain/answers/assessment.ts';
import type { PlanVersion } from '../../../src/domain/plans/plan.ts';
import {
  comparableWith,
  latestOf,
  newestClosed,
  type PastAnswer,
  saysSame,
} from '../../../src/domain/status/history.ts';
import { foundIn, historyOf, pastAnswers, withGone } from '../../../src/domain/status/threads.ts';
import { anAssessment, anItem, aPlan, aRound } from '../../build.ts';

const ITEMS = ['a', 'b', 'c'].map((id) => anItem({ id, title: `Mål ${id}` }));

function aVersion(version: number, ids: string): PlanVersion {
  const items = ITEMS.filter(({ id }) => ids.includes(id)).map((item) => ({ ...item }));
  return aPlan({ version, items });
}

/** An answer of a year about an item of a plan that is called after the year. */
function said(year: number, item: string, overrides: Partial<Assessment> = {}): PastAnswer {
  const plan = aPlan({ id: `p${year}`, year, items: ITEMS });
  const to = `${year}-08-31`;
  const round = aRound({ id: `r${year}`, plan: plan.id, to, openedAt: `${to}T12:00:00.000Z` });
  return { plan, round, item: anItem({ id: item }), assessment: anAssessment({ item, ...overrides }) };
}

describe('A plan with what it has lost', () => {
  it('has each lost item as it last was, and what is there only once', () => {
    const { gone, whole } = withGone(aVersion(3, 'a'), [aVersion(1, 'abc'), aVersion(2, 'ab')]);
    assert.deepEqual(
      gone.map(({ plan, item }) => [item.id, plan.version]),
      [
        ['b', 2],
        ['c', 1],
      ],
    );
    assert.deepEqual(
      whole.items.map(({ id }) => id),
      ['a', 'b', 'c'],
    );
  });

  it('is the plan itself when it has lost nothing', () => {
    const now = aVersion(2, 'abc');
    assert.equal(withGone(now, [aVersion(1, 'ab')]).whole, now);
  });

  it('is searched as it is now, and then for what is lost in the versions that had it', () => {
    const known = withGone(aVersion(3, 'a'), [aVersion(1, 'abc'), aVersion(2, 'ab')]);
    const searched: number[] = [];
    const found = foundIn(known, (plan) => {
      searched.push(plan.version);
      return plan.items;
    });
    assert.deepEqual(
      found.map(({ item }) => item.id),
      ['a', 'b', 'c'],
    );
    assert.deepEqual(new Set(searched), new Set([3, 2, 1]));
    assert.ok(found.every(({ plan }) => plan === known.whole));
  });
});

describe('pastAnswers', () => {
  it('are those whose items the plan had then', () => {
    const [first, ...others] = pastAnswers(aRound(), aVersion(1, 'a'), [
      anAssessment({ item: 'a' }),
      anAssessment({ item: 'gone' }),
    ]);
    assert.deepEqual([first?.item.title, others], ['Mål a', []]);
  });
});

describe('historyOf', () => {
  const plans = [2025, 2024].map((year) =>
    aPlan({
      id: `p${year}`,
      year,
      items: [
        anItem({
          id: 'a',
          title: `Målet ${year}`,
          ...(year === 2025 ? { continues: { plan: 'p2024', item: 'a' } } : {}),
        }),
      ],
    }),
  );
  const [plan] = plans;
  assert.ok(plan);
  const meant = { plan, item: plan.items[0] ?? anItem() };
  const of = (since: number | undefined) =>
    historyOf({ words: 'målet', since }, [meant], plans, [said(2024, 'a'), said(2025, 'a')]);

  it('follows the links, newest first', () => {
    const [thread, ...others] = of(undefined).threads;
    assert.deepEqual([thread?.item.title, others], ['Målet 2025', []]);
    assert.deepEqual(
      thread?.answers.map(({ round }) => round.id),
      ['r2025', 'r2024'],
    );
  });

  it('begins with the year that was asked for, and names what was before only when there is nothing after', () => {
    assert.deepEqual(
      of(2025).threads.flatMap(({ answers }) => answers.map(({ round }) => round.id)),
      ['r2025'],
    );
    assert.equal(of(2025).before, undefined);
    assert.deepEqual([of(2026).threads, of(2026).before?.round.id], [[], 'r2025']);
  });
});

describe('Answers of several years', () => {
  it('are told by the newest closed round of each plan', () => {
    const closed = (id: string, plan: string, to: string) => aRound({ id, plan, to, state: 'closed' });
    const rounds = [
      closed('old', 'a', '2023-08-31'),
      closed('new', 'a', '2024-08-31'),
      aRound({ id: 'open', plan: 'a', to: '2025-08-31' }),
      closed('other', 'b', '2022-08-31'),
    ];
    assert.deepEqual(
      newestClosed(rounds).map(({ id }) => id),
      ['new', 'other'],
    );
  });

  it('end in what each respondent said last, at the newest time', () => {
    const answers = [
      said(2025, 'a', { respondent: 'HR' }),
      said(2025, 'a', { respondent: 'IT' }),
      said(2024, 'a', { respondent: 'HR' }),
      said(2024, 'a', { respondent: 'Ekonomi' }),
    ];
    assert.deepEqual(
      latestOf({ answers }).map(({ assessment, round }) => [assessment.respondent, round.id]),
      [
        ['HR', 'r2025'],
        ['IT', 'r2025'],
      ],
    );
    assert.deepEqual(latestOf({ answers: [] }), []);
  });

  const newest = said(2025, 'a');
  const units = { respondents: 'eachUnit' } as const;
  const comparable: readonly [what: string, answers: PastAnswer[], years: string[]][] = [
    ['earlier ones of the same respondent', [newest, said(2024, 'a')], ['r2025', 'r2024']],
    ['none of another', [newest, said(2024, 'a', { respondent: 'HR' })], ['r2025']],
    [
      'none of one unit',
      [
        newest,
        {
          ...said(2024, 'a', { respondent: 'HR' }),
          item: anItem({ id: 'a', ...units }),
        },
      ],
      ['r2025'],
    ],
    ['nothing when two goals were there at first', [newest, said(2024, 'a'), said(2024, 'b')], []],
    [
      'the first of all when there were two in between',
      [newest, said(2024, 'a'), said(2024, 'b'), said(2023, 'a')],
      ['r2025', 'r2024', 'r2024', 'r2023'],
    ],
  ];
  for (const [what, answers, years] of comparable)
    it(`are compared with ${what}`, () => {
      assert.deepEqual(
        comparableWith(newest, answers).map(({ round }) => round.id),
        years,
      );
    });

  it('say the same when status, or the trend alone, is the same, and never across the two', () => {
    const trend = (direction: 'positive' | 'asPlanned'): PastAnswer => {
      const answer = said(2020, 'a', { direction });
      return { ...answer, plan: { ...answer.plan, asks: ['direction'] } };
    };
    assert.equal(saysSame(said(2025, 'a'), said(2024, 'a', { direction: 'negative' })), true);
    assert.equal(saysSame(said(2025, 'a'), said(2024, 'a', { status: 'partly' })), false);
    assert.equal(saysSame(trend('positive'), trend('asPlanned')), false);
    assert.equal(saysSame(trend('asPlanned'), said(2024, 'a')), false);
  });
});
