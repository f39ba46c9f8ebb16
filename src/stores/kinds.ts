import type { z } from 'zod/v4';
import { Problem } from '../domain/errors.ts';
import { once } from '../domain/once.ts';
import type { Versioned } from '../ports/versioned.ts';
import type { Document, Documents, StoredDocument, Write } from './documents.ts';

/** One kind of document: what it is called, and the form of what it holds. */
export interface Kind<T> {
  is(document: StoredDocument): boolean;
  /** Whether it lies there in a form of before. */
  isFormer(document: StoredDocument): boolean;
  /** A document to create, or to replace when the etag it was read with is given. */
  write(partition: string, parts: readonly string[], value: T, etag?: string): Write;
  /** A document to put in the place of whatever lies there. */
  put(partition: string, parts: readonly string[], value: T): Write;
  /** @throws Problem `newer-form` for what a newer version of the program has written */
  read(document: StoredDocument): Versioned<T>;
  /** The same of each of them; of the same list the same, since a store hands it out again for as long as nothing has changed. */
  readAll(documents: readonly StoredDocument[]): readonly Versioned<T>[];
}

/** The newest form that this program knows of each type: what a copy may hold, and not more. */
const FORMS = new Map<string, number>();

/** The number of the newest form of each type of document. Whoever asks has loaded the repositories, and with them their kinds. */
export function knownForms(): ReadonlyMap<string, number> {
  return FORMS;
}

/**
 * @param former how what was stored in earlier forms is read, oldest first; a document is written anew in the newest form when it is next
 *   changed, under the number that follows theirs
 * @param formOf under which number a value is written, where some still have the form that the version before knows
 */
export function kind<T>(
  type: string,
  schema: z.ZodType<T>,
  former: readonly ((value: unknown) => T)[] = [],
  formOf?: (value: T) => number,
): Kind<T> {
  /** Stores keep documents that have not changed, so each is checked once. */
  const checked = new WeakMap<StoredDocument, Versioned<T>>();
  const form = former.length + 1;
  FORMS.set(type, Math.max(form, FORMS.get(type) ?? 0));

  const documentOf = (partition: string, parts: readonly string[], value: T): Document => ({
    ...{ partition, id: documentId(...parts), type, value: schema.parse(value) },
    schema: formOf?.(value) ?? form,
  });

  function read(document: StoredDocument): Versioned<T> {
    if (document.type !== type) throw new Error(`Document ${document.id} is ${document.type}, not ${type}`);
    if (document.schema > form) throw new Problem('newer-form', { document: document.id });
    const known = checked.get(document);
    if (known) return known;
    const upgrade = former[document.schema - 1] ?? ((value: unknown) => schema.parse(value));
    const read = { value: upgrade(document.value), etag: document.etag };
    checked.set(document, read);
    return read;
  }

  return {
    is: (document) => document.type === type,
    isFormer: (document) => document.schema < form,
    write(partition, parts, value, etag) {
      const document = documentOf(partition, parts, value);
      return etag === undefined ? { op: 'create', document } : { op: 'replace', document, etag };
    },
    put: (partition, parts, value) => ({ op: 'put', document: documentOf(partition, parts, value) }),
    read,
    readAll: once((documents: readonly StoredDocument[]) => documents.map(read)),
  };
}

/** Joins the parts of an id. Parts come from outside (a unit's name, a channel's id), so what would split or break an id is escaped. */
export function documentId(...parts: readonly string[]): string {
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
): Promise<Versioned<T> | undefined> {
  const document = await documents.read(partition, documentId(...parts));
  return document && of.read(document);
}

/** Every document below a prefix, of whatever kind. */
export function rangeOf(documents: Documents, partition: string, ...parts: readonly string[]) {
  return documents.range(partition, `${documentId(...parts)}/`);
}

/** Every document of a kind below a prefix. */
export async function readRange<T>(documents: Documents, of: Kind<T>, partition: string, ...parts: string[]) {
  return of.readAll(await rangeOf(documents, partition, ...parts));
}
