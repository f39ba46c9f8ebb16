import { z } from 'zod/v4';
import { HINT_KINDS, type HintKind } from '../domain/answers/writing/hint.ts';
import type { AnswerVersion, WavedHints } from '../ports/waved-hints.ts';
import type { Documents } from './documents.ts';
import { kind, readOne } from './kinds.ts';

const WAVED = kind<{ readonly version: number; readonly hints: readonly HintKind[] }>(
  'waved-hints',
  z.object({ version: z.int().positive(), hints: z.array(z.enum(HINT_KINDS)) }),
);

/** One document for each person and answer, of the newest version that they have waved a hint away from. */
export function wavedHintsRepository(directory: Documents, tenant: string): WavedHints {
  const partsOf = (person: string, { round, item, respondent }: AnswerVersion) => [
    ...['waved-hints', person, round, item, respondent],
  ];
  return {
    async read(person, answer) {
      const waved = (await readOne(directory, WAVED, tenant, ...partsOf(person, answer)))?.value;
      return waved?.version === answer.version ? waved.hints : [];
    },
    async save(person, answer, hints) {
      const { version } = answer;
      await directory.write([WAVED.put(tenant, partsOf(person, answer), { version, hints })]);
    },
  };
}
