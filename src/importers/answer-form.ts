/** What a plan or a model says of its answers: what is asked, on which scale, and in which words. */
import { z } from 'zod/v4';
import { MAX_TEXT, NEEDS, STATUS_NEEDS } from '../domain/answers/questions.ts';
import { ASKS, ROUND_KINDS, STATUSES } from '../domain/answers/scale.ts';
import { ITEM_KINDS } from '../domain/plans/plan.ts';

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

/** `status` and its like are columns and inputs of their own. */
const fieldId = /^(?!(?:status|direction|value|women|men|stage|day|forecast)$)[a-zA-Z][a-zA-Z0-9]{0,39}$/;
const formerId = /^(?!(?:status|direction|value|women|men)$)[a-zA-Z][a-zA-Z0-9]{0,39}$/;

const field = {
  id: z.string().regex(fieldId),
  label: words,
  when: z.enum(['always', 'deviation']).default('always'),
  /** In words, or as the former form has it. */
  required: z
    .union([z.boolean(), z.enum(['always', 'deviation', 'never'])])
    .default(true)
    .transform((when) => (when === 'deviation' ? when : when !== 'never' && when !== false)),
  max: z.int().min(1).max(MAX_TEXT).optional(),
  help: words.optional(),
  example: words.optional(),
};

/** The former form: one list for the whole plan. */
const list = z
  .array(z.strictObject({ ...field, id: z.string().regex(formerId) }))
  .min(1)
  .max(4)
  .refine((asked) => new Set(asked.map((question) => question.id)).size === asked.length);

const need = z.enum(NEEDS).optional();

const set = z.strictObject({
  kinds: z.array(z.enum(ITEM_KINDS)).min(1).optional(),
  rounds: z.array(z.enum(ROUND_KINDS)).min(1).optional(),
  status: z.enum(STATUS_NEEDS).optional(),
  direction: need,
  outcome: need,
  notMeasured: z.boolean().optional(),
  stage: need,
  day: need,
  forecast: need,
  fields: z
    .array(z.strictObject(field))
    .max(6)
    .refine((asked) => new Set(asked.map((question) => question.id)).size === asked.length),
});

const sets = z.strictObject({
  /** Answers are found by the id of their question, so it has one label wherever it is asked. */
  sets: z
    .array(set)
    .min(1)
    .max(40)
    .refine((all) => {
      const labels = Map.groupBy(
        all.flatMap(({ fields }) => fields),
        ({ id }) => id,
      );
      return [...labels.values()].every(
        (ones) => new Set(ones.map(({ label }) => JSON.stringify(label))).size === 1,
      );
    }),
});

/** Sets by kind of item and kind of round, or the former list. */
export const questions = z.union([list, sets]);

export const asks = z
  .array(z.enum(ASKS))
  .min(1)
  .refine((asked) => new Set(asked).size === asked.length);
