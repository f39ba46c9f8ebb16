import assert from 'node:assert/strict';
import {
  ownersSaid,
  type PickedOwners,
  pickedFindings,
  unownedItems,
  withOwners,
} from '../../../src/domain/people/owners.ts';
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

describe('Owners that have been picked', () => {
  const byUnit = anItem({ respondents: 'eachUnit' });
  const pick = (unit: string | undefined, ...people: string[]): PickedOwners => ({ unit, people });

  const faults: readonly [what: string, picked: PickedOwners[], codes: string[]][] = [
    ['units with names', [pick('HR', 'anna'), pick('Ekonomi', 'bo')], []],
    ['a unit without a name', [pick('', 'anna')], ['missing']],
    ['nobody for a unit without a name', [pick('HR', 'anna'), pick('')], []],
    ['a unit twice, however it is written', [pick('HR', 'anna'), pick('hr ', 'bo')], ['duplicate']],
  ];
  for (const [what, picked, codes] of faults)
    it(`are ${codes.length > 0 ? 'refused' : 'taken'} for ${what}`, () => {
      assert.deepEqual(
        pickedFindings(byUnit, picked).map(({ code }) => code),
        codes,
      );
    });

  it('need no unit where only one answer is asked for', () => {
    assert.deepEqual(pickedFindings(anItem(), [pick(undefined, 'anna')]), []);
  });

  const other = { item: 'metro', person: 'eva' };
  const cases: readonly [
    string,
    Parameters<typeof withOwners>[1],
    PickedOwners[],
    (string | undefined)[][],
  ][] = [
    ['keep the unit that they had', anItem(), [pick(undefined, 'anna')], [['anna', 'HR']]],
    ['have none where they are new', anItem(), [pick(undefined, 'bo')], [['bo', undefined]]],
    ['are each named once', anItem(), [pick(undefined, 'bo', 'bo')], [['bo', undefined]]],
    [
      'have the unit they were picked for',
      byUnit,
      [pick('Ekonomi', 'anna', 'bo')],
      [
        ['anna', 'Ekonomi'],
        ['bo', 'Ekonomi'],
      ],
    ],
    ['may be none', anItem(), [pick(undefined)], []],
  ];
  for (const [what, item, picked, owners] of cases)
    it(`${what}, and nobody else's change`, () => {
      const current = [{ item: 'jobs', person: 'anna', unit: 'HR' }, other];
      const [first, ...given] = withOwners(current, item, picked);
      assert.deepEqual(first, other);
      assert.deepEqual(
        given.map(({ person, unit }) => [person, unit]),
        owners,
      );
    });

  it('are told from others by person and unit, and not by their order', () => {
    const [anna, bo] = [
      { item: 'jobs', person: 'anna', unit: 'HR' },
      { item: 'jobs', person: 'bo' },
    ] as const;
    assert.equal(ownersSaid([anna, bo]), ownersSaid([bo, anna]));
    assert.notEqual(ownersSaid([anna, bo]), ownersSaid([{ ...anna, unit: 'IT' }, bo]));
    assert.notEqual(ownersSaid([anna]), ownersSaid([anna, bo]));
  });
});
