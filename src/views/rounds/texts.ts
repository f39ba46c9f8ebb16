import type { Language } from '../../domain/language.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { counted } from '../texts/words.ts';

/** What a terminal says of rounds, in Swedish. */
const sv = {
  states: { open: 'öppen', closed: 'stängd' } satisfies Readonly<Record<Round['state'], string>>,
  dueBy: (day: string) => `svar senast ${day}`,
  noRounds: 'Inga omgångar än',
  wasOpen: 'Omgången var redan öppen. Inget är ändrat.',
  wasClosed: 'Omgången var redan stängd. Inget är ändrat.',
  nobodyAsked: 'Obs: ingen får någon fråga. Läs in ansvariga med ”owners”.',
  asked: (answers: number, people: number) =>
    `${answers} svar väntas, ${counted(people, 'person', 'personer')} tillfrågas`,
  unowned: (items: string) => `Obs: saknar ansvarig: ${items}`,
  dueHasPassed: (day: string) => `Obs: svarsdagen ${day} har redan passerat.`,
};

const en: typeof sv = {
  states: { open: 'open', closed: 'closed' },
  dueBy: (day) => `answer by ${day}`,
  noRounds: 'No rounds yet',
  wasOpen: 'The round was already open. Nothing has changed.',
  wasClosed: 'The round was already closed. Nothing has changed.',
  nobodyAsked: 'Note: nobody will get a question. Load the owners with “owners”.',
  asked: (answers, people) =>
    `${counted(answers, 'answer', 'answers')} expected from ${counted(people, 'person', 'people')}`,
  unowned: (items) => `Note: without an owner: ${items}`,
  dueHasPassed: (day) => `Note: the due date, ${day}, has already passed.`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function roundTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
