import type { IsoInstant } from '../dates.ts';
import type { OwnersOfList } from '../people/owners-of-list.ts';
import type { PastRoundAnswers } from '../rounds/past-round.ts';
import type { Round } from '../rounds/round.ts';
import type { ProposedLink } from './lineage.ts';
import type { Item, Plan, PlanVersion } from './plan.ts';
import type { PlanChange } from './plan-changes.ts';
import type { ReadDocument } from './read-document.ts';

/** Stands for a plan that is not there yet, where one is chosen; no plan has such an id. */
export const NEW_PLAN = '*new';

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
  /** Somebody has said which plan the document is about, or that it is a new one. */
  readonly isPlaced?: boolean | undefined;
  /** What tells the owners that a list was compared with from others. */
  readonly ownersMark?: string | undefined;
}

/** What somebody needs to see before a plan is stored. */
export interface Preview {
  /** `id` is undefined when there is nothing to store: the plan that is there says the same. */
  readonly pending: Omit<PendingPreview, 'id'> & { readonly id: string | undefined };
  /** The plan as it would be stored. */
  readonly plan: PlanVersion;
  readonly changes: readonly PlanChange[];
  /** Stored plans that the document may be about, with nothing but a guess to tell: which one is asked before anything is stored. */
  readonly maybe?: readonly Plan[] | undefined;
  readonly links: readonly ProposedLink[];
  /** Who a list says answers about what; undefined for a file that says nothing of that. */
  readonly owners?: OwnersOfList | undefined;
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
  /** The owners that were stored with it. */
  readonly owners?: OwnersOfList | undefined;
  /** What nobody would be asked about. */
  readonly unowned: readonly Item[];
  /** What a list names no owner of, and is asked about only with what is above or below it. */
  readonly covered?: readonly Item[] | undefined;
  readonly openRounds: readonly Round[];
  /** When the file was a report. */
  readonly answers?: PastRoundAnswers | undefined;
}
