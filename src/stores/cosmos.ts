import type { HttpClient } from '@azure/core-rest-pipeline';
import { CosmosClient } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';
import { BUDGET_MS, REQUEST_MS } from './budgets.ts';
import { meteredClient, type OnCall } from './charges.ts';
import { type Account, inWords, openContainer } from './cosmos-container.ts';
import type { Documents, StoredDocument } from './documents.ts';
import { request, type TimeLeft, withinBudget, withRetries } from './retries.ts';

export interface CosmosSetting {
  readonly endpoint: string;
  readonly database: string;
  /** Of an emulator; without it, managed identity is used. */
  readonly key?: string | undefined;
}

export interface CosmosDatabase {
  readonly followup: Documents;
  readonly directory: Documents;
  /** All that a container holds, of every partition, in no order. */
  pages(container: 'followup' | 'directory'): AsyncIterable<readonly StoredDocument[]>;
  /** @throws Problem `unreachable-store` or `perhaps-stored` when it does not answer, or the last write failed and one would fail still */
  ping(): Promise<void>;
  close(): void;
}

/**
 * Opens the database in Azure Cosmos DB. With a key – an emulator – database and containers are created; an identity may
 * not do that, so there they have been made by Bicep.
 * @param budgetMs how long one call of the document port may take, with all its requests
 * @param carrier what carries its requests; HTTP when left out
 * @throws Problem `unreachable-store`
 */
export async function openCosmos(
  { endpoint, database, key }: CosmosSetting,
  onCall: OnCall = () => {},
  budgetMs: number = BUDGET_MS,
  carrier?: HttpClient,
): Promise<CosmosDatabase> {
  const credentials = key === undefined ? { aadCredentials: new DefaultAzureCredential() } : { key };
  const client = new CosmosClient({
    endpoint,
    ...credentials,
    httpClient: meteredClient(onCall, carrier),
    connectionPolicy: {
      enableEndpointDiscovery: key === undefined,
      requestTimeout: REQUEST_MS,
      // It would wait as long as the service says; `withRetries` looks at the clock first.
      retryOptions: { maxRetryAttemptCount: 0 },
    },
  });
  const account: Account = { endpoint, budgetMs, hasFailed: false };
  if (key !== undefined) {
    await withinBudget(budgetMs, (time) => createMissing(client, database, time)).catch((error: unknown) => {
      client.dispose();
      throw inWords(error, account);
    });
  }
  const containers = client.database(database);
  const followup = openContainer(containers.container('followup'), account);
  const directory = openContainer(containers.container('directory'), account);
  return {
    followup,
    directory,
    pages: (container) => (container === 'followup' ? followup : directory).pages(),
    ping: () => ping(directory, account),
    close: () => client.dispose(),
  };
}

const PROBE = { partition: 'ping', id: 'ping', type: 'ping', schema: 1, value: '' };

/** Writes only when the last write has failed. */
async function ping(documents: Documents, account: Account): Promise<void> {
  if (account.hasFailed) await documents.write([{ op: 'put', document: PROBE }]);
  else await documents.read(PROBE.partition, PROBE.id);
}

/** Nothing is queried but partition and id, so nothing else is indexed; the default TTL lets single documents expire. */
const CONTAINER = {
  partitionKey: { paths: ['/partition'], version: 2 },
  defaultTtl: -1,
  indexingPolicy: {
    automatic: true,
    includedPaths: [{ path: '/partition/?' }, { path: '/id/?' }],
    excludedPaths: [{ path: '/*' }],
  },
};

async function createMissing(client: CosmosClient, database: string, time: TimeLeft): Promise<void> {
  const attempt = (send: (options: { abortSignal: AbortSignal }) => Promise<unknown>) =>
    withRetries(time, () => request(time, (abortSignal) => send({ abortSignal })));
  await attempt((options) => client.databases.createIfNotExists({ id: database }, options));
  const { containers } = client.database(database);
  for (const id of ['followup', 'directory']) {
    await attempt((options) => containers.createIfNotExists({ id, ...CONTAINER }, options));
  }
}
