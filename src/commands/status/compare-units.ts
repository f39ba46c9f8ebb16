import { demand } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { listIn } from '../../domain/status/list.ts';
import type { Filter } from '../../domain/status/question.ts';
import type { RoundUnits } from '../../domain/status/units-compared.ts';
import type { Deps } from '../../ports/deps.ts';
import { loadState } from '../rounds/find-rounds.ts';
import { nothingSeen } from '../rounds/seen-rounds.ts';
import { roundsAbout } from './list-items.ts';

/**
 * What units answer for, beside each other, in every round that is meant by now. A round that asks none of them is left out where
 * another does.
 * @throws Problem as `nothingSeen` where no round may be seen
 */
export async function compareUnits(
  viewer: Viewer,
  units: readonly string[],
  filter: Filter,
  deps: Deps,
): Promise<readonly RoundUnits[]> {
  demand(viewer.actor, 'status');
  const rounds = await roundsAbout(viewer, { filter }, deps);
  if (rounds.length === 0) throw nothingSeen(viewer);
  const states = await Promise.all(rounds.map((round) => loadState(round, deps)));
  const all = states.map((state) => ({
    state,
    sides: units.map((unit) => ({ unit, list: listIn(state, { filter: { ...filter, unit } }) })),
  }));
  const asking = all.filter(({ sides }) => sides.some(({ list }) => list.scope.length > 0));
  return asking.length > 0 ? asking : all.slice(0, 1);
}
