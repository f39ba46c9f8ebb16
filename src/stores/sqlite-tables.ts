/** The tables of the embedded database, and what is written into them: by the process itself or by its writing thread. */
import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { DocumentConflict, type Write } from './documents.ts';
import { Others, Writings } from './sqlite-writings.ts';

type TableName = 'followup' | 'directory';
export type Statements = ReturnType<typeof prepareTable>;
export type Tables = Readonly<Record<TableName, Statements>>;

/** A write as its row will be, taken apart before anybody waits for the lock. Plain, so that it can go to another thread. */
export type RowWrite =
  | {
      readonly op: 'create' | 'put' | 'replace';
      readonly partition: string;
      readonly id: string;
      readonly type: string;
      readonly schema: number;
      readonly etag: string;
      readonly json: string;
      /** The etag that a replaced one must still have. */
      readonly before: string;
    }
  | { readonly op: 'delete'; readonly partition: string; readonly id: string; readonly before: string };

/** What is written whole or not at all. */
export interface Batch {
  readonly table: TableName;
  readonly rows: readonly RowWrite[];
}

export function batchOf(table: TableName, writes: readonly Write[]): Batch {
  return { table, rows: writes.map(rowOf) };
}

function rowOf(write: Write): RowWrite {
  const { partition, id } = write.document;
  if (write.op === 'delete') return { op: write.op, partition, id, before: write.etag };
  const { type, schema, value } = write.document;
  const before = write.op === 'replace' ? write.etag : '';
  return {
    op: write.op,
    partition,
    id,
    type,
    schema,
    etag: randomUUID(),
    json: JSON.stringify(value),
    before,
  };
}

/** The etags that the documents of a batch have once it is stored, in order; empty for what is deleted. */
export function etagsOf({ rows }: Batch): readonly string[] {
  return rows.map((row) => (row.op === 'delete' ? '' : row.etag));
}

/** Creates the tables that are not there yet, and prepares all that is done with them. */
export function prepareTables(database: DatabaseSync): Tables {
  const others = new Others(database);
  return {
    followup: prepareTable(database, 'followup', others),
    directory: prepareTable(database, 'directory', others),
  };
}

/**
 * Rows are large. In a table without rowids all of a row is part of its key, so whoever looks for a place reads each row that it is
 * compared with whole, from page to page. Databases of before are laid so; they are read and written all the same. The etags of a range
 * are asked for whenever it is: beside the rows they are found an eighth as fast.
 */
function prepareTable(database: DatabaseSync, table: TableName, others: Others) {
  database.exec(`CREATE TABLE IF NOT EXISTS ${table} (
    partition TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, schema INTEGER NOT NULL, etag TEXT NOT NULL,
    value TEXT NOT NULL, PRIMARY KEY (partition, id));
    CREATE INDEX IF NOT EXISTS ${table}_etags ON ${table} (partition, id, etag)`);
  return {
    others,
    writings: new Writings(others),
    read: database.prepare(`SELECT * FROM ${table} WHERE partition = ? AND id = ?`),
    etag: database.prepare(`SELECT etag FROM ${table} WHERE partition = ? AND id = ?`),
    range: database.prepare(`SELECT * FROM ${table} WHERE partition = ? AND id >= ? AND id < ? ORDER BY id`),
    etags: database.prepare(
      `SELECT group_concat(etag) AS etags FROM ${table} WHERE partition = ? AND id >= ? AND id < ?`,
    ),
    listed: database.prepare(
      `SELECT id, etag FROM ${table} WHERE partition = ? AND id >= ? AND id < ? ORDER BY id`,
    ),
    ids: database.prepare(
      `SELECT group_concat(id, char(10) ORDER BY id) AS ids FROM ${table} WHERE partition = ? AND id >= ? AND id < ?`,
    ),
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

/** Within a transaction. @throws DocumentConflict */
export function apply(tables: Tables, { table, rows }: Batch): void {
  for (const row of rows) applyRow(tables[table], row);
}

function applyRow({ others, writings, insert, put, update, remove }: Statements, row: RowWrite): void {
  const { partition, id, before } = row;
  others.askAnew();
  writings.add(partition, id);
  if (row.op === 'delete') {
    if (remove.run(partition, id, before).changes === 0) throw new DocumentConflict('stale', id);
    return;
  }
  const { type, schema, etag, json } = row;
  if (row.op === 'put') {
    put.run(partition, id, type, schema, etag, json);
    return;
  }
  const { changes } =
    row.op === 'create'
      ? insert.run(partition, id, type, schema, etag, json)
      : update.run(type, schema, etag, json, partition, id, before);
  if (changes === 0) throw new DocumentConflict(row.op === 'create' ? 'exists' : 'stale', id);
}
