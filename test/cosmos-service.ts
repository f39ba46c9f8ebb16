/** What the fake of Cosmos DB does with a call, once it has come in. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import { ACCOUNT_CONSISTENCY, pricesAt } from './cosmos-prices.ts';
import {
  type Answer,
  account,
  Batch,
  type Call,
  partitionOf,
  provision,
  queryPlan,
  Refusal,
  refusalOf,
  type Stored,
  SYSTEM_PROPERTIES,
} from './cosmos-protocol.ts';

/** The query texts that this fake answers. A new one has to be put here, and thought about: it costs money. */
const KNOWN_QUERIES = new Set([
  'SELECT * FROM c WHERE c.partition = @partition AND c.id >= @from AND c.id < @to',
]);

/** This one names no partition: it is what a copy of all is made of. */
const WHOLE_QUERY = 'SELECT * FROM c';

const PRICES = pricesAt(ACCOUNT_CONSISTENCY);

const MAX_BODY = 2 * 1024 * 1024;

const Query = z.object({
  query: z.string(),
  parameters: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});

/** What an account holds, and what has been asked of it. */
export interface Account {
  readonly endpoint: string;
  /** What the calls for documents were, in order: `read`, `query`, `batch of 2`. */
  readonly calls: string[];
  /** How often the client asked how to carry out a query, which costs nothing but the way there and back. */
  queryPlans: number;
  /** What it holds: documents by partition and id, by database and container. */
  readonly containers: Map<string, Map<string, Stored>>;
  /** Documents in one page of an answer, at most: no more come than were asked for. */
  pageSize: number;
}

/**
 * Carries out calls on an account.
 * @throws Refusal
 */
export function serviceOf(fake: Account): (call: Call) => Answer {
  const databases = new Set<string>();
  const { calls, containers } = fake;

  function carryOut(call: Call): Answer {
    const { method, path } = call;
    const [, database = '', kind, container = '', documents, id] = path;
    if (path.length === 0) return { status: 200, body: account(fake.endpoint) };
    if (kind === undefined)
      return provision(method, call, databases.has(database), (name) => databases.add(name));
    if (!databases.has(database)) throw new Refusal(404, 'NotFound');
    const key = `${database}/${container}`;
    if (documents === undefined) {
      return provision(method, call, containers.has(key), (name) =>
        containers.set(`${database}/${name}`, new Map()),
      );
    }
    const stored = containers.get(key);
    if (!stored || documents !== 'docs') throw new Refusal(404, 'NotFound', { 'x-ms-substatus': '1003' });
    return onDocuments(call, stored, id);
  }

  function onDocuments(call: Call, stored: Map<string, Stored>, id: string | undefined): Answer {
    const { method, headers, body } = call;
    if (Buffer.byteLength(body) > MAX_BODY) throw new Refusal(413, 'RequestEntityTooLarge');
    if (headers['x-ms-cosmos-is-query-plan-request']) {
      fake.queryPlans += 1;
      return { status: 200, body: queryPlan() };
    }
    if (
      method === 'POST' &&
      headers['x-ms-documentdb-isquery'] &&
      headers['x-ms-documentdb-partitionkey'] === undefined
    )
      return onWhole(call, stored);
    const partition = partitionOf(headers);
    if (method === 'GET' && id !== undefined) {
      calls.push('read');
      const found = stored.get(keyOf(partition, id));
      const charge = PRICES.read(found);
      if (!found) return { ...new Refusal(404, 'NotFound').answer, charge };
      return { status: 200, body: found, headers: { etag: found._etag }, charge };
    }
    if (method === 'POST' && headers['x-ms-cosmos-is-batch-request']) return onBatch(stored, partition, body);
    if (method === 'POST' && headers['x-ms-documentdb-isquery']) return onQuery(call, stored, partition);
    throw new Refusal(405, 'NotOnTheListOfThisFake');
  }

  function onBatch(stored: Map<string, Stored>, partition: string, body: string): Answer {
    const operations = Batch.parse(JSON.parse(body));
    calls.push(`batch of ${operations.length}`);
    const draft = new Map<string, Stored | undefined>();
    const results: { statusCode: number; eTag?: string }[] = [];
    let charge = 0;
    for (const operation of operations) {
      const body = operation.operationType === 'Delete' ? undefined : operation.resourceBody;
      if (body && body.partition !== partition) throw new Refusal(400, 'PartitionKeyMismatch');
      const key = keyOf(partition, 'id' in operation ? operation.id : operation.resourceBody.id);
      const current = draft.has(key) ? draft.get(key) : stored.get(key);
      const refused = refusalOf(operation, current);
      const eTag = `"${randomUUID()}"`;
      const after = body && { ...body, ...SYSTEM_PROPERTIES, _etag: eTag };
      charge += PRICES.write(operation.operationType === 'Create' ? undefined : current, after);
      const done = after ? { statusCode: current ? 200 : 201, eTag } : { statusCode: 204 };
      results.push(refused ? { statusCode: refused } : done);
      if (refused) {
        const others = operations.map((_, index) =>
          index === results.length - 1 ? { statusCode: refused } : { statusCode: 424 },
        );
        return { status: 207, body: others, charge };
      }
      draft.set(key, after);
    }
    for (const [key, after] of draft) after ? stored.set(key, after) : stored.delete(key);
    return { status: 200, body: results, charge };
  }

  function onQuery({ headers, body: asked }: Call, stored: Map<string, Stored>, partition: string): Answer {
    const { query, parameters } = Query.parse(JSON.parse(asked));
    if (!KNOWN_QUERIES.has(query)) throw new Refusal(400, 'QueryNotOnTheList');
    calls.push('query');
    const named = Object.fromEntries((parameters ?? []).map(({ name, value }) => [name, value]));
    if (named['@partition'] !== partition) throw new Refusal(400, 'CrossPartitionQuery');
    const [from = '', to = ''] = [named['@from'], named['@to']];
    const matching = [...stored.values()].filter(
      (document) => document.partition === partition && document.id >= from && document.id < to,
    );
    return pageOf(headers, matching);
  }

  /** The service finds what lies in any partition only for whoever says that this is wanted. */
  function onWhole({ headers, body }: Call, stored: Map<string, Stored>): Answer {
    const isAsked =
      headers['x-ms-documentdb-query-enablecrosspartition']?.toString().toLowerCase() === 'true';
    if (!isAsked || Query.parse(JSON.parse(body)).query !== WHOLE_QUERY)
      throw new Refusal(400, 'PartitionKeyMissing');
    calls.push('whole');
    return pageOf(headers, [...stored.values()]);
  }

  function pageOf(headers: Call['headers'], matching: readonly Stored[]): Answer {
    const start = Number(headers['x-ms-continuation'] ?? 0);
    const next = start + Math.min(fake.pageSize, Number(headers['x-ms-max-item-count'] ?? 100));
    const page = matching.slice(start, next);
    const more: Record<string, string> = next < matching.length ? { 'x-ms-continuation': String(next) } : {};
    const charge = PRICES.query(page);
    return { status: 200, body: { _rid: 'r', Documents: page, _count: page.length }, headers: more, charge };
  }

  return carryOut;
}

function keyOf(partition: string, id: string): string {
  return JSON.stringify([partition, id]);
}
