import assert from 'node:assert/strict';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { dataOf, textOf, valuesOf } from '../../cards.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

describe("An absence in somebody's own words", () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  const told: readonly [words: string, from: string, to: string][] = [
    ['jag är borta nästa vecka', '2025-09-08', '2025-09-14'],
    ['Jag är sjuk idag.', '2025-09-01', '2025-09-01'],
    ['i dag är jag sjuk', '2025-09-01', '2025-09-01'],
    ['är ledig på fredag', '2025-09-05', '2025-09-05'],
    ['på fredag är jag ledig', '2025-09-05', '2025-09-05'],
    ['Hej, jag kommer att vara föräldraledig från 1 okt till 31 dec', '2025-10-01', '2025-12-31'],
    ['semester vecka 42-43', '2025-10-13', '2025-10-26'],
    ['jag går på semester den 24/12-6/1!', '2025-12-24', '2026-01-06'],
    ['tjänstledig 1–15 okt', '2025-10-01', '2025-10-15'],
    ["I'm on leave next week", '2025-09-08', '2025-09-14'],
    ['I am sick today', '2025-09-01', '2025-09-01'],
    ['on holiday 24 Dec to 6 Jan', '2025-12-24', '2026-01-06'],
    ['jag är inte borta nästa vecka', '', ''],
    ['jag är sjuk', '', ''],
    ['semester i sommar', '', ''],
  ];
  for (const [words, from, to] of told) {
    it(`is told as "${words}": that brings the form${from && ' with the days'}, and stores nothing`, async () => {
      const { card: form } = await bot.say(ALEX, words);
      assert.match(textOf(form), /När är du borta\?|When are you away\?/);
      assert.deepEqual(valuesOf(form), { from, to, deputy: '' });
      assert.deepEqual(await bot.deps.stores.absences.all(), []);
    });
  }

  it('is stored with the days of the form', async () => {
    const { card: form } = await bot.say(ALEX, 'jag är borta nästa vecka');
    await bot.execute(ALEX, { ...dataOf(form, 'save-absence'), ...valuesOf(form) });
    const [stored] = await bot.deps.stores.absences.all();
    assert.deepEqual([stored?.from, stored?.to], ['2025-09-08', '2025-09-14']);
  });

  const others = ['Bo är sjuk idag', 'vem är borta i dag', 'hur går det med sjukfrånvaron', 'sjukfrånvaro'];
  for (const words of others) {
    it(`is not what "${words}" is about`, async () => {
      const { card, text } = await bot.say(ALEX, words);
      assert.doesNotMatch(`${textOf(card)}${text}`, /När är du borta/);
    });
  }
});
