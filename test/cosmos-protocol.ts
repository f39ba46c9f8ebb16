import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod/v4';
import { ACCOUNT_CONSISTENCY } from './cosmos-prices.ts';

/** A key that looks like one; nothing else knows it. */
export const FAKE_KEY = Buffer.from(
  'a key that opens nothing but this fake, and is as long as a real one',
).toString('base64');

const SECRET = createSecretKey(FAKE_KEY, 'base64');

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** Instead of a body: what is not JSON. */
  readonly text?: string;
  readonly headers?: Record<string, string>;
  /** Request units; nothing when left out. */
  readonly charge?: number;
}

export interface Call {
  readonly method: string;
  readonly path: readonly string[];
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const Document = z.looseObject({
  id: z
    .string()
    .max(1023)
    .regex(/^[^/\\?#]+$/),
  partition: z.string(),
});
export type Stored = z.infer<typeof Document> & { readonly _etag: string };

const Operation = z.discriminatedUnion('operationType', [
  z.object({ operationType: z.literal('Create'), resourceBody: Document }),
  z.object({
    operationType: z.literal('Replace'),
    id: z.string(),
    ifMatch: z.string().optional(),
    resourceBody: Document,
  }),
  z.object({ operationType: z.literal('Upsert'), resourceBody: Document }),
  z.object({ operationType: z.literal('Delete'), id: z.string(), ifMatch: z.string().optional() }),
]);
type Operation = z.infer<typeof Operation>;

const MAX_BATCH = 100;

export const Batch = z.array(Operation).max(MAX_BATCH);

/** Refused in the way the service refuses. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, code: string, headers: Record<string, string> = {}) {
    super(code);
    this.answer = { status, body: { code, message: code }, headers };
  }
}

/** Why the service refuses a part of a batch, or undefined. */
export function refusalOf(operation: Operation, current: Stored | undefined): number | undefined {
  if (operation.operationType === 'Upsert') return undefined;
  if (operation.operationType === 'Create') return current && 409;
  if (!current) return 404;
  return operation.ifMatch === current._etag ? undefined : 412;
}

const Named = z.looseObject({ id: z.string() });

/** Databases and containers: is there one, or make one. */
export function provision(
  method: string,
  { body }: Call,
  exists: boolean,
  create: (name: string) => void,
): Answer {
  if (method === 'GET') {
    if (!exists) throw new Refusal(404, 'NotFound');
    return {
      status: 200,
      body: { id: 'here', _rid: 'r', partitionKey: { paths: ['/partition'], kind: 'Hash' } },
    };
  }
  const { id } = Named.parse(JSON.parse(body));
  create(id);
  return { status: 201, body: { id } };
}

/** What the client asks first of all. */
export function account(endpoint: string) {
  const here = [{ name: 'here', databaseAccountEndpoint: endpoint }];
  const userConsistencyPolicy = { defaultConsistencyLevel: ACCOUNT_CONSISTENCY };
  return { id: 'fake', writableLocations: here, readableLocations: here, userConsistencyPolicy };
}

/** What the service adds to each document: it is stored, read and paid for like the rest. */
export const SYSTEM_PROPERTIES = {
  _rid: 'EHcYAPolTiABAAAAAAAAAA==',
  _self: 'dbs/EHcYAA==/colls/EHcYAPolTiA=/docs/EHcYAPolTiABAAAAAAAAAA==/',
  _attachments: 'attachments/',
  _ts: 1_756_713_600,
};

const PartitionKey = z.tuple([z.string()]);

/** The partition that a call names in its header. */
export function partitionOf(headers: IncomingHttpHeaders): string {
  const header = headers['x-ms-documentdb-partitionkey'];
  if (typeof header !== 'string') throw new Refusal(400, 'PartitionKeyMissing');
  return PartitionKey.parse(JSON.parse(header))[0];
}

/** What the client asks for before a query; ours need no plan. */
export function queryPlan() {
  const queryRanges = [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }];
  const queryInfo = {
    distinctType: 'None',
    orderBy: [],
    aggregates: [],
    groupByExpressions: [],
    rewrittenQuery: '',
  };
  return { partitionedQueryExecutionInfoVersion: 2, queryInfo, queryRanges };
}

/** https://learn.microsoft.com/rest/api/cosmos-db/access-control-on-cosmosdb-resources */
export function checkSignature({ method, path, headers }: Call): void {
  const isFeed = path.length % 2 === 1;
  const type = (isFeed ? path.at(-1) : path.at(-2)) ?? '';
  const resource = (isFeed ? path.slice(0, -1) : path).join('/');
  const text = `${method.toLowerCase()}\n${type}\n${resource}\n${String(headers['x-ms-date']).toLowerCase()}\n\n`;
  const expected = createHmac('sha256', SECRET).update(text).digest();
  const given =
    /^type=master&ver=1\.0&sig=(.+)$/.exec(decodeURIComponent(headers.authorization ?? ''))?.[1] ?? '';
  const signature = Buffer.from(given, 'base64');
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) {
    throw new Refusal(401, 'Unauthorized');
  }
}
