import { ActivityTypes, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { reviveQuestions } from '../commands/deliver.ts';
import { rememberConversation } from '../commands/join.ts';
import { Problem } from '../domain/errors.ts';
import { textsIn } from '../views/texts/texts.ts';
import { welcomeCard } from '../views/welcome.ts';
import { addressOf, isAnonymous } from './actor.ts';
import { replyMessage, unlessUnsent } from './messages.ts';
import { incomingOf } from './payloads.ts';
import { card, TRUST_MS, type TurnSetting, text, turnOf } from './turn.ts';

/** What is done beside an answer, or without one: nobody is told when it fails, so the log is. */
export async function unspoken(
  { log }: Pick<TurnSetting, 'log'>,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Whoever is not let in was told so, or has asked for nothing.
    if (error instanceof Problem && error.code !== 'busy-store') return;
    log.error('arrival failed', { fault: error instanceof Error ? error.stack : typeof error });
  }
}

/** People of whom it is remembered that their address is stored; the others cost a read each. */
const MAX_KNOWN = 10_000;

/** Where each was when their address was stored last. */
export type KnownPlaces = LRUCache<string, string>;

export function knownPlaces(): KnownPlaces {
  return new LRUCache({ max: MAX_KNOWN });
}

/** Keeps where a person can be reached; true when we did not know. */
export async function remember(
  context: TurnContext,
  setting: TurnSetting,
  known: KnownPlaces,
): Promise<boolean> {
  const activity = incomingOf(context);
  const address = addressOf(activity);
  if (address.type !== 'personal' || isAnonymous(activity, setting)) return false;
  const place = `${address.serviceUrl} ${address.conversation}`;
  if (known.get(activity.from.id) === place) return false;
  const { actor, deps } = await turnOf(activity, setting, TRUST_MS);
  const isNew = await rememberConversation(actor, address, deps);
  known.set(activity.from.id, place);
  return isNew;
}

/** Somebody has installed Målvakt, or a team has. Teams says so in two activities at once: the first is answered. */
export async function greet(context: TurnContext, setting: TurnSetting, known: KnownPlaces): Promise<void> {
  const activity = incomingOf(context);
  const isAdded =
    context.activity.action === 'add' ||
    context.activity.action === 'add-upgrade' ||
    context.activity.membersAdded?.some((member) => member.id === activity.recipient.id) === true;
  if (!isAdded) return;
  const { actor, wording, isShared: isTeam } = await turnOf(activity, setting);
  if (isTeam) {
    if (activity.type === ActivityTypes.ConversationUpdate) {
      const hello = replyMessage(text(textsIn(wording.language).helloChannel));
      await unlessUnsent(setting, () => context.sendActivity(hello));
    }
    return;
  }
  if (!(await remember(context, setting, known))) {
    await reviveQuestions(actor.id, setting.deps);
    return;
  }
  const firstName = actor.name === actor.id ? '' : (actor.name.split(' ')[0] ?? '');
  const welcome = replyMessage(card(welcomeCard(firstName, wording)));
  await unlessUnsent(setting, () => context.sendActivity(welcome));
}
