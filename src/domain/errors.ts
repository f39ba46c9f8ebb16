/**
 * Every way in which a request can fail that the person can do something about. The code is stable and is put into
 * words by `views/texts`; anything that is not a Problem is a fault of ours and is logged under a reference number.
 */
export type ProblemCode =
  | 'not-allowed'
  | 'not-owner'
  | 'foreign-tenant'
  | 'unknown-plan'
  | 'unknown-round'
  | 'unknown-item'
  | 'unasked-item'
  | 'unknown-person'
  | 'no-roster'
  | 'no-round'
  | 'no-channel'
  | 'round-closed'
  | 'round-exists'
  | 'round-answered'
  | 'round-is-open'
  | 'invalid-round'
  | 'invalid-plan'
  | 'invalid-answer'
  | 'doubtful-answer'
  | 'invalid-people'
  | 'invalid-owners'
  | 'not-listed'
  | 'invalid-config'
  | 'invalid-models'
  | 'unknown-model'
  | 'unreadable-file'
  | 'not-a-plan'
  | 'file-refused'
  | 'file-too-large'
  | 'file-too-slow'
  | 'file-not-given'
  | 'preview-too-large'
  | 'answer-too-large'
  | 'preview-outdated'
  | 'unwritable-file'
  | 'someone-was-first'
  | 'last-changed'
  | 'busy-store'
  | 'unreachable-store';

/** One fault in something that was handed to us: where it is, what is wrong, and the values that the wording needs. */
export interface Finding {
  /** Path to the field (`items[3].parent`), column (`role`), or name of an input (`status`). */
  readonly at: string;
  /** Line in the file, from 1. */
  readonly line?: number | undefined;
  readonly code: FindingCode;
  readonly value?: string | number | undefined;
  readonly limit?: string | number | undefined;
}

export type FindingCode =
  | 'missing'
  | 'no-rows'
  | 'missing-variable'
  | 'not-a-number'
  | 'not-an-id'
  | 'not-a-date'
  | 'not-one-of'
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
  | 'before-start'
  | 'not-on-scale'
  | 'not-a-folder'
  | 'unplaced'
  | 'no-indicator'
  | 'no-desired-outcome'
  | 'no-heading'
  | 'no-status'
  | 'status-not-kept'
  | 'outcome-in-plan'
  | 'guessed';

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly findings: readonly Finding[];
  /** Values for the wording, such as the name of a file or the status that was given. */
  readonly fields: Readonly<Record<string, string | number>>;

  constructor(
    code: ProblemCode,
    fields: Record<string, string | number> = {},
    findings: readonly Finding[] = [],
  ) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.fields = fields;
    this.findings = findings;
  }
}
