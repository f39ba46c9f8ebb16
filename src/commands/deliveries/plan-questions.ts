import type { Prompt } from '../../domain/answers/prompt.ts';
import { drop, isUnsent } from '../../domain/deliveries/delivery.ts';
import { questionsToPlan } from '../../domain/deliveries/questions.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { loadState } from '../rounds/find-rounds.ts';
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
