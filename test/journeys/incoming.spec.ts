import assert from 'node:assert/strict';
import { type Bot, startBot } from '../bot.ts';
import type { Json } from '../cards.ts';
import { AMIRA, openSampleRound } from '../sample-round.ts';

const BOT = { id: '28:malvakt', name: 'Målvakt' };

describe('An activity whose form is odd', () => {
  let bot: Bot;

  before(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  after(() => bot.close());
  beforeEach(() => {
    bot.connector.sent.length = 0;
    bot.log.lines.length = 0;
  });

  const message = (rest: Json = {}): Json => ({
    type: 'message',
    id: '1700000000000',
    channelId: 'msteams',
    serviceUrl: bot.connector.url,
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId: 'tenant' },
    from: { id: '29:amira', name: AMIRA.name, aadObjectId: AMIRA.id },
    recipient: BOT,
    text: '<at>Målvakt</at> status',
    ...rest,
  });

  /** Posts it, and tells what was sent in return: the kinds and the first words of each message. */
  async function told(activity: Json): Promise<string> {
    const { status } = await bot.post(activity);
    assert.deepEqual(bot.log.lines, []);
    assert.equal(status, 200);
    return bot.connector.sent.map(({ activity: sent }) => sent.text ?? sent.summary ?? sent.type).join(' | ');
  }

  const odd: readonly [what: string, change: Json][] = [
    ['entities that are null', { entities: null }],
    ['an entity that is empty', { entities: [{}] }],
    ['an entity that is null', { entities: [null] }],
    ['entities that are no list', { entities: { type: 'mention' } }],
    ['a mention of nobody', { entities: [{ type: 'mention', text: '<at>Målvakt</at>' }] }],
    ['a mention of null', { entities: [{ type: 'mention', mentioned: null, text: '<at>Målvakt</at>' }] }],
    ['a mention without text', { entities: [{ type: 'mention', mentioned: BOT }] }],
    ['a mention whose text is null', { entities: [{ type: 'mention', mentioned: BOT, text: null }] }],
    ['a mention by a number', { entities: [{ type: 'mention', mentioned: { id: 7 }, text: 7 }] }],
    ['an entity of a kind that is a number', { entities: [{ type: 7 }] }],
    ['no recipient', { recipient: undefined }],
    ['a recipient of null', { recipient: null }],
    ['a recipient without id', { recipient: { name: 'Målvakt' } }],
    ['a sender whose name is null', { from: { id: '29:amira', name: null, aadObjectId: AMIRA.id } }],
    ['a sender whose name is an object', { from: { id: '29:amira', name: {}, aadObjectId: AMIRA.id } }],
    ['attachments that are null', { attachments: null }],
    ['attachments of all kinds', { attachments: [null, 7, {}, { contentType: null }, []] }],
    ['channel data that is null', { channelData: null }],
    ['channel data that is a list', { channelData: [[]] }],
    [
      'channel data of the wrong kinds',
      { channelData: { tenant: 7, team: null, channel: [], settings: '' } },
    ],
    ['a locale that is a number', { locale: 7 }],
    ['times that are none', { timestamp: 'yesterday', localTimestamp: {}, localTimezone: 7 }],
    ['members that are null', { membersAdded: [null], membersRemoved: null }],
    ['an id that is null', { id: null, replyToId: null }],
    ['ids that no address can hold', { id: '\uD800', replyToId: 'a\u0000b' }],
    ['a delivery mode', { deliveryMode: 'expectReplies' }],
    ['a name and an action of null', { name: null, action: null, code: null, value: null }],
    ['a format that is none', { textFormat: 7 }],
    ['an emulator’s skill for a recipient', { channelId: 'emulator', recipient: { ...BOT, role: 'skill' } }],
  ];
  for (const [what, change] of odd) {
    it(`is answered as any other: ${what}`, async () => {
      const expected = await told(message());
      bot.connector.sent.length = 0;
      assert.equal(await told(message(change)), expected);
      assert.match(expected, /^Inget av de 16 svaren/);
    });
  }

  it('is told that it was empty when its text is null or is left out', async () => {
    for (const text of [null, undefined]) {
      assert.match(await told(message({ text })), /^Meddelandet var tomt/);
      bot.connector.sent.length = 0;
    }
  });

  it('and has no conversation, sender or address to answer to, is refused with the name of the field', async () => {
    const refused: readonly [field: string, change: Json][] = [
      ['type', { type: null }],
      ['type', { type: 7 }],
      ['channelId', { channelId: undefined }],
      ['serviceUrl', { serviceUrl: 'ftp://teams.invalid' }],
      ['conversation', { conversation: null }],
      ['conversation.id', { conversation: { id: 7 } }],
      ['conversation.id', { conversation: { id: 'a\u0000b' } }],
      ['conversation.id', { conversation: { id: '\uDC00' } }],
      ['conversation.id', { conversation: { id: 'x'.repeat(501) } }],
      ['conversation.id', { conversation: { id: '/'.repeat(400) } }],
      ['from', { from: null }],
      ['from', { from: { name: 'Amira' } }],
      ['text', { text: ['status'] }],
    ];
    for (const [field, change] of refused) {
      const body = `Not an activity: ${field} is missing or malformed`;
      assert.deepEqual(await bot.post(message(change)), { status: 400, body });
    }
    assert.deepEqual([bot.connector.sent, bot.log.lines], [[], []]);
  });

  it('and tells of an event without saying by whom, is taken', async () => {
    const event = { from: undefined, text: undefined };
    for (const type of ['conversationUpdate', 'installationUpdate', 'messageReaction', 'typing', 'event']) {
      assert.equal(await told(message({ ...event, type })), '');
    }
    const team = { id: '19:b@thread.tacv2', conversationType: 'channel' };
    const added = { ...event, type: 'conversationUpdate', conversation: team, membersAdded: [BOT] };
    assert.match(await told(message(added)), /Hej/);
  });

  it('and adds members of all kinds, greets when Målvakt is one of them', async () => {
    const channel = { id: '19:a@thread.tacv2', conversationType: 'channel' };
    const added = { type: 'conversationUpdate', conversation: channel, text: undefined };
    for (const membersAdded of [null, {}, [null], [{}], [{ id: 7 }], ['28:malvakt']])
      assert.equal(await told(message({ ...added, membersAdded })), '');
    const membersAdded = [null, {}, { id: 7 }, { ...BOT, name: null }];
    assert.match(await told(message({ ...added, membersAdded })), /Hej/);
  });

  it('and has too many values to be of Teams, is refused', async () => {
    const value = Array.from({ length: 50_000 }, () => 0);
    assert.equal((await bot.post(message({ value }))).status, 400);
  });
});
