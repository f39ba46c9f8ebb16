import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileAccess } from '../../src/stores/file-access.ts';
import { openSqlite, openTables, type SqliteDatabase } from '../../src/stores/sqlite.ts';
import { temporaryFolder } from '../fakes.ts';

const documentAt = (id: string, value: unknown = {}) => ({
  partition: 'a',
  id,
  type: 'test',
  schema: 1,
  value,
});
const create = (id: string, value?: unknown) => ({ op: 'create' as const, document: documentAt(id, value) });

/** More than there is room for in a page. */
const LONG = 'x'.repeat(50_000);

describe('The write lock of another process on SQLite', () => {
  let folder: string;
  let other: DatabaseSync;
  let database: SqliteDatabase;

  beforeEach(async () => {
    folder = temporaryFolder();
    database = await openSqlite(folder);
    other = new DatabaseSync(join(folder, 'malvakt.db'));
    other.exec('BEGIN IMMEDIATE');
  });
  afterEach(() => {
    database.close();
    other.close();
  });

  it('is waited for while the process does other things, and then everything is written once', async () => {
    const writes = ['1', '2', '3'].map((n) => database.followup.write([create(`item/${n}`)]));
    let isWritten = false;
    const all = Promise.all(writes).then(() => {
      isWritten = true;
    });
    for (let turn = 0; turn < 100; turn += 1) await nextTurn();
    assert.equal(isWritten, false);
    assert.deepEqual(await database.followup.range('a', 'item/'), []);
    other.exec('COMMIT');
    await all;
    assert.equal((await database.followup.range('a', 'item/')).length, 3);
  });

  it('that lasts too long is told, nothing is written, and the next write goes well', async () => {
    const hasty = await openSqlite(folder, undefined, { lockBudgetMs: 30 });
    await assert.rejects(hasty.followup.write([create('item/1')]), {
      code: 'failing-store',
      fields: {
        file: join(folder, 'malvakt.db'),
        cause: 'locked',
        code: 'database is locked (5)',
        during: 'write',
      },
    });
    await hasty.ping();
    other.exec('COMMIT');
    await hasty.followup.write([create('item/1')]);
    assert.equal((await hasty.followup.range('a', 'item/')).length, 1);
    hasty.close();
  });

  it('holds up nobody who opens what is there already', async () => {
    const second = await openSqlite(folder, undefined, { lockBudgetMs: 0 });
    assert.equal(await second.followup.read('a', 'item/1'), undefined);
    second.close();
  });

  it('is waited for by whoever opens a database in which nothing is yet', async () => {
    const empty = temporaryFolder();
    const first = new DatabaseSync(join(empty, 'malvakt.db'));
    first.exec('BEGIN EXCLUSIVE');
    const opening = openSqlite(empty);
    for (let turn = 0; turn < 100; turn += 1) await nextTurn();
    first.exec('COMMIT');
    const second = await opening;
    await second.followup.write([create('item/1')]);
    second.close();
    first.close();
  });

  it('on the whole file is waited for by reads as well', async () => {
    const path = join(temporaryFolder(), 'malvakt.db');
    const handle = new DatabaseSync(path);
    const theirs = await openTables(handle, fileAccess(path, 60_000));
    // As during recovery: then who reads is refused as busy too.
    handle.exec('PRAGMA journal_mode=DELETE');
    const alone = new DatabaseSync(path);
    alone.exec('BEGIN EXCLUSIVE');
    const reads = Promise.all([theirs.followup.read('a', 'item/1'), theirs.followup.range('a', 'item/')]);
    for (let turn = 0; turn < 100; turn += 1) await nextTurn();
    alone.exec('COMMIT');
    assert.deepEqual(await reads, [undefined, []]);
    alone.close();
    theirs.close();
  });
});

