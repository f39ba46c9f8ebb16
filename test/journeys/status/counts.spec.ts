import assert from 'node:assert/strict';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { ask } from '../../asking.ts';
import { type Bot, CHANNEL, closeBots, startBot } from '../../bot.ts';
import { elementsOf, textOf } from '../../cards.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

describe('A manager asks how many', () => {
  let bot: Bot;
  let round: Round;

  beforeEach(async () => {
    bot = await startBot();
    round = await openSampleRound(bot);
    const given = {
      'mal-uppvaxt': 'met',
      'mal-klimat': 'met',
      'mal-tillvaxt': 'partly',
      'mal-service': 'notMet',
    } as const;
    await answerItems(bot, round, given, ALEX);
  });
  afterEach(closeBots);

  it('and gets a sentence that can be said aloud, with shares and areas below', async () => {
    const { card } = await ask(bot, AMIRA, 'count', { filter: { kinds: ['councilGoal'] } });
    const text = textOf(card);
    assert.match(
      text,
      /\n2 av 12 mål förväntas uppnås, 1 delvis, 1 inte och 8 saknar svar\n4 av 12 har fått svar\./,
    );
    assert.match(text, /● \n2 förväntas uppnås, 17 %/);
    assert.match(text, /○ \n8 inget svar, 67 %/);
    assert.ok(elementsOf(card).some(({ type }) => type === 'Table'));
    assert.match(text, /En god organisation\n■ 1 förväntas inte uppnås · 2 svar saknas/);
  });

  it('of one sort, with the share that it is', async () => {
    const filter = { kinds: ['councilGoal'], statuses: ['met'] };
    const { card } = await ask(bot, AMIRA, 'count', { filter });
    assert.match(textOf(card), /\n2 av 12 mål förväntas uppnås\n[\s\S]*Det är 17 % av alla\./);
    assert.match(textOf(card), /En grön stad som leder klimatomställningen\n1 av 2/);
  });

  it('have answered, and may count everything in a channel or as an owner', async () => {
    const answered = { filter: { isAnswered: true } };
    for (const [person, place] of [
      [AMIRA, CHANNEL],
      [MATTIAS, undefined],
    ] as const) {
      const { card } = await ask(bot, person, 'count', answered, place);
      assert.match(textOf(card), /\n4 av 16 mål och uppdrag har svar\n/);
    }
  });

  it('counts what has come once everything has', async () => {
    const items = (await bot.deps.stores.plans.read('ks-2025', 1))?.items ?? [];
    const asked = items.filter(({ kind }) => kind === 'councilGoal' || kind === 'assignment');
    await answerItems(bot, round, Object.fromEntries(asked.map(({ id }) => [id, 'met'])), ALEX);
    assert.match(
      textOf((await bot.say(AMIRA, 'antal')).card),
      /Alla 16 mål och uppdrag förväntas uppnås\nAlla svar har kommit\./,
    );
  });
});
