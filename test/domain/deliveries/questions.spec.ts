import assert from 'node:assert/strict';
import { drop } from '../../../src/domain/deliveries/delivery.ts';
import { questionsToPlan } from '../../../src/domain/deliveries/questions.ts';
import { aDelivery, anAssessment, aState, NOW } from '../../build.ts';

const ROUND = 'ks-2025-interim-1';

/** What is planned, as recipient, number and items. */
function planned(...given: Parameters<typeof questionsToPlan>) {
  return questionsToPlan(...given).planned.map(({ id, items }) => [id, items]);
}

describe('questionsToPlan', () => {
  it('plans one message for each owner, due at once', () => {
    assert.deepEqual(
      questionsToPlan(aState(), [], NOW).planned,
      [
        ['anna', ['jobs', 'metro']],
        ['bo', ['climate', 'energy']],
      ].map(([recipient, items]) => ({
        id: `${ROUND}/questions/${recipient}/1`,
        plan: 'ks-2025',
        round: ROUND,
        kind: 'questions',
        recipient,
        items,
        respondents: ['owner', 'owner'],
        state: 'planned',
        plannedAt: NOW.toISOString(),
        nextAt: NOW.toISOString(),
        attempts: [],
      })),
    );
  });

  const toBo = [`${ROUND}/questions/bo/1`, ['climate', 'energy']];
  const toAnna = (number: number, ...items: string[]) => [`${ROUND}/questions/anna/${number}`, items];
  const asked = aDelivery({ items: ['jobs', 'metro'] });
  const cases = [
    ['asks about no goal that has been answered', [anAssessment()], [], toAnna(1, 'metro')],
    [
      'asks nobody who has answered everything',
      [anAssessment(), anAssessment({ item: 'metro' })],
      [],
      undefined,
    ],
    ['asks nobody twice', [], [asked], undefined],
    ['asks nobody again who asked first', [], [drop(asked)], undefined],
    [
      'asks about everything that is left when a goal has come',
      [],
      [{ ...asked, items: ['jobs'] }],
      toAnna(2, 'jobs', 'metro'),
    ],
    [
      'asks an owner who was asked in somebody’s place',
      [],
      [{ ...asked, insteadOf: 'bo' }],
      toAnna(1, 'jobs', 'metro'),
    ],
    [
      'asks an owner who was asked in another round',
      [],
      [{ ...asked, round: 'r' }],
      toAnna(1, 'jobs', 'metro'),
    ],
    [
      'asks an owner whose channel got a digest',
      [],
      [{ ...asked, kind: 'digest' }],
      toAnna(1, 'jobs', 'metro'),
    ],
  ] as const;
  for (const [title, assessments, known, expected] of cases) {
    it(title, () => {
      assert.deepEqual(planned(aState({ assessments }), known, NOW), expected ? [expected, toBo] : [toBo]);
    });
  }
});
