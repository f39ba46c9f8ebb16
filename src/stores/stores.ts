/** The repositories, written once above the document port. */
import type { Stores } from '../ports/stores.ts';
import { absenceMemory, absenceRepository } from './absences.ts';
import { answerFileRepository } from './answer-files.ts';
import { approvalRepository, approversMemory } from './approvals.ts';
import { assessmentRepository } from './assessments.ts';
import { deliveryRepository, digestRunRepository } from './deliveries.ts';
import { conversationRepository, subscriptionRepository } from './directory.ts';
import type { Documents } from './documents.ts';
import { draftRepository } from './drafts.ts';
import { followerMemory, followerRepository } from './followers.ts';
import { handOverRepository, handOversMemory } from './hand-overs.ts';
import { keyFigureRepository } from './kolada.ts';
import { linkKeyRepository } from './link-keys.ts';
import { ownersMemory, ownersRepository } from './owners.ts';
import { peopleMemory, peopleRepository } from './people.ts';
import { planRepository, versionMemory } from './plans.ts';
import { previewRepository } from './previews.ts';
import { publicationRepository } from './publications.ts';
import { answerMemory } from './read-answers.ts';
import { type Look, openRegister } from './register.ts';
import { roundMemory, roundRepository } from './rounds.ts';
import { sealRepository } from './seals.ts';
import { settingsRepository } from './settings.ts';
import { settling } from './settle.ts';
import { shareRepository } from './shares.ts';
import { talkRepository } from './talks.ts';
import { ownersTrailMemory, trailRepository } from './trail.ts';
import { unreachableMemory, unreachableRepository } from './unreachable.ts';
import { wavedHintsRepository } from './waved-hints.ts';

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
  const versions = versionMemory();
  const rounds = roundMemory(followup);
  const [owners, approvers] = [ownersMemory(followup), approversMemory(followup)];
  const answers = answerMemory(followup, now);
  const people = peopleMemory(directory);
  const absences = absenceMemory(directory);
  const unreachable = unreachableMemory(directory);
  const followers = followerMemory(directory);
  const handOvers = handOversMemory(followup);
  const ownersTrail = ownersTrailMemory(followup);
  const settle = settling(followup, register.always, now);
  const others = {
    drafts: draftRepository(followup),
    shares: shareRepository(directory, tenant, now),
    subscriptions: subscriptionRepository(directory, tenant),
    previews: previewRepository(directory, tenant),
    answerFiles: answerFileRepository(directory, tenant),
    talks: talkRepository(directory, tenant),
    wavedHints: wavedHintsRepository(directory, tenant),
    keyFigures: keyFigureRepository(directory, tenant),
    linkKeys: linkKeyRepository(directory, tenant),
    seals: sealRepository(followup, directory, tenant),
  };
  const storesWith = (look: Look): Stores => ({
    ...others,
    plans: planRepository(followup, look, versions),
    rounds: roundRepository(followup, look, rounds),
    owners: ownersRepository(followup, look, owners),
    assessments: assessmentRepository(followup, look, answers),
    approvals: approvalRepository(followup, look, approvers),
    publications: publicationRepository(followup, look),
    handOvers: handOverRepository(followup, look, handOvers),
    deliveries: deliveryRepository(followup, look),
    digestRuns: digestRunRepository(followup, look),
    people: peopleRepository(directory, tenant, look, people),
    absences: absenceRepository(directory, tenant, look, absences),
    conversations: conversationRepository(directory, tenant, look),
    unreachable: unreachableRepository(directory, tenant, look, unreachable),
    followers: followerRepository(directory, tenant, look, followers),
    settings: settingsRepository(directory, tenant, look),
    trail: trailRepository(followup, look, ownersTrail),
    lookingOnce: () => storesWith(register.once()),
    settle,
    ping: () => documents.ping(),
    close: async () => documents.close(),
  });
  return storesWith(register.always);
}
