import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../src/cli/whole-file.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { temporaryFolder } from '../fakes.ts';
import { runTerminal } from '../kill/programs.ts';
import { SMALL_PLAN } from '../outside.ts';
import { Terminal } from '../terminal.ts';

const ROOT = join(import.meta.dirname, '../..');

async function withPlan(): Promise<Terminal> {
  const outside = new Terminal({ MALVAKT_LOCALE: 'sv' });
  await outside.cli('import', outside.write('plan.json', JSON.stringify(SMALL_PLAN)));
  return outside;
}

/** So many documents that they do not fit into one block of a disk. */
async function folderWith(count: number): Promise<string> {
  const folder = temporaryFolder();
  const { followup, close } = await openSqlite(folder);
  const value = (n: number) => ({ at: Array.from({ length: 40 }, (_, i) => (n * 7919 + i * 104729) % 1e9) });
  for (let n = 0; n < count; n += 1) {
    const document = { partition: 'plan', id: `lid/${n}`, type: 'lid', schema: 1, value: value(n) };
    await followup.write([{ op: 'create', document }]);
  }
  close();
  return folder;
}

describe('backup and restore in the terminal', function () {
  this.timeout(180_000);

  it('tell a folder from a copy', async () => {
    const here = new Terminal({ MALVAKT_LOCALE: 'sv' });
    const { code, err } = await here.cli('restore', here.folder);
    assert.deepEqual(
      [code, err.replaceAll(here.folder, '')],
      [1, 'Filen  går inte att läsa: det är en mapp.\n'],
    );
  });

  it('move all that is stored to an empty machine, and say what they did', async () => {
    const here = await withPlan();
    const file = join(here.folder, 'kopia.gz');
    const taken = await here.cli('backup', file);
    assert.match(
      taken.out,
      /^Säkerhetskopian .*kopia\.gz är klar: \d+ dokument\.\nKontrollsumma \(SHA-256\): [0-9a-f]{64}\n$/,
    );
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const there = new Terminal();
    const restored = await there.cli('restore', file, '--json');
    const { documents, isWhole } = JSON.parse(restored.out);
    assert.ok(documents.followup > 0 && documents.directory > 0 && isWhole);
    const [mine, theirs] = [await here.cli('status', '--json'), await there.cli('status', '--json')];
    assert.equal(mine.out, theirs.out);
    const [sealed, moved] = [await here.cli('verify', '--json'), await there.cli('verify', '--json')];
    assert.deepEqual([sealed.code, moved.code, sealed.out], [0, 0, moved.out]);
    const again = await there.cli('restore', file);
    assert.deepEqual([again.code, again.err.trim().split('\n').length], [1, 1]);
    assert.match(again.err, /är inte tom/);
  });

  it('overwrite only with --force, and leave nothing half-written', async () => {
    const here = await withPlan();
    const file = here.write('kopia.gz', 'gammal');
    const refused = await here.cli('backup', file);
    assert.match(refused.err, /kopia\.gz finns redan\. Lägg till --force/);
    assert.deepEqual([refused.code, readFileSync(file, 'utf8')], [1, 'gammal']);
    assert.equal((await here.cli('backup', file, '--force')).code, 0);
    const folder = join(here.folder, 'finns-inte', 'kopia.gz');
    assert.equal((await here.cli('backup', folder)).code, 1);
    const link = join(here.folder, 'lank.gz');
    symlinkSync(file, link);
    assert.match((await here.cli('backup', link, '--force')).err, /är en länk/);
    assert.deepEqual(
      readdirSync(here.folder).filter((name) => name.endsWith('.part')),
      [],
    );
  });

  it('say what is wrong with a file, and 2 for wrong usage', async () => {
    const here = new Terminal();
    const missing = await here.cli('restore', join(here.folder, 'saknas.gz'));
    assert.deepEqual([missing.code, /den finns inte/.test(missing.err)], [1, true]);
    const letter = await here.cli('restore', here.write('brev.txt', 'Hej'));
    assert.match(letter.err, /^Inget är återställt: .*brev\.txt är ingen säkerhetskopia från Målvakt.*\n$/);
    assert.equal((await here.cli('restore', here.folder)).code, 1);
    for (const words of [['backup'], ['restore'], ['restore', 'a', 'b']])
      assert.equal((await here.cli(...words)).code, 2);
  });

  it('say that the disk is full, and leave what was there', async () => {
    const folder = await folderWith(1_000);
    const file = join(temporaryFolder(), 'kopia.gz');
    writeFileSync(file, 'gammal');
    // The system's limit on the size of a file, in blocks of 1 kB, stands for a disk with no more room.
    const command = `ulimit -f 64; exec "$0" src/cli/cli.ts backup "$1" --force`;
    const { PATH, HOME } = process.env;
    const ended = await new Promise<{ readonly code: unknown; readonly err: string }>((resolve) => {
      execFile(
        ...(['bash', ['-c', command, process.execPath, file]] as const),
        { cwd: ROOT, env: { PATH, HOME, MALVAKT_DATA: folder } },
        (error, _, err) => resolve({ code: error?.code, err }),
      );
    });
    assert.match(ended.err, /kopia\.gz går inte att skriva: disken är full/);
    assert.equal(ended.code, 1);
    assert.equal(readFileSync(file, 'utf8'), 'gammal');
    assert.deepEqual(readdirSync(join(file, '..')), ['kopia.gz']);
  });

  it('hold whatever moment restoring is killed at: all of it is there, or nothing', async () => {
    const folder = await folderWith(3_000);
    const file = join(folder, 'kopia.gz');
    await runTerminal(['backup', file], { MALVAKT_DATA: folder });
    const whole = await runTerminal(['restore', file], { MALVAKT_DATA: temporaryFolder() });
    assert.equal(whole.code, 0, whole.said);
    let killed = 0;
    for (const share of [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
      const env = { MALVAKT_DATA: temporaryFolder() };
      const ended = await runTerminal(['restore', file], env, whole.tookMs * share);
      if (ended.isKilled) killed += 1;
      const { followup, close } = await openSqlite(env.MALVAKT_DATA);
      const { length } = await followup.range('plan', '');
      close();
      assert.ok(length === 0 || length === 3_000, `${length} documents`);
      if (length === 0) assert.equal((await runTerminal(['restore', file], env)).code, 0);
    }
    assert.ok(killed > 0);
  });
});

describe('A file that is written whole', () => {
  it('is not there when what should be in it could not be made', async () => {
    const file = join(temporaryFolder(), 'kopia.gz');
    async function* failing() {
      yield Buffer.from('halv');
      throw new Error('The store is gone');
    }
    await assert.rejects(writeWhole(file, failing(), { force: false }), /The store is gone/);
    assert.deepEqual(readdirSync(join(file, '..')), []);
  });

  it('takes the place of nothing that came there meanwhile', async () => {
    const file = join(temporaryFolder(), 'kopia.gz');
    async function* slow() {
      writeFileSync(file, 'någon annans');
      yield Buffer.from('ny');
    }
    await assert.rejects(writeWhole(file, slow(), { force: false }), { code: 'unwritable-file' });
    assert.equal(readFileSync(file, 'utf8'), 'någon annans');
    assert.deepEqual(readdirSync(join(file, '..')), ['kopia.gz']);
  });
});
