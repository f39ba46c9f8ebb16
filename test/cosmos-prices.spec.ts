import assert from 'node:assert/strict';
import { consistencyIn, pricesAt } from './cosmos-prices.ts';

/** A document of so many bytes. */
function documentOf(bytes: number): object {
  const empty = { text: '' };
  return { text: 'x'.repeat(bytes - JSON.stringify(empty).length) };
}

const KB = 1024;

describe('The prices of the wire fake', () => {
  const { read, query, write } = pricesAt('Session');
  const rounded = (charge: number) => Math.round(charge * 100) / 100;

  for (const [bytes, reading, creating] of [
    [100, 1, 5.35],
    [KB, 1, 5.35],
    [KB + 1, 1.04, 6.69],
    [3 * KB, 1.09, 6.88],
    [100 * KB, 10, 48.59],
    [2 * KB * KB, 291.8, 1250.4],
  ] as const) {
    it(`are ${reading} RU to read ${bytes} bytes and ${creating} to create them`, () => {
      const document = documentOf(bytes);
      assert.deepEqual([rounded(read(document)), rounded(write(undefined, document))], [reading, creating]);
    });
  }

  it('have none for what no document can be', () => {
    assert.throws(() => read(documentOf(2 * KB * KB + 1)), RangeError);
  });

  it('count what is replaced twice, as deleted and inserted', () => {
    assert.equal(rounded(write(documentOf(KB), documentOf(2 * KB))), rounded(4.95 + 6.29));
    assert.equal(rounded(write(documentOf(KB), undefined)), 5.35);
  });

  it('are paid for a read that finds nothing, and for a query that finds nothing', () => {
    assert.deepEqual([read(undefined), query([])], [1, 2.3]);
  });

  it('sum the documents of a query, and are not below what Microsoft shows for one of 10 KB', () => {
    assert.equal(rounded(query([documentOf(KB), documentOf(4 * KB)])), rounded(2.3 + 1 + 1.14));
    assert.ok(query([documentOf(9963)]) >= 3.19);
  });

  for (const level of ['Strong', 'BoundedStaleness']) {
    it(`are twice as high at ${level} for reads, and no higher for writes`, () => {
      const strong = pricesAt(level);
      const [one, other] = [documentOf(KB), documentOf(5 * KB)];
      assert.deepEqual(
        [strong.read(undefined), strong.read(other), strong.query([one, other]), strong.write(one, other)],
        [2 * read(undefined), 2 * read(other), 2 * query([one, other]), write(one, other)],
      );
    });
  }

  it('follow the account of the template', () => {
    assert.equal(consistencyIn("consistencyPolicy: { defaultConsistencyLevel: 'Session' }"), 'Session');
    for (const template of ['', "defaultConsistencyLevel: 'Session' defaultConsistencyLevel: 'Strong'"])
      assert.throws(() => consistencyIn(template), RangeError);
  });
});
