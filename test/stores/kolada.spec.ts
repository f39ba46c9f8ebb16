import assert from 'node:assert/strict';
import { asFetched, asTaken } from '../../src/domain/status/kolada.ts';
import { NOW } from '../build.ts';
import { twoPrograms } from '../two-programs.ts';

const NEW = { value: asTaken(undefined, 'N00945', '1280', NOW), etag: undefined };
const OTHER = { value: asTaken(undefined, 'U15414', '1280', NOW), etag: undefined };

describe('Key figures', () => {
  const two = twoPrograms();

  it('are none at first', async () => {
    assert.equal(await two.stores.keyFigures.read('1280', 'N00945'), undefined);
    assert.deepEqual(await two.stores.keyFigures.ofMunicipality('1280'), []);
  });

  it('are kept whole, and seen by another program', async () => {
    const [taken] = (await two.stores.keyFigures.take([NEW])) ?? [];
    assert.ok(taken);
    const first = asFetched(taken.value, [{ year: 2023, total: 61.2, women: 60, men: 62 }], NOW);
    const value = asFetched(first, [{ year: 2023, total: 60.8, women: 60 }], NOW);
    assert.equal(value.revised.length, 2);
    assert.equal(await two.stores.keyFigures.save({ ...taken, value }), true);
    assert.deepEqual(await two.others.keyFigures.read('1280', 'N00945'), value);
    assert.deepEqual(
      (await two.others.keyFigures.ofMunicipality('1280')).map((one) => one.value),
      [value],
    );
  });

  it('are those of one municipality', async () => {
    await two.stores.keyFigures.take([NEW, { ...NEW, value: { ...NEW.value, municipality: '0180' } }]);
    const all = await two.stores.keyFigures.ofMunicipality('1280');
    assert.deepEqual(
      all.map(({ value }) => value.municipality),
      ['1280'],
    );
    assert.equal(await two.stores.keyFigures.read('1281', 'N00945'), undefined);
  });

  it('are taken by one of two programs, all of them or none', async () => {
    assert.equal((await two.stores.keyFigures.take([NEW]))?.length, 1);
    assert.equal(await two.others.keyFigures.take([OTHER, NEW]), undefined);
    assert.equal(await two.others.keyFigures.read('1280', 'U15414'), undefined);
    const known = await two.others.keyFigures.ofMunicipality('1280');
    const [mine, theirs] = await Promise.all([
      two.stores.keyFigures.take(known),
      two.others.keyFigures.take(known),
    ]);
    assert.equal([mine, theirs].filter(Boolean).length, 1);
  });

  it('are not saved over what another has taken since', async () => {
    const [taken] = (await two.stores.keyFigures.take([NEW])) ?? [];
    assert.ok(taken);
    const later = asTaken(taken.value, 'N00945', '1280', new Date('2025-09-01T09:30:00Z'));
    await two.others.keyFigures.take([{ ...taken, value: later }]);
    assert.equal(await two.stores.keyFigures.save(taken), false);
    assert.deepEqual(await two.stores.keyFigures.read('1280', 'N00945'), later);
  });
});
