import assert from 'node:assert/strict';
import { showLedger } from '../../../src/commands/deliveries/show-ledger.ts';
import { removePerson } from '../../../src/commands/people/remove-person.ts';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { ledgerLines } from '../../../src/views/deliveries/ledger-lines.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { textOf } from '../../cards.ts';
import { ALEX, MATTIAS, openSampleRound } from '../../sample-round.ts';

describe('What has become of the questions, where somebody has left and nobody else owns it', () => {
  const LACKING = /2 mål och 1 uppdrag saknar ansvarig, så ingen får frågan\./;
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await bot.install(ALEX);
    await openSampleRound(bot);
    await bot.worker.tick();
  });
  afterEach(closeBots);

  const told = async () => {
    const { card } = await bot.say(ALEX, 'utskick');
    const wording = { language: 'sv', timezone: 'Europe/Stockholm', now: bot.clock.now() } as const;
    return [textOf(card), ledgerLines(await showLedger(COORDINATOR, {}, bot.deps), wording)];
  };

  it('is told beside what has been sent, for as long as the round is open', async () => {
    for (const text of await told()) assert.doesNotMatch(text, /saknar ansvarig/);
    await removePerson(COORDINATOR, MATTIAS.id, bot.deps);
    for (const text of await told()) assert.match(text, LACKING);
    await closeOpenRound(COORDINATOR, 'ks-2025-interim-1', bot.deps);
    for (const text of await told()) assert.doesNotMatch(text, /saknar ansvarig/);
  });
});
