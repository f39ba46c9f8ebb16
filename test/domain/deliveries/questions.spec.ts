import assert from 'node:assert/strict';
import { type Delivery, drop } from '../../../src/domain/deliveries/delivery.ts';
import { questionsToPlan } from '../../../src/domain/deliveries/questions.ts';
import { aDelivery, anAssessment, anItem, aPlan, aState, NOW } from '../../build.ts';

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

describe('questionsToPlan, with messages that are there,', () => {
  const [one, two] = ['1', '2'].map((number) => `${ROUND}/questions/anna/${number}`);
  const message = (overrides: Partial<Delivery> = {}) =>
    aDelivery({ id: one ?? '', items: ['jobs', 'metro'], state: 'sent', ...overrides });
  const bo = aDelivery({ id: `${ROUND}/questions/bo/1`, recipient: 'bo', items: ['climate', 'energy'] });

  /** What becomes of Anna's messages. */
  const changed = (known: readonly Delivery[], state = aState()) =>
    questionsToPlan(state, [...known, bo], NOW).changed.map(({ id, state, items }) => [id, state, items]);

  it('changes nothing when nothing has come or gone', () => {
    for (const state of ['sent', 'planned', 'failed', 'dropped'] as const) {
      assert.deepEqual(changed([message({ state })]), []);
    }
  });

  it('drops what has not been sent when a newer one holds all, once', () => {
    for (const state of ['planned', 'waiting', 'resting', 'failed'] as const) {
      assert.deepEqual(changed([message({ state, items: ['jobs'] })]), [[one, 'dropped', []]]);
    }
    assert.deepEqual(changed([message({ items: ['jobs'] })]), []);
    const dropped = message({ state: 'dropped', items: [] });
    const newer = message({ id: two ?? '', state: 'planned' });
    assert.deepEqual(changed([dropped, newer]), []);
    assert.deepEqual(planned(aState(), [dropped, newer, bo], NOW), []);
  });

  it('drops it at the next look, when only the newer one was stored', () => {
    const older = message({ state: 'planned', items: ['jobs'] });
    assert.deepEqual(changed([older, message({ id: two ?? '', state: 'planned' })]), [[one, 'dropped', []]]);
  });

  it('takes out what its owner has lost, for whoever stands in too, and asks again when it is back', () => {
    const state = aState({
      ownerships: [{ item: 'metro', person: 'anna' }, ...aState().ownerships.slice(2)],
    });
    const instead = message({ id: `${one}/instead/bo/2025-09-01`, recipient: 'bo', insteadOf: 'anna' });
    assert.deepEqual(changed([message(), instead], state), [
      [one, 'sent', ['metro']],
      [instead.id, 'sent', ['metro']],
    ]);
    assert.deepEqual(changed([message({ state: 'sending' })], state), []);
    assert.deepEqual(planned(aState(), [message({ items: ['metro'] }), bo], NOW), [[two, ['jobs', 'metro']]]);
  });

  it('leaves in what was answered before its owner lost it', () => {
    const state = aState({
      ownerships: aState().ownerships.slice(2),
      assessments: [anAssessment({ item: 'jobs', respondent: 'stadskontoret' })],
    });
    const respondents = ['stadskontoret', 'stadskontoret'];
    for (const known of [message(), message({ respondents })])
      assert.deepEqual(changed([known], state), [[one, 'sent', ['jobs']]]);
    const elsewhere = message({ respondents: ['HR', 'HR'] });
    assert.deepEqual(changed([elsewhere], state), [[one, 'sent', []]]);
  });

  it('tells the units of a goal apart', () => {
    const plan = aPlan({ items: [anItem({ respondents: 'eachUnit' })] });
    const owned = ['HR', 'Ekonomi'].map((unit) => ({ item: 'jobs', person: 'anna', unit }));
    const asked = message({ items: ['jobs'], respondents: ['HR'] });
    const state = aState({ plan, ownerships: owned });
    assert.deepEqual(planned(state, [asked], NOW), [[two, ['jobs', 'jobs']]]);
    const gone = aState({ plan, ownerships: owned.slice(1) });
    assert.deepEqual(
      changed([asked], gone).find(([id]) => id === one),
      [one, 'sent', []],
    );
    assert.deepEqual(planned(state, [message({ items: ['jobs'] })], NOW), []);
  });
});
