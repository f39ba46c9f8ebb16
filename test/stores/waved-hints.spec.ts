import assert from 'node:assert/strict';
import { twoPrograms } from '../two-programs.ts';

const ANSWER = { round: 'ks-2025-interim-1', item: 'jobs', respondent: 'Norra / södra', version: 2 };

describe('Hints that were waved away', () => {
  const two = twoPrograms();

  it('are none at first', async () => {
    assert.deepEqual(await two.stores.wavedHints.read('anna', ANSWER), []);
  });

  it('are kept, and seen by another program', async () => {
    await two.stores.wavedHints.save('anna', ANSWER, ['longSentence']);
    await two.stores.wavedHints.save('anna', ANSWER, ['longSentence', 'repeated']);
    assert.deepEqual(await two.others.wavedHints.read('anna', ANSWER), ['longSentence', 'repeated']);
  });

  it('are those of one person, one answer and one version', async () => {
    await two.stores.wavedHints.save('anna', ANSWER, ['longSentence']);
    assert.deepEqual(await two.stores.wavedHints.read('bo', ANSWER), []);
    for (const other of [
      { round: 'ks-2025-annual-1' },
      { item: 'metro' },
      { respondent: 'owner' },
      { version: 3 },
    ])
      assert.deepEqual(await two.stores.wavedHints.read('anna', { ...ANSWER, ...other }), []);
  });

  it('give way to those of a newer version', async () => {
    await two.stores.wavedHints.save('anna', ANSWER, ['longSentence']);
    const newer = { ...ANSWER, version: 3 };
    await two.stores.wavedHints.save('anna', newer, ['repeated']);
    assert.deepEqual(await two.stores.wavedHints.read('anna', newer), ['repeated']);
    assert.deepEqual(await two.stores.wavedHints.read('anna', ANSWER), []);
  });
});
