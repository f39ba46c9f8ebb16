import assert from 'node:assert/strict';
import type { Absence } from '../../../src/domain/people/absence.ts';
import { byAccountNow, recreatedIn } from '../../../src/domain/people/accounts.ts';
import {
  absencesWithout,
  asTeamsSays,
  byAccountsNow,
  withAccount,
  withoutDeputy,
  withoutOwner,
} from '../../../src/domain/people/departures.ts';
import { findPerson, listPeople } from '../../../src/domain/people/find-person.ts';
import type { Ownership, Person } from '../../../src/domain/people/people.ts';
import { anItem, aPerson, aPlan } from '../../build.ts';

const BO = aPerson({ id: 'bo', name: 'Bo Ek', email: 'bo.ek@exempel.se', roles: ['owner'] });
const NOW = new Date('2025-09-02T08:00:00Z');

describe('A new account', () => {
  const moves: readonly [string, Partial<Person>, Partial<Person> | undefined, Partial<Person>][] = [
    [
      'is all that the one before was',
      { unit: 'HR', language: 'en' },
      undefined,
      { unit: 'HR', language: 'en' },
    ],
    ['has the roles of both', { roles: ['manager'] }, { roles: ['owner'] }, { roles: ['owner', 'manager'] }],
    ['reads where both only read', { roles: ['reader'] }, { roles: ['reader'] }, { roles: ['reader'] }],
    ['is no reader beside what it was', { roles: ['owner'] }, { roles: ['reader'] }, { roles: ['owner'] }],
    ['keeps what it has itself', { unit: 'HR' }, { unit: 'IT' }, { unit: 'IT' }],
    ['does not stand in for itself', { deputy: 'ny' }, undefined, { deputy: undefined }],
    ['is not stood in for by the one before', { deputy: 'eva' }, { deputy: 'bo' }, { deputy: 'eva' }],
    ['is found by both names', {}, { name: 'Bo Lund' }, { name: 'Bo Lund', formerNames: ['Bo Ek'] }],
    [
      'knows every account before',
      { formerIds: ['a'] },
      { formerIds: ['b'] },
      { formerIds: ['a', 'bo', 'b'] },
    ],
    ['does not name itself among them', { formerIds: ['ny'] }, undefined, { formerIds: ['bo'] }],
  ];
  for (const [what, before, account, after] of moves)
    it(what, () => {
      const to = account && { ...aPerson({ id: 'ny', name: 'Bo Ek' }), ...account };
      const moved = withAccount({ ...BO, ...before }, 'ny', to);
      for (const [field, value] of Object.entries({ id: 'ny', ...after }))
        assert.deepEqual(Object.entries(moved).find(([name]) => name === field)?.[1], value, field);
    });

  const lists: readonly [string, Partial<Person>[], string[]][] = [
    ['is seen by the address', [{ id: 'ny', email: 'BO.EK@exempel.se ' }], ['bo ny']],
    ['is seen by another name', [{ id: 'ny', name: 'Bo Lund', email: 'bo.ek@exempel.se' }], ['bo ny']],
    ['is not seen by the name alone', [{ id: 'ny' }], []],
    ['is not seen by another address', [{ id: 'ny', email: 'bo.ek2@exempel.se' }], []],
    ['is none when both are listed', [{ id: 'ny', email: 'bo.ek@exempel.se' }, { id: 'bo' }], []],
    [
      'is none where the list has the address twice',
      ['ny', 'ny2'].map((id) => ({ id, email: 'bo.ek@exempel.se' })),
      [],
    ],
    ['is none without an address', [{ id: 'ny', email: '' }], []],
  ];
  for (const [what, listed, expected] of lists)
    it(`in a list ${what}`, () => {
      const people = listed.map((one) => ({ ...aPerson({ id: 'x', name: 'Bo Ek' }), ...one }));
      const found = recreatedIn(people, [BO, aPerson({ id: 'eva', name: 'Eva' })]);
      assert.deepEqual(
        found.map(({ from, to }) => `${from} ${to}`),
        expected,
      );
    });

  it('stands for the one before in a list that still names that', () => {
    const known = [{ ...BO, id: 'ny', formerIds: ['bo'] }];
    assert.deepEqual(
      byAccountNow([BO, aPerson({ id: 'eva' })], known).map(({ id }) => id),
      ['ny', 'eva'],
    );
    assert.deepEqual(
      byAccountNow([BO, { ...BO, id: 'ny' }], known).map(({ id }) => id),
      ['ny'],
    );
  });
});

