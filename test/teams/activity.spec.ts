import assert from 'node:assert/strict';
import { type IncomingActivity, readIncoming } from '../../src/teams/activity.ts';

const BOT = { id: '28:malvakt', name: 'Målvakt' };
const CHANNEL = { id: '19:kanal@thread.tacv2', name: 'Uppföljning' };

/** All that is read of an activity. */
const WHOLE = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'https://smba.invalid/emea/',
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't', name: 'Chatt', isGroup: false },
  from: { id: '29:a', name: 'Anna', aadObjectId: 'b83d94e7-16fa-4c05-8e72-3a9f51d6c048' },
  recipient: BOT,
  id: '1700000000000',
  replyToId: '1700000000001',
  text: 'status',
  textFormat: 'plain',
  entities: [{ type: 'mention', mentioned: BOT, text: '<at>Målvakt</at>' }],
  attachments: [{ contentType: 'text/html', name: 'n', content: 'c' }],
  name: 'adaptiveCard/action',
  value: { verb: 'say' },
  action: 'add',
  membersAdded: [BOT],
  membersRemoved: [BOT],
  locale: 'sv-SE',
  channelData: {
    tenant: { id: 't' },
    team: { id: '19:team@thread.tacv2', name: 'Team', aadGroupId: 'g' },
    channel: CHANNEL,
    eventType: 'channelRenamed',
    settings: { selectedChannel: CHANNEL },
  },
};

/** What nothing takes for the real thing. */
const ODD: readonly unknown[] = [
  null,
  7,
  true,
  '',
  [],
  {},
  [null],
  '\uD800',
  'x'.repeat(100_000),
  '/'.repeat(450),
];

/** What becomes of each field when it is malformed. */
const DECISIONS: Readonly<
  Record<string, 'needed' | 'left out' | 'empty' | 'kept' | readonly [given: unknown]>
> = {
  type: 'needed',
  channelId: 'needed',
  serviceUrl: 'needed',
  conversation: 'needed',
  'conversation.id': 'needed',
  // What Teams does not say is personal is for all to read.
  'conversation.conversationType': ['groupChat'],
  'conversation.tenantId': 'left out',
  'conversation.name': 'left out',
  'conversation.isGroup': 'left out',
  from: 'needed',
  'from.id': 'needed',
  'from.name': 'left out',
  // Whoever has none is a stranger to the directory.
  'from.aadObjectId': 'left out',
  recipient: [{ id: '28:app' }],
  'recipient.id': [{ id: '28:app' }],
  'recipient.name': 'left out',
  id: 'left out',
  replyToId: 'left out',
  // Somebody's words are not thrown away unread.
  text: 'needed',
  attachments: 'empty',
  'attachments.0.contentType': 'empty',
  name: 'left out',
  value: 'kept',
  action: 'left out',
  membersAdded: 'empty',
  membersRemoved: 'empty',
  locale: 'left out',
  channelData: 'left out',
  'channelData.tenant': 'left out',
  'channelData.tenant.id': 'left out',
  'channelData.team': 'left out',
  'channelData.team.name': 'left out',
  'channelData.team.aadGroupId': 'left out',
  'channelData.channel': 'left out',
  'channelData.channel.name': 'left out',
  'channelData.eventType': 'left out',
  'channelData.settings': 'left out',
  'channelData.settings.selectedChannel': 'left out',
};

/** Forms that are odd everywhere else, and not there: what is there is taken as it is, or what it lacks is left out. */
const FINE: Readonly<Record<string, readonly unknown[]>> = {
  text: [null, '', '\uD800', ODD[8], ODD[9]],
  attachments: [],
  'attachments.0.contentType': ['', '\uD800'],
  'conversation.tenantId': ['', '\uD800'],
  'conversation.name': ['\uD800', ODD[9]],
  'conversation.isGroup': [true],
  'conversation.conversationType': [],
  'from.name': ['\uD800', ODD[9]],
  'recipient.name': ['\uD800', ODD[9]],
  channelData: [{}],
  'channelData.tenant': [{}],
  'channelData.tenant.id': ['', '\uD800'],
  'channelData.team.name': ['\uD800', ODD[9]],
  'channelData.channel.name': ['\uD800', ODD[9]],
  'channelData.settings': [{}],
};

function changed(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === key ? changed(one, rest, by) : one));
  return { ...Object(value), [key]: changed(Object(value)[key], rest, by) };
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((one, key) => Object(one)[key], value);
}

function read(json: unknown): IncomingActivity {
  const result = readIncoming(json, '28:app');
  if ('field' in result) throw new Error(result.field);
  return result.activity;
}

describe('The form of an activity', () => {
  it('is read whole, and nothing beside it', () => {
    const { textFormat, entities, ...expected } = WHOLE;
    const team = { ...expected.conversation, conversationType: 'channel' };
    assert.deepEqual(read({ ...WHOLE, callerId: 'x', deliveryMode: 'expectReplies', relatesTo: {} }), {
      ...expected,
      conversation: team,
    });
  });

  it('needs no place where somebody searches from the compose box, and that is nobody’s own chat', () => {
    const { conversation: _, text: __, ...rest } = WHOLE;
    const search = { ...rest, channelData: {}, type: 'invoke', name: 'composeExtension/query' };
    for (const placeless of [search, { ...search, conversation: null }])
      assert.equal(read(placeless).conversation.conversationType, 'groupChat');
    const others = [{ name: 'adaptiveCard/action' }, { type: 'message' }, { conversation: {} }];
    for (const other of others) assert.throws(() => read({ ...search, ...other }), /conversation/);
  });

  it('has names that can stand among others', () => {
    const named = (name: string) => read({ ...WHOLE, from: { ...WHOLE.from, name } }).from.name;
    assert.equal(named(' \u202EAnna\u202C\u0000Ek\r\n '), 'Anna Ek');
    assert.equal(named('\u200Fعلي'), '\u200Fعلي');
    assert.equal(named(' \u202E '), undefined);
  });

  for (const [path, decision] of Object.entries(DECISIONS)) {
    it(`without ${path}: ${typeof decision === 'string' ? decision : `is ${JSON.stringify(decision[0])}`}`, () => {
      for (const odd of ODD) {
        if (
          FINE[path]?.includes(odd) ||
          (FINE[path] ?? []).some((one) => JSON.stringify(one) === JSON.stringify(odd))
        )
          continue;
        const { channelData: _, ...own } = WHOLE;
        const json = changed(path.startsWith('channelData') ? WHOLE : own, path.split('.'), odd);
        const where = `${path}: ${JSON.stringify(odd).slice(0, 40)}`;
        if (decision === 'needed') {
          const [field = ''] = path.split('.');
          assert.match(String(Object(readIncoming(json, '28:app')).field), new RegExp(`^${field}`), where);
        } else if (decision === 'left out') assert.equal(at(read(json), path), undefined, where);
        else if (decision === 'kept') assert.equal(at(read(json), path), odd, where);
        else if (decision === 'empty')
          assert.deepEqual(at(read(json), path.split('.')[0] ?? '') ?? [], [], where);
        else
          assert.deepEqual(at(read(json), path.replace(/^recipient\.id$/, 'recipient')), decision[0], where);
      }
    });
  }
});
