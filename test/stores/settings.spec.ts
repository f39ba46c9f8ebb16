import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { Stores } from '../../src/ports/stores.ts';
import { openStores } from '../../src/stores/stores.ts';
import { BY_ANNA } from '../build.ts';
import { temporaryFolder } from '../fakes.ts';
import { openTestDocuments } from '../test-store.ts';

describe('Settings', () => {
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

  it('are the defaults until somebody changes them', async () => {
    assert.deepEqual(await stores.settings.read(), { value: DEFAULT_SETTINGS, etag: undefined });
  });

  it('are kept whole, and seen by another program', async () => {
    const value = {
      workingHours: { from: 7, to: 16 },
      pauses: [{ from: '2026-07-06', to: '2026-08-02' }],
      councilDays: ['2026-10-22'],
      reminders: { days: [-5, 0], thenEvery: 3 },
      economyThreshold: 250,
    };
    assert.equal(await stores.settings.save({ value, etag: undefined }, BY_ANNA), true);
    assert.deepEqual((await others.settings.read()).value, value);
  });

  it('are changed by one of two who read the same', async () => {
    const value = { ...DEFAULT_SETTINGS, economyThreshold: 100 };
    assert.equal(await stores.settings.save({ value, etag: undefined }, BY_ANNA), true);
    assert.equal(await others.settings.save({ value, etag: undefined }, BY_ANNA), false);
    const read = await others.settings.read();
    assert.equal(
      await others.settings.save({ ...read, value: { ...value, economyThreshold: 50 } }, BY_ANNA),
      true,
    );
    assert.equal((await stores.settings.read()).value.economyThreshold, 50);
  });
});
