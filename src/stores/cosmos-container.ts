import { randomUUID } from 'node:crypto';
import type { Container, JSONObject, OperationInput, OperationResponse } from '@azure/cosmos';
import { z } from 'zod/v4';
import { Problem, type StoreWork } from '../domain/errors.ts';
import { nextPage, readPages } from './cosmos-pages.ts';
import {
  type Document,
  DocumentConflict,
  type Documents,
  keepingDocuments,
  MAX_BATCH,
  type StoredDocument,
  type Write,
} from './documents.ts';
import { RequestFault, request, type TimeLeft, withinBudget, withRetries } from './retries.ts';

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

/** What is known of the account, for both of its containers. */
export interface Account {
  readonly endpoint: string;
  readonly budgetMs: number;
  /** The last write failed. */
  hasFailed: boolean;
}

/** A request that we should not have made in this way. It ends in the log with its stack. */
const OUR_FAULT = new Set<number | string>([400, 405, 409, 412, 413]);

/** What somebody can do something about, instead of a stack. */
export function inWords(error: unknown, { endpoint }: Account, during?: StoreWork): unknown {
  if (!(error instanceof RequestFault) || OUR_FAULT.has(error.code)) return error;
  return new Problem('unreachable-store', { endpoint, cause: error.code, ...(during && { during }) });
}

export interface CosmosContainer extends Documents {
  /** All that lies in it, of every partition, page by page and in no order. */
  pages(): AsyncIterable<readonly StoredDocument[]>;
}

/** The documents of one container. */
export function openContainer(container: Container, account: Account): CosmosContainer {
  const keep = keepingDocuments();

  /** @throws Problem */
  async function reading<T>(work: (time: TimeLeft) => Promise<T>): Promise<T> {
    return withinBudget(account.budgetMs, work).catch((error: unknown) => {
      throw inWords(error, account, 'read');
    });
  }

  return {
    async read(partition, id) {
      const item = await reading((time) => withRetries(time, () => readItem(container, partition, id, time)));
      return item && keep({ partition, id: item.id, etag: item._etag }, () => fromItem(item));
    },
    async write(writes) {
      if (writes.length === 0) return [];
      if (writes.length > MAX_BATCH) throw new RangeError(`At most ${MAX_BATCH} documents in a batch`);
      const marked = writes.map((write) => ({ write, mark: randomUUID() }));
      const etags = await withinBudget(account.budgetMs, (time) =>
        writeOnce(container, marked, account, time),
      );
      account.hasFailed = false;
      return etags;
    },
    async range(partition, prefix, isKnown = () => false) {
      const resources = await reading((time) => readPages(container, partition, toItemId(prefix), time));
      const found = resources.flatMap((resource) => {
        const { partition, id, _etag } = Mark.parse(resource);
        return isKnown(fromItemId(id))
          ? []
          : keep({ partition, id, etag: _etag }, () => fromItem(Item.parse(resource)));
      });
      return found.toSorted((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)));
    },
    async *pages() {
      for (let token: string | undefined = ''; token !== undefined; ) {
        const from: string = token;
        const page = await reading((time) => nextPage(container, from, time));
        yield page.found.map((resource) => fromItem(Item.parse(resource)));
        token = page.next;
      }
    },
  };
}

/**
 * Sends a batch until it is known what became of it.
 * @throws DocumentConflict
 * @throws Problem `unreachable-store` when nothing of it is stored, `perhaps-stored` when that is not known
 */
async function writeOnce(
  container: Container,
  marked: readonly MarkedWrite[],
  account: Account,
  time: TimeLeft,
): Promise<readonly string[]> {
  let isUnsure = false;
  try {
    return await withRetries(time, async () => {
      try {
        return await sendBatch(container, marked, time);
      } catch (error) {
        if (error instanceof RequestFault) isUnsure ||= error.isUnsure;
        // An attempt whose answer was lost may have been carried out: then what is in the way is our own.
        const own = isUnsure && error instanceof DocumentConflict && (await readOwn(container, marked, time));
        if (own) return own;
        throw error;
      }
    });
  } catch (error) {
    const told = inWords(error, account, 'write');
    if (!(error instanceof RequestFault)) throw told;
    if (isUnsure || told instanceof Problem) account.hasFailed = true;
    if (isUnsure) throw new Problem('perhaps-stored', { endpoint: account.endpoint, cause: error.code });
    throw told;
  }
}

