import assert from 'node:assert/strict';
import { namedOwners, namedPeople, renewed } from '../../../src/domain/people/listed.ts';
import type { Person, UnlistedField } from '../../../src/domain/people/people.ts';
import { anItem, aPerson, aPlan } from '../../build.ts';

const PEOPLE = [
  aPerson({ id: 'anna', name: 'Anna Ek', email: 'anna.ek@exempel.se' }),
  aPerson({ id: 'bo', name: 'Bo Lind' }),
  aPerson({ id: 'bo-2', name: 'BO  LIND' }),
];
const PLAN = aPlan({
  items: [
    anItem({ short: 'jobben' }),
    anItem({ id: 'metro', title: 'En metro' }),
    anItem({ id: 'm2', title: 'en  METRO' }),
  ],
});

describe('A list of owners', () => {
  const items: readonly [words: string, item: string, code: string | undefined][] = [
    ['jobs', 'jobs', undefined],
    ['  fler HAR arbete', 'jobs', undefined],
    ['Jobben', 'jobs', undefined],
    ['metro', 'metro', undefined],
    ['En metro', 'metro', 'ambiguous-item'],
    ['Klimatet', 'Klimatet', 'unknown-item'],
  ];
  for (const [words, item, code] of items)
    it(`names "${item}" by "${words}"${code ? `, which is ${code}` : ''}`, () => {
      const { named, findings } = namedOwners([{ line: 2, item: words, person: 'anna' }], PLAN, PEOPLE);
      assert.deepEqual(
        named.map((one) => one.item),
        [item],
      );
      assert.deepEqual(
        findings.map((finding) => [finding.code, finding.line, finding.at]),
        code ? [[code, 2, 'item']] : [],
      );
    });

  const people: readonly [words: string, person: string, code: string | undefined][] = [
    ['anna.ek@exempel.se', 'anna', undefined],
    ['anna  ek', 'anna', undefined],
    ['bo', 'bo', undefined],
    ['Bo Lind', 'Bo Lind', 'ambiguous-person'],
    ['Eva Ek', 'Eva Ek', 'unknown-person'],
  ];
  for (const [words, person, code] of people)
    it(`names ${person} by "${words}"${code ? `, which is ${code}` : ''}`, () => {
      const { named, findings } = namedOwners([{ item: 'jobs', person: words }], PLAN, PEOPLE);
      assert.deepEqual([named[0]?.person, findings[0]?.code, findings[0]?.line], [person, code, undefined]);
    });
});

describe('A list of people', () => {
  it('names deputies of the list itself, and of those who are there', () => {
    const list = [
      { line: 2, ...aPerson({ id: 'eva', name: 'Eva Ek', deputy: 'Anna Ek' }) },
      { line: 3, ...aPerson({ id: 'anna', name: 'Anna Ek', deputy: 'Eva Ek' }) },
      { line: 4, ...aPerson({ id: 'ida', name: 'Ida Holm', deputy: 'Okänd Person' }) },
    ];
    const { named, findings } = namedPeople(list, PEOPLE);
    assert.deepEqual(
      named.map(({ id, deputy }) => [id, deputy]),
      [
        ['eva', 'anna'],
        ['anna', 'eva'],
        ['ida', 'Okänd Person'],
      ],
    );
    assert.deepEqual(findings, [{ line: 4, at: 'deputy', code: 'unknown-person', value: 'Okänd Person' }]);
  });

  const before = aPerson({ unit: 'HR', deputy: 'bo', roles: ['manager'], language: 'en' });
  const listed = aPerson({ name: 'Anna Berg', roles: ['owner'] });
  const cases: readonly [string, Person | undefined, readonly UnlistedField[], Partial<Person>][] = [
    ['takes away what it has a column for and leaves out', before, [], { unit: undefined, roles: ['owner'] }],
    ['keeps what it has no column for', before, ['unit', 'roles'], { unit: 'HR', roles: ['manager'] }],
    ['keeps the language that was chosen', before, [], { language: 'en', name: 'Anna Berg' }],
    ['gives somebody new what it says', undefined, ['unit', 'roles'], { unit: undefined, roles: ['owner'] }],
  ];
  for (const [what, known, unlisted, expected] of cases)
    it(what, () => {
      const person = renewed(listed, known, unlisted);
      assert.deepEqual({ ...person, ...expected }, person);
    });
});
