import { allCapabilities } from '../chat/capabilities.ts';
import { plainMessage } from '../chat/grammar/understand.ts';
import { withSteps } from '../chat/next.ts';
import { notUnderstood } from '../chat/not-understood.ts';
import { perform } from '../chat/perform.ts';
import { inLanguage, type Turn } from '../chat/turn.ts';
import { readWords } from '../chat/words.ts';
import { nearestWord } from '../deps.ts';
import { isStoreFault, Problem } from '../domain/errors.ts';
import { viewerOf } from '../domain/people/viewer.ts';
import { cardText } from '../views/card-text.ts';
import { problemText } from '../views/texts/problems.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { type Output, type Run, UsageError } from './run.ts';

/** What the chat would answer a question in somebody's own chat with Målvakt. Nothing is changed from here. */
export async function runAsk(run: Run): Promise<Output> {
  const { language: own } = run.wording;
  const question = plainMessage(run.words.join(' '));
  if (question === '') throw new UsageError(terminalTextsIn(own).usageOf.ask);
  const capabilities = allCapabilities();
  const understood = await readWords(question, turnOf(run), undefined, { capabilities, nearestWord });
  if (!understood.capability) return failed(understood.said, null);
  const { capability, intent, language } = understood;
  // What belongs in a channel says so itself.
  if (capability.undoneBy && capability.place !== 'shared')
    return failed(terminalTextsIn(language).onlyInChat(question), intent);
  try {
    const turn = inLanguage(turnOf(run), language);
    const reply = await withSteps(
      await perform(capability, turn, intent, notUnderstood(turn, capabilities)),
      turn,
      capabilities,
    );
    if (reply.kind === 'text' && reply.isFailure) return failed(reply.text, intent);
    const lines = reply.kind === 'card' ? cardText(reply.card) : reply.text;
    return { lines, json: { intent, text: lines } };
  } catch (error) {
    const told = error instanceof Problem ? problemText(error, language) : undefined;
    // Whoever runs it is told what is wrong with the store, and not only that something is.
    if (told === undefined || isStoreFault(error)) throw error;
    return failed(told, intent);
  }
}

function failed(lines: string, intent: object | null): Output {
  return { lines, json: { intent, text: lines }, hasFailed: true };
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
  };
  const viewer = viewerOf(actor);
  return { actor, viewer, wording, deps, address, team: address, isShared: false, roster };
}
