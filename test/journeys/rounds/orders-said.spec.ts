import assert from 'node:assert/strict';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { saidOf, valuesOf } from '../../cards.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

describe('A coordinator gives an order', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  it('that something is not to be done, and is told that it is not, in both languages', async () => {
    for (const [words, told] of [
      [
        'stäng inte omgången',
        /^Jag låter bli: ”stäng inte omgången”\. Inget har ändrats, och inget skickas\. .*”omgång”/,
      ],
      ['påminn inte', /^Jag låter bli: ”påminn inte”\..*”påminn”/],
      ["don't close the round", /^I will not: “don't close the round”\. Nothing has changed.*“round”/],
    ] as const)
      assert.match(saidOf(await bot.say(ALEX, words)), told);
  });

  it('to remind others another day, and is told that only now can be chosen', async () => {
    for (const words of [
      'påminn alla på fredag',
      'påminn Mattias imorgon',
      'skicka påminnelser till alla nästa vecka',
    ])
      assert.match(
        saidOf(await bot.say(ALEX, words)),
        /^Jag kan bara påminna andra nu, inte senare\. Ingen har fått någon påminnelse\./,
      );
    assert.match(
      saidOf(await bot.say(ALEX, 'remind everyone on Friday')),
      /^I can only remind others now, not later\./,
    );
    assert.match(saidOf(await bot.say(ALEX, 'påminn alla i dag')), /får en påminnelse/);
  });

  it('to give people more time, and sees the new day before it holds', async () => {
    for (const [words, due] of [
      ['kan vi ge dem till den 20 på sig?', '2025-09-20'],
      ['could you give everyone another three days', '2025-09-18'],
    ] as const)
      assert.equal(valuesOf((await bot.say(ALEX, words)).card).due, due);
  });
});
