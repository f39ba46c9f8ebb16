import assert from 'node:assert/strict';
import { collisionsOf } from '../../../src/domain/rounds/collisions.ts';
import { previewOf } from '../../../src/domain/rounds/preview.ts';
import { type ProposedRound, proposeRound } from '../../../src/domain/rounds/propose-round.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { aRound, aState } from '../../build.ts';

const NONE = new Map<string, string>();
const PLAN = { id: 'ks-2026', year: 2026 };
const INTERIM = aRound({ plan: 'ks-2025', name: 'Delårsrapport 2025', approval: 'area', state: 'closed' });
const APRIL = aRound({
  ...{ id: 'april', plan: 'ks-2025', name: 'Tertial 1', state: 'closed' as const },
  ...{ from: '2025-01-01', to: '2025-04-30', due: '2025-05-15' },
});
const ANNUAL = aRound({
  ...{
    id: 'annual',
    plan: 'ks-2025',
    kind: 'annual' as const,
    name: 'Årsanalys 2025',
    state: 'closed' as const,
  },
  ...{ to: '2025-12-31', due: '2026-01-25' },
});
const OWN = aRound({ id: 'own', plan: 'ks-2026', from: '2026-01-01', to: '2026-08-31' });

describe('A round that is proposed', () => {
  const cases: readonly [
    title: string,
    rounds: readonly Round[],
    wish: Parameters<typeof proposeRound>[2],
    today: string,
    proposed: Partial<ProposedRound>,
  ][] = [
    [
      'is last year’s of the kind a year on, on a working day',
      [INTERIM, ANNUAL],
      { kind: 'interim' },
      '2026-09-01',
      {
        ...{ kind: 'interim', name: 'Delårsrapport 2026', from: '2026-01-01', to: '2026-08-31' },
        ...{ due: '2026-09-15', approval: 'area' },
      },
    ],
    [
      'is due in two weeks, where last year’s was asked about long after its period',
      [{ ...INTERIM, due: '2026-05-08' }],
      { kind: 'interim' },
      '2026-09-01',
      { from: '2026-01-01', to: '2026-08-31', due: '2026-09-15' },
    ],
    [
      'is the next that has not been opened',
      [APRIL, INTERIM, ANNUAL],
      {},
      '2026-09-01',
      { name: 'Delårsrapport 2026' },
    ],
    [
      'is the first of the year at its beginning',
      [APRIL, INTERIM, ANNUAL],
      {},
      '2026-04-20',
      { name: 'Tertial 1', to: '2026-04-30' },
    ],
    [
      'is the annual one once the interim one has been opened',
      [INTERIM, ANNUAL, OWN],
      {},
      '2026-11-01',
      { name: 'Årsanalys 2026', due: '2027-01-25' },
    ],
    [
      'passes over one that was withdrawn',
      [INTERIM, { ...OWN, state: 'withdrawn' }],
      {},
      '2026-09-01',
      { name: 'Delårsrapport 2026' },
    ],
    [
      'has a due day that has not passed',
      [INTERIM],
      { kind: 'interim' },
      '2026-10-01',
      { due: '2026-10-15' },
    ],
    [
      'has the due day that was asked for',
      [INTERIM],
      { due: '2026-09-20' },
      '2026-09-01',
      { due: '2026-09-20' },
    ],
    [
      'is an interim one where there was none',
      [],
      {},
      '2026-08-20',
      { kind: 'interim', name: undefined, due: '2026-09-15' },
    ],
    [
      'is a pulse of the month',
      [INTERIM],
      { kind: 'pulse' },
      '2026-02-05',
      { kind: 'pulse', name: undefined, from: '2026-02-01', to: '2026-02-28', due: '2026-02-12' },
    ],
    [
      'is due on the Monday after a weekend',
      [{ ...INTERIM, due: '2025-09-12' }],
      {},
      '2026-09-01',
      { due: '2026-09-14' },
    ],
  ];
  for (const [title, rounds, wish, today, proposed] of cases)
    it(title, () => {
      const found = proposeRound(PLAN, rounds, wish, today, NONE);
      assert.deepEqual({ ...found, ...proposed }, found);
    });

  it('is not due on a holiday', () => {
    const holidays = new Map([['2026-09-15', 'Kommunens dag']]);
    assert.equal(proposeRound(PLAN, [INTERIM], {}, '2026-09-01', holidays).due, '2026-09-16');
  });

  it('lasts to the last day of a short month', () => {
    const leap = aRound({
      plan: 'ks-2024',
      from: '2024-01-01',
      to: '2024-02-29',
      due: '2024-03-14',
      state: 'closed',
    });
    assert.equal(
      proposeRound({ id: 'ks-2025', year: 2025 }, [leap], {}, '2025-01-01', NONE).to,
      '2025-02-28',
    );
  });
});

describe('What may be a mistake in the days of a round', () => {
  const cases: readonly [
    title: string,
    round: Partial<Round>,
    others: readonly Round[],
    found: readonly string[],
  ][] = [
    ['is nothing in most', {}, [], []],
    [
      'is another round of the kind about the same time',
      {},
      [aRound({ id: 'x', from: '2025-08-31', to: '2025-12-31' })],
      ['same-time'],
    ],
    ['is another round that is open', {}, [aRound({ id: 'x', kind: 'pulse' })], ['also-open']],
    [
      'is no round that is closed, or the round itself',
      {},
      [aRound(), aRound({ id: 'x', state: 'closed' })],
      [],
    ],
    ['is a due day before the period ends', { due: '2025-08-29' }, [], ['before-end']],
    ['is a due day on a Saturday', { due: '2025-09-13' }, [], ['weekend']],
    ['is a holiday, whatever weekday it is', { due: '2025-11-01' }, [], ['holiday']],
  ];
  for (const [title, round, others, found] of cases)
    it(title, () => {
      const holidays = new Map([['2025-11-01', 'Alla helgons dag']]);
      const collisions = collisionsOf(aRound(round), others, holidays);
      assert.deepEqual(
        collisions.map(({ is }) => is),
        found,
      );
    });
});

describe('What will happen when a round is opened', () => {
  const NOTHING = { isOpened: false, withoutApprover: [], collisions: [] };
  const reached = (person: string, hasChat = true) => ({ person, hasChat, isUnreachable: false });

  it('is that each is asked about what they own, by area', () => {
    const { expected, people, areas, later, unowned } = previewOf(
      aState(),
      [reached('anna'), reached('bo')],
      NOTHING,
    );
    assert.deepEqual([expected, later, unowned], [4, [], []]);
    assert.deepEqual(
      people.map(({ count }) => count),
      [2, 2],
    );
    assert.deepEqual(
      areas.map(({ area, count }) => [area?.id, count]),
      [
        ['work', 2],
        ['green', 2],
      ],
    );
  });

  it('is that somebody is not reached, and something has no owner', () => {
    const state = aState({ ownerships: [{ item: 'jobs', person: 'anna' }] });
    const { later, unowned } = previewOf(state, [reached('anna', false)], NOTHING);
    assert.deepEqual(
      later.map(({ why }) => why),
      ['no-chat'],
    );
    assert.deepEqual(
      unowned.map(({ id }) => id),
      ['metro', 'climate', 'energy'],
    );
  });
});
