import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readConfig } from '../../src/config.ts';
import { openBackups, openDeps } from '../../src/deps.ts';
import type { CopyBytes } from '../../src/ports/backups.ts';
import { takeBackup } from '../../src/stores/backup.ts';
import { tailBytes } from '../../src/stores/backup-format.ts';
import type { Document, Documents } from '../../src/stores/documents.ts';
import { putBack } from '../../src/stores/restore.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { isPassing, type Whole } from '../../src/stores/whole.ts';
import { type CosmosFake, openCosmosFake } from '../cosmos-fake.ts';
import { FAKE_KEY } from '../cosmos-protocol.ts';
import { temporaryFolder } from '../fakes.ts';

const NOW = new Date('2025-09-15T07:00:00.000Z');

/** A copy that lies in memory, and is given in pieces as a disk gives it. */
function inMemory(bytes: Uint8Array): CopyBytes {
  return {
    ...{ name: 'kopia.gz', size: bytes.length },
    async *read(from, to) {
      for (let at = from; at < to; at += 1000) yield bytes.subarray(at, Math.min(at + 1000, to));
    },
  };
}

/** A store of any sort, by the variables that name it. */
type Env = Readonly<Record<string, string>>;

async function copyOf(env: Env, onProgress?: (done: number, of: number | undefined) => void) {
  const backups = await openBackups(readConfig(env));
  const chunks: Uint8Array[] = [];
  try {
    const write = async (bytes: AsyncIterable<Uint8Array>) => {
      for await (const chunk of bytes) chunks.push(chunk);
    };
    const done = await backups.backup(NOW, write, onProgress);
    return { done, bytes: Buffer.concat(chunks) };
  } finally {
    backups.close();
  }
}

async function restoreInto(env: Env, bytes: Uint8Array) {
  const backups = await openBackups(readConfig(env));
  try {
    return await backups.restore(inMemory(bytes));
  } finally {
    backups.close();
  }
}

/** The lines of a copy but for its head and tail, in one order. */
function documentsOf(bytes: Buffer): string[] {
  return gunzipSync(bytes).toString('utf8').trimEnd().split('\n').slice(1, -1).toSorted();
}

const documentAt = (partition: string, id: string, value: unknown = {}, type = 'lid'): Document => ({
  ...{ partition, id, type, schema: 1, value },
});

async function put(documents: Documents, ...all: readonly Document[]) {
  for (const document of all) await documents.write([{ op: 'put', document }]);
}

/** What an earlier version made: documents of most kinds, in forms of before and of today. */
async function seeded(): Promise<Env> {
  const folder = temporaryFolder();
  const former = new DatabaseSync(join(folder, 'malvakt.db'));
  former.exec(readFileSync(join(import.meta.dirname, 'former-forms.sql'), 'utf8'));
  former.close();
  const { followup, directory, close } = await openSqlite(folder);
  await put(followup, documentAt('plan-som-inte-blev-klar', 'mark/plan', { radbrytning: 'a\u2028b\nc' }));
  await put(directory, documentAt('annan', 'register', { tal: 1.5, tomt: null, lista: [] }));
  await put(
    directory,
    documentAt('local', 'shares', [], 'shares'),
    documentAt('local', 'talk/anna', {}, 'talk'),
  );
  close();
  return { MALVAKT_DATA: folder };
}

