import type { Language } from '../../domain/language.ts';

/** What is said of long texts, in Swedish. */
const sv = {
  showWhole: 'Visa hela',
  showWholeOf: (name: string) => `Visa hela: ${name}`,
  wholeOf: (name: string) => `Hela svaret om ${name}`,
  shortened: 'Långa texter är förkortade här.',
  characters: (count: number, written: string) => (count === 1 ? 'Ett tecken' : `${written}\u00A0tecken`),
};

const en: typeof sv = {
  showWhole: 'Show full text',
  showWholeOf: (name) => `Show full text: ${name}`,
  wholeOf: (name) => `The full answer on ${name}`,
  shortened: 'Long texts are cut here.',
  characters: (count, written) => (count === 1 ? 'One character' : `${written}\u00A0characters`),
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function wholeTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
