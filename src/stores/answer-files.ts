import { z } from 'zod/v4';
import type { PendingAnswers } from '../domain/answers/pending-answers.ts';
import type { AnswerFiles } from '../ports/stores.ts';
import type { Documents } from './documents.ts';
import { kind } from './kinds.ts';
import { pendingRepository } from './pending.ts';

const written = z.string().optional();

const ANSWER_FILE = kind<PendingAnswers>(
  'answer-file',
  z.object({
    id: z.string(),
    by: z.string(),
    file: z.string(),
    at: z.iso.datetime(),
    round: z.string(),
    seen: z.array(z.string()),
    lines: z.array(
      z.object({
        line: z.int().positive(),
        item: z.string(),
        person: z.string(),
        unit: written,
        answer: z.object({
          ...{ status: written, direction: written, value: written, women: written, men: written },
          ...{ stage: written, day: written, forecast: written },
          texts: z.record(z.string(), z.string()),
        }),
      }),
    ),
  }),
);

export function answerFileRepository(directory: Documents, tenant: string): AnswerFiles {
  return pendingRepository(directory, tenant, 'answer-file', ANSWER_FILE);
}
