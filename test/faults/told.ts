import { linesNotIn } from '../languages.ts';
import type { Command, Told } from './command.ts';

/** What somebody can believe of a command by what they were told. */
export type Belief =
  | 'done'
  | 'not done'
  | 'not known'
  | 'told in words that are not ours'
  | 'told something else';

/** It may have been done, or may have not: that is the truth when an answer of the store is lost. */
const NOT_KNOWN =
  /kan ha gått förlorat|kan vara sparat|vet (?:jag )?inte om|inte säkert (?:att|om)|sparas fortfarande/i;
/** Nothing of it, or not all of it: the first words that say so. */
const NOT_DONE =
  /Allt hann inte sparas|(?:inget|ingenting|inte)(?: \S+){0,6} (?:sparat|sparad|sparade|ändrat|ändrad|ändrades)/i;

/** A fault as a program says it: of the store, or of the client of Cosmos DB. */
const FOREIGN = /Batch request|Cosmos DB|ECONN|socket hang up|fetch failed|mishap/i;

export function beliefIn({ text, isOk }: Told, { done }: Pick<Command, 'done'>): Belief {
  if (isOk && done.test(text)) return 'done';
  // What a fault is called may stand in brackets, for whoever looks it up.
  if (FOREIGN.test(text.replace(/\([^)]*\)/g, '')) || linesNotIn('sv', text.split('\n')).length > 0)
    return 'told in words that are not ours';
  if (NOT_KNOWN.test(text)) return 'not known';
  return NOT_DONE.test(text) ? 'not done' : 'told something else';
}
