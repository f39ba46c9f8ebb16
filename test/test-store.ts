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
  /** What they lie in, on the wire. */
  readonly fake?: CosmosFake;
  ping(): Promise<void>;
  close(): void;
}

/** The store of a test: what is opened twice by the same name holds the same. */
export async function openTestDocuments(
  name: string,
  onCall?: (charge: number) => void,
): Promise<TestDocuments> {
  if (!isOnWire) return openSqlite(name, onCall);
  const fake = await fakeOf(name);
  const setting = { endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY };
  return { ...(await openCosmos(setting, onCall, undefined, fake.carrier)), fake };
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

/** How many calls a wire fake has answered, and the request units that it charged for them. */
export async function answeredBy(name: string): Promise<{ readonly calls: number; readonly charge: number }> {
  const { answered, charged } = await fakeOf(name);
  return { calls: answered, charge: charged };
}
