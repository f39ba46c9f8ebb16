import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { takeBackup } from '../../src/stores/backup.ts';
import type { Document } from '../../src/stores/documents.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { isPassing, type Whole } from '../../src/stores/whole.ts';
import { copyOf, documentAt, documentsOf, type Env, NOW, put, restoreInto, seeded } from '../backups.ts';
import { type CosmosFake, openCosmosFake } from '../cosmos-fake.ts';
import { FAKE_KEY } from '../cosmos-protocol.ts';
import { temporaryFolder } from '../fakes.ts';

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
