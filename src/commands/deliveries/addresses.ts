import type { Address } from '../../domain/deliveries/delivery.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';

/**
 * Remembers where a person can be reached, and lets the questions that waited for that be sent.
 * @returns whether nothing was known before
 */
export async function rememberConversation(
  actor: Actor,
  address: Address,
  { stores }: Deps,
): Promise<boolean> {
  const isNew = await stores.conversations.save(actor.id, address);
  if (isNew) for (const plan of await stores.plans.list()) await stores.plans.touch(plan.id);
  return isNew;
}

/** Makes a channel one that digests and summaries go to. @returns false when it was one already */
export async function subscribeChannel(
  actor: Actor,
  input: { readonly channel: string; readonly address: Address },
  { stores, clock }: Deps,
): Promise<boolean> {
  demand(actor, 'subscribe');
  return stores.subscriptions.save({ ...input, since: clock.now().toISOString() });
}
