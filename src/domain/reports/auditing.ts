/** The auditor's test (`granskning`): whether each goal and assignment can be followed from the plan through its answer to the report. */

export const AUDIT_RULES = [
  'no-owner',
  'unanswered',
  'no-basis',
  'no-cause',
  'no-remedy',
  'no-outcome',
  'met-early',
  'no-day',
  'stale-text',
  'criterion-unmentioned',
] as const;
export type AuditRule = (typeof AUDIT_RULES)[number];

export interface AuditFinding {
  readonly rule: AuditRule;
  readonly item: string;
  /** Whose answer it is about; left out where it is about the item. */
  readonly respondent?: string | undefined;
  /** What is lacking, where it has words of its own: a criterion. */
  readonly about?: string | undefined;
}