describe('What somebody owned', () => {
  const units = anItem({ id: 'units', respondents: 'eachUnit' });
  const plan = aPlan({ items: [anItem({ id: 'jobs' }), units] });
  const own = (item: string, person: string, rest: Partial<Ownership> = {}) => ({ item, person, ...rest });
  const cases: readonly [string, Ownership[], string | undefined, Ownership[]][] = [
    ['is nobody’s', [own('jobs', 'bo'), own('jobs', 'eva')], undefined, [own('jobs', 'eva')]],
    ['goes to whoever comes instead', [own('jobs', 'bo')], 'ny', [own('jobs', 'ny')]],
    ['is not owned twice', [own('jobs', 'bo'), own('jobs', 'ny')], 'ny', [own('jobs', 'ny')]],
    ['keeps its unit', [own('units', 'bo', { unit: 'HR' })], 'ny', [own('units', 'ny', { unit: 'HR' })]],
    [
      'keeps the name of its answers where no unit gives one',
      [own('units', 'bo')],
      'ny',
      [own('units', 'ny', { respondent: 'bo' })],
    ],
    [
      'keeps it however often it moves',
      [own('units', 'bo', { respondent: 'a' })],
      'ny',
      [own('units', 'ny', { respondent: 'a' })],
    ],
  ];
  for (const [what, before, instead, after] of cases)
    it(what, () => assert.deepEqual(withoutOwner('bo', before, plan, instead), after));

  it('in a round that is over is told by the account of now, the same list each time', () => {
    const people = [{ ...BO, id: 'ny', formerIds: ['bo'] }];
    const owners = [own('jobs', 'bo'), own('jobs', 'eva')];
    const now = byAccountsNow(people)(owners);
    assert.deepEqual(
      now.map(({ person }) => person),
      ['ny', 'eva'],
    );
    assert.equal(byAccountsNow(people)(owners), now);
  });

  it('is stood in for by nobody, or by whoever comes instead', () => {
    const people = [aPerson({ id: 'eva', deputy: 'bo' }), aPerson({ id: 'ny', deputy: 'bo' }), BO];
    const deputies = (instead?: string) =>
      withoutDeputy('bo', people, instead).map(({ id, deputy }) => [id, deputy]);
    assert.deepEqual(deputies(), [
      ['eva', undefined],
      ['ny', undefined],
    ]);
    assert.deepEqual(deputies('ny'), [
      ['eva', 'ny'],
      ['ny', undefined],
    ]);
  });
});

describe('Absences of somebody who leaves', () => {
  const away = (person: string, from: string, to: string, deputy?: string): Absence => ({
    ...{ person, from, to },
    ...(deputy ? { deputy } : {}),
  });
  const [past, now, later] = [
    away('bo', '2025-08-01', '2025-08-05'),
    away('bo', '2025-09-01', '2025-09-02'),
    away('bo', '2025-10-01', '2025-10-03'),
  ];
  const others = away('eva', '2025-10-01', '2025-10-03', 'bo');
  const changes = (instead?: string, more: Absence[] = []) =>
    absencesWithout('bo', [past, now, later, others, ...more], '2025-09-02', instead).map(
      ({ before, after }) => [before.person, before.from, after?.person, after?.deputy],
    );
  it('go, with their part in those of others, except those that are over', () => {
    assert.deepEqual(changes(), [
      ['bo', '2025-09-01', undefined, undefined],
      ['bo', '2025-10-01', undefined, undefined],
      ['eva', '2025-10-01', 'eva', undefined],
    ]);
  });
  it('go to whoever comes instead, unless there is one from the same day', () => {
    assert.deepEqual(changes('ny', [away('ny', '2025-10-01', '2025-10-02')]), [
      ['bo', '2025-09-01', 'ny', undefined],
      ['bo', '2025-10-01', undefined, undefined],
      ['eva', '2025-10-01', 'eva', 'ny'],
    ]);
  });
});

describe('Somebody', () => {
  const renamedAt = '2025-09-01T08:00:01.000Z';
  const said: readonly [
    string,
    Partial<Person>,
    { name: string | undefined; email?: string },
    Partial<Person>,
  ][] = [
    ['is called what Teams says', {}, { name: 'Bo Lund' }, { name: 'Bo Lund', formerNames: ['Bo Ek'] }],
    ['is not renamed twice a day', { renamedAt }, { name: 'Bo Lund' }, { name: 'Bo Ek' }],
    ['keeps a name where Teams has none', {}, { name: undefined }, { name: 'Bo Ek' }],
    ['gets the address that Teams has', {}, { name: 'Bo Ek', email: 'b@x.se' }, { email: 'b@x.se' }],
    ['keeps an address where Teams has none', {}, { name: 'Bo Ek', email: '' }, { email: BO.email }],
  ];
  for (const [what, before, teams, after] of said)
    it(what, () => {
      const now = asTeamsSays({ ...BO, ...before }, teams, NOW);
      assert.deepEqual({ ...now, ...after }, now);
    });

  const known = [
    { ...BO, id: 'ny', name: 'Bo Lund', formerNames: ['Bo Ek'], formerIds: ['bo'] },
    aPerson({ id: 'eva', name: 'Eva Nord', formerNames: ['Bo Lund'] }),
  ];
  for (const [words, id] of [
    ['Bo Lund', 'ny'],
    ['bo ek', 'ny'],
    ['bo', 'ny'],
    ['bo.ek@exempel.se', 'ny'],
  ] as const)
    it(`is found by "${words}"`, () => assert.equal(findPerson(words, known).person?.id, id));

  it('is told apart by address, and by account where that is the same', () => {
    assert.equal(
      listPeople([BO, { ...BO, id: 'ny' }, { ...BO, id: 'x', email: 'x@x.se' }]),
      'Bo Ek (bo.ek@exempel.se, bo), Bo Ek (bo.ek@exempel.se, ny), Bo Ek (x@x.se)',
    );
  });
});
