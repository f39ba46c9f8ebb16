/** The audit trail, its seals, and what is needed to verify it. */
import type { IsoInstant } from '../domain/dates.ts';
import type { TrailLine } from '../domain/reports/record.ts';
import type { Seal } from '../domain/reports/seals.ts';
import type { TrailFacts } from '../domain/reports/trail-facts.ts';
import type { TrailEntry } from '../domain/trail.ts';

/** The audit trail: lines are written by whatever changes something, in the same batch as the change. */
export interface Trail {
  /** How the owners of an item have changed, oldest first. */
  ofOwners(plan: string, item: string): Promise<readonly TrailEntry[]>;
  /** All lines of a plan with their hashes, oldest first. */
  ofPlan(plan: string): Promise<readonly TrailLine[]>;
}

/** A partition is a plan, or the municipality's own where none is named. */
export interface Seals {
  /** The newest seal; undefined before there is one. */
  newest(plan?: string): Promise<Seal | undefined>;
  /**
   * Seals what has been added to a plan's trail since it was sealed last. When others do so at the same moment, theirs stands.
   * @returns the newest seal; undefined for a plan without a line
   */
  ofPlan(plan: string, at: IsoInstant): Promise<Seal | undefined>;
  /**
   * Seals the municipality's own trail together with the newest seals of these plans, so that its hash vouches for all of them.
   * @returns the newest seal; undefined where there is nothing to seal
   */
  ofAll(plans: readonly string[], at: IsoInstant): Promise<Seal | undefined>;
  /** What lies in a partition, as far as its trail tells of it. */
  facts(plan?: string): Promise<TrailFacts>;
}
