import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../../src/domain/plans/plan.ts';
import type { ReadDocument } from '../../src/domain/plans/read-document.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { readModels } from '../../src/importers/models.ts';
import { read } from '../../src/importers/reading.ts';
import { makeDocx, makePdf } from './make-documents.ts';

const OWN = join(import.meta.dirname, 'documents');
/** Beside the project where it is built, and nowhere else. */
const SEEDS = join(import.meta.dirname, '../../../shared/seeds');

/** A small document of our own, with the quirks of the real ones. */
export function ownText(name: string): string {
  return readFileSync(join(OWN, name), 'utf8');
}

export function ownDraft(name: string): ReadDocument {
  return readDocument(name, ownText(name));
}

/** A real document, by the number that its name begins with; undefined where there are none. */
export function seedText(number: string): string | undefined {
  try {
    const file = readdirSync(SEEDS).find((name) => name.startsWith(number));
    return file && readFileSync(join(SEEDS, file), 'utf8');
  } catch {
    return undefined;
  }
}

const USUAL = { planId: undefined, models: readModels(), model: undefined, words: {} };

/** What is read of a file here and now: to start a thread costs more than most files, and is tried by the specs of threads. */
export function readHere(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  return read(name, bytes, USUAL);
}

/** What is read of a document as it stands. */
export async function draftAsText(text: string): Promise<ReadDocument> {
  return readHere('plan.md', Buffer.from(text));
}

const MAKERS = { docx: makeDocx, pdf: makePdf };

/** What is read of a document once it has been made into a Word file or a PDF. */
export async function draftAs(ending: keyof typeof MAKERS, text: string): Promise<ReadDocument> {
  return readHere(`plan.${ending}`, await MAKERS[ending](text));
}

/** What two files of the same document have in common: all but the lines, and where paragraphs of long texts end, which a PDF does not say. */
export function withoutLines({ plan, pastRound }: ReadDocument) {
  return {
    ...plan,
    items: plan.items.map(({ line: _, ...item }) => ({
      ...item,
      planning: item.planning?.replace(/\s/g, ''),
    })),
    answers: pastRound?.answers.map(({ item, status, direction }) => ({ item, status, direction })),
  };
}

export function itemsOf({ plan }: ReadDocument, kind: Item['kind']): Item[] {
  return plan.items.filter((item) => item.kind === kind);
}

/** Id and what else is asked for, so that a difference is read at a glance. */
export function byId<T>(items: readonly Item[], what: (item: Item) => T): Record<string, T> {
  return Object.fromEntries(items.map((item) => [item.id, what(item)]));
}

/** What is listed as lacking or unplaced under one code: line and beginning of the words. */
export function listed(
  { unplaced }: ReadDocument,
  code: string,
  length = 30,
): [number | undefined, string][] {
  return unplaced
    .filter((finding) => finding.code === code)
    .map(({ line, value }) => [line, String(value).slice(0, length)]);
}
