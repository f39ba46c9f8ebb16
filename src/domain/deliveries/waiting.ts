/** What rounds wait for: who has not answered, to whom that has come, and since when. */
import { askedAnewIn, type Decision } from '../answers/approval.ts';
import { type Expected, expectedAnswers } from '../answers/expected.ts';
import { dayIn, type IsoDate } from '../dates.ts';
import { standInOf } from '../people/absence.ts';
import { isOpen, type Round } from '../rounds/round.ts';
import { assessmentOf, type RoundState } from '../rounds/round-state.ts';
import { type Delivery, mayHaveArrived } from './delivery.ts';
import { messageOf } from './questions.ts';

/** An answer that a round waits for, from one who is to give it. */
export interface Waiting {
  readonly state: RoundState;
  readonly expected: Expected;
  readonly owner: string;
  /** The owner, or whoever stands in for them today; undefined when they are away and nobody does. */
  readonly asked: string | undefined;
  /** It has been given, and is asked for anew. */
  readonly isAnew: boolean;
}

/** Whether anybody may have something left to answer in a round: it is open, or some of its answers were opened again. */
export function isWaitedFor(round: Round): boolean {
  return isOpen(round) || round.reopened?.some(({ answers }) => answers !== undefined) === true;
}

/** All that a round waits for, in the plan's order. @param decisions those about its answers */
export function waitingIn(state: RoundState, decisions: readonly Decision[]): readonly Waiting[] {
  const { round, plan, ownerships } = state;
  return expectedAnswers(plan, ownerships).flatMap((expected) => {
    const current = assessmentOf(state, expected);
    if (!current && isOpen(round)) return toGive(expected, false, state);
    const { item, respondent } = expected;
    const name = { item: item.id, respondent, version: current?.version ?? 0 };
    return askedAnewIn(round, name, decisions) ? toGive(expected, true, state) : [];
  });
}

function toGive(expected: Expected, isAnew: boolean, state: RoundState): Waiting[] {
  const { absent = [], people } = state;
  return [...new Set(expected.owners)].map((owner) => {
    const absence = absent.find(({ person }) => person === owner);
    const asked = absence ? standInOf(absence, people, absent) : owner;
    return { state, expected, owner, asked, isAnew };
  });
}

/**
 * The day on which a question came to whoever is asked it, or came anew since its round was opened again; undefined while it has not.
 * @param messages those to that person
 */
export function cameOn(
  { state, expected, owner, asked, isAnew }: Waiting,
  messages: readonly Delivery[],
  timezone: string,
): IsoDate | undefined {
  const insteadOf = asked === owner ? undefined : owner;
  const days = messages.flatMap((one) => {
    const isIts = isAnew ? one.kind === 'again' : one.kind === 'questions' && one.insteadOf === insteadOf;
    if (!isIts || one.round !== state.round.id || !messageOf(expected, [one])) return [];
    return seenOn(one, timezone) ?? [];
  });
  if (isAnew) return days.toSorted().at(-1);
  const [first] = days.toSorted();
  const reopened = state.round.reopened?.findLast(({ answers }) => !answers);
  const again = reopened ? dayIn(timezone, new Date(reopened.at)) : '';
  return first !== undefined && first < again ? again : first;
}

/** What was dropped had been asked for before it was sent, so it has been seen. */
function seenOn(message: Delivery, timezone: string): IsoDate | undefined {
  const { state, plannedAt, attempts } = message;
  if (state === 'sent' || mayHaveArrived(message))
    return dayIn(timezone, new Date(attempts.at(-1)?.at ?? plannedAt));
  return state === 'dropped' ? dayIn(timezone, new Date(plannedAt)) : undefined;
}
