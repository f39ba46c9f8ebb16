import type { Address } from '../domain/delivery.ts';
import { Problem } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import { type Actor, personId } from '../domain/people.ts';
import type { Deps } from '../ports.ts';
import type { IncomingActivity } from './payloads.ts';

export interface Directory {
  readonly deps: Deps;
  readonly language: Language;
  /** Tenants whose people are let in; none named lets everybody in. */
  readonly tenants: readonly string[];
  /** Entra object ids of those who are coordinators without being in the directory. */
  readonly coordinators: readonly string[];
}

/**
 * Who sent an activity. The id is what the channel vouches for; roles are looked up and never taken from the sender.
 * @throws Problem `foreign-tenant`
 */
export async function actorOf(activity: IncomingActivity, directory: Directory): Promise<Actor> {
  const tenant = activity.channelData?.tenant?.id ?? activity.conversation.tenantId;
  const { tenants } = directory;
  if (tenants.length > 0 && !tenants.some((one) => one === tenant?.toLowerCase()))
    throw new Problem('foreign-tenant');
  const id = personId(activity.from.aadObjectId ?? activity.from.id);
  const person = await directory.deps.stores.people.read(id);
  const roles = person?.roles ?? ['reader'];
  return {
    id,
    name: person?.name ?? activity.from.name ?? id,
    roles: directory.coordinators.includes(id) ? [...roles, 'coordinator'] : roles,
    language: person?.language ?? directory.language,
  };
}

/** Where the activity came from. A reply in a channel's thread is answered there, but the channel itself is the address. */
export function addressOf(activity: IncomingActivity): Address {
  return {
    conversation: activity.conversation.id.replace(/;messageid=.*$/, ''),
    serviceUrl: activity.serviceUrl,
    channel: activity.channelId,
    type: typeOf(activity),
    tenant: activity.conversation.tenantId,
    bot: { id: activity.recipient.id, name: activity.recipient.name },
  };
}

/** Where the others read along; what says nothing of itself is a chat between two. */
function typeOf(activity: IncomingActivity): Address['type'] {
  const type = activity.conversation.conversationType;
  return type === 'channel' || type === 'groupChat' ? type : 'personal';
}
