import assert from 'node:assert/strict';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { textOf } from '../../cards.ts';
import { AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

describe('Somebody asks when answers are due', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(closeBots);

  const days = [
    ['2025-09-01', /\nSvar senast 15 sep, om 14 dagar\nAlla 16 svar saknas\./],
    ['2025-09-14', /\nSvar senast i morgon, 15 sep\n/],
    ['2025-09-15', /\nSvar senast i dag, 15 sep\n/],
    ['2025-09-17', /\nSvarstiden gick ut 15 sep\n/],
  ] as const;
  for (const [day, expected] of days) {
    it(`and is told in words on ${day}`, async () => {
      await openSampleRound(bot);
      bot.clock.set(`${day}T08:00:00Z`);
      for (const person of [AMIRA, MATTIAS]) {
        assert.match(textOf((await bot.say(person, 'svarsdag')).card), expected);
      }
      assert.match(textOf((await bot.say(MATTIAS, '<at>Målvakt</at> svarsdag', CHANNEL)).card), expected);
    });
  }

  it('and is told of each open round, the soonest first', async () => {
    await openSampleRound(bot);
    const pulse = {
      kind: 'pulse',
      name: 'Puls i höst',
      from: '2025-09-01',
      to: '2025-09-30',
      due: '2025-09-10',
    };
    await openNewRound(COORDINATOR, { plan: 'ks-2025', ...pulse }, bot.deps);
    const text = textOf((await bot.say(AMIRA, 'svarsdag')).card);
    assert.match(text, /\nPuls i höst: svar senast 10 sep, om 9 dagar\n[\s\S]*Delårsrapport 2025 · pågår/);
  });

  it('and is told when the last one was closed', async () => {
    const { id } = await openSampleRound(bot);
    bot.clock.set('2025-09-16T08:00:00Z');
    await closeOpenRound(COORDINATOR, id, bot.deps);
    const text = textOf((await bot.say(AMIRA, 'svarsdag')).card);
    assert.match(
      text,
      /\nOmgången stängdes 16 sep\n16 av 16 svar kom aldrig in\.\nDet är inte bestämt när nästa omgång öppnar\./,
    );
  });
});
