import assert from 'node:assert/strict';
import {
  answerFor,
  type Expected,
  expectedAnswers,
  respondentOf,
} from '../../../src/domain/answers/expected.ts';
import type { Ownership } from '../../../src/domain/people/people.ts';
import type { Item } from '../../../src/domain/plans/plan.ts';
import { anItem, aPerson, aPlan, mayAnswer } from '../../build.ts';

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

describe('answerFor', () => {
  const hr = { item: 'jobs', respondent: 'HR' };
  const whole = { item: 'jobs', respondent: 'owner' };
  const other = { item: 'metro', respondent: 'HR' };
  const cases: readonly [what: string, answers: (typeof hr)[], found: typeof hr | undefined][] = [
    ['their own, wherever it stands', [other, whole, hr], hr],
    ['the one about the whole where they gave none', [other, whole], whole],
    ['none of another unit', [{ ...hr, respondent: 'IT' }], undefined],
    ['none about another item', [other], undefined],
  ];
  for (const [what, answers, found] of cases) {
    it(`of a respondent is ${what}`, () => {
      assert.equal(answerFor('HR', 'jobs', answers), found);
    });
  }
});
