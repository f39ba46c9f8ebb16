import assert from 'node:assert/strict';
import { reopen } from '../../../src/commands/rounds/reopen-round.ts';
import { CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { saidOf, textOf } from '../../cards.ts';
import { closeAndPublish, linkFor, open, withReport } from '../../handing.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound, STRANGER } from '../../sample-round.ts';

describe('Who may have a report', () => {
  afterEach(closeBots);

  it('are those who lead while it is not published: for others there is none', async () => {
    const { bot } = await withReport();
    for (const person of [MATTIAS, STRANGER]) {
      assert.match(textOf((await bot.say(person, 'rapport')).card), /^Jag förstod inte det/);
      const press = {
        verb: 'report-file',
        form: 1,
        language: 'sv',
        round: 'ks-2025-interim-1',
        format: 'csv',
      };
      const { text } = await bot.submit(person, press);
      assert.match(String(text), /^Bara den som är chef, samordnare eller attestant får göra det/);
    }
  });

  it('are all who reach Målvakt once it is', async () => {
    const { bot, round } = await withReport();
    await closeAndPublish(bot, round);
    for (const person of [MATTIAS, STRANGER])
      assert.equal((await open(bot, await linkFor(bot, person))).status, 200);
  });

  it('are all of what is published while a correction is on its way, which they see nothing of', async () => {
    const { bot, round } = await withReport();
    await closeAndPublish(bot, round);
    const before = await linkFor(bot, STRANGER, 'csv');
    const published = await (await open(bot, before)).text();
    const told = textOf((await bot.say(STRANGER, 'rapport')).card);
    const wish = { round: round.id, reason: 'Fler ska svara', item: 'mal-klimat' };
    bot.clock.set(new Date(+bot.clock.now() + 60_000).toISOString());
    await reopen(COORDINATOR, wish, bot.deps);
    await answerItems(
      bot,
      round,
      { 'mal-klimat': 'notMet', 'mal-tillvaxt': 'met', 'mal-naringsliv': 'met' },
      ALEX,
    );
    assert.equal((await open(bot, before)).status, 200);
    assert.equal(textOf((await bot.say(STRANGER, 'rapport')).card), told);
    assert.equal(await (await open(bot, await linkFor(bot, STRANGER, 'csv'))).text(), published);
    assert.match(saidOf(await bot.say(STRANGER, 'status')), /när den har publicerats/);
  });

  it('are given in a channel what is published, and nothing else', async () => {
    const { bot, round } = await withReport();
    const before = await bot.say(AMIRA, '<at>Målvakt</at> rapport csv', CHANNEL);
    assert.doesNotMatch(JSON.stringify(before), /\/reports\//);
    await closeAndPublish(bot, round);
    const link = await linkFor(bot, AMIRA, 'csv', CHANNEL);
    assert.equal((await open(bot, link)).status, 200);
  });

  it('are told when no link can be made', async () => {
    const bot = await startBot();
    await openSampleRound(bot);
    const { card } = await bot.say(AMIRA, 'rapport csv');
    assert.match(textOf(card), /adressen till Målvakt är inte inställd/);
  });
});
