import assert from 'node:assert/strict';
import { importPeople } from '../../src/commands/import-people.ts';
import type { Person } from '../../src/domain/people.ts';
import { readPeopleCsv, unlistedFields } from '../../src/importers/people-csv.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../bot.ts';

const FULL = `id,name,email,role,unit,deputy
bo,Bo Berg,bo@exempel.invalid,reader,,
anna,Anna Ek,anna@exempel.invalid,manager+coordinator,HR,bo
`;
const ANNA: Person = {
  id: 'anna',
  name: 'Anna Ek',
  email: 'anna@exempel.invalid',
  roles: ['manager', 'coordinator'],
  unit: 'HR',
  deputy: 'bo',
};

describe('A list of people that is read again', () => {
  let bot: Bot;

  const read = (csv: string) => importPeople(COORDINATOR, readPeopleCsv(csv), bot.deps, unlistedFields(csv));

  beforeEach(async () => {
    bot = await startBot();
    await read(FULL);
  });
  afterEach(closeBots);

  const lists: readonly [what: string, csv: string, anna: Person][] = [
    ['leaves all that it has no column for', 'id,name\nanna,Anna Ek', ANNA],
    ['leaves rights when it has no roles', 'id,name,unit\nanna,Anna Ek,IT', { ...ANNA, unit: 'IT' }],
    ['renews the name', 'id,name\nanna,Anna Ek Lund', { ...ANNA, name: 'Anna Ek Lund' }],
    [
      'clears what stands there empty, and makes nobody more than an owner by that',
      'id,name,email,role,unit,deputy\nanna,Anna Ek,,,,',
      { id: 'anna', name: 'Anna Ek', roles: ['owner'] },
    ],
    [
      'takes columns by place when it has no heading',
      'anna,Anna Ek,,reader',
      { id: 'anna', name: 'Anna Ek', roles: ['reader'] },
    ],
  ];
  for (const [what, csv, anna] of lists) {
    it(what, async () => {
      await read(csv);
      assert.deepEqual(await bot.deps.stores.people.read('anna'), anna);
    });
  }

  it('makes an owner of somebody new whose roles it does not tell', async () => {
    await read('id,name\ncia,Cia Dahl');
    assert.deepEqual((await bot.deps.stores.people.read('cia'))?.roles, ['owner']);
  });
});
