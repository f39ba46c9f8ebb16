import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { compiledOf } from '../../../src/commands/reports/compile-round.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import type { Compiled } from '../../../src/domain/reports/compiled.ts';
import { libreOffice } from '../../../src/outside/pdf.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { temporaryFolder } from '../../fakes.ts';
import { areSeedsThere, seedDocument } from '../../seeds.ts';
import { DOCX_RULES, type DocxParts, headingsIn, partsOf, tablesIn } from '../../views/reports/docx-rules.ts';

const WORDING = { language: 'sv', timezone: 'Europe/Stockholm' } as const;

interface Made {
  readonly compiled: Compiled;
  readonly docx: Uint8Array;
  readonly parts: DocxParts;
}

/** LibreOffice, and what it says beside printing: nothing of a document without a fault. */
function heardLibreOffice() {
  const folder = temporaryFolder();
  const said = join(folder, 'said');
  const real = execFileSync('/bin/sh', ['-c', 'command -v soffice || command -v libreoffice'], {
    encoding: 'utf8',
  }).trim();
  writeFileSync(join(folder, 'soffice'), `#!/bin/sh\nexec ${real} "$@" 2>>'${said}'\n`, { mode: 0o755 });
  const warnings = () =>
    readFileSync(said, 'utf8')
      .split('\n')
      // Of the machine, which has no Java; nothing of a report needs it.
      .filter((line) => line !== '' && !line.includes('javaldx'));
  return { printer: libreOffice({ path: folder }), warnings };
}

describe(`The city's own reports as Word documents${areSeedsThere ? '' : ' (skipped: no seeds)'}`, function () {
  this.timeout(180_000);
  let bot: Bot;
  let of2019: Made;
  let of2025: Made;

  before(async function () {
    if (!areSeedsThere) return this.skip();
    bot = await startBot();
    const budget = await seedDocument('000');
    await importPlan(COORDINATOR, { plan: budget.plan, dryRun: false, matchWords: true }, bot.deps);
    of2025 = await made('001');
    of2019 = await made('002');
  });
  after(closeBots);

  const made = async (number: string): Promise<Made> => {
    const document = await seedDocument(number);
    const { pastRound } = document;
    assert.ok(pastRound, `${number} is no report`);
    const { answers } = await importPastRound(
      COORDINATOR,
      { document: { ...document, pastRound }, dryRun: false },
      bot.deps,
    );
    const compiled = await compiledOf(answers.round, undefined, bot.deps);
    const docx = await bot.deps.reports.make(compiled, 'docx', WORDING);
    return { compiled, docx, parts: partsOf(docx) };
  };

  it('keep every rule of a report', () => {
    for (const { parts } of [of2019, of2025])
      for (const [rule, { faults }] of Object.entries(DOCX_RULES)) assert.deepEqual(faults(parts), [], rule);
  });

  it('have the areas and goals of 2019 in their order, with titles whole', () => {
    const { compiled, parts } = of2019;
    const { items } = compiled.summary.state.plan;
    const titles = headingsIn(parts).map(([, title]) => title);
    const areas = items.filter(({ kind }) => kind === 'area').map(({ title }) => title);
    assert.equal(areas.length, 9);
    assert.deepEqual(
      titles.filter((title) => areas.includes(title)),
      areas,
    );
    const goals = items.filter(({ kind }) => kind === 'boardGoal').map(({ title }) => `Nämndsmål: ${title}`);
    assert.equal(goals.length, 13);
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Nämndsmål: ')),
      goals,
    );
  });

  it('have the 45 commitments of 2019 with status and comment, and the 11 assignments by themselves', () => {
    const tables = tablesIn(of2019.parts);
    const rowsOf = (head: string) =>
      tables.filter(([first]) => first?.[0] === head).flatMap(([, ...rows]) => rows);
    const commitments = rowsOf('Åtagande');
    const counted = (symbol: string) =>
      commitments.filter(([, verdict]) => verdict?.startsWith(symbol)).length;
    assert.deepEqual([counted('●'), counted('◆'), counted('■'), commitments.length], [37, 7, 1, 45]);
    assert.ok(commitments.every(([title, , comment]) => title && comment));
    assert.equal(rowsOf('Uppdrag').length, 11);
    const overview = tables.find(([head]) => head?.[0] === 'Slag') ?? [];
    assert.ok(overview.some(([kind]) => kind === '45 åtaganden'));
  });

  it('have the 12 goals of 2025 with what each is based on, and the 4 assignments apart', () => {
    const headings = headingsIn(of2025.parts).map(([, title]) => title);
    assert.equal(headings.filter((title) => title.startsWith('Mål: ')).length, 12);
    assert.equal(headings.filter((title) => title === 'Vad bygger du bedömningen på?').length, 12);
    const assignments = tablesIn(of2025.parts).filter(([head]) => head?.[0] === 'Uppdrag');
    assert.equal(assignments.flatMap(([, ...rows]) => rows).length, 4);
  });

  it('become PDF without a warning, every page numbered', async function () {
    if (!(await bot.deps.pdf.isThere()) || !existsSync('/usr/bin/pdftotext')) return this.skip();
    const heard = heardLibreOffice();
    for (const [{ docx }, least] of [
      [of2019, 25],
      [of2025, 20],
    ] as const) {
      const pdf = await heard.printer.print(docx);
      assert.deepEqual(heard.warnings(), []);
      const text = execFileSync('/usr/bin/pdftotext', ['-layout', '-', '-'], {
        input: pdf,
        encoding: 'utf8',
      });
      const pages = text.split('\f').slice(0, -1);
      assert.ok(pages.length >= least, `${pages.length} pages`);
      for (const [place, page] of pages.slice(1).entries())
        assert.ok(page.includes(`Sida ${place + 2} av ${pages.length}`), `page ${place + 2}`);
      const listed = [...(pages[1] ?? '').matchAll(/^(\p{L}.*?)\.{3,} *(\d+)$/gmu)];
      assert.ok(listed.length > 5, 'no contents');
      for (const [, title, at] of listed)
        assert.match(pages[Number(at) - 1] ?? '', new RegExp(`^${title}$`, 'm'), `${title} is not on ${at}`);
    }
  });
});
