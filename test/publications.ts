import { createHash } from 'node:crypto';
import type { FrozenFormat, Publication } from '../src/domain/reports/publication.ts';
import { FROZEN_FORMATS } from '../src/domain/reports/publication.ts';
import type { Deps } from '../src/ports/deps.ts';
import type { ReportMaker } from '../src/ports/reports.ts';
import { ANNA, NOW } from './build.ts';

export type FrozenFiles = ReadonlyMap<FrozenFormat, Uint8Array>;

export function someFiles(words = 'Delårsrapport'): FrozenFiles {
  const json = JSON.stringify({ words, assessments: [{ item: 'jobs', respondent: 'owner', version: 1 }] });
  const inFormat = (format: FrozenFormat) => (format === 'json' ? json : `${words} som ${format}`);
  return new Map(FROZEN_FORMATS.map((format) => [format, Buffer.from(inFormat(format))]));
}

/** A publication of some files, as a command would make it. */
export function aPublication(files: FrozenFiles, overrides: Partial<Publication> = {}): Publication {
  return {
    plan: 'ks-2025',
    round: 'ks-2025-interim-1',
    version: 1,
    by: ANNA,
    at: NOW.toISOString(),
    files: [...files].map(([format, bytes]) => ({ format, bytes: bytes.length, checksum: sha256(bytes) })),
    ...overrides,
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Makes the data as the program does, and of the documents as much as has to differ: to lay them out takes seconds. */
export function quickReports({ reports }: Pick<Deps, 'reports'>): ReportMaker {
  return {
    async make(report, format, setting) {
      const json = await reports.make(report, 'json', setting);
      return format === 'json'
        ? json
        : Buffer.from(`${format} ${setting.publication?.version} ${sha256(json)}`);
    },
  };
}
