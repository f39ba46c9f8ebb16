import type { Address } from '../../domain/deliveries/delivery.ts';
import type { Actor } from '../../domain/people/people.ts';
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
  return stores.conversations.save(actor.id, address);
}

/** A person has uninstalled Målvakt: where they were reached is no address any more, and what is sent to them waits until they are back. */
export async function forgetConversation(
  person: string,
  { conversation }: Pick<Address, 'conversation'>,
  { stores }: Deps,
): Promise<void> {
  await stores.conversations.remove(person, conversation);
}
