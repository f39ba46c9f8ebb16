import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod/v4';
import { LOCK_BUDGET_MS, PING_MS } from './budgets.ts';
import type { OnCall } from './charges.ts';
import { committingTogether, inTransaction } from './commits.ts';
import {
  type Document,
  DocumentConflict,
  type Documents,
  keepingDocuments,
  keepingRanges,
  MAX_BATCH,
  type StoredDocument,
  type Write,
} from './documents.ts';
import { type FileAccess, fileAccess, isCausedBy } from './file-access.ts';
import { openDataFolder } from './own-files.ts';
import { changedRows, prepareTable, type Statements, unknownRows } from './sqlite-table.ts';

const Row = z.object({
  partition: z.string(),
  id: z.string(),
  type: z.string(),
  schema: z.number(),
  etag: z.string(),
  value: z.string(),
});

/** @throws Error that names the document, and not what is in it: it ends in a log */
export function documentOf(row: unknown): StoredDocument {
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
  /** @throws Problem `failing-store` when it cannot be read, or the last write failed and one would fail still */
  ping(): Promise<void>;
  /** Leaves nothing in the files of what has been deleted or written over, which SQLite does not do by itself. */
  forget(): Promise<void>;
  close(): void;
}

/**
 * Opens (or creates) the embedded database in a folder. `synchronous=FULL` keeps the promise that an acknowledged answer
 * is on disk; WAL lets the terminal commands write while the bot runs. Only the owner of the files can read them. Its calls
 * cost no request units.
 * @param lockBudgetMs how long another process that holds the write lock is waited for
 * @throws Problem `failing-store`
 */
export async function openSqlite(
  folder: string,
  onCall: OnCall = () => {},
  lockBudgetMs: number = LOCK_BUDGET_MS,
): Promise<SqliteDatabase> {
  const access = fileAccess(join(folder, 'malvakt.db'), lockBudgetMs);
  const database = await access.whenFree(undefined, () => new DatabaseSync(openDataFolder(folder)));
  try {
    return await openTables(database, access, onCall);
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * What is kept in an open database. SQLite itself is never to wait for another process (`timeout: 0`, its default): it
 * would hold up everything else in this one.
 */
export async function openTables(
  database: DatabaseSync,
  access: FileAccess,
  onCall: OnCall = () => {},
): Promise<SqliteDatabase> {
  // None of it writes where the tables are: then it is not held up by another process that does.
  const [followup, directory] = await access.whenFree(undefined, () => {
    database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;');
    return [prepareTable(database, 'followup'), prepareTable(database, 'directory')] as const;
  });
  const commits = committingTogether(database, access);
  return {
    followup: documentsIn(followup, access, commits, onCall),
    directory: documentsIn(directory, access, commits, onCall),
    ping: () => ping(database, directory, access),
    // The log beside the file holds it too, as long as nobody has made an end of that.
    forget: () => access.whenFree('write', () => database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')),
    close() {
      commits.finish();
      database.close();
    },
  };
}

function documentsIn(
  statements: Statements,
  { whenFree }: FileAccess,
  commits: ReturnType<typeof committingTogether>,
  onCall: OnCall,
): Documents {
  const keep = keepingDocuments();
  const ranges = keepingRanges();
  return {
    async read(partition, id): Promise<StoredDocument | undefined> {
      onCall(0);
      const before = keep.before(partition, id);
      // A large one lies on many pages, and its etag on the first.
      const { isSame, row } = await whenFree('read', () => {
        const isSame = before && statements.etag.get(partition, id)?.etag === before.etag;
        return { isSame, row: isSame ? undefined : statements.read.get(partition, id) };
      });
      if (isSame) return before;
      return row && keep(row, () => documentOf(row));
    },
    async write(writes): Promise<readonly string[]> {
      onCall(0);
      if (writes.length > MAX_BATCH) throw new RangeError(`At most ${MAX_BATCH} documents in a batch`);
      return commits.write(() => writes.map((write) => apply(statements, write)));
    },
    async range(partition, prefix, isKnown): Promise<readonly StoredDocument[]> {
      onCall(0);
      const bounds = [partition, prefix, `${prefix}\u{10FFFF}`] as const;
      if (isKnown) {
        const fresh = await whenFree('read', () => unknownRows(statements, bounds, isKnown));
        return fresh.map(documentOf);
      }
      const key = `${partition} ${prefix}`;
      // Most of what is asked about has been read before, and its etags are read ten times as fast as all of it.
      const { etags, known, found } = await whenFree('read', () => {
        const etags = statements.etags.get(...bounds)?.etags;
        const known = ranges.get(key, etags);
        return { etags, known, found: known ? [] : changedRows(statements, bounds, ranges.before(key)) };
      });
      if (known) return known;
      const documents = found.map(({ same, row }) => same ?? keep(row, () => documentOf(row)));
      ranges.set(key, etags, documents, keep.sizeOf(documents));
      return documents;
    },
  };
}

/** Larger than most that is written, so that what fits is more than a gap that happens to be left. */
const PROBE = { partition: 'ping', id: 'ping', type: 'ping', schema: 1, value: '.'.repeat(64 * 1024) };

/** Writes only when the last write has failed; a lock that another process holds is no reason to call for help. */
async function ping(database: DatabaseSync, statements: Statements, access: FileAccess): Promise<void> {
  const fault = access.fault();
  if (!fault) {
    const look = () => statements.read.get(PROBE.partition, PROBE.id);
    await access.whenFree('read', look, PING_MS).catch((error: unknown) => {
      if (!isCausedBy('locked', error)) throw error;
    });
    return;
  }
  // Of a damaged file, one write that succeeds says nothing.
  if (isCausedBy('corrupt', fault)) throw fault;
  const probe = () => {
    const [etag = ''] = inTransaction(database, () => [apply(statements, { op: 'put', document: PROBE })]);
    inTransaction(database, () => apply(statements, { op: 'delete', document: PROBE, etag }));
  };
  await access.whenFree('write', probe, PING_MS);
}

/**
 * @returns the new etag, empty for what is deleted
 * @throws DocumentConflict
 */
function apply({ insert, put, update, remove }: Statements, write: Write): string {
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
