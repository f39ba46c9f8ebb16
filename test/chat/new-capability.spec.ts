import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { saidOf, textOf } from '../cards.ts';
import { temporaryFolder } from '../fakes.ts';

const ROOT = join(import.meta.dirname, '../..');

/** One word, and one button with the form of what it sends. */
const CAPABILITY = `
import { z } from 'zod/v4';
import { type Capability, verb } from '../../capability.ts';
import { text } from '../../turn.ts';

export const echo: Capability = {
  id: 'echo',
  words: { sv: 'eko', en: 'echo' },
  does: { sv: 'Säger det igen.', en: 'Says it again.' },
  right: 'summary',
  place: 'personal',
  helpOrder: 15,
  say: async (_turn, { subject }) => text(\`Du sa: \${subject}\`),
  verbs: [
    verb({
      name: 'echo-twice',
      does: { sv: 'Säger det två gånger.', en: 'Says it twice.' },
      payload: z.object({ what: z.string() }),
      press: async (_turn, { what }) => text(\`\${what} \${what}\`),
    }),
  ],
};
`;

/** A copy of the program with one file more and one line changed. */
function programWithEcho(): string {
  const copy = temporaryFolder();
  for (const part of ['src', 'test', 'adaptiveCards', 'infra', 'package.json']) {
    const isOurs = (path: string) => !path.endsWith('.spec.ts');
    cpSync(join(ROOT, part), join(copy, part), { recursive: true, filter: isOurs });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const folder = join(copy, 'src/chat/capabilities/echoes');
  mkdirSync(folder);
  writeFileSync(join(folder, 'echo.ts'), CAPABILITY);
  appendFileSync(
    join(copy, 'src/chat/registry.ts'),
    "export { echo } from './capabilities/echoes/echo.ts';\n",
  );
  return copy;
}

const load = (folder: string, path: string) => import(pathToFileURL(join(folder, path)).href);

describe('A new capability', () => {
  const coordinator = { id: 'cia', name: 'Cia Ask' };
  const button = { verb: 'echo-twice', form: 1, language: 'sv', what: 'hej' };

  it('needs one file and one line of the registry to be said, pressed and found in help', async () => {
    const { startBot }: typeof import('../bot.ts') = await load(programWithEcho(), 'test/bot.ts');
    const bot = await startBot({ coordinators: [coordinator.id] });
    try {
      assert.equal((await bot.say(coordinator, 'eko berget')).text, 'Du sa: berget');
      assert.equal((await bot.execute(coordinator, button)).text, 'hej hej');
      assert.match(textOf((await bot.say(coordinator, 'hjälp')).card), /\neko\nSäger det igen\.\n/);
      assert.match(saidOf(await bot.say(coordinator, 'ekko')), /Menade du ”eko”/);
    } finally {
      await bot.close();
    }
  });

  it('is kept from those without its right, and from where it does not belong', async () => {
    const copy = programWithEcho();
    const { startBot, CHANNEL }: typeof import('../bot.ts') = await load(copy, 'test/bot.ts');
    const bot = await startBot({ coordinators: [coordinator.id] });
    const reader = { id: 'rune', name: 'Rune Ek' };
    try {
      assert.match(saidOf(await bot.say(reader, 'eko hallå')), /^Jag förstod inte det\n.+ Skriv ”hjälp”/);
      assert.match(
        (await bot.execute(reader, button)).text ?? '',
        /^Jag känner inte igen den knappen\. Inget har ändrats\./,
      );
      // Nobody is sent to their own chat to be refused there.
      assert.match(
        saidOf(await bot.say(reader, 'eko hallå', CHANNEL)),
        /^Jag förstod inte det\n.+ Skriv ”hjälp”/,
      );
      assert.doesNotMatch(textOf((await bot.say(reader, 'hjälp')).card), /eko/);
      assert.match((await bot.say(coordinator, 'eko hallå', CHANNEL)).text ?? '', /egen chatt/);
      assert.match((await bot.execute(coordinator, button, CHANNEL)).text ?? '', /egen chatt/);
      assert.match((await bot.execute(coordinator, { ...button, what: 7 })).text ?? '', /för gammalt/);
    } finally {
      await bot.close();
    }
  });

  it('has its rows in the table of who may do what', async () => {
    const copy = programWithEcho();
    const { allCapabilities }: typeof import('../../src/chat/capabilities.ts') = await load(
      copy,
      'src/chat/capabilities.ts',
    );
    const { rightsTable }: typeof import('../../src/chat/rights-table.ts') = await load(
      copy,
      'src/chat/rights-table.ts',
    );
    const table = rightsTable(allCapabilities());
    assert.match(table, /\| `eko` \| Säger det igen\. \| chef, samordnare, attestant \| egen chatt \| \|/);
    assert.match(table, /\| – knapp \| Säger det två gånger\. \| chef, samordnare, attestant \|/);
  });
});
