/** Publishing (`publicera`): a closed round as it is told from then on, frozen with a checksum (`fastställd version`). */
import type { IsoInstant } from '../dates.ts';
import type { Seal } from './seals.ts';

/** Formats of which the bytes are frozen. A PDF is printed from the frozen Word document. */
export const FROZEN_FORMATS = ['docx', 'json', 'csv', 'html', 'md'] as const;
export type FrozenFormat = (typeof FROZEN_FORMATS)[number];

export const REPORT_FORMATS = [...FROZEN_FORMATS, 'pdf'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** One frozen file. */
export interface FrozenFile {
  readonly format: FrozenFormat;
  readonly bytes: number;
  /** SHA-256 in hex. */
  readonly checksum: string;
}

/** One version of a published round. Versions count from 1 and are never rewritten but for their withdrawal. */
export interface Publication {
  readonly plan: string;
  readonly round: string;
  readonly version: number;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: IsoInstant;
  readonly files: readonly FrozenFile[];
  /** Of the audit trail as it was then: whoever has the publication can tell whether that has been altered since. */
  readonly seal?: Seal | undefined;
  /** What is another than in the version before, and why: from version 2 on. */
  readonly correction?: { readonly reason: string; readonly changed: readonly string[] } | undefined;
  readonly withdrawn?:
    | { readonly by: Publication['by']; readonly at: IsoInstant; readonly reason: string }
    | undefined;
}

/** The version that is in force; undefined where none was published, or the last one was withdrawn. */
export function inForce(publications: readonly Publication[]): Publication | undefined {
  const last = publications.at(-1);
  return last?.withdrawn ? undefined : last;
}
