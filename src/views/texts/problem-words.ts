import type { ProblemCode, ProblemFields } from '../../domain/errors.ts';

/** What is said of some problems, each out of its own fields. */
export type ProblemWords<C extends ProblemCode = ProblemCode, Said = string> = {
  readonly [K in C]: (fields: ProblemFields[K]) => Said;
};

export function wordsFor<C extends ProblemCode, Said>(
  words: ProblemWords<C, Said>,
  code: C,
  fields: ProblemFields[C],
): Said {
  return words[code](fields);
}
