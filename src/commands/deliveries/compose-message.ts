import { PART, type Prompt, promptsOf, standInPrompts } from '../../domain/answers/prompt.ts';
import type { Delivery } from '../../domain/deliveries/delivery.ts';
import { isFirst, messageOf, questionsAdded } from '../../domain/deliveries/questions.ts';
import { Problem } from '../../domain/errors.ts';
import { compile } from '../../domain/reports/compile.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import { summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Message } from '../../ports/messenger.ts';
import { toShow } from '../answers/find-last.ts';
import { aroundOf } from '../reports/compile-round.ts';
import { findRound, loadOwn, loadState } from '../rounds/find-rounds.ts';
import { composeAgain, composeApproval, composeMended } from './compose-approval.ts';
import { composeEntered } from './compose-entered.ts';
import { composeNews } from './compose-news.ts';
import { composePublication } from './compose-publication.ts';
import { composeChase, composeReminder } from './compose-reminder.ts';
import { firstDigest } from './digest.ts';
import type { MessageDeps } from './message-deps.ts';

/** What to say, as things stand now; undefined when there is nothing left to say. @throws Problem `unknown-round` */
export async function composeMessage(delivery: Delivery, deps: MessageDeps): Promise<Message | undefined> {
  const { kind } = delivery;
  const { language } = deps;
  // They tell of all rounds, whichever of them they were planned in.
  if (kind === 'reminder') return composeReminder(delivery, deps);
  if (kind === 'chase') return composeChase(delivery, deps);
  const round = await roundToTell(delivery, deps);
  if (!round) return undefined;
  if (kind === 'questions') return composeQuestions(delivery, round, deps);
  if (kind === 'approval') return composeApproval(delivery, round, deps);
  if (kind === 'again') return composeAgain(delivery, round, deps);
  if (kind === 'mended') return composeMended(delivery, round, deps);
  if (kind === 'entered') return composeEntered(delivery, round, deps);
  if (kind === 'following') return composeNews(delivery, round, deps);
  if (kind === 'publication') return composePublication(delivery, round, deps);
  const state = await loadState(round, deps);
  if (kind === 'digest') return { kind, language, digest: firstDigest(summarise(state), deps) };
  return { kind, language, compiled: compile(state, await aroundOf(state, deps)) };
}

/** Of a round that was withdrawn after all there is nothing to say. */
async function roundToTell({ plan, round }: Delivery, deps: MessageDeps): Promise<Round | undefined> {
  const own = (await deps.stores.rounds.ofPlan(plan)).find(({ value }) => value.id === round);
  if (own) return own.value;
  try {
    return (await findRound(round, deps)).value;
  } catch (error) {
    if (error instanceof Problem && error.code === 'round-withdrawn') return undefined;
    throw error;
  }
}

/** What somebody, or whoever they stand in for, has left to answer; the one that is shown with what was said last. */
async function composeQuestions(
  delivery: Delivery,
  round: Round,
  deps: MessageDeps,
): Promise<Message | undefined> {
  const { recipient, insteadOf } = delivery;
  if (!isOpen(round)) return undefined;
  const state = await loadOwn(recipient, round, deps);
  const prompts =
    insteadOf === undefined
      ? promptsOf(recipient, state)
      : standInPrompts(recipient, state).filter((prompt) => prompt.insteadOf?.person === insteadOf);
  const unanswered = prompts.filter((prompt) => !prompt.current);
  const added = await addedBy(delivery, unanswered, deps);
  // What a person has been given since they were asked comes first: the rest lies in the message before.
  const next = (added ?? unanswered)[0];
  if (!next) return undefined;
  const person = await deps.stores.people.read(recipient);
  const language = person?.language ?? deps.language;
  const others = prompts.filter((prompt) => prompt !== next);
  const isWhole = !added && unanswered.every(({ expected }) => messageOf(expected, [delivery]));
  const shown = await toShow(isWhole ? next : { ...next, queue: PART }, person ?? { id: recipient }, deps);
  return { kind: 'questions', language, prompts: [shown, ...others], added: added ?? [] };
}

/** What a message brings somebody who has been asked before; undefined for all that they have left. */
async function addedBy(
  delivery: Delivery,
  unanswered: readonly Prompt[],
  { stores }: Deps,
): Promise<readonly Prompt[] | undefined> {
  if (isFirst(delivery)) return undefined;
  const { plan, round, recipient, insteadOf } = delivery;
  const known = await stores.deliveries.ofOwner(plan, round, insteadOf ?? recipient);
  const values = known.map(({ value }) => value);
  const added = questionsAdded(delivery, unanswered, values);
  // Whoever stands in for somebody anew is asked anew.
  return insteadOf !== undefined && added?.length === 0 ? undefined : added;
}
