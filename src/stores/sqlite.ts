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

type TableName = 'followup' | 'directory';

function openTable(database: DatabaseSync, table: TableName, onCall: OnCall): Documents {
  const statements = prepareTable(database, table);
  const keep = keepingDocuments();
  return {
    async read(partition, id): Promise<StoredDocument | undefined> {
      onCall(0);
      const row = statements.read.get(partition, id);
      return row && keep(row, () => documentOf(row));
    },
    async write(writes): Promise<readonly string[]> {
      onCall(0);
      if (writes.length > MAX_BATCH) throw new RangeError(`At most ${MAX_BATCH} documents in a batch`);
      return inTransaction(database, () => writes.map((write) => apply(statements, write)));
    },
    async range(partition, prefix): Promise<readonly StoredDocument[]> {
      onCall(0);
      return statements.range
        .all(partition, prefix, `${prefix}\u{10FFFF}`)
        .map((row) => keep(row, () => documentOf(row)));
    },
  };
}

/** Creates a table that is not there yet, and prepares all that is done with it. */
function prepareTable(database: DatabaseSync, table: TableName) {
  database.exec(`CREATE TABLE IF NOT EXISTS ${table} (
    partition TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, schema INTEGER NOT NULL, etag TEXT NOT NULL,
    value TEXT NOT NULL, PRIMARY KEY (partition, id)) WITHOUT ROWID`);
  return {
    read: database.prepare(`SELECT * FROM ${table} WHERE partition = ? AND id = ?`),
    range: database.prepare(`SELECT * FROM ${table} WHERE partition = ? AND id >= ? AND id < ? ORDER BY id`),
    insert: database.prepare(
      `INSERT INTO ${table} (partition, id, type, schema, etag, value) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    ),
    put: database.prepare(
      `INSERT OR REPLACE INTO ${table} (partition, id, type, schema, etag, value) VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    update: database.prepare(
      `UPDATE ${table} SET type = ?, schema = ?, etag = ?, value = ? WHERE partition = ? AND id = ? AND etag = ?`,
    ),
    remove: database.prepare(`DELETE FROM ${table} WHERE partition = ? AND id = ? AND etag = ?`),
  };
}

/**
 * @returns the new etag, empty for what is deleted
 * @throws DocumentConflict
 */
function apply({ insert, put, update, remove }: ReturnType<typeof prepareTable>, write: Write): string {
  const { partition, id } = write.document;
  if (write.op === 'delete') {
    if (remove.run(partition, id, write.etag).changes === 0) throw new DocumentConflict('stale', id);
    return '';
  }
  const { type, schema, value }: Document = write.document;
  const etag = randomUUID();
  const json = JSON.stringify(value);
  if (write.op === 'put') {
    put.run(partition, id, type, schema, etag, json);
    return etag;
  }
  const { changes } =
    write.op === 'create'
      ? insert.run(partition, id, type, schema, etag, json)
      : update.run(type, schema, etag, json, partition, id, write.etag);
  if (changes === 0) throw new DocumentConflict(write.op === 'create' ? 'exists' : 'stale', id);
  return etag;
}

/** Does all of it or nothing. */
function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const done = work();
    database.exec('COMMIT');
    return done;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