describe('A copy of the store', () => {
  let fake: CosmosFake;
  let sqlite: Env;
  const wire = (): Env => ({ COSMOS_ENDPOINT: fake.endpoint, COSMOS_KEY: FAKE_KEY });
  const empty = (): Env => ({ MALVAKT_DATA: temporaryFolder() });

  beforeEach(async () => {
    fake = await openCosmosFake();
    sqlite = await seeded();
  });
  afterEach(() => fake.close());

  it('goes from SQLite to Cosmos DB and back, and every document is the same', async () => {
    const first = await copyOf(sqlite);
    assert.ok(documentsOf(first.bytes).length > 40);
    await restoreInto(wire(), first.bytes);
    const second = await copyOf(wire());
    assert.deepEqual(documentsOf(second.bytes), documentsOf(first.bytes));
    assert.ok(first.done.isWhole && second.done.isWhole);
    const back = empty();
    await restoreInto(back, second.bytes);
    assert.deepEqual(documentsOf((await copyOf(back)).bytes), documentsOf(first.bytes));
  });

  it('holds what nothing tells of, and not what holds for minutes', async () => {
    const { bytes, done } = await copyOf(sqlite);
    const lines = documentsOf(bytes).map((line): Document => JSON.parse(line));
    assert.ok(lines.some(({ partition }) => partition === 'plan-som-inte-blev-klar'));
    assert.deepEqual(lines.filter(isPassing), []);
    assert.equal(done.documents.followup + done.documents.directory, lines.length);
    const [head = '', ...rest] = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
    const { malvakt, format, at, tenant } = JSON.parse(head);
    assert.deepEqual(
      { malvakt, format, at, tenant },
      { malvakt: 'backup', format: 1, at: NOW.toISOString(), tenant: 'local' },
    );
    assert.equal(JSON.parse(rest.at(-1) ?? '').sha256, done.sha256);
  });

  it('of the same store is the same, byte for byte', async () => {
    assert.deepEqual((await copyOf(sqlite)).bytes, (await copyOf(sqlite)).bytes);
  });

  it('tells how far it is where that is known', async () => {
    const told: string[] = [];
    await copyOf(sqlite, (done, of) => told.push(`${done > (of ?? 0)}`));
    assert.deepEqual(new Set(told), new Set(['false']));
  });

  it('is refused where there is nothing', async () => {
    for (const env of [empty(), wire()]) {
      await assert.rejects(copyOf(env), { code: 'empty-store' });
    }
  });

  it('is one moment of SQLite, whatever is written meanwhile', async () => {
    const { followup, close } = await openSqlite(sqlite.MALVAKT_DATA ?? '');
    const before = documentsOf((await copyOf(sqlite)).bytes);
    let written: Promise<void> | undefined;
    const during = await copyOf(sqlite, () => {
      written ??= put(followup, documentAt('plan-2025', 'lid/zzz'), documentAt('aaa', 'lid/aaa'));
    });
    await written;
    assert.deepEqual(documentsOf(during.bytes), before);
    assert.equal(documentsOf((await copyOf(sqlite)).bytes).length, before.length + 2);
    close();
  });
});

describe('A copy of a store that is read page by page', () => {
  /** What a look at the store finds, look by look; the last is found again and again. */
  const looksAt = (...looks: readonly (readonly [id: string, etag: string])[][]): Whole => {
    let look = 0;
    return {
      ...{ name: 'påhittad', isSnapshot: false, count: async () => undefined },
      fill: async () => {},
      close() {},
      async *everything() {
        for (const [id, etag] of looks[Math.min(look, looks.length - 1)] ?? [])
          yield { container: 'followup', document: { ...documentAt('p', id, etag), etag } };
        look += 1;
      },
    };
  };
  const taken = async (whole: Whole) => {
    const chunks: Uint8Array[] = [];
    const done = await takeBackup(whole, { at: NOW, program: '0.1.0', tenant: 'local' }, async (bytes) => {
      for await (const chunk of bytes) chunks.push(chunk);
    });
    const lines = documentsOf(Buffer.concat(chunks)).map((line): Document => JSON.parse(line));
    return { isWhole: done.isWhole, found: lines.map(({ id, value }) => `${id}=${value}`) };
  };

  it('has what was written while it was taken, the later last', async () => {
    const whole = looksAt(
      [['a', '1']],
      [
        ['a', '2'],
        ['b', '1'],
      ],
    );
    assert.deepEqual(await taken(whole), { isWhole: true, found: ['a=1', 'a=2', 'b=1'] });
  });

  it('says so when it is written to all the time, or something was taken away', async () => {
    const busy = looksAt(...[1, 2, 3, 4, 5].map((n) => [['a', `${n}`] as const]));
    assert.equal((await taken(busy)).isWhole, false);
    assert.equal(
      (
        await taken(
          looksAt(
            [
              ['a', '1'],
              ['b', '1'],
            ],
            [['a', '1']],
          ),
        )
      ).isWhole,
      false,
    );
  });
});

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
