/** The message extension: somebody searches from the compose box of any chat, also one that Målvakt is not in. */
import type { TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import { type Found, SEARCH, search, unknownChoice } from '../chat/extension.ts';
import type { Look } from '../chat/turn.ts';
import { type IncomingActivity, incomingOf } from './activity.ts';
import { type Door, PRESS_PATIENCE_MS } from './late.ts';
import { lookFor, type TurnSetting } from './look.ts';
import { extensionResponse, malformedInvoke } from './messages.ts';

/** https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search */
const Query = z.looseObject({
  /** Before anything is typed it holds `initialRun` alone; more than one are of no command of ours. */
  parameters: z
    .array(z.looseObject({ name: z.string().max(100).optional(), value: z.unknown() }))
    .max(10)
    .nullish(),
  queryOptions: z.looseObject({ skip: z.number().optional() }).optional().catch(undefined),
});
type Query = z.infer<typeof Query>;

const INITIAL = 'initialRun';

/** Whether an invoke is of the message extension, and not of a card. */
export function isOfExtension({ name }: IncomingActivity): boolean {
  return name !== undefined && Object.hasOwn(ANSWERS, name);
}

type Answer = (activity: IncomingActivity, door: Door, setting: TurnSetting) => Promise<object>;

/** A chosen result has its card with it, and no link is ours: neither is asked for by our manifest. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  'composeExtension/query': answerQuery,
  'composeExtension/selectItem': async (_, __, { language }) => extensionResponse(unknownChoice(language)),
  'composeExtension/queryLink': async () => extensionResponse({ results: [] }),
};

/** Answers by its request alone: nothing can be said where Målvakt is not. */
export async function answerExtension(context: TurnContext, door: Door, setting: TurnSetting): Promise<void> {
  const activity = incomingOf(context);
  const answer = ANSWERS[activity.name ?? ''];
  if (answer) await context.sendActivity(await answer(activity, door, setting));
}

async function answerQuery(activity: IncomingActivity, door: Door, setting: TurnSetting): Promise<object> {
  const { data: query } = Query.safeParse(activity.value);
  if (!query) return malformedInvoke();
  // All that there is came at once.
  if ((query.queryOptions?.skip ?? 0) > 0) return extensionResponse({ results: [] });
  const { found, late } = search(wordsIn(query), lookFrom(activity, setting), setting);
  return extensionResponse((await door.inTime<Found>(found, PRESS_PATIENCE_MS)) ?? late());
}

function wordsIn({ parameters }: Query): string {
  const typed = (parameters ?? []).filter(({ name }) => name !== INITIAL);
  const { value } = typed.find(({ name }) => name === SEARCH.parameter) ?? typed[0] ?? {};
  return typeof value === 'string' ? value : '';
}

/** Threads of several people. That of two who write to each other may be called personal as well. */
const THREAD = /^19:/;

/**
 * Who searches. Outside of one's own chat with Målvakt it shows what a reader may see, so nobody is asked who is a guest: where
 * Målvakt is no member, Teams would not say.
 */
function lookFrom(activity: IncomingActivity, setting: TurnSetting): Look {
  const { id, conversationType } = activity.conversation;
  if (conversationType === 'personal' && !THREAD.test(id)) return lookFor(activity, setting);
  const membership = setting.membership && { isGuest: async () => true };
  const look = lookFor(activity, { ...setting, membership });
  return async () => ({ ...(await look()), isShared: true });
}
