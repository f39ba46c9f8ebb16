/** How lines of the trail are read when somebody may have altered them. */
import { Problem } from '../domain/errors.ts';
import type { LineFact } from '../domain/reports/trail-facts.ts';
import type { StoredDocument } from './documents.ts';
import { documentId, type Kind } from './kinds.ts';
import { versionPart } from './plans.ts';
import { ENTRY, type StoredEntry } from './trail.ts';

/** A line with what it says; `entry` is undefined when somebody has made it unreadable. */
export interface ReadLine {
  readonly fact: LineFact;
  readonly entry: StoredEntry | undefined;
}

/** A hash as it was before somebody was erased, which a seal tells of. */
export type AsSealed = (id: string, hash: string) => string;

/** Id of the version that a line about an answer tells of. */
export function versionOf(entry: StoredEntry & { readonly what: 'answer' }): string {
  const { round, item, respondent, after } = entry;
  return documentId('version', round, item, respondent, versionPart(after.version));
}

export function entryIn(document: StoredDocument): StoredEntry | undefined {
  return unlessUnreadable(ENTRY, document);
}

/** Whoever alters a document may break its form: then it is told of, and not stumbled over. */
export function unlessUnreadable<T>(kind: Kind<T>, document: StoredDocument): T | undefined {
  try {
    return kind.read(document).value;
  } catch (error) {
    if (error instanceof Problem) throw error;
    return undefined;
  }
}
