/** What is kept of a question before it is answered: what has been begun, and to whom it has been given. */
import type { Draft } from '../domain/answers/draft.ts';
import type { HandOver } from '../domain/answers/hand-over.ts';
import type { Change } from '../domain/trail.ts';
import type { Versioned } from './versioned.ts';

/** Names a question within a plan. */
interface QuestionName {
  readonly item: string;
  readonly respondent: string;
}

/** The drafts of a question as they were read, and those of them that are left. */
export interface DraftsLeft {
  readonly before: Versioned<readonly Draft[]>;
  readonly left: readonly Draft[];
}

/** What people have begun to answer and not sent. */
export interface Drafts {
  /** All that has been begun about a question, in whatever round: a point read. */
  of(plan: string, name: QuestionName): Promise<Versioned<readonly Draft[]> | undefined>;
  /**
   * Changes the drafts of a question; computed anew when somebody else changes them in between.
   * @param change gives the same list for no change
   * @returns those that are there then
   * @throws Problem `busy-store`
   */
  update(
    plan: string,
    name: QuestionName,
    change: (known: readonly Draft[]) => readonly Draft[],
  ): Promise<readonly Draft[]>;
}

/** Questions that have been given to others. */
export interface HandOvers {
  /** All of a plan, those that were taken back too; kept in memory under the mark of its owners. */
  ofPlan(plan: string): Promise<readonly HandOver[]>;
  /**
   * Changes the hand-over of a question, and tells every running instance; computed anew when somebody else changes it in between.
   * @param change gives undefined for no change
   * @throws Problem `busy-store`
   */
  update(
    plan: string,
    name: QuestionName & { readonly round: string },
    change: (current: HandOver | undefined) => HandOver | undefined,
    by: Change,
  ): Promise<HandOver | undefined>;
}
