import assert from 'node:assert/strict';
import { type Document, DocumentConflict, type Documents } from '../src/stores/documents.ts';

function documentAt(partition: string, id: string, value: unknown = {}): Document {
  return { partition, id, type: 'test', schema: 1, value };
}

function create(partition: string, id: string, value?: unknown) {
  return { op: 'create' as const, document: documentAt(partition, id, value) };
}

function isConflict(reason: 'exists' | 'stale') {
  return (error: unknown) => error instanceof DocumentConflict && error.reason === reason;
}

/** What every document store has to keep. `open` gives an empty one. */
export function describeDocuments(
  name: string,
  open: () => Promise<{ documents: Documents; close(): Promise<void> }>,
) {
  describe(`${name} keeps the contract of the document port`, () => {
    let documents: Documents;
    let close: () => Promise<void>;

    beforeEach(async () => {
      ({ documents, close } = await open());
    });
    afterEach(() => close());

    it('gives back what was created, with its mark', async () => {
      const [etag] = await documents.write([
        create('a', 'item/1', { text: 'åäö 👍 مرحبا', n: 1.5, none: null }),
      ]);
      const stored = await documents.read('a', 'item/1');
      assert.deepEqual(stored, {
        ...documentAt('a', 'item/1', { text: 'åäö 👍 مرحبا', n: 1.5, none: null }),
        etag,
      });
    });

    it('finds nothing where nothing is', async () => {
      assert.equal(await documents.read('a', 'item/1'), undefined);
      assert.deepEqual(await documents.range('a', 'item/'), []);
    });

    it('refuses to create the same document twice, and keeps the first', async () => {
      await documents.write([create('a', 'item/1', 'first')]);
      await assert.rejects(documents.write([create('a', 'item/1', 'second')]), isConflict('exists'));
      assert.equal((await documents.read('a', 'item/1'))?.value, 'first');
    });

    it('replaces a document with the mark that it was read with, and gives it a new one', async () => {
      const [etag = ''] = await documents.write([create('a', 'item/1', 'first')]);
      const document = documentAt('a', 'item/1', 'second');
      const [next] = await documents.write([{ op: 'replace', document, etag }]);
      assert.notEqual(next, etag);
      assert.equal((await documents.read('a', 'item/1'))?.value, 'second');
      assert.equal((await documents.read('a', 'item/1'))?.etag, next);
    });

    it('refuses to replace with a stale mark', async () => {
      const [etag = ''] = await documents.write([create('a', 'item/1', 'first')]);
      await documents.write([{ op: 'replace', document: documentAt('a', 'item/1', 'second'), etag }]);
      const late = { op: 'replace' as const, document: documentAt('a', 'item/1', 'third'), etag };
      await assert.rejects(documents.write([late]), isConflict('stale'));
      assert.equal((await documents.read('a', 'item/1'))?.value, 'second');
    });

    it('refuses to replace what does not exist', async () => {
      const write = { op: 'replace' as const, document: documentAt('a', 'item/1'), etag: 'x' };
      await assert.rejects(documents.write([write]), isConflict('stale'));
    });

    it('deletes with the mark that a document was read with, and lets it be created anew', async () => {
      const [etag = ''] = await documents.write([create('a', 'item/1', 'first')]);
      const document = { partition: 'a', id: 'item/1' };
      assert.deepEqual(await documents.write([{ op: 'delete', document, etag }]), ['']);
      assert.equal(await documents.read('a', 'item/1'), undefined);
      assert.deepEqual(await documents.range('a', 'item/'), []);
      await documents.write([create('a', 'item/1', 'second')]);
      assert.equal((await documents.read('a', 'item/1'))?.value, 'second');
    });

    it('refuses to delete with a stale mark, or what does not exist, and undoes the rest of the batch', async () => {
      await documents.write([create('a', 'item/1', 'first')]);
      for (const id of ['item/1', 'item/2']) {
        const late = { op: 'delete' as const, document: { partition: 'a', id }, etag: 'x' };
        await assert.rejects(documents.write([create('a', 'item/3'), late]), isConflict('stale'));
      }
      assert.equal((await documents.read('a', 'item/1'))?.value, 'first');
      assert.equal(await documents.read('a', 'item/3'), undefined);
    });

    it('puts a document in the place of whatever lies there, or where nothing does', async () => {
      const put = (value: string) => ({ op: 'put' as const, document: documentAt('a', 'item/1', value) });
      const [first] = await documents.write([put('first')]);
      const [, second] = await documents.write([create('a', 'item/2'), put('second')]);
      const stored = await documents.read('a', 'item/1');
      assert.deepEqual([stored?.value, stored?.etag], ['second', second]);
      assert.notEqual(second, first);
    });

    it('undoes what was put when another part of the batch fails, and names that part', async () => {
      await documents.write([create('a', 'item/1', 'first')]);
      const put = { op: 'put' as const, document: documentAt('a', 'item/1', 'second') };
      await assert.rejects(
        documents.write([put, create('a', 'item/1')]),
        (error) => error instanceof DocumentConflict && error.id === 'item/1',
      );
      assert.equal((await documents.read('a', 'item/1'))?.value, 'first');
    });

    for (const failing of [0, 1, 2]) {
      it(`writes nothing of a batch whose part ${failing} fails`, async () => {
        await documents.write([create('a', 'taken')]);
        const batch = ['new/1', 'new/2', 'new/3'].map((id, index) =>
          create('a', index === failing ? 'taken' : id),
        );
        await assert.rejects(documents.write(batch), isConflict('exists'));
        assert.deepEqual(await documents.range('a', 'new/'), []);
      });
    }

    it('undoes a replacement when a later part of the batch fails', async () => {
      const [etag = ''] = await documents.write([create('a', 'item/1', 'first')]);
      const replace = { op: 'replace' as const, document: documentAt('a', 'item/1', 'second'), etag };
      await assert.rejects(documents.write([replace, create('a', 'item/1')]), isConflict('exists'));
      const kept = await documents.read('a', 'item/1');
      assert.deepEqual([kept?.value, kept?.etag], ['first', etag]);
    });

    it('writes a batch of a hundred as one', async () => {
      const ids = Array.from({ length: 100 }, (_, index) => `item/${String(index).padStart(3, '0')}`);
      const etags = await documents.write(ids.map((id) => create('a', id)));
      assert.equal(new Set(etags).size, 100);
      assert.deepEqual(
        (await documents.range('a', 'item/')).map(({ id }) => id),
        ids,
      );
    });

    it('refuses a batch of more than a hundred, and writes nothing of it', async () => {
      const ids = Array.from({ length: 101 }, (_, index) => `item/${index}`);
      await assert.rejects(documents.write(ids.map((id) => create('a', id))));
      assert.deepEqual(await documents.range('a', 'item/'), []);
    });

    it('gives a range by prefix, sorted by id, and nothing beside it', async () => {
      for (const id of ['item/b', 'item/a', 'item/a/deep', 'items/c', 'ite', 'item', 'item/ö']) {
        await documents.write([create('a', id)]);
      }
      const found = await documents.range('a', 'item/');
      assert.deepEqual(
        found.map(({ id }) => id),
        ['item/a', 'item/a/deep', 'item/b', 'item/ö'],
      );
      const fresh = await documents.range('a', 'item/', (id) => id === 'item/a' || id === 'item/b');
      assert.deepEqual(
        fresh.map(({ id }) => id),
        ['item/a/deep', 'item/ö'],
      );
      assert.deepEqual(await documents.range('a', 'item/', () => true), []);
    });

    it('gives a range as it is, whatever has been created, changed and removed since it was read', async () => {
      const found = async (prefix: string) =>
        (await documents.range('a', prefix)).map(({ id, value }) => `${id} ${String(value)}`);
      const put = (id: string, value: string) => ({
        op: 'put' as const,
        document: documentAt('a', id, value),
      });
      const before = [];
      for (const prefix of ['item/', 'item/b', 'none/']) before.push(await found(prefix));
      assert.deepEqual(before, [[], [], []]);
      const ids = ['item/c', 'item/a', 'item/b/1', 'item/👍', 'item/ö'];
      const etags = await documents.write(ids.map((id) => create('a', id, 'new')));
      const [inOrder, narrow] = [await found('item/'), await found('item/b')];
      assert.deepEqual(
        inOrder,
        ['item/a', 'item/b/1', 'item/c', 'item/ö', 'item/👍'].map((id) => `${id} new`),
      );
      assert.deepEqual(narrow, ['item/b/1 new']);
      // Beside it, and in another partition: then it is as it was.
      await documents.write([put('items/a', 'beside')]);
      await documents.write([create('b', 'item/a', 'elsewhere')]);
      assert.deepEqual([await found('item/'), await found('item/b')], [inOrder, narrow]);
      const document = { partition: 'a', id: 'item/c' };
      await documents.write([
        { op: 'delete', document, etag: etags[0] ?? '' },
        { op: 'replace', document: documentAt('a', 'item/a', 'other'), etag: etags[1] ?? '' },
        put('item/b/0', 'between'),
        put('item/zz', 'behind'),
      ]);
      await documents.write([put('item/b/0', 'again')]);
      assert.deepEqual(await found('item/'), [
        'item/a other',
        ...['item/b/0 again', 'item/b/1 new', 'item/zz behind'],
        ...['item/ö new', 'item/👍 new'],
      ]);
      assert.deepEqual(await found('item/b'), ['item/b/0 again', 'item/b/1 new']);
      // More than anybody counts one by one.
      const many = Array.from({ length: 90 }, (_, n) => `item/m/${String(n).padStart(2, '0')}`);
      await documents.write(many.map((id) => put(id, 'one of many')));
      assert.deepEqual(
        await found('item/m'),
        many.map((id) => `${id} one of many`),
      );
      assert.equal((await found('item/')).length, 96);
    });

    it('keeps partitions apart', async () => {
      await documents.write([create('a', 'item/1', 'of a')]);
      await documents.write([create('b', 'item/1', 'of b')]);
      assert.equal((await documents.read('a', 'item/1'))?.value, 'of a');
      assert.deepEqual(
        (await documents.range('b', 'item/')).map(({ value }) => value),
        ['of b'],
      );
      assert.equal(await documents.read('c', 'item/1'), undefined);
    });

    it('lets one of two simultaneous replacements through', async () => {
      const [etag = ''] = await documents.write([create('a', 'item/1')]);
      const attempts = ['x', 'y'].map((value) =>
        documents.write([{ op: 'replace', document: documentAt('a', 'item/1', value), etag }]),
      );
      const results = await Promise.allSettled(attempts);
      assert.deepEqual(results.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    });
  });
}
