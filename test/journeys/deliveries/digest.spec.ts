import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { dataOf, elementsOf, filledIn, stepsOf, textOf } from '../../cards.ts';
import { type Connector, openConnector, temporaryFolder } from '../../fakes.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

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
    /** Those that were posted, each as it was then. */
    const digests = () =>
      connector.sent
        .filter(({ method, conversation }) => method === 'POST' && conversation === CHANNEL.conversation)
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
    assert.match(digests()[0] ?? '', /15 svar saknas[\s\S]*Svar senast 15 sep/);
  });

  it('is posted exactly once when the bot is restarted during it, before or after it was sent', async () => {
    const { bot, folder, digests } = await subscribed();
    // What is left to ask goes out before, so that the fault meets the digest.
    await bot.worker.tick();
    connector.answers.push('drop');
    await at(bot, MONDAY);
    await bot.close();
    assert.equal(digests().length, 0);
    // It may have arrived, so it is not sent again at once.
    const second = await startBot({ folder, connector, now: '2025-09-08T06:09:59Z' });
    await second.worker.tick();
    assert.equal(digests().length, 0);
    second.clock.set('2025-09-08T06:10:00Z');
    await second.worker.tick();
    await second.close();
    assert.equal(digests().length, 1);
    const third = await startBot({ folder, connector, now: '2025-09-08T06:30:00Z' });
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
    assert.match(digests()[0] ?? '', /Svarstiden gick ut 15 sep/);
    const dropped = late.log.lines.filter(({ message }) => message.startsWith('digests dropped'));
    assert.deepEqual(
      dropped.map(({ fields }) => fields),
      [{ plan: 'ks-2025', runs: ['2025-09-08'] }],
    );
  });

  it('is not posted when the next one is nearer, and the log says so', async () => {
    const { bot, folder, digests } = await subscribed();
    await bot.close();
    const late = await startBot({ folder, connector, now: '2025-09-11T06:00:01Z' });
    await late.worker.tick();
    await late.worker.tick();
    assert.equal(digests().length, 0);
    const dropped = late.log.lines.filter(({ message }) => message.startsWith('digests dropped'));
    assert.deepEqual(
      dropped.map(({ fields }) => fields),
      [{ plan: 'ks-2025', runs: ['2025-09-08'] }],
    );
    await at(late, '2025-09-15T06:00:00Z');
    assert.match(digests()[0] ?? '', /1 ny bedömning/);
  });

  it('comes to a channel at its own time, and tells what has changed since its own last one', async () => {
    const { bot, digests } = await subscribed();
    const other = { conversation: '19:annan@thread.tacv2', type: 'channel' as const };
    await bot.say(ALEX, 'prenumerera', other);
    const wishes = { weekday: 3, hour: 13, since: '2025-09-04T10:00:00.000Z' };
    const by = { by: COORDINATOR, at: wishes.since, from: 'chat' as const };
    await bot.deps.stores.subscriptions.update(other.conversation, (now) => now && { ...now, wishes }, by);
    const others = () =>
      connector.sent
        .filter(({ method, conversation }) => method === 'POST' && conversation === other.conversation)
        .map(({ activity }) => textOf(activity.attachments?.[0]?.content));
    connector.sent.length = 0;
    await at(bot, '2025-09-04T10:59:59Z', '2025-09-04T11:00:00Z', MONDAY);
    assert.deepEqual([others().length, digests().length], [1, 1]);
    const { card } = await bot.say(ALEX, 'svara öresund');
    const worse = { status: 'notMet', direction: 'negative', text_cause: 'x', text_remedy: 'y' };
    await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card, worse) });
    await at(bot, '2025-09-11T11:00:00Z', '2025-09-11T12:00:00Z', '2025-09-15T06:00:00Z');
    assert.deepEqual([others().length, digests().length], [2, 2]);
    assert.match(others().at(-1) ?? '', /sedan 4 sep kl\. 13\.00[\s\S]*1 mål har försämrats/);
    assert.match(digests().at(-1) ?? '', /sedan 8 sep kl\. 08\.00[\s\S]*1 mål har försämrats/);
    await at(bot, '2025-09-18T11:00:00Z');
    assert.match(others().at(-1) ?? '', /Inget har ändrats/);
  });

  it('that never arrived is told by the next one', async () => {
    const { bot, digests } = await subscribed();
    await bot.worker.tick();
    connector.answers.push(404);
    await at(bot, MONDAY);
    await at(bot, '2025-09-15T06:00:00Z');
    assert.equal(digests().length, 1);
    assert.match(digests()[0] ?? '', /1 ny bedömning/);
  });

  it('says how things stand when it is sent, also when Teams did not take it the day before', async () => {
    const { bot } = await subscribed();
    const other = { conversation: '19:annan@thread.tacv2', type: 'channel' as const };
    await bot.say(ALEX, 'prenumerera', other);
    await bot.worker.tick();
    connector.sent.length = 0;
    connector.answers.push(429);
    // It fell due a week later than the first, on the last day of the round.
    await at(bot, '2025-09-15T21:59:59Z', '2025-09-15T22:01:00Z');
    const said = connector.sent.map(({ activity }) => textOf(activity.attachments?.[0]?.content));
    assert.equal(said.length, 2);
    assert.match(said[0] ?? '', /Svar senast 15 sep/);
    assert.match(said[1] ?? '', /Svarstiden gick ut 15 sep/);
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
    assert.match(last, /Öresundsmetron · \n■ \nFörväntas inte uppnås\n \(var ● förväntas uppnås\)/);
    await at(bot, '2025-09-22T06:00:00Z');
    assert.match(digests().at(-1) ?? '', /Inget har ändrats/);
  });

  it('says of a closed round that it is closed, and not when to answer', async () => {
    const { bot } = await subscribed();
    const [round] = await bot.deps.stores.rounds.ofPlan('ks-2025');
    assert.match(textOf((await bot.say(ALEX, 'veckobrev')).card), /Svar senast 15 sep/);
    await closeOpenRound(COORDINATOR, round?.value.id ?? '', bot.deps);
    const closed = textOf((await bot.say(ALEX, 'veckobrev')).card);
    assert.match(closed, /Omgången är stängd/);
    assert.doesNotMatch(closed, /Svar senast/);
  });

  it('unfolds what is more than a dozen lines, and says how much', async () => {
    const { bot } = await subscribed();
    const { card } = await bot.say(ALEX, 'veckobrev');
    const [fold, ...others] = elementsOf(card).filter(({ type }) => type === 'Action.ShowCard');
    assert.deepEqual(others, []);
    assert.deepEqual(
      [fold?.title, fold?.tooltip],
      ['Visa 3 rader till', 'Visa 3 rader till: 15 svar saknas'],
    );
    assert.equal(textOf(fold?.card).split('\n').length, 3);
  });

  it('says in words what one can do next where nobody has asked for it, and by buttons where somebody has', async () => {
    const { bot, digests } = await subscribed();
    await at(bot, MONDAY);
    const hints =
      /Har du frågor kvar\? Öppna chatten Målvakt och skriv ”svara”\.\nSkriv ”veckobrev” efter @Målvakt/;
    assert.match(digests()[0] ?? '', hints);
    const { card } = await bot.say(ALEX, 'veckobrev');
    assert.doesNotMatch(textOf(card), /efter @Målvakt/);
    assert.equal(stepsOf(card).length, 3);
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
