import type { Language } from '../../domain/language.ts';

/** What is said where somebody searches from the box that messages are written in, in Swedish. */
const sv = {
  /** The search as Teams lists it; 32 characters at most, and 128 for what it does. */
  command: 'Infoga läget',
  commandDoes: 'Sök ett mål eller något annat i planen, och infoga läget i ditt meddelande',
  searchFor: 'Sök',
  searchForHint: 'Ord ur namnet på ett mål, ett åtagande, ett uppdrag, en indikator eller ett målområde',
  takenAt: (at: string) => `Så såg det ut i Målvakt ${at}. Det kan ha ändrats sedan dess.`,
  takenWhileOpen: (at: string) =>
    `Så såg det ut i Målvakt ${at}. Omgången är öppen, så svaret kan ha ändrats sedan dess.`,
  shortened: 'Långa texter är förkortade.',
  unitsLeftOut: 'Enheternas egna svar ryms inte här.',
  nothingFound: (words: string) =>
    `Inget passar ihop med ”${words}”. Sök med ord ur namnet på ett mål, ett åtagande, ett uppdrag, en indikator eller ett målområde.`,
  nearest: (names: string) => `Närmast kommer ${names}.`,
  nothingYet: 'Det finns inget att infoga än.',
  closedOnly: 'Här söker jag bland det som alla får se: svar ur stängda omgångar.',
  slow: 'Sökningen tar längre tid än den brukar. Sök igen om en stund.',
  failed: (reference: string) =>
    `Sökningen gick inte att göra. Inget har ändrats. Försök igen om en stund. Hjälper det inte, lämna numret ${reference} till den som sköter Målvakt.`,
  chooseAgain: 'Det går inte att välja här. Sök igen och välj i listan.',
  inserted: 'Det du infogade visar läget som det var då. Skriv ”status” så berättar jag hur det är nu.',
};

const en: typeof sv = {
  command: 'Insert status',
  commandDoes: 'Search for a goal or anything else in the plan, and insert its status in your message',
  searchFor: 'Search',
  searchForHint: 'Words from the name of a goal, a commitment, an assignment, an indicator or a goal area',
  takenAt: (at) => `This is how it looked in Målvakt on ${at}. It may have changed since.`,
  takenWhileOpen: (at) =>
    `This is how it looked in Målvakt on ${at}. The round is still open, so the answer may have changed since.`,
  shortened: 'Long texts are shortened.',
  unitsLeftOut: 'There is no room here for the answers of each unit.',
  nothingFound: (words) =>
    `Nothing matches “${words}”. Search for words from the name of a goal, a commitment, an assignment, an indicator or a goal area.`,
  nearest: (names) => `The nearest is ${names}.`,
  nothingYet: 'There is nothing to insert yet.',
  closedOnly: 'Here I search what everybody may see: answers from closed rounds.',
  slow: 'The search is taking longer than usual. Search again in a while.',
  failed: (reference) =>
    `The search could not be done. Nothing has changed. Try again in a while. If that does not help, give the number ${reference} to whoever runs Målvakt.`,
  chooseAgain: 'It cannot be chosen here. Search again and choose from the list.',
  inserted:
    'What you inserted shows the status as it was then. Write “status” and I will tell you how it is now.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function momentTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
