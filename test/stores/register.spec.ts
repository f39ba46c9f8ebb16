import assert from 'node:assert/strict';
import { openRegister } from '../../src/stores/register.ts';
import { temporaryFolder } from '../fakes.ts';
import { openTestDocuments } from '../test-store.ts';

describe('The register as this process last saw it', () => {
  it('is that of the newest read, also when an older one comes in after it', async () => {
    const documents = await openTestDocuments(temporaryFolder());
    const late = Promise.withResolvers<void>();
    let isFirst = true;
    const slow = {
      ...documents.directory,
      /** The first read is on its way until it is let go; what it brings is of the time at which it was asked for. */
      async read(partition: string, id: string) {
        const found = documents.directory.read(partition, id);
        if (!isFirst) return found;
        isFirst = false;
        const known = await found;
        await late.promise;
        return known;
      },
    };
    let now = 0;
    const here = openRegister(slow, 'local', () => now);
    const elsewhere = openRegister(documents.directory, 'local', () => now);

    const older = here.always.register();
    now = 10;
    await elsewhere.always.change((register) => ({ ...register, people: 'changed' }));
    assert.equal((await here.always.register()).people, 'changed');
    late.resolve();
    assert.equal((await older).people, '');
    assert.equal((await here.once(1_000).register()).people, 'changed');
    documents.close();
  });
});
