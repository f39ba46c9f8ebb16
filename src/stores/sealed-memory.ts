/** What of each trail has been sealed, as far as it was read: once, unless somebody has been erased, whose lines have other names then. */
import { LRUCache } from 'lru-cache';
import type { Documents } from './documents.ts';
import { documentId } from './kinds.ts';
import { versionPart } from './plans.ts';
import { SEAL, SEALED, type StoredSeal } from './seal-form.ts';

/** Entries that are known of all trails at most, a hundred bytes each: what five thousand owners answer in three years. */
const MAX_KNOWN = 400_000;

interface Known {
  newest?: StoredSeal | undefined;
  /** Number of the newest list whose entries are known. */
  lists: number;
  readonly ids: Set<string>;
}

export interface SealedTrail {
  /** Undefined before there is any. */
  newest(documents: Documents, partition: string): Promise<StoredSeal | undefined>;
  /** Ids of all that is sealed up to the seal that was found newest last. */
  ids(documents: Documents, partition: string): Promise<ReadonlySet<string>>;
}

/** Of the plans' partitions, or of the municipality's own. */
export function sealedMemory(): SealedTrail {
  const trails = new LRUCache<string, Known>({ maxSize: MAX_KNOWN });
  const nothing = (): Known => ({ lists: 0, ids: new Set() });
  const keep = (partition: string, known: Known) =>
    trails.set(partition, known, { size: 1 + known.ids.size });

  async function sealsSince(documents: Documents, partition: string, last: StoredSeal | undefined) {
    const from = documentId('seal', versionPart(last?.number ?? 0));
    const found = await documents.range(partition, 'seal/', (id) => id < from);
    return found.map((document) => SEAL.read(document).value);
  }

  async function newest(documents: Documents, partition: string): Promise<StoredSeal | undefined> {
    const known = trails.get(partition) ?? nothing();
    const seals = await sealsSince(documents, partition, known.newest);
    // It may be another store by now, as when a copy was put in its place.
    if (known.newest && known.newest.hash !== seals[0]?.hash) {
      trails.delete(partition);
      return newest(documents, partition);
    }
    known.newest = seals.at(-1);
    keep(partition, known);
    return known.newest;
  }

  async function ids(documents: Documents, partition: string): Promise<ReadonlySet<string>> {
    const known = trails.get(partition) ?? nothing();
    const until = documentId('sealed', versionPart(known.lists));
    const found = await documents.range(partition, 'sealed/', (id) => id <= until);
    const lists = found.map((document) => ({ id: document.id, ...SEALED.read(document).value }));
    if (known.lists > 0 && lists.some(({ erased = [] }) => erased.length > 0)) {
      trails.delete(partition);
      return ids(documents, partition);
    }
    for (const { id, sealed } of lists) {
      for (const [entry] of sealed) known.ids.add(entry);
      known.lists = Math.max(known.lists, Number(id.slice('sealed/'.length)));
    }
    keep(partition, known);
    return known.ids;
  }

  return { newest, ids };
}
