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

/** Why a goal list is none: without a row of heads, without goals below it, or of several boards, plans or years. */
export type ListRefusal = 'no-heads' | 'empty-list' | 'several-plans';

/** What there is to say of the rows, columns and sheets of a goal list, and of those whom it names. */
export type ListFindingCode =
  | 'unknown-head'
  | 'unknown-kind'
  | 'below-unread'
  | 'two-values'
  | 'no-value'
  | 'hidden-rows'
  | 'hidden-column'
  | 'unread-sheet'
  | 'unit-alone'
  | 'other-deputy'
  | 'not-a-global-goal';

/** What is wrong with a row, its table, or sums of money: they need a reason, do not agree, or have no unit. */
export type RowFault =
  | 'unread-row'
  | 'unread-table'
  | 'beside-value'
  | 'either-number'
  | 'unexplained'
  | 'torn-sums'
  | 'no-money-unit';

/** Why a file cannot be read at all. */
export type ReadFault = 'missing' | 'folder' | 'forbidden' | 'other';

/** Why a file cannot be written. */
export type WriteFault = 'exists' | 'link' | 'folder' | 'noFolder' | 'full' | 'forbidden' | 'other';

/** Why a file is no copy that can be put back: something else, or not as it was written. */
type BackupFault = 'foreign' | 'damaged';

/** What problems with copies of the store tell. */
export interface BackupFields {
  /** Nothing is there of which a copy could be taken. */
  'empty-store': { readonly store: string };
  /** A copy is only put back where it overwrites nothing. */
  'store-not-empty': { readonly store: string };
  /** A part of the copy of a day is there, and nothing but the same copy makes it whole. */
  'half-restored': { readonly at: string };
  'bad-backup': { readonly file: string; readonly why: BackupFault };
  /** `program` is the version that took the copy. */
  'newer-backup': { readonly file: string; readonly program: string };
  'other-tenant': { readonly theirs: string; readonly ours: string };
}

/** What a published round, and its documents, may be refused with. */
export interface ReportProblemFields {
  /** A frozen file is not what its checksum says. */
  'altered-file': { readonly round: string; readonly version: number; readonly format: string };
  /** `areas` are those that are not approved. */
  'not-publishable': {
    readonly round: string;
    readonly why: 'open' | 'not-approved';
    readonly areas: string;
  };
  /** None of its versions is in force. */
  'not-published': { readonly round: string };
  'round-is-open': { readonly round: string };
  /** That version of it is not in force any more. */
  'report-withdrawn': { readonly round: string };
  /** It would say something else now. */
  'report-changed': { readonly round: string };
  /** `missing`: this machine cannot print; `failed`: it could not print this document. */
  'no-pdf': { readonly why: 'missing' | 'failed' };
}

/** Somebody of a list who has the address of an account that is known by another id. */
export interface Recreated {
  /** As one tells them apart: "Bo Ek (bo.ek@exempel.se)". */
  readonly person: string;
  readonly from: string;
  readonly to: string;
}
