import assert from 'node:assert/strict';
import type { Absence } from '../../src/domain/people/absence.ts';
import type { Stores } from '../../src/ports/stores.ts';
import { openStores } from '../../src/stores/stores.ts';
import { BY_ANNA } from '../build.ts';
import { temporaryFolder } from '../fakes.ts';
import { openTestDocuments } from '../test-store.ts';

const ABSENCE: Absence = { person: 'anna', from: '2025-07-01', to: '2025-07-15', deputy: 'bo' };

describe('Absences', () => {
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
    assert.deepEqual(await stores.absences.all(), []);
  });

  it('are kept, and seen by another program that has looked before', async () => {
    await others.absences.all();
    await stores.absences.save(ABSENCE, BY_ANNA);
    assert.deepEqual(await stores.absences.all(), [ABSENCE]);
    assert.deepEqual(await others.absences.all(), [ABSENCE]);
  });

  it('that begin on the same day take the place of one another, others stand beside', async () => {
    await stores.absences.save(ABSENCE, BY_ANNA);
    const { deputy: _, ...longer } = { ...ABSENCE, to: '2025-07-31' };
    await stores.absences.save(longer, BY_ANNA);
    await stores.absences.save({ ...ABSENCE, from: '2025-12-01', to: '2025-12-02' }, BY_ANNA);
    await stores.absences.save({ ...ABSENCE, person: 'bo' }, BY_ANNA);
    const all = await stores.absences.all();
    assert.deepEqual(all[0], longer);
    assert.equal(all.length, 3);
  });

  it('are gone when they are taken back, until they are registered again', async () => {
    await stores.absences.save(ABSENCE, BY_ANNA);
    await others.absences.all();
    await stores.absences.remove(ABSENCE, BY_ANNA);
    assert.deepEqual(await others.absences.all(), []);
    await others.absences.save(ABSENCE, BY_ANNA);
    assert.deepEqual(await stores.absences.all(), [ABSENCE]);
  });
});
