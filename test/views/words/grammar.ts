/** Faults in how numbers are worded that can be seen without understanding the sentence. */
import type { Language } from '../../../src/domain/language.ts';

/** Nouns and participles that are counted, one and many, where the two differ. */
const COUNTED: Readonly<Record<Language, readonly (readonly [one: string, many: string])[]>> = {
  sv: [
    ['fråga', 'frågor'],
    ['post', 'poster'],
    ['ändring', 'ändringar'],
    ['person', 'personer'],
    ['ansvarig', 'ansvariga'],
    ['bedömning', 'bedömningar'],
    ['målområde', 'målområden'],
    ['indikator', 'indikatorer'],
    ['åtagande', 'åtaganden'],
    ['prioritering', 'prioriteringar'],
    ['koppling', 'kopplingar'],
    ['omgång', 'omgångar'],
    ['enhet', 'enheter'],
    ['kanal', 'kanaler'],
    ['fil', 'filer'],
    ['dag', 'dagar'],
    ['sak', 'saker'],
    ['del', 'delar'],
    ['ny', 'nya'],
    ['borttagen', 'borttagna'],
    ['flyttad', 'flyttade'],
    ['ändrad', 'ändrade'],
    ['uppdaterad', 'uppdaterade'],
    ['hämtad', 'hämtade'],
  ],
  en: [
    ['question', 'questions'],
    ['answer', 'answers'],
    ['item', 'items'],
    ['change', 'changes'],
    ['person', 'people'],
    ['owner', 'owners'],
    ['assessment', 'assessments'],
    ['goal(?! areas?)', 'goals'],
    ['goal area', 'goal areas'],
    ['indicator', 'indicators'],
    ['commitment', 'commitments'],
    ['assignment', 'assignments'],
    ['priority', 'priorities'],
    ['link', 'links'],
    ['round', 'rounds'],
    ['unit', 'units'],
    ['channel', 'channels'],
    ['file', 'files'],
    ['day', 'days'],
    ['thing', 'things'],
    ['part', 'parts'],
  ],
};

/** A whole number on its own, not a part of a date, a decimal or a range. */
const ONE = '(?<![\\d.,–/-])1\\s';
const OTHER = '(?<![\\d.,–/-])(?:0|[2-9]|[1-9]\\d+)\\s';

const PATTERNS: Readonly<Record<Language, readonly RegExp[]>> = {
  sv: [
    /(?<!\p{L})(?:alla|samtliga|båda)\s(?:1(?!\d)|(?:en|ett)(?!\p{L}))/iu,
    /(?<!\d)0\sav\s1(?!\d)/u,
    new RegExp(`${ONE}(?:${forms('sv', 1)})(?!\\p{L})`, 'iu'),
    new RegExp(`${OTHER}(?:${forms('sv', 0)})(?!\\p{L})`, 'iu'),
    /\p{L}\((?:s|er|ar|or|r|n|en)\)/u,
    /\p{L}\/(?:er|ar|or|n|na)(?!\p{L})/u,
    /\d\sst\.?(?!\p{L})/u,
  ],
  en: [
    /(?<!\p{L})(?:all|both)\s(?:1(?!\d)|one(?!\p{L}))/iu,
    /(?<!\d)0\sof\s1(?!\d)/u,
    /(?<!\d)1\sof\s\d+\s(?:\p{L}+\s)?(?:are|have|were|do)(?!\p{L})/u,
    /(?<![\d.,–/-])1\s\p{L}+\s(?:are|have|were|do)(?!\p{L})/u,
    new RegExp(`${ONE}(?:${forms('en', 1)})(?!\\p{L})`, 'iu'),
    new RegExp(`${OTHER}(?:${forms('en', 0)})(?!\\p{L})`, 'iu'),
    /\p{L}\((?:s|es)\)/u,
  ],
};

function forms(language: Language, index: 0 | 1): string {
  return COUNTED[language].map((pair) => pair[index]).join('|');
}

/** "alla 1", "1 frågor", "2 fråga", "1 of 3 are", "svar(en)" */
export function numberFault(text: string, language: Language): string | undefined {
  return PATTERNS[language].map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
}
