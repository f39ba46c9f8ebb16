import { randomUUID } from 'node:crypto';
import {
  type Container,
  CosmosClient,
  type JSONObject,
  type OperationInput,
  type OperationResponse,
} from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';
import { z } from 'zod/v4';
import { Problem } from '../domain/errors.ts';
import { meteredClient, type OnCall } from './charges.ts';
import {
  type Document,
  DocumentConflict,
  type Documents,
  keepingDocuments,
  type StoredDocument,
  type Write,
} from './documents.ts';
import { BUDGET_MS, codeOf, withRetries } from './retries.ts';

/** What lies in Cosmos DB: a document, with the mark of the write that put it there. */
const Item = z.looseObject({
  id: z.string(),
  partition: z.string(),
  type: z.string(),
  schema: z.number(),
  value: z.unknown(),
  mark: z.string(),
  _etag: z.string(),
});

/** As much of an item as tells whether it is known. */
const Mark = z.object({ id: z.string(), partition: z.string(), _etag: z.string() });

/** The only query there is: one partition, one range of ids. */
const RANGE_QUERY = 'SELECT * FROM c WHERE c.partition = @partition AND c.id >= @from AND c.id < @to';

/** Items fetched in one request, at most; the service may send fewer and a continuation. */
const PAGE = 1000;

export interface CosmosSetting {
  readonly endpoint: string;
  readonly database: string;
  /** Of an emulator; without it, managed identity is used. */
  readonly key?: string | undefined;
}

export interface CosmosDatabase {
  readonly followup: Documents;
  readonly directory: Documents;
  close(): void;
}

/**
 * Opens the database in Azure Cosmos DB. With a key – an emulator – database and containers are created; an identity may
 * not do that, so there they have been made by Bicep.
 */
export async function openCosmos(
  { endpoint, database, key }: CosmosSetting,
  onCall: OnCall = () => {},
): Promise<CosmosDatabase> {
  const credentials = key === undefined ? { aadCredentials: new DefaultAzureCredential() } : { key };
  const client = new CosmosClient({
    endpoint,
    ...credentials,
    httpClient: meteredClient(onCall),
    connectionPolicy: {
      enableEndpointDiscovery: key === undefined,
      requestTimeout: 5_000,
      retryOptions: {
        maxRetryAttemptCount: 9,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: BUDGET_MS / 1000,
      },
    },
  });
  if (key !== undefined)
    await createMissing(client, database).catch((error: unknown) => refuse(endpoint, error));
  const containers = client.database(database);
  return {
    followup: openContainer(containers.container('followup')),
    directory: openContainer(containers.container('directory')),
    close: () => client.dispose(),
  };
}

/** What an operator can do something about, instead of a stack. */
function refuse(endpoint: string, error: unknown): never {
  throw new Problem('unreachable-store', { endpoint, cause: codeOf(error) });
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

async function createMissing(client: CosmosClient, database: string): Promise<void> {
  await client.databases.createIfNotExists({ id: database });
  for (const id of ['followup', 'directory']) {
    await client.database(database).containers.createIfNotExists({ id, ...CONTAINER });
  }
}

function openContainer(container: Container): Documents {
  const keep = keepingDocuments();

  async function read(partition: string, id: string): Promise<StoredDocument | undefined> {
    const item = await readItem(container, partition, id);
    if (!item) return undefined;
    return keep({ partition, id: item.id, etag: item._etag }, () => fromItem(item));
  }

  return {
    read,
    async write(writes) {
      const [first] = writes;
      if (!first) return [];
      const marked = writes.map((write) => ({ write, mark: randomUUID() }));
      return withRetries(async (attempt) => {
        try {
          return await sendBatch(container, marked);
        } catch (error) {
          // An attempt that seemed to fail may have been carried out: then what is in the way is our own.
          const own = attempt > 1 && error instanceof DocumentConflict && (await readOwn(container, marked));
          if (own) return own;
          throw error;
        }
      });
    },
    range(partition, prefix) {
      return withRetries(async () => {
        const from = toItemId(prefix);
        const parameters = [
          { name: '@partition', value: partition },
          { name: '@from', value: from },
          { name: '@to', value: `${from}\u{10FFFF}` },
        ];
        const options = { partitionKey: partition, maxItemCount: PAGE };
        const { resources } = await container.items
          .query({ query: RANGE_QUERY, parameters }, options)
          .fetchAll();
        const found = resources.map((resource: unknown) => {
          const { partition, id, _etag } = Mark.parse(resource);
          return keep({ partition, id, etag: _etag }, () => fromItem(Item.parse(resource)));
        });
        return found.toSorted((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)));
      });
    },
  };
}

