import type { Approver } from '../../domain/answers/approval.ts';
import { drop, isUnsent } from '../../domain/deliveries/delivery.ts';
import { absencesWithout, withoutDeputy, withoutOwner } from '../../domain/people/departures.ts';
import type { Change } from '../../domain/trail.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Step } from '../tries.ts';
import { todayOf } from './absences.ts';
import type { OwnedPlan } from './owned-goals.ts';

/** Whose things go, and to whom: to nobody where nobody is named. */
interface Leaving {
  readonly id: string;
  readonly instead?: string | undefined;
}

/**
 * The steps that take away all that is somebody's, or give it to whoever comes instead: what they own, absences to come, whom they
 * stand in for, what waits to be sent, their address. What they said stays. Their entry goes last, so that whoever is cut off finds
 * them again, and completes it.
 */
export async function stepsToLetGo(
  leaving: Leaving,
  plans: readonly OwnedPlan[],
  by: Change,
  deps: Deps,
): Promise<Step[]> {
  const { stores } = deps;
  const { id, instead } = leaving;
  return [
    ...plans.flatMap(({ plan, ownerships }): Step[] => {
      const items = new Set(ownerships.flatMap(({ person, item }) => (person === id ? item : [])));
      if (items.size === 0) return [];
      const change = (current: OwnedPlan['ownerships']) => withoutOwner(id, current, plan, instead);
      return [() => stores.owners.update(plan.id, [...items], change, by)];
    }),
    ...(await approverSteps(leaving, plans, by, deps)),
    ...(await handOverSteps(leaving, plans, by, deps)),
    ...(await absenceSteps(leaving, by, deps)),
    ...(await followingSteps(leaving, by, deps)),
    ...(await messageSteps(leaving, plans, deps)),
    () => stores.people.remove(id, (known) => withoutDeputy(id, known, instead), by),
  ];
}

/** The areas that somebody approves are approved by their new account, or by those who are left. */
async function approverSteps(
  { id, instead }: Leaving,
  plans: readonly OwnedPlan[],
  by: Change,
  { stores }: Deps,
): Promise<Step[]> {
  const all = await Promise.all(
    plans.map(async ({ plan }) => ({ plan, named: await stores.approvals.approvers(plan.id) })),
  );
  return all.flatMap(({ plan, named }): Step[] => {
    const areas = named.filter(({ person }) => person === id).map(({ area }) => area);
    if (areas.length === 0) return [];
    const change = (current: readonly Approver[]) =>
      current.flatMap((one) =>
        one.person !== id ? one : instead === undefined ? [] : { ...one, person: instead },
      );
    return [() => stores.approvals.name(plan.id, areas, change, by)];
  });
}

/** What was handed over to somebody goes back to its owner, or to their new account; what they have handed over stays where it is. */
async function handOverSteps(
  { id, instead }: Leaving,
  plans: readonly OwnedPlan[],
  by: Change,
  { stores }: Deps,
): Promise<Step[]> {
  const ofPlans = await Promise.all(
    plans.map(async ({ plan }) => ({ plan, all: await stores.handOvers.ofPlan(plan.id) })),
  );
  const moved = (person: string) => (person === id ? (instead ?? person) : person);
  return ofPlans.flatMap(({ plan, all }) =>
    all
      .filter((one) => one.takenBackAt === undefined && [one.to.id, one.owner, one.from.id].includes(id))
      .filter((one) => instead !== undefined || one.to.id === id)
      .map(
        (one): Step =>
          () =>
            stores.handOvers.update(
              plan.id,
              one,
              (current) =>
                current && {
                  ...current,
                  owner: moved(current.owner),
                  from: { ...current.from, id: moved(current.from.id) },
                  to: { ...current.to, id: moved(current.to.id) },
                  ...(instead === undefined ? { takenBackAt: by.at } : {}),
                },
              by,
            ),
      ),
  );
}

async function absenceSteps({ id, instead }: Leaving, by: Change, deps: Deps): Promise<Step[]> {
  const { absences } = deps.stores;
  const changes = absencesWithout(id, await absences.all(), todayOf(deps), instead);
  return changes.flatMap(({ before, after }): Step[] => [
    ...(after ? [() => absences.save(after, by)] : []),
    ...(before.person === id ? [() => absences.remove(before, by)] : []),
  ]);
}

/** What somebody follows goes along to their new account, or ends. */
async function followingSteps({ id, instead }: Leaving, by: Change, { stores }: Deps): Promise<Step[]> {
  const theirs = (await stores.followers.all()).filter((one) => !one.isShared && one.recipient === id);
  return theirs.flatMap((one): Step[] => {
    const taken = { ...one, recipient: instead ?? '' };
    return [
      ...(instead ? [() => stores.followers.update(taken, (current) => current ?? taken, by)] : []),
      () => stores.followers.update(one, () => undefined, by),
    ];
  });
}

async function messageSteps({ id }: Leaving, plans: readonly OwnedPlan[], { stores }: Deps): Promise<Step[]> {
  const all = (await Promise.all(plans.map(({ plan }) => stores.deliveries.ofPlan(plan.id)))).flat();
  const theirs = all.filter(
    ({ value }) => (value.recipient === id || value.insteadOf === id) && isUnsent(value),
  );
  const address = await stores.conversations.read(id);
  return [
    // One that is being sent at this moment is composed as things stand then: there is nothing left to ask.
    ...theirs.map(
      ({ value, etag }): Step =>
        () =>
          // Without its questions: whoever comes back and owns them again has not been asked.
          stores.deliveries.replace({ value: drop({ ...value, items: [], respondents: [] }), etag }),
    ),
    ...(address ? [() => stores.conversations.remove(id)] : []),
    ...((await stores.unreachable.has(id)) ? [() => stores.unreachable.remove(id)] : []),
  ];
}
