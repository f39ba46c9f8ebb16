import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { temporaryFolder } from '../fakes.ts';
import { describeDocuments } from '../store-contract.ts';

describeDocuments('SQLite (followup)', async () => {
  const database = await openSqlite(temporaryFolder());
  return { documents: database.followup, close: async () => database.close() };
});

describeDocuments('SQLite, in a table that a version before has laid,', async () => {
  const folder = temporaryFolder();
  const file = new DatabaseSync(join(folder, 'malvakt.db'));
  file.exec(`CREATE TABLE followup (
    partition TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, schema INTEGER NOT NULL, etag TEXT NOT NULL,
    value TEXT NOT NULL, PRIMARY KEY (partition, id)) WITHOUT ROWID`);
  file.close();
  const database = await openSqlite(folder);
  return { documents: database.followup, close: async () => database.close() };
});

describe('SQLite', () => {
  it('has what was acknowledged after kill -9, every time', async () => {
    const folder = temporaryFolder();
    for (let round = 1; round <= 5; round += 1) {
      const acknowledged = await writeUntilKilled(folder, round);
      const database = await openSqlite(folder);
      const found = await database.followup.range('a', `round${round}/`);
      database.close();
      assert.ok(acknowledged > 0, 'nothing was written before the kill');
      assert.ok(found.length >= acknowledged, `${acknowledged} acknowledged, ${found.length} found`);
    }
  });

  it('lets a second process write while the first has it open', async () => {
    const folder = temporaryFolder();
    const first = await openSqlite(folder);
    const second = await openSqlite(folder);
    const document = { partition: 'a', id: 'item/1', type: 'test', schema: 1, value: 'from the second' };
    await second.followup.write([{ op: 'create', document }]);
    assert.equal((await first.followup.read('a', 'item/1'))?.value, 'from the second');
    first.close();
    second.close();
  });

  it('finds in a range what a second process has put, changed and removed there since it was read', async () => {
    const folder = temporaryFolder();
    const [first, second] = [await openSqlite(folder), await openSqlite(folder)];
    const documentAt = (id: string, value: string) => ({
      partition: 'a',
      id,
      type: 'test',
      schema: 1,
      value,
    });
    const found = async () => (await first.followup.range('a', 'item/')).map(({ value }) => value);
    const [one = ''] = await second.followup.write([
      { op: 'create', document: documentAt('item/1', 'one') },
      { op: 'create', document: documentAt('item/3', 'three') },
    ]);
    assert.deepEqual(await found(), ['one', 'three']);
    await second.followup.write([{ op: 'create', document: documentAt('item/2', 'two') }]);
    assert.deepEqual(await found(), ['one', 'two', 'three']);
    const [other = ''] = await second.followup.write([
      { op: 'replace', document: documentAt('item/1', 'other'), etag: one },
    ]);
    assert.deepEqual(await found(), ['other', 'two', 'three']);
    // Both of them, between two looks.
    await first.followup.write([{ op: 'put', document: documentAt('item/4', 'own') }]);
    await second.followup.write([{ op: 'delete', document: documentAt('item/1', ''), etag: other }]);
    assert.deepEqual(await found(), ['two', 'three', 'own']);
    await first.followup.write([{ op: 'put', document: documentAt('item/4', 'own again') }]);
    assert.deepEqual(await found(), ['two', 'three', 'own again']);
    first.close();
    second.close();
  });

  it('finds nothing in a range that is older than what it has found elsewhere, also in the same moment', async () => {
    const folder = temporaryFolder();
    const database = await openSqlite(folder);
    await database.followup.range('a', 'item/');
    const other = new DatabaseSync(join(folder, 'malvakt.db'));
    const insert = (table: string, id: string) =>
      other.exec(`INSERT INTO ${table} VALUES ('a', '${id}', 'test', 1, 'etag-${id}', '"theirs"')`);
    // All of it is begun before anything else can happen here.
    const before = database.followup.range('a', 'item/');
    insert('followup', 'item/1');
    insert('directory', 'register');
    const [register, after] = [
      database.directory.read('a', 'register'),
      database.followup.range('a', 'item/'),
    ];
    assert.deepEqual(await before, []);
    assert.equal((await register)?.value, 'theirs');
    assert.deepEqual(
      (await after).map(({ value }) => value),
      ['theirs'],
    );
    other.close();
    database.close();
  });

  it('names a document that is broken, and says nothing of what is in it', async () => {
    const folder = temporaryFolder();
    const database = await openSqlite(folder);
    const document = { partition: 'a', id: 'item/1', type: 'test', schema: 1, value: 1 };
    await database.followup.write([{ op: 'create', document }]);
    const file = new DatabaseSync(join(folder, 'malvakt.db'));
    file.exec("UPDATE followup SET value = 'Hemlig text'");
    file.close();
    const isDiscreet = (error: Error) =>
      error.message.includes('item/1') && !error.message.includes('Hemlig');
    await assert.rejects(database.followup.read('a', 'item/1'), isDiscreet);
    await assert.rejects(database.followup.range('a', 'item/'), isDiscreet);
    database.close();
  });

  it('keeps followup and directory apart', async () => {
    const database = await openSqlite(temporaryFolder());
    const document = { partition: 'a', id: 'item/1', type: 'test', schema: 1, value: 1 };
    await database.followup.write([{ op: 'create', document }]);
    assert.equal(await database.directory.read('a', 'item/1'), undefined);
    database.close();
  });
});

/** Lets another process write as fast as it can, kills it in the middle, and returns how many writes it had told us of. */
async function writeUntilKilled(folder: string, round: number): Promise<number> {
  const script = `
    import { openSqlite } from ${JSON.stringify(new URL('../../src/stores/sqlite.ts', import.meta.url).href)};
    const { followup } = await openSqlite(${JSON.stringify(folder)}, undefined, { hasThread: true });
    const write = async (n) => {
      const document = { partition: 'a', id: 'round${round}/' + n, type: 'test', schema: 1, value: n };
      await followup.write([{ op: 'create', document }]);
      process.stdout.write('.');
    };
    // By themselves, and several at once, which a thread writes once it is there.
    for (let n = 0; ; n += 4) {
      await write(n);
      await Promise.all([write(n + 1), write(n + 2), write(n + 3)]);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let acknowledged = 0;
  child.stdout.on('data', (dots: Buffer) => {
    acknowledged += dots.length;
    if (acknowledged > 300) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return acknowledged;
}
