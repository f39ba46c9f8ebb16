import type { Language } from '../src/domain/language.ts';

/** What shows that a line is in the other language; the name of the program is in both. */
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  en: /[åäöÅÄÖ]|(?<!\p{L})(?:och|inte|finns|ingen|inget|inga|som|eller|utan|saknas|planen|omgången|filen|svar|ny|nya|poster)(?!\p{L})/iu,
  sv: /(?<!\p{L})(?:the|and|of|is|are|not|with|there|must|has|been|nothing|nobody|load|choose|unknown|given)(?!\p{L})/iu,
};

/** The lines that are not in a language, or not all of them. */
export function linesNotIn(language: Language, lines: readonly string[]): string[] {
  return lines.filter((line) => FOREIGN[language].test(line.replaceAll('Målvakt', '')));
}
