import assert from 'node:assert/strict';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { SCALE_2025, type Status } from '../../../src/domain/answers/scale.ts';
import {
  changeOf,
  entriesOf,
  linesOf,
  type Summary,
  spreadOf,
  summarise,
} from '../../../src/domain/status/summary.ts';
import { anAssessment, anItem, aPlan, aRound, aState } from '../../build.ts';

function answered(statuses: Readonly<Record<string, Status>>): readonly WordedAssessment[] {
  return Object.entries(statuses).map(([item, status]) => anAssessment({ item, status }));
}

function order(summary: Summary<WordedAssessment>): readonly string[] {
  return summary.areas.map(
    ({ area, lines }) => `${area?.id}: ${lines.map((line) => line.item.id).join(' ')}`,
  );
}

describe('summarise', () => {
  it('counts by status, in the order of the scale, also what nobody chose', () => {
    const assessments = answered({ jobs: 'partly', climate: 'partly', energy: 'met' });
    const summary = summarise(aState({ assessments }));
    assert.deepEqual(
      summary.counts.map(({ verdict, count }) => [verdict.status, count]),
      [
        ['met', 1],
        ['partly', 2],
        ['notMet', 0],
        ['unknown', 0],
      ],
    );
    assert.equal(summary.answered, 3);
    assert.equal(summary.expected, 4);
  });

  it("counts by the plan's own scale", () => {
    const scale = SCALE_2025.toReversed();
    const summary = summarise(aState({ plan: aPlan({ scale }) }));
    assert.deepEqual(
      summary.counts.map(({ verdict }) => verdict.status),
      ['unknown', 'notMet', 'partly', 'met'],
    );
  });

  const orders: readonly [string, Readonly<Record<string, Status>>, readonly string[]][] = [
    ["keeps the plan's order while nobody has answered", {}, ['work: jobs metro', 'green: climate energy']],
    [
      "keeps the plan's order whatever is said, as its document has it",
      { jobs: 'met', metro: 'partly', climate: 'unknown', energy: 'notMet' },
      ['work: jobs metro', 'green: climate energy'],
    ],
    [
      "keeps the plan's order where some have not answered",
      { metro: 'met' },
      ['work: jobs metro', 'green: climate energy'],
    ],
  ];
  for (const [title, statuses, areas] of orders) {
    it(title, () => {
      assert.deepEqual(order(summarise(aState({ assessments: answered(statuses) }))), areas);
    });
  }

  it("keeps the plan's order where nobody was asked, though answers are stored by the ids of their items", () => {
    const stored = ['climate', 'energy', 'jobs', 'metro'];
    const assessments = stored.toReversed().map((item) => anAssessment({ item }));
    const ownerships = [{ item: 'metro', person: 'anna' }];
    const orders = [[], ownerships].map((owned) =>
      order(summarise(aState({ assessments, ownerships: owned }))),
    );
    assert.deepEqual(orders, [
      ['work: jobs metro', 'green: climate energy'],
      ['work: jobs metro', 'green: climate energy'],
    ]);
  });

  it('gathers goals under no area in one without a name', () => {
    const items = [anItem({ id: 'a' }), anItem({ id: 'b' })];
    const ownerships = items.map(({ id }) => ({ item: id, person: 'anna' }));
    const summary = summarise(aState({ plan: aPlan({ items }), ownerships }));
    assert.deepEqual(order(summary), ['undefined: a b']);
  });

  it('lists what is missing, with who owes the answer', () => {
    const summary = summarise(aState({ assessments: answered({ jobs: 'met', energy: 'unknown' }) }));
    assert.deepEqual(
      summary.missing.map(({ item, owners }) => [item.id, owners]),
      [
        ['metro', ['anna']],
        ['climate', ['bo']],
      ],
    );
  });

  it('lists what nobody owns, and does not count it as missing', () => {
    const summary = summarise(aState({ ownerships: [{ item: 'jobs', person: 'anna' }] }));
    assert.deepEqual(
      summary.unowned.map((item) => item.id),
      ['metro', 'climate', 'energy'],
    );
    assert.equal(summary.expected, 1);
    assert.equal(summary.missing.length, 1);
  });

  for (const [what, history, count] of [
    ['that was closed before anyone had been named', undefined, 4],
    ['of history, in which nobody was asked', true, 0],
  ] as const) {
    it(`lists ${count} that nobody owns in a round ${what}`, () => {
      const closed = aRound({ state: 'closed', owners: [], ...(history ? { history } : {}) });
      assert.equal(summarise(aState({ round: closed, ownerships: [] })).unowned.length, count);
    });
  }

  it('has a line for each unit that answers', () => {
    const plan = aPlan({ items: [anItem({ respondents: 'eachUnit' })] });
    const ownerships = ['HR', 'Ekonomi'].map((unit) => ({ item: 'jobs', person: 'anna', unit }));
    const assessments = [anAssessment({ respondent: 'Ekonomi', status: 'notMet' })];
    const summary = summarise(aState({ plan, ownerships, assessments }));
    assert.deepEqual(
      summary.areas[0]?.lines.map((line) => [line.unit, line.assessment?.status]),
      [
        ['HR', undefined],
        ['Ekonomi', 'notMet'],
      ],
    );
    assert.equal(summary.answered, 1);
  });

  it('keeps an answer about what nobody owns any longer: what was said stays in the round', () => {
    const assessments = answered({ metro: 'notMet' });
    const summary = summarise(aState({ assessments, ownerships: [{ item: 'jobs', person: 'anna' }] }));
    assert.deepEqual([summary.answered, summary.expected], [1, 2]);
  });

  // The areas come in the order of their first line, which is the plan's only when goals stand beneath their area.
  it("keeps the plan's order of areas when the goals are listed elsewhere", () => {
    const items = [
      anItem({ id: 'first', kind: 'area' }),
      anItem({ id: 'second', kind: 'area' }),
      anItem({ id: 'b', parent: 'second' }),
      anItem({ id: 'a', parent: 'first' }),
    ];
    const ownerships = ['a', 'b'].map((item) => ({ item, person: 'anna' }));
    assert.deepEqual(order(summarise(aState({ plan: aPlan({ items }), ownerships }))), [
      'first: a',
      'second: b',
    ]);
  });
});

