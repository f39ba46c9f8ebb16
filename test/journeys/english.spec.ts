import assert from 'node:assert/strict';
import { type Bot, CHANNEL, startBot } from '../bot.ts';
import { dataOf, filledIn, textOf } from '../cards.ts';
import { ALEX, openSampleRound } from '../sample-round.ts';

const SWEDISH =
  /Fråga|svar |Förväntas|Sparat|Vad har hänt|krävs|Skicka|Målområde|Inget|Veckobrev|saknas|Ändra/;

describe('In English', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  afterEach(() => bot.close());

  it('goes the whole way, from question to digest, when commands are given in English', async () => {
    const { card: question } = await bot.say(ALEX, 'answer');
    assert.match(
      textOf(question),
      /Question 1 of 4[\s\S]*How is Öresundsmetron going\?[\s\S]*Expected to be met/,
    );
    const { card: receipt } = await bot.execute(ALEX, {
      ...dataOf(question, 'submit'),
      ...filledIn(question),
    });
    assert.match(
      textOf(receipt),
      /Your answer on Öresundsmetron is saved[\s\S]*version 1[\s\S]*Question 2 of 4/,
    );
    const { card: goals } = await bot.say(ALEX, 'my goals');
    assert.match(textOf(goals), /3 of 4 questions are waiting for your answer/);
    const { card: status } = await bot.say(ALEX, 'how is öresundsmetron going?');
    assert.match(textOf(status), /How Öresundsmetron is going[\s\S]*Source: answer from Alex Lindgren/);
    const { card: summary } = await bot.say(ALEX, 'summary');
    assert.match(textOf(summary), /Provisional[\s\S]*15 answers are missing/);
    const { card: digest } = await bot.say(
      ALEX,
      '@Målvakt digest'.replace('@Målvakt', '<at>Målvakt</at>'),
      CHANNEL,
    );
    assert.match(textOf(digest), /Weekly digest[\s\S]*1 new assessment/);
    for (const card of [receipt, goals, summary, digest]) {
      assert.doesNotMatch(textOf(card), SWEDISH);
    }
  });

  it('stays English once it has been chosen, also for what comes unasked, and goes back', async () => {
    assert.match((await bot.say(ALEX, 'språk engelska')).text ?? '', /From now on I will answer in English/);
    assert.match(textOf((await bot.say(ALEX, 'status')).card), /None of the 16 answers have come in/);
    await bot.worker.tick();
    const unasked = bot.connector.sent.find(
      ({ activity }) =>
        activity.summary === 'You have four questions to answer · answers due 15\u00A0Sep, in 14 days',
    );
    assert.match(textOf(unasked?.activity.attachments?.[0]?.content), /Send answer/);
    assert.match(
      (await bot.say(ALEX, 'language swedish')).text ?? '',
      /Från och med nu svarar jag på svenska/,
    );
    assert.match(textOf((await bot.say(ALEX, 'status')).card), /Inget av de 16 svaren har kommit/);
  });

  it('offers its commands in the language they were asked for', async () => {
    assert.match(textOf((await bot.say(ALEX, 'help')).card), /my goals[\s\S]*digest/);
    assert.match(textOf((await bot.say(ALEX, 'hjälp')).card), /mina mål[\s\S]*veckobrev/);
  });
});
