import type { IsoInstant } from '../dates.ts';
import type { PastRoundAnswers } from '../rounds/past-round.ts';
import type { Round } from '../rounds/round.ts';
import type { Item, PlanVersion } from './plan.ts';
import type { ReadDocument } from './read-document.ts';

/** What was read out of a file that somebody sent in the chat, until that person confirms or discards it. */
export interface PendingPreview {
  readonly id: string;
  /** Whose it is: nobody else can confirm it. */
  readonly by: string;
  /** Name of the file, as it was sent. */
  readonly file: string;
  readonly at: IsoInstant;
  /** Version of the plan that it was compared with; 0 when there was none. */
  readonly planVersion: number;
  readonly document: ReadDocument;
}

/** One way in which a plan that is read differs from the one that is there. */
export interface DraftChange {
  /** `added`, `removed`, `changed`, `renamed`, `moved`; a card has words for others as well. */
  readonly change: string;
  readonly item: string;
  readonly title: string;
  /** The old title of what has been renamed, the title of the old parent of what has been moved. */
  readonly before?: string | undefined;
  /** The fields of an item that say something else. */
  readonly fields?: readonly string[] | undefined;
  /** How many owned what has been removed. */
  readonly owners?: number | undefined;
}

/** That an item carries on one of an earlier plan, as proposed until somebody confirms it. */
export interface DraftLink {
  readonly item: string;
  readonly title: string;
  readonly plan: string;
  readonly planTitle: string;
  readonly continues: string;
  readonly continuesTitle: string;
  /** `same-title`, `same-indicator` or `similar-words`; a card shows others without a word. */
  readonly why: string;
}

/** What somebody needs to see before a plan is stored. */
export interface Preview {
  /** `id` is undefined when there is nothing to store: the plan that is there says the same. */
  readonly pending: Omit<PendingPreview, 'id'> & { readonly id: string | undefined };
  /** The plan as it would be stored. */
  readonly plan: PlanVersion;
  readonly changes: readonly DraftChange[];
  readonly links: readonly DraftLink[];
  /** They go on with the version they were opened on. */
  readonly openRounds: readonly Round[];
  /** When the file is a report: its plan is then stored only if there is none. */
  readonly answers?: PastRoundAnswers | undefined;
  /** Somebody has changed the plan since it was last shown, so it is shown again. */
  readonly isComparedAnew: boolean;
}

/** What has become of a plan that was confirmed. */
export interface StoredPreview {
  readonly file: string;
  readonly plan: PlanVersion;
  /** How many links to earlier plans were confirmed and stored with it. */
  readonly linked: number;
  /** What nobody would be asked about. */
  readonly unowned: readonly Item[];
  readonly openRounds: readonly Round[];
  /** When the file was a report. */
  readonly answers?: PastRoundAnswers | undefined;
}
