/** The form of a seal, and of the list of what it seals. */
import { z } from 'zod/v4';
import type { Seal } from '../domain/reports/seals.ts';
import type { Sealed } from '../domain/reports/trail-facts.ts';
import { hashOf } from './hashes.ts';
import { kind } from './kinds.ts';

export interface StoredSeal extends Seal {
  /** Hash of the seal before. */
  readonly previous?: string | undefined;
  /** Hash of the list of what it seals. */
  readonly list: string;
  /** In the municipality's own trail: the newest seal of each plan. */
  readonly plans?: Readonly<Record<string, string>> | undefined;
}

export const SEAL = kind<StoredSeal>(
  'seal',
  z.object({
    number: z.int().positive(),
    at: z.iso.datetime(),
    lines: z.int(),
    hash: z.string(),
    previous: z.string().optional(),
    list: z.string(),
    plans: z.record(z.string(), z.string()).optional(),
  }),
);

export interface SealList {
  readonly sealed: Sealed;
  /** What was written anew when somebody was erased: id, hash before and after. */
  readonly erased?: readonly (readonly [id: string, before: string, after: string])[] | undefined;
}

export const SEALED = kind<SealList>(
  'sealed',
  z.object({
    sealed: z.array(z.tuple([z.string(), z.string()]).or(z.tuple([z.string(), z.string(), z.string()]))),
    erased: z.array(z.tuple([z.string(), z.string(), z.string()])).optional(),
  }),
);

/** All that a seal states but its own hash. */
export function hashOfSeal({ hash: _, ...seal }: StoredSeal): string {
  return hashOf(seal);
}
