import { allCapabilities } from '../chat/capabilities.ts';
import { plainMessage, understand } from '../chat/grammar/understand.ts';
import { perform } from '../chat/perform.ts';
import { inLanguage, type Turn } from '../chat/turn.ts';
import { Problem } from '../domain/errors.ts';
import { planReader } from '../importers/read-plan.ts';
import { cardText } from '../views/card-text.ts';
import { chatTextsIn } from '../views/texts/chat.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { type Output, type Run, UsageError } from './run.ts';

/** What the chat would answer a question in somebody's own chat with Målvakt. */
export async function runAsk(run: Run): Promise<Output> {
  const question = plainMessage(run.words.join(' '));
  if (question === '') throw new UsageError(terminalTextsIn(run.wording.language).usageOf.ask);
  const capabilities = allCapabilities();
  const intent = understand(question, capabilities);
  const capability = intent && capabilities.find(({ id }) => id === intent.capability);
  if (!intent || !capability) {
    const lines = chatTextsIn(run.wording.language).didNotUnderstand;
    return { lines, json: { intent: null, text: lines }, hasFailed: true };
  }
  const language = intent.language === 'en' ? 'en' : run.wording.language;
  const reply = await perform(capability, inLanguage(turnOf(run), language), intent);
  const lines = reply.kind === 'card' ? cardText(reply.card) : reply.text;
  return { lines, json: { intent, text: lines } };
}

/** A terminal is nowhere in Teams, which therefore knows nobody there. */
function turnOf({ actor, wording, deps, modelsFolder }: Run): Turn {
  const address = {
    conversation: 'terminal',
    serviceUrl: '',
    channel: 'terminal',
    type: 'personal',
    bot: { id: '' },
  } as const;
  return {
    actor,
    wording,
    deps,
    address,
    team: address,
    isShared: false,
    readFile: planReader(modelsFolder),
    roster: {
      members: () => Promise.reject(new Problem('no-roster')),
      member: () => Promise.resolve(undefined),
    },
  };
}
