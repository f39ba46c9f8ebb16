import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import sinon from 'sinon';
import { DocumentConflict } from '../../src/stores/documents.ts';
import { fileAccess } from '../../src/stores/file-access.ts';
import { openTables, type SqliteDatabase } from '../../src/stores/sqlite.ts';
import { temporaryFolder } from '../fakes.ts';

const create = (id: string, value: unknown = {}) => ({
  op: 'create' as const,
  document: { partition: 'a', id, type: 'test', schema: 1, value },
});

/** More than there is room for in a page. */
const LONG = 'x'.repeat(50_000);

describe('Writes on SQLite that come at once', () => {
  let handle: DatabaseSync;
  let database: SqliteDatabase;
  let exec: sinon.SinonSpy<[sql: string], void>;

  beforeEach(async () => {
    handle = new DatabaseSync(join(temporaryFolder(), 'malvakt.db'));
    database = await openTables(handle, fileAccess('malvakt.db', 0));
    exec = sinon.spy(handle, 'exec');
  });
  afterEach(() => {
    if (handle.isOpen) database.close();
  });

  const commits = () => exec.getCalls().filter(({ args }) => args[0] === 'COMMIT').length;
  const stored = async () => (await database.followup.range('a', '')).map(({ id }) => id);

  it('wait for the disk once, in whichever container they are', async () => {
    const followup = ['1', '2', '3'].map((n) => database.followup.write([create(n)]));
    const directory = database.directory.write([create('4')]);
    await Promise.all([...followup, directory]);
    assert.equal(commits(), 1);
    assert.deepEqual(await stored(), ['1', '2', '3']);
    assert.ok(await database.directory.read('a', '4'));
  });

  it('wait for it each by itself when they come one after the other', async () => {
    for (const n of ['1', '2', '3']) await database.followup.write([create(n)]);
    assert.equal(commits(), 3);
  });

  it('are refused each by itself, the whole of it: who was first is stored', async () => {
    const outcomes = await Promise.allSettled([
      database.followup.write([create('1')]),
      database.followup.write([create('2'), create('1')]),
      database.followup.write([create('3')]),
    ]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    const refused = outcomes[1];
    assert.ok(refused.status === 'rejected' && refused.reason instanceof DocumentConflict);
    assert.deepEqual([refused.reason.reason, refused.reason.id], ['exists', '1']);
    assert.deepEqual(await stored(), ['1', '3']);
  });

  it('have etags of their own, by which each can be changed', async () => {
    const [[first = ''], [second = '']] = await Promise.all([
      database.followup.write([create('1')]),
      database.followup.write([create('2')]),
    ]);
    await Promise.all(
      [
        ['1', first],
        ['2', second],
      ].map(([id = '', etag = '']) =>
        database.followup.write([{ op: 'replace', document: create(id, 'changed').document, etag }]),
      ),
    );
    assert.deepEqual(
      (await database.followup.range('a', '')).map(({ value }) => value),
      ['changed', 'changed'],
    );
  });

  it('are stored as far as there is room on the disk', async () => {
    const pages = Number(handle.prepare('PRAGMA page_count').get()?.page_count);
    handle.exec(`PRAGMA max_page_count=${pages + 2}`);
    const outcomes = await Promise.allSettled([
      database.followup.write([create('1')]),
      database.followup.write([create('2'), create('3', LONG)]),
      database.followup.write([create('4')]),
    ]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    const full = outcomes[1];
    assert.ok(full.status === 'rejected');
    assert.deepEqual([full.reason.code, full.reason.fields.cause], ['failing-store', 'full']);
    assert.deepEqual(await stored(), ['1', '4']);
  });

  it('leave a fault known while nothing of them is written', async () => {
    await database.followup.write([create('1')]);
    const pages = Number(handle.prepare('PRAGMA page_count').get()?.page_count);
    handle.exec(`PRAGMA max_page_count=${pages}`);
    await assert.rejects(database.followup.write([create('2', LONG.repeat(4))]), { code: 'failing-store' });
    const refused = await Promise.allSettled([1, 2].map(() => database.followup.write([create('1')])));
    assert.ok(refused.every((one) => one.status === 'rejected' && one.reason instanceof DocumentConflict));
    await assert.rejects(database.ping(), { code: 'failing-store' });
    handle.exec(`PRAGMA max_page_count=${pages + 1000}`);
    await database.ping();
  });

  it('are stored when the database is closed right after', async () => {
    const writes = Promise.all(['1', '2'].map((n) => database.followup.write([create(n)])));
    const file = handle.location() ?? '';
    database.close();
    await writes;
    const other = new DatabaseSync(file);
    assert.equal(other.prepare('SELECT count(*) AS count FROM followup').get()?.count, 2);
    other.close();
  });

  it('are all refused when there is no room for one of them and the database is closed right after', async () => {
    const pages = Number(handle.prepare('PRAGMA page_count').get()?.page_count);
    handle.exec(`PRAGMA max_page_count=${pages + 2}`);
    const writes = [create('1'), create('2', LONG)].map((one) => database.followup.write([one]));
    database.close();
    for (const one of await Promise.allSettled(writes)) {
      assert.ok(one.status === 'rejected');
      assert.deepEqual([one.reason.code, one.reason.fields?.during], ['failing-store', 'write']);
    }
  });

  it('are all refused when the lock of another process is held for too long', async () => {
    const other = new DatabaseSync(handle.location() ?? '');
    other.exec('BEGIN IMMEDIATE');
    const outcomes = await Promise.allSettled(['1', '2'].map((n) => database.followup.write([create(n)])));
    for (const one of outcomes) {
      assert.ok(one.status === 'rejected');
      assert.deepEqual([one.reason.code, one.reason.fields.cause], ['failing-store', 'locked']);
    }
    other.exec('COMMIT');
    other.close();
    await database.followup.write([create('1')]);
    assert.deepEqual(await stored(), ['1']);
  });
});
