/** What a plan or a model says of its answers: what is asked, on which scale, and in which words. */
import { z } from 'zod/v4';
import { ASKS, STATUSES } from '../domain/answers/scale.ts';

export const line = z.string().trim().min(1).max(400);

/** One wording, or one for each language. */
export const words = z.preprocess(
  (value) => (typeof value === 'string' ? { sv: value, en: value } : value),
  z.strictObject({ sv: line, en: line }),
);

export const scale = z
  .array(
    z.strictObject({
      status: z.enum(STATUSES),
      symbol: z.string().min(1).max(4),
      expected: words,
      reached: words,
    }),
  )
  .min(2)
  .refine((steps) => new Set(steps.map((step) => step.status)).size === steps.length);

export const questions = z
  .array(
    z.strictObject({
      id: z.string().regex(/^(?!(?:status|direction|value|women|men)$)[a-zA-Z][a-zA-Z0-9]{0,39}$/),
      label: words,
      when: z.enum(['always', 'deviation']).default('always'),
      required: z.boolean().default(true),
    }),
  )
  .min(1)
  .max(4)
  .refine((asked) => new Set(asked.map((question) => question.id)).size === asked.length);

export const asks = z
  .array(z.enum(ASKS))
  .min(1)
  .refine((asked) => new Set(asked).size === asked.length);
