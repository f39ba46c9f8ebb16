import assert from 'node:assert/strict';
import type { Finding } from '../../../src/domain/errors.ts';
import { MAX_ROUND_NAME, openRound, type RoundWish } from '../../../src/domain/rounds/open-round.ts';
import {
  closeRound,
  currentRound,
  isClosed,
  isOpen,
  type Round,
  takesAnswers,
} from '../../../src/domain/rounds/round.ts';
import { aPlan, aRound, NOW, problemFrom } from '../../build.ts';

/** On the first day of the period, so that no due day of these has passed. */
const OPENING = { now: NOW, today: '2025-01-01' };

function aWish(overrides: Partial<RoundWish> = {}): RoundWish {
  return {
    kind: 'interim',
    name: 'Delårsrapport 2025',
    from: '2025-01-01',
    to: '2025-08-31',
    due: '2025-09-15',
    ...overrides,
  };
}

describe('openRound', () => {
  it('opens a round on the version of the plan that is there', () => {
    assert.deepEqual(
      openRound(aPlan({ version: 3 }), [], aWish({ name: '  Delårsrapport 2025 ' }), OPENING),
      {
        id: 'ks-2025-interim-1',
        plan: 'ks-2025',
        planVersion: 3,
        kind: 'interim',
        name: 'Delårsrapport 2025',
        from: '2025-01-01',
        to: '2025-08-31',
        due: '2025-09-15',
        state: 'open',
        openedAt: '2025-09-01T08:00:00.000Z',
      },
    );
  });

  const KINDS = 'pulse, interim, annual';
  const faults: readonly [string, Partial<RoundWish>, readonly Finding[]][] = [
    [
      'an unknown kind',
      { kind: 'weekly' },
      [{ at: 'kind', code: 'not-one-of', value: 'weekly', limit: KINDS }],
    ],
    [
      'a kind in capitals',
      { kind: 'INTERIM' },
      [{ at: 'kind', code: 'not-one-of', value: 'INTERIM', limit: KINDS }],
    ],
    ['no name', { name: '' }, [{ at: 'name', code: 'missing' }]],
    ['a name of blanks', { name: '   ' }, [{ at: 'name', code: 'missing' }]],
    [
      'a name that is too long',
      { name: 'x'.repeat(MAX_ROUND_NAME + 1) },
      [{ at: 'name', code: 'too-long', value: 101, limit: 100 }],
    ],
    [
      'a first day that does not exist',
      { from: '2025-02-30' },
      [{ at: 'from', code: 'not-a-date', value: '2025-02-30' }],
    ],
    [
      'a last day that does not exist',
      { to: '2025-06-31' },
      [{ at: 'to', code: 'not-a-date', value: '2025-06-31' }],
    ],
    ['a due day that is no day', { due: 'i morgon' }, [{ at: 'due', code: 'not-a-date', value: 'i morgon' }]],
    [
      'a period that ends before it begins',
      { to: '2024-12-31' },
      [{ at: 'to', code: 'before-start', value: '2024-12-31', limit: '2025-01-01' }],
    ],
    [
      'a due day before the period begins',
      { due: '2024-12-31' },
      [{ at: 'due', code: 'before-start', value: '2024-12-31', limit: '2025-01-01' }],
    ],
    [
      'everything wrong, all at once',
      { kind: '', name: '', from: '', to: '', due: '' },
      [
        { at: 'kind', code: 'not-one-of', value: '', limit: KINDS },
        { at: 'name', code: 'missing' },
        { at: 'from', code: 'not-a-date', value: '' },
        { at: 'to', code: 'not-a-date', value: '' },
        { at: 'due', code: 'not-a-date', value: '' },
      ],
    ],
  ];
  for (const [title, wish, findings] of faults) {
    it(`refuses ${title}`, () => {
      const problem = problemFrom(() => openRound(aPlan(), [], aWish(wish), OPENING));
      assert.equal(problem.code, 'invalid-round');
      assert.deepEqual(problem.findings, findings);
    });
  }

  const sound: readonly [string, Partial<RoundWish>][] = [
    ['a name of exactly the longest length', { name: 'x'.repeat(MAX_ROUND_NAME) }],
    ['a period of one day', { from: '2025-08-31', to: '2025-08-31' }],
    ['a due day on the first day', { due: '2025-01-01' }],
    ['a due day before the period ends', { due: '2025-08-01' }],
  ];
  for (const [title, wish] of sound) {
    it(`takes ${title}`, () => {
      assert.equal(openRound(aPlan(), [], aWish(wish), OPENING).state, 'open');
    });
  }

  const closed = aRound({ state: 'closed', closedAt: '2025-09-20T08:00:00.000Z' });
  const numbers: readonly [string, readonly Round[], Partial<RoundWish>, string][] = [
    ['the first of its kind', [], {}, 'ks-2025-interim-1'],
    ['the first pulse after an interim', [closed], { kind: 'pulse' }, 'ks-2025-pulse-1'],
    ['the next when the first is closed', [closed], {}, 'ks-2025-interim-2'],
    ['the next for another period', [aRound()], { name: 'Höst', to: '2025-12-31' }, 'ks-2025-interim-2'],
    ['the third', [closed, aRound({ id: 'ks-2025-interim-2', state: 'closed' })], {}, 'ks-2025-interim-3'],
  ];
  for (const [title, existing, wish, id] of numbers) {
    it(`numbers ${title} ${id}`, () => {
      assert.equal(openRound(aPlan(), existing, aWish(wish), OPENING).id, id);
    });
  }

  it('refuses a twin of a round that is open, and names it', () => {
    const problem = problemFrom(() => openRound(aPlan(), [aRound()], aWish({ name: 'En till' }), OPENING));
    assert.equal(problem.code, 'round-exists');
    assert.deepEqual(problem.fields, { round: 'ks-2025-interim-1' });
  });

  it('takes a round of another kind for the same period', () => {
    assert.equal(
      openRound(aPlan(), [aRound()], aWish({ kind: 'annual', name: 'Helår' }), OPENING).kind,
      'annual',
    );
  });
});

