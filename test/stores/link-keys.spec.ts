import assert from 'node:assert/strict';
import type { Stores } from '../../src/ports/stores.ts';
import { openStores } from '../../src/stores/stores.ts';
import { temporaryFolder } from '../fakes.ts';
import { openTestDocuments } from '../test-store.ts';

describe('The key of links', () => {
  let folder: string;
  const opened: Stores[] = [];

  async function open(): Promise<Stores> {
    const stores = openStores(await openTestDocuments(folder), 'local');
    opened.push(stores);
    return stores;
  }

  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(async () => {
    for (const stores of opened.splice(0)) await stores.close();
  });

  it('is one for all programs on a store, however many need it first at the same time', async () => {
    const programs = await Promise.all([open(), open(), open(), open()]);
    const keys = await Promise.all(programs.map(({ linkKeys }) => linkKeys.current()));
    const [first] = keys;
    assert.equal(first?.length, 32);
    for (const key of keys) assert.deepEqual(Buffer.from(key), Buffer.from(first ?? []));
  });

  it('is kept when the program is started anew', async () => {
    const before = await (await open()).linkKeys.current();
    assert.deepEqual(Buffer.from(await (await open()).linkKeys.current()), Buffer.from(before));
  });

  it('is another in another store', async () => {
    const before = await (await open()).linkKeys.current();
    folder = temporaryFolder();
    assert.notDeepEqual(Buffer.from(await (await open()).linkKeys.current()), Buffer.from(before));
  });

  it('is made anew where somebody has deleted it, from the next start on', async () => {
    const stores = await open();
    const before = await stores.linkKeys.current();
    const { directory } = await openTestDocuments(folder);
    const stored = await directory.read('local', 'link-key');
    assert.ok(stored);
    await directory.write([{ op: 'delete', document: stored, etag: stored.etag }]);
    assert.deepEqual(Buffer.from(await stores.linkKeys.current()), Buffer.from(before));
    assert.notDeepEqual(Buffer.from(await (await open()).linkKeys.current()), Buffer.from(before));
  });
});
