import assert from 'node:assert/strict';
import { type Bot, CHANNEL, closeBots, startBot } from '../../bot.ts';
import { textOf } from '../../cards.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, openSampleRound } from '../../sample-round.ts';

describe('The title of a status', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    const round = await openSampleRound(bot);
    await answerItems(bot, round, { 'mal-klimat': 'met', 'mal-tillvaxt': 'met' }, ALEX);
  });
  afterEach(closeBots);

  const GOAL = /\nSå går det med Klimatneutral stad 2030\n●/;
  for (const [words, expected] of [
    ['status klimatneutral', GOAL],
    ['hur går det med målet om klimatneutral stad?', GOAL],
    ['status malmö commitment', /\nSå går det med Malmö Commitment\n●/],
    ['status öresundsmetron', /\nSå går det med Öresundsmetron\n●/],
    ['status motor för tillväxt', /\nSå går det med Motor för tillväxt\n●/],
    ['status elförsörjning', /\nHållbar elförsörjning: inget svar än\n/],
  ] as const) {
    it(`is what was asked for: "${words}"`, async () => {
      assert.match(textOf((await bot.say(AMIRA, words)).card), expected);
    });
  }

  it('leaves the goal as the plan writes it, and its indicator, among the facts', async () => {
    const text = textOf((await bot.say(AMIRA, 'status klimatneutral')).card);
    assert.match(text, /Mål: \nMalmö är en föregångare[\s\S]*Städer anslutna till Malmö Commitment/);
  });

  it('is the short name where a line or a button is pressed', async () => {
    await bot.say(AMIRA, 'vilka mål går bäst?');
    assert.match(textOf((await bot.say(AMIRA, 'den första')).card), /Så går det med Öresundsmetron/);
  });

  it('is so where others read along', async () => {
    assert.match(textOf((await bot.say(AMIRA, 'status klimatneutral', CHANNEL)).card), GOAL);
  });
});
