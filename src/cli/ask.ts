import { allCapabilities } from '../chat/capabilities.ts';
import type { Intent } from '../chat/grammar/intent.ts';
import { plainMessage } from '../chat/grammar/plain-message.ts';
import { withSteps } from '../chat/next.ts';
import { thereAmong } from '../chat/perform.ts';
import { replyTo } from '../chat/reply.ts';
import { inLanguage, type Reply, type Turn } from '../chat/turn.ts';
import { readWords } from '../chat/words.ts';
import { findNamed } from '../commands/status/find-named.ts';
import { nearestWord } from '../deps.ts';
import { isStoreFault, Problem } from '../domain/errors.ts';
import { viewerOf } from '../domain/people/viewer.ts';
import type { Filter } from '../domain/status/question.ts';
import { cardText } from '../views/card-text.ts';
import { problemText } from '../views/texts/problems.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { type Output, type Run, UsageError } from './run.ts';

/**
 * What the chat would answer a question in somebody's own chat with Målvakt. Nothing is changed from here, and nothing is remembered: the
 * next question is the first one again. It fails where the question is not answered, also where something is offered instead.
 */
export async function runAsk(run: Run): Promise<Output> {
  const question = plainMessage(run.words.join(' '));
  if (question === '') throw new UsageError(terminalTextsIn(run.wording.language).usageOf.ask);
  const words = { capabilities: await thereAmong(allCapabilities(), turnOf(run)), nearestWord };
  const understood = await readWords(question, turnOf(run), undefined, words);
  const { capability, intent = null, language } = understood;
  // What belongs in a channel says so itself.
  if (capability?.undoneBy && capability.place !== 'shared')
    return failed(terminalTextsIn(language).onlyInChat(question), intent);
  try {
    const turn = inLanguage(turnOf(run), language);
    const reply = await withSteps(await replyTo(question, understood, turn, words), turn, words.capabilities);
    const lines = reply.kind === 'card' ? cardText(reply.card) : reply.text;
    const found = await foundIn(reply, intent, turn);
    return { lines, json: { intent, found, text: lines }, hasFailed: !capability || isRefusal(reply) };
  } catch (error) {
    const told = error instanceof Problem ? problemText(error, language) : undefined;
    // Whoever runs it is told what is wrong with the store, and not only that something is.
    if (told === undefined || isStoreFault(error)) throw error;
    return failed(told, intent);
  }
}

function isRefusal(reply: Reply): boolean {
  return reply.kind === 'text' ? reply.isFailure === true : reply.about?.isOffer === true;
}

/** What an answer is about or lists, or what is offered instead of one. */
interface Found {
  readonly items: readonly { readonly plan: string; readonly item: string; readonly title: string }[];
  readonly isOffer: boolean;
  readonly filter: Filter;
}

async function foundIn(reply: Reply, intent: Intent | null, { viewer, deps }: Turn): Promise<Found> {
  const { items = [], listed = [], isOffer = false } = (reply.kind === 'card' && reply.about) || {};
  const refs = items.length > 0 ? items : listed;
  const named = await findNamed(viewer, { words: '', items: refs }, deps);
  return {
    items: named.items.map(({ plan, item }) => ({ plan: plan.id, item: item.id, title: item.title })),
    isOffer,
    filter: intent?.filter ?? {},
  };
}

function failed(lines: string, intent: Intent | null): Output {
  const found: Found = { items: [], isOffer: false, filter: intent?.filter ?? {} };
  return { lines, json: { intent, found, text: lines }, hasFailed: true };
}

/** A terminal is nowhere in Teams, which therefore knows nobody there. */
function turnOf({ actor, wording, deps }: Run): Turn {
  const address = {
    conversation: 'terminal',
    serviceUrl: '',
    channel: 'terminal',
    type: 'personal',
    bot: { id: '' },
  } as const;
  const roster = {
    members: () => Promise.reject(new Problem('no-roster')),
    member: () => Promise.resolve(undefined),
    names: async () => undefined,
  };
  const viewer = viewerOf(actor);
  return { actor, viewer, wording, deps, address, team: address, isShared: false, roster };
}
