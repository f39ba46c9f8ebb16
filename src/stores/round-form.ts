/** The forms in which a round is stored, and who owns what. */
import { z } from 'zod/v4';
import { ROUND_KINDS } from '../domain/answers/scale.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import type { Round } from '../domain/rounds/round.ts';
import { ONLY } from '../domain/rounds/scope.ts';
import { ReopeningSchema, StoodSchema } from './approval-form.ts';

const id = z.string().regex(ID_PATTERN);
const by = z.object({ id: z.string(), name: z.string() });
const instant = z.iso.datetime();

export const owner = { person: z.string(), unit: z.string().optional(), respondent: z.string().optional() };
export const ownerships = z.array(z.object({ item: id, ...owner }));

export const RoundSchema = z.object({
  id,
  plan: id,
  planVersion: z.int().positive(),
  kind: z.enum(ROUND_KINDS),
  name: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  due: z.iso.date(),
  state: z.enum(['open', 'closed', 'withdrawn']),
  openedAt: instant,
  closedAt: instant.optional(),
  owners: ownerships.optional(),
  history: z.boolean().optional(),
  loading: z.boolean().optional(),
  approval: z.literal('area').optional(),
  reopened: z.array(ReopeningSchema).optional(),
  stood: z.array(StoodSchema).optional(),
  scope: z
    .object({ only: z.enum(ONLY).optional(), areas: z.array(id).optional(), items: z.array(id) })
    .optional(),
  moved: z.array(z.object({ from: z.iso.date(), by, at: instant })).optional(),
  withdrawn: z.object({ by, at: instant }).optional(),
  readers: z.literal('published').optional(),
  published: z.object({ version: z.int().positive(), at: instant }).optional(),
});

/** What the version before would lose, or take for something else, lies in a form that it refuses. */
export function roundForm(round: Round): number {
  const { approval, reopened, stood, scope, moved, withdrawn, published } = round;
  if (published) return 5;
  if (scope || moved || withdrawn) return 4;
  if (stood) return 3;
  return approval || reopened ? 2 : 1;
}
