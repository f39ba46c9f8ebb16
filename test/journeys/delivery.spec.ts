import assert from 'node:assert/strict';
import { type Bot, CHANNEL, closeBots, startBot } from '../bot.ts';
import { dataOf, filledIn, textOf } from '../cards.ts';
import { type Connector, openConnector, temporaryFolder } from '../fakes.ts';
import { ALEX, AMIRA, openSampleRound } from '../sample-round.ts';

describe('Questions are delivered', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await bot.install(ALEX);
    await openSampleRound(bot);
    bot.connector.sent.length = 0;
  });
  afterEach(() => bot.close());

  const ledger = async () => {
    const deliveries = await bot.deps.stores.deliveries.ofPlan('ks-2025');
    return deliveries.find(({ value }) => value.recipient === ALEX.id)?.value;
  };

  it('once, to those who can be reached; the others get theirs when they install', async () => {
    await bot.worker.tick();
    await bot.worker.tick();
    assert.equal(bot.connector.sent.length, 1);
    await bot.install(AMIRA);
    await bot.worker.tick();
    await bot.worker.tick();
    assert.deepEqual(
      bot.connector.sent.map(({ conversation }) => conversation),
      [`chat-${ALEX.id}`, `chat-${AMIRA.id}`, `chat-${AMIRA.id}`],
    );
  });

  for (const [what, answer] of [
    ['too many requests', 429],
    ['a bad gateway', 502],
    ['a cut connection', 'drop'],
  ] as const) {
    it(`again after ${what}, when its time has come`, async () => {
      bot.connector.answers.push(answer);
      await bot.worker.tick();
      await bot.worker.tick();
      assert.equal(bot.connector.sent.length, 0);
      assert.deepEqual((await ledger())?.state, 'planned');
      bot.clock.set('2025-09-01T08:00:10Z');
      await bot.worker.tick();
      assert.equal(bot.connector.sent.length, 1);
      assert.deepEqual(
        (await ledger())?.attempts.map(({ outcome }) => outcome),
        ['retry', 'sent'],
      );
    });
  }

  it('as late as Teams asks for', async () => {
    bot.connector.answers.push({ status: 429, retryAfter: 120 });
    await bot.worker.tick();
    bot.clock.set('2025-09-01T08:01:59Z');
    await bot.worker.tick();
    assert.equal(bot.connector.sent.length, 0);
    bot.clock.set('2025-09-01T08:02:01Z');
    await bot.worker.tick();
    assert.equal(bot.connector.sent.length, 1);
  });

  it('never again to somebody who has blocked the bot', async () => {
    bot.connector.answers.push(403);
    await bot.worker.tick();
    bot.clock.set('2025-09-08T08:00:00Z');
    await bot.worker.tick();
    assert.deepEqual([bot.connector.sent.length, (await ledger())?.state], [0, 'blocked']);
  });

  it('to nobody who has answered everything meanwhile', async () => {
    let { card } = await bot.say(ALEX, 'svara');
    for (let left = 4; left > 0; left -= 1) {
      ({ card } = await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card) }));
    }
    bot.connector.sent.length = 0;
    await bot.worker.tick();
    assert.deepEqual([bot.connector.sent.length, await ledger()], [0, undefined]);
  });

  it('by one of two instances on the same store', async () => {
    const other = await startBot({ folder: bot.folder, connector: bot.connector });
    await Promise.all([bot.worker.tick(), other.worker.tick()]);
    await other.close();
    assert.equal(bot.connector.sent.length, 1);
  });

  it('by another instance when the one that had claimed it died', async () => {
    const { deliveries } = bot.deps.stores;
    const replace = deliveries.replace.bind(deliveries);
    deliveries.replace = async (delivery) => {
      const etag = await replace(delivery);
      if (delivery.value.state === 'sending') throw new Error('killed');
      return etag;
    };
    await bot.worker.tick();
    const next = await startBot({
      folder: bot.folder,
      connector: bot.connector,
      now: '2025-09-01T08:00:30Z',
    });
    await next.worker.tick();
    assert.equal(bot.connector.sent.length, 0);
    next.clock.set('2025-09-01T08:01:01Z');
    await next.worker.tick();
    await next.close();
    assert.equal(bot.connector.sent.length, 1);
  });
});

