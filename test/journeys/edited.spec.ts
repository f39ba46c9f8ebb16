import assert from 'node:assert/strict';
import { type Bot, startBot } from '../bot.ts';
import type { Json } from '../cards.ts';
import { textOf } from '../cards.ts';
import { AMIRA, openSampleRound } from '../sample-round.ts';

describe('A message that is changed afterwards', () => {
  let bot: Bot;

  before(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  after(() => bot.close());

  /** Posts it, and tells what was sent in return. */
  async function answerTo(rest: Json) {
    const before = bot.connector.sent.length;
    const { status, body } = await bot.post({
      id: '1700000000000',
      channelId: 'msteams',
      serviceUrl: bot.connector.url,
      conversation: { id: 'a:chat', conversationType: 'personal' },
      from: { id: '29:amira', aadObjectId: AMIRA.id },
      recipient: { id: '28:malvakt' },
      text: 'status',
      ...rest,
    });
    assert.deepEqual([status, body, bot.log.lines], [200, '', []]);
    return bot.connector.sent.slice(before).map(({ activity }) => activity);
  }

  it('is answered as a new one', async () => {
    const expected = await answerTo({ type: 'message' });
    assert.equal(expected.length, 1);
    for (const channelData of [{ eventType: 'editMessage' }, {}, undefined])
      assert.deepEqual(await answerTo({ type: 'messageUpdate', channelData }), expected);
    assert.deepEqual(await answerTo({ type: 'messageUpdate', text: '<p>stat\u200Bus</p>' }), expected);
  });

  it('is answered a second time, when it was mistyped the first', async () => {
    const [mistyped] = await answerTo({ type: 'message', text: 'statsu' });
    assert.match(textOf(mistyped?.attachments?.[0]?.content), /Menade du/);
    assert.ok((await answerTo({ type: 'messageUpdate', text: 'status' }))[0]?.attachments);
  });

  const silent: readonly [what: string, rest: Json][] = [
    ['is deleted', { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } }],
    ['comes back', { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } }],
    [
      'is changed in a way that is not known',
      { type: 'messageUpdate', channelData: { eventType: 'pinned' } },
    ],
    ['is liked', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['is being written', { type: 'typing' }],
    ['is an event', { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: {} }],
    ['ends a conversation', { type: 'endOfConversation' }],
    ['hands over', { type: 'handoff' }],
    ['is of a kind that is not known', { type: 'messageUpdateX' }],
  ];
  for (const [what, rest] of silent) {
    it(`gets no answer when it ${what}`, async () => {
      assert.deepEqual(await answerTo(rest), []);
    });
  }
});
