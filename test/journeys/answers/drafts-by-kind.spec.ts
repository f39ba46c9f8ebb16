import assert from 'node:assert/strict';
import type { Bot } from '../../bot.ts';
import { dataOf, type Json, seenOf, textOf, valuesOf } from '../../cards.ts';
import { ANNA } from '../../model-round.ts';
import { askAll, say, send } from '../../question-round.ts';

describe('What somebody has begun to answer, by kind', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await askAll('2019');
  });
  afterEach(() => bot.close());

  const press = async (card: Json | undefined, verb: string, typed: Json = {}) =>
    (await bot.execute(ANNA, { ...dataOf(card, verb), ...valuesOf(card), ...typed })).card;

  for (const [words, typed] of [
    ['utredningen', { stage: 'underWay', day: '2025-12-31', text_done: 'Halva är klar.' }],
    ['utredningen', { day: '2025-12-31' }],
    ['antalet tjänster', { status: 'notMeasured' }],
    ['andelen nöjda', { women: '60' }],
    ['handboken', { text_comment: 'Handboken '.repeat(700) }],
  ] as const) {
    it(`is kept about ${words} as it is: ${Object.keys(typed)}`, async () => {
      const card = await say(bot, `svara ${words}`);
      await press(card, 'save-draft', typed);
      const again = await say(bot, `svara ${words}`);
      assert.match(seenOf(again), /Ditt utkast från/);
      assert.deepEqual(valuesOf(again), { ...valuesOf(card), ...typed });
    });
  }

  it('is nothing where a form has been left as it came, though its number is to say the status', async () => {
    const card = await say(bot, 'svara antalet tjänster');
    assert.equal(valuesOf(card).status, 'proposed');
    assert.match(textOf(await press(card, 'save-draft')), /inget utkast att spara/);
    assert.doesNotMatch(seenOf(await say(bot, 'svara antalet tjänster')), /utkast från/);
  });

  it('is nothing where the status that the number said is sent on as it came', async () => {
    await send(bot, await say(bot, 'svara antalet tjänster'), { value: '170' });
    const card = await say(bot, 'svara antalet tjänster');
    await press(card, 'save-draft');
    assert.doesNotMatch(seenOf(await say(bot, 'svara antalet tjänster')), /utkast från/);
  });
});
