import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod/v4';
import type { OnCall } from './charges.ts';
import {
  type Document,
  DocumentConflict,
  type Documents,
  keepingDocuments,
  MAX_BATCH,
  type StoredDocument,
  type Write,
} from './documents.ts';
import { openDataFolder } from './own-files.ts';

const Row = z.object({
  partition: z.string(),
  id: z.string(),
  type: z.string(),
  schema: z.number(),
  etag: z.string(),
  value: z.string(),
});

/** @throws Error that names the document, and not what is in it: it ends in a log */
function documentOf(row: unknown): StoredDocument {
  const { value: json, ...rest } = Row.parse(row);
  try {
    const value: unknown = JSON.parse(json);
    return { ...rest, value };
  } catch {
    throw new Error(`Document ${rest.id} is not JSON`);
  }
}

export interface SqliteDatabase {
  readonly followup: Documents;
  readonly directory: Documents;
  close(): void;
}

/**
 * Opens (or creates) the embedded database in a folder. `synchronous=FULL` keeps the promise that an acknowledged answer
 * is on disk; WAL lets the terminal commands write while the bot runs. Only the owner of the files can read them. Its calls
 * cost no request units.
 */
export function openSqlite(folder: string, onCall: OnCall = () => {}): SqliteDatabase {
  const database = new DatabaseSync(openDataFolder(folder), { timeout: 10_000 });
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;');
  return {
    followup: openTable(database, 'followup', onCall),
    directory: openTable(database, 'directory', onCall),
    close: () => database.close(),
  };
}

function openTable(database: DatabaseSync, table: 'followup' | 'directory', onCall: OnCall): Documents {
  database.exec(`CREATE TABLE IF NOT EXISTS ${table} (
    partition TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, schema INTEGER NOT NULL, etag TEXT NOT NULL,
    value TEXT NOT NULL, PRIMARY KEY (partition, id)) WITHOUT ROWID`);
  const keep = keepingDocuments();
  const read = database.prepare(`SELECT * FROM ${table} WHERE partition = ? AND id = ?`);
  const range = database.prepare(
    `SELECT * FROM ${table} WHERE partition = ? AND id >= ? AND id < ? ORDER BY id`,
  );
  const insert = database.prepare(
    `INSERT INTO ${table} (partition, id, type, schema, etag, value) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const update = database.prepare(
    `UPDATE ${table} SET type = ?, schema = ?, etag = ?, value = ? WHERE partition = ? AND id = ? AND etag = ?`,
  );

  const remove = database.prepare(`DELETE FROM ${table} WHERE partition = ? AND id = ? AND etag = ?`);

  function apply(write: Write): string {
    const { partition, id } = write.document;
    if (write.op === 'delete') {
      if (remove.run(partition, id, write.etag).changes === 0) throw new DocumentConflict('stale', id);
      return '';
    }
    const { type, schema, value }: Document = write.document;
    const etag = randomUUID();
    const json = JSON.stringify(value);
    const { changes } =
      write.op === 'create'
        ? insert.run(partition, id, type, schema, etag, json)
        : update.run(type, schema, etag, json, partition, id, write.etag);
    if (changes === 0) throw new DocumentConflict(write.op === 'create' ? 'exists' : 'stale', id);
    return etag;
  }

  return {
    async read(partition, id): Promise<StoredDocument | undefined> {
      onCall(0);
      const row = read.get(partition, id);
      return row && keep(row, () => documentOf(row));
    },
    async write(writes): Promise<readonly string[]> {
      onCall(0);
      if (writes.length > MAX_BATCH) throw new RangeError(`At most ${MAX_BATCH} documents in a batch`);
      database.exec('BEGIN IMMEDIATE');
      try {
        const etags = writes.map(apply);
        database.exec('COMMIT');
        return etags;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    async range(partition, prefix): Promise<readonly StoredDocument[]> {
      onCall(0);
      return range
        .all(partition, prefix, `${prefix}\u{10FFFF}`)
        .map((row) => keep(row, () => documentOf(row)));
    },
  };
}
