import assert from 'node:assert/strict';
import { nextVersion, type RawAnswer } from '../../../src/domain/answers/assessment.ts';
import { answerRules } from '../../../src/domain/answers/check-answer.ts';
import {
  type Ask,
  compareVerdicts,
  type Direction,
  type Status,
  statusOfDirection,
  type Verdict,
  verdictName,
} from '../../../src/domain/answers/scale.ts';
import { baselineOf, digestOf } from '../../../src/domain/deliveries/digest.ts';
import type { FindingCode } from '../../../src/domain/errors.ts';
import { changeOf, summarise } from '../../../src/domain/status/summary.ts';
import {
  ANNA,
  anAssessment,
  anItem,
  answerTo,
  aPlan,
  aRound,
  aState,
  findingsIn,
  NOW,
  versionOf,
} from '../../build.ts';

const QUESTIONS = [
  { id: 'told', label: { sv: 'Avstämning', en: 'Review' }, when: 'always', required: true },
  { id: 'why', label: { sv: 'Varför?', en: 'Why?' }, when: 'deviation', required: false },
] as const;

function planThat(...asks: readonly Ask[]) {
  return aPlan({ asks, questions: QUESTIONS });
}

describe('an answer where the plan asks for less', () => {
  const given: RawAnswer = {
    status: 'partly',
    direction: 'negative',
    texts: { told: 'Ja.', why: 'Därför.' },
  };
  const kept: readonly [readonly Ask[], object][] = [
    [['status'], { status: 'partly' }],
    [['direction'], { status: 'notMet', direction: 'negative' }],
    [['status', 'direction'], { status: 'partly', direction: 'negative' }],
  ];
  for (const [asks, verdict] of kept) {
    it(`keeps ${JSON.stringify(verdict)} when ${asks.join(' and ')} is asked for`, () => {
      const answer = answerTo(given, answerRules(planThat(...asks), anItem(), aRound()));
      assert.deepEqual(answer, { ...verdict, texts: given.texts });
    });
  }

  const missed: readonly [readonly Ask[], RawAnswer, readonly [string, FindingCode][]][] = [
    [['status'], { texts: { told: 'Ja.' } }, [['status', 'missing']]],
    [['direction'], { status: 'met', texts: { told: 'Ja.' } }, [['direction', 'missing']]],
    [['direction'], { direction: 'up', texts: { told: 'Ja.' } }, [['direction', 'not-one-of']]],
    [
      ['direction'],
      { texts: {} },
      [
        ['direction', 'missing'],
        ['told', 'missing'],
      ],
    ],
  ];
  for (const [asks, raw, findings] of missed) {
    it(`misses ${findings.map(([at]) => at)} of ${JSON.stringify(raw)} when ${asks} is asked for`, () => {
      const found = findingsIn(raw, answerRules(planThat(...asks), anItem(), aRound()));
      assert.deepEqual(
        found.map(({ at, code }) => [at, code]),
        findings,
      );
    });
  }

  const statuses: readonly [Direction, Status, boolean][] = [
    ['asPlanned', 'met', false],
    ['positive', 'met', false],
    ['mixed', 'partly', true],
    ['negative', 'notMet', true],
  ];
  for (const [direction, status, deviates] of statuses) {
    it(`orders the trend ${direction} as ${status}, and ${deviates ? 'asks' : 'does not ask'} why`, () => {
      assert.equal(statusOfDirection(direction), status);
      const answer = answerTo(
        { ...given, direction },
        answerRules(planThat('direction'), anItem(), aRound()),
      );
      assert.equal(answer.texts.why, deviates ? 'Därför.' : undefined);
    });
  }
});

describe('compareVerdicts', () => {
  const trend = (direction: Direction): Verdict => ({ status: statusOfDirection(direction), direction });
  const moves: readonly [readonly Ask[], Verdict, Verdict, ReturnType<typeof compareVerdicts>][] = [
    [['direction'], trend('positive'), trend('positive'), 'same'],
    [['direction'], trend('asPlanned'), trend('positive'), 'changed'],
    [['direction'], trend('positive'), trend('mixed'), 'worse'],
    [['direction'], trend('negative'), trend('mixed'), 'better'],
    [['status'], { status: 'met' }, { status: 'partly' }, 'worse'],
    [['status', 'direction'], { status: 'met', direction: 'mixed' }, trend('positive'), 'same'],
  ];
  for (const [asks, before, after, change] of moves) {
    it(`calls ${Object.values(before)} → ${Object.values(after)} ${change} when ${asks} is asked for`, () => {
      assert.equal(compareVerdicts(before, after, asks), change);
    });
  }
});

describe('a plan that asks for the trend only', () => {
  const plan = planThat('direction');
  const trend = (item: string, direction: Direction, version = 1) =>
    anAssessment({ item, direction, status: statusOfDirection(direction), version });

  it('is counted by trend, in their own order', () => {
    const assessments = [trend('jobs', 'positive'), trend('metro', 'negative'), trend('energy', 'positive')];
    const { counts } = summarise(aState({ plan, assessments }));
    assert.deepEqual(
      counts.map(({ verdict, count }) => [verdictName(verdict, ['direction']), count]),
      [
        ['asPlanned', 0],
        ['positive', 2],
        ['negative', 1],
        ['mixed', 0],
      ],
    );
  });

  it('remembers the trend that was given before, also where the order is the same', () => {
    const current = trend('jobs', 'asPlanned');
    const subject = { round: current.round, item: 'jobs', respondent: 'owner' };
    const answer = { status: 'met', direction: 'positive', texts: {} } as const;
    const next = versionOf(nextVersion(current, subject, answer, 1, ANNA, NOW, ['direction']));
    assert.deepEqual(next.previous, { status: 'met', direction: 'asPlanned', at: current.at });
    assert.equal(changeOf(plan, next), 'changed');
  });

  it('tells in the digest of a trend that changed', () => {
    const before = baselineOf(summarise(aState({ plan, assessments: [trend('jobs', 'asPlanned')] })));
    const after = summarise(aState({ plan, assessments: [trend('jobs', 'positive', 2)] }));
    const { changed, worse } = digestOf(after, before, undefined, '2025-09-01');
    assert.deepEqual([changed.length, worse.length], [1, 0]);
    assert.equal(changed[0]?.before?.direction, 'asPlanned');
  });
});
