import assert from 'node:assert/strict';
import type { RegisterChange } from '../../src/stores/marks.ts';
import { openRegister } from '../../src/stores/register.ts';
import { temporaryFolder } from '../fakes.ts';
import { openTestDocuments, type TestDocuments } from '../test-store.ts';

const people =
  (mark: string): RegisterChange =>
  (register) => ({ ...register, people: mark });

describe('The register, when the store fails as it is told of something,', () => {
  let documents: TestDocuments;
  let isDown: boolean;

  beforeEach(async () => {
    documents = await openTestDocuments(temporaryFolder());
    isDown = false;
  });
  afterEach(() => documents.close());

  const open = () => {
    const failing = {
      ...documents.directory,
      write: async (writes: Parameters<typeof documents.directory.write>[0]) => {
        if (isDown) throw new Error('down');
        return documents.directory.write(writes);
      },
    };
    return openRegister(failing, 'local', () => 0);
  };

  it('does not fail, and knows it here at once', async () => {
    const here = open();
    isDown = true;
    await here.always.tell(people('news'));
    assert.equal((await here.always.register()).people, 'news');
    assert.equal((await here.once().register()).people, 'news');
    const elsewhere = openRegister(documents.directory, 'local', () => 0);
    assert.equal((await elsewhere.always.register()).people, '');
  });

  it('says it with the next write that goes well', async () => {
    const here = open();
    isDown = true;
    await here.always.tell(people('news'));
    isDown = false;
    await here.always.tell((register) => ({ ...register, everywhere: 'other' }));
    const elsewhere = openRegister(documents.directory, 'local', () => 0);
    const { people: mark, everywhere } = await elsewhere.always.register();
    assert.deepEqual([mark, everywhere], ['news', 'other']);
  });

  it('is not asked once more for each of those who wait', async () => {
    let calls = 0;
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const write = async () => {
      calls += 1;
      await held;
      throw new Error('down');
    };
    const here = openRegister({ ...documents.directory, write }, 'local', () => 0);
    const marks = Array.from({ length: 20 }, (_, index) => `news ${index}`);
    const telling = Promise.all(marks.map((mark) => here.always.tell(people(mark))));
    letGo();
    await telling;
    assert.ok(calls <= 2, `${calls} calls`);
    assert.equal((await here.always.register()).people, 'news 19');
  });

  it('fails a write of what lies beside it, and nothing is written', async () => {
    const here = open();
    isDown = true;
    const document = { partition: 'local', id: 'beside', type: 'test', schema: 1, value: {} };
    await assert.rejects(here.always.write([{ op: 'create', document }], people('news')), /down/);
    assert.equal((await here.always.register()).people, '');
    isDown = false;
    await here.always.write([{ op: 'create', document }], people('later'));
    assert.ok(await documents.directory.read('local', 'beside'));
    assert.equal((await here.always.register()).people, 'later');
  });

  it('sees within one piece of work what that has told of', async () => {
    const look = open().once();
    assert.equal((await look.register()).people, '');
    await look.tell(people('news'));
    assert.equal((await look.register()).people, 'news');
  });
});
