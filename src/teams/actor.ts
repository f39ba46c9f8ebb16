import type { Address } from '../domain/deliveries/delivery.ts';
import { Problem } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import { type Actor, type Person, personId } from '../domain/people/people.ts';
import type { Role } from '../domain/people/roles.ts';
import type { Deps } from '../ports/deps.ts';
import type { IncomingActivity } from './activity.ts';

/** What Teams knows of people that an object id does not tell: guests have one in our tenant, too. */
export interface Membership {
  /**
   * Whether the sender of an activity is a guest or anonymous.
   * @throws when Teams does not say
   */
  isGuest(person: string, activity: IncomingActivity): Promise<boolean>;
}

export interface Directory {
  readonly deps: Deps;
  readonly language: Language;
  /** Tenants whose people are let in; none named lets everybody in. */
  readonly tenants: readonly string[];
  /** Entra object ids of those who are coordinators without being in the directory. */
  readonly coordinators: readonly string[];
  /** Tells who is a guest. Without credentials nobody is asked, and whoever writes is who they say. */
  readonly membership: Membership | undefined;
}

/** Whether Teams knows nobody behind an activity, as in a meeting that somebody has joined without an account. */
export function isAnonymous(activity: IncomingActivity, { membership }: Directory): boolean {
  return membership !== undefined && activity.from.aadObjectId === undefined;
}

/** @throws Problem `foreign-tenant` for an activity from a tenant whose people are not let in */
export function demandTenant(activity: IncomingActivity, tenants: Directory['tenants']): void {
  const tenant = activity.channelData?.tenant?.id ?? activity.conversation.tenantId;
  if (tenants.length > 0 && !tenants.some((one) => one === tenant?.toLowerCase()))
    throw new Problem('foreign-tenant');
}

/**
 * Who sent an activity. The id is what the channel vouches for; roles are looked up and never taken from the sender.
 * @throws Problem `foreign-tenant`
 * @throws when Teams does not say whether somebody with rights is a guest
 */
export async function actorOf(activity: IncomingActivity, directory: Directory): Promise<Actor> {
  demandTenant(activity, directory.tenants);
  if (isAnonymous(activity, directory)) return stranger(activity, directory);
  const id = personId(activity.from.aadObjectId ?? activity.from.id);
  const person = await directory.deps.stores.people.read(id);
  return {
    id,
    formerIds: person?.formerIds,
    name: person?.name ?? activity.from.name ?? id,
    roles: await grantedRoles(namedRoles(id, person, directory), id, activity, directory),
    language: person?.language ?? directory.language,
  };
}

/** The roles that the directory and the configuration name; whoever is in neither reads. */
export function namedRoles(
  id: string,
  person: Pick<Person, 'roles'> | undefined,
  { coordinators }: Pick<Directory, 'coordinators'>,
): readonly Role[] {
  const roles = person?.roles ?? ['reader'];
  return coordinators.includes(id) ? [...roles, 'coordinator'] : roles;
}

/** The blank keeps the id apart from everybody's in the directory, and the channel's own id keeps strangers apart. */
function stranger(activity: IncomingActivity, { language }: Directory): Actor {
  const id = `anonymous ${activity.from.id}`;
  return { id, name: activity.from.name ?? id, roles: ['reader'], language };
}

/** Guests read at most, whatever the directory says. Whoever only reads need not be asked about. */
async function grantedRoles(
  roles: readonly Role[],
  id: string,
  activity: IncomingActivity,
  { membership }: Directory,
): Promise<readonly Role[]> {
  if (!membership || roles.every((role) => role === 'reader')) return roles;
  return (await membership.isGuest(id, activity)) ? ['reader'] : roles;
}

/** Where the activity came from. A reply in a channel's thread is answered there, but the channel itself is the address. */
export function addressOf(activity: IncomingActivity): Address {
  return {
    conversation: activity.conversation.id.replace(/;messageid=.*$/, ''),
    serviceUrl: activity.serviceUrl,
    channel: activity.channelId,
    type: activity.conversation.conversationType,
    tenant: activity.conversation.tenantId,
    bot: { id: activity.recipient.id, name: activity.recipient.name },
  };
}

/** Whether people outside its team read a channel as well, whom Teams does not name among the team's. */
export function isBeyondTeam({ channelData }: IncomingActivity): boolean {
  return channelData?.channel?.type === 'shared';
}

/** Where Teams knows who is there: a channel's members are those of its team. */
export function teamOf(activity: IncomingActivity): Address {
  const address = addressOf(activity);
  return { ...address, conversation: activity.channelData?.team?.id ?? address.conversation };
}