describe('changeOf', () => {
  const cases: readonly [Status | undefined, Status, ReturnType<typeof changeOf>][] = [
    [undefined, 'met', undefined],
    ['met', 'met', undefined],
    ['met', 'partly', 'worse'],
    ['notMet', 'partly', 'better'],
    ['unknown', 'notMet', 'changed'],
    ['met', 'unknown', 'changed'],
  ];
  for (const [before, status, change] of cases) {
    it(`tells ${change ?? 'no change'} when ${status} follows ${before ?? 'nothing'}`, () => {
      const previous = before && {
        status: before,
        direction: 'mixed' as const,
        at: '2025-08-01T08:00:00.000Z',
      };
      assert.equal(changeOf(aPlan(), anAssessment({ status, previous })), change);
    });
  }
});

describe('the answers of several units', () => {
  const items = [anItem({ id: 'alone' }), anItem({ id: 'shared', respondents: 'eachUnit' })];
  const plan = aPlan({ items });
  const units = ['HR', 'Ekonomi', 'Kultur', 'Miljö'];
  const ownerships = [
    { item: 'alone', person: 'anna' },
    ...units.map((unit) => ({ item: 'shared', person: 'bo', unit })),
  ];

  const spreads: readonly [Readonly<Record<string, Status>>, readonly number[], number][] = [
    [{}, [0, 0, 0, 0], 4],
    [{ HR: 'met' }, [1, 0, 0, 0], 3],
    [{ HR: 'met', Ekonomi: 'notMet', Kultur: 'met' }, [2, 0, 1, 0], 1],
    [{ HR: 'unknown', Ekonomi: 'partly', Kultur: 'partly', Miljö: 'notMet' }, [0, 2, 1, 1], 0],
  ];
  for (const [given, counts, missing] of spreads) {
    it(`fall as ${counts} with ${missing} missing when ${JSON.stringify(given)} is said`, () => {
      const assessments = Object.entries(given).map(([respondent, status]) =>
        anAssessment({ item: 'shared', respondent, status }),
      );
      const state = aState({ plan, ownerships, assessments });
      const shared = entriesOf(linesOf(state)).find(({ item }) => item.id === 'shared');
      const spread = spreadOf(plan, shared?.lines ?? []);
      assert.deepEqual(
        spread.counts.map(({ count }) => count),
        counts,
      );
      assert.equal(spread.missing, missing);
    });
  }

  it('are listed as one, the worst of them first, and are all counted', () => {
    const assessments = [
      anAssessment({ item: 'alone', status: 'partly' }),
      anAssessment({ item: 'shared', respondent: 'HR', status: 'met' }),
      anAssessment({ item: 'shared', respondent: 'Kultur', status: 'notMet' }),
    ];
    const summary = summarise(aState({ plan, ownerships, assessments }));
    const entries = entriesOf(summary.areas[0]?.lines ?? []);
    assert.deepEqual(
      entries.map(({ item, isSpread, lines }) => [item.id, isSpread, lines.map(({ unit }) => unit)]),
      [
        ['alone', false, [undefined]],
        ['shared', true, ['Kultur', 'HR', 'Ekonomi', 'Miljö']],
      ],
    );
    assert.deepEqual([summary.answered, summary.expected], [3, 5]);
  });
});
