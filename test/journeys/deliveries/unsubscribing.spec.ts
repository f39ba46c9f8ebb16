import assert from 'node:assert/strict';
import { linesOf } from '../../audit.ts';
import { type Bot, CHANNEL, closeBots, startBot } from '../../bot.ts';
import { dataOf, saidOf } from '../../cards.ts';
import { ADDED, TEAM_ITSELF, teamEvent } from '../../places.ts';
import { ALEX, MATTIAS, openSampleRound } from '../../sample-round.ts';

describe('A channel is unsubscribed', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot({ now: '2025-09-04T10:00:00Z' });
    await openSampleRound(bot);
    await said('prenumerera');
  });
  afterEach(closeBots);

  async function said(words: string, person = ALEX): Promise<string> {
    bot.clock.set(new Date(+bot.clock.now() + 60_000).toISOString());
    return saidOf(await bot.say(person, `<at>Målvakt</at> ${words}`, CHANNEL));
  }

  /** How many messages nobody has asked for come to the channel. */
  async function unasked(instant?: string): Promise<number> {
    if (instant) bot.clock.set(instant);
    const from = bot.connector.sent.length;
    await bot.worker.tick();
    const sent = bot.connector.sent.slice(from);
    return sent.filter(({ conversation }) => conversation === CHANNEL.conversation).length;
  }

  async function post(): Promise<string> {
    const { card } = await bot.say(ALEX, 'sammanställ');
    return saidOf(await bot.execute(ALEX, dataOf(card, 'post-summary')));
  }

  for (const words of ['avprenumerera', 'unsubscribe', 'sluta prenumerera', 'Avsluta prenumerationen.'])
    it(`by “${words}”, and is told how to come back`, async () => {
      assert.match(await said(words), /inte längre veckobrevet.*”prenumerera”|no longer gets.*“subscribe”/);
      assert.equal(await unasked('2025-09-08T06:00:10Z'), 0);
      assert.match(await post(), /Ingen kanal tar emot/);
    });

  it('once; after that it is told that it gets nothing', async () => {
    const lines = await linesOf(bot, () => said('avprenumerera'));
    assert.deepEqual(
      lines.map(({ what, channel, became, by }) => [what, channel, became, by]),
      [['subscription', CHANNEL.conversation, 'unsubscribed', ALEX]],
    );
    assert.deepEqual(await linesOf(bot, () => said('avprenumerera')), []);
    assert.match(await said('avprenumerera'), /får varken veckobrevet eller sammanställningarna/);
  });

  it('when it never subscribed, and is told so', async () => {
    const other = { conversation: '19:annan@thread.tacv2', type: 'channel' as const };
    const { text } = await bot.say(ALEX, 'avprenumerera', other);
    assert.match(text ?? '', /får varken veckobrevet eller sammanställningarna/);
  });

  it('by coordinators alone, and in the channel itself', async () => {
    assert.match(await said('avprenumerera', MATTIAS), /Jag förstod inte det/);
    const { text } = await bot.say(ALEX, 'avprenumerera');
    assert.match(text ?? '', /i den kanal som inte ska få veckobrevet längre/);
    assert.equal((await bot.deps.stores.subscriptions.all()).length, 1);
  });

  it('also from what was on its way', async () => {
    await post();
    await said('avprenumerera');
    assert.equal(await unasked(), 0);
    await said('prenumerera');
    assert.equal(await unasked(), 0);
  });

  it('for good: no event and no message brings it back, but “prenumerera” does, from then on', async () => {
    await said('avprenumerera');
    await bot.tell(ALEX, TEAM_ITSELF, ADDED);
    await bot.tell(ALEX, TEAM_ITSELF, teamEvent('channelRestored'));
    await said('hjälp');
    assert.deepEqual(await bot.deps.stores.subscriptions.all(), []);
    bot.clock.set('2025-09-08T07:00:00Z');
    const lines = await linesOf(bot, () => said('prenumerera'));
    assert.deepEqual(
      lines.map(({ became }) => became),
      ['renewed'],
    );
    assert.equal(await unasked(), 0, 'the digest of before came');
    assert.equal(await unasked('2025-09-15T06:00:10Z'), 1);
  });
});
