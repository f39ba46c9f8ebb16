import assert from 'node:assert/strict';
import type { Assessment } from '../../../src/domain/answers/assessment.ts';
import { type Followed, followedId, type Known } from '../../../src/domain/deliveries/followed.ts';
import { changesFor, type Follower, lineageIn } from '../../../src/domain/deliveries/followers.ts';
import { anAssessment, aPlan, aState } from '../../build.ts';

const T1 = '2025-09-01T08:00:00.000Z';
const T2 = '2025-09-02T08:00:00.000Z';
const T3 = '2025-09-03T08:00:00.000Z';

describe('What is news to somebody who follows a goal', () => {
  const plan = aPlan();
  const [item] = plan.items;
  const named = { item: item?.id ?? '', respondent: 'owner' };
  const name = `${named.item}/${named.respondent}`;
  const ofItem: Followed = { what: 'item', item: { plan: plan.id, item: named.item } };
  const ofRed: Followed = { what: 'statuses', statuses: ['notMet'] };

  /** Whether an answer is news. */
  function isNews(
    said: Partial<Assessment>,
    known: Known,
    followed: Followed = ofItem,
    own = 'nobody',
  ): boolean {
    const state = aState({
      plan,
      ownerships: [{ item: named.item, person: 'anna' }],
      assessments: [anAssessment({ ...named, version: 2, at: T2, ...said })],
    });
    const follower: Follower = {
      ...{ id: followedId(followed), recipient: 'bo', isShared: false, followed, when: 'atOnce', since: T1 },
      known: { [state.round.id]: known },
    };
    return changesFor([follower], state, {}, { id: own }, lineageIn([plan])).length > 0;
  }

  const met = { status: 'met', direction: 'asPlanned', version: 1, at: T1 } as const;
  const cases: readonly [what: string, said: Partial<Assessment>, known: Known, isNews: boolean][] = [
    ['a first answer', { status: 'met' }, {}, true],
    ['another status', { status: 'partly', direction: 'asPlanned' }, { [name]: met }, true],
    ['another trend', { status: 'met', direction: 'negative' }, { [name]: met }, true],
    [
      'the same with other words',
      { status: 'met', direction: 'asPlanned', value: undefined },
      { [name]: met },
      false,
    ],
    [
      'another number',
      { status: 'met', direction: 'asPlanned', value: 14 },
      { [name]: { ...met, value: 12 } },
      true,
    ],
    [
      'the same number',
      { status: 'met', direction: 'asPlanned', value: 12 },
      { [name]: { ...met, value: 12 } },
      false,
    ],
  ];
  for (const [what, said, known, expected] of cases)
    it(`${expected ? 'is' : 'is not'} ${what}`, () => {
      assert.equal(isNews(said, known), expected);
    });

  it('is nothing that they have said or loaded themselves', () => {
    assert.equal(isNews({ author: { id: 'bo', name: 'Bo' } }, {}, ofItem, 'bo'), false);
    assert.equal(isNews({ storedBy: { id: 'bo', name: 'Bo' } }, {}, ofItem, 'bo'), false);
  });

  it('is what comes to stand at a status, also when it was elsewhere in between', () => {
    const red = { status: 'notMet', version: 1, at: T1 } as const;
    assert.equal(isNews({ status: 'met' }, {}, ofRed), false);
    assert.equal(isNews({ status: 'notMet' }, { [name]: met }, ofRed), true);
    assert.equal(isNews({ status: 'notMet' }, { [name]: red }, ofRed), false);
    const back = { status: 'notMet', version: 3, at: T3, previous: { status: 'met', at: T2 } } as const;
    assert.equal(isNews(back, { [name]: red }, ofRed), true);
  });

  it('has one name, however its statuses are ordered', () => {
    const both = (statuses: ['notMet', 'partly'] | ['partly', 'notMet']): Followed => ({
      what: 'statuses',
      statuses,
    });
    assert.equal(followedId(both(['notMet', 'partly'])), followedId(both(['partly', 'notMet'])));
  });
});
