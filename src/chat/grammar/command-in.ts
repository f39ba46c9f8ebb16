/** The command that a message begins with. */
import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { Vocabulary } from './intent.ts';

export interface Command {
  readonly id: string;
  readonly rest: string;
  readonly language: Language | undefined;
}

export function commandIn(plain: string, vocabulary: Vocabulary): Command | undefined {
  const lower = plain.toLowerCase();
  const found: Command[] = vocabulary.flatMap(({ id, words }) =>
    LANGUAGES.flatMap((language) => {
      const word = words[language];
      if (lower !== word && !lower.startsWith(`${word} `)) return [];
      return {
        id,
        rest: plain.slice(word.length).trim(),
        language: words.sv === words.en ? undefined : language,
      };
    }),
  );
  // "mina mål" before "mina", whichever stands first.
  return found.toSorted((a, b) => a.rest.length - b.rest.length)[0];
}
