import assert from 'node:assert/strict';
import type { Absence } from '../../src/domain/people/absence.ts';
import { BY_ANNA } from '../build.ts';
import { twoPrograms } from '../two-programs.ts';

const ABSENCE: Absence = { person: 'anna', from: '2025-07-01', to: '2025-07-15', deputy: 'bo' };

describe('Absences', () => {
  const two = twoPrograms();

  it('are none at first', async () => {
    assert.deepEqual(await two.stores.absences.all(), []);
  });

  it('are kept, and seen by another program that has looked before', async () => {
    await two.others.absences.all();
    await two.stores.absences.save(ABSENCE, BY_ANNA);
    assert.deepEqual(await two.stores.absences.all(), [ABSENCE]);
    assert.deepEqual(await two.others.absences.all(), [ABSENCE]);
  });

  it('that begin on the same day take the place of one another, others stand beside', async () => {
    await two.stores.absences.save(ABSENCE, BY_ANNA);
    const { deputy: _, ...longer } = { ...ABSENCE, to: '2025-07-31' };
    await two.stores.absences.save(longer, BY_ANNA);
    await two.stores.absences.save({ ...ABSENCE, from: '2025-12-01', to: '2025-12-02' }, BY_ANNA);
    await two.stores.absences.save({ ...ABSENCE, person: 'bo' }, BY_ANNA);
    const all = await two.stores.absences.all();
    assert.deepEqual(all[0], longer);
    assert.equal(all.length, 3);
  });

  it('are gone when they are taken back, until they are registered again', async () => {
    await two.stores.absences.save(ABSENCE, BY_ANNA);
    await two.others.absences.all();
    await two.stores.absences.remove(ABSENCE, BY_ANNA);
    assert.deepEqual(await two.others.absences.all(), []);
    await two.others.absences.save(ABSENCE, BY_ANNA);
    assert.deepEqual(await two.stores.absences.all(), [ABSENCE]);
  });
});
