import assert from 'node:assert/strict';
import { type Bot, startBot } from '../bot.ts';
import type { Json } from '../cards.ts';
import { ALEX, openSampleRound } from '../sample-round.ts';

const TEAM = { team: { id: '19:team@thread.tacv2' } };

describe('What is somebody’s own chat', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(() => bot.close());

  const activity = (conversation: Json, rest: Json): Json => ({
    channelId: 'msteams',
    serviceUrl: bot.connector.url,
    conversation,
    from: { id: '29:alex', name: ALEX.name, aadObjectId: ALEX.id },
    recipient: { id: '28:malvakt', name: 'Målvakt' },
    ...rest,
  });

  const shared: readonly [what: string, conversation: Json, rest?: Json][] = [
    ['a channel without its kind', { id: '19:stadskontoret@thread.tacv2' }],
    ['a thread of a channel without its kind', { id: '19:stadskontoret@thread.tacv2;messageid=1' }],
    ['a channel of before, without its kind', { id: '19:stadskontoret@thread.skype' }],
    ['a group chat or meeting without its kind', { id: '19:meeting_x@thread.v2' }],
    ['a chat without its kind', { id: 'a:chat' }],
    ['a chat whose kind is null', { id: 'a:chat', conversationType: null }],
    ['a chat of a kind that is not known', { id: 'a:chat', conversationType: 'community' }],
    ['a conversation of a team', { id: 'a:chat', conversationType: null }, { channelData: TEAM }],
    ['a channel said to be personal', { id: '19:x@thread.tacv2', conversationType: 'personal' }],
    ['a team’s said to be personal', { id: 'a:x', conversationType: 'personal' }, { channelData: TEAM }],
  ];
  for (const [what, conversation, rest = {}] of shared) {
    it(`is not ${what}: no question is posted there, and what is said there is for all to read`, async () => {
      await bot.post(activity(conversation, { type: 'message', text: 'hjälp', ...rest }));
      const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:malvakt' }] };
      await bot.post(activity(conversation, { ...added, ...rest }));
      await openSampleRound(bot);
      await bot.post(activity(conversation, { type: 'message', text: 'svara', ...rest }));
      assert.match(bot.connector.sent.at(-1)?.activity.text ?? '', /Svara i din egen chatt/);
      bot.connector.sent.length = 0;
      await bot.worker.tick();
      assert.deepEqual(bot.connector.sent, []);
      assert.equal(await bot.deps.stores.conversations.read(ALEX.id), undefined);
    });
  }

  it('is one that Teams says is personal', async () => {
    const own = { id: 'a:chat', conversationType: 'personal' };
    await bot.post(activity(own, { type: 'message', text: 'hjälp' }));
    await openSampleRound(bot);
    bot.connector.sent.length = 0;
    await bot.worker.tick();
    assert.deepEqual(
      bot.connector.sent.map(({ conversation }) => conversation),
      ['a:chat'],
    );
  });
});
