import type { z } from 'zod/v4';
import type { Documents, StoredDocument, Write } from './documents.ts';

/** One kind of document: what it is called, and the form of what it holds. */
export interface Kind<T> {
  is(document: StoredDocument): boolean;
  /** A document to create, or to replace when the etag it was read with is given. */
  write(partition: string, parts: readonly string[], value: T, etag?: string): Write;
  read(document: StoredDocument): { readonly value: T; readonly etag: string };
}

export function kind<T>(type: string, schema: z.ZodType<T>): Kind<T> {
  /** Stores keep documents that have not changed, so each is checked once. */
  const checked = new WeakMap<StoredDocument, { readonly value: T; readonly etag: string }>();

  return {
    is: (document) => document.type === type,
    write(partition, parts, value, etag) {
      const document = { partition, id: documentId(...parts), type, schema: 1, value: schema.parse(value) };
      return etag === undefined ? { op: 'create', document } : { op: 'replace', document, etag };
    },
    read(document) {
      if (document.type !== type || document.schema !== 1) {
        throw new Error(`Document ${document.id} is ${document.type}@${document.schema}, not ${type}@1`);
      }
      const known = checked.get(document);
      if (known) return known;
      const read = { value: schema.parse(document.value), etag: document.etag };
      checked.set(document, read);
      return read;
    },
  };
}

/** Joins the parts of an id. Parts come from outside (a unit's name, a channel's id), so what would split or break an id is escaped. */
function documentId(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[/\\?#%~|\s]/g, escapeCharacter)).join('/');
}

function escapeCharacter(character: string): string {
  return `~${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** One document of a kind, or undefined. */
export async function readOne<T>(
  documents: Documents,
  of: Kind<T>,
  partition: string,
  ...parts: readonly string[]
): Promise<{ readonly value: T; readonly etag: string } | undefined> {
  const document = await documents.read(partition, documentId(...parts));
  return document && of.read(document);
}

/** Every document below a prefix, of whatever kind. */
export function rangeOf(documents: Documents, partition: string, ...parts: readonly string[]) {
  return documents.range(partition, `${documentId(...parts)}/`);
}

/** Every document of a kind below a prefix. */
export async function readRange<T>(documents: Documents, of: Kind<T>, partition: string, ...parts: string[]) {
  return (await rangeOf(documents, partition, ...parts)).map((document) => of.read(document));
}
