import type { Prompt } from '../../domain/answers/prompt.ts';
import { isTalkedOver } from '../../domain/deliveries/approval-messages.ts';
import { type Delivery, drop, isUnsent } from '../../domain/deliveries/delivery.ts';
import {
  isReplaceable,
  messageOf,
  messagesFor,
  messagesTo,
  type QuestionsPlan,
  questionsToPlan,
} from '../../domain/deliveries/questions.ts';
import { once } from '../../domain/once.ts';
import { isClosed, isOpen } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { loadState } from '../rounds/find-rounds.ts';
import { unlessStoreFails } from '../tries.ts';
import { planTalk } from './plan-approval.ts';

/** Plans one message with the questions of each owner who has any left, in every open round. */
export async function planQuestions(plan: string, deps: Deps, stopping?: AbortSignal): Promise<void> {
  const { stores, clock } = deps;
  const rounds = (await stores.rounds.ofPlan(plan)).map(({ value }) => value);
  for (const round of rounds.filter(isClosed).filter(isTalkedOver)) {
    if (stopping?.aborted) return;
    await planTalk(await loadState(round, deps), 'add', deps);
  }
  for (const round of rounds.filter(isOpen)) {
    const state = await loadState(round, deps);
    const known = await stores.deliveries.ofPlan(plan);
    const { planned, changed } = whatToPlan(state, known, clock.now());
    if (stopping?.aborted) return;
    if (planned.length > 0) await stores.deliveries.add(plan, planned);
    await planTalk(state, 'add', deps);
    // Only then does the newer message hold what is dropped. When this is cut off in between, it is done at the next look.
    for (const value of changed) {
      const etag = known.find((one) => one.value.id === value.id)?.etag;
      if (stopping?.aborted || etag === undefined) return;
      await stores.deliveries.replace({ value, etag });
    }
  }
}

/**
 * Whoever goes away or is back makes work for every plan, and in all but one of them there is nothing to plan: that is remembered with
 * the messages, for as long as the same is asked of the same people and the same is answered.
 */
function whatToPlan(state: RoundState, known: readonly Versioned<Delivery>[], now: Date): QuestionsPlan {
  const { round, plan, ownerships, assessments } = state;
  const before = doneWith(known).get(round.id);
  if (before?.plan === plan && before.ownerships === ownerships && before.assessments === assessments)
    return { planned: [], changed: [] };
  const found = questionsToPlan(
    state,
    known.map(({ value }) => value),
    now,
  );
  const isDone = found.planned.length === 0 && found.changed.length === 0;
  if (isDone) doneWith(known).set(round.id, { plan, ownerships, assessments });
  return found;
}

const doneWith = once(
  (_: readonly Versioned<Delivery>[]) =>
    new Map<string, Pick<RoundState, 'plan' | 'ownerships' | 'assessments'>>(),
);

/** Where a question that somebody asks for lies already. */
interface Asked {
  /** In a message in their chat. */
  readonly isThere: boolean;
  /** Their questions come in messages, and there may be several. */
  readonly isPart: boolean;
}

/**
 * Somebody asks for a question. When its message has not been sent, sending it as well would be asking twice, so it is dropped; that it
 * is sent all the same, when the store fails, is no reason not to show it.
 */
export async function askAhead(prompt: Prompt, person: string, deps: Deps): Promise<Asked> {
  return unlessStoreFails(dropUnsent(prompt, person, deps), { isThere: false, isPart: true });
}

async function dropUnsent(prompt: Prompt, person: string, deps: Deps): Promise<Asked> {
  const known = await ofOwner(prompt, person, deps);
  const values = known.map(({ value }) => value);
  const messages = messagesTo(person, prompt.insteadOf?.person, values);
  const message = messageOf(prompt.expected, messages);
  const isPart = messages.length > 0;
  if (message && !isUnsent(message)) return { isThere: true, isPart };
  // What could not be delivered as well: it would go out now that they are heard of.
  const unseen = messagesFor(person, values, prompt.insteadOf?.person).filter(
    (one) => isReplaceable(one) && messageOf(prompt.expected, [one]),
  );
  for (const one of unseen) {
    const etag = known.find(({ value }) => value.id === one.id)?.etag;
    // When the worker is sending it at this very moment, its claim wins.
    if (etag !== undefined) await deps.stores.deliveries.replace({ value: drop(one), etag });
  }
  return { isThere: false, isPart };
}

/** The messages that a person's questions of the kind come in, for themselves or in the place of the same owner. */
export async function messagesWith(prompt: Prompt, person: string, deps: Deps): Promise<readonly Delivery[]> {
  const known = (await ofOwner(prompt, person, deps)).map(({ value }) => value);
  return messagesTo(person, prompt.insteadOf?.person, known);
}

function ofOwner({ round, insteadOf }: Prompt, person: string, { stores }: Deps) {
  return stores.deliveries.ofOwner(round.plan, round.id, insteadOf?.person ?? person);
}
