/** What of a question does not count is said below its answer. */
import assert from 'node:assert/strict';
import { type Bot, closeBots } from '../../bot.ts';
import { MANAGER, openSights, told } from '../../sights.ts';

describe('What is left aside', () => {
  let bot: Bot;

  beforeEach(async () => {
    ({ bot } = await openSights());
  });
  afterEach(closeBots);

  for (const [words, aside] of [
    ['hur går det med Öresundsmetron i Helsingborg?', 'Jag tog inte hänsyn till ”i Helsingborg”.'],
    ['Öresundsmetron in Helsingborg, how is it going?', 'I did not take “in Helsingborg” into account.'],
    ['Öresundsmetron på förskolorna', 'Jag tog inte hänsyn till ”på förskolorna”.'],
    ['varför är Öresundsmetron röd sedan i våras?', 'Jag tog inte hänsyn till ”i våras”.'],
    ['jämför God organisation med En mer jämlik stad för 2024', 'Jag tog inte hänsyn till ”för 2024”.'],
    ['hur går det med Öresundsmetron i dag?', undefined],
    ['hur har Öresundsmetron gått sedan 2023?', undefined],
  ] as const) {
    it(`is ${aside === undefined ? 'nothing' : 'told'} of "${words}"`, async () => {
      const said = await told(bot, MANAGER, words);
      const found = /(?:Jag tog inte hänsyn till|I did not take) .*/.exec(said)?.[0];
      assert.equal(found, aside, said);
    });
  }
});
