import assert from 'node:assert/strict';
import { unownedItems } from '../../../src/domain/people/owners.ts';
import type { ItemKind } from '../../../src/domain/plans/plan.ts';
import { anItem, aPlan } from '../../build.ts';

describe('unownedItems', () => {
  const cases: readonly [string, readonly string[], readonly string[]][] = [
    ['every goal and assignment when nobody owns anything', [], ['jobs', 'metro', 'climate', 'energy']],
    ['none when each is owned', ['jobs', 'metro', 'climate', 'energy'], []],
    ['not a goal whose indicator is owned', ['jobs-share'], ['metro', 'climate', 'energy']],
    ['not the goals of an area that is owned', ['green'], ['jobs', 'metro']],
    ['the sibling of a goal that is owned', ['metro', 'climate'], ['jobs', 'energy']],
    ['the same when owners of unknown items are named', ['gone'], ['jobs', 'metro', 'climate', 'energy']],
  ];
  for (const [title, owned, unowned] of cases) {
    it(`lists ${title}`, () => {
      const ownerships = owned.map((item) => ({ item, person: 'anna' }));
      assert.deepEqual(
        unownedItems(aPlan(), ownerships).map((item) => item.id),
        unowned,
      );
    });
  }

  const kinds: readonly [ItemKind, boolean][] = [
    ['area', false],
    ['councilGoal', true],
    ['boardGoal', true],
    ['directionGoal', true],
    ['indicator', false],
    ['commitment', true],
    ['assignment', true],
    ['priority', false],
  ];
  for (const [kind, asked] of kinds) {
    it(`${asked ? 'misses' : 'does not miss'} an owner of a lone ${kind}`, () => {
      assert.equal(unownedItems(aPlan({ items: [anItem({ kind })] }), []).length, asked ? 1 : 0);
    });
  }

  it('covers a goal by a commitment two steps below it, and a commitment by the goal two steps above', () => {
    const items = [
      anItem({ id: 'top' }),
      anItem({ id: 'middle', parent: 'top', kind: 'boardGoal' }),
      anItem({ id: 'bottom', parent: 'middle', kind: 'commitment' }),
    ];
    assert.deepEqual(unownedItems(aPlan({ items }), [{ item: 'bottom', person: 'anna' }]), []);
    assert.deepEqual(unownedItems(aPlan({ items }), [{ item: 'top', person: 'anna' }]), []);
  });
});
