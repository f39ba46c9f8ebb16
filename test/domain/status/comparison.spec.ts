import assert from 'node:assert/strict';
import type { Verdict } from '../../../src/domain/answers/scale.ts';
import { areAlike, standingBeside, standingOut } from '../../../src/domain/status/comparison.ts';
import { gapsIn } from '../../../src/domain/status/gaps.ts';
import { reasonsFirst } from '../../../src/domain/status/reasons.ts';
import { linesOf } from '../../../src/domain/status/summary.ts';
import { surenessOf } from '../../../src/domain/status/sureness.ts';
import { anAssessment, aPlan, aState } from '../../build.ts';

const plan = aPlan();
const trends = aPlan({ asks: ['direction'] });
const at = (verdict: Verdict | undefined, to = '2025-08-31', of = plan) => ({
  plan: of,
  round: { to },
  verdict,
});
const met = at({ status: 'met' });
const partly = at({ status: 'partly' });
const notMet = at({ status: 'notMet' });
const unknown = at({ status: 'unknown' });
const unassessed = at({ status: 'unknown', unassessed: true });

describe('How one thing stands beside another', () => {
  const cases = [
    ['better than what is only partly met', met, partly, 'better'],
    ['worse than what is met', notMet, met, 'worse'],
    ['the same', partly, partly, 'same'],
    ['not known beside what cannot be assessed', met, unknown, undefined],
    ['not known, where neither can be assessed', unknown, unknown, undefined],
    ['not known beside what nobody has assessed', notMet, unassessed, undefined],
    ['not known beside what nobody has answered', met, at(undefined), undefined],
    [
      'not known beside what was assessed for another time',
      met,
      at({ status: 'partly' }, '2024-08-31'),
      undefined,
    ],
    [
      'not known beside a trend',
      met,
      at({ status: 'met', direction: 'positive' }, '2025-08-31', trends),
      undefined,
    ],
  ] as const;
  for (const [what, one, other, expected] of cases) {
    it(`is ${what}`, () => assert.equal(standingBeside(one, other), expected));
  }

  it('is best or worst only where each of the others can be compared', () => {
    assert.equal(standingOut([met, partly, notMet], 'better'), met);
    assert.equal(standingOut([met, partly, notMet], 'worse'), notMet);
    assert.equal(standingOut([met, partly, unknown], 'better'), undefined);
    assert.equal(standingOut([met, at({ status: 'met' }), partly], 'better'), undefined);
    assert.equal(standingOut([met], 'better'), undefined);
  });

  it('is alike only where all are', () => {
    assert.equal(areAlike([met, at({ status: 'met' })]), true);
    assert.equal(areAlike([met, unknown]), false);
    assert.equal(areAlike([met]), false);
  });
});

describe('The years of which nothing is kept', () => {
  const year = (from: number, to = from) => ({ from: `${from}-01-01`, to: `${to}-08-31` });
  const cases = [
    ['none between years that follow each other', [year(2025), year(2024)], []],
    ['none of two rounds in a year', [year(2025), year(2025)], []],
    ['those between', [year(2025), year(2019)], [{ from: 2020, to: 2024 }]],
    [
      'several',
      [year(2019), year(2025), year(2022)],
      [
        { from: 2023, to: 2024 },
        { from: 2020, to: 2021 },
      ],
    ],
    ['none that a longer period covers', [year(2025), year(2021, 2024)], []],
    ['none of nothing', [], []],
  ] as const;
  for (const [what, periods, expected] of cases) {
    it(`are ${what}`, () => assert.deepEqual(gapsIn(periods), expected));
  }
});

describe('The reasons of an answer', () => {
  it('come first, then what is done, what it rests on, and what has happened', () => {
    const texts = { happened: 'a', basis: 'b', remedy: 'c', cause: 'd', heading: 'e', empty: '' };
    assert.deepEqual(reasonsFirst(plan, { texts }), ['cause', 'remedy', 'basis', 'happened', 'heading']);
  });

  it('are those that only a deviation is asked for, whatever a plan calls them', () => {
    const label = { sv: 'x', en: 'x' };
    const own = aPlan({
      questions: [
        { id: 'done', label, when: 'always', required: true },
        { id: 'obstacle', label, when: 'deviation', required: true },
      ],
    });
    assert.deepEqual(reasonsFirst(own, { texts: { done: 'a', obstacle: 'b' } }), ['obstacle', 'done']);
  });
});

describe('How sure answers are', () => {
  it('counts those that have been given, those that say nothing, and how old they are', () => {
    const state = aState({
      assessments: [
        anAssessment({ item: 'jobs', at: '2025-08-20T09:00:00.000Z' }),
        anAssessment({ item: 'metro', status: 'unknown', at: '2025-08-31T23:30:00.000Z' }),
      ],
    });
    assert.deepEqual(surenessOf(linesOf(state), '2025-09-01', 'Europe/Stockholm'), {
      asked: 4,
      answered: 2,
      unjudged: 1,
      age: { newest: 0, oldest: 12 },
    });
    assert.equal(surenessOf(linesOf(aState()), '2025-09-01', 'Europe/Stockholm').age, undefined);
  });

  it('takes the stage of an assignment for what says how it goes', () => {
    const state = aState({
      assessments: [anAssessment({ item: 'jobs', status: 'unknown', stage: 'underWay' })],
    });
    assert.equal(surenessOf(linesOf(state), '2025-09-01', 'Europe/Stockholm').unjudged, 0);
  });
});
