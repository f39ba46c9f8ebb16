import { asksApproval } from '../../domain/answers/approval.ts';
import { isTalkedOver, messagesToPlan } from '../../domain/deliveries/approval-messages.ts';
import { isEnteredForAnother } from '../../domain/deliveries/entered-messages.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { Deps } from '../../ports/deps.ts';
import { areasOf } from '../answers/find-approval.ts';
import { inEachPlan, type UnreadPlan } from '../plans/in-each-plan.ts';
import { loadState } from '../rounds/find-rounds.ts';

/**
 * Plans what is to be told about approval and about answers that may be given anew: to approvers, and to those who answered.
 * @param how `announce` where no worker is at the plan
 */
export async function planTalk(state: RoundState, how: 'add' | 'announce', deps: Deps): Promise<void> {
  const { round, assessments } = state;
  if (!isTalkedOver(round) && !assessments.some((one) => one.mends || isEnteredForAnother(one))) return;
  const areas = await areasOf(state, deps);
  const { deliveries } = deps.stores;
  const known = (await deliveries.ofPlan(round.plan)).map(({ value }) => value);
  const planned = messagesToPlan(state, areas, known, deps.clock.now());
  if (planned.length > 0) await deliveries[how](round.plan, planned);
}

/**
 * The same in every open round that asks for approval: an answer tells nobody of itself, so its area is looked at now and then.
 * @returns the plans of which nobody is told, since something of them cannot be read
 */
export async function planApprovals(deps: Deps): Promise<readonly UnreadPlan[]> {
  const looking = { ...deps, stores: deps.stores.lookingOnce() };
  const { unread } = await inEachPlan(async (plan) => {
    const rounds = (await looking.stores.rounds.ofPlan(plan)).map(({ value }) => value);
    for (const round of rounds.filter((one) => isOpen(one) && asksApproval(one)))
      await planTalk(await loadState(round, looking), 'announce', looking);
  }, looking);
  return unread;
}
