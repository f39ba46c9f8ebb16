import assert from 'node:assert/strict';
import { expectedAnswers } from '../../../src/domain/answers/expected.ts';
import type { RoundKind } from '../../../src/domain/answers/scale.ts';
import { unownedIn } from '../../../src/domain/people/owners.ts';
import type { Item, PlanVersion } from '../../../src/domain/plans/plan.ts';
import {
  askedIn,
  isInScope,
  type LastRound,
  type ScopeWish,
  scopeOf,
} from '../../../src/domain/rounds/scope.ts';
import { aPlan, aRound, aState } from '../../build.ts';

/** The plan with some of its items said otherwise. */
function changed(changes: Readonly<Record<string, Partial<Item>>>): PlanVersion {
  const plan = aPlan();
  return { ...plan, items: plan.items.map((item) => ({ ...item, ...changes[item.id] })) };
}

const BEFORE: LastRound = {
  plan: aPlan(),
  said: [
    { item: 'jobs', status: 'notMet' },
    { item: 'metro', status: 'met' },
    { item: 'climate', status: 'partly' },
    { item: 'energy', status: 'unknown' },
  ],
  formerly: (item) => (item === 'new' ? [] : [item]),
};
const PULSED = { 'jobs-share': { cadence: 'pulse' }, energy: { cadence: 'pulse' } } as const;

describe('What a round asks about', () => {
  const cases: readonly [
    title: string,
    wish: ScopeWish,
    more: { readonly plan?: PlanVersion; readonly kind?: RoundKind; readonly last?: LastRound | null },
    items: readonly string[] | undefined,
  ][] = [
    ['is all of the plan', {}, {}, undefined],
    ['is an area with all below it', { areas: ['green'] }, {}, ['green', 'climate', 'energy']],
    [
      'is what was met in part or not at all, with the indicator by which it is judged',
      { only: 'notMet' },
      {},
      ['jobs', 'jobs-share', 'climate'],
    ],
    ['is that of an area', { only: 'notMet', areas: ['green'] }, {}, ['climate']],
    ['is nothing that was not met where there was no round', { only: 'notMet' }, { last: null }, []],
    ['is nothing where the plan says the same', { only: 'changed' }, {}, []],
    [
      'is what is called something else',
      { only: 'changed' },
      { plan: changed({ metro: { title: 'Metro' } }) },
      ['metro'],
    ],
    [
      'is the goal whose indicator has another target',
      { only: 'changed' },
      { plan: changed({ 'jobs-share': { measure: { type: 'number', target: { op: 'min', value: 75 } } } }) },
      ['jobs', 'jobs-share'],
    ],
    [
      'is nothing of which only the planning or the place has changed',
      { only: 'changed' },
      { plan: changed({ metro: { planning: 'Mer.', line: 7 } }) },
      [],
    ],
    [
      'is what is new in the plan',
      { only: 'changed' },
      { plan: { ...aPlan(), items: [...aPlan().items, { id: 'new', kind: 'councilGoal', title: 'Nytt' }] } },
      ['new'],
    ],
    [
      'is in a pulse what the plan follows up by pulses',
      {},
      { plan: changed(PULSED), kind: 'pulse' },
      ['jobs', 'jobs-share', 'energy'],
    ],
    [
      'is that of an area in a pulse',
      { areas: ['green'] },
      { plan: changed(PULSED), kind: 'pulse' },
      ['energy'],
    ],
    ['is all in an interim round, whatever pulses ask about', {}, { plan: changed(PULSED) }, undefined],
    ['is all in an annual round', {}, { plan: changed(PULSED), kind: 'annual' }, undefined],
    ['is all in a pulse where the plan says nothing of them', {}, { kind: 'pulse' }, undefined],
  ];
  for (const [title, wish, { plan = aPlan(), kind = 'interim', last = BEFORE }, items] of cases) {
    it(title, () => {
      const scope = scopeOf(plan, kind, wish, last ?? undefined);
      assert.deepEqual(scope?.items, items);
      if (scope)
        assert.deepEqual(
          { only: scope.only, areas: scope.areas },
          { only: undefined, areas: undefined, ...wish },
        );
    });
  }

  it('is asked of those who own it, and is nobody else’s to answer', () => {
    const { plan, ownerships } = aState();
    const round = aRound({ scope: { items: ['climate', 'energy'] } });
    const asked = expectedAnswers(plan, askedIn(round, ownerships)).map(({ item }) => item.id);
    assert.deepEqual(asked, ['climate', 'energy']);
    assert.equal(askedIn(round, ownerships), askedIn(aRound({ ...round, name: 'Annan' }), ownerships));
    assert.equal(askedIn(aRound(), ownerships), ownerships);
    assert.deepEqual(
      ['jobs', 'energy'].map((item) => isInScope(round, item)),
      [false, true],
    );
  });

  it('lacks an owner where nobody is asked about it, and not where it is not asked about', () => {
    const state = aState({ round: aRound({ scope: { items: ['jobs', 'climate'] } }) });
    const left = state.ownerships.filter(({ item }) => item === 'climate');
    assert.deepEqual(
      unownedIn({ ...state, ownerships: askedIn(state.round, left) }).map(({ id }) => id),
      ['jobs'],
    );
  });
});