describe('A fault of the file or the disk under SQLite', () => {
  let handle: DatabaseSync;
  let database: SqliteDatabase;

  beforeEach(async () => {
    handle = new DatabaseSync(join(temporaryFolder(), 'malvakt.db'));
    database = await openTables(handle, fileAccess('malvakt.db', 0));
  });
  afterEach(() => {
    if (handle.isOpen) database.close();
  });

  const failing = (cause: string, code: string, during: 'read' | 'write') => ({
    code: 'failing-store',
    fields: { file: 'malvakt.db', cause, code, during },
  });
  const FULL = failing('full', 'database or disk is full (13)', 'write');

  it('that the disk is full is told as that, and nothing of the batch is stored', async () => {
    handle.exec('PRAGMA max_page_count=1');
    await assert.rejects(database.followup.write([create('item/1'), create('item/2', LONG)]), FULL);
    assert.deepEqual(await database.followup.range('a', 'item/'), []);
  });

  it('that the disk is full makes the store unready until there is room again', async () => {
    await database.ping();
    handle.exec('PRAGMA max_page_count=1');
    await assert.rejects(database.followup.write([create('item/1', LONG)]), FULL);
    await assert.rejects(database.ping(), FULL);
    await assert.rejects(database.ping(), FULL);
    handle.exec('PRAGMA max_page_count=1000000');
    await database.ping();
    assert.equal(handle.prepare('SELECT count(*) AS count FROM directory').get()?.count, 0);
  });

  it('is over with the next write that goes well', async () => {
    handle.exec('PRAGMA max_page_count=1');
    await assert.rejects(database.followup.write([create('item/1', LONG)]), FULL);
    handle.exec('PRAGMA max_page_count=1000000');
    await database.directory.write([create('item/1', LONG)]);
    handle.exec('PRAGMA max_page_count=1');
    await database.ping();
  });

  it('that nothing may be written is told of a write, and what is there can be read', async () => {
    await database.followup.write([create('item/1', 'first')]);
    handle.exec('PRAGMA query_only=ON');
    const readOnly = failing('read-only', 'attempt to write a readonly database (8)', 'write');
    await assert.rejects(database.followup.write([create('item/2')]), readOnly);
    await assert.rejects(database.ping(), readOnly);
    assert.equal((await database.followup.read('a', 'item/1'))?.value, 'first');
  });

  it('that the file is damaged is told of a read, and stays told', async () => {
    const ids = Array.from({ length: 99 }, (_, index) => `item/${index}`);
    await database.followup.write(ids.map((id) => create(id, LONG)));
    handle.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const path = String(handle.location());
    database.close();
    const bytes = readFileSync(path);
    bytes.fill(0xaa, 3 * 4096);
    writeFileSync(path, bytes);
    handle = new DatabaseSync(path);
    database = await openTables(handle, fileAccess('malvakt.db', 0));
    const corrupt = failing('corrupt', 'database disk image is malformed (11)', 'read');
    await assert.rejects(database.followup.range('a', 'item/'), corrupt);
    await assert.rejects(database.ping(), corrupt);
    await assert.rejects(database.ping(), corrupt);
  });

  for (const [cause, prepare] of [
    ['corrupt', (folder: string) => writeFileSync(join(folder, 'malvakt.db'), 'No database. '.repeat(500))],
    ['other', (folder: string) => mkdirSync(join(folder, 'malvakt.db'))],
  ] as const) {
    it(`is told when the database is opened: ${cause}`, async () => {
      const folder = temporaryFolder();
      prepare(folder);
      const isTold = (error: unknown) =>
        error instanceof Error &&
        'fields' in error &&
        Object.entries(Object(error.fields)).some(([name, value]) => name === 'cause' && value === cause);
      await assert.rejects(openSqlite(folder), isTold);
    });
  }

  it('that the tables are those of another program is told when the database is opened', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'malvakt.db');
    const foreign = new DatabaseSync(file);
    foreign.exec('CREATE TABLE followup (name TEXT)');
    foreign.close();
    const fields = { file, cause: 'corrupt', code: 'SQL logic error (1)' };
    await assert.rejects(openSqlite(folder), { code: 'failing-store', fields });
  });

  it('that there is no room for the index beside the file is told as a full disk', async () => {
    const noRoom = Object.assign(new Error('disk I/O error'), { errcode: 4874, errstr: 'disk I/O error' });
    const opening = fileAccess('malvakt.db', 0).whenFree(undefined, () => {
      throw noRoom;
    });
    const fields = { file: 'malvakt.db', cause: 'full', code: 'disk I/O error (4874)' };
    await assert.rejects(opening, { code: 'failing-store', fields });
  });

  it('is told when the folder is a file', async () => {
    const file = join(temporaryFolder(), 'data');
    writeFileSync(file, '');
    await assert.rejects(openSqlite(file), {
      code: 'failing-store',
      fields: { file: join(file, 'malvakt.db'), cause: 'no-folder', code: 'EEXIST' },
    });
  });
});
