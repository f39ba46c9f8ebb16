import { z } from 'zod/v4';
import { DIRECTIONS, ROUND_KINDS, STATUSES } from '../domain/answers/scale.ts';
import { type FieldFinding, GUESSED_FIELDS, Problem } from '../domain/errors.ts';
import type { PendingPreview } from '../domain/plans/preview.ts';
import type { ReadDocument, ReadPastRound } from '../domain/plans/read-document.ts';
import type { Previews } from '../ports/stores.ts';
import { type Documents, MAX_BATCH, type StoredDocument, unlessConflict, type Write } from './documents.ts';
import { kind, rangeOf } from './kinds.ts';
import { PlanVersionSchema } from './schemas.ts';

/** Cosmos DB takes 2 MB in a document; the rest is for what it adds, and for the batch around it. */
const MAX_BYTES = 1_500_000;

/** Left-overs are cleared away when so many milliseconds old: a week, in which a holiday fits. */
const MAX_AGE_MS = 7 * 24 * 60 * 60 * 1000;

/** How often saving is tried anew when the same person's previews change meanwhile. */
const ATTEMPTS = 3;

const AnswerSchema = z
  .object({
    item: z.string().optional(),
    line: z.int().positive(),
    status: z.enum(STATUSES).optional(),
    direction: z.enum(DIRECTIONS).optional(),
    value: z.union([z.number(), z.string()]).optional(),
    bySex: z.object({ women: z.number(), men: z.number() }).optional(),
    texts: z.record(z.string(), z.string()),
  })
  .transform(({ item, ...rest }) => ({ item, ...rest }));

const value = z.union([z.string(), z.number()]).optional();
const details = { line: z.number().optional(), value, limit: value };

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
  const { pastRound, ids, ...read } = document;
  const draft = { ...read, ids: ids === 'made' ? ('drafted' as const) : ids };
  return { ...preview, draft: { ...draft, ...(pastRound && { report: pastRound }) } };
}

function previewOf({ draft, ...preview }: StoredPreview): PendingPreview {
  const { report, ids, ...read } = draft;
  const document = { ...read, ids: ids === 'drafted' ? ('made' as const) : ids };
  return { ...preview, document: { ...document, ...(report && { pastRound: report }) } };
}

const PREVIEW = kind<StoredPreview>(
  'draft',
  z.object({
    id: z.string(),
    by: z.string(),
    file: z.string(),
    at: z.iso.datetime(),
    planVersion: z.int().min(0),
    isPlaced: z.boolean().optional(),
    draft: z.object({
      plan: PlanVersionSchema.omit({ version: true }),
      ids: z.enum(['given', 'drafted']),
      unplaced: z.array(
        z.union([
          z.object({ at: z.enum(GUESSED_FIELDS), code: z.literal('guessed'), ...details }),
          z.object({ at: z.string(), code: z.custom<FieldFinding['code']>(isFieldCode), ...details }),
        ]),
      ),
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
  }),
);

/** As much of a preview as tells its age, whatever the rest of it looks like. */
const Aged = z.object({ at: z.iso.datetime() });

export function previewRepository(directory: Documents, tenant: string): Previews {
  const ofPerson = (person: string) => rangeOf(directory, tenant, 'draft', person);
  return {
    async save(preview) {
      const value = stored(preview);
      const create = PREVIEW.write(tenant, ['draft', preview.by, preview.id], value);
      if (Buffer.byteLength(JSON.stringify(value)) > MAX_BYTES) throw new Problem('preview-too-large');
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const own = new Set((await ofPerson(preview.by)).map(({ id }) => id));
        const useless = (await rangeOf(directory, tenant, 'draft')).filter(
          (document) => own.has(document.id) || isLeftOver(document, preview.at),
        );
        const deletions = useless.slice(0, MAX_BATCH - 1).map(deletion);
        if (await unlessConflict(directory.write([create, ...deletions]))) return;
      }
      throw new Problem('busy-store');
    },
    async read(person, id) {
      return (await ofPerson(person))
        .map((document) => previewOf(PREVIEW.read(document).value))
        .find((one) => one.id === id);
    },
    async remove(person, id) {
      const found = (await ofPerson(person)).filter((document) => PREVIEW.read(document).value.id === id);
      // When somebody was first it is gone, which is what was wanted.
      if (found.length > 0) await unlessConflict(directory.write(found.map(deletion)));
    },
  };
}

function deletion(document: StoredDocument): Write {
  return { op: 'delete', document, etag: document.etag };
}

/** One that cannot be read is of no use to anybody. */
function isLeftOver({ value }: StoredDocument, now: string): boolean {
  const at = Aged.safeParse(value).data?.at;
  return at === undefined || Date.parse(now) - Date.parse(at) > MAX_AGE_MS;
}
