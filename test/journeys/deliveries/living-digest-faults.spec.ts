import assert from 'node:assert/strict';
import { CHANNEL, closeBots, startBot } from '../../bot.ts';
import { textOf } from '../../cards.ts';
import type { ConnectorAnswer } from '../../fakes.ts';
import { answer, at, digestsIn, MONDAY, NEXT_MONDAY, openChannel } from '../../living-digest.ts';
import { ALEX, AMIRA, MATTIAS } from '../../sample-round.ts';

describe('The living digest that is in trouble', () => {
  let channel: Awaited<ReturnType<typeof openChannel>>;
  beforeEach(async () => {
    channel = await openChannel();
  });
  afterEach(async () => {
    await closeBots();
    await channel.connector.close();
  });

  it('is edited once by two instances', async () => {
    const { bot, folder } = await channel.posted();
    await answer(bot, ALEX, 'öresund');
    const other = await startBot({ folder, connector: channel.connector, now: '2025-09-08T06:05:00Z' });
    bot.clock.set('2025-09-08T06:05:00Z');
    await Promise.all([bot.worker.tick(), other.worker.tick()]);
    await Promise.all([bot.worker.tick(), other.worker.tick()]);
    assert.equal(channel.log().length, 2);
  });

  it('is edited once more by whoever comes after one that died between the edit and the store', async () => {
    const { bot, folder } = await channel.posted();
    await answer(bot, ALEX, 'öresund');
    const { followup } = bot.documents;
    const write = followup.write.bind(followup);
    const dead = Promise.withResolvers<never>();
    followup.write = async (writes) => {
      // What is told of the edit never gets to the store.
      if (JSON.stringify(writes).includes('"digest"') && channel.log().length === 2) return dead.promise;
      return write(writes);
    };
    bot.clock.set('2025-09-08T06:05:00Z');
    const dying = bot.worker.tick();
    while (channel.log().length < 2) await new Promise((resolve) => setImmediate(resolve));
    const second = await startBot({ folder, connector: channel.connector, now: '2025-09-08T06:05:30Z' });
    await second.worker.tick();
    assert.equal(channel.log().length, 2);
    await at(second, '2025-09-08T06:10:30Z', '2025-09-08T06:15:30Z', '2025-09-08T06:20:30Z');
    assert.equal(channel.log().length, 3);
    assert.match(channel.lastLook(), /1 ny bedömning/);
    dead.reject(new Error('The process is dead'));
    await dying;
  });

  const passing: readonly [string, ConnectorAnswer, string][] = [
    ['429 for eight minutes', { status: 429, retryAfter: 480 }, '2025-09-08T06:15:00Z'],
    ['502', 502, '2025-09-08T06:10:00Z'],
    ['a cut connection', 'drop', '2025-09-08T06:10:00Z'],
  ];
  for (const [what, fault, until] of passing) {
    it(`is edited later after ${what}, with what has come meanwhile`, async () => {
      const { bot } = await channel.posted();
      await answer(bot, ALEX, 'öresund');
      channel.connector.answers.push(fault);
      await at(bot, '2025-09-08T06:05:00Z');
      assert.equal(channel.log().length, 1);
      await answer(bot, AMIRA);
      await at(bot, ...['2025-09-08T06:10:00Z', '2025-09-08T06:15:00Z'].filter((one) => one < until), until);
      assert.equal(channel.log().length, 2);
      assert.match(channel.lastLook(), /2 nya bedömningar/);
      await at(bot, '2025-09-08T06:30:00Z');
      assert.equal(channel.log().length, 2);
    });
  }

  for (const code of [403, 404, 410]) {
    it(`is posted once more when it is gone (${code}), and not again and again`, async () => {
      const { bot } = await channel.posted();
      await answer(bot, ALEX, 'öresund');
      channel.connector.answers.push(code);
      await at(bot, '2025-09-08T06:05:00Z', '2025-09-08T06:06:00Z');
      const [first, anew] = channel.inChannel();
      assert.deepEqual(channel.log(), [`POST ${first?.id}`, `POST ${anew?.id}`]);
      assert.match(channel.lastLook(), /1 ny bedömning/);
      await answer(bot, AMIRA);
      await at(bot, '2025-09-08T06:15:00Z');
      assert.deepEqual(channel.log().slice(2), [`PUT ${anew?.id}`]);
      await answer(bot, MATTIAS);
      channel.connector.answers.push(code);
      await at(bot, '2025-09-08T06:25:00Z', '2025-09-08T06:30:00Z', '2025-09-09T06:30:00Z');
      assert.equal(channel.log().length, 3);
      await at(bot, NEXT_MONDAY, '2025-09-15T06:05:00Z');
      assert.deepEqual(
        channel
          .log()
          .slice(3)
          .map((one) => one.split(' ')[0]),
        ['POST'],
      );
    });
  }

  it('rests like any other message where the channel itself is gone, and comes when it is back', async () => {
    const { bot } = await channel.posted();
    await answer(bot, ALEX, 'öresund');
    channel.connector.answers.push(404, 404);
    await at(bot, '2025-09-08T06:05:00Z', '2025-09-08T06:06:00Z', '2025-09-08T06:15:00Z');
    assert.deepEqual(
      [channel.log().length, (await digestsIn(bot)).map(({ state }) => state)],
      [1, ['resting']],
    );
    await bot.say(ALEX, 'hjälp', CHANNEL);
    await bot.worker.tick();
    assert.deepEqual(
      (await digestsIn(bot)).map(({ state }) => state),
      ['sent'],
    );
    assert.match(channel.lastLook(), /1 ny bedömning/);
  });

  it('stays as it was posted where Teams has not said what it is called, and the ledger says so', async () => {
    const { bot } = await channel.subscribed();
    channel.connector.answers.push('nameless');
    await at(bot, MONDAY);
    await answer(bot, ALEX, 'öresund');
    await at(bot, '2025-09-08T06:05:00Z', '2025-09-08T06:10:00Z');
    assert.equal(channel.log().length, 1);
    const said = textOf((await bot.say(ALEX, 'utskick')).card);
    assert.match(said, /Veckobrevet i en kanal kan inte uppdateras, för Teams har inte sagt vilket/);
    await at(bot, NEXT_MONDAY, '2025-09-15T06:05:00Z', '2025-09-15T06:10:00Z');
    assert.deepEqual(
      channel.log().map((one) => one.split(' ')[0]),
      ['POST', 'POST'],
    );
    assert.doesNotMatch(textOf((await bot.say(ALEX, 'utskick')).card), /kan inte uppdateras/);
  });

  it('is not tried again and again with what Teams never takes, but with what comes next', async () => {
    const { bot } = await channel.posted();
    await answer(bot, ALEX, 'öresund');
    channel.connector.answers.push(413);
    await at(bot, '2025-09-08T06:05:00Z', '2025-09-08T06:10:00Z', '2025-09-09T06:10:00Z');
    assert.equal(channel.log().length, 1);
    assert.match(textOf((await bot.say(ALEX, 'utskick')).card), /Teams tar inte emot det som har ändrats/);
    await answer(bot, AMIRA);
    await at(bot, '2025-09-09T06:15:00Z');
    assert.match(channel.lastLook(), /2 nya bedömningar/);
  });

  it('stays as it was in a channel that has unsubscribed', async () => {
    const { bot } = await channel.posted();
    await bot.say(ALEX, 'avprenumerera', CHANNEL);
    const before = channel.log().length;
    await answer(bot, ALEX, 'öresund');
    await at(bot, '2025-09-08T06:05:00Z');
    assert.equal(channel.log().length, before);
  });
});
