import assert from 'node:assert/strict';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { dataOf, elementsOf, textOf } from '../../cards.ts';
import { ALEX, MATTIAS, openSampleRound } from '../../sample-round.ts';

describe('An absence besides others', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  it('that begins on the same day as another takes its place and says so, also when only the deputy is new', async () => {
    await bot.say(ALEX, 'frånvaro 24 dec–6 jan');
    const { card } = await bot.say(ALEX, 'frånvaro 24 dec');
    assert.match(textOf(card), /Du är borta 24 dec\nDet ersätter 24 dec–6 jan 2026, som du hade lagt in/);
    assert.doesNotMatch(textOf((await bot.say(ALEX, 'frånvaro 24 dec')).card), /ersätter/);
    const { card: form } = await bot.say(ALEX, 'frånvaro');
    const days = { from: '2025-12-24', to: '2025-12-24', deputy: MATTIAS.id };
    const { card: renamed } = await bot.execute(ALEX, { ...dataOf(form, 'save-absence'), ...days });
    assert.match(textOf(renamed), /Det ersätter 24 dec, som/);
    assert.deepEqual(await bot.deps.stores.absences.all(), [{ person: ALEX.id, ...days }]);
  });

  it('that overlaps others leaves them, tells of them, and lets them be removed; one that adjoins is not told of', async () => {
    for (const days of ['8–12 sep', '15–17 sep', '18–19 sep']) await bot.say(ALEX, `frånvaro ${days}`);
    const { card } = await bot.say(ALEX, 'frånvaro 10–15 sep');
    assert.match(textOf(card), /Du har redan lagt in frånvaro 8–12 sep och 15–17 sep, och den gäller också/);
    assert.doesNotMatch(textOf(card), /ersätter/);
    assert.equal((await bot.deps.stores.absences.all()).length, 4);
    const buttons = elementsOf(card).filter(({ verb }) => verb === 'remove-absence');
    assert.equal(buttons.length, 4);
  });
});
