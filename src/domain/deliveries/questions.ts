import { promptsOf } from '../answers/prompt.ts';
import type { Round } from '../rounds/round.ts';
import type { RoundState } from '../rounds/round-state.ts';
import { type Delivery, planDelivery } from './delivery.ts';

/** Whether a message holds questions of a round, whatever has become of it. */
export function isQuestionsIn({ kind, round }: Delivery, { id }: Pick<Round, 'id'>): boolean {
  return kind === 'questions' && round === id;
}

/** Whether a message asks somebody as the owner, and not in somebody else's place. */
export function isForOwner({ insteadOf }: Delivery): boolean {
  return insteadOf === undefined;
}

/**
 * One message with the questions of each owner who has any left in a round. Whoever has been asked is asked again only when
 * a goal has come to them since. A message's number is part of its id, so that planning twice plans once.
 * @param known the messages that are there
 */
export function questionsToPlan(state: RoundState, known: readonly Delivery[], now: Date): Delivery[] {
  const { round } = state;
  const asked = known.filter((one) => isQuestionsIn(one, round) && isForOwner(one));
  const owners = new Set(state.ownerships.map(({ person }) => person));
  return [...owners].flatMap((recipient) => {
    const earlier = asked.filter((one) => one.recipient === recipient);
    const before = new Set(earlier.flatMap(({ items = [] }) => items));
    const unanswered = promptsOf(recipient, state).filter((prompt) => !prompt.current);
    const items = unanswered.map((prompt) => prompt.expected.item.id);
    if (items.every((item) => before.has(item))) return [];
    const id = `${round.id}/questions/${recipient}/${earlier.length + 1}`;
    return planDelivery({ id, plan: round.plan, round: round.id, kind: 'questions', recipient, items }, now);
  });
}
