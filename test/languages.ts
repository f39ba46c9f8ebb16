import type { Language } from '../src/domain/language.ts';

/** Words that show that a line is in the other language, as none of ours are in both. */
const FOREIGN_WORDS: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:och|inte|finns|ingen|inget|inga|som|eller|utan|saknas|är|att|ett|för|från|planen|omgången|filen|svar|svaret|ny|nya|poster|skriv|mål|målet)(?!\p{L})/iu,
  sv: /(?<!\p{L})(?:the|and|of|is|are|not|with|there|this|that|must|has|have|been|you|your|nothing|nobody|load|choose|unknown|given|answer|answers|goal|goals|question)(?!\p{L})/iu,
};

/** The first word of a text that is in the other language. */
export function foreignWordIn(language: Language, text: string): string | undefined {
  return FOREIGN_WORDS[language].exec(text)?.[0];
}

/** The lines that are not in a language, or not all of them; the name of the program is in both, and so is that of the command `answers`. */
export function linesNotIn(language: Language, lines: readonly string[]): string[] {
  return lines.filter((line) => {
    const text = line.replaceAll('Målvakt', '').replaceAll('answers <', '<');
    return foreignWordIn(language, text) !== undefined || (language === 'en' && /[åäö]/iu.test(text));
  });
}
