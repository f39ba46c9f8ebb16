import type { Prompt } from '../../domain/answers/prompt.ts';
import { type Delivery, drop, isBlocked, isUnsent, planAnew } from '../../domain/deliveries/delivery.ts';
import { isQuestionsIn, questionsToPlan } from '../../domain/deliveries/questions.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Versioned } from '../../ports/stores.ts';
import { loadState, openRounds } from '../rounds/find-rounds.ts';
import { unlessStoreFails } from '../tries.ts';

/** Plans one message with the questions of each owner who has any left, in every open round. */
export async function planQuestions(plan: string, deps: Deps, stopping?: AbortSignal): Promise<void> {
  const { stores, clock } = deps;
  const rounds = (await stores.rounds.ofPlan(plan)).map(({ value }) => value);
  for (const round of rounds.filter(isOpen)) {
    const state = await loadState(round, deps);
    const known = (await stores.deliveries.ofPlan(plan)).map(({ value }) => value);
    for (const delivery of questionsToPlan(state, known, clock.now())) {
      if (stopping?.aborted) return;
      await stores.deliveries.add(delivery);
    }
  }
}

/**
 * Somebody asked for their questions before they were sent, so sending them as well would be asking twice. That they are sent all the
 * same, when the store fails, is no reason not to show them.
 */
export async function dropQuestions(prompt: Prompt, person: string, deps: Deps): Promise<void> {
  await unlessStoreFails(dropUnsent(prompt, person, deps), undefined);
}

async function dropUnsent({ round, insteadOf }: Prompt, person: string, deps: Deps): Promise<void> {
  const owner = insteadOf?.person ?? person;
  for (const { value, etag } of await deps.stores.deliveries.ofOwner(round.plan, round.id, owner)) {
    if (value.recipient !== person || !isUnsent(value)) continue;
    // When the worker is sending it at this very moment, its claim wins.
    await deps.stores.deliveries.replace({ value: drop(value), etag });
  }
}

/** Somebody who had blocked Målvakt, or uninstalled it, is back: what could not be delivered is tried again. */
export async function reviveQuestions(person: string, deps: Deps): Promise<void> {
  for (const round of await openRounds(deps)) {
    const blocked = (await questionsTo(person, round, deps)).filter(({ value }) => isBlocked(value));
    await deps.stores.deliveries.wake(
      round.plan,
      blocked.map(({ value, etag }) => ({ value: planAnew(value, deps.clock.now()), etag })),
    );
  }
}

/** What a person has been, or is about to be, sent in a round. */
async function questionsTo(person: string, round: Round, { stores }: Deps): Promise<Versioned<Delivery>[]> {
  const deliveries = await stores.deliveries.ofPlan(round.plan);
  return deliveries.filter(({ value }) => isQuestionsIn(value, round) && value.recipient === person);
}
