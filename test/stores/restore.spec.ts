import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readConfig } from '../../src/config.ts';
import { openBackups, openDeps } from '../../src/deps.ts';
import { tailBytes } from '../../src/stores/backup-format.ts';
import { putBack } from '../../src/stores/restore.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import type { Whole } from '../../src/stores/whole.ts';
import { copyOf, documentAt, documentsOf, type Env, inMemory, put, restoreInto, seeded } from '../backups.ts';
import { type CosmosFake, openCosmosFake } from '../cosmos-fake.ts';
import { FAKE_KEY } from '../cosmos-protocol.ts';
import { temporaryFolder } from '../fakes.ts';

describe('A copy that is to be put back', () => {
  let fake: CosmosFake;
  let sqlite: Env;
  let bytes: Buffer;
  const wire = (): Env => ({ COSMOS_ENDPOINT: fake.endpoint, COSMOS_KEY: FAKE_KEY });
  const empty = (): Env => ({ MALVAKT_DATA: temporaryFolder() });
  const untouched = (env: Env) => assert.rejects(copyOf(env), { code: 'empty-store' });

  beforeEach(async () => {
    fake = await openCosmosFake();
    sqlite = { MALVAKT_DATA: temporaryFolder() };
    const { followup, directory, close } = await openSqlite(sqlite.MALVAKT_DATA ?? '');
    await put(followup, documentAt('plan', 'lid/1', { at: 'i går' }), documentAt('plan', 'lid/2'));
    await put(directory, documentAt('local', 'lid/3'));
    close();
    ({ bytes } = await copyOf(sqlite));
  });
  afterEach(() => fake.close());

  /** Where nothing may ever be written. */
  const NEVER: Whole = {
    ...{ name: 'ingenstans', isSnapshot: true, count: async () => 0 },
    async *everything() {},
    fill: () => assert.fail('something was to be written'),
    close() {},
  };

  it('is refused with any one byte changed, wherever it lies', async () => {
    for (const [at, byte] of bytes.entries()) {
      for (const bit of [0, 3, 7]) {
        const damaged = Buffer.from(bytes);
        damaged[at] = byte ^ (1 << bit);
        await assert.rejects(putBack(inMemory(damaged), NEVER, 'local'), ({ code }) => {
          return code === 'bad-backup' || code === 'newer-backup';
        });
      }
    }
  });

  it('is refused when it was cut off, wherever, or has something after it', async () => {
    for (let size = 0; size < bytes.length; size += 1)
      await assert.rejects(putBack(inMemory(bytes.subarray(0, size)), NEVER, 'local'), {
        code: 'bad-backup',
      });
    const longer = Buffer.concat([bytes, Buffer.from('\n')]);
    await assert.rejects(putBack(inMemory(longer), NEVER, 'local'), { code: 'bad-backup' });
  });

  it('is refused when it is something else', async () => {
    for (const other of ['', 'ett brev', gzipSync('ett brev'), gzipSync('{}\n'.repeat(1000))])
      await assert.rejects(putBack(inMemory(Buffer.from(other)), NEVER, 'local'), {
        code: 'bad-backup',
        fields: { file: 'kopia.gz', why: 'foreign' },
      });
  });

  /** As the program would have written it, had it known more. */
  function changed(change: (line: string) => string): Buffer {
    const lines = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
    const tail = JSON.parse(lines.pop() ?? '');
    const body = gzipSync(`${lines.map(change).join('\n')}\n`);
    const sha256 = createHash('sha256').update(body).digest('hex');
    return Buffer.concat([body, tailBytes({ ...tail, sha256 })]);
  }

  it('is refused when a newer version has taken it', async () => {
    const newer = { code: 'newer-backup', fields: { file: 'kopia.gz', program: '0.1.0' } };
    const changes = [
      (line: string) => line.replace('"format":1', '"format":2'),
      (line: string) => line.replace('"type":"lid","schema":1', '"type":"lid","schema":2'),
      (line: string) => line.replace('"type":"lid"', '"type":"spådom"'),
    ];
    for (const change of changes)
      await assert.rejects(putBack(inMemory(changed(change)), NEVER, 'local'), newer);
  });

  it('is refused by the store of another organisation', async () => {
    await assert.rejects(putBack(inMemory(bytes), NEVER, 'malmö'), {
      code: 'other-tenant',
      fields: { theirs: 'local', ours: 'malmö' },
    });
  });

  it('overwrites nothing, and is put where there is only what holds for minutes', async () => {
    await assert.rejects(restoreInto(sqlite, bytes), { code: 'store-not-empty' });
    await restoreInto(wire(), bytes);
    await assert.rejects(restoreInto(wire(), bytes), { code: 'store-not-empty' });
    const passing = empty();
    const { directory, close } = await openSqlite(passing.MALVAKT_DATA ?? '');
    await put(directory, documentAt('local', 'shares', [], 'shares'));
    close();
    assert.equal((await restoreInto(passing, bytes)).documents.followup, 2);
  });

  it('leaves SQLite empty when it is cut off on the way', async () => {
    const env = empty();
    const whole = await openBackups(readConfig(env));
    const torn = inMemory(bytes);
    let reads = 0;
    const read = (from: number, to: number) => {
      reads += 1;
      // The fifth look is the one that writes.
      if (reads < 5) return torn.read(from, to);
      throw new Error('The disk is gone');
    };
    await assert.rejects(whole.restore({ ...torn, read }), /The disk is gone/);
    whole.close();
    await untouched(env);
    await restoreInto(env, bytes);
  });

  it('keeps everybody from Cosmos DB when it is cut off there, until it is put back whole', async () => {
    fake.mishaps.push(
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({
        call: fake.counted + 4 + n,
        when: 'before' as const,
        answer: 403 as const,
      })),
    );
    await assert.rejects(restoreInto(wire(), bytes));
    fake.mishaps.length = 0;
    await assert.rejects(openDeps(readConfig(wire()), 'chat'), { code: 'half-restored' });
    const other = await copyOf(await seeded());
    await assert.rejects(restoreInto(wire(), other.bytes), { code: 'half-restored' });
    await restoreInto(wire(), bytes);
    assert.deepEqual(documentsOf((await copyOf(wire())).bytes), documentsOf(bytes));
    await (await openDeps(readConfig(wire()), 'chat')).stores.close();
  });
});
