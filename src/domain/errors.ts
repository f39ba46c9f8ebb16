import type { FileFindingCode, Refusal } from './file-faults.ts';
import type { FoundInstead } from './plans/found-instead.ts';
import type {
  BackupFields,
  GuessedPlan,
  ListFindingCode,
  LostItem,
  ReadFault,
  Recreated,
  ReportProblemFields,
  RowFault,
  WriteFault,
} from './problem-fields.ts';

/**
 * Every way in which a request can fail that the person can do something about, and what each tells of itself: the values
 * that its wording needs. The code is stable and is put into words by `views/texts`, where one without words does not
 * compile; anything that is not a Problem is a fault of ours and is logged under a reference number.
 */
export interface ProblemFields extends BackupFields, ReportProblemFields {
  'not-allowed': { readonly right: string };
  'not-owner': { readonly words: string };
  'not-approver': { readonly area: string };
  /** `twin`: another is open that is called the same, or is about the same time. */
  'not-reopened': { readonly round: string; readonly why: 'open' | 'nothing' | 'twin' };
  'foreign-tenant': NoFields;
  /** `plan` is empty when none was named, `plans` when there is none. */
  'unknown-plan': { readonly plan: string; readonly plans: string };
  'unknown-round': { readonly round: string; readonly rounds: string };
  'unknown-item': { readonly words: string; readonly isShared?: boolean };
  'unasked-item': { readonly item: string; readonly round: string };
  'unknown-person': NoFields;
  /** `people` are those whom the words might mean, each told apart from the others; empty when there are none. */
  'no-such-person': { readonly words: string; readonly people: string };
  'several-people': { readonly words: string; readonly people: string };
  /** A coordinator would take the role, or their own entry, from themselves. */
  'own-role': NoFields;
  'recreated-accounts': { readonly accounts: readonly Recreated[] };
  'no-roster': NoFields;
  'no-round': NoFields;
  'none-to-see': { readonly isShared: boolean };
  'no-channel': NoFields;
  'round-closed': { readonly round: string };
  /** Its due day is not to be moved. */
  'round-not-open': { readonly round: string };
  'round-withdrawn': { readonly round: string };
  'not-withdrawn': { readonly round: string; readonly why: 'closed' | 'answered' };
  'round-exists': { readonly round: string };
  'round-answered': { readonly round: string; readonly id: string };
  'invalid-round': NoFields;
  'invalid-plan': NoFields;
  'guessed-plan': GuessedPlan;
  'guessed-period': { readonly round: string; readonly period: string };
  /** A plan by an id of its author's own is stored for another board or year. */
  'other-plan': { readonly plan: string; readonly stored: string; readonly read: string };
  'loses-items': { readonly plan: string; readonly lost: readonly LostItem[] };
  /** So many items have owners, and would have others. */
  'replaces-owners': { readonly plan: string; readonly items: number };
  'invalid-people': NoFields;
  'invalid-owners': NoFields;
  'invalid-answers': NoFields;
  'not-listed': NoFields;
  'invalid-config': NoFields;
  'invalid-models': NoFields;
  'unknown-model': { readonly model: string; readonly models: string };
  /** `code` is what the system calls it. */
  'unreadable-file': { readonly file: string; readonly cause: ReadFault; readonly code: string };
  'not-a-plan': {
    readonly file: string;
    readonly reason: Refusal;
    readonly found?: FoundInstead | undefined;
  };
  'file-refused': NoFields;
  'file-too-large': { readonly megabytes: number };
  'file-too-slow': NoFields;
  'file-not-given': NoFields;
  'preview-too-large': NoFields;
  'answer-too-large': { readonly line: number };
  'preview-outdated': NoFields;
  'unwritable-file': { readonly file: string; readonly cause: WriteFault; readonly code: string };
  'busy-store': NoFields;
  /** The store failed when `done` of `of` changes were written. */
  'partly-stored': { readonly done: number; readonly of: number };
  /** `document` is what a newer version of the program has written. */
  'newer-form': { readonly document: string };
  'silent-playground': NoFields;
  /** The embedded database. `code` is what SQLite or the system calls it; `during` is left out at the start. */
  'failing-store': {
    readonly file: string;
    readonly cause: StoreFault;
    readonly code: string;
    readonly during?: StoreWork;
  };
  /** `cause` is what the client calls it; undefined when it says nothing. `during` is left out at the start. */
  'unreachable-store': {
    readonly endpoint: string;
    readonly cause: string | number | undefined;
    readonly during?: StoreWork;
  };
  /** The answer to a write was lost, and nothing has told since whether it was carried out. Doing it again does. */
  'perhaps-stored': { readonly endpoint: string; readonly cause: string | number | undefined };
}

export type ProblemCode = keyof ProblemFields;
type NoFields = Readonly<Record<string, never>>;

