import type { RoundState } from '../rounds/round-state.ts';
import type { RoundList } from './list.ts';
import type { Filter } from './question.ts';

/** What one unit answers for in a round, or what stands in one area. */
export interface UnitSide {
  readonly name: string;
  /** What narrows the list to it. */
  readonly of: Filter;
  readonly list: RoundList;
}

/** Units, or areas, beside each other in one round, in the order they were named. */
export interface RoundUnits {
  readonly state: RoundState;
  readonly sides: readonly UnitSide[];
}

export interface UnitsCompared {
  readonly rounds: readonly RoundUnits[];
  /** What both are narrowed to. */
  readonly filter: Filter;
}
