import { z } from 'zod/v4';
import { type Approval, DECISIONS } from '../domain/answers/approval.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import { kind } from './kinds.ts';

const id = z.string().regex(ID_PATTERN);
const instant = z.iso.datetime();

const DecisionSchema = z.object({
  item: id,
  respondent: z.string(),
  version: z.int().positive(),
  is: z.enum(DECISIONS),
  comment: z.string().optional(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: instant,
});

/** What has been decided about one area of a round. */
const ApprovalSchema = z.object({ round: id, area: id, decisions: z.array(DecisionSchema) });

/** That something was sent again as it was is not known to the version before, which refuses what says so. */
export const APPROVAL = kind<Approval>(
  'approval',
  ApprovalSchema,
  [(value) => ApprovalSchema.parse(value)],
  ({ decisions }) => (decisions.some(({ is }) => is === 'sentAgain') ? 2 : 1),
);

/** Who approves one area; none when it has lost them. */
interface AreaApprovers {
  readonly area: string;
  readonly people: readonly string[];
}

export const APPROVERS = kind<AreaApprovers>(
  'approvers',
  z.object({ area: id, people: z.array(z.string()) }),
);

/** What the trail says was decided: the words of a comment are found in the approval itself. */
export const trailDecisions = z.array(
  DecisionSchema.pick({ item: true, respondent: true, version: true, is: true }),
);

/** Whose words an answer mends, and which. */
export const MendsSchema = z.object({
  author: z.object({ id: z.string(), name: z.string() }),
  at: instant,
  version: z.int().positive(),
});

/** That a round was opened again. */
export const ReopeningSchema = z.object({
  reason: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: instant,
  answers: z.array(z.object({ item: id, respondent: z.string(), version: z.int().min(0) })).optional(),
});

/** An answer that was sent again as it was. */
export const StoodSchema = z.object({
  ...{ item: id, respondent: z.string(), version: z.int().min(0) },
  at: instant,
});
