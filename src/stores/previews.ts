import { z } from 'zod/v4';
import { COST_SIGNS } from '../domain/answers/economy.ts';
import { DIRECTIONS, ROUND_KINDS, STATUSES } from '../domain/answers/scale.ts';
import { STAGES } from '../domain/answers/stage.ts';
import { type FieldFinding, GUESSED_FIELDS } from '../domain/errors.ts';
import { LEFT_OVER, SET_ASIDE, withTexts } from '../domain/plans/accounts.ts';
import { ITEM_FIELDS } from '../domain/plans/plan-changes.ts';
import type { PendingPreview } from '../domain/plans/preview.ts';
import type { ReadDocument, ReadPastRound } from '../domain/plans/read-document.ts';
import type { Previews } from '../ports/stores.ts';
import type { Documents } from './documents.ts';
import { kind } from './kinds.ts';
import { pendingRepository } from './pending.ts';
import { PlanVersionSchema } from './schemas.ts';

const AnswerSchema = z
  .object({
    item: z.string().optional(),
    line: z.int().positive(),
    status: z.enum(STATUSES).optional(),
    notMeasured: z.boolean().optional(),
    direction: z.enum(DIRECTIONS).optional(),
    stage: z.enum(STAGES).optional(),
    value: z.union([z.number(), z.string()]).optional(),
    bySex: z.object({ women: z.number(), men: z.number() }).optional(),
    forecast: z.number().optional(),
    deviation: z.number().optional(),
    budget: z.object({ amount: z.number(), costs: z.enum(COST_SIGNS).optional() }).optional(),
    texts: z.record(z.string(), z.string()),
  })
  .transform(({ item, ...rest }) => ({ item, ...rest }));

const OwnersSchema = z.object({
  item: z.string(),
  line: z.int().positive(),
  sheet: z.string().optional(),
  heads: z.object({ person: z.string(), deputy: z.string() }),
  people: z.array(z.string()),
  deputies: z.array(z.string()),
  unit: z.string().optional(),
});

const value = z.union([z.string(), z.number()]).optional();
const details = {
  line: z.number().optional(),
  sheet: z.string().optional(),
  lines: z.array(z.number()).optional(),
  value,
  limit: value,
};

const count = z.int().min(0);
const counts = { characters: count, held: count, listed: count };

const AccountsSchema = z.object({
  ...counts,
  setAside: z.record(z.enum(SET_ASIDE), count),
  chapters: z.array(z.object({ ...counts, heading: z.string(), line: count, setAside: count })),
  left: z.array(
    z.object({
      why: z.enum([...LEFT_OVER, ...SET_ASIDE]),
      chapter: z.string(),
      heading: z.string(),
      from: count,
      to: count,
      characters: count,
      text: z.string(),
      more: count.optional(),
    }),
  ),
});

/** What is left over of any document of some hundred pages has room beside its plan. */
const MOST_TEXT = 300_000;

function isFieldCode(code: unknown): boolean {
  return typeof code === 'string' && code !== 'guessed';
}

/**
 * What has been read is stored as a `draft`, its past round as a `report`, and ids that were made up as `drafted`: they were called
 * so when the form was made.
 */
type StoredPreview = Omit<PendingPreview, 'document'> & {
  readonly draft: Omit<ReadDocument, 'pastRound' | 'ids'> & {
    readonly ids: 'given' | 'drafted';
    readonly report?: ReadPastRound | undefined;
  };
};

function stored({ document, ...preview }: PendingPreview): StoredPreview {
  const { pastRound, ids, accounts, ...rest } = document;
  const read = {
    ...rest,
    ...(accounts && { accounts: { ...accounts, left: withTexts(accounts.left, MOST_TEXT) } }),
  };
  const draft = { ...read, ids: ids === 'made' ? ('drafted' as const) : ids };
  return { ...preview, draft: { ...draft, ...(pastRound && { report: pastRound }) } };
}

function previewOf({ draft, ...preview }: StoredPreview): PendingPreview {
  const { report, ids, ...read } = draft;
  const document = { ...read, ids: ids === 'drafted' ? ('made' as const) : ids };
  return { ...preview, document: { ...document, ...(report && { pastRound: report }) } };
}

const PreviewSchema = z.object({
  id: z.string(),
  by: z.string(),
  file: z.string(),
  at: z.iso.datetime(),
  planVersion: z.int().min(0),
  isPlaced: z.boolean().optional(),
  ownersMark: z.string().optional(),
  draft: z.object({
    plan: PlanVersionSchema.omit({ version: true }),
    ids: z.enum(['given', 'drafted']),
    unplaced: z.array(
      z.union([
        z.object({ at: z.enum(GUESSED_FIELDS), code: z.literal('guessed'), ...details }),
        z.object({ at: z.string(), code: z.custom<FieldFinding['code']>(isFieldCode), ...details }),
      ]),
    ),
    givenIds: z.array(z.string()).optional(),
    silentOn: z.array(z.enum(ITEM_FIELDS)).optional(),
    owners: z.array(OwnersSchema).optional(),
    accounts: AccountsSchema.optional(),
    report: z
      .object({
        kind: z.enum(ROUND_KINDS),
        name: z.string(),
        from: z.iso.date(),
        to: z.iso.date(),
        answers: z.array(AnswerSchema),
      })
      .optional(),
  }),
});

const asIs = (value: unknown) => PreviewSchema.parse(value);

/**
 * That a number comes later, a forecast, and whom a list names, is not known to the versions before, which refuse what says so: they would
 * store less than was read.
 */
const PREVIEW = kind<StoredPreview>('draft', PreviewSchema, [asIs, asIs], ({ draft }) => {
  const { plan, report, owners, givenIds, silentOn } = draft;
  if (owners || givenIds || silentOn || plan.items.some(({ kind }) => kind === 'budget')) return 3;
  return report?.answers.some(({ notMeasured }) => notMeasured) ? 2 : 1;
});

export function previewRepository(directory: Documents, tenant: string): Previews {
  const pending = pendingRepository(directory, tenant, 'draft', PREVIEW);
  return {
    save: (preview) => pending.save(stored(preview)),
    async read(person, id) {
      const found = await pending.read(person, id);
      return found && previewOf(found);
    },
    remove: pending.remove,
  };
}
