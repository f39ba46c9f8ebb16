import assert from 'node:assert/strict';
import { remembering } from '../../src/stores/marks.ts';
import { KINDS } from '../../src/stores/schemas.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { openStores } from '../../src/stores/stores.ts';
import { aPlan } from '../build.ts';
import { temporaryFolder } from '../fakes.ts';

describe('The memory of plan versions', () => {
  it('spares reading one again, and lets those go that nobody has asked for in a long while', async () => {
    let calls = 0;
    const documents = await openSqlite(temporaryFolder(), () => {
      calls += 1;
    });
    const { plans } = openStores(documents, 'tenant');
    // Together they are larger than what is kept.
    const title = 'En plan som är lång. '.repeat(20_000);
    const versions = Array.from({ length: 90 }, (_, index) => index + 1);
    const writes = versions.map((version) =>
      KINDS.plan.write('ks-2025', ['plan', String(version).padStart(6, '0')], aPlan({ version, title })),
    );
    await documents.followup.write(writes);

    const callsFor = async (version: number) => {
      const before = calls;
      assert.equal((await plans.read('ks-2025', version))?.version, version);
      return calls - before;
    };
    for (const version of versions) {
      assert.equal(await callsFor(version), 1);
      assert.equal(await callsFor(1), 0, 'the first is asked for again and again');
    }
    assert.equal(await callsFor(90), 0);
    assert.equal(await callsFor(2), 1, 'the second has been kept though nobody asked for it');
    documents.close();
  });
});

describe('What is remembered under a mark', () => {
  it('is read again when much else has been asked for since', async () => {
    const reads: string[] = [];
    const recall = remembering(async (key) => reads.push(key));
    const keys = Array.from({ length: 1000 }, (_, index) => `round-${index}`);
    for (const key of keys) {
      await recall(key, 'mark');
      await recall('round-0', 'mark');
    }
    assert.deepEqual(reads, keys);
    await recall('round-999', 'mark');
    await recall('round-1', 'mark');
    assert.deepEqual(reads.slice(keys.length), ['round-1']);
  });

  it('is measured by what it holds, where one may hold much more than another', async () => {
    const reads: string[] = [];
    const read = async (key: string) => {
      reads.push(key);
      return Array.from({ length: Math.floor(Number(key)) });
    };
    const recall = remembering(read, 100, ({ length }) => length);
    const small = Array.from({ length: 20 }, (_, n) => `1.0${n}`);
    for (const key of small) await recall(key, 'mark');
    await recall('70', 'mark');
    for (const key of [...small, '70']) await recall(key, 'mark');
    assert.deepEqual(reads, [...small, '70'], 'all of it has room');
    await recall('60', 'mark');
    assert.equal(await recall('60', 'mark'), await recall('60', 'mark'));
    await recall('70', 'mark');
    assert.deepEqual(reads.slice(21), ['60', '70'], 'both do not');
  });
});
