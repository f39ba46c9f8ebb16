import assert from 'node:assert/strict';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, filledIn, textOf } from '../../cards.ts';
import { ALEX, MATTIAS, openSampleRound } from '../../sample-round.ts';

describe('An owner who has been asked', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot({ now: '2025-09-08T08:00:00Z' });
    for (const person of [ALEX, MATTIAS]) await bot.install(person);
    await openSampleRound(bot);
    await bot.deps.stores.people.update(
      (all) => all.filter(({ id }) => id === ALEX.id).map((one) => ({ ...one, deputy: MATTIAS.id })),
      BY_ANNA,
    );
    await bot.worker.tick();
  });
  afterEach(closeBots);

  /** The cards that have come to Mattias on behalf of Alex since it was looked at last. */
  async function standInCards() {
    const before = bot.connector.sent.length;
    for (let looks = 0; looks < 3; looks += 1) await bot.worker.tick();
    return bot.connector.sent
      .slice(before)
      .filter(({ conversation }) => conversation === `chat-${MATTIAS.id}`)
      .map(({ activity }) => activity.attachments?.[0]?.content)
      .filter((card) => textOf(card).includes('Du svarar för Alex Lindgren'));
  }

  it('and goes away has what is unanswered passed on, once, and is told how many; both may answer', async () => {
    const { card: question } = await bot.say(ALEX, 'svara');
    await bot.execute(ALEX, { ...dataOf(question, 'submit'), ...filledIn(question) });
    const { card: saved } = await bot.say(ALEX, 'frånvaro 8–12 sep');
    assert.match(
      textOf(saved),
      /De tre frågor du inte har svarat på går nu till Mattias Ekdahl\. Ni får svara/,
    );
    const [card, ...others] = await standInCards();
    assert.deepEqual(others, []);
    const { card: stored } = await bot.execute(MATTIAS, { ...dataOf(card, 'submit'), ...filledIn(card) });
    assert.match(textOf(stored), /sparat/);
    const { card: mine } = await bot.say(ALEX, 'svara');
    const { card: own } = await bot.execute(ALEX, { ...dataOf(mine, 'submit'), ...filledIn(mine) });
    assert.match(textOf(own), /sparat/);
    assert.deepEqual(await standInCards(), []);
  });

  it('and goes away later has them passed on that morning', async () => {
    const { card: saved } = await bot.say(ALEX, 'frånvaro 10–12 sep');
    assert.doesNotMatch(textOf(saved), /går nu till/);
    assert.deepEqual(await standInCards(), []);
    bot.clock.set('2025-09-10T05:59:00Z');
    assert.deepEqual(await standInCards(), []);
    bot.clock.set('2025-09-10T06:00:00Z');
    assert.equal((await standInCards()).length, 1);
  });

  it('and stays away longer has them passed on once, with the day on which it all ends', async () => {
    await bot.say(ALEX, 'frånvaro 8–9 sep');
    const [card] = await standInCards();
    assert.match(textOf(card), /borta till och med 9 sep/);
    bot.clock.set('2025-09-09T08:00:00Z');
    await bot.say(ALEX, 'frånvaro 9–19 sep');
    assert.deepEqual(await standInCards(), []);
    assert.match(textOf((await bot.say(MATTIAS, 'svara öresund')).card), /borta till och med 19 sep/);
    bot.clock.set('2025-09-10T08:00:00Z');
    assert.deepEqual(await standInCards(), []);
  });

  it('and has planned several absences in a row is told of to the last of them from the first day', async () => {
    await bot.say(ALEX, 'frånvaro 10–19 sep');
    await bot.say(ALEX, 'frånvaro 8–9 sep');
    const [card] = await standInCards();
    assert.match(textOf(card), /borta till och med 19 sep/);
    bot.clock.set('2025-09-10T08:00:00Z');
    assert.deepEqual(await standInCards(), []);
  });

  describe('and whose question is just being sent when they go away', () => {
    /** Another instance has taken it, and will be done in a minute. */
    async function takeQuestion(until: string): Promise<void> {
      const all = await bot.deps.stores.deliveries.ofPlan('ks-2025');
      for (const { value, etag } of all.filter((one) => one.value.recipient === ALEX.id)) {
        const taken = { ...value, state: 'sending' as const, leaseUntil: until };
        await bot.deps.stores.deliveries.replace({ etag, value: taken });
      }
    }
    const states = async () =>
      (await bot.deps.stores.deliveries.ofPlan('ks-2025')).flatMap(({ value }) =>
        value.recipient === ALEX.id ? value.state : [],
      );

    it('has it passed on when its sender has gone silent, and not before', async () => {
      await takeQuestion('2025-09-08T08:01:00Z');
      await bot.say(ALEX, 'frånvaro 8–12 sep');
      assert.deepEqual(await standInCards(), []);
      assert.deepEqual(await states(), ['sending']);
      bot.clock.set('2025-09-08T08:02:00Z');
      assert.equal((await standInCards()).length, 1);
      // It may have arrived: it is not sent again before they are back.
      assert.deepEqual(await states(), ['planned']);
    });
  });

  it('and has answered everything passes nothing on', async () => {
    let { card } = await bot.say(ALEX, 'svara');
    for (let left = 4; left > 0; left -= 1)
      ({ card } = await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card) }));
    const { card: saved } = await bot.say(ALEX, 'frånvaro 8–12 sep');
    assert.doesNotMatch(textOf(saved), /går nu till/);
    assert.deepEqual(await standInCards(), []);
  });
});
