import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import sinon from 'sinon';
import { DocumentConflict } from '../../src/stores/documents.ts';
import { fileAccess } from '../../src/stores/file-access.ts';
import { openTables, type SqliteDatabase } from '../../src/stores/sqlite.ts';
import { WritingThread } from '../../src/stores/writing-thread.ts';
import { temporaryFolder } from '../fakes.ts';
import { describeDocuments } from '../store-contract.ts';

const create = (id: string, value: unknown = {}) => ({
  op: 'create' as const,
  document: { partition: 'a', id, type: 'test', schema: 1, value },
});

/** So many write at once. */
const CROWD = 4;

/** An open database with its thread, and how many transactions the process itself has committed. */
async function openWithThread(
  file = join(temporaryFolder(), 'malvakt.db'),
  thread = new WritingThread(file),
) {
  const handle = new DatabaseSync(file);
  const database = await openTables(handle, fileAccess(file, 10_000), undefined, thread);
  const exec = sinon.spy(handle, 'exec');
  const count = () => exec.getCalls().filter(({ args }) => args[0] === 'COMMIT').length;
  const ownCommits = Object.assign(count, { reset: () => exec.resetHistory() });
  return { file, handle, database, thread, ownCommits };
}

async function ready(thread: WritingThread): Promise<void> {
  thread.start();
  while (!thread.isReady) await nextTurn();
}

/** A thread takes a while to start, so most of what is asked of one is asked of the same. */
let open: Awaited<ReturnType<typeof openWithThread>>;
async function emptied(): Promise<void> {
  open ??= await openWithThread();
  await ready(open.thread);
  // As another process would: what this connection writes is counted where it is written.
  const other = new DatabaseSync(open.file);
  other.exec('DELETE FROM followup');
  other.close();
  open.ownCommits.reset();
}
after(() => open.database.close());

const writeMany = ({ followup }: SqliteDatabase, from: number, count = CROWD) =>
  Promise.allSettled(Array.from({ length: count }, (_, n) => followup.write([create(String(from + n))])));
const stored = async ({ followup }: SqliteDatabase) => (await followup.range('a', '')).length;

describeDocuments('SQLite, written by its thread,', async () => {
  await emptied();
  const close = async () => assert.equal(open.ownCommits(), 0);
  return { documents: open.database.followup, close };
});

describe("SQLite's writing thread", () => {
  beforeEach(emptied);

  it('is not waited for: until it is there, the process writes itself', async () => {
    const { database, thread, ownCommits } = await openWithThread();
    await writeMany(database, 0);
    assert.equal(ownCommits(), 1);
    await ready(thread);
    await writeMany(database, CROWD);
    assert.deepEqual([ownCommits(), await stored(database)], [1, 2 * CROWD]);
    database.close();
  });

  it('is not started for those who come one after the other', async () => {
    const { database, thread, ownCommits } = await openWithThread();
    const start = sinon.spy(thread, 'start');
    for (const n of [1, 2, 3]) await database.followup.write([create(String(n))]);
    assert.deepEqual([start.callCount, ownCommits()], [0, 3]);
    await writeMany(database, CROWD, 2);
    assert.equal(start.callCount, 1);
    database.close();
  });

  it('writes those who come meanwhile together, next', async () => {
    const first = writeMany(open.database, 0);
    await nextTurn();
    await nextTurn();
    const others = [10, 20].map((from) => writeMany(open.database, from));
    await Promise.all([first, ...others]);
    assert.deepEqual([open.ownCommits(), await stored(open.database)], [0, 3 * CROWD]);
  });

  it('is at work on those who came meanwhile before the first are told', async () => {
    const orders: PromiseWithResolvers<readonly undefined[]>[] = [];
    const commit = sinon.stub(open.thread, 'commit').callsFake(() => {
      const order = Promise.withResolvers<readonly undefined[]>();
      orders.push(order);
      return order.promise;
    });
    const first = writeMany(open.database, 0).then(() => orders.length);
    await nextTurn();
    await nextTurn();
    const next = writeMany(open.database, 10);
    await nextTurn();
    orders[0]?.resolve(Array.from({ length: CROWD }, () => undefined));
    assert.equal(await first, 2);
    orders[1]?.resolve(Array.from({ length: CROWD }, () => undefined));
    assert.ok((await next).every(({ status }) => status === 'fulfilled'));
    commit.restore();
  });

  it('refuses each by itself who was not first', async () => {
    await open.database.followup.write([create('1')]);
    const outcomes = await writeMany(open.database, 0);
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    assert.ok(refused.length === 1 && refused[0] instanceof DocumentConflict);
    assert.deepEqual([refused[0].reason, refused[0].id, await stored(open.database)], ['exists', '1', CROWD]);
  });

  it('leaves it to the process when another one holds the lock, and everything is written once', async () => {
    const other = new DatabaseSync(open.handle.location() ?? '');
    other.exec('BEGIN IMMEDIATE');
    const writing = writeMany(open.database, 0);
    for (let turn = 0; turn < 100; turn += 1) await nextTurn();
    assert.equal(await stored(open.database), 0);
    other.exec('COMMIT');
    other.close();
    assert.ok((await writing).every(({ status }) => status === 'fulfilled'));
    assert.equal(await stored(open.database), CROWD);
  });

  it('leaves it to the process as well when the disk is full, which says so and writes until that goes well', async () => {
    const { database, thread, handle, ownCommits } = await openWithThread();
    await ready(thread);
    const pages = Number(handle.prepare('PRAGMA page_count').get()?.page_count);
    handle.exec(`PRAGMA max_page_count=${pages}`);
    const commit = sinon.stub(thread, 'commit').resolves(undefined);
    const long = 'x'.repeat(50_000);
    await assert.rejects(database.followup.write([create('1', long)]), { code: 'failing-store' });
    await assert.rejects(database.ping(), { code: 'failing-store' });
    commit.restore();
    handle.exec(`PRAGMA max_page_count=${pages + 1000}`);
    ownCommits.reset();
    await database.followup.write([create('1', long)]);
    await database.followup.write([create('2', long)]);
    assert.deepEqual([ownCommits(), await stored(database)], [1, 2]);
    await database.ping();
    database.close();
  });

  it('has written all that was asked for when the database is closed meanwhile', async () => {
    const { database, thread, handle } = await openWithThread();
    await ready(thread);
    const underWay = writeMany(database, 0);
    await nextTurn();
    await nextTurn();
    const next = writeMany(database, 10);
    const file = handle.location() ?? '';
    await database.close();
    const outcomes = [...(await underWay), ...(await next)];
    assert.ok(outcomes.every(({ status }) => status === 'fulfilled'));
    const after = new DatabaseSync(file);
    assert.equal(after.prepare('SELECT count(*) AS count FROM followup').get()?.count, 2 * CROWD);
    after.close();
  });

  it('is done without where it cannot start', async () => {
    const thread = new WritingThread(join(temporaryFolder(), 'none', 'malvakt.db'));
    const { database, ownCommits } = await openWithThread(undefined, thread);
    await writeMany(database, 0);
    await assert.rejects(thread.commit([]), { code: 'perhaps-stored' });
    await writeMany(database, CROWD);
    assert.deepEqual([ownCommits(), await stored(database)], [2, 2 * CROWD]);
    database.close();
  });
});
