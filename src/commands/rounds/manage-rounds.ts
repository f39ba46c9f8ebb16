import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { closeRound, openRound, type Round, type RoundWish } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { findPlan } from '../plans/find-plans.ts';
import { allRounds, findRound } from './find-rounds.ts';

/** Opens a round; the running instances then ask every owner. */
export async function openNewRound(
  actor: Actor,
  input: RoundWish & { readonly plan: string | undefined },
  deps: Deps,
): Promise<Round> {
  demand(actor, 'manage-rounds');
  const plan = await findPlan(input.plan, deps);
  const existing = (await deps.stores.rounds.ofPlan(plan.id)).map((round) => round.value);
  const round = openRound(plan, existing, input, deps.clock.now());
  if (!(await deps.stores.rounds.create(round))) throw new Problem('round-exists', { round: round.id });
  return round;
}

export async function closeOpenRound(actor: Actor, id: string, deps: Deps): Promise<Round> {
  demand(actor, 'manage-rounds');
  const { value, etag } = await findRound(id, deps);
  const owners = await deps.stores.owners.ofPlan(value.plan);
  return deps.stores.rounds.close({ value: closeRound(value, owners, deps.clock.now()), etag });
}

export async function listRounds(actor: Actor, deps: Deps): Promise<readonly Round[]> {
  demand(actor, 'manage-rounds');
  return (await allRounds(deps)).map((round) => round.value);
}
