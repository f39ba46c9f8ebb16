/** A word that narrows what is asked for. */
import { type Said, wordsPattern } from './said.ts';

export interface Word<T> {
  readonly pattern: RegExp;
  readonly value: T;
  readonly isSoft: boolean;
}

export function hard<T>(value: T, pattern: string): Word<T> {
  return { pattern: wordsPattern(pattern), value, isSoft: false };
}
export function soft<T>(value: T, pattern: string): Word<T> {
  return { pattern: wordsPattern(pattern), value, isSoft: true };
}

/** The first word of a list that is said is what is meant; others of the same meaning go with it. */
export function takeFirst<T>(said: Said, words: readonly Word<T>[]): Word<T> | undefined {
  const word = words.find(({ pattern }) => said.has(pattern));
  if (word) said.takeAll(word.pattern);
  return word;
}
