/** Small words and endings that sentences of both languages are built with. */
import type { Language } from '../../domain/language.ts';

/** English counts as Swedish does: one of something, or many. */
const PLURALS = new Intl.PluralRules('sv');

/** "1 svar", "3 svar" */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${PLURALS.select(count) === 'one' ? one : many}`;
}

const NUMBERS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
};

/** "tre", "13": in running text a number is written out up to twelve (Myndigheternas skrivregler). */
export function numberWord(count: number, language: Language): string {
  return NUMBERS[language][count] ?? String(count);
}

/** "båda", "alla tre", "alla 13", to stand before what is counted; only where there are two or more. */
export function allOf(count: number, language: Language): string {
  const [both, all] = language === 'sv' ? ['båda', 'alla'] : ['both', 'all'];
  return count === 2 ? both : `${all} ${numberWord(count, language)}`;
}

/** A word from a scale inside a sentence; "OK" and "EU" keep their capitals. */
export function lower(word: string): string {
  return /^\p{Lu}[\p{Lu}\p{N}]/u.test(word) ? word : word.charAt(0).toLowerCase() + word.slice(1);
}

/** "Annas", but "Alex"; a name in other letters than ours takes no ending. */
export function genitive(name: string): string {
  return /[sxz]$/i.test(name) || !/\p{Script=Latin}$/u.test(name) ? name : `${name}s`;
}

const CHOICES: Readonly<Record<Language, Intl.ListFormat>> = {
  sv: new Intl.ListFormat('sv', { type: 'disjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

/** "chef, samordnare eller attestant" */
export function anyOf(names: readonly string[], language: Language): string {
  return CHOICES[language].format(names);
}

/** A title inside a sentence; what it quotes itself has single marks there, "målet ”Visionen ’Ett öppet Malmö’ nås”". */
export function quoted(title: string, language: Language): string {
  const inner = title.replace(/["”“„]([^"”“„]*)["”“]/gu, language === 'sv' ? '’$1’' : '‘$1’');
  return language === 'sv' ? `”${inner}”` : `“${inner}”`;
}
