import type { Address } from '../../domain/deliveries/delivery.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';

/**
 * Remembers where a person can be reached, and lets the questions that waited for that be sent.
 * @returns whether nothing was known before
 */
export async function rememberConversation(
  actor: Actor,
  address: Address,
  { stores }: Deps,
): Promise<boolean> {
  return stores.conversations.save(actor.id, address);
}

/** Makes a channel one that digests and summaries go to. @returns false when it was one already */
export async function subscribeChannel(
  actor: Actor,
  input: { readonly channel: string; readonly address: Address },
  deps: Deps,
): Promise<boolean> {
  demand(actor, 'subscribe');
  const by = changeBy(actor, deps);
  return deps.stores.subscriptions.save({ ...input, since: by.at }, by);
}
