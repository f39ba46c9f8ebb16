/** The repositories, written once above the document port. */
import type { Stores } from '../ports/stores.ts';
import { absenceMemory, absenceRepository } from './absences.ts';
import { assessmentRepository, closedMemory } from './assessments.ts';
import { deliveryRepository, digestRunRepository } from './deliveries.ts';
import {
  conversationRepository,
  peopleMemory,
  peopleRepository,
  subscriptionRepository,
} from './directory.ts';
import type { Documents } from './documents.ts';
import { ownersRepository, planMemory, planRepository, roundRepository } from './plans.ts';
import { previewRepository } from './previews.ts';
import { type Look, openRegister } from './register.ts';

/**
 * `directory` holds one partition for the municipality's tenant, `followup` one for each plan.
 * @param now milliseconds since 1970
 */
export function openStores(
  documents: {
    readonly followup: Documents;
    readonly directory: Documents;
    ping(): Promise<void>;
    close(): void | Promise<void>;
  },
  tenant: string,
  now: () => number = Date.now,
): Stores {
  const { followup, directory } = documents;
  const register = openRegister(directory, tenant, () => performance.now());
  const plans = planMemory(followup);
  const closed = closedMemory(followup, now);
  const people = peopleMemory(directory);
  const absences = absenceMemory(directory);
  const storesWith = (look: Look): Stores => ({
    plans: planRepository(followup, look, plans),
    rounds: roundRepository(followup, look, plans),
    owners: ownersRepository(followup, look, plans),
    assessments: assessmentRepository(followup, look, closed),
    deliveries: deliveryRepository(followup),
    digestRuns: digestRunRepository(followup),
    people: peopleRepository(directory, tenant, look, people),
    absences: absenceRepository(directory, tenant, look, absences),
    conversations: conversationRepository(directory, tenant),
    subscriptions: subscriptionRepository(directory, tenant),
    previews: previewRepository(directory, tenant),
    lookingOnce: (trustMs = 0) => storesWith(register.once(trustMs)),
    ping: () => documents.ping(),
    async close() {
      await documents.close();
    },
  });
  return storesWith(register.always);
}
