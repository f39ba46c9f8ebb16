import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runImport } from '../../../src/cli/import.ts';
import { readPlanFile } from '../../../src/importers/read-plan.ts';
import { type Bot, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, textOf } from '../../cards.ts';
import { temporaryFolder } from '../../fakes.ts';
import { type FileServer, MESSAGE_ITSELF, openFileServer, teamsFile } from '../../file-server.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };
const WORDS = { hamnen: ['kajen'], document: { area: ['kompassriktning'], councilGoal: ['ledstjärna'] } };
const DOCUMENT = `# Nämndsbudget 2031

Hamnnämnden

## Kompassriktning - Levande kajer

### Ledstjärna - Vikstad har en hamn för alla
`;
const EXPECTED = [
  ['area', 'Levande kajer'],
  ['councilGoal', 'Vikstad har en hamn för alla'],
];

describe('A document in the words of one municipality', () => {
  const vocabularyFile = join(temporaryFolder(), 'ord.json');
  writeFileSync(vocabularyFile, JSON.stringify(WORDS));
  let bot: Bot;
  let server: FileServer;

  before(async () => {
    server = await openFileServer();
    bot = await startBot({ coordinators: [BEATA.id], files: { hosts: [server.host] }, vocabularyFile });
  });
  after(async () => {
    await closeBots();
    server.close();
  });

  const namesIn = async (plan: string) =>
    (await bot.deps.stores.plans.read(plan, 1))?.items.map(({ kind, title }) => [kind, title]);

  it('is read by them in the chat', async () => {
    const file = teamsFile('budget.md', server.serve('/budget.md', DOCUMENT));
    const { card } = await bot.attach(BEATA, [file, MESSAGE_ITSELF]);
    await bot.execute(BEATA, dataOf(card, 'confirm-plan'));
    assert.deepEqual(await namesIn('hamnnamnden-2031'), EXPECTED);
  });

  it('is told by them from a table of answers, where it is a list', async () => {
    const list = 'Ledstjärna;Målvärde\nVikstad har en hamn för alla;4\n';
    const file = teamsFile('lista.csv', server.serve('/lista.csv', list));
    const { card } = await bot.attach(BEATA, [file, MESSAGE_ITSELF]);
    assert.match(textOf(card), /Vikstad har en hamn för alla/);
  });

  it('is read by them in the terminal', async () => {
    const file = join(bot.folder, 'budget.md');
    writeFileSync(file, DOCUMENT);
    await runImport({
      words: [file],
      options: { plan: 'hamn' },
      actor: COORDINATOR,
      wording: { language: 'sv', timezone: 'Europe/Stockholm', now: new Date('2025-09-01T08:00:00Z') },
      deps: bot.deps,
      modelsFolder: undefined,
      vocabularyFile,
    });
    assert.deepEqual(await namesIn('hamn'), EXPECTED);
  });

  it('is read by them in a thread of its own, where it is long', async () => {
    const long = Buffer.from(`${DOCUMENT}\n${'Kajen rustas upp. '.repeat(4000)}`);
    const { plan } = await readPlanFile('budget.md', long, { words: WORDS.document });
    assert.deepEqual(
      plan.items.map(({ kind, title }) => [kind, title]),
      EXPECTED,
    );
  });
});
