import assert from 'node:assert/strict';
import type { Stores } from '../../src/ports/stores.ts';
import { openStores } from '../../src/stores/stores.ts';
import { temporaryFolder } from '../fakes.ts';
import { openTestDocuments } from '../test-store.ts';

const ANSWER = { round: 'ks-2025-interim-1', item: 'jobs', respondent: 'Norra / södra', version: 2 };

describe('Hints that were waved away', () => {
  let stores: Stores;
  let others: Stores;

  beforeEach(async () => {
    const folder = temporaryFolder();
    stores = openStores(await openTestDocuments(folder), 'local');
    others = openStores(await openTestDocuments(folder), 'local');
  });
  afterEach(async () => {
    await stores.close();
    await others.close();
  });

  it('are none at first', async () => {
    assert.deepEqual(await stores.wavedHints.read('anna', ANSWER), []);
  });

  it('are kept, and seen by another program', async () => {
    await stores.wavedHints.save('anna', ANSWER, ['longSentence']);
    await stores.wavedHints.save('anna', ANSWER, ['longSentence', 'repeated']);
    assert.deepEqual(await others.wavedHints.read('anna', ANSWER), ['longSentence', 'repeated']);
  });

  it('are those of one person, one answer and one version', async () => {
    await stores.wavedHints.save('anna', ANSWER, ['longSentence']);
    assert.deepEqual(await stores.wavedHints.read('bo', ANSWER), []);
    for (const other of [
      { round: 'ks-2025-annual-1' },
      { item: 'metro' },
      { respondent: 'owner' },
      { version: 3 },
    ])
      assert.deepEqual(await stores.wavedHints.read('anna', { ...ANSWER, ...other }), []);
  });

  it('give way to those of a newer version', async () => {
    await stores.wavedHints.save('anna', ANSWER, ['longSentence']);
    const newer = { ...ANSWER, version: 3 };
    await stores.wavedHints.save('anna', newer, ['repeated']);
    assert.deepEqual(await stores.wavedHints.read('anna', newer), ['repeated']);
    assert.deepEqual(await stores.wavedHints.read('anna', ANSWER), []);
  });
});