/** Why the embedded database cannot be used. */
export type StoreFault = 'full' | 'read-only' | 'corrupt' | 'no-folder' | 'forbidden' | 'locked' | 'other';

/** What the store was to do: of a write that failed it is known that nothing is stored, of a read it is not what came before it. */
export type StoreWork = 'read' | 'write';

/** One fault in something that was handed to us: where it is, what is wrong, and the values that the wording needs. */
export type Finding =
  | FieldFinding
  | (Details & { readonly at: GuessedField; readonly code: 'guessed' })
  | (Details & { readonly at: NeededVariable; readonly code: 'missing-variable' });

export interface FieldFinding extends Details {
  /** Path to the field (`items[3].parent`), column (`role`), or name of an input (`status`). */
  readonly at: string;
  readonly code: Exclude<FindingCode, 'guessed' | 'missing-variable'>;
}

interface Details {
  /** Line in the file, from 1. */
  readonly line?: number | undefined;
  /** Of a workbook that has several. */
  readonly sheet?: string | undefined;
  /** Where it is the same on several lines: all of them, `line` being the first. */
  readonly lines?: readonly number[] | undefined;
  readonly value?: string | number | undefined;
  readonly limit?: string | number | undefined;
}

/** What a document may not say of itself. */
export const GUESSED_FIELDS = ['title', 'board', 'year', 'period'] as const;
export type GuessedField = (typeof GUESSED_FIELDS)[number];

/** What Målvakt cannot run without once any of them is given, or in production. */
export const NEEDED_VARIABLES = ['BOT_ID', 'BOT_TENANT_ID', 'BOT_PASSWORD', 'COSMOS_ENDPOINT'] as const;
export type NeededVariable = (typeof NEEDED_VARIABLES)[number];

export type FindingCode =
  | RowFault
  | 'missing'
  | 'no-rows'
  | 'missing-variable'
  | 'not-a-number'
  | 'not-an-id'
  | 'not-an-object-id'
  | 'not-an-address'
  | 'same-address'
  | 'open-quote'
  | 'too-many-cells'
  | 'not-a-date'
  | 'not-one-of'
  | 'not-a-role'
  | 'not-approver'
  | 'not-json'
  | 'wrong-type'
  | 'unknown-key'
  | 'too-long'
  | 'too-many'
  | 'out-of-range'
  | 'duplicate'
  | 'unknown-parent'
  | 'cycle'
  | 'impossible-target'
  | 'unknown-link'
  | 'link-cycle'
  | 'no-link'
  | 'unknown-item'
  | 'ambiguous-item'
  | 'unknown-person'
  | 'ambiguous-person'
  | 'two-accounts'
  | 'before-start'
  | 'has-passed'
  | 'name-taken'
  | 'nothing-asked'
  | 'not-on-scale'
  | 'not-asked'
  | 'not-owner'
  | 'no-owner'
  | 'answered'
  | 'no-reason'
  | 'not-a-folder'
  | 'not-a-file'
  | 'unplaced'
  | 'no-indicator'
  | 'no-desired-outcome'
  | 'no-heading'
  | 'no-status'
  | 'not-measured'
  | 'shortened'
  | 'first-sentence'
  | 'status-not-kept'
  | 'outcome-in-plan'
  | 'unknown-column'
  | 'unread-column'
  | 'same-columns'
  | FileFindingCode
  | ListFindingCode
  | 'guessed';

/** Fields are left out where there are none. */
type ProblemArguments = {
  readonly [C in ProblemCode]: ProblemFields[C] extends NoFields
    ? readonly [code: C, fields?: NoFields, findings?: readonly Finding[]]
    : readonly [code: C, fields: ProblemFields[C], findings?: readonly Finding[]];
}[ProblemCode];

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly findings: readonly Finding[];
  readonly fields: ProblemFields[ProblemCode];

  constructor(...[code, fields = {}, findings = []]: ProblemArguments) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.fields = fields;
    this.findings = findings;
  }
}

const STORE_FAULTS = new Set<ProblemCode>([
  ...(['failing-store', 'unreachable-store', 'perhaps-stored', 'partly-stored'] as const),
]);

/** The store is out of order: nobody who asks can do anything about it, and asking again at once would not help. */
export function isStoreFault(error: unknown): error is Problem {
  return error instanceof Problem && STORE_FAULTS.has(error.code);
}

/** What a log says of a fault: of the store and what it holds what is wrong with it, of anything else where in the program it arose. */
export function faultFields(error: unknown): Readonly<Record<string, unknown>> {
  if (isStoreFault(error)) {
    const because = error.cause === undefined ? {} : { because: faultFields(error.cause) };
    return { fault: error.code, ...error.fields, ...because };
  }
  if (error instanceof Problem && error.code === 'newer-form') return { fault: error.code, ...error.fields };
  return { fault: error instanceof Error ? error.stack : typeof error };
}
