import { getHeapStatistics } from 'node:v8';
import { LRUCache } from 'lru-cache';

/**
 * The document port: all that a database has to do for us. Small, so that every adapter is, and so that one contract
 * suite can prove them alike.
 */
export interface Document {
  readonly partition: string;
  /** Parts joined by `/`; what is shown together shares a prefix. */
  readonly id: string;
  readonly type: string;
  /** Version of the value's form, so that an old document can be read by a newer program. */
  readonly schema: number;
  readonly value: unknown;
}

export interface StoredDocument extends Document {
  readonly etag: string;
}

export type Write =
  | { readonly op: 'create'; readonly document: Document }
  | { readonly op: 'replace'; readonly document: Document; readonly etag: string }
  /** Whatever lies there, if anything. */
  | { readonly op: 'put'; readonly document: Document }
  | {
      readonly op: 'delete';
      readonly document: Pick<Document, 'partition' | 'id'>;
      readonly etag: string;
    };

export interface Documents {
  read(partition: string, id: string): Promise<StoredDocument | undefined>;
  /**
   * Writes all of them or none; they share one partition. Returns the new etags, in order, empty for what is deleted. At most 100 (Cosmos DB's limit).
   * @throws DocumentConflict when one exists already, or has changed since it was read
   */
  write(writes: readonly Write[]): Promise<readonly string[]>;
  /**
   * All documents of a partition whose id starts with the prefix, by id.
   * @param isKnown ids of what nobody has to read again: it is left out
   */
  range(
    partition: string,
    prefix: string,
    isKnown?: (id: string) => boolean,
  ): Promise<readonly StoredDocument[]>;
}

export const MAX_BATCH = 100;

/** Documents up to here are cheaper read each by a point than with all that lie beside them, in one range. */
export const MOST_POINTS = 24;

/**
 * Characters of JSON that are kept once read: all that is looked at again and again in a municipality of five thousand owners. What is
 * read from them takes three times as much memory, some hundred megabytes at most; a tenth of what the process may have, where that
 * is more. What does not fit is taken apart anew at each look, and a look goes through all plans in turn: of a year that is a little too
 * large, nothing would be left by the time its turn comes again.
 */
const MAX_KEPT = Math.max(32_000_000, getHeapStatistics().heap_size_limit / 32);

/** By partition and id: what is read as a whole once a night, to be sealed. */
const OF_THE_NIGHT = /^\S+ (?:audit|sealed|version)\//;

/** What is read once a night has a place of its own: in a large municipality it would drive out what is looked at all day. */
function keptApart<T extends object>() {
  const day = new LRUCache<string, T>({ maxSize: MAX_KEPT });
  const night = new LRUCache<string, T>({ maxSize: MAX_KEPT });
  return (key: string) => (OF_THE_NIGHT.test(key) ? night : day);
}

/** Keeps what was read, so that a document with the same etag is not taken apart and checked again. */
export function keepingDocuments() {
  const keptAs = keptApart<StoredDocument>();
  const sizes = new WeakMap<StoredDocument, number>();
  function keep(
    { partition, id, etag, value }: Readonly<Record<string, unknown>>,
    make: () => StoredDocument,
  ): StoredDocument {
    const key = `${partition} ${id}`;
    const kept = keptAs(key);
    const before = kept.get(key);
    if (before !== undefined && before.etag === etag) return before;
    const document = make();
    const json = typeof value === 'string' ? value : JSON.stringify(document.value);
    sizes.set(document, json.length);
    kept.set(key, document, { size: json.length + key.length });
    return document;
  }
  /** A document as it was read last, which may have changed since. */
  keep.before = (partition: string, id: string) => {
    const key = `${partition} ${id}`;
    return keptAs(key).get(key);
  };
  /** Characters of JSON that documents took. */
  keep.sizeOf = (documents: readonly StoredDocument[]) =>
    documents.reduce((sum, document) => sum + (sizes.get(document) ?? 0), 0);
  return keep;
}

/** A range as it was read. */
export interface KeptRange<At> {
  readonly documents: readonly StoredDocument[];
  /** Of all that lies in it: no two documents have the same, so where these are as they were, so is all else. Undefined where they were not read. */
  readonly etags: unknown;
  /** When it was read, or found to be the same. */
  at: At;
}

/** Keeps ranges that were read. One that is larger than what may be kept is read each time. */
export function keepingRanges<At>() {
  const keptAs = keptApart<KeptRange<At>>();
  return {
    /** The range as it was read last; what lies in it may have changed since. */
    before: (key: string) => keptAs(key).get(key),
    /** @param size characters that the documents take */
    set(key: string, range: KeptRange<At>, size: number): void {
      keptAs(key).set(key, range, { size: size + key.length });
    },
  };
}

export class DocumentConflict extends Error {
  readonly reason: 'exists' | 'stale';
  /** Of the document that stood in the way. */
  readonly id: string;

  constructor(reason: 'exists' | 'stale', id: string) {
    super(`Document ${id}: ${reason === 'exists' ? 'exists already' : 'has changed since it was read'}`);
    this.name = 'DocumentConflict';
    this.reason = reason;
    this.id = id;
  }
}

/** Runs a write whose only expected refusal is that somebody else was first. */
export async function unlessConflict<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof DocumentConflict) return undefined;
    throw error;
  }
}