interface MarkedWrite {
  readonly write: Write;
  readonly mark: string;
}

/** One transactional batch, of one document or many: all are written or none. */
async function sendBatch(
  container: Container,
  marked: readonly MarkedWrite[],
  time: TimeLeft,
): Promise<readonly string[]> {
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
  const { result } = await request(time, (abortSignal) =>
    container.items.batch(operations, partition, { abortSignal }),
  );
  if (result?.length !== marked.length) throw new RequestFault(EMPTY);
  const failed = result.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== FAILED_DEPENDENCY);
  if (failed >= 0) throw faultOf(result[failed], marked[failed]);
  return result.map(({ eTag }) => eTag ?? '');
}

/** What is no answer, though it says that all went well: something between us and the service has spoken. */
const EMPTY = new SyntaxError('Less than was asked for');

/** The status of those parts of a batch that would have gone well by themselves. */
const FAILED_DEPENDENCY = 424;

function faultOf(result: OperationResponse | undefined, marked: MarkedWrite | undefined): Error {
  const id = marked?.write.document.id ?? '';
  const status = result?.statusCode ?? 0;
  if (status === 409) return new DocumentConflict('exists', id);
  if (status === 412 || status === 404) return new DocumentConflict('stale', id);
  return new RequestFault({ code: status });
}

/** In place of the etag of what has been written anew since, which is not the caller's to write upon. */
const OVERWRITTEN = '"overwritten"';

/**
 * The etags of what a batch wrote. It was written as one, so a single mark of ours proves the whole, whatever others have
 * made of the rest since; deletions leave no mark, and alone are proved by nothing being there.
 */
async function readOwn(
  container: Container,
  marked: readonly MarkedWrite[],
  time: TimeLeft,
): Promise<readonly string[] | undefined> {
  const seen = await Promise.all(
    marked.map(async ({ write: { op, document }, mark }) => {
      const item = await readItem(container, document.partition, document.id, time);
      const isOurs = item?.mark === mark;
      return { op, isOurs, isGone: item === undefined, etag: isOurs ? item._etag : OVERWRITTEN };
    }),
  );
  const isDone =
    seen.some(({ isOurs }) => isOurs) || seen.every(({ op, isGone }) => op === 'delete' && isGone);
  return isDone ? seen.map(({ op, etag }) => (op === 'delete' ? '' : etag)) : undefined;
}

async function readItem(container: Container, partition: string, id: string, time: TimeLeft) {
  const { resource, statusCode, substatus } = await request(time, (abortSignal) =>
    container.item(toItemId(id), partition).read<object>({ abortSignal }),
  );
  // No such document says so without a substatus; with one, it is the container that is not there.
  if (statusCode === 404 && substatus) throw new RequestFault({ code: statusCode });
  if (statusCode === 404) return undefined;
  if (!resource) throw new RequestFault(EMPTY);
  return Item.parse(resource);
}

/** Cosmos DB allows no `/` in an id; `|` is escaped in its parts, so the two can be exchanged. */
function toItemId(id: string): string {
  return id.replaceAll('/', '|');
}

function fromItemId(id: string): string {
  return id.replaceAll('|', '/');
}

function toItem(document: Document, mark: string) {
  const { partition, id, type, schema, value } = document;
  const json: JSONObject[string] = JSON.parse(JSON.stringify(value));
  return { id: toItemId(id), partition, type, schema, value: json, mark };
}

function fromItem({ id, partition, type, schema, value, _etag }: z.infer<typeof Item>): StoredDocument {
  return { partition, id: id.replaceAll('|', '/'), type, schema, value, etag: _etag };
}
