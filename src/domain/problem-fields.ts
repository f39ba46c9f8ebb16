/** What some problems tell of themselves. */

/** A document whose board or year is a guess, and may be about a stored plan. */
export interface GuessedPlan {
  readonly file: string;
  /** Each undefined where the document states it. */
  readonly board: string | undefined;
  readonly year: number | undefined;
  /** The stored plans that it may be. */
  readonly plans: readonly string[];
  /** An id that no stored plan has. */
  readonly free: string;
}

/** What a plan that is stored anew would have no more. */
export interface LostItem {
  readonly title: string;
  /** How many own it, and how many answers it has in all rounds. */
  readonly owners: number;
  readonly answers: number;
}

/** Why a file cannot be read at all. */
export type ReadFault = 'missing' | 'folder' | 'forbidden' | 'other';

/** Why a file cannot be written. */
export type WriteFault = 'exists' | 'link' | 'folder' | 'full' | 'other';

/** Why a file is no copy that can be put back: something else, or not as it was written. */
export type BackupFault = 'foreign' | 'damaged';
