/** Somebody is heard of, so what could not be delivered to them may be now. */
import { z } from 'zod/v4';
import { wakeIfResting } from '../commands/deliveries/wake-deliveries.ts';
import { personId } from '../domain/people/people.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import { type IncomingActivity, incomingOf } from './activity.ts';
import { addressOf, demandTenant, isAnonymous } from './actor.ts';
import { type KnownPlaces, remember } from './arrival.ts';
import { heedLife } from './departures.ts';
import { seenBy, type TurnSetting } from './look.ts';

/**
 * Somebody has written or pressed a button. Where nothing rests this costs no request beside the turn's own look.
 * @param known where people are, when that is to be kept
 */
export async function heard(
  activity: IncomingActivity,
  setting: TurnSetting,
  known?: KnownPlaces,
): Promise<void> {
  if (addressOf(activity).type !== 'personal') return heedLife(activity, setting, known);
  if (isAnonymous(activity, setting)) return;
  if (known) await remember(activity, setting, known);
  const { actor, deps } = await seenBy(activity, setting);
  await wakeIfResting(actor.id, deps);
}

const Added = z.object({
  membersAdded: z
    .array(z.object({ aadObjectId: z.string().regex(ID_PATTERN).optional() }).catch({}))
    .catch([]),
});

/** Who is in a team that Målvakt is in can be reached. */
export async function heardOfMembers(activity: object, setting: TurnSetting): Promise<void> {
  const incoming = incomingOf({ activity });
  if (addressOf(incoming).type === 'personal') return;
  demandTenant(incoming, setting.tenants);
  const deps = { ...setting.deps, stores: setting.deps.stores.lookingOnce() };
  for (const { aadObjectId } of Added.parse(activity).membersAdded) {
    if (aadObjectId !== undefined) await wakeIfResting(personId(aadObjectId), deps);
  }
}
