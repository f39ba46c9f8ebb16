import { firstUnanswered, promptsOf, standInPrompts } from '../../domain/answers/prompt.ts';
import type { Delivery } from '../../domain/deliveries/delivery.ts';
import type { Language } from '../../domain/language.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import { summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Message } from '../../ports/messenger.ts';
import { toShow } from '../answers/find-last.ts';
import { findRound, loadOwn, loadState } from '../rounds/find-rounds.ts';
import { digestOfRun } from './digest.ts';

/** What composing needs beyond what every command is given. */
export interface MessageDeps extends Deps {
  /** The municipality's own language, used in channels and for those who have chosen none. */
  readonly language: Language;
}

/** What to say, as things stand now; undefined when there is nothing left to say. @throws Problem `unknown-round` */
export async function composeMessage(delivery: Delivery, deps: MessageDeps): Promise<Message | undefined> {
  const { kind, plan, run } = delivery;
  const { language } = deps;
  const { value: round } = await findRound(delivery.round, deps);
  if (kind === 'questions') return composeQuestions(delivery, round, deps);
  if (kind === 'summary') return { kind, language, summary: summarise(await loadState(round, deps)) };
  const claimed = run && (await deps.stores.digestRuns.read(plan, run));
  return claimed ? { kind, language, digest: await digestOfRun(plan, claimed, deps) } : undefined;
}

/** What somebody, or whoever they stand in for, has left to answer; the first with what was said last. */
async function composeQuestions(
  { recipient, insteadOf }: Delivery,
  round: Round,
  deps: MessageDeps,
): Promise<Message | undefined> {
  if (!isOpen(round)) return undefined;
  const state = await loadOwn(recipient, round, deps);
  const prompts =
    insteadOf === undefined
      ? promptsOf(recipient, state)
      : standInPrompts(recipient, state).filter((prompt) => prompt.insteadOf?.person === insteadOf);
  const next = firstUnanswered(prompts);
  if (!next) return undefined;
  const language = (await deps.stores.people.read(recipient))?.language ?? deps.language;
  const others = prompts.filter((prompt) => prompt !== next);
  return { kind: 'questions', language, prompts: [await toShow(next, deps), ...others] };
}
