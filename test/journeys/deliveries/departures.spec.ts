import assert from 'node:assert/strict';
import { linesOf } from '../../audit.ts';
import { type Bot, CHANNEL, closeBots, type Place, startBot } from '../../bot.ts';
import {
  ADDED,
  channelsOf,
  installation,
  OTHER,
  REMOVED,
  TEAM,
  TEAM_ITSELF,
  teamEvent,
} from '../../places.ts';
import { ALEX, AMIRA, openSampleRound } from '../../sample-round.ts';

describe('A channel that is gone', () => {
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

  it('is greeted as one that gets what it got before, when Målvakt is back in its team', async () => {
    const greetings = async () => {
      const from = bot.connector.sent.length;
      await bot.tell(AMIRA, TEAM_ITSELF, ADDED);
      return bot.connector.sent.slice(from).map(({ activity }) => activity.text ?? '');
    };
    await bot.tell(AMIRA, TEAM_ITSELF, REMOVED);
    assert.deepEqual(
      (await greetings()).map((text) => /kommer hit som förut/.test(text)),
      [true],
    );
    await channels.inTeam('<at>Målvakt</at> avprenumerera', CHANNEL);
    assert.deepEqual(
      (await greetings()).map((text) => /Vill ni ha veckobrevet/.test(text)),
      [true],
    );
  });

  for (const [what, event, reason] of [
    ['it is deleted', teamEvent('channelDeleted'), 'deleted'],
    ['its team is deleted', teamEvent('teamDeleted', TEAM_ITSELF), 'removed'],
    ['its team is deleted for good', teamEvent('teamHardDeleted', TEAM_ITSELF), 'removed'],
    ['Målvakt is removed from its team', REMOVED, 'removed'],
    ['the app is uninstalled from its team', installation('remove', TEAM), 'removed'],
  ] as const) {
    it(`gets nothing more from the moment when ${what}`, async () => {
      const lines = await linesOf(bot, () => bot.tell(AMIRA, TEAM_ITSELF, event));
      assert.deepEqual(
        lines.map(({ what: of, channel, became, by }) => [of, channel, became, by]),
        [['subscription', CHANNEL.conversation, reason, AMIRA]],
      );
      assert.deepEqual([await channels.inForce(), await channels.why(CHANNEL)], [[], reason]);
      assert.deepEqual(await linesOf(bot, () => bot.tell(AMIRA, TEAM_ITSELF, event)), []);
      assert.match(await channels.posted(), /Ingen kanal tar emot sammanställningar/);
      assert.deepEqual(await channels.digestOn(0), []);
    });
  }

  it('is so by Teams itself in the trail, when Teams does not say by whom', async () => {
    const event = { ...teamEvent('channelDeleted'), from: { id: '29:somebody' } };
    const [line] = await linesOf(bot, () => bot.tell(AMIRA, TEAM_ITSELF, event));
    assert.deepEqual(line?.by, { id: 'teams', name: 'Microsoft Teams' });
  });

  it('is not sent what was planned before it was deleted, until it is restored', async () => {
    await channels.posted();
    await bot.tell(AMIRA, TEAM_ITSELF, teamEvent('channelDeleted'));
    assert.deepEqual(await channels.sent(), []);
    const restored = await channels.sent(() => bot.tell(AMIRA, TEAM_ITSELF, teamEvent('channelRestored')));
    assert.deepEqual(restored, [CHANNEL.conversation]);
  });

  it('stays deleted when Målvakt is added to its team again, and the others of the team are back', async () => {
    await channels.inTeam('<at>Målvakt</at> prenumerera', OTHER);
    await bot.tell(AMIRA, TEAM_ITSELF, teamEvent('channelDeleted', OTHER));
    await bot.tell(AMIRA, TEAM_ITSELF, REMOVED);
    assert.deepEqual(await channels.inForce(), []);
    await bot.tell(AMIRA, TEAM_ITSELF, ADDED);
    assert.deepEqual(await channels.inForce(), [CHANNEL.conversation]);
  });

  it('takes none of another team with it', async () => {
    await bot.say(ALEX, '<at>Målvakt</at> prenumerera', OTHER);
    await bot.tell(AMIRA, TEAM_ITSELF, REMOVED);
    assert.deepEqual(await channels.inForce(), [OTHER.conversation]);
  });

  it('is a General channel of before teams were kept, and known by the id of its team', async () => {
    await bot.say(ALEX, '<at>Målvakt</at> prenumerera', TEAM_ITSELF);
    await bot.tell(AMIRA, TEAM_ITSELF, REMOVED);
    assert.deepEqual(await channels.inForce(), []);
  });

  for (const [what, event] of [
    ['removed from', REMOVED],
    ['uninstalled from', installation('remove', TEAM)],
    ['deleted with', teamEvent('teamDeleted', TEAM_ITSELF)],
  ] as const)
    it(`is one of before teams were kept, where Teams says that Målvakt is ${what} the team`, async () => {
      await bot.say(ALEX, '<at>Målvakt</at> prenumerera', OTHER);
      await bot.tell(AMIRA, OTHER, event);
      assert.deepEqual(await channels.inForce(), []);
      await bot.tell(AMIRA, OTHER, installation('add'));
      assert.deepEqual(await channels.inForce(), [OTHER.conversation]);
    });

  it('is a group chat that Målvakt is removed from, and comes back with it', async () => {
    const chat: Place = { conversation: '19:grupp@thread.v2', type: 'groupChat' };
    await bot.say(ALEX, '<at>Målvakt</at> prenumerera', chat);
    await bot.tell(AMIRA, chat, { membersRemoved: REMOVED.membersRemoved });
    assert.deepEqual(await channels.inForce(), [CHANNEL.conversation]);
    await bot.tell(AMIRA, chat, installation('add'));
    assert.deepEqual(await channels.inForce(), [chat.conversation, CHANNEL.conversation]);
  });

  it('is a channel with members of its own that Målvakt is removed from, and no other of its team', async () => {
    await channels.inTeam('<at>Målvakt</at> prenumerera', OTHER);
    const event = teamEvent('channelMemberRemoved', OTHER);
    await bot.tell(AMIRA, OTHER, { ...event, membersRemoved: REMOVED.membersRemoved });
    assert.deepEqual(await channels.inForce(), [CHANNEL.conversation]);
  });

  it('may be back at another address of Teams', async () => {
    await bot.tell(AMIRA, TEAM_ITSELF, REMOVED);
    const serviceUrl = `${bot.connector.url}/annan`;
    await bot.tell(AMIRA, TEAM_ITSELF, { ...ADDED, serviceUrl });
    const kept = await bot.deps.stores.subscriptions.read(CHANNEL.conversation);
    assert.equal(kept?.address.serviceUrl, serviceUrl);
  });

  it('is not one whose app is upgraded, nor one that somebody else has left', async () => {
    await bot.tell(AMIRA, TEAM_ITSELF, installation('remove-upgrade', TEAM));
    const left = { id: `29:${AMIRA.id}`, aadObjectId: AMIRA.id };
    await bot.tell(ALEX, TEAM_ITSELF, { ...teamEvent('teamMemberRemoved'), membersRemoved: [left] });
    await bot.tell(ALEX, TEAM_ITSELF, teamEvent('teamArchived'));
    assert.deepEqual(await channels.inForce(), [CHANNEL.conversation]);
  });

  it('is no channel that was renamed, which has its new name and that of its team', async () => {
    await bot.tell(ALEX, TEAM_ITSELF, teamEvent('channelRenamed', CHANNEL, { channel: 'Måluppföljning' }));
    await bot.tell(ALEX, TEAM_ITSELF, teamEvent('teamRenamed', TEAM_ITSELF, { team: 'Stadskontoret' }));
    const kept = await bot.deps.stores.subscriptions.read(CHANNEL.conversation);
    assert.deepEqual([kept?.name, kept?.teamName], ['Måluppföljning', 'Stadskontoret']);
  });

  it('may have moved: whatever is said in it renews its address', async () => {
    const serviceUrl = `${bot.connector.url}/annan`;
    await bot.tell(ALEX, CHANNEL, { type: 'message', text: 'hjälp', serviceUrl });
    const kept = await bot.deps.stores.subscriptions.read(CHANNEL.conversation);
    assert.equal(kept?.address.serviceUrl, serviceUrl);
  });

  for (const event of [
    { membersRemoved: null },
    { membersRemoved: [null, {}, 'x'] },
    { channelData: { eventType: 'channelDeleted' } },
    { channelData: { eventType: 'channelDeleted', channel: { id: 7 } } },
    { channelData: { eventType: 'teamDeleted', team: null } },
    { channelData: { eventType: 'teamRenamed', team: { id: TEAM } } },
    { type: 'installationUpdate', action: 7 },
  ])
    it(`is none by ${JSON.stringify(event)}`, async () => {
      await bot.tell(ALEX, TEAM_ITSELF, event);
      assert.deepEqual(await channels.inForce(), [CHANNEL.conversation]);
      assert.deepEqual(
        bot.log.lines.filter(({ message }) => message !== 'trail sealed'),
        [],
      );
    });
});
