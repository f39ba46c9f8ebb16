/** Verbs, adjectives and small words that people tell and ask with, and name nothing by: no slip of a word that is in a name. */
import words from './common-words.json' with { type: 'json' };
import { fold } from './inflection.ts';

const COMMON: ReadonlySet<string> = new Set(Object.values(words).flatMap((all) => all.split(' ')));

/** Whether a word is a common one, and no noun, in either language. A plan may have it in a name all the same. */
export function isCommonWord(word: string): boolean {
  return COMMON.has(fold(word));
}
