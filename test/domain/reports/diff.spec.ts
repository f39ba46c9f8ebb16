import assert from 'node:assert/strict';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { type Difference, differenceOf, diffOf } from '../../../src/domain/reports/diff.ts';
import { anAssessment, anItem, aPlan, aRound, aState } from '../../build.ts';

const THEN = aPlan({ id: 'ks-2024', items: [anItem({ id: 'was' }), anItem({ id: 'left' })] });
const NOW = aPlan({ items: [anItem({ id: 'is' }), anItem({ id: 'fresh' })] });
const TEXTS = { happened: 'Vi har startat.', basis: 'Statistik.' };

function diffBetween(
  before: Partial<WordedAssessment> | undefined,
  after: Partial<WordedAssessment> | undefined,
) {
  const answer = (item: string, said: Partial<WordedAssessment> | undefined) =>
    said ? [anAssessment({ item, texts: TEXTS, ...said })] : [];
  const earlier = aState({
    ...{ plan: THEN, round: aRound({ id: 'then' }), assessments: answer('was', before) },
    ownerships: [{ item: 'was', person: 'anna' }],
  });
  const later = aState({
    ...{ plan: NOW, assessments: answer('is', after), ownerships: [{ item: 'is', person: 'anna' }] },
  });
  return diffOf(earlier, later, (item) => (item === 'is' ? ['was'] : []));
}

describe('What differs between two rounds', () => {
  const cases: readonly [
    what: string,
    before: Partial<WordedAssessment> | undefined,
    after: Partial<WordedAssessment> | undefined,
    is: Difference,
  ][] = [
    ['nothing', {}, {}, 'same'],
    ['blanks alone', { texts: { ...TEXTS, happened: 'Vi  har\nstartat.' } }, {}, 'same'],
    ['a better status', { status: 'partly' }, { status: 'met' }, 'better'],
    ['a worse status', { status: 'met' }, { status: 'notMet' }, 'worse'],
    ['what could not be assessed', { status: 'unknown' }, { status: 'met' }, 'changed'],
    ['another number', { value: 192 }, { value: 210 }, 'number'],
    [
      'another number of women',
      { value: 5, bySex: { women: 3, men: 2 } },
      { value: 5, bySex: { women: 2, men: 3 } },
      'number',
    ],
    ['another forecast', { deviation: -500, forecast: 9500 }, { deviation: -900, forecast: 9900 }, 'number'],
    ['another day', { day: '2025-09-01' }, { day: '2025-10-01' }, 'number'],
    ['another text', {}, { texts: { ...TEXTS, basis: 'Enkät.' } }, 'text'],
    ['a text less', {}, { texts: { happened: TEXTS.happened } }, 'text'],
    ['an answer that was not there', undefined, {}, 'new'],
    ['an answer that is not there yet', {}, undefined, 'unanswered'],
  ];
  for (const [what, before, after, is] of cases) {
    it(`is ${is}: ${what}`, () => {
      assert.deepEqual(diffBetween(before, after).items.map(differenceOf), [is]);
    });
  }

  it('names the texts that are others, each with what it was and is', () => {
    const [one] = diffBetween({}, { texts: { happened: 'Klart.', cause: 'Beslut.' } }).items;
    assert.deepEqual(one?.texts, [
      { id: 'happened', before: TEXTS.happened, after: 'Klart.' },
      { id: 'cause', before: undefined, after: 'Beslut.' },
      { id: 'basis', before: TEXTS.basis, after: undefined },
    ]);
  });

  it('has what no later item carries on last, as gone', () => {
    const earlier = aState({
      ...{ plan: THEN, round: aRound({ id: 'then' }), ownerships: [] },
      assessments: [anAssessment({ item: 'left' }), anAssessment({ item: 'was' })],
    });
    const later = aState({ plan: NOW, ownerships: [], assessments: [anAssessment({ item: 'is' })] });
    const { items } = diffOf(earlier, later, (item) => (item === 'is' ? ['was'] : []));
    assert.deepEqual(
      items.map((one) => [one.item.id, differenceOf(one)]),
      [
        ['is', 'same'],
        ['left', 'gone'],
      ],
    );
  });
});
