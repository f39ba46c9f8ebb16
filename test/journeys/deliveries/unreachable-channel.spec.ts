import assert from 'node:assert/strict';
import { payload } from '../../../src/views/card.ts';
import { type Bot, CHANNEL, closeBots, startBot } from '../../bot.ts';
import { ADDED, channelsOf, installation, OTHER, TEAM, TEAM_ITSELF, teamEvent } from '../../places.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

describe('A channel that cannot be reached', () => {
  let bot: Bot;
  let channels: ReturnType<typeof channelsOf>;

  beforeEach(async () => {
    bot = await startBot({ now: '2025-09-04T10:00:00Z' });
    channels = channelsOf(bot);
    await openSampleRound(bot);
    await bot.worker.tick();
    await channels.inTeam('<at>Målvakt</at> prenumerera', CHANNEL);
  });
  afterEach(closeBots);

  for (const [code, what] of [
    [404, 'gone'],
    [403, 'closed'],
  ] as const) {
    it(`ends its subscription at the second digest that finds it ${what}`, async () => {
      await channels.digestOn(0, code);
      assert.deepEqual(await channels.inForce(), [CHANNEL.conversation]);
      await channels.digestOn(1, code);
      assert.deepEqual([await channels.inForce(), await channels.why(CHANNEL)], [[], 'unreachable']);
      assert.deepEqual(await channels.digestOn(2), []);
      assert.match(await channels.posted(), /Ingen kanal tar emot sammanställningar/);
    });
  }

  it('stays subscribed when somebody has written in it between the two', async () => {
    await channels.digestOn(0, 404);
    await channels.sent(() => channels.inTeam('<at>Målvakt</at> hjälp', CHANNEL));
    await channels.digestOn(1, 404);
    assert.deepEqual(await channels.inForce(), [CHANNEL.conversation]);
  });

  for (const press of ['execute', 'submit'] as const)
    it(`stays subscribed when somebody has pressed a button in it between the two (${press})`, async () => {
      await channels.digestOn(0, 404);
      await channels.sent(async () => {
        await bot[press](ALEX, payload('say', 'sv', { command: 'digest' }), CHANNEL);
        await bot.finishLate();
      });
      await channels.digestOn(1, 404);
      assert.deepEqual(await channels.inForce(), [CHANNEL.conversation]);
    });

  it('stays subscribed when a summary has arrived between the two', async () => {
    await channels.digestOn(0, 404);
    assert.match(await channels.posted(), /Kanalen gick inte att nå förra gången/);
    await bot.worker.tick();
    await channels.digestOn(1, 404);
    assert.deepEqual(await channels.inForce(), [CHANNEL.conversation]);
  });

  it('gets what came back as soon as somebody writes in it, and only the last digest', async () => {
    await channels.digestOn(0, 404);
    await channels.digestOn(1, 404);
    const woken = await channels.sent(() => channels.inTeam('<at>Målvakt</at> språk', CHANNEL));
    assert.deepEqual([woken, await channels.inForce()], [[CHANNEL.conversation], [CHANNEL.conversation]]);
    assert.deepEqual(await channels.digestOn(2), [CHANNEL.conversation]);
  });

  for (const [what, event] of [
    ['Målvakt is added to its team', ADDED],
    ['the app is installed in its team', installation('add', TEAM)],
    ['the app is upgraded in its team', installation('add-upgrade', TEAM)],
    ['its team is taken out of the archive', teamEvent('teamUnarchived')],
    ['its team is restored', teamEvent('teamRestored')],
    ['it is restored', teamEvent('channelRestored')],
  ] as const) {
    it(`gets what came back when ${what}`, async () => {
      await channels.digestOn(0, 404);
      await channels.digestOn(1, 404);
      const woken = await channels.sent(() => bot.tell(ALEX, TEAM_ITSELF, event));
      assert.deepEqual([woken, await channels.inForce()], [[CHANNEL.conversation], [CHANNEL.conversation]]);
    });
  }

  it('is not counted when a summary is sent, from the first message that came back', async () => {
    await channels.inTeam('<at>Målvakt</at> prenumerera', OTHER);
    assert.match(await channels.posted(), /skickas nu till båda kanalerna/);
    await bot.worker.tick();
    assert.equal((await channels.digestOn(0, 404)).length, 1);
    assert.match(await channels.posted(), /skickas nu till en kanal\. En kanal till gick inte att nå/);
  });

  it('is not counted after a summary that came back either, until one arrives', async () => {
    await channels.inTeam('<at>Målvakt</at> prenumerera', OTHER);
    // First what is to be sent to whoever posts it, so that the fault meets a channel.
    await bot.install(ALEX);
    await bot.worker.tick();
    await channels.posted();
    bot.connector.answers.push(404);
    await bot.worker.tick();
    assert.match(await channels.posted(), /skickas nu till en kanal\. En kanal till gick inte att nå/);
    await bot.worker.tick();
    assert.match(await channels.posted(), /skickas nu till båda kanalerna/);
  });
});
