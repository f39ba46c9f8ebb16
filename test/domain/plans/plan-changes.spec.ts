import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Item } from '../../../src/domain/plans/plan.ts';
import {
  changesBetween,
  isSamePlan,
  type PlanChange,
  withWhatIsLost,
} from '../../../src/domain/plans/plan-changes.ts';
import { itemsAndShuffled } from '../../any-items.ts';
import { aPlan } from '../../build.ts';

describe('changesBetween', () => {
  const { items } = aPlan();
  const amended = (id: string, change: Partial<Item>) =>
    items.map((item) => (item.id === id ? { ...item, ...change } : item));
  const metro = { item: 'metro', title: 'En metro över sundet' };

  const cases: readonly [title: string, after: readonly Item[], changes: readonly PlanChange[]][] = [
    ['nothing in the same items', items, []],
    ['nothing in another order', items.toReversed(), []],
    ['nothing when only the place in the document is another', amended('metro', { line: 7 }), []],
    [
      'nothing when only the order of fields is another',
      amended('jobs-share', {
        measure: { target: { value: 70, op: 'min' }, unit: '%', type: 'number' },
      }),
      [],
    ],
    [
      'a new item',
      [...items, { id: 'new', kind: 'area', title: 'Kultur' }],
      [{ change: 'added', item: 'new', title: 'Kultur' }],
    ],
    ['an item that is gone', items.filter(({ id }) => id !== 'metro'), [{ change: 'removed', ...metro }]],
    [
      'another title',
      amended('metro', { title: 'Ny metro' }),
      [{ change: 'renamed', item: 'metro', title: 'Ny metro', before: 'En metro över sundet' }],
    ],
    [
      'another parent, by the title of the old one',
      amended('metro', { parent: 'green' }),
      [{ change: 'moved', ...metro, before: 'Arbete' }],
    ],
    [
      'a parent where there was none',
      amended('work', { parent: 'green' }),
      [{ change: 'moved', item: 'work', title: 'Arbete' }],
    ],
    [
      'which other fields differ',
      amended('metro', { desiredOutcome: 'Klar', short: undefined }),
      [{ change: 'changed', ...metro, fields: ['short', 'desiredOutcome'] }],
    ],
    [
      'all that happened to one item',
      amended('metro', { title: 'Ny metro', parent: 'green', criteria: ['Tid'] }),
      [
        { change: 'renamed', item: 'metro', title: 'Ny metro', before: 'En metro över sundet' },
        { change: 'moved', item: 'metro', title: 'Ny metro', before: 'Arbete' },
        { change: 'changed', item: 'metro', title: 'Ny metro', fields: ['criteria'] },
      ],
    ],
  ];
  for (const [title, after, changes] of cases) {
    it(`tells ${title}`, () => {
      assert.deepEqual(changesBetween(items, after), changes);
    });
  }

  it('tells of no change between any plan and itself, in whatever order', () => {
    fc.assert(
      fc.property(itemsAndShuffled, ([all, copy]) => assert.deepEqual(changesBetween(all, copy), [])),
    );
  });

  it('takes plans for the same but for versions and lines, and not when the order is another', () => {
    const plan = aPlan();
    const read = { ...plan, version: 9, items: items.map((item, line) => ({ ...item, line })) };
    assert.equal(isSamePlan(plan, read), true);
    assert.equal(isSamePlan(plan, { ...plan, items: items.toReversed() }), false);
    assert.equal(isSamePlan(plan, { ...plan, title: 'Ny' }), false);
  });
});

describe('withWhatIsLost', () => {
  it('says of what was removed how many owned it, and of nothing else', () => {
    const changes = [
      { change: 'removed', item: 'jobs', title: 'Jobb' },
      { change: 'removed', item: 'metro', title: 'Metro' },
      { change: 'added', item: 'climate', title: 'Klimat' },
    ] as const;
    const owned = ['jobs', 'jobs', 'climate'].map((item, at) => ({ item, person: `p${at}` }));
    assert.deepEqual(withWhatIsLost(changes, owned, []), [
      { ...changes[0], owners: 2 },
      changes[1],
      changes[2],
    ]);
    assert.deepEqual(withWhatIsLost(changes, [], owned)[0], { ...changes[0], answers: 2 });
  });
});
