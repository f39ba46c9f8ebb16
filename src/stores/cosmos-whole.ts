import { z } from 'zod/v4';
import { Problem } from '../domain/errors.ts';
import { writeInBatches } from './batches.ts';
import type { CosmosDatabase } from './cosmos.ts';
import { type Document, type Documents, MAX_BATCH, type StoredDocument } from './documents.ts';
import { kind, readOne } from './kinds.ts';
import { CONTAINERS, type Filling, isPassing, type Placed, type Whole } from './whole.ts';

/** Lies in the directory while a copy is put back, and is taken away when all of it is there. */
const RESTORING = kind<Filling>('restoring', z.object({ sha256: z.string(), at: z.iso.datetime() }));
const MARK = 'restoring';

/** A store in Azure Cosmos DB as a whole: no moment at which all of it is read, and no transaction that holds it. */
export function cosmosWhole(database: CosmosDatabase, endpoint: string, tenant: string): Whole {
  return {
    name: endpoint,
    isSnapshot: false,
    count: async () => undefined,
    everything: () => readAll(database),
    async fill(filling, documents) {
      const mark = await markIn(database.directory, tenant);
      // What is there of another copy would be mixed with this one.
      if (mark && mark.value.sha256 !== filling.sha256) throw new Problem('half-restored', mark.value);
      if (!mark) await demandEmpty(database, endpoint);
      if (!mark) await database.directory.write([RESTORING.write(tenant, [MARK], filling)]);
      await putAll(database, documents);
      const written = mark ?? (await markIn(database.directory, tenant));
      const document = { partition: tenant, id: MARK };
      await database.directory.write([{ op: 'delete', document, etag: written?.etag ?? '' }]);
    },
    close: () => database.close(),
  };
}

/**
 * Nothing may use a store in which a part of a copy is.
 * @throws Problem `half-restored`
 */
export async function demandWhole(directory: Documents, tenant: string): Promise<void> {
  const mark = await markIn(directory, tenant);
  if (mark) throw new Problem('half-restored', { at: mark.value.at });
}

const markIn = (directory: Documents, tenant: string) => readOne(directory, RESTORING, tenant, MARK);

async function* readAll(database: CosmosDatabase): AsyncGenerator<Placed<StoredDocument>> {
  for (const container of CONTAINERS)
    for await (const page of database.pages(container))
      for (const document of page) yield { container, document };
}

/** @throws Problem `store-not-empty` */
async function demandEmpty(database: CosmosDatabase, store: string): Promise<void> {
  for await (const { document } of readAll(database))
    if (!isPassing(document)) throw new Problem('store-not-empty', { store });
}

/** Puts documents where they belong, as many of a partition at a time as go into one request. */
async function putAll(database: CosmosDatabase, documents: AsyncIterable<Placed>): Promise<void> {
  const waiting = new Map<string, { readonly of: Documents; readonly batch: Document[] }>();
  const write = async ({ of, batch }: { readonly of: Documents; readonly batch: readonly Document[] }) => {
    const puts = batch.map((document) => [{ op: 'put' as const, document }]);
    await writeInBatches(puts, 0, (writes) => of.write(writes));
  };
  for await (const { container, document } of documents) {
    const key = `${container} ${document.partition}`;
    const batch: Document[] = waiting.get(key)?.batch ?? [];
    const isSame = batch.some(({ id }) => id === document.id);
    if (isSame || batch.length === MAX_BATCH)
      await write({ of: database[container], batch: batch.splice(0) });
    batch.push(document);
    waiting.set(key, { of: database[container], batch });
  }
  for (const rest of waiting.values()) await write(rest);
}