interface MarkedWrite {
  readonly write: Write;
  readonly mark: string;
}

/** One transactional batch, of one document or many: all are written or none. */
async function sendBatch(container: Container, marked: readonly MarkedWrite[]): Promise<readonly string[]> {
  const partition = marked[0]?.write.document.partition ?? '';
  const operations = marked.map(({ write, mark }): OperationInput => {
    if (write.op === 'delete') {
      // The service heeds it, as with a replacement; the SDK's type has forgotten it.
      const condition = { ifMatch: write.etag };
      return { operationType: 'Delete', id: toItemId(write.document.id), ...condition };
    }
    const resourceBody = toItem(write.document, mark);
    if (write.op === 'create') return { operationType: 'Create', resourceBody };
    if (write.op === 'put') return { operationType: 'Upsert', resourceBody };
    return { operationType: 'Replace', id: resourceBody.id, resourceBody, ifMatch: write.etag };
  });
  const { result = [] } = await container.items.batch(operations, partition);
  const failed = result.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== FAILED_DEPENDENCY);
  if (failed >= 0) throw faultOf(result[failed], marked[failed]);
  return result.map(({ eTag }) => eTag ?? '');
}

/** The status of those parts of a batch that would have gone well by themselves. */
const FAILED_DEPENDENCY = 424;

function faultOf(result: OperationResponse | undefined, marked: MarkedWrite | undefined): Error {
  const id = marked?.write.document.id ?? '';
  const status = result?.statusCode ?? 0;
  if (status === 409) return new DocumentConflict('exists', id);
  if (status === 412 || status === 404) return new DocumentConflict('stale', id);
  return Object.assign(new Error(`Cosmos DB answered ${status} for a part of a batch`), { code: status });
}

/** The etags of what a batch wrote, if every document carries the batch's own marks and the deleted ones are gone. */
async function readOwn(
  container: Container,
  marked: readonly MarkedWrite[],
): Promise<readonly string[] | undefined> {
  const items = await Promise.all(
    marked.map(({ write: { document } }) => readItem(container, document.partition, document.id)),
  );
  const isOurs = items.every((item, index) => {
    const { write, mark } = marked[index] ?? {};
    // What is put may have been put anew by somebody else since.
    if (write?.op === 'put') return item !== undefined;
    return write?.op === 'delete' ? item === undefined : item !== undefined && item.mark === mark;
  });
  return isOurs ? items.map((item) => item?._etag ?? '') : undefined;
}

function readItem(container: Container, partition: string, id: string) {
  return withRetries(async () => {
    const { resource } = await container.item(toItemId(id), partition).read();
    return resource === undefined ? undefined : Item.parse(resource);
  });
}

/** Cosmos DB allows no `/` in an id; `|` is escaped in its parts, so the two can be exchanged. */
function toItemId(id: string): string {
  return id.replaceAll('/', '|');
}

function toItem(document: Document, mark: string) {
  const { partition, id, type, schema, value } = document;
  const json: JSONObject[string] = JSON.parse(JSON.stringify(value));
  return { id: toItemId(id), partition, type, schema, value: json, mark };
}

function fromItem({ id, partition, type, schema, value, _etag }: z.infer<typeof Item>): StoredDocument {
  return { partition, id: id.replaceAll('|', '/'), type, schema, value, etag: _etag };
}
