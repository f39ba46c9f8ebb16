/** The forms in which a published round and its frozen files are stored. */
import { z } from 'zod/v4';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import { FROZEN_FORMATS, type Publication } from '../domain/reports/publication.ts';
import { kind } from './kinds.ts';

const id = z.string().regex(ID_PATTERN);
const by = z.object({ id: z.string(), name: z.string() });
const instant = z.iso.datetime();
const version = z.int().positive();

const file = {
  format: z.enum(FROZEN_FORMATS),
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
};

export const PUBLICATION = kind<Publication>(
  'publication',
  z.object({
    plan: id,
    round: id,
    version,
    by,
    at: instant,
    files: z.array(z.object({ ...file, bytes: z.int().min(0) })),
    seal: z.object({ number: version, at: instant, lines: z.int(), hash: z.string() }).optional(),
    correction: z.object({ reason: z.string(), changed: z.array(id) }).optional(),
    withdrawn: z.object({ by, at: instant, reason: z.string() }).optional(),
  }),
);

/** A part of a frozen file, packed with gzip by itself and written in base64. */
export const FROZEN_PART = kind<{ readonly gzip: string }>('frozen-part', z.object({ gzip: z.base64() }));

/** What of a frozen JSON file says which answers it holds. */
export const FrozenJson = z.object({
  assessments: z.array(
    z.object({ item: z.string(), respondent: z.string(), version, at: instant.optional() }),
  ),
});

/** What the trail says of a publication. */
export const trailPublication = {
  what: z.literal('publication'),
  round: z.string(),
  version,
  became: z.enum(['published', 'withdrawn']),
  files: z.array(z.object(file)),
};
