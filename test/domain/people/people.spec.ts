import assert from 'node:assert/strict';
import {
  type Expected,
  expectedAnswers,
  mayAnswer,
  respondentOf,
} from '../../../src/domain/answers/expected.ts';
import { unownedItems } from '../../../src/domain/people/owners.ts';
import { type Ownership, personId } from '../../../src/domain/people/people.ts';
import type { Item, ItemKind } from '../../../src/domain/plans/plan.ts';
import { anItem, aPerson, aPlan } from '../../build.ts';

describe('personId', () => {
  const guid = 'b83d94e7-16fa-4c05-8e72-3a9f51d6c048';
  const cases: readonly [what: string, written: string, id: string][] = [
    ['a GUID in small letters', guid, guid],
    ['a GUID in capitals', guid.toUpperCase(), guid],
    ['a GUID in both', 'B83d94e7-16Fa-4c05-8e72-3a9f51d6C048', guid],
    ['an id of another kind', 'Anna.Ek', 'Anna.Ek'],
    ['a GUID with something after it', `${guid.toUpperCase()}X`, `${guid.toUpperCase()}X`],
    ['a GUID with a word before it', `8:ORGID:${guid}`, `8:ORGID:${guid}`],
    ['a GUID with a letter that is no digit', guid.replace('b', 'G'), guid.replace('b', 'G')],
    [
      'a GUID without its hyphens',
      guid.toUpperCase().replaceAll('-', ''),
      'B83D94E716FA4C058E723A9F51D6C048',
    ],
    ['nothing', '', ''],
  ];
  for (const [what, written, id] of cases) {
    it(`of ${what} is ${id === written ? 'what was written' : 'its small letters'}`, () => {
      assert.equal(personId(written), id);
    });
  }
});

describe('respondentOf', () => {
  const cases: readonly [string, Item['respondents'], Ownership, string][] = [
    ['the one owner of an item', undefined, { item: 'jobs', person: 'anna' }, 'owner'],
    ['the one owner, whatever their unit', 'owner', { item: 'jobs', person: 'anna', unit: 'HR' }, 'owner'],
    ['the unit where each unit answers', 'eachUnit', { item: 'jobs', person: 'anna', unit: 'HR' }, 'HR'],
    ['the person where the unit has no name', 'eachUnit', { item: 'jobs', person: 'anna' }, 'anna'],
  ];
  for (const [title, respondents, ownership, respondent] of cases) {
    it(`keeps the answer under ${title}`, () => {
      assert.equal(respondentOf(anItem({ respondents }), ownership), respondent);
    });
  }
});

/** What is expected, by the ids of items and people. */
function told(expected: readonly Expected[]) {
  return expected.map(({ item, respondent, unit, owners }) => ({ item: item.id, respondent, unit, owners }));
}

describe('expectedAnswers', () => {
  it("come in the plan's order, whatever the order of the owners", () => {
    const ownerships = ['energy', 'jobs', 'climate'].map((item) => ({ item, person: 'anna' }));
    assert.deepEqual(
      expectedAnswers(aPlan(), ownerships).map((expected) => expected.item.id),
      ['jobs', 'climate', 'energy'],
    );
  });

  it('are one for an item with two owners', () => {
    const ownerships = [
      { item: 'jobs', person: 'anna', unit: 'HR' },
      { item: 'jobs', person: 'bo', unit: 'Ekonomi' },
    ];
    assert.deepEqual(told(expectedAnswers(aPlan(), ownerships)), [
      { item: 'jobs', respondent: 'owner', unit: undefined, owners: ['anna', 'bo'] },
    ]);
  });

  it('are one for each unit where each unit answers', () => {
    const plan = aPlan({ items: [anItem({ respondents: 'eachUnit' })] });
    const ownerships = [
      { item: 'jobs', person: 'anna', unit: 'HR' },
      { item: 'jobs', person: 'bo', unit: 'Ekonomi' },
      { item: 'jobs', person: 'cecilia', unit: 'HR' },
    ];
    assert.deepEqual(told(expectedAnswers(plan, ownerships)), [
      { item: 'jobs', respondent: 'HR', unit: 'HR', owners: ['anna', 'cecilia'] },
      { item: 'jobs', respondent: 'Ekonomi', unit: 'Ekonomi', owners: ['bo'] },
    ]);
  });

  it('are none for items that nobody owns, or that the plan does not have', () => {
    assert.deepEqual(expectedAnswers(aPlan(), [{ item: 'gone', person: 'anna' }]), []);
  });
});

describe('mayAnswer', () => {
  const people = [
    aPerson({ id: 'anna', deputy: 'dan' }),
    aPerson({ id: 'bo', deputy: 'anna' }),
    aPerson({ id: 'cecilia', deputy: 'bo' }),
    aPerson({ id: 'dan' }),
  ];
  const cases: readonly [string, string, readonly string[], boolean][] = [
    ['an owner', 'anna', ['anna'], true],
    ['the second of two owners', 'bo', ['anna', 'bo'], true],
    ["an owner's deputy", 'dan', ['anna'], true],
    ["the second owner's deputy", 'bo', ['anna', 'cecilia'], true],
    ['somebody who owns something else', 'cecilia', ['anna'], false],
    ["a deputy's deputy", 'dan', ['bo'], false],
    ['the one whom an owner deputises for', 'cecilia', ['bo'], false],
    ['a stranger', 'eva', ['anna'], false],
    ['anybody for an answer without owners', 'anna', [], false],
  ];
  for (const [who, person, owners, allowed] of cases) {
    it(`${allowed ? 'lets' : 'does not let'} ${who} answer`, () => {
      assert.equal(mayAnswer(person, { item: anItem(), respondent: 'owner', owners }, people), allowed);
    });
  }
});

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
