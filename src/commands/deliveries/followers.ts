import { type Follower, type Lineage, lineageIn } from '../../domain/deliveries/followers.ts';
import { isInForce, isWanted } from '../../domain/deliveries/subscription.ts';
import type { Language } from '../../domain/language.ts';
import type { Role } from '../../domain/people/roles.ts';
import { isForAll, type Viewer, viewerOf } from '../../domain/people/viewer.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { readablePlans } from '../plans/find-plans.ts';
import type { MessageDeps } from './message-deps.ts';

/** Who follows what. A channel does as long as it is subscribed: what it followed before it was unsubscribed is over. */
export async function followersInForce({ stores }: Deps): Promise<readonly Follower[]> {
  const followers = await stores.followers.all();
  if (!followers.some(({ isShared }) => isShared)) return followers;
  const channels = new Map((await stores.subscriptions.all()).map((one) => [one.channel, one]));
  return followers.filter(({ recipient, isShared, since }) => {
    const channel = channels.get(recipient);
    return !isShared || (channel && isInForce(channel) && isWanted(channel, since));
  });
}

/** Somebody who follows something, as they are now. */
export interface Recipient {
  readonly id: string;
  readonly formerIds?: readonly string[] | undefined;
  readonly viewer: Viewer;
  readonly seesRunning: boolean;
  /** That of a channel is the municipality's own. */
  readonly language?: Language | undefined;
}

/** Whether somebody may be told of what is said in a round. */
export function mayBeTold({ seesRunning }: Pick<Recipient, 'seesRunning'>, round: Round): boolean {
  return seesRunning || isForAll(round);
}

/** What somebody may see is looked up each time something is told. A channel is told what its digest shows, which is the running round as well. */
export async function recipientOf(
  { recipient: id, isShared }: Pick<Follower, 'recipient' | 'isShared'>,
  { stores, language, coordinators = [] }: MessageDeps,
): Promise<Recipient> {
  if (isShared) {
    const actor = { id, name: id, roles: ['reader'], language } as const;
    const seesRunning = async () => true;
    return { id, viewer: { actor, isShared, seesRunning, seesDigest: seesRunning }, seesRunning: true };
  }
  const person = await stores.people.read(id);
  const roles: readonly Role[] = person?.roles ?? ['reader'];
  const named = coordinators.includes(id) ? [...roles, 'coordinator' as const] : roles;
  const { name = id, formerIds, language: own } = person ?? {};
  const viewer = viewerOf({ id, formerIds, name, roles: named, language: own ?? language });
  return { id, formerIds, viewer, seesRunning: await viewer.seesRunning(), language: own };
}

/** Which items of all plans carry on which, as far as those can be read. */
export async function lineageNow(deps: Deps): Promise<Lineage> {
  return lineageIn(await readablePlans(deps));
}
