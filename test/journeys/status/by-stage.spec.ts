/** Assignments have no status: how far they have come is told by their stage, and asked for by it. */
import assert from 'node:assert/strict';
import type { Item } from '../../../src/domain/plans/plan.ts';
import type { Bot } from '../../bot.ts';
import { textOf } from '../../cards.ts';
import { ANNA } from '../../model-round.ts';
import { ALL, askAll, say, send } from '../../question-round.ts';

const PREMISES: Item = {
  id: 'premises',
  kind: 'assignment',
  title: 'Se över arkivet',
  short: 'arkivöversynen',
};

describe('Assignments by how far they have come', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await askAll('2019', [...ALL, PREMISES]);
    await send(bot, await say(bot, 'svara utredningen'), { stage: 'underWay', text_done: 'Halva är klar.' });
    await send(bot, await say(bot, 'svara arkivöversynen'), { stage: 'closed', text_done: 'Allt är sett.' });
  });
  afterEach(() => bot.close());

  const UNDER_WAY = /\n1 av 2 uppdrag pågår\n[\s\S]*utredningen/iu;
  const CLOSED = /\n1 av 2 uppdrag är avslutat\n/u;
  const questions: readonly [words: string, answer: RegExp][] = [
    ['vilka uppdrag pågår?', UNDER_WAY],
    ['vilka uppdrag jobbar vi med just nu?', UNDER_WAY],
    ['which assignments are under way?', /\n1 of 2 assignments is under way\n/],
    ['finns det uppdrag som inte är klara än?', /\n1 av 2 uppdrag: 1 pågår\n/],
    ['är det nåt vi inte satt igång med än?', /\nInga uppdrag har läget ”inte påbörjat”\n/],
    ['vilka uppdrag är avslutade?', CLOSED],
    ['hur många uppdrag är avslutade?', CLOSED],
    ['how many assignments have not been started?', /\nNo assignments are said to be “not begun”\n/],
  ];
  for (const [words, answer] of questions) {
    it(`are found by "${words}"`, async () => {
      assert.match(textOf(await say(bot, words)), answer);
    });
  }

  it('are not among what cannot be assessed', async () => {
    const shown = textOf(await say(bot, 'vad kan vi inte bedöma?'));
    assert.doesNotMatch(shown, /utredningen|arkivöversynen/iu);
  });

  it('narrow a list that was shown', async () => {
    await say(bot, 'visa alla uppdrag');
    assert.match(textOf(await say(bot, 'bara de som är avslutade')), CLOSED);
    assert.match(textOf(await say(bot, 'och de som pågår?')), UNDER_WAY);
    await bot.say(ANNA, 'language English');
    await say(bot, 'list all assignments');
    assert.match(textOf(await say(bot, 'just the ones under way')), /\n1 of 2 assignments is under way\n/);
  });
});
