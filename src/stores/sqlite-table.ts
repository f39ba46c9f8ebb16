/** One table of the embedded database: what is prepared to be asked of it, and how a range is read. */
import type { DatabaseSync } from 'node:sqlite';
import type { StoredDocument } from './documents.ts';

type TableName = 'followup' | 'directory';
export type Statements = ReturnType<typeof prepareTable>;

/** Creates a table that is not there yet, and prepares all that is done with it. */
export function prepareTable(database: DatabaseSync, table: TableName) {
  database.exec(`CREATE TABLE IF NOT EXISTS ${table} (
    partition TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, schema INTEGER NOT NULL, etag TEXT NOT NULL,
    value TEXT NOT NULL, PRIMARY KEY (partition, id)) WITHOUT ROWID`);
  return {
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

type Bounds = readonly [partition: string, from: string, to: string];
type FoundRow = Readonly<Record<string, unknown>>;
type Found =
  | { readonly same: StoredDocument; readonly row?: undefined }
  | { readonly same?: undefined; readonly row: FoundRow };

/** Reads a range; where it has been read before, only what is not as it was then. */
export function changedRows(
  { range, listed, read }: Statements,
  bounds: Bounds,
  before: readonly StoredDocument[] | undefined,
): Found[] {
  if (!before) return range.all(...bounds).map((row) => ({ row }));
  const known = new Map(before.map((document) => [document.etag, document]));
  return listed.all(...bounds).flatMap(({ id, etag }): Found[] => {
    const same = known.get(String(etag));
    if (same) return [{ same }];
    const row = read.get(bounds[0], String(id));
    // Another process may have removed it meanwhile.
    return row ? [{ row }] : [];
  });
}

/** Reads the ids of a range, and only of those that are not known what lies there. */
export function unknownRows({ ids, read }: Statements, bounds: Bounds, isKnown: (id: string) => boolean) {
  // Ids hold no space of any kind.
  const found = String(ids.get(...bounds)?.ids ?? '').split('\n');
  return found
    .filter((id) => id !== '' && !isKnown(id))
    .map((id) => read.get(bounds[0], id))
    .filter((row) => row !== undefined);
}
