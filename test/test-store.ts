import { openCosmos } from '../src/stores/cosmos.ts';
import type { Documents } from '../src/stores/documents.ts';
import { openSqlite } from '../src/stores/sqlite.ts';
import { type CosmosFake, openCosmosFake } from './cosmos-fake.ts';
import { FAKE_KEY } from './cosmos-protocol.ts';

/** `npm test` runs the journeys twice: on SQLite, and with this set to `wire` on the Cosmos DB adapter and its wire fake. */
export const isOnWire = process.env.MALVAKT_TEST_STORE === 'wire';

const fakes = new Map<string, Promise<CosmosFake>>();

export interface TestDocuments {
  readonly followup: Documents;
  readonly directory: Documents;
  ping(): Promise<void>;
  close(): void;
}

/** The store of a test: what is opened twice by the same name holds the same. */
export async function openTestDocuments(
  name: string,
  onCall?: (charge: number) => void,
): Promise<TestDocuments> {
  if (!isOnWire) return openSqlite(name, onCall);
  const { endpoint } = await fakeOf(name);
  return openCosmos({ endpoint, database: 'malvakt', key: FAKE_KEY }, onCall);
}

/** What another process needs in its environment to use the same store. */
export async function environmentOf(name: string): Promise<NodeJS.ProcessEnv> {
  if (!isOnWire) return { MALVAKT_DATA: name };
  return { COSMOS_ENDPOINT: (await fakeOf(name)).endpoint, COSMOS_KEY: FAKE_KEY };
}

function fakeOf(name: string): Promise<CosmosFake> {
  const fake = fakes.get(name) ?? openCosmosFake();
  fakes.set(name, fake);
  return fake;
}

/** The wire fakes live as long as the run: a bot may be closed and started anew on one. */
after(async () => {
  for (const fake of fakes.values()) await (await fake).close();
});

/** How many calls a wire fake has answered, at one request unit each. */
export async function answeredBy(name: string): Promise<number> {
  return (await fakeOf(name)).answered;
}
