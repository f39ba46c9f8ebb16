import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { BY_ANNA } from '../build.ts';
import { twoPrograms } from '../two-programs.ts';

describe('Settings', () => {
  const two = twoPrograms();

  it('are the defaults until somebody changes them', async () => {
    assert.deepEqual(await two.stores.settings.read(), { value: DEFAULT_SETTINGS, etag: undefined });
  });

  it('are kept whole, and seen by another program', async () => {
    const value = {
      workingHours: { from: 7, to: 16 },
      pauses: [{ from: '2026-07-06', to: '2026-08-02' }],
      councilDays: ['2026-10-22'],
      reminders: { days: [-5, 0], thenEvery: 3 },
      economyThreshold: 250,
    };
    assert.equal(await two.stores.settings.save({ value, etag: undefined }, BY_ANNA), true);
    assert.deepEqual((await two.others.settings.read()).value, value);
  });

  it('are changed by one of two who read the same', async () => {
    const value = { ...DEFAULT_SETTINGS, economyThreshold: 100 };
    assert.equal(await two.stores.settings.save({ value, etag: undefined }, BY_ANNA), true);
    assert.equal(await two.others.settings.save({ value, etag: undefined }, BY_ANNA), false);
    const read = await two.others.settings.read();
    assert.equal(
      await two.others.settings.save({ ...read, value: { ...value, economyThreshold: 50 } }, BY_ANNA),
      true,
    );
    assert.equal((await two.stores.settings.read()).value.economyThreshold, 50);
  });
});
