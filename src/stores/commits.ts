/** How SQLite's transactions are run: those that come at once are one, so that the disk is waited for once. */
import type { DatabaseSync } from 'node:sqlite';
// As it is at the start: a test that has a clock of its own does not hold up what is written.
import { setImmediate } from 'node:timers';
import { DocumentConflict } from './documents.ts';
import { type FileAccess, isCausedBy } from './file-access.ts';

/** A batch that somebody waits for. */
interface Asked {
  /** @throws DocumentConflict */
  readonly apply: () => readonly string[];
  readonly resolve: (etags: readonly string[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The way to write batches. Those of many people who answer in the same moment are committed together: each is stored whole or not at
 * all, and nobody hears that theirs is stored before all of them are on the disk. What stands in the way of one of them is told of that
 * one alone.
 */
export function committingTogether(database: DatabaseSync, { whenFree }: FileAccess) {
  let waiting: Asked[] = [];

  async function alone({ apply, resolve, reject }: Asked): Promise<void> {
    await whenFree('write', () => inTransaction(database, apply)).then(resolve, reject);
  }

  async function together(all: readonly Asked[]): Promise<void> {
    let outcomes: readonly Outcome[] = [];
    try {
      await whenFree('write', () =>
        inTransaction(database, () => {
          outcomes = all.map(({ apply }) => unlessInTheWay(database, apply));
          // To write nothing would always go well, whatever is wrong with the file.
          if (outcomes.every(isInTheWay)) throw outcomes[0];
        }),
      );
      settle(all, outcomes);
    } catch (error) {
      if (isInTheWay(error)) settle(all, outcomes);
      // All have waited for the lock by now.
      else if (isCausedBy('locked', error)) for (const { reject } of all) reject(error);
      // Whose fault it is shows when each is tried by itself: there may be room on the disk for some of them.
      else for (const one of all) await alone(one);
    }
  }

  function commit(): void {
    const all = waiting;
    waiting = [];
    const [first] = all;
    if (first) void (all.length === 1 ? alone(first) : together(all));
  }

  return {
    write: (apply: Asked['apply']): Promise<readonly string[]> =>
      new Promise((resolve, reject) => {
        waiting.push({ apply, resolve, reject });
        // All that has come in by now is worked on before.
        if (waiting.length === 1) setImmediate(commit);
      }),
    /**
     * Commits at once what is asked for by now: the database is to be closed. Where something is wrong with the file, all of it is refused,
     * as `failing-store`: there is no time to try each by itself.
     */
    finish: commit,
  };
}

/** What has come of a batch among several. */
type Outcome = readonly string[] | DocumentConflict;

function isInTheWay(outcome: unknown): outcome is DocumentConflict {
  return outcome instanceof DocumentConflict;
}

function settle(all: readonly Asked[], outcomes: readonly Outcome[]): void {
  for (const [place, { resolve, reject }] of all.entries()) {
    const outcome = outcomes[place] ?? [];
    if (isInTheWay(outcome)) reject(outcome);
    else resolve(outcome);
  }
}

/** Does all of one batch or nothing, within the transaction of several. */
function unlessInTheWay(database: DatabaseSync, apply: Asked['apply']): Outcome {
  database.exec('SAVEPOINT one');
  try {
    const etags = apply();
    database.exec('RELEASE one');
    return etags;
  } catch (error) {
    if (!isInTheWay(error)) throw error;
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
