import assert from 'node:assert/strict';
import { CHANNEL, closeBots, startBot } from '../../bot.ts';
import { dataOf, filledIn, textOf } from '../../cards.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

describe('The button that keeps an earlier answer', () => {
  afterEach(closeBots);

  it('does nothing in a channel, where others would read the receipt', async () => {
    const bot = await startBot();
    await openSampleRound(bot);
    const { card: older } = await bot.say(ALEX, 'svara');
    const { card: newer } = await bot.say(ALEX, 'svara');
    await bot.execute(ALEX, { ...dataOf(newer, 'submit'), ...filledIn(newer) });
    const other = filledIn(older, { text_happened: 'Något annat' });
    const { card: conflict } = await bot.execute(ALEX, { ...dataOf(older, 'submit'), ...other });
    const keep = dataOf(conflict, 'keep');
    const shared = await bot.execute(ALEX, keep, CHANNEL);
    assert.equal(shared.card, undefined);
    assert.match(shared.text ?? '', /din egen chatt/);
    assert.match(textOf((await bot.execute(ALEX, keep)).card), /från Alex Lindgren, .*, version 1/);
  });
});
