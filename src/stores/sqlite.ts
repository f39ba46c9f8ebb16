import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod/v4';
import { LOCK_BUDGET_MS, PING_MS } from './budgets.ts';
import type { OnCall } from './charges.ts';
import { Commits } from './commits.ts';
import {
  type Documents,
  keepingDocuments,
  keepingRanges,
  MAX_BATCH,
  type StoredDocument,
} from './documents.ts';
import { type FileAccess, fileAccess, isCausedBy } from './file-access.ts';
import { openDataFolder } from './own-files.ts';
import { type RangeAt, rangeNow, unknownRows } from './sqlite-ranges.ts';
import { apply, batchOf, etagsOf, prepareTables, type Statements, type Tables } from './sqlite-tables.ts';
import { inTransaction } from './transactions.ts';
import { WritingThread } from './writing-thread.ts';

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
  /** Refuses what is asked for from now on. With a thread, it ends when all that was asked for before is written. */
  close(): void | Promise<void>;
}

export interface SqliteSetting {
  /** How long another process that holds the write lock is waited for. */
  readonly lockBudgetMs?: number;
  /** Whether a crowd's writes wait for the disk in a thread of their own, and not the process: for one that answers many people. */
  readonly hasThread?: boolean;
}

/**
 * Opens (or creates) the embedded database in a folder. `synchronous=FULL` keeps the promise that an acknowledged answer
 * is on disk; WAL lets the terminal commands write while the bot runs. Only the owner of the files can read them. Its calls
 * cost no request units.
 * @throws Problem `failing-store`
 */
export async function openSqlite(
  folder: string,
  onCall: OnCall = () => {},
  { lockBudgetMs = LOCK_BUDGET_MS, hasThread = false }: SqliteSetting = {},
): Promise<SqliteDatabase> {
  const file = join(folder, 'malvakt.db');
  const access = fileAccess(file, lockBudgetMs);
  const database = await access.whenFree(undefined, () => new DatabaseSync(openDataFolder(folder)));
  try {
    return await openTables(database, access, onCall, hasThread ? new WritingThread(file) : undefined);
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
  thread?: WritingThread,
): Promise<SqliteDatabase> {
  // None of it writes where the tables are: then it is not held up by another process that does.
  const tables = await access.whenFree(undefined, () => {
    database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;');
    return prepareTables(database);
  });
  const commits = new Commits(database, tables, access, thread);
  const documentsIn = (table: keyof Tables) => {
    const put: Documents['write'] = async (writes) => commits.write(batchOf(table, writes));
    return documentsOf(tables[table], access, put, onCall);
  };
  return {
    followup: documentsIn('followup'),
    directory: documentsIn('directory'),
    ping: () => ping(database, tables, access),
    // The log beside the file holds it too, as long as nobody has made an end of that.
    forget: () => access.whenFree('write', () => database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')),
    close() {
      const ended = commits.finish();
      database.close();
      return ended;
    },
  };
}

function documentsOf(
  statements: Statements,
  { whenFree }: FileAccess,
  write: Documents['write'],
  onCall: OnCall,
): Documents {
  const keep = keepingDocuments();
  const ranges = keepingRanges<RangeAt['at']>();
  return {
    async read(partition, id): Promise<StoredDocument | undefined> {
      onCall(0);
      const before = keep.before(partition, id);
      // A large one lies on many pages, and its etag on the first.
      const { isSame, row } = await whenFree('read', () => {
        statements.others.askAnew();
        const isSame = before && statements.etag.get(partition, id)?.etag === before.etag;
        return { isSame, row: isSame ? undefined : statements.read.get(partition, id) };
      });
      if (isSame) return before;
      return row && keep(row, () => documentOf(row));
    },
    async write(writes): Promise<readonly string[]> {
      onCall(0);
      if (writes.length > MAX_BATCH) throw new RangeError(`At most ${MAX_BATCH} documents in a batch`);
      return write(writes);
    },
    async range(partition, prefix, isKnown): Promise<readonly StoredDocument[]> {
      onCall(0);
      const bounds = [partition, prefix, `${prefix}\u{10FFFF}`] as const;
      if (isKnown) {
        const fresh = await whenFree('read', () => unknownRows(statements, bounds, isKnown));
        return fresh.map(documentOf);
      }
      const key = `${partition} ${prefix}`;
      // Most of what is asked about has been read before.
      const now = await whenFree('read', () => rangeNow(statements, bounds, ranges.before(key)));
      if (now.known) return now.known;
      const { found, etags, at } = now;
      const documents = found.map(({ same, row }) => same ?? keep(row, () => documentOf(row)));
      ranges.set(key, { documents, etags, at }, keep.sizeOf(documents));
      return documents;
    },
  };
}

/** Larger than most that is written, so that what fits is more than a gap that happens to be left. */
const PROBE = { partition: 'ping', id: 'ping', type: 'ping', schema: 1, value: '.'.repeat(64 * 1024) };

/** Writes only when the last write has failed; a lock that another process holds is no reason to call for help. */
async function ping(database: DatabaseSync, tables: Tables, access: FileAccess): Promise<void> {
  const fault = access.fault();
  if (!fault) {
    const look = () => tables.directory.read.get(PROBE.partition, PROBE.id);
    await access.whenFree('read', look, PING_MS).catch((error: unknown) => {
      if (!isCausedBy('locked', error)) throw error;
    });
    return;
  }
  // Of a damaged file, one write that succeeds says nothing.
  if (isCausedBy('corrupt', fault)) throw fault;
  const probe = () => {
    const put = batchOf('directory', [{ op: 'put', document: PROBE }]);
    inTransaction(database, () => apply(tables, put));
    const [etag = ''] = etagsOf(put);
    const remove = batchOf('directory', [{ op: 'delete', document: PROBE, etag }]);
    inTransaction(database, () => apply(tables, remove));
  };
  await access.whenFree('write', probe, PING_MS);
}
