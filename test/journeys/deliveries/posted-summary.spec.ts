import assert from 'node:assert/strict';
import { linesOf } from '../../audit.ts';
import { type Bot, CHANNEL, closeBots, type Place, startBot } from '../../bot.ts';
import { dataOf, inputsOf, type Json, saidOf, textOf, valuesOf } from '../../cards.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

const OTHER: Place = { conversation: '19:annan@thread.tacv2', type: 'channel' };

describe('A summary that is posted', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
    await subscribe(CHANNEL);
  });
  afterEach(closeBots);

  const subscribe = (place: Place) => bot.say(ALEX, '<at>Målvakt</at> prenumerera', place);
  const press = (card: Json | undefined, chosen: Json = {}) =>
    bot.execute(ALEX, { ...dataOf(card, 'post-summary'), ...valuesOf(card), ...chosen });

  /** Where something comes as the worker looks. */
  async function posted(): Promise<readonly string[]> {
    const from = bot.connector.sent.length;
    for (let looks = 0; looks < 2; looks += 1) await bot.worker.tick();
    const sent = bot.connector.sent.slice(from).map(({ conversation }) => conversation);
    return sent.filter((one) => one.startsWith('19:')).toSorted();
  }

  for (const words of [
    'skicka sammanställningen till kanalen',
    'kan du lägga ut sammanställningen i kanalen?',
    'post the summary to the channel',
    'please share the summary in our channel',
  ])
    it(`is offered, and not sent yet, to whoever says “${words}”`, async () => {
      dataOf((await bot.say(ALEX, words)).card, 'post-summary');
      assert.deepEqual(await posted(), []);
    });

  it('is sent at the next look, also when the one before found nothing to do', async () => {
    const { card } = await bot.say(ALEX, 'sammanställ');
    for (let looks = 0; looks < 3; looks += 1) await bot.worker.tick();
    await press(card);
    assert.deepEqual(await posted(), [CHANNEL.conversation]);
  });

  it('goes to the channel that its card names, and the card then says where and when', async () => {
    const rename = {
      channelData: { eventType: 'channelRenamed', channel: { id: CHANNEL.conversation, name: 'Ledning' } },
    };
    await bot.tell(ALEX, CHANNEL, rename);
    const { card } = await bot.say(ALEX, 'sammanställ');
    assert.match(textOf(card), /Den skickas till ”Ledning”\.\nSkicka till kanalen/);
    assert.deepEqual(inputsOf(card), []);
    const { card: spent } = await press(card);
    assert.match(textOf(spent), /skickas nu till kanalen\. Skickad 1 sep kl\. 10\.00 till ”Ledning”\./);
    assert.throws(() => dataOf(spent, 'post-summary'), /no button/);
    assert.deepEqual(await posted(), [CHANNEL.conversation]);
  });

  it('names the channels as Teams does when it is asked, once', async () => {
    const names = { name: 'Stadskontoret', channels: [{ id: CHANNEL.conversation }] };
    bot.connector.teams.set(CHANNEL.conversation, names);
    bot.connector.teams.set(OTHER.conversation, {
      name: 'Ledningen',
      channels: [{ id: OTHER.conversation, name: 'Måluppföljning' }],
    });
    await subscribe(OTHER);
    const { card } = await bot.say(ALEX, 'sammanställ');
    bot.connector.teams.clear();
    assert.match(textOf(card), /Ledningen \/ Måluppföljning\nStadskontoret/);
    const { card: spent } = await press(card);
    assert.match(textOf(spent), /till ”Ledningen \/ Måluppföljning” och ”Stadskontoret”\./);
  });

  it('goes to those of several channels that are chosen', async () => {
    await subscribe(OTHER);
    const { card } = await bot.say(ALEX, 'sammanställ');
    assert.equal(valuesOf(card).channels, [OTHER, CHANNEL].map((one) => one.conversation).join());
    assert.match(saidOf(await press(card, { channels: '' })), /Välj minst en kanal\. Inget har skickats\./);
    assert.match(saidOf(await press(card, { channels: OTHER.conversation })), /till kanalen\. Skickad/);
    assert.deepEqual(await posted(), [OTHER.conversation]);
  });

  it('goes to all of them from a card of before, which named none', async () => {
    await subscribe(OTHER);
    const { card } = await bot.say(ALEX, 'sammanställ');
    const said = saidOf(await bot.execute(ALEX, dataOf(card, 'post-summary')));
    assert.match(said, /skickas nu till båda kanalerna/);
    assert.deepEqual(
      await posted(),
      [OTHER, CHANNEL].map((one) => one.conversation),
    );
  });

  it('is posted once: a second press says where and when it was', async () => {
    const { card } = await bot.say(ALEX, 'sammanställ');
    await press(card);
    await posted();
    bot.clock.set('2025-09-01T09:30:00Z');
    const lines = await linesOf(bot, async () => {
      const { card: again } = await press(card);
      assert.match(
        textOf(again),
        /Skickad 1 sep kl\. 10\.00 till en kanal\. Den skickas inte en gång till\./,
      );
    });
    assert.deepEqual([lines, await posted()], [[], []]);
  });

  it('goes to no channel that does not subscribe, whatever the card claims', async () => {
    const { card } = await bot.say(ALEX, 'sammanställ');
    assert.match(saidOf(await press(card, { channels: OTHER.conversation })), /Ingen kanal tar emot/);
    assert.deepEqual(await posted(), []);
  });

  it('is chosen in English as well', async () => {
    await subscribe(OTHER);
    const { card } = await bot.say(ALEX, 'show the summary');
    assert.match(textOf(card), /Send/);
    const { card: spent } = await press(card);
    assert.match(textOf(spent), /on its way to both channels\. Sent 1 Sep, 10:00 to two channels\./);
  });
});
