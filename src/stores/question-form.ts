import { z } from 'zod/v4';
import { NEEDS, STATUS_NEEDS } from '../domain/answers/questions.ts';
import { ROUND_KINDS } from '../domain/answers/scale.ts';
import { ITEM_KINDS, type Plan } from '../domain/plans/plan.ts';

const words = z.object({ sv: z.string(), en: z.string() });

const field = z.object({
  id: z.string(),
  label: words,
  when: z.enum(['always', 'deviation']),
  required: z.union([z.boolean(), z.literal('deviation')]),
  max: z.int().positive().optional(),
  help: words.optional(),
  example: words.optional(),
});

const need = z.enum(NEEDS).optional();

const set = z.object({
  kinds: z.array(z.enum(ITEM_KINDS)).optional(),
  rounds: z.array(z.enum(ROUND_KINDS)).optional(),
  status: z.enum(STATUS_NEEDS).optional(),
  direction: need,
  outcome: need,
  notMeasured: z.boolean().optional(),
  stage: need,
  day: need,
  forecast: need,
  fields: z.array(field),
});

/** A list for the whole plan, as it was before there were sets, or the sets. */
export const QuestionsSchema = z.union([z.array(field), z.object({ sets: z.array(set) })]);

/** Under which number a plan is written: one with a list has the form that the version before knows. */
export function planForm({ questions, items }: Pick<Plan, 'questions' | 'items'>): number {
  if (items.some(({ kind }) => kind === 'budget')) return 3;
  return questions && 'sets' in questions ? 2 : 1;
}
