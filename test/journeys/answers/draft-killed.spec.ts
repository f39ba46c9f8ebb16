import assert from 'node:assert/strict';
import { press } from '../../bench/activities.ts';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { dataOf, textOf, valuesOf } from '../../cards.ts';
import { temporaryFolder } from '../../fakes.ts';
import { startBot as startProgram } from '../../kill/programs.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';
import { environmentOf } from '../../test-store.ts';

const ITEM = { item: 'mal-tillvaxt', respondent: 'owner' };

describe('A draft that was said to be saved', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot({ folder: temporaryFolder() });
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  for (const [verb, ask, inFields] of [
    ['save-draft', 'svara', /Ditt utkast från/],
    ['skip', 'answer', /Your draft from/],
  ] as const) {
    it(`is there when the program is killed right after it (${verb}, ${ask})`, async () => {
      const { card: question } = await bot.say(ALEX, ask);
      const program = await startProgram(await environmentOf(bot.folder));
      const typed = { ...valuesOf(question), text_happened: 'Skrivet just före' };
      const body = press(ALEX, bot.connector.url, { ...dataOf(question, verb), ...typed });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${program.url}/api/messages`, { method: 'POST', headers, body });
      const said = await response.text();
      assert.ok(await program.kill());
      assert.equal(response.status, 200, said);
      const kept = (await bot.deps.stores.drafts.of('ks-2025', ITEM))?.value ?? [];
      assert.deepEqual(
        kept.map(({ answer }) => answer.texts.happened),
        ['Skrivet just före'],
      );
      const { card } = await bot.say(ALEX, `${ask} öresund`);
      assert.match(textOf(card), inFields);
      assert.equal(valuesOf(card).text_happened, 'Skrivet just före');
    });
  }
});
