/** How SQLite's transactions are run, in the process itself and in its writing thread. */
import type { DatabaseSync } from 'node:sqlite';
import { DocumentConflict } from './documents.ts';
import { apply, type Batch, type Tables } from './sqlite-tables.ts';

/**
 * Applies batches in one transaction, each behind a savepoint of its own: whole or not at all.
 * @returns for each what stands in its way; undefined for one that is stored
 * @throws what SQLite says; then nothing of them is stored
 */
export function commitAll(
  database: DatabaseSync,
  tables: Tables,
  batches: readonly Batch[],
): readonly (DocumentConflict | undefined)[] {
  let found: readonly (DocumentConflict | undefined)[] = [];
  try {
    inTransaction(database, () => {
      found = batches.map((batch) => unlessInTheWay(database, () => apply(tables, batch)));
      // To write nothing would always go well, whatever is wrong with the file.
      if (found.every((one) => one !== undefined)) throw found[0];
    });
  } catch (error) {
    if (!(error instanceof DocumentConflict)) throw error;
  }
  return found;
}

function unlessInTheWay(database: DatabaseSync, work: () => void): DocumentConflict | undefined {
  database.exec('SAVEPOINT one');
  try {
    work();
    database.exec('RELEASE one');
    return undefined;
  } catch (error) {
    if (!(error instanceof DocumentConflict)) throw error;
    database.exec('ROLLBACK TO one; RELEASE one');
    return error;
  }
}

/** Does all of it or nothing. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  rollBack(database);
  database.exec('BEGIN IMMEDIATE');
  try {
    const done = work();
    database.exec('COMMIT');
    return done;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** Some faults SQLite has rolled back by itself. One that cannot be rolled back now is so before the next transaction. */
function rollBack(database: DatabaseSync): void {
  if (!database.isTransaction) return;
  try {
    database.exec('ROLLBACK');
  } catch {
    // Why it has to be rolled back is what the caller is to know.
  }
}

/** Sees the database as it is now until the end that is returned, whatever others write. */
export function inSnapshot(database: DatabaseSync): () => void {
  database.exec('BEGIN');
  // A transaction sees nothing before it has read something.
  database.prepare('SELECT count(*) FROM sqlite_schema').get();
  return () => rollBack(database);
}
