import { Problem } from '../domain/errors.ts';
import { DocumentConflict, MAX_BATCH, type Write } from './documents.ts';

/** Cosmos DB takes 2 MB in one request; the rest is for what stands around the documents. */
const MAX_BATCH_BYTES = 1_500_000;

/** Writes that only go together: a change with its line of the trail. */
export type Together = readonly Write[];

/**
 * Writes any number of changes, as many at a time as go into one request.
 * @param changes each is written whole, in one batch with those before and after it as far as there is room
 * @param beside how many documents `write` adds to each batch
 * @throws DocumentConflict when somebody else was first with one of a batch: those before it are written by then
 * @throws Problem `partly-stored` when the store failed and some of them are written by then, else what the store says
 */
export async function writeInBatches(
  changes: readonly Together[],
  beside: number,
  write: (batch: readonly Write[]) => Promise<unknown>,
): Promise<void> {
  let done = 0;
  for (const batch of batchesOf(changes, MAX_BATCH - beside)) {
    try {
      await write(batch.flat());
    } catch (error) {
      if (done === 0 || error instanceof DocumentConflict || isUnknown(error)) throw error;
      throw Object.assign(new Problem('partly-stored', { done, of: changes.length }), { cause: error });
    }
    done += batch.length;
  }
}

/** Whether it is not known if the last batch was written: then no number would be true. */
function isUnknown(error: unknown): boolean {
  return error instanceof Problem && error.code === 'perhaps-stored';
}

function* batchesOf(changes: readonly Together[], most: number): Generator<readonly Together[]> {
  let batch: Together[] = [];
  let [documents, bytes] = [0, 0];
  for (const change of changes) {
    const size = Buffer.byteLength(JSON.stringify(change));
    const isFull = documents + change.length > most || bytes + size > MAX_BATCH_BYTES;
    if (isFull && batch.length > 0) {
      yield batch;
      [batch, documents, bytes] = [[], 0, 0];
    }
    batch.push(change);
    documents += change.length;
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
