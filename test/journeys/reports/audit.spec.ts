import assert from 'node:assert/strict';
import { runRound } from '../../../src/cli/rounds.ts';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { saidOf, stepsOf, textOf } from '../../cards.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

const SAID = { status: 'met' as const, texts: { happened: 'Vi har börjat.', basis: 'Statistik.' } };

describe('A coordinator tests a round as its auditors would', () => {
  let bot: Bot;
  let round: Round;

  beforeEach(async () => {
    bot = await startBot();
    round = await openSampleRound(bot);
  });
  afterEach(closeBots);
  it('x', async () => {
    await answerItems(bot, round, { 'mal-uppvaxt': SAID, 'mal-tillvaxt': { ...SAID, status: 'partly' } }, ALEX);
    console.log(textOf((await bot.say(ALEX, 'granska delårsrapporten')).card));
    console.log(JSON.stringify(stepsOf((await bot.say(ALEX, 'check the report before we publish')).card)));
    console.log(textOf((await bot.say(ALEX, 'check the report before we publish')).card));
    console.log(saidOf(await bot.say(AMIRA, 'granska')).slice(0, 200));
    console.log(saidOf(await bot.say(MATTIAS, 'granska')));
    console.log(saidOf(await bot.say(MATTIAS, 'vad saknas i underlaget?')).slice(0, 200));
    console.log(saidOf(await bot.say(ALEX, '<at>Målvakt</at> granska', CHANNEL)));
  });
});
