import type { Expected } from '../answers/expected.ts';
import { type Prompt, promptsOf } from '../answers/prompt.ts';
import type { Round } from '../rounds/round.ts';
import { assessmentsAbout, type RoundState } from '../rounds/round-state.ts';
import { type Delivery, drop, isFailed, isResting, isSending, isUnsent, planDelivery } from './delivery.ts';

/** Whether a message holds questions of a round, whatever has become of it. */
export function isQuestionsIn({ kind, round }: Delivery, { id }: Pick<Round, 'id'>): boolean {
  return kind === 'questions' && round === id;
}

/** Whether a message asks somebody as the owner, and not in somebody else's place. */
export function isForOwner({ insteadOf }: Delivery): boolean {
  return insteadOf === undefined;
}

/** Whether a message is the first that an owner is sent in a round, so that there is none before it. */
export function isFirst({ id, round, recipient }: Delivery): boolean {
  return id === idOf(round, recipient, 1);
}

/** The number is part of the id, so that planning twice plans once. */
function idOf(round: string, recipient: string, number: number): string {
  return `${round}/questions/${recipient}/${number}`;
}

type Question = Pick<Expected, 'item' | 'respondent'>;

/** Whether a message asks a question. */
function holds({ items = [], respondents }: Delivery, { item, respondent }: Question): boolean {
  return items.some(
    (id, index) => id === item.id && (respondents === undefined || respondents[index] === respondent),
  );
}

/** What becomes of the messages with questions when owners have changed. */
export interface QuestionsPlan {
  readonly planned: readonly Delivery[];
  /** Messages that are there, as they are to be. */
  readonly changed: readonly Delivery[];
}

/**
 * One message with the questions of each owner who has any left in a round. Whoever has been asked is asked again only when
 * a goal has come to them since; what has not been sent by then gives way to the newer message, which holds it all. What
 * somebody no longer owns is taken out, so that it is told of when it is given back. What has been answered stays in: when it was sent
 * tells how soon that was, whoever owns it since.
 * @param known the messages that are there
 */
export function questionsToPlan(state: RoundState, known: readonly Delivery[], now: Date): QuestionsPlan {
  const { round } = state;
  const inRound = known.filter((one) => isQuestionsIn(one, round));
  const owners = new Set(state.ownerships.map(({ person }) => person));
  const prompts = new Map([...owners].map((owner) => [owner, promptsOf(owner, state)]));
  const toOwners = Map.groupBy(inRound.filter(isForOwner), ({ recipient }) => recipient);
  const planned = [...prompts].flatMap(([recipient, theirs]) => {
    const earlier = toOwners.get(recipient) ?? [];
    const unanswered = theirs.filter((prompt) => !prompt.current).map(({ expected }) => expected);
    const still = earlier.map((one) => withoutLost(one, theirs, state));
    if (unanswered.every((one) => still.some((message) => holds(message, one)))) return [];
    const id = idOf(round.id, recipient, earlier.length + 1);
    const items = unanswered.map(({ item }) => item.id);
    const respondents = unanswered.map(({ respondent }) => respondent);
    const what = { id, plan: round.plan, round: round.id, kind: 'questions', recipient } as const;
    return planDelivery({ ...what, items, respondents }, now);
  });
  const all = inFull([...inRound, ...planned]);
  const changed = inRound.flatMap((one) => {
    // Whoever is sending it would find its mark changed, could not say that it is sent, and it would be sent again.
    if (isSending(one)) return [];
    const owner = one.insteadOf ?? one.recipient;
    const still = withoutLost(one, prompts.get(owner) ?? [], state);
    if (isForOwner(one) && isReplaceable(one) && all.get(owner)?.at(-1)?.id !== one.id)
      return drop({ ...still, items: [], respondents: [] });
    return still === one ? [] : still;
  });
  return { planned, changed };
}

/** The messages to each owner, in the order in which they were planned. */
function inFull(messages: readonly Delivery[]): ReadonlyMap<string, readonly Delivery[]> {
  const byOwner = Map.groupBy(messages.filter(isForOwner), ({ recipient }) => recipient);
  // Each by itself: all messages of a plan in order would be compared at every look.
  return new Map([...byOwner].map(([owner, theirs]) => [owner, inOrder(theirs)]));
}

function inOrder(messages: readonly Delivery[]): readonly Delivery[] {
  if (messages.length < 2) return messages;
  return messages.toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

/** Whether nobody has seen a message, and none is about to. */
export function isReplaceable(message: Delivery): boolean {
  return isUnsent(message) || isFailed(message);
}

/** The message without what its owner does not own any more, and nobody has answered; the same one when that is nothing. */
function withoutLost(message: Delivery, prompts: readonly Prompt[], state: RoundState): Delivery {
  const { items = [], respondents } = message;
  const isOf = (respondent: string, index: number) =>
    respondents === undefined || respondents[index] === respondent;
  const isKept = (id: string, index: number) =>
    prompts.some(({ expected }) => expected.item.id === id && isOf(expected.respondent, index)) ||
    assessmentsAbout(id, state).some(({ respondent }) => isOf(respondent, index));
  const kept = items.flatMap((id, index) => (isKept(id, index) ? index : []));
  if (kept.length === items.length) return message;
  return {
    ...message,
    items: kept.flatMap((index) => items[index] ?? []),
    ...(respondents ? { respondents: kept.flatMap((index) => respondents[index] ?? []) } : {}),
  };
}

/**
 * The messages that hold what somebody is asked, for themselves or in an owner's place, and have been sent or will be; in the order
 * in which they were planned. Whoever asked for their questions before they were sent has them as well (`dropped`).
 */
export function messagesTo(
  recipient: string,
  insteadOf: string | undefined,
  known: readonly Delivery[],
): readonly Delivery[] {
  const theirs = messagesFor(recipient, known, insteadOf);
  return theirs.filter((one) => !isResting(one) && !isFailed(one) && (one.items ?? []).length > 0);
}

/** All messages with questions to somebody, for themselves or in an owner's place, whatever has become of them; in the same order. */
export function messagesFor(
  recipient: string,
  known: readonly Delivery[],
  insteadOf?: string,
): readonly Delivery[] {
  return inOrder(known.filter((one) => one.recipient === recipient && one.insteadOf === insteadOf));
}

/** The message that a question came in: the first of some that hold it. */
export function messageOf(question: Question, messages: readonly Delivery[]): Delivery | undefined {
  return messages.find((one) => holds(one, question));
}

/**
 * The questions that a message is the first to bring somebody who has had others before; undefined where it is their first.
 * @param unanswered what they have left to answer
 * @param known the messages to them that hold questions
 */
export function questionsAdded(
  message: Delivery,
  unanswered: readonly Prompt[],
  known: readonly Delivery[],
): readonly Prompt[] | undefined {
  const before = messagesTo(message.recipient, message.insteadOf, known).filter(
    (one) => one.id !== message.id && isSeen(one),
  );
  if (before.length === 0) return undefined;
  return unanswered.filter(({ expected }) => !messageOf(expected, before));
}

/** Whether somebody has what a message holds, or is just getting it. */
function isSeen(message: Pick<Delivery, 'state'>): boolean {
  return message.state === 'sent' || message.state === 'dropped' || isSending(message);
}
