import assert from 'node:assert/strict';
import { BOT, type Bot, closeBots, type Place, startBot } from '../../bot.ts';
import { installation } from '../../places.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

describe('Somebody who has uninstalled Målvakt', () => {
  const CHAT: Place = { conversation: `chat-${ALEX.id}`, type: 'personal' };
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot();
    await bot.install(ALEX);
  });
  afterEach(closeBots);

  const REMOVALS = [
    ['is removed', { membersRemoved: [BOT] }],
    ['is uninstalled', installation('remove')],
  ] as const;

  /** Where questions have been sent since. */
  async function asked(work: () => Promise<unknown> = async () => {}): Promise<readonly string[]> {
    const from = bot.connector.sent.length;
    await work();
    await bot.worker.tick();
    await bot.worker.tick();
    const sent = bot.connector.sent.slice(from);
    return sent.filter(({ activity }) => /fråg/.test(activity.summary ?? '')).map((one) => one.conversation);
  }

  async function state(): Promise<string | undefined> {
    const deliveries = await bot.deps.stores.deliveries.ofPlan('ks-2025');
    return deliveries.find(({ value }) => value.recipient === ALEX.id)?.value.state;
  }

  for (const [what, event] of REMOVALS) {
    it(`is sent nothing when it ${what}, and the questions wait`, async () => {
      await bot.tell(ALEX, CHAT, event);
      await openSampleRound(bot);
      assert.deepEqual([await asked(), await state()], [[], 'waiting']);
    });

    it(`gets what waited by installing it anew where it ${what}, in a new conversation`, async () => {
      await bot.tell(ALEX, CHAT, event);
      await openSampleRound(bot);
      await asked();
      const anew: Place = { conversation: 'a-new-chat', type: 'personal' };
      const sent = await asked(() => bot.tell(ALEX, anew, { membersAdded: [BOT] }));
      assert.deepEqual([sent, await state()], [[anew.conversation], 'sent']);
    });
  }

  it('gets what waited in the same conversation, also through an instance that knew it from before', async () => {
    const other = await startBot({ folder: bot.folder, connector: bot.connector });
    await other.say(ALEX, 'hjälp');
    await bot.tell(ALEX, CHAT, installation('remove'));
    await openSampleRound(bot);
    await asked();
    const sent = await asked(() => other.tell(ALEX, CHAT, installation('add')));
    assert.deepEqual(sent, [CHAT.conversation]);
  });

  it('gets what came back before', async () => {
    await openSampleRound(bot);
    bot.connector.answers.push(404);
    await asked();
    await bot.tell(ALEX, CHAT, installation('remove'));
    assert.deepEqual(await asked(() => bot.install(ALEX)), [CHAT.conversation]);
  });

  it('is no one whose app is upgraded, who has left a team, or whose old chat is removed late', async () => {
    await bot.tell(ALEX, CHAT, installation('remove-upgrade'));
    const left = [{ id: `29:${ALEX.id}` }];
    const team: Place = { conversation: '19:team@thread.tacv2', type: 'channel' };
    await bot.tell(ALEX, team, { membersRemoved: left, channelData: { team: { id: team.conversation } } });
    await bot.tell(ALEX, { conversation: 'an-old-chat', type: 'personal' }, installation('remove'));
    await openSampleRound(bot);
    assert.deepEqual(await asked(), [CHAT.conversation]);
  });
});
