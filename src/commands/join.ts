import type { Address } from '../domain/delivery.ts';
import type { Language } from '../domain/language.ts';
import type { Actor } from '../domain/people.ts';
import { demand } from '../domain/roles.ts';
import type { Deps } from '../ports.ts';

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

/** Sets the language that a person is addressed in. Somebody who is not in the directory gets the municipality's. */
export async function chooseLanguage(actor: Actor, language: Language, { stores }: Deps): Promise<void> {
  demand(actor, 'language');
  await stores.people.update((known) =>
    known.filter((person) => person.id === actor.id).map((person) => ({ ...person, language })),
  );
}
