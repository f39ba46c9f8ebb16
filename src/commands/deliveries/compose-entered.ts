import type { GivenLine } from '../../domain/answers/approval.ts';
import type { Delivery } from '../../domain/deliveries/delivery.ts';
import { isEnteredForAnother, isNamedIn } from '../../domain/deliveries/entered-messages.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { linesOf } from '../../domain/status/summary.ts';
import type { Message } from '../../ports/messenger.ts';
import { loadState } from '../rounds/find-rounds.ts';
import type { MessageDeps } from './message-deps.ts';

/** The answers of one file in somebody's name, as far as they stand; undefined when all of them have been changed since. */
export async function composeEntered(
  { recipient, items = [], respondents = [] }: Delivery,
  round: Round,
  deps: MessageDeps,
): Promise<Message | undefined> {
  const state = await loadState(round, deps);
  const [first, ...others] = linesOf(state).filter(
    (line): line is GivenLine =>
      line.assessment !== undefined &&
      isEnteredForAnother(line.assessment) &&
      line.assessment.author.id === recipient &&
      isNamedIn({ items, respondents }, line.assessment),
  );
  if (!first) return undefined;
  const language = (await deps.stores.people.read(recipient))?.language ?? deps.language;
  return { kind: 'entered', language, entered: { state, lines: [first, ...others] } };
}
