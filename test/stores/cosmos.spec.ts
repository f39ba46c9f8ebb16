import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { openCosmos } from '../../src/stores/cosmos.ts';
import { DocumentConflict } from '../../src/stores/documents.ts';
import { type CosmosFake, openCosmosFake } from '../cosmos-fake.ts';
import { FAKE_KEY } from '../cosmos-protocol.ts';
import { describeDocuments } from '../store-contract.ts';

describeDocuments('The Cosmos DB adapter, on the wire fake,', async () => {
  const fake = await openCosmosFake();
  fake.pageSize = 3;
  const database = await openCosmos({ endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY });
  return {
    documents: database.followup,
    async close() {
      database.close();
      await fake.close();
    },
  };
});

const { COSMOS_ENDPOINT, COSMOS_KEY } = process.env;
if (COSMOS_ENDPOINT && COSMOS_KEY) {
  describeDocuments(`The Cosmos DB adapter, on ${COSMOS_ENDPOINT},`, async () => {
    const database = await openCosmos({
      endpoint: COSMOS_ENDPOINT,
      database: `test-${randomUUID()}`,
      key: COSMOS_KEY,
    });
    return { documents: database.followup, close: async () => database.close() };
  });
} else {
  it.skip('The Cosmos DB adapter, on an emulator or account: set COSMOS_ENDPOINT and COSMOS_KEY to run it');
}

describe('The Cosmos DB adapter, when things go wrong,', () => {
  let fake: CosmosFake;
  let database: Awaited<ReturnType<typeof openCosmos>>;

  beforeEach(async () => {
    fake = await openCosmosFake();
    database = await openCosmos({ endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY });
  });
  afterEach(async () => {
    database.close();
    await fake.close();
  });

  const documentAt = (id: string, value: unknown) => ({ partition: 'a', id, type: 'test', schema: 1, value });
  const create = (id: string, value: unknown = {}) => ({
    op: 'create' as const,
    document: documentAt(id, value),
  });

  for (const answer of [408, 429, 449, 500, 503, 'drop'] as const) {
    // 429 says that nothing was carried out, so it cannot come after.
    const moments = answer === 429 ? (['before'] as const) : (['before', 'after'] as const);
    for (const when of moments) {
      it(`writes once when ${answer} comes ${when} the write was carried out`, async () => {
        fake.mishaps.push({ call: 1, when, answer });
        const [etag] = await database.followup.write([create('item/1', 'first'), create('item/2', 'second')]);
        assert.equal((await database.followup.read('a', 'item/1'))?.etag, etag);
        assert.equal((await database.followup.range('a', 'item/')).length, 2);
      });
    }
    it(`reads and queries through ${answer}`, async () => {
      await database.followup.write([create('item/1', 'first')]);
      fake.mishaps.push({ call: 2, when: 'before', answer }, { call: 4, when: 'before', answer });
      assert.equal((await database.followup.read('a', 'item/1'))?.value, 'first');
      assert.equal((await database.followup.range('a', 'item/')).length, 1);
    });
  }

  it('replaces once when the answer to a replacement is lost', async () => {
    const [etag = ''] = await database.followup.write([create('item/1', 'first')]);
    fake.mishaps.push({ call: 2, when: 'after', answer: 'drop' });
    const [next] = await database.followup.write([
      { op: 'replace', document: documentAt('item/1', 'second'), etag },
    ]);
    const stored = await database.followup.read('a', 'item/1');
    assert.deepEqual([stored?.value, stored?.etag], ['second', next]);
  });

  it('deletes once when the answer to a deletion is lost', async () => {
    const [etag = ''] = await database.followup.write([create('item/1', 'first')]);
    fake.mishaps.push({ call: 2, when: 'after', answer: 'drop' });
    const deletion = { op: 'delete' as const, document: { partition: 'a', id: 'item/1' }, etag };
    const [next] = await database.followup.write([create('item/2', 'second'), deletion]);
    assert.equal((await database.followup.read('a', 'item/2'))?.etag, next);
    assert.equal(await database.followup.read('a', 'item/1'), undefined);
  });

  it('does not take the same words of somebody else for its own write', async () => {
    await database.followup.write([create('item/1', 'same words')]);
    fake.mishaps.push({ call: 2, when: 'before', answer: 503 });
    await assert.rejects(
      database.followup.write([create('item/1', 'same words')]),
      (error) => error instanceof DocumentConflict && error.reason === 'exists',
    );
  });

  it('does not try again what will not pass', async () => {
    fake.mishaps.push({ call: 1, when: 'before', answer: 403 });
    await assert.rejects(database.followup.write([create('item/1')]));
    assert.deepEqual(fake.calls, []);
  });

  it('is refused with another key', async () => {
    const key = Buffer.from('another key').toString('base64');
    await assert.rejects(openCosmos({ endpoint: fake.endpoint, database: 'malvakt', key }), {
      code: 'unreachable-store',
      fields: { endpoint: fake.endpoint, cause: 401 },
    });
  });
});
