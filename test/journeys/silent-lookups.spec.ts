import assert from 'node:assert/strict';
import { once } from 'node:events';
import { openAdapter } from '../../src/teams/adapter.ts';
import { MEMBER_PATIENCE_MS } from '../../src/teams/membership.ts';
import { RETRY_AFTER_MS } from '../../src/teams/replies.ts';
import { type Bot, closeBots, type Reply } from '../bot.ts';
import { dataOf, filledIn, type Json } from '../cards.ts';
import { isSilent, SOME } from '../connector-faults.ts';
import { temporaryFolder } from '../fakes.ts';
import { type HeldBot, sentSince, startHeld } from '../held-bot.ts';
import { ALEX, AMIRA, openSampleRound, STRANGER } from '../sample-round.ts';

describe('Whatever Teams does when it is asked about somebody', () => {
  let held: HeldBot;
  let bot: Bot;
  let form: Json;

  beforeEach(async () => {
    held = await startHeld(temporaryFolder(), undefined, { adapter: openAdapter(undefined) });
    ({ bot } = held);
    await openSampleRound(bot);
    const { card } = await bot.say(ALEX, 'svara');
    form = { ...dataOf(card, 'submit'), ...filledIn(card) };
    // What was said of them then holds for twelve hours.
    bot.clock.set('2025-09-02T08:00:00Z');
  });
  afterEach(closeBots);

  const TURNS: readonly [what: string, take: () => Promise<Reply>][] = [
    ['a message', () => bot.say(ALEX, 'status')],
    ['a Submit', () => bot.submit(ALEX, form)],
    ['an Execute', () => bot.execute(ALEX, form)],
  ];
  for (const [what, answer] of SOME) {
    for (const [kind, take] of TURNS) {
      it(`${kind} is answered with a sentence and a number when that gets ${what}`, async () => {
        if (isSilent(answer)) held.pauses.skip(MEMBER_PATIENCE_MS);
        bot.connector.faults.set('member', answer);
        assert.match(String((await take()).text), /^Något gick fel hos mig[\s\S]*Försök igen om en stund/);
      });
    }
    it(`whoever installs is welcomed and remembered without that, should it get ${what}`, async () => {
      bot.connector.faults.set('member', answer);
      const before = bot.connector.sent.length;
      await bot.install(AMIRA);
      assert.equal(sentSince(before, bot).length, 1);
      assert.notEqual(await bot.deps.stores.conversations.read(AMIRA.id), undefined);
    });
  }
});

describe('A request to Teams that is never answered', () => {
  afterEach(closeBots);

  for (const answer of ['hang', 'half'] as const) {
    it(`is cut off in the end (${answer})`, async () => {
      const adapter = openAdapter(undefined, undefined, undefined, 50);
      const { bot, pauses } = await startHeld(temporaryFolder(), undefined, { adapter });
      pauses.skip(RETRY_AFTER_MS);
      bot.connector.answers.push(answer);
      const cut = once(bot.connector.arrivals, 'cut');
      await bot.say(STRANGER, 'hjälp');
      assert.deepEqual(await cut, ['POST']);
    });
  }
});
