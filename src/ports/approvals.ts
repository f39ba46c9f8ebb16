import type { Approval, Approver } from '../domain/answers/approval.ts';
import type { Change } from '../domain/trail.ts';
import type { Versioned } from './versioned.ts';

/** Who approves the areas of plans, and what they have decided. */
export interface Approvals {
  /** Those who are named for any area of a plan. */
  approvers(plan: string): Promise<readonly Approver[]>;
  /**
   * Changes who approves some areas; computed anew when somebody else changes them in between. More areas than go into one request are
   * not written all or none: giving the change again completes it.
   * @throws Problem `busy-store`, `partly-stored`
   */
  name(
    plan: string,
    areas: readonly string[],
    change: (current: readonly Approver[]) => readonly Approver[],
    by: Change,
  ): Promise<void>;
  ofRound(plan: string, round: string): Promise<readonly Versioned<Approval>[]>;
  /**
   * Puts what has been decided about an area in the place of what it was, with a line of the trail, and tells every running instance.
   * @param replaces the approval as it was read; undefined for a first one
   * @returns false when somebody else was first
   */
  save(
    plan: string,
    approval: Approval,
    replaces: Versioned<Approval> | undefined,
    by: Change,
  ): Promise<boolean>;
}
