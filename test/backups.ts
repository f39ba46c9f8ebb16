import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { readConfig } from '../src/config.ts';
import { openBackups } from '../src/deps.ts';
import type { CopyBytes } from '../src/ports/backups.ts';
import type { Document, Documents } from '../src/stores/documents.ts';
import { openSqlite } from '../src/stores/sqlite.ts';
import { temporaryFolder } from './fakes.ts';

export const NOW = new Date('2025-09-15T07:00:00.000Z');

/** A copy that lies in memory, and is given in pieces as a disk gives it. */
export function inMemory(bytes: Uint8Array): CopyBytes {
  return {
    ...{ name: 'kopia.gz', size: bytes.length },
    async *read(from, to) {
      for (let at = from; at < to; at += 1000) yield bytes.subarray(at, Math.min(at + 1000, to));
    },
  };
}

/** A store of any sort, by the variables that name it. */
export type Env = Readonly<Record<string, string>>;

export async function copyOf(env: Env, onProgress?: (done: number, of: number | undefined) => void) {
  const backups = await openBackups(readConfig(env));
  const chunks: Uint8Array[] = [];
  try {
    const write = async (bytes: AsyncIterable<Uint8Array>) => {
      for await (const chunk of bytes) chunks.push(chunk);
    };
    const done = await backups.backup(NOW, write, onProgress);
    return { done, bytes: Buffer.concat(chunks) };
  } finally {
    backups.close();
  }
}

export async function restoreInto(env: Env, bytes: Uint8Array) {
  const backups = await openBackups(readConfig(env));
  try {
    return await backups.restore(inMemory(bytes));
  } finally {
    backups.close();
  }
}

/** The lines of a copy but for its head and tail, in one order. */
export function documentsOf(bytes: Buffer): string[] {
  return gunzipSync(bytes).toString('utf8').trimEnd().split('\n').slice(1, -1).toSorted();
}

export const documentAt = (partition: string, id: string, value: unknown = {}, type = 'lid'): Document => ({
  ...{ partition, id, type, schema: 1, value },
});

export async function put(documents: Documents, ...all: readonly Document[]) {
  for (const document of all) await documents.write([{ op: 'put', document }]);
}

/** What an earlier version made: documents of most kinds, in forms of before and of today. */
export async function seeded(): Promise<Env> {
  const folder = temporaryFolder();
  const former = new DatabaseSync(join(folder, 'malvakt.db'));
  former.exec(readFileSync(join(import.meta.dirname, 'stores/former-forms.sql'), 'utf8'));
  former.close();
  const { followup, directory, close } = await openSqlite(folder);
  await put(followup, documentAt('plan-som-inte-blev-klar', 'mark/plan', { radbrytning: 'a\u2028b\nc' }));
  await put(directory, documentAt('annan', 'register', { tal: 1.5, tomt: null, lista: [] }));
  await put(
    directory,
    documentAt('local', 'shares', [], 'shares'),
    documentAt('local', 'talk/anna', {}, 'talk'),
  );
  close();
  return { MALVAKT_DATA: folder };
}
