import assert from 'node:assert/strict';
import type { Stores } from '../src/ports/stores.ts';
import { openStores } from '../src/stores/stores.ts';
import { temporaryFolder } from './fakes.ts';
import { openTestDocuments, type TestDocuments } from './test-store.ts';

/** Two programs that use one store, as the bot and a terminal do. */
interface TwoPrograms {
  readonly stores: Stores;
  readonly others: Stores;
  /** What both have stored, as it lies there. */
  readonly documents: TestDocuments;
}

/** Opens an empty store for two programs before each test, and closes it after. */
export function twoPrograms(): TwoPrograms {
  const two: { -readonly [part in keyof TwoPrograms]?: TwoPrograms[part] } = {};
  beforeEach(async () => {
    const folder = temporaryFolder();
    two.documents = await openTestDocuments(folder);
    two.stores = openStores(two.documents, 'local');
    two.others = openStores(await openTestDocuments(folder), 'local');
  });
  afterEach(async () => {
    await two.stores?.close();
    await two.others?.close();
  });
  const open = <T>(part: T | undefined): T => part ?? assert.fail('opened before each test');
  return {
    get stores() {
      return open(two.stores);
    },
    get others() {
      return open(two.others);
    },
    get documents() {
      return open(two.documents);
    },
  };
}
