import type { Address } from '../domain/deliveries/delivery.ts';
import { isInForce } from '../domain/deliveries/subscription.ts';
import type { Actor } from '../domain/people/people.ts';
import { may } from '../domain/people/roles.ts';
import { type Viewer, viewerOf } from '../domain/people/viewer.ts';
import type { Deps } from '../ports/deps.ts';
import type { Member } from '../ports/directory.ts';
import { type Directory, namedRoles } from './actor.ts';
import type { Audience } from './audience.ts';

/** Where somebody looks: the conversation, and where Teams knows who is there. */
export interface Place {
  readonly address: Address;
  readonly team: Address;
  /** A channel that people outside its team read as well. */
  readonly isBeyondTeam: boolean;
}

export interface Looking extends Pick<Directory, 'coordinators' | 'membership'> {
  readonly audience: Audience;
}

/** What somebody may see where they are. Teams is asked who reads along only where it matters, and once in a turn at most. */
export function viewerAt(actor: Actor, place: Place, looking: Looking, deps: Deps): Viewer {
  if (place.address.type === 'personal') return viewerOf(actor);
  const seesRunning = onlyOnce(async () => may(actor.roles, 'running') && everybodyMay(place, looking, deps));
  const seesDigest = onlyOnce(async () => (await isSubscribed(place, deps)) || seesRunning());
  return { actor, isShared: true, seesRunning, seesDigest };
}

/** What goes there once a week may be asked for there as well. */
async function isSubscribed({ address }: Place, { stores }: Deps): Promise<boolean> {
  const subscription = await stores.subscriptions.read(address.conversation);
  return subscription !== undefined && isInForce(subscription);
}

async function everybodyMay({ team, isBeyondTeam }: Place, looking: Looking, deps: Deps): Promise<boolean> {
  if (isBeyondTeam) return false;
  const members = await looking.audience.everybodyIn(team);
  if (!members) return false;
  const people = new Map((await deps.stores.people.all()).map((person) => [person.id, person]));
  // Without credentials, nobody is asked about guests here either.
  const isGuest = (member: Member) => looking.membership !== undefined && member.isGuest;
  return members.every(
    (member) => !isGuest(member) && may(namedRoles(member.id, people.get(member.id), looking), 'running'),
  );
}

function onlyOnce<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined;
  return () => {
    begun ??= work();
    return begun;
  };
}
