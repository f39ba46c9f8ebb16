import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod/v4';
import { Problem } from '../domain/errors.ts';
import { LOCK_BUDGET_MS } from './budgets.ts';
import { type FileAccess, fileAccess } from './file-access.ts';
import { openDataFolder } from './own-files.ts';
import { documentOf, openSqlite } from './sqlite.ts';
import { inSnapshot } from './transactions.ts';
import { CONTAINERS, isPassing, type Placed, type Whole } from './whole.ts';

const Counted = z.object({ n: z.number() });

/**
 * The embedded database as a whole, by a connection of its own: a bot that is running goes on meanwhile. It is read as it is at one
 * moment, and filled in one transaction.
 * @throws Problem `failing-store`
 */
export async function openSqliteWhole(folder: string): Promise<Whole> {
  // Makes the tables, or says what is wrong with the file.
  (await openSqlite(folder)).close();
  const name = openDataFolder(folder);
  const access = fileAccess(name, LOCK_BUDGET_MS);
  const database = await access.whenFree(undefined, () => new DatabaseSync(name));
  return {
    name,
    isSnapshot: true,
    async count() {
      const of = (table: string) =>
        Counted.parse(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()).n;
      return access.whenFree('read', () => CONTAINERS.map(of).reduce((a, b) => a + b));
    },
    everything: () => readAll(database, access),
    fill: (_, documents) => fillAll(database, access, name, documents),
    close: () => database.close(),
  };
}

async function* readAll(database: DatabaseSync, { whenFree }: FileAccess) {
  const end = await whenFree('read', () => inSnapshot(database));
  try {
    for (const container of CONTAINERS) {
      const rows = database.prepare(`SELECT * FROM ${container} ORDER BY partition, id`).iterate();
      for (;;) {
        const { value: row, done } = await whenFree('read', () => rows.next());
        if (done) break;
        yield { container, document: documentOf(row) };
      }
    }
  } finally {
    end();
  }
}

async function fillAll(
  database: DatabaseSync,
  { whenFree }: FileAccess,
  store: string,
  documents: AsyncIterable<Placed>,
): Promise<void> {
  await whenFree('write', () => database.exec('PRAGMA synchronous=FULL; BEGIN IMMEDIATE'));
  try {
    await whenFree('write', () => demandEmpty(database, store));
    const inserts = {
      followup: insertInto(database, 'followup'),
      directory: insertInto(database, 'directory'),
    };
    for await (const { container, document } of documents) {
      const { partition, id, type, schema, value } = document;
      const json = JSON.stringify(value);
      await whenFree('write', () => inserts[container].run(partition, id, type, schema, randomUUID(), json));
    }
    await whenFree('write', () => database.exec('COMMIT'));
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK');
  }
}

/** A later line about a document is what was written while the copy was taken. */
function insertInto(database: DatabaseSync, table: string) {
  return database.prepare(
    `INSERT OR REPLACE INTO ${table} (partition, id, type, schema, etag, value) VALUES (?, ?, ?, ?, ?, ?)`,
  );
}

const Typed = z.object({ type: z.string() });

/** @throws Problem `store-not-empty` */
function demandEmpty(database: DatabaseSync, store: string): void {
  for (const table of CONTAINERS) {
    const types = database
      .prepare(`SELECT DISTINCT type FROM ${table}`)
      .all()
      .map((row) => Typed.parse(row));
    if (!types.every(isPassing)) throw new Problem('store-not-empty', { store });
  }
}
