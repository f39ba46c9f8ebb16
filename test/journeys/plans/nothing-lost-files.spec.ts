import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runImport } from '../../../src/cli/import.ts';
import { Problem } from '../../../src/domain/errors.ts';
import type { Language } from '../../../src/domain/language.ts';
import { type Bot, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, elementsOf, textOf } from '../../cards.ts';
import { temporaryFolder } from '../../fakes.ts';
import { type FileServer, MESSAGE_ITSELF, openFileServer, teamsFile } from '../../file-server.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };
/** Headings that only these words tell. */
const WORDS = { document: { area: ['kompassriktning'], councilGoal: ['ledstjärna'] } };
const GOALS = ['Kajen är öppen för alla', 'Luften är ren i hela staden'];
const TITLE = 'Verksamhetsplan';

function ownWords(board: string, goals: readonly string[]): string {
  const headings = goals.map((goal) => `### Ledstjärna - ${goal}\n\nNämnden följer det varje år.\n`);
  return `# ${TITLE} 2031\n\n${board}\n\n## Kompassriktning - Levande stad\n\n${headings.join('\n')}`;
}

function list(board: string, goals: readonly string[]): string {
  const head = [`Plan;${TITLE} 2031`, ...(board ? [`Nämnd;${board}`] : []), 'År;2031', '', 'Område;Mål'];
  return [...head, ...goals.map((goal) => `Levande stad;${goal}`)].join('\n');
}

const FILES: readonly [name: string, write: (board: string, goals: readonly string[]) => string][] = [
  ['plan.md', ownWords],
  ['lista.csv', list],
];

describe('A stored plan is safe from what a file leaves open', () => {
  const vocabularyFile = join(temporaryFolder(), 'ord.json');
  writeFileSync(vocabularyFile, JSON.stringify(WORDS));
  let bot: Bot;
  let server: FileServer;

  beforeEach(async () => {
    server = await openFileServer();
    bot = await startBot({
      coordinators: [BEATA.id, ALEX.id],
      files: { hosts: [server.host] },
      vocabularyFile,
    });
  });
  afterEach(async () => {
    await closeBots();
    server.close();
  });

  const run = (name: string, text: string, options = {}) => {
    const file = join(bot.folder, name);
    writeFileSync(file, text);
    const wording = { language: 'sv' as const, timezone: 'Europe/Stockholm', now: bot.clock.now() };
    const { deps } = bot;
    return runImport({
      ...{ words: [file], options, actor: COORDINATOR, wording, deps },
      ...{ modelsFolder: undefined, vocabularyFile },
    });
  };
  const refusal = async (attempt: Promise<unknown>) => {
    const error = await attempt.catch((reason: unknown) => reason);
    return error instanceof Problem ? error.code : error;
  };
  const goals = async (id = 'hamnnamnden-2031') => {
    const entry = (await bot.deps.stores.plans.list()).find((plan) => plan.id === id);
    const plan = entry && (await bot.deps.stores.plans.read(entry.id, entry.version));
    return plan?.items.filter(({ kind }) => kind !== 'area').map(({ title }) => title);
  };
  const send = async (name: string, text: string, person = BEATA) =>
    (await bot.attach(person, [teamsFile(name, server.serve(`/${name}`, text)), MESSAGE_ITSELF])).card;

  for (const [name, write] of FILES) {
    const whole = write('Hamnnämnden', GOALS);
    const smaller = write('Hamnnämnden', GOALS.slice(0, 1));
    const boardless = write('', GOALS.slice(0, 1));

    it(`loses a goal in the terminal only by --replace, and changes nothing by the same again: ${name}`, async () => {
      await run(name, whole);
      assert.deepEqual(await goals(), GOALS);
      assert.equal(await refusal(run(name, smaller)), 'loses-items');
      assert.deepEqual(await goals(), GOALS);
      await run(name, smaller, { replace: true });
      assert.deepEqual(await goals(), GOALS.slice(0, 1));
      const before = await bot.documents.followup.range('hamnnamnden-2031', '');
      await run(name, smaller);
      assert.deepEqual(await bot.documents.followup.range('hamnnamnden-2031', ''), before);
    });

    it(`is not overwritten by a board that is guessed: ${name}`, async () => {
      await run(name, whole);
      assert.equal(await refusal(run(name, boardless, { replace: true })), 'guessed-plan');
      const card = await send(name, boardless);
      // No button of the card says so; whoever forges one is asked which plan it is.
      const forged = { ...dataOf(card, 'place-plan'), verb: 'confirm-plan', replace: 'yes' };
      const { card: asked } = await bot.execute(BEATA, forged);
      assert.ok(elementsOf(asked).some(({ verb }) => verb === 'place-plan'));
      assert.deepEqual(await goals(), GOALS);
    });

    for (const [language, button] of [
      ['sv', 'Spara, ta bort 1'],
      ['en', 'Save, remove 1'],
    ] as const satisfies readonly (readonly [Language, string])[])
      it(`loses a goal in the chat only by the button that says so: ${name}, ${language}`, async () => {
        if (language === 'en') {
          await openSampleRound(bot);
          await bot.say(ALEX, 'språk engelska');
        }
        const person = language === 'en' ? ALEX : BEATA;
        await run(name, whole);
        const card = await send(name, smaller, person);
        assert.ok(elementsOf(card).some(({ title, verb }) => title === button && verb === 'confirm-plan'));
        const { replace: _, ...silent } = dataOf(card, 'confirm-plan');
        const { card: again } = await bot.execute(person, silent);
        assert.deepEqual(await goals(), GOALS);
        await bot.execute(person, dataOf(again, 'confirm-plan'));
        assert.deepEqual(await goals(), GOALS.slice(0, 1));
        assert.match(textOf(again), new RegExp(button));
      });
  }
});
