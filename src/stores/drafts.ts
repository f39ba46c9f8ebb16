import { z } from 'zod/v4';
import type { Draft } from '../domain/answers/draft.ts';
import { Problem } from '../domain/errors.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import type { Drafts, DraftsLeft } from '../ports/begun-stores.ts';
import type { AnswerName } from '../ports/stores.ts';
import { type Documents, unlessConflict, type Write } from './documents.ts';
import { documentId, kind, readOne } from './kinds.ts';

/** How often a change is computed anew when others keep drafts of the same question. */
const ATTEMPTS = 5;

const field = z.string().optional();

/** All that has been begun about one question, in one document: so it is found by a point, and goes in one batch with the answer. */
const DRAFTS = kind<readonly Draft[]>(
  'answer-drafts',
  z.array(
    z.object({
      round: z.string().regex(ID_PATTERN),
      author: z.object({ id: z.string(), name: z.string() }),
      at: z.iso.datetime(),
      answer: z.object({
        ...{ status: field, direction: field, value: field, women: field, men: field },
        ...{ stage: field, day: field, forecast: field },
        texts: z.record(z.string(), z.string()),
      }),
      basedOn: z.int().min(0),
    }),
  ),
);

function partsOf({ item, respondent }: AnswerName): readonly string[] {
  return ['draft', item, respondent];
}

/** What leaves no more of a question's drafts than those that are left. */
export function draftsWrite(plan: string, name: AnswerName, { before, left }: DraftsLeft): Write {
  if (left.length > 0) return DRAFTS.write(plan, partsOf(name), left, before.etag);
  const document = { partition: plan, id: documentId(...partsOf(name)) };
  return { op: 'delete', document, etag: before.etag };
}

export function draftRepository(followup: Documents): Drafts {
  const of = (plan: string, name: AnswerName) => readOne(followup, DRAFTS, plan, ...partsOf(name));
  return {
    of,
    async update(plan, name, change) {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const before = await of(plan, name);
        const known = before?.value ?? [];
        const next = change(known);
        if (next === known || (next.length === 0 && !before)) return known;
        const write =
          next.length === 0 && before
            ? draftsWrite(plan, name, { before, left: [] })
            : DRAFTS.write(plan, partsOf(name), next, before?.etag);
        if (await unlessConflict(followup.write([write]))) return next;
      }
      throw new Problem('busy-store');
    },
  };
}
