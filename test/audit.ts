/** Reads the audit trail as whoever looks into the database would, and what each line was written together with. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Document, Documents, Write } from '../src/stores/documents.ts';
import type { Bot } from './bot.ts';
import type { Json } from './cards.ts';

/** What may not change without a line of the trail. The words of an answer are written beside its verdict. */
const FACTS = new Set([
  'plan',
  'round',
  'item-owners',
  'hand-over',
  'approval',
  'publication',
  'approvers',
  'assessment',
  'person',
  'absence',
  'subscription',
  'follower',
]);

/** Plans of the tests, and the tenant. */
const PARTITIONS = ['ks-2025', 'ks-2019', 'ks-2024', 'local'];

async function stored({ documents }: Pick<Bot, 'documents'>) {
  const ranges = PARTITIONS.flatMap((partition) =>
    [documents.followup, documents.directory].map((one) => one.range(partition, 'audit/')),
  );
  const found = (await Promise.all(ranges)).flat();
  return found.filter(({ type }) => type === 'audit');
}

/**
 * What some work has added to the trail, oldest first.
 * @throws AssertionError when it changed something in a batch without its line, or lines did not come with a change
 */
export async function linesOf(bot: Bot, work: () => Promise<unknown>): Promise<readonly Json[]> {
  const before = new Set((await stored(bot)).map(({ id }) => id));
  const batches = await batchesOf(bot, work);
  for (const batch of batches) {
    const facts = batch.filter(({ type }) => FACTS.has(type)).map(({ id }) => id);
    const lines = batch.filter(({ type }) => type === 'audit').map(({ id }) => id);
    assert.equal(lines.length, facts.length, `${facts.join()} came with ${lines.join() || 'no line'}`);
  }
  const added = (await stored(bot)).filter(({ id }) => !before.has(id));
  const written = batches.flat().filter(({ type }) => type === 'audit');
  assert.deepEqual(added.map(({ id }) => id).toSorted(), written.map(({ id }) => id).toSorted());
  // Each is sealed in its own way; what ties it to the others is looked at by those who verify it.
  return written.map(({ value }) => {
    const { chain, ...line } = JSON.parse(JSON.stringify(value));
    assert.match(chain?.hash, /^[0-9a-f]{64}$/);
    return line;
  });
}

/** What was written while some work was done. */
async function batchesOf(bot: Bot, work: () => Promise<unknown>): Promise<readonly (readonly Document[])[]> {
  const batches: (readonly Document[])[] = [];
  const watched = [bot.documents.followup, bot.documents.directory].map((documents) => {
    const { write } = documents;
    documents.write = async (writes) => {
      const changed = (await Promise.all(writes.map((one) => changeIn(one, documents)))).flat();
      const etags = await write(writes);
      batches.push(changed);
      return etags;
    };
    return () => Object.assign(documents, { write });
  });
  try {
    await work();
  } finally {
    for (const stop of watched) stop();
  }
  return batches;
}

async function changeIn(write: Write, documents: Documents): Promise<readonly Document[]> {
  if (write.op === 'delete') return [];
  const { document } = write;
  if (write.op !== 'replace' || document.type !== 'subscription') return [document];
  // Where a channel is, and what it has missed, are no facts: whether it subscribes, and to what, is.
  const before = await documents.read(document.partition, document.id);
  return isDeepStrictEqual(factsOf(before), factsOf(document)) ? [] : [document];
}

function factsOf(document: Pick<Document, 'value'> | undefined): readonly unknown[] {
  const { ended, wishes } = Object(document?.value);
  return [ended, wishes];
}