describe('The weekly digest', () => {
  const MONDAY = '2025-09-08T06:00:00Z'; // 08:00 in Stockholm

  let connector: Connector;
  beforeEach(async () => {
    connector = await openConnector();
  });
  afterEach(async () => {
    await closeBots();
    await connector.close();
  });

  /** A bot with a round, a subscribed channel and an answer, and what its channel has received. */
  async function subscribed() {
    const folder = temporaryFolder();
    const bot = await startBot({ folder, connector, now: '2025-09-04T10:00:00Z' });
    await openSampleRound(bot);
    await bot.say(ALEX, 'prenumerera', CHANNEL);
    const { card } = await bot.say(ALEX, 'svara öresund');
    await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card) });
    connector.sent.length = 0;
    const digests = () =>
      connector.sent
        .filter(({ conversation }) => conversation === CHANNEL.conversation)
        .map(({ activity }) => textOf(activity.attachments?.[0]?.content));
    return { folder, bot, digests };
  }

  async function at(bot: Bot, ...instants: string[]) {
    for (const instant of instants) {
      bot.clock.set(instant);
      await bot.worker.tick();
    }
  }

  it('is posted exactly once on Monday at 08:00, running through it', async () => {
    const { bot, digests } = await subscribed();
    await at(bot, '2025-09-05T10:00:00Z', '2025-09-08T05:59:59Z');
    assert.equal(digests().length, 0);
    await at(bot, MONDAY, '2025-09-08T06:00:01Z', '2025-09-08T12:00:00Z', '2025-09-14T23:00:00Z');
    assert.equal(digests().length, 1);
    assert.match(
      digests()[0] ?? '',
      /Veckobrev · Delårsrapport 2025[\s\S]*1 ny bedömning[\s\S]*Öresundsmetron/,
    );
    assert.match(digests()[0] ?? '', /15 svar saknas[\s\S]*Svar senast: 15 sep, om 7 dagar/);
  });

  it('is posted exactly once when the bot is restarted during it, before or after it was sent', async () => {
    const { bot, folder, digests } = await subscribed();
    connector.answers.push('drop');
    await at(bot, MONDAY);
    await bot.close();
    assert.equal(digests().length, 0);
    const second = await startBot({ folder, connector, now: '2025-09-08T06:00:20Z' });
    await second.worker.tick();
    await second.close();
    assert.equal(digests().length, 1);
    const third = await startBot({ folder, connector, now: '2025-09-08T06:02:00Z' });
    await third.worker.tick();
    assert.equal(digests().length, 1);
  });

  it('is posted once, late, when the bot was down over it – for two weeks as well', async () => {
    const { bot, folder, digests } = await subscribed();
    await bot.close();
    const late = await startBot({ folder, connector, now: '2025-09-17T13:37:00Z' });
    await late.worker.tick();
    await late.worker.tick();
    assert.equal(digests().length, 1);
    assert.match(digests()[0] ?? '', /Tiden gick ut 15 sep/);
  });

  it('is posted once by two instances', async () => {
    const { bot, folder, digests } = await subscribed();
    const other = await startBot({ folder, connector, now: MONDAY });
    bot.clock.set(MONDAY);
    await Promise.all([bot.worker.tick(), other.worker.tick()]);
    await Promise.all([bot.worker.tick(), other.worker.tick()]);
    assert.equal(digests().length, 1);
  });

  it('tells what changed and what got worse since the last one', async () => {
    const { bot, digests } = await subscribed();
    await at(bot, MONDAY);
    const { card } = await bot.say(ALEX, 'svara öresund');
    const worse = { status: 'notMet', direction: 'negative', text_cause: 'x', text_remedy: 'y' };
    await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card, worse) });
    await at(bot, '2025-09-15T06:00:00Z');
    const last = digests().at(-1) ?? '';
    assert.match(last, /sedan 8 sep kl\. 08\.00[\s\S]*1 mål har försämrats/);
    assert.match(last, /Öresundsmetron\n ·\u00A0Förväntas inte uppnås \(var ● förväntas uppnås\)/);
    await at(bot, '2025-09-22T06:00:00Z');
    assert.match(digests().at(-1) ?? '', /Inget har ändrats/);
  });

  it('goes to nobody who subscribed after it was due', async () => {
    const { bot, digests } = await subscribed();
    bot.clock.set('2025-09-08T07:00:00Z');
    const late = { conversation: '19:sen@thread.tacv2', type: 'channel' as const };
    await bot.say(ALEX, 'prenumerera', late);
    await bot.worker.tick();
    assert.equal(digests().length, 1);
    assert.equal(connector.sent.filter(({ conversation }) => conversation === late.conversation).length, 1);
  });
});
