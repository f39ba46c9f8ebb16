import assert from 'node:assert/strict';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { textOf } from '../../cards.ts';
import { ALEX, MATTIAS, openSampleRound } from '../../sample-round.ts';

describe('Somebody who asks for a question before the messages have gone out', () => {
  const FOR_ALEX = /Du svarar för Alex Lindgren/;
  let bot: Bot;

  /** Mattias has questions of his own, and those of Alex, who is away; both messages wait until he can be reached. */
  beforeEach(async () => {
    bot = await startBot({ now: '2025-09-08T08:00:00Z' });
    await bot.install(ALEX);
    await openSampleRound(bot);
    await bot.deps.stores.people.update(
      (all) => all.filter(({ id }) => id === ALEX.id).map((one) => ({ ...one, deputy: MATTIAS.id })),
      BY_ANNA,
    );
    await look();
    await bot.say(ALEX, 'frånvaro 8–12 sep');
    await look();
  });
  afterEach(closeBots);

  async function look() {
    for (let looks = 0; looks < 3; looks += 1) await bot.worker.tick();
  }

  async function cardsToMattias() {
    const before = bot.connector.sent.length;
    await look();
    return bot.connector.sent
      .slice(before)
      .filter(({ conversation }) => conversation === `chat-${MATTIAS.id}`)
      .map(({ activity }) => textOf(activity.attachments?.[0]?.content));
  }

  it('is still sent those of the person they stand in for, when it was one of their own', async () => {
    assert.doesNotMatch(textOf((await bot.say(MATTIAS, 'svara')).card), FOR_ALEX);
    const [card, ...others] = await cardsToMattias();
    assert.match(card ?? '', FOR_ALEX);
    assert.deepEqual(others, []);
  });

  it('is still sent their own, when it was one of the person they stand in for', async () => {
    assert.match(textOf((await bot.say(MATTIAS, 'svara öresund')).card), FOR_ALEX);
    const [card, ...others] = await cardsToMattias();
    assert.ok(card);
    assert.doesNotMatch(card, FOR_ALEX);
    assert.deepEqual(others, []);
  });
});
