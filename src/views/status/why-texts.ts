import type { Language } from '../../domain/language.ts';

/** What is said of why something is as it is, in Swedish. */
const sv = {
  /** `finding` as in "◆ förväntas uppnås delvis". */
  why: (name: string, finding: string) => `${name}: ${finding}`,
  unexplained: (name: string) => `${name}: svaret säger inget om varför`,
  noAnswer: (name: string) => `${name}: inget svar än, så det finns ingen förklaring`,
  neverAnswered: (name: string) => `${name}: inget svar, så det finns ingen förklaring`,
  saidLast: (when: string) => `Så stod det ${when}:`,
  unexplainedHint: 'Historiken visar vad som sades tidigare. Fråga gärna den som är ansvarig.',
  onlyMark: (mark: string) => `Bedömningen är ${mark}, utan text.`,
  severalTitle: (names: string) => `Så förklaras läget för ${names}`,
  unitsTitle: (name: string) => `${name}: så förklarar enheterna sina svar`,
  noWords: 'Ingen förklaring',
};

const en: typeof sv = {
  why: (name, finding) => `${name}: ${finding}`,
  unexplained: (name) => `${name}: the answer does not say why`,
  noAnswer: (name) => `${name}: no answer yet, so there is no explanation`,
  neverAnswered: (name) => `${name}: no answer, so there is no explanation`,
  saidLast: (when) => `This is what was said ${when}:`,
  unexplainedHint: 'The history shows what was said before. Please ask the owner.',
  onlyMark: (mark) => `The assessment is ${mark}, without any text.`,
  severalTitle: (names) => `The reasons for ${names}`,
  unitsTitle: (name) => `${name}: how the units explain their answers`,
  noWords: 'No explanation',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function whyTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
