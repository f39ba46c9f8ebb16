/** The repositories, written once above the document port. */
import type { Stores } from '../ports.ts';
import { assessmentRepository } from './assessments.ts';
import { deliveryRepository, digestRunRepository } from './deliveries.ts';
import { conversationRepository, peopleRepository, subscriptionRepository } from './directory.ts';
import type { Documents } from './documents.ts';
import { ownersRepository, planRepository, roundRepository } from './plans.ts';

/** `directory` holds one partition for the municipality's tenant, `followup` one for each plan. */
export function openStores(
  documents: { readonly followup: Documents; readonly directory: Documents; close(): void | Promise<void> },
  tenant: string,
): Stores {
  const { followup, directory } = documents;
  return {
    plans: planRepository(followup, directory, tenant),
    rounds: roundRepository(followup),
    owners: ownersRepository(followup),
    assessments: assessmentRepository(followup),
    deliveries: deliveryRepository(followup),
    digestRuns: digestRunRepository(followup),
    people: peopleRepository(directory, tenant),
    conversations: conversationRepository(directory, tenant),
    subscriptions: subscriptionRepository(directory, tenant),
    async ping() {
      await directory.read(tenant, 'ping');
    },
    async close() {
      await documents.close();
    },
  };
}
