/**
 * The form of all that comes in from Teams. What the server lets in is an object of our own, made here once: it holds what
 * Målvakt and the SDK read, each part of the right kind, and nothing else. `test/teams/activity.spec.ts` has the decision
 * about each field.
 */
import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import type { Address } from '../domain/deliveries/delivery.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import { wordsOf } from './said.ts';

/** A part that is left out when it is malformed, since the activity says enough without it. */
function spared<T extends z.ZodType>(form: T) {
  return form.optional().catch(undefined);
}

/** Those of a list that are well-formed; a list that is none is empty. */
function sparedList<T extends z.ZodType>(form: T, most: number) {
  return spared(
    z.array(z.unknown()).transform((list) =>
      list
        .flatMap((one) => {
          const { data } = form.safeParse(one);
          return data === undefined ? [] : [data];
        })
        .slice(0, most),
    ),
  );
}

/** Longest id, percent-encoded. It becomes part of a document's id, which Cosmos DB ends at 1023 bytes. */
const MAX_ID = 500;

/** Ids end in addresses and in the store: no half of a character, and nothing that cannot be seen. */
const Id = z
  .string()
  .min(1)
  .max(MAX_ID)
  .refine((id) => id.isWellFormed() && !/\p{C}/u.test(id) && encodeURIComponent(id).length <= MAX_ID);

const Kind = z
  .string()
  .min(1)
  .max(200)
  .refine((kind) => kind.isWellFormed());
/** Control characters, and what turns the text that follows around: a name is shown among others. */
const IN_NO_NAME = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;
const Name = z
  .string()
  .max(500)
  .transform((name) => name.toWellFormed().normalize('NFC').replace(IN_NO_NAME, ' ').trim())
  .pipe(z.string().min(1));

const Account = z.object({
  id: Id,
  name: spared(Name),
  aadObjectId: spared(z.string().regex(ID_PATTERN)),
});
const Named = z.object({ id: Id, name: spared(Name) });

/** What is attached to a message; of what kind of thing it is, nothing is known yet. */
const Attachment = z.object({
  contentType: z.string().max(200),
  name: z.unknown(),
  content: z.unknown(),
});

/** A file as Teams hands it over in a personal chat: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 */
export const TeamsFile = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1).max(400),
  content: z.object({ downloadUrl: z.string().min(1).max(8000) }),
});

/** Somebody who is mentioned, and how that stands in the text. */
const Mention = z.object({
  type: z.string().regex(/^mention$/i),
  mentioned: z.object({ id: spared(z.string()), name: spared(z.string()) }),
  text: spared(z.string()),
});

const ChannelData = z.object({
  tenant: spared(z.object({ id: spared(z.string().max(200)) })),
  team: spared(z.object({ id: Id, name: spared(Name), aadGroupId: spared(Kind) })),
  channel: spared(Named.extend({ type: spared(Kind) })),
  eventType: spared(Kind),
  settings: spared(z.object({ selectedChannel: spared(Named) })),
});

const Received = z.object({
  type: Kind,
  channelId: Kind,
  serviceUrl: z.url({ protocol: /^https?$/ }).max(2000),
  conversation: z.object({
    id: Id,
    conversationType: spared(Kind),
    tenantId: spared(z.string().max(200)),
    name: spared(Name),
    isGroup: spared(z.boolean()),
  }),
  from: spared(Account),
  recipient: spared(Account),
  id: spared(Id),
  replyToId: spared(Id),
  /** What somebody has said is not left out for its form; `null` is nothing. */
  text: z.string().nullish(),
  textFormat: spared(Kind),
  entities: sparedList(Mention, 100),
  attachments: sparedList(Attachment, 50),
  name: spared(Kind),
  /** What a button has sent is read by whoever has made the button. */
  value: z.unknown(),
  action: spared(Kind),
  membersAdded: sparedList(Account, 1000),
  membersRemoved: sparedList(Account, 1000),
  locale: spared(z.string().regex(/^[\w-]{2,35}$/)),
  channelData: spared(ChannelData),
});
type Received = z.infer<typeof Received>;

export interface IncomingActivity
  extends Omit<Received, 'text' | 'textFormat' | 'entities' | 'from' | 'recipient' | 'conversation'> {
  readonly conversation: Received['conversation'] & {
    /** Who can read it; see `placeOf`. */
    readonly conversationType: Address['type'];
  };
  readonly from: z.infer<typeof Account>;
  readonly recipient: z.infer<typeof Account>;
  /** The words alone: of a message only. */
  readonly text?: string | undefined;
}

