import type { Language } from '../../domain/language.ts';
import { counted } from '../texts/words.ts';

/** What is said of answers that came in a file, in Swedish. */
const sv = {
  doubtful: (line: number, name: string) =>
    `Obs: rad ${line}, ${name}: bedömningen och utfallet säger olika saker. Kontrollera att båda är rätt.`,
  replaces: (count: number, names: string) =>
    `Tar platsen för ${counted(count, 'svar', 'svar')} som någon själv har gett: ${names}`,
};

const en: typeof sv = {
  doubtful: (line, name) =>
    `Note: line ${line}, ${name}: status and outcome say different things. Check that both are right.`,
  replaces: (count, names) =>
    `Replaces ${counted(count, 'answer', 'answers')} that people have given themselves: ${names}`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function filledTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
