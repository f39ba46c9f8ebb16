/** The thread that `writing-thread.ts` starts for a database. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { type Batch, prepareTables } from './sqlite-tables.ts';
import { commitAll } from './transactions.ts';
import type { Order, Word } from './writing-thread.ts';

const database = new DatabaseSync(workerData);
database.exec('PRAGMA synchronous=FULL');
const tables = prepareTables(database);

/** Undefined for whatever goes wrong: the process tries again, and then it shows what it is. */
function commit(batches: readonly Batch[]): Word {
  try {
    return commitAll(database, tables, batches).map((one) => one && { reason: one.reason, id: one.id });
  } catch {
    return undefined;
  }
}

parentPort?.on('message', (order: Order) => {
  if (order !== 'end') {
    parentPort?.postMessage(commit(order));
    return;
  }
  database.close();
  parentPort?.close();
});
parentPort?.postMessage('ready' satisfies Word);
