import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Problem } from '../domain/errors.ts';
import type { Backup, OnProgress } from '../ports/backups.ts';
import { FORMAT, headLine, lineOf, type Tail, tailBytes } from './backup-format.ts';
import type { StoredDocument } from './documents.ts';
import { knownForms } from './kinds.ts';
import { isPassing, type Placed, type Whole } from './whole.ts';

/** How often a store that is no snapshot is looked through for what has been written meanwhile. */
const MOST_LOOKS = 4;

/** Who takes a copy, and when. */
export interface Taken {
  readonly at: Date;
  /** Version of the program. */
  readonly program: string;
  readonly tenant: string;
}

/**
 * Takes a copy of all that a store holds, document by document, so that none is larger than the memory.
 * @throws Problem `empty-store`, and what the store says
 */
export async function takeBackup(
  whole: Whole,
  { at, program, tenant }: Taken,
  write: (bytes: AsyncIterable<Uint8Array>) => Promise<void>,
  onProgress: OnProgress = () => {},
): Promise<Backup> {
  const head = { program, at: at.toISOString() };
  const forms = Object.fromEntries([...knownForms()].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const documents = { followup: 0, directory: 0 };
  const of = await whole.count();
  const seen: Seen = { isWhole: false };

  async function* lines() {
    yield headLine({ malvakt: 'backup', format: FORMAT, ...head, tenant, forms });
    for await (const placed of lastingIn(whole, seen)) {
      documents[placed.container] += 1;
      onProgress(documents.followup + documents.directory, of);
      yield lineOf(placed);
    }
    if (documents.followup + documents.directory === 0)
      throw new Problem('empty-store', { store: whole.name });
  }

  let tail: Tail | undefined;
  async function* bytes() {
    const hash = createHash('sha256');
    const source = Readable.from(lines());
    const packed = createGzip();
    source.on('error', (error) => packed.destroy(error));
    for await (const chunk of source.pipe(packed)) {
      hash.update(chunk);
      yield chunk;
    }
    tail = { documents, isWhole: seen.isWhole, sha256: hash.digest('hex') };
    yield tailBytes(tail);
  }

  await write(bytes());
  if (!tail) throw new Error('The copy was not read to its end');
  return { ...head, ...tail };
}

interface Seen {
  isWhole: boolean;
}

/**
 * What lasts. What is no snapshot is looked through again, and what has been written since comes once more, until a look finds nothing
 * new: between that one and the look before, everything was there as it was copied.
 */
async function* lastingIn(whole: Whole, seen: Seen): AsyncGenerator<Placed<StoredDocument>> {
  const etags = new Map<string, string>();
  for (let look = 1; look <= MOST_LOOKS && !seen.isWhole; look += 1) {
    let [found, news] = [0, 0];
    for await (const placed of whole.everything()) {
      if (isPassing(placed.document)) continue;
      found += 1;
      if (!whole.isSnapshot && isKnown(placed, etags)) continue;
      news += 1;
      yield placed;
    }
    // One that has been taken away meanwhile is in the copy all the same.
    seen.isWhole = whole.isSnapshot || (news === 0 && found === etags.size);
  }
}

function isKnown({ container, document }: Placed<StoredDocument>, etags: Map<string, string>): boolean {
  const key = `${container} ${document.partition} ${document.id}`;
  if (etags.get(key) === document.etag) return true;
  etags.set(key, document.etag);
  return false;
}
