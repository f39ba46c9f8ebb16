import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAnswers } from '../../src/cli/answers.ts';
import { runDeliveries } from '../../src/cli/deliveries.ts';
import { importDocument, runImport } from '../../src/cli/import.ts';
import { runOwners, runPeople } from '../../src/cli/people.ts';
import { runReport } from '../../src/cli/report.ts';
import { runRound } from '../../src/cli/rounds.ts';
import { type Output, type Run, UsageError } from '../../src/cli/run.ts';
import { runStatus } from '../../src/cli/status.ts';
import type { Language } from '../../src/domain/language.ts';
import { terminalTextsIn } from '../../src/views/texts/terminal.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../bot.ts';
import { linesNotIn } from '../languages.ts';

/** Without a word of either language, so that all words are ours. */
const PLAN = {
  id: 'x-2030',
  title: 'X 2030',
  board: 'X',
  year: 2030,
  language: 'sv',
  items: [
    { id: 'a1', kind: 'area', title: 'X1' },
    { id: 'm1', kind: 'councilGoal', parent: 'a1', title: 'X2' },
    { id: 'm2', kind: 'councilGoal', parent: 'a1', title: 'X3', desiredOutcome: 'X4', criteria: ['X5'] },
    { id: 'm3', kind: 'directionGoal', title: 'X6', respondents: 'eachUnit' },
    { id: 'u1', kind: 'assignment', parent: 'a1', title: 'X7', reportBack: 'X8' },
  ],
};
const AMENDED = {
  ...PLAN,
  items: [
    PLAN.items[0],
    { id: 'm1', kind: 'boardGoal', title: 'X9' },
    { ...PLAN.items[2], measure: { type: 'number', target: { op: 'min', value: 4 } } },
    { id: 'u2', kind: 'assignment', parent: 'a1', title: 'Y1' },
  ],
};
const PERIOD = { plan: PLAN.id, name: 'X', from: '2020-01-01', to: '2020-08-31', due: '2025-09-15' };

describe('The terminal speaks one language', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(closeBots);

  for (const language of ['sv', 'en'] as const) {
    it(`in all that its verbs tell: ${language}`, async () => {
      const { said, lines } = terminalIn(language);
      await said(runRound, ['list']);
      await said(runImport, [file('plan.json', JSON.stringify(PLAN))], { 'dry-run': true });
      await said(runImport, [file('plan.json', JSON.stringify(PLAN))], { model: '2025' });
      await said(runRound, ['open'], { ...PERIOD, kind: 'pulse' });
      await said(runPeople, [file('people.csv', 'id,name,unit\nanna,Anna,X\nbo,Bo,Y\n')]);
      await said(runPeople, [file('people.csv', 'id,name,unit\nanna,Anna,X\n')]);
      await said(runOwners, [file('o.csv', 'item,person,unit\nm1,anna,\nm2,bo,\nm3,anna,X\nm3,bo,Y\n')]);
      await said(runRound, ['open'], { ...PERIOD, kind: 'interim', name: 'Z' });
      await said(runPeople, ['move', 'bo', 'bo2']);
      await said(runPeople, ['remove', 'bo2']);
      await said(runStatus, []);
      await said(runStatus, ['X6']);
      await said(runReport, [], { round: 'x-2030-interim-1', format: 'md' });
      await said(runReport, [], { round: 'x-2030-interim-1', format: 'md', out: join(bot.folder, 'r.md') });
      await said(runDeliveries, []);
      await said(runDeliveries, [], { resend: 'failed' });
      await said(runRound, ['close', 'x-2030-interim-1']);
      await said(runRound, ['list']);
      await said(runImport, [file('plan.json', JSON.stringify(AMENDED))], { 'dry-run': true });
      await said(runImport, [file('plan.json', JSON.stringify(AMENDED))], { replace: true });
      const next = file('plan.json', JSON.stringify({ ...PLAN, id: 'x-2031', title: 'X 2031', year: 2031 }));
      await said(runImport, [next]);
      await said(runImport, [next], { link: true, 'dry-run': true });
      await said(runImport, [next], { link: true });
      assert.ok(lines.length > 60, lines.join('\n'));
      assert.deepEqual(linesNotIn(language, lines), []);
    });

    it(`in what it tells of a report: ${language}`, async () => {
      const { runOf, lines } = terminalIn(language);
      const { items, ...facts } = PLAN;
      const plan = {
        ...facts,
        language: 'sv' as const,
        items: [{ id: 'm1', kind: 'councilGoal' as const, title: 'X' }],
      };
      const report = {
        kind: 'interim' as const,
        name: 'X',
        from: '2030-01-01',
        to: '2030-08-31',
        answers: [{ item: 'm1', line: 1, status: 'met' as const, texts: { happened: 'X' } }],
      };
      const none = { ...report, answers: [{ item: undefined, line: 1, texts: { happened: 'X' } }] };
      for (const one of [none, report]) {
        const document = { plan, ids: 'made' as const, unplaced: [], pastRound: one };
        lines.push(...(await importDocument(document, runOf([]))).lines.split('\n'));
      }
      assert.ok(lines.length > 3);
      assert.deepEqual(linesNotIn(language, lines), []);
    });

    it(`in how it is used: ${language}`, async () => {
      const { said } = terminalIn(language);
      const misused = [
        [runImport, []],
        [runPeople, []],
        [runPeople, ['remove']],
        [runOwners, []],
        [runAnswers, []],
        [runRound, ['lose']],
        [runReport, []],
        [runDeliveries, ['x']],
      ] as const;
      const told: string[] = [];
      for (const [verb, words] of misused) {
        await said(verb, words).catch((error: unknown) => {
          assert.ok(error instanceof UsageError);
          told.push(error.message);
        });
      }
      assert.equal(told.length, misused.length);
      const t = terminalTextsIn(language);
      const start = [t.running('x'), t.listening('x'), t.stopped, t.portTaken(1, 'PORT'), t.notStarted('x')];
      const faults = [t.nameVerb, t.unknownVerb('x'), t.unknownOption('--x')];
      assert.deepEqual(linesNotIn(language, [...told, ...t.usage.split('\n'), ...start, ...faults]), []);
    });
  }

  function file(name: string, content: string): string {
    const path = join(bot.folder, name);
    writeFileSync(path, content);
    return path;
  }

  function terminalIn(language: Language) {
    const lines: string[] = [];
    const { deps } = bot;
    const wording = { language, timezone: deps.timezone, now: deps.clock.now() };
    const runOf = (words: readonly string[], options: Run['options'] = {}): Run => ({
      words,
      options,
      actor: COORDINATOR,
      wording,
      deps,
      modelsFolder: undefined,
    });
    const said = async (
      verb: (run: Run) => Promise<Output>,
      words: readonly string[],
      options?: Run['options'],
    ) => {
      lines.push(...(await verb(runOf(words, options))).lines.split('\n'));
    };
    return { lines, runOf, said };
  }
});
