import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOwners, runPeople } from '../../src/cli/people.ts';
import { UsageError } from '../../src/cli/run.ts';
import { importPlan } from '../../src/commands/plans/import-plan.ts';
import { summarise } from '../../src/domain/status/summary.ts';
import { readOwnersCsv } from '../../src/importers/owners-csv.ts';
import { readPeopleCsv } from '../../src/importers/people-csv.ts';
import { openedLines } from '../../src/views/rounds/opened-round.ts';
import { problemLines } from '../../src/views/texts/problems.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../bot.ts';
import { aPlan, aState, problemFrom } from '../build.ts';

describe('A list that is read in the terminal', () => {
  let bot: Bot;

  const given = async (
    work: typeof runPeople,
    words: readonly string[],
    coordinators: readonly string[] = [],
  ) => {
    const { deps } = bot;
    const wording = { language: 'sv' as const, timezone: deps.timezone, now: deps.clock.now() };
    const asked = { words, options: {}, actor: COORDINATOR, modelsFolder: undefined, coordinators };
    return (await work({ ...asked, wording, deps })).lines;
  };
  const run = (work: typeof runPeople, csv: string, coordinators?: readonly string[]) => {
    const file = join(bot.folder, 'list.csv');
    writeFileSync(file, csv);
    return given(work, [file], coordinators);
  };

  beforeEach(async () => {
    bot = await startBot();
    await importPlan(COORDINATOR, { plan: aPlan(), dryRun: false }, bot.deps);
  });
  afterEach(closeBots);

  it('is told in the singular and in the plural', async () => {
    assert.equal(await run(runPeople, 'id,name\nanna,Anna'), '1 ny person, 0 uppdaterade');
    assert.equal(await run(runPeople, 'id,name\nanna,Anna\nbo,Bo\ncia,Cia'), '2 nya personer, 1 uppdaterad');
    const one = 'ks-2025: 1 mål har fått 1 ansvarig';
    assert.equal(await run(runOwners, 'item,person\njobs,anna'), one);
    const two = 'ks-2025: 1 mål och 1 uppdrag har fått 2 ansvariga';
    assert.equal(await run(runOwners, 'item,person\njobs,anna\nenergy,bo'), two);
  });

  it('is stored as it is meant, whatever the spreadsheet has wrapped around it', async () => {
    const id = '3f2a94e7-16fa-4c05-8e72-3a9f51d6c048';
    const rows = [
      'sep=;',
      'Objekt-ID;Namn;E-post',
      ';;;;',
      `"=""{${id}}""";Åsa "Anki" Ek;mailto:asa@exempel.se`,
      ';;',
    ];
    assert.equal(await run(runPeople, rows.join('\r\n')), '1 ny person, 0 uppdaterade');
    const stored = (await bot.deps.stores.people.all()).find((person) => person.id === id);
    assert.deepEqual([stored?.name, stored?.email], ['Åsa "Anki" Ek', 'asa@exempel.se']);
    const owners = `mål;ansvarig\n;\njobs;mailto:asa@exempel.se\n;\njobs;{${id}}\n`;
    assert.equal(await run(runOwners, owners), 'ks-2025: 1 mål har fått 1 ansvarig');
    assert.equal((await bot.deps.stores.owners.ofPlan('ks-2025')).length, 1);
  });

  it('stores nothing when a quote may have swallowed a row', async () => {
    const before = await bot.deps.stores.people.all();
    await assert.rejects(run(runPeople, 'id;namn\nanna;"Anna\nbo;Bo"\ncia;Cia'), { code: 'invalid-people' });
    assert.deepEqual(await bot.deps.stores.people.all(), before);
  });

  it('is told whom it leaves out, and who is no coordinator any more', async () => {
    const eva = 'eva,Eva Nord,eva@exempel.se,coordinator';
    await run(
      runPeople,
      `id,name,email,role\n${eva}\nbo,Bo Ek,bo@exempel.se,owner+coordinator\ncia,Cia Dahl,,owner`,
    );
    assert.equal(
      await run(runPeople, 'id,name,role\nbo,Bo Ek,owner'),
      `0 nya personer, 1 uppdaterad
2 personer som Målvakt känner till står inte i listan och är kvar som förut. Samordnare bland dem: Eva Nord (eva@exempel.se). Den som har slutat tar du bort med: people remove <person>
Inte längre samordnare: Bo Ek (bo@exempel.se)`,
    );
    const last = 'id,name,role\neva,Eva Nord,reader\nbo,Bo Ek,owner\ncia,Cia Dahl,owner';
    await run(runPeople, `id,name,email,role\n${eva}`);
    assert.match(await run(runPeople, last, ['somebody']), /samordnare: Eva Nord \(eva@exempel\.se\)$/);
    await run(runPeople, `id,name,email,role\n${eva}`);
    assert.match(await run(runPeople, last), /Ingen i personlistan är samordnare nu\./);
  });

  it('is not looked for when somebody is to be removed, and nobody is named', async () => {
    await assert.rejects(given(runPeople, ['remove']), UsageError);
  });

  it('is told to have no rows, and which columns it needs', () => {
    const told = (read: () => unknown) => problemLines(problemFrom(read), 'sv');
    assert.deepEqual(
      told(() => readPeopleCsv('id;namn')),
      ['filen har inga rader; kolumnerna id, name behövs'],
    );
    assert.deepEqual(
      told(() => readOwnersCsv('')),
      ['filen har inga rader; kolumnerna item, person behövs'],
    );
  });
});

describe('A round that is opened in the terminal', () => {
  const opened: readonly [people: readonly string[], told: string][] = [
    [['anna'], '1 svar väntas, 1 person tillfrågas'],
    [['anna', 'bo'], '1 svar väntas, 2 personer tillfrågas'],
  ];
  for (const [people, told] of opened) {
    it(`tells with one goal and ${people.length} to answer: ${told}`, () => {
      const ownerships = people.map((person) => ({ item: 'jobs', person }));
      const [line] = openedLines(summarise(aState({ ownerships })), 'sv');
      assert.equal(line, told);
    });
  }
});
