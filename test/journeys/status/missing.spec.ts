import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { ask } from '../../asking.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { stepsOf, textOf } from '../../cards.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

const NAMES = /Amira Haddad|Alex Lindgren|Mattias Ekdahl|Jelena Petrović|Åsa Holmgren/;

describe('Somebody asks what is missing', () => {
  let bot: Bot;
  let round: Round;

  beforeEach(async () => {
    bot = await startBot();
    round = await openSampleRound(bot);
    await answerItems(
      bot,
      round,
      { 'mal-uppvaxt': 'met', 'mal-tillvaxt': 'met', 'mal-naringsliv': 'met' },
      ALEX,
    );
  });
  afterEach(closeBots);

  it('and as a manager reads how many, from whom and when it is due', async () => {
    const { card } = await bot.say(AMIRA, 'saknas');
    const text = textOf(card);
    assert.match(text, /\n13 av 16 svar saknas\nSvar senast 15 sep, om 14 dagar\.\nSvar väntas från /);
    assert.match(text, /Amira Haddad \(3 svar\)/);
    assert.match(text, /Arbetsmarknadschartern · \nMattias Ekdahl/);
    assert.match(text, /Tre av svaren är dina att ge\./);
  });

  it('and as an owner reads what, and what is theirs, but not from whom', async () => {
    const { card } = await bot.say(MATTIAS, 'saknas');
    assert.match(textOf(card), /13 av 16 svar saknas[\s\S]*Två av svaren är dina att ge\./);
    assert.doesNotMatch(textOf(card), NAMES);
    assert.equal(stepsOf(card)[0]?.command, 'answer');
  });

  it('and names nobody in a channel, nor whose turn it is to answer', async () => {
    for (const person of [AMIRA, MATTIAS, ALEX]) {
      const { card } = await bot.say(person, '<at>Målvakt</at> saknas', CHANNEL);
      assert.match(textOf(card), /13 av 16 svar saknas/);
      assert.doesNotMatch(textOf(card), NAMES);
      assert.doesNotMatch(textOf(card), /dina att ge/);
    }
  });

  it('in an area or a unit', async () => {
    const { card } = await ask(bot, AMIRA, 'missing', { subject: 'god organisation' });
    assert.match(textOf(card), /En god organisation\nAlla tre svar saknas/);
    const { card: unit } = await ask(bot, AMIRA, 'missing', { subject: 'ekonomiavdelningen' });
    assert.match(textOf(unit), /Båda svar saknas|2 av 2 svar saknas|Båda svaren saknas/);
  });

  it('and is told when all have answered, and when a round was closed without', async () => {
    await closeOpenRound(COORDINATOR, round.id, bot.deps);
    const text = textOf((await bot.say(AMIRA, 'saknas')).card);
    assert.match(text, /13 av 16 svar kom aldrig in\nOmgången stängdes 1 sep\./);
    assert.doesNotMatch(text, /Svar väntas/);
  });

  it('and is told that all have answered', async () => {
    const items = (await bot.deps.stores.plans.read('ks-2025', 1))?.items ?? [];
    const asked = items.filter(({ kind }) => kind === 'councilGoal' || kind === 'assignment');
    await answerItems(bot, round, Object.fromEntries(asked.map(({ id }) => [id, 'met'])), ALEX);
    assert.match(textOf((await bot.say(AMIRA, 'saknas')).card), /\nAlla 16 svar har kommit\n/);
  });
});
