import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { runImport } from '../../../src/cli/import.ts';
import type { Run } from '../../../src/cli/run.ts';
import { changeBy } from '../../../src/commands/change.ts';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { saveListOwners } from '../../../src/commands/plans/list-owners.ts';
import { Problem } from '../../../src/domain/errors.ts';
import type { Language } from '../../../src/domain/language.ts';
import { problemLines } from '../../../src/views/texts/problems.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { excelCsv, OWNERS } from '../../goal-lists.ts';

describe('A goal list in the terminal', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(closeBots);

  const fileOf = (name: string) => join(bot.folder, name);
  const run = (words: readonly string[], options: Run['options'] = {}, language: Language = 'sv') =>
    runImport({
      ...{ words, options, actor: COORDINATOR, deps: bot.deps },
      ...{ modelsFolder: undefined, vocabularyFile: undefined },
      wording: { language, timezone: 'Europe/Stockholm', now: new Date('2025-09-01T08:00:00Z') },
    });
  const refusalOf = (work: Promise<unknown>, language: Language = 'sv') =>
    work.then(
      () => assert.fail('nothing was refused'),
      (error: unknown) =>
        error instanceof Problem ? problemLines(error, language).join('\n') : Promise.reject(error),
    );

  it('is shown with its owners, and stored with them', async () => {
    await importPeople(COORDINATOR, OWNERS, bot.deps);
    writeFileSync(
      fileOf('lista.csv'),
      excelCsv([
        ['Nämnd', 'Hamnnämnden'],
        ['Plan', 'Mål 2026'],
        ['Mål', 'Indikator', 'Ansvarig', 'Ersättare', 'Prio'],
        ['Kajerna är öppna', 'Gästnätter', 'Åsa Öberg', 'Bo Ek', 'hög'],
        ['Bryggan är hel', '', 'Okänd Person', '', ''],
      ]),
    );
    const shown = await run([fileOf('lista.csv')], { 'dry-run': true });
    assert.match(shown.lines, /^hamnnamnden-2026, version 1: 3 poster, 3 ändringar \(inget sparat\)/);
    assert.match(
      shown.lines,
      /Ansvariga: 1 får ansvarig och 1 person får ersättare\n {2}Åsa Öberg får ersättaren Bo Ek/,
    );
    assert.match(shown.lines, /rad 3: kolumnen ”Prio” förstås inte/);
    assert.match(shown.lines, /rad 5, Ansvarig: ”Okänd Person” finns inte i personlistan/);
    assert.deepEqual(await bot.deps.stores.plans.list(), []);
    const { json } = await run([fileOf('lista.csv')]);
    const [owner] = await bot.deps.stores.owners.ofPlan('hamnnamnden-2026');
    assert.deepEqual(owner, { item: 'nmal-kajerna-oppna', person: 'owner-0' });
    assert.deepEqual(Object(json).owners, {
      changed: [{ item: 'nmal-kajerna-oppna', person: 'owner-0', unit: undefined }],
      deputies: [{ person: 'owner-0', deputy: 'owner-1' }],
    });
    assert.match(
      (await run([fileOf('lista.csv')])).lines,
      /^hamnnamnden-2026, version 1: 3 poster, 0 ändringar\n[^\n]+:\n {2}rad 3/,
    );
  });

  it('replaces no owner without a yes, and stores nothing before it', async () => {
    await importPeople(COORDINATOR, OWNERS, bot.deps);
    const listOf = (owner: string, goal: string) =>
      excelCsv([
        ['Nämnd', 'Hamnnämnden'],
        ['Plan', 'Mål 2026'],
        ['Mål', 'Indikator', 'Ansvarig'],
        ['Kajerna är öppna', 'Gästnätter', owner],
        [goal, '', ''],
      ]);
    const ownersNow = async () =>
      (await bot.deps.stores.owners.ofPlan('hamnnamnden-2026')).map(({ person }) => person);
    writeFileSync(fileOf('lista.csv'), listOf('Åsa Öberg', 'Bryggan är hel'));
    await run([fileOf('lista.csv')]);
    writeFileSync(fileOf('lista.csv'), listOf('Bo Ek', 'Bryggan är lagad'));
    const shown = await run([fileOf('lista.csv')], { 'dry-run': true });
    assert.match(shown.lines, /från Åsa Öberg till Bo Ek/);
    assert.match(shown.lines, /1 post få andra ansvariga .+--replace/);
    assert.match(await refusalOf(run([fileOf('lista.csv')])), /få andra ansvariga än de har nu/);
    assert.match(await refusalOf(run([fileOf('lista.csv')], {}, 'en'), 'en'), /would get other owners/);
    assert.equal((await bot.deps.stores.plans.newest('hamnnamnden-2026'))?.version, 1);
    assert.deepEqual(await ownersNow(), ['owner-0']);
    await run([fileOf('lista.csv')], { replace: true });
    assert.deepEqual(await ownersNow(), ['owner-1']);
  });

  it('replaces no owner whom somebody has named since the list was compared', async () => {
    await importPeople(COORDINATOR, OWNERS, bot.deps);
    const rows = [
      ['Nämnd', 'Hamnnämnden'],
      ['Plan', 'Mål 2026'],
      ['Mål', 'Indikator', 'Ansvarig'],
      ['Kajerna är öppna', 'Gästnätter', 'Åsa Öberg'],
    ];
    writeFileSync(fileOf('lista.csv'), excelCsv(rows));
    await run([fileOf('lista.csv')]);
    const { owners } = bot.deps.stores;
    const plan = await bot.deps.stores.plans.newest('hamnnamnden-2026');
    assert.ok(plan);
    const [before] = await owners.ofPlan(plan.id);
    assert.ok(before);
    const [item] = plan.items;
    assert.ok(item);
    const by = changeBy(COORDINATOR, bot.deps);
    await owners.update(plan.id, [item.id], () => [{ item: item.id, person: 'owner-2' }], by);
    const change = { item, before: [before], after: [{ item: item.id, person: 'owner-1' }] };
    const listed = { changes: [change], deputies: [], people: [], findings: [] };
    await assert.rejects(saveListOwners(COORDINATOR, listed, plan, bot.deps), { code: 'busy-store' });
    assert.deepEqual(await owners.ofPlan(plan.id), [{ item: item.id, person: 'owner-2' }]);
  });

  for (const language of ['sv', 'en'] as const)
    it(`has a template, the same each time, that says that it is empty and is read once it is filled in (${language})`, async () => {
      const [file, again] = [fileOf('mall.xlsx'), fileOf('mall-2.xlsx')];
      const { lines } = await run([], { template: file }, language);
      assert.match(lines, language === 'sv' ? /en tom lista att fylla i/ : /an empty list to fill in/);
      await run([], { template: again }, language);
      assert.deepEqual(readFileSync(file), readFileSync(again));
      assert.match(
        await refusalOf(run([file], {}, language), language),
        language === 'sv' ? /mall\.xlsx: listan är tom/ : /mall\.xlsx: the list is empty/,
      );
      writeFileSync(file, withExamples(readFileSync(file)));
      const filled = await run([file], { 'dry-run': true }, language);
      assert.match(filled.lines, /^hamnnamnden-2027, version 1: 7 (?:poster|items)/);
      // Nobody is in the register of people yet, and nothing else is said.
      assert.equal(
        filled.lines.match(/^ {2}(?:rad|line) \d+, (?:Ansvarig|Ersättare|Owner|Deputy): /gm)?.length,
        4,
      );
      assert.equal(filled.lines.match(/^ {2}(?:rad|line) /gm)?.length, 4);
    });

  it('has a template that overwrites nothing unless it is told to, and is no workbook by another name', async () => {
    writeFileSync(fileOf('mall.xlsx'), 'mitt');
    assert.match(await refusalOf(run([], { template: fileOf('mall.xlsx') })), /finns redan/);
    assert.equal(readFileSync(fileOf('mall.xlsx'), 'utf8'), 'mitt');
    await run([], { template: fileOf('mall.xlsx'), force: true });
    assert.notEqual(readFileSync(fileOf('mall.xlsx'), 'utf8'), 'mitt');
    await assert.rejects(run([], { template: fileOf('mall.csv') }), /import --template FIL\.xlsx/);
    await assert.rejects(run(['lista.csv'], { template: fileOf('ny.xlsx') }), /import --template FIL\.xlsx/);
  });
});

/** The template, its examples in the sheet that is read. */
function withExamples(template: Uint8Array): Uint8Array {
  const files = unzipSync(template);
  const [list, , examples] = [1, 2, 3].map((number) => `xl/worksheets/sheet${number}.xml`);
  assert.ok(list && examples);
  const sheet = strFromU8(files[examples] ?? new Uint8Array());
  files[list] = strToU8(sheet.replace(/<row r="1"[^>]*>.*?<\/row>/s, ''));
  return zipSync(files);
}
