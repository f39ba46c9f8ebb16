import type { Bot } from '../bot.ts';
import { dataOf, filledIn, type Json } from '../cards.ts';
import { ALEX, openSampleRound } from '../sample-round.ts';

const BOT = { id: '28:malvakt', name: 'Målvakt' };
const TEAM = {
  id: '19:team@thread.tacv2',
  name: 'Stadskontoret',
  aadGroupId: 'a2f1b3c4-0000-4000-8000-000000000001',
};
const CHANNEL = { id: '19:kanal@thread.tacv2', name: 'Uppföljning' };
const MENTION = { type: 'mention', mentioned: BOT, text: '<at>Målvakt</at>' };
const EVENTS = [
  ...['channelCreated', 'channelRenamed', 'channelDeleted', 'channelRestored', 'teamRenamed', 'teamDeleted'],
  ...[
    'teamHardDeleted',
    'teamArchived',
    'teamUnarchived',
    'teamRestored',
    'teamMemberAdded',
    'teamMemberRemoved',
  ],
];

function query(name: string, value: string) {
  return { commandId: 'status', parameters: [{ name, value }], queryOptions: { skip: 0, count: 25 } };
}

/**
 * Activities of every kind as Teams sends them, with the button of a question that lies in a round of the sample plan.
 * @param headers what the bot is asked for that question with
 */
export async function templatesFor(bot: Bot, headers?: Record<string, string>): Promise<readonly Json[]> {
  await openSampleRound(bot);
  const base = {
    id: '1700000000000',
    timestamp: '2025-09-01T08:00:00.000Z',
    localTimestamp: '2025-09-01T10:00:00.000+02:00',
    localTimezone: 'Europe/Stockholm',
    channelId: 'msteams',
    serviceUrl: bot.connector.url,
    from: { id: `29:${ALEX.id}`, name: ALEX.name, aadObjectId: ALEX.id },
    recipient: BOT,
    locale: 'sv-SE',
    entities: [{ type: 'clientInfo', locale: 'sv-SE', country: 'SE', platform: 'Web' }],
  };
  const personal = {
    ...base,
    conversation: { id: `chat-${ALEX.id}`, conversationType: 'personal', tenantId: 'tenant' },
    channelData: { tenant: { id: 'tenant' }, source: { name: 'message' }, legacy: { replyToId: '1:x' } },
  };
  await bot.post({ ...personal, type: 'message', text: 'svara' }, headers);
  const card = bot.connector.sent.at(-1)?.activity.attachments?.[0]?.content;
  const press = { ...dataOf(card, 'submit'), ...filledIn(card) };
  const shared = {
    ...base,
    conversation: { id: CHANNEL.id, conversationType: 'channel', isGroup: true, tenantId: 'tenant' },
    channelData: {
      tenant: { id: 'tenant' },
      team: TEAM,
      channel: CHANNEL,
      settings: { selectedChannel: CHANNEL },
    },
  };
  const event = (eventType: string) => ({
    ...shared,
    type: 'conversationUpdate',
    membersAdded: [{ id: '29:anna', aadObjectId: 'b83d94e7-16fa-4c05-8e72-3a9f51d6c048' }],
    channelData: { ...shared.channelData, eventType },
  });
  const asked = [
    'status',
    'mina mål',
    'svara',
    'veckobrev',
    'frånvaro',
    'hjälp',
    'hur går det med öresundsmetron?',
  ];
  const invoke = { action: { type: 'Action.Execute', verb: press.verb, data: press }, trigger: 'manual' };
  const download = { downloadUrl: 'https://127.0.0.1:9/plan.json', uniqueId: 'u', fileType: 'json' };
  const file = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name: 'plan.json',
    content: download,
  };
  return [
    ...asked.map((text) => ({ ...personal, type: 'message', text, textFormat: 'plain' })),
    ...['status', 'prenumerera', 'sammanställ'].map((text) => ({
      ...shared,
      type: 'message',
      text: `<at>Målvakt</at> ${text}`,
      entities: [MENTION, ...base.entities],
      attachments: [{ contentType: 'text/html', content: `<div><at>Målvakt</at> ${text}</div>` }],
      conversation: { ...shared.conversation, id: `${CHANNEL.id};messageid=1700000000000` },
    })),
    { ...personal, type: 'messageUpdate', text: '<p>status</p>', channelData: { eventType: 'editMessage' } },
    { ...personal, type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
    { ...personal, type: 'message', attachments: [file, { contentType: 'text/html', content: '<p>x</p>' }] },
    { ...personal, type: 'invoke', name: 'adaptiveCard/action', value: invoke, replyToId: '1700000000001' },
    { ...personal, type: 'message', value: press, replyToId: '1700000000001' },
    { ...personal, type: 'message', value: { verb: 'say', form: 1, language: 'sv', command: 'status' } },
    { ...personal, type: 'invoke', name: 'task/fetch', value: { data: {} } },
    ...[personal, shared, { ...personal, conversation: undefined }].map((place) => ({
      ...place,
      type: 'invoke',
      name: 'composeExtension/query',
      value: query('words', 'öresund'),
    })),
    { ...shared, type: 'invoke', name: 'composeExtension/query', value: query('initialRun', 'true') },
    { ...shared, type: 'invoke', name: 'composeExtension/selectItem', value: { item: 'mal-klimat' } },
    { ...personal, type: 'installationUpdate', action: 'add' },
    { ...shared, type: 'installationUpdate', action: 'remove' },
    { ...personal, type: 'conversationUpdate', membersAdded: [BOT] },
    { ...shared, type: 'conversationUpdate', membersAdded: [BOT, { id: '29:anna' }] },
    { ...shared, type: 'conversationUpdate', membersRemoved: [BOT] },
    ...EVENTS.map(event),
    { ...personal, type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: '1700000000001' },
    ...['typing', 'event', 'endOfConversation', 'handoff'].map((type) => ({ ...personal, type })),
  ];
}
