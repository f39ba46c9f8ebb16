import assert from 'node:assert/strict';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { ask } from '../../asking.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { textOf } from '../../cards.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, openSampleRound } from '../../sample-round.ts';

const OF_PLAN = { plan: 'ks-2025', from: '2025-01-01' };
const ANNUAL = { ...OF_PLAN, kind: 'annual', name: 'Årsanalys 2025', to: '2025-12-31', due: '2026-01-20' };
const PULSE = { ...OF_PLAN, kind: 'pulse', name: 'Puls mars 2026', to: '2026-03-31', due: '2026-04-10' };

describe('What has changed since a round that is named', () => {
  let bot: Bot;

  /** Each round answered in another way, so that it shows which one is compared with. */
  beforeEach(async () => {
    bot = await startBot();
    const interim = await openSampleRound(bot);
    await answerItems(bot, interim, { 'mal-tillvaxt': 'notMet', 'mal-klimat': 'met' }, ALEX);
    await closeOpenRound(COORDINATOR, interim.id, bot.deps);
    bot.clock.set('2025-12-20T08:00:00Z');
    const annual = await openNewRound(COORDINATOR, ANNUAL, bot.deps);
    await answerItems(bot, annual, { 'mal-tillvaxt': 'met', 'mal-klimat': 'partly' }, ALEX);
    await closeOpenRound(COORDINATOR, annual.id, bot.deps);
    bot.clock.set('2026-03-20T08:00:00Z');
    const pulse = await openNewRound(COORDINATOR, PULSE, bot.deps);
    await answerItems(bot, pulse, { 'mal-tillvaxt': 'met', 'mal-klimat': 'partly' }, ALEX);
  });
  afterEach(closeBots);

  const hear = async (words: string) => textOf((await bot.say(AMIRA, words)).card);

  const TWO =
    /\n2 mål har ändrats jämfört med delårsrapporten 2025: 1 till det sämre och 1 till det bättre\n/;
  const NONE = /\nInget har ändrats jämfört med årsanalysen 2025\n/;
  for (const [words, expected] of [
    ['vad har ändrats sedan delårsrapporten 2025?', TWO],
    ['ändrat sedan delåret', TWO],
    ['vad har hänt sen delårsuppföljningen 2025?', TWO],
    ['what has changed since the interim report 2025?', /compared with[^\n]*2025/],
    ['ändrat sedan årsanalysen 2025', NONE],
    ['vad är nytt sedan årsredovisningen?', NONE],
  ] as const) {
    it(`is told when it is asked "${words}"`, async () => assert.match(await hear(words), expected));
  }

  it('is told of what is named as well', async () => {
    const text = await hear('vad har ändrats för öresundsmetron sedan delårsrapporten 2025?');
    assert.match(text, /\n1 mål har ändrats jämfört med delårsrapporten 2025: 1 till det bättre\n/);
  });

  it('is compared with the round before where there is no such round, and says so', async () => {
    const text = await hear('vad har ändrats sedan årsanalysen 2019?');
    assert.match(
      text,
      /\nInget har ändrats jämfört med årsanalysen 2025\nDen omgång du nämner finns inte, så här jämförs med omgången före\.\n/,
    );
  });

  it('is asked by a button, and kept for what is said next', async () => {
    const since = { round: { kind: 'interim', year: 2025 } };
    assert.match(textOf((await ask(bot, AMIRA, 'changed', { since })).card), TWO);
    await hear('vad har ändrats sedan delårsrapporten 2025?');
    assert.match(
      await hear('bara inom klimatomställningen'),
      /1 mål har ändrats jämfört med delårsrapporten 2025/,
    );
  });
});
