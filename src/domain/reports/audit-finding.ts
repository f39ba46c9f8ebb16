/** What the auditor's test finds: by which rule, and about what. */

/** What matters most first. */
export const AUDIT_RULES = [
  'no-owner',
  'unanswered',
  'no-status',
  'no-basis',
  'no-cause',
  'no-remedy',
  'no-outcome',
  'unexplained',
  'no-text',
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
  /** What is lacking, where it has words of its own: a criterion, the id of a question (`no-text`), the round whose words stand there again. */
  readonly about?: string | undefined;
}
