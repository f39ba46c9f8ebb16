import type { Assessment, Words } from '../answers/assessment.ts';
import type { Item, PlanVersion } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';

/** One of what is compared: an item, one unit's answer about it, or what was said of it in one round. */
export interface Compared {
  readonly plan: PlanVersion;
  readonly round: Round;
  readonly item: Item;
  readonly respondent: string;
  readonly unit?: string | undefined;
  /** Undefined where nobody has answered. */
  readonly assessment: Assessment | undefined;
  readonly words?: Words | undefined;
}

/** What is compared, and what tells its parts apart. */
export interface Comparison {
  readonly of: 'items' | 'rounds' | 'units';
  readonly all: readonly [Compared, ...Compared[]];
  /** Years that were asked about and have nothing stored. */
  readonly lacking: readonly number[];
  /** Further rounds that are stored and not shown. */
  readonly hidden: number;
}
