import { type Delivery, isSending, mayHaveArrived } from '../../domain/deliveries/delivery.ts';
import { publicationPost } from '../../domain/deliveries/publication-post.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Message } from '../../ports/messenger.ts';
import { publishedOf } from '../reports/published.ts';
import type { MessageDeps } from './message-deps.ts';

/** A version that is published, as long as it is the last one; or that it is withdrawn, as long as none has followed. */
export async function composePublication(
  { publication: told }: Delivery,
  round: Round,
  deps: MessageDeps,
): Promise<Message | undefined> {
  const { language, stores } = deps;
  const last = (await stores.publications.ofRound(round.plan, round.id)).at(-1);
  if (!last || last.version !== told?.version) return undefined;
  if ((told.is === 'withdrawn') !== (last.withdrawn !== undefined)) return undefined;
  return {
    ...{ kind: 'publication', language, publication: last },
    compiled: await publishedOf(last, round, undefined, deps),
  };
}

/**
 * The message in whose place one goes: that a version is withdrawn is said on its post, where Teams has told what that is called.
 * @returns undefined for a new message, `nowhere` where that version was never posted
 */
export async function placeOf(
  { publication, plan, round, recipient }: Delivery,
  { stores }: MessageDeps,
): Promise<string | undefined> {
  if (publication?.is !== 'withdrawn') return undefined;
  const id = publicationPost(round, publication.version, recipient);
  const known = (await stores.deliveries.ofPlan(plan)).map(({ value }) => value);
  const post = known.find((one) => one.id === id);
  if (post?.state === 'sent') return post.message;
  return post && (isSending(post) || mayHaveArrived(post)) ? undefined : 'nowhere';
}
