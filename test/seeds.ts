/** The city's own documents, which lie beside the project where it is built, and nowhere else. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadDocument } from '../src/domain/plans/read-document.ts';
import { readHere } from './importers/document-files.ts';

const SEEDS = join(import.meta.dirname, '../../shared/seeds');

export const areSeedsThere = existsSync(SEEDS);

const known = new Map<string, Promise<ReadDocument>>();

/**
 * What is read of one, by the number that its name begins with. It takes as long as all that a test does with it, so it is read once in a
 * process; nobody can change it.
 */
export function seedDocument(number: string): Promise<ReadDocument> {
  const before = known.get(number);
  if (before) return before;
  const name = readdirSync(SEEDS).find((file) => file.startsWith(number) && file.endsWith('.txt'));
  assert.ok(name, `no seed ${number}`);
  const read = readHere(name, readFileSync(join(SEEDS, name))).then(frozen);
  known.set(number, read);
  return read;
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
