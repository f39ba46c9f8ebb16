import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { temporaryFolder } from '../fakes.ts';

/** "700" */
function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

/** The modes of the folder's database files, once something is written, and while it is open. */
async function databaseModes(folder: string): Promise<readonly (readonly [string, string])[]> {
  const database = await openSqlite(folder);
  const document = { partition: 'a', id: 'item/1', type: 'test', schema: 1, value: 1 };
  await database.followup.write([{ op: 'create', document }]);
  const names = readdirSync(folder).filter((name) => name.startsWith('malvakt.db'));
  const modes = names.toSorted().map((name) => [name, modeOf(join(folder, name))] as const);
  database.close();
  return modes;
}

const PRIVATE = ['malvakt.db', 'malvakt.db-shm', 'malvakt.db-wal'].map((name) => [name, '600']);

describe('The data folder', () => {
  let umask: number;

  before(() => {
    umask = process.umask(0o022);
  });
  after(() => process.umask(umask));

  it('is made for its owner alone, with what is in it', async () => {
    const folder = join(temporaryFolder(), 'kommun', 'data');
    assert.deepEqual(await databaseModes(folder), PRIVATE);
    assert.deepEqual([modeOf(folder), modeOf(join(folder, '..'))], ['700', '700']);
  });

  it('of an earlier version, with its database open elsewhere, is closed to others when it is opened', async () => {
    const folder = join(temporaryFolder(), 'data');
    mkdirSync(folder);
    const earlier = new DatabaseSync(join(folder, 'malvakt.db'));
    earlier.exec('PRAGMA journal_mode=WAL; CREATE TABLE followup_before (id TEXT); BEGIN; COMMIT;');
    writeFileSync(join(folder, 'playground.yml'), '');
    assert.deepEqual([modeOf(folder), modeOf(join(folder, 'malvakt.db-wal'))], ['755', '644']);
    assert.deepEqual(await databaseModes(folder), PRIVATE);
    assert.equal(modeOf(folder), '700');
    earlier.close();
  });

  it('that holds other things as well keeps its own mode, and only the database is closed to others', async () => {
    const folder = join(temporaryFolder(), 'home');
    mkdirSync(folder);
    writeFileSync(join(folder, 'malvakt.db'), '');
    writeFileSync(join(folder, 'budget.docx'), '');
    assert.deepEqual(await databaseModes(folder), PRIVATE);
    assert.deepEqual([modeOf(folder), modeOf(join(folder, 'budget.docx'))], ['755', '644']);
  });

  it('that somebody else has made for us, still empty, keeps its mode', async () => {
    const folder = join(temporaryFolder(), 'volume');
    mkdirSync(folder);
    chmodSync(folder, 0o775);
    assert.deepEqual(await databaseModes(folder), PRIVATE);
    assert.equal(modeOf(folder), '775');
    (await openSqlite(folder)).close();
    assert.equal(modeOf(folder), '775', 'when it is opened again');
  });
});
