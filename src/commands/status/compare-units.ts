import { demand } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { listIn } from '../../domain/status/list.ts';
import type { Filter } from '../../domain/status/question.ts';
import type { RoundUnits, UnitSide } from '../../domain/status/units-compared.ts';
import type { Deps } from '../../ports/deps.ts';
import { loadState } from '../rounds/find-rounds.ts';
import { nothingSeen } from '../rounds/seen-rounds.ts';
import { roundsAbout } from './list-items.ts';

/**
 * What units answer for, or areas hold, beside each other, in every round that is meant by now. A round that asks none of them is left out where
 * another does.
 * @throws Problem as `nothingSeen` where no round may be seen
 */
export async function compareUnits(
  viewer: Viewer,
  sides: readonly Omit<UnitSide, 'list'>[],
  filter: Filter,
  deps: Deps,
): Promise<readonly RoundUnits[]> {
  demand(viewer.actor, 'status');
  const among = sides.flatMap(({ of }) => of.below ?? []);
  const rounds = await roundsAbout(viewer, { filter, among }, deps);
  if (rounds.length === 0) throw nothingSeen(viewer);
  const states = await Promise.all(rounds.map((round) => loadState(round, deps)));
  const all = states.map((state) => ({
    state,
    sides: sides.map((side) => ({ ...side, list: listIn(state, { filter: { ...filter, ...side.of } }) })),
  }));
  const asking = all.filter(({ sides }) => sides.some(({ list }) => list.scope.length > 0));
  return asking.length > 0 ? asking : all.slice(0, 1);
}