/** A search from the box that messages are written in. */
const Placeless = z.looseObject({
  type: z.literal('invoke'),
  name: z.string().startsWith('composeExtension/'),
  conversation: z.null().optional(),
});

/**
 * From the command box and in a chat of two, Teams leaves out where somebody searches. It is answered by its request alone, so any
 * place does that is nobody's own.
 * @see https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module
 */
function withPlace(json: unknown): unknown {
  if (!isOfExtension(json)) return json;
  const { data } = Placeless.safeParse(json);
  return data ? { ...data, conversation: { id: 'nowhere' } } : json;
}

/** Nearly nothing is: only what may be is read closer. */
function isOfExtension(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || !('name' in json)) return false;
  return typeof json.name === 'string' && json.name.startsWith('composeExtension/');
}

/** Kinds of activities that are done by somebody; of the others Teams may leave out by whom. */
const BY_SOMEBODY = new Set(['message', 'messageUpdate', 'invoke']);

/** The activities that the server has let in, so that whoever gets one from the SDK knows what it is. */
const admitted = new WeakSet<object>();

/**
 * Makes an activity of what was sent, or says which field it cannot be made without.
 * @param bot the bot's own id in Teams, as far as it is known without the activity
 */
export function readIncoming(
  json: unknown,
  bot?: string,
): { readonly activity: IncomingActivity } | { readonly field: string } {
  const { data, error } = Received.safeParse(withPlace(json));
  if (error) return { field: error.issues[0]?.path.join('.') || 'body' };
  const { textFormat, entities = [], ...received } = data;
  const recipient = data.recipient ?? { id: bot ?? botOf(data) };
  const from = data.from ?? senderOf(data, recipient.id);
  if (!from) return { field: 'from' };
  const type = isEdited(data) ? 'message' : data.type;
  const text =
    type === 'message' ? wordsOf({ text: data.text ?? '', textFormat, entities, recipient }) : undefined;
  const conversation = { ...data.conversation, conversationType: placeOf(data) };
  const activity = { ...received, type, from, recipient, conversation, text };
  admitted.add(activity);
  return { activity };
}

/** The activity of a turn. @throws when the server has not let it in */
export function incomingOf({ activity }: { readonly activity: object }): IncomingActivity {
  if (!isAdmitted(activity)) throw new Error('An activity that the server has not let in');
  return activity;
}

function isAdmitted(activity: object): activity is IncomingActivity {
  return admitted.has(activity);
}

/** The SDK's type asks for more than channels send; what it relies on is in every activity that is let in. */
export function isForSdk(activity: object): activity is Activity {
  return admitted.has(activity);
}

/** Teams has left out the recipient of messages (https://github.com/microsoft/teams.py/issues/563), and the SDK takes none without. */
function botOf({ entities = [], membersAdded = [] }: Received): string {
  const ids = [...entities.map(({ mentioned }) => mentioned.id), ...membersAdded.map(({ id }) => id)];
  return ids.find((id) => id?.startsWith('28:') && Id.safeParse(id).success) ?? '28:malvakt';
}

/** Who has brought about an event of a conversation (https://github.com/microsoft/botframework-sdk/issues/5292). */
function senderOf({ type, conversation, membersAdded = [] }: Received, bot: string) {
  if (BY_SOMEBODY.has(type)) return undefined;
  const [other, ...more] = membersAdded.filter(({ id }) => id !== bot);
  return other && more.length === 0 ? other : { id: conversation.id };
}

/** Of what happens to a message afterwards, what it says now is the one thing to answer. */
function isEdited({ type, channelData }: Received): boolean {
  return type === 'messageUpdate' && (channelData?.eventType ?? 'editMessage') === 'editMessage';
}

/** A channel's thread; a group chat's ends in `.v2`. */
const CHANNEL_THREAD = /^19:.*@thread\.(?:tacv2|skype)(?:;|$)/;
const THREAD = /^19:.*@thread\./;

/** Who reads what is said there. It is a chat between two only when Teams says so, and when nothing that is there speaks against it. */
function placeOf({ conversation, channelData, from }: Received): Address['type'] {
  const { id, conversationType: type } = conversation;
  if (type === 'channel' || type === 'groupChat') return type;
  if (channelData?.team || CHANNEL_THREAD.test(id)) return 'channel';
  return type === 'personal' && from && !THREAD.test(id) ? 'personal' : 'groupChat';
}

/** `adaptiveCard/action`, the invoke of an `Action.Execute`. */
export const ExecuteInvoke = z.object({
  action: z.object({ data: z.unknown(), verb: z.string().optional() }),
});
