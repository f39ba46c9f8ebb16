import { demand } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { diffOf, type RoundDiff } from '../../domain/reports/diff.ts';
import { isClosed, type Round } from '../../domain/rounds/round.ts';
import { compareRounds, lineagesOf } from '../../domain/status/history.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlans } from '../plans/find-plans.ts';
import { loadWordedState } from '../rounds/find-rounds.ts';
import { findSeenRound } from '../rounds/seen-rounds.ts';

/**
 * What differs between two rounds, whichever of them is named first.
 * @throws Problem `not-allowed`, `unknown-round` also for one whose answers this viewer may not see
 */
export async function diffRounds(
  viewer: Viewer,
  ids: readonly [string, string],
  deps: Deps,
): Promise<RoundDiff> {
  demand(viewer.actor, 'status');
  const [a, b] = [await findSeenRound(viewer, ids[0], deps), await findSeenRound(viewer, ids[1], deps)];
  const [earlier, later] = compareRounds(a, b) <= 0 ? [a, b] : [b, a];
  const [before, after, plans] = await Promise.all([
    loadWordedState(earlier, deps),
    loadWordedState(later, deps),
    newestPlans(deps),
  ]);
  const lineage = lineagesOf(plans);
  return diffOf(before, after, (item) =>
    lineage({ plan: later.plan, item }).flatMap((ref) => (ref.plan === earlier.plan ? [ref.item] : [])),
  );
}

/** The round that another one is told against where none is named: the one that was closed last before it, of its own plan if there is any. */
export function roundBefore(round: Round, seen: readonly Round[]): Round | undefined {
  const before = seen
    .filter((one) => isClosed(one) && one.id !== round.id && compareRounds(one, round) < 0)
    .toSorted((a, b) => compareRounds(b, a));
  return before.find(({ plan }) => plan === round.plan) ?? before[0];
}
