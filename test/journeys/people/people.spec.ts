import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { type Finding, Problem } from '../../../src/domain/errors.ts';
import type { Person } from '../../../src/domain/people/people.ts';
import { readOwnersCsv } from '../../../src/importers/owners-csv.ts';
import { readPeopleCsv, unlistedFields } from '../../../src/importers/people-csv.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { anItem, aPlan } from '../../build.ts';

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

async function findingsOf(work: Promise<unknown>): Promise<readonly Finding[]> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Problem ? error.findings : [];
}

describe('A list of people that is read again', () => {
  let bot: Bot;

  const read = (csv: string) =>
    importPeople(COORDINATOR, readPeopleCsv(csv), bot.deps, { unlisted: unlistedFields(csv) });

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

describe('Items that are named in a list of owners', () => {
  let bot: Bot;

  const owned = async (item: string) => {
    const list = readOwnersCsv(`mål;målansvarig\n"${item}";anna`);
    await importOwners(COORDINATOR, { plan: undefined, owners: list }, bot.deps);
    return (await bot.deps.stores.owners.ofPlan('ks-2025')).map((owner) => owner.item);
  };

  beforeEach(async () => {
    bot = await startBot();
    const plan = aPlan();
    const twin = anItem({ id: 'jobs-2', parent: 'green', title: 'fler har  Arbete', short: 'jobben' });
    const idTwin = anItem({ id: 'jobs-3', parent: 'green', title: 'metro' });
    await importPlan(
      COORDINATOR,
      { plan: { ...plan, items: [...plan.items, twin, idTwin] }, dryRun: false },
      bot.deps,
    );
    await importPeople(COORDINATOR, readPeopleCsv(FULL), bot.deps);
  });
  afterEach(closeBots);

  const named: readonly [words: string, item: string][] = [
    ['energy', 'energy'],
    ['Utred elen', 'energy'],
    ['  utred   ELEN ', 'energy'],
    ['Metron', 'metro'],
    ['metro', 'metro'],
    ['jobben', 'jobs-2'],
  ];
  for (const [words, item] of named) {
    it(`are found by "${words}"`, async () => {
      assert.deepEqual(await owned(words), [item]);
    });
  }

  const faults: readonly [words: string, finding: Pick<Finding, 'code' | 'limit'>][] = [
    ['Fler har arbete', { code: 'ambiguous-item', limit: 'jobs, jobs-2' }],
    ['Fler har', { code: 'unknown-item' }],
  ];
  for (const [words, finding] of faults) {
    it(`are not guessed from "${words}"`, async () => {
      assert.deepEqual(await findingsOf(owned(words)), [{ line: 2, at: 'item', value: words, ...finding }]);
      assert.deepEqual(await bot.deps.stores.owners.ofPlan('ks-2025'), []);
    });
  }
});

describe('People who are named in a list', () => {
  let bot: Bot;

  const PEOPLE = `id;namn;e-post
anna;Anna Ek;anna@exempel.invalid
bo;Bo Ek;bo@exempel.invalid
bo2;Bo  EK;bo.ek@exempel.invalid
`;
  const people = (csv: string) => importPeople(COORDINATOR, readPeopleCsv(csv), bot.deps);
  const owners = async (person: string) => {
    const list = readOwnersCsv(`mål;målansvarig\njobs;${person}`);
    await importOwners(COORDINATOR, { plan: undefined, owners: list }, bot.deps);
    return (await bot.deps.stores.owners.ofPlan('ks-2025')).map((owner) => owner.person);
  };

  beforeEach(async () => {
    bot = await startBot();
    await importPlan(COORDINATOR, { plan: aPlan(), dryRun: false }, bot.deps);
    await people(PEOPLE);
  });
  afterEach(closeBots);

  for (const words of ['anna', 'Anna@exempel.invalid', 'anna  ek']) {
    it(`are found by ${words}, as owner and as deputy`, async () => {
      assert.deepEqual(await owners(words), ['anna']);
      await people(`id,name,deputy\ncia,Cia Dahl,${words}`);
      assert.equal((await bot.deps.stores.people.read('cia'))?.deputy, 'anna');
    });
  }

  it('may stand further down in the same list', async () => {
    await people('id,name,deputy\ncia,Cia Dahl,Dan Berg\ndan,Dan Berg,Cia Dahl');
    assert.equal((await bot.deps.stores.people.read('cia'))?.deputy, 'dan');
  });

  const BOTH = 'Bo Ek (bo@exempel.invalid), Bo  EK (bo.ek@exempel.invalid)';
  const faults: readonly [words: string, finding: Pick<Finding, 'code' | 'limit'>][] = [
    ['Bo Ek', { code: 'ambiguous-person', limit: BOTH }],
    ['Anna Lund', { code: 'unknown-person', limit: 'Anna Ek (anna@exempel.invalid)' }],
    ['Cia Dahl', { code: 'unknown-person' }],
    ['cia@exempel.invalid', { code: 'unknown-person' }],
  ];
  for (const [words, finding] of faults) {
    it(`are not guessed from ${words}, and the line tells who it might be`, async () => {
      const value = words;
      assert.deepEqual(await findingsOf(owners(words)), [{ line: 2, at: 'person', value, ...finding }]);
      const list = people(`id,name,deputy\nfia,Fia Gran,\ndan,Dan Berg,${words}`);
      assert.deepEqual(await findingsOf(list), [{ line: 3, at: 'deputy', value, ...finding }]);
      assert.equal(await bot.deps.stores.people.read('dan'), undefined);
    });
  }
});
