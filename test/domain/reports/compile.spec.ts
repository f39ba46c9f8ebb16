import assert from 'node:assert/strict';
import { verdictName } from '../../../src/domain/answers/scale.ts';
import { compile, deviatingIn } from '../../../src/domain/reports/compile.ts';
import type { ComparedRound, CompiledPart } from '../../../src/domain/reports/compiled.ts';
import { movesSince } from '../../../src/domain/reports/moved.ts';
import { anAssessment, anItem, aPlan, aRound, aState } from '../../build.ts';

/** An area with goals of one kind, commitments, and an assignment; another with a goal of its own. */
const ITEMS = [
  anItem({ id: 'work', kind: 'area', title: 'Arbete' }),
  anItem({ id: 'z-first', kind: 'boardGoal', parent: 'work' }),
  anItem({ id: 'promise', kind: 'commitment', parent: 'z-first' }),
  anItem({ id: 'a-second', kind: 'boardGoal', parent: 'work' }),
  anItem({ id: 'green', kind: 'area', title: 'Klimat' }),
  anItem({ id: 'm-third', kind: 'boardGoal', parent: 'green' }),
  anItem({ id: 'inquiry', kind: 'assignment', parent: 'green' }),
];
const plan = aPlan({ items: ITEMS });
const owned = ['z-first', 'promise', 'a-second', 'inquiry'];
const ownerships = owned.map((item) => ({
  item,
  person: 'anna',
  unit: item === 'promise' ? 'HR' : undefined,
}));
const assessments = [
  anAssessment({ item: 'a-second', status: 'notMet' }),
  anAssessment({ item: 'inquiry', status: 'unknown', stage: 'underWay' }),
  anAssessment({ item: 'promise', status: 'met' }),
  anAssessment({ item: 'z-first', status: 'partly' }),
];
const state = aState({ plan, ownerships, assessments });

describe('A compiled round', () => {
  it('has each kind by itself, in the order of the plan, and names what nobody owns in its place', () => {
    const { overview } = compile(state);
    assert.deepEqual(
      overview.map(({ kind, entries, answered, expected }) => [
        kind,
        entries.map(({ item, lines }) => `${item.id}${lines.length === 0 ? ' –' : ''}`),
        answered,
        expected,
      ]),
      [
        ['boardGoal', ['z-first', 'a-second', 'm-third –'], 2, 2],
        ['commitment', ['promise'], 1, 1],
        ['assignment', ['inquiry'], 1, 1],
      ],
    );
  });

  it('counts a kind by what it is asked, and whatever else was given', () => {
    const { overview } = compile(state);
    const counts = overview.map((kind) =>
      Object.fromEntries(
        kind.counts
          .filter(({ count }) => count > 0)
          .map(({ verdict, count }) => [verdictName(verdict, ['status']), count]),
      ),
    );
    assert.deepEqual(counts, [{ partly: 1, notMet: 1 }, { met: 1 }, { underWay: 1 }]);
  });

  it('lists what deviates in the order of the plan', () => {
    assert.deepEqual(
      deviatingIn(compile(state)).map(({ item }) => item.id),
      ['z-first', 'a-second'],
    );
  });

  const parts: readonly [CompiledPart, readonly string[]][] = [
    [{}, ['z-first', 'promise', 'a-second', 'm-third', 'inquiry']],
    [{ area: 'green' }, ['m-third', 'inquiry']],
    [{ kind: 'boardGoal' }, ['z-first', 'a-second', 'm-third']],
    [{ area: 'work', kind: 'commitment' }, ['promise']],
    [{ unit: 'ingen' }, []],
  ];
  for (const [part, ids] of parts) {
    it(`of ${JSON.stringify(part)} has that and nothing else`, () => {
      const { areas, summary } = compile(state, { part });
      assert.deepEqual(
        areas.flatMap(({ entries }) => entries.map(({ item }) => item.id)),
        ids,
      );
      assert.equal(summary.expected, ids.filter((id) => owned.includes(id)).length);
    });
  }

  it('of history names what its report does not tell of', () => {
    const round = aRound({ state: 'closed', owners: [], history: true });
    const { areas, summary } = compile(
      aState({ plan, round, ownerships: [], assessments: assessments.slice(0, 1) }),
    );
    assert.deepEqual(summary.unowned, []);
    assert.deepEqual(
      areas.flatMap(({ entries }) => entries.map(({ item, lines }) => [item.id, lines.length])),
      [
        ['z-first', 0],
        ['promise', 0],
        ['a-second', 1],
        ['m-third', 0],
        ['inquiry', 0],
      ],
    );
  });

  it('counts how it has moved since another round', () => {
    const round = aRound({ id: 'before' });
    const was = { 'z-first/owner': 'met', 'promise/owner': 'partly', 'a-second/owner': 'notMet' } as const;
    const before = Object.entries(was).map(([key, status]) => {
      const [item] = key.split('/');
      const said = { round, plan, item: anItem({ id: item ?? '' }), assessment: anAssessment({ status }) };
      return [key, said] as const;
    });
    const compared: ComparedRound = { as: 'last', round, plan, before: new Map(before) };
    assert.deepEqual(movesSince(compile(state), compared), {
      ...{ better: 1, worse: 1, changed: 0, same: 1, fresh: 1 },
    });
  });
});