describe('closeRound', () => {
  it('closes an open round, says when, keeps who owned what, and is for all once it is published', () => {
    const owners = [{ item: 'goal', person: 'anna' }];
    const closed = closeRound(aRound(), owners, NOW);
    const closedAt = '2025-09-01T08:00:00.000Z';
    assert.deepEqual(closed, aRound({ state: 'closed', closedAt, owners, readers: 'published' }));
  });

  it('leaves a closed round as it was closed', () => {
    const closed = closeRound(aRound(), [], NOW);
    assert.equal(closeRound(closed, [], new Date('2026-01-01T00:00:00Z')), closed);
  });
});

describe('currentRound', () => {
  const early = aRound({ id: 'early', openedAt: '2025-03-01T08:00:00.000Z' });
  const late = aRound({ id: 'late', openedAt: '2025-09-01T08:00:00.000Z' });
  const cases: readonly [string, readonly Round[], string | undefined][] = [
    ['is none when there are none', [], undefined],
    ['is the only one', [early], 'early'],
    ['is the one opened last of two that are open', [early, late], 'late'],
    ['does not depend on the order they are listed in', [late, early], 'late'],
    ['is the open one, though another was opened later', [early, { ...late, state: 'closed' }], 'early'],
    [
      'is the last one when all are closed',
      [
        { ...early, state: 'closed' },
        { ...late, state: 'closed' },
      ],
      'late',
    ],
  ];
  for (const [title, rounds, id] of cases) {
    it(title, () => {
      assert.equal(currentRound(rounds)?.id, id);
    });
  }
});

describe('A round', () => {
  const states: readonly [
    state: Round['state'],
    isOpen: boolean,
    isClosed: boolean,
    takesAnswers: boolean,
  ][] = [
    ['open', true, false, true],
    ['closed', false, true, false],
    ['withdrawn', false, false, false],
  ];
  for (const [state, ...expected] of states)
    it(`that is ${state} ${expected[2] ? 'takes' : 'takes no'} answers, and what it says ${expected[1] ? 'stands' : 'may change'}`, () => {
      const round = aRound({ state });
      assert.deepEqual([isOpen(round), isClosed(round), takesAnswers(round)], expected);
    });
});
