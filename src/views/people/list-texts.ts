import type { Language } from '../../domain/language.ts';
import { counted } from '../texts/words.ts';

/** What a terminal says of a list of people or of owners that it has read in, in Swedish. */
const sv = {
  peopleRead: (added: number, renewed: number) =>
    `${counted(added, 'ny person', 'nya personer')}, ${counted(renewed, 'uppdaterad', 'uppdaterade')}`,
  ownersRead: (plan: string, items: number, people: number) =>
    `${plan}: ${items} mål eller uppdrag har fått ansvariga, ${counted(people, 'person', 'personer')}`,
};

const en: typeof sv = {
  peopleRead: (added, renewed) => `${counted(added, 'new person', 'new people')}, ${renewed} updated`,
  ownersRead: (plan, items, people) =>
    `${plan}: ${counted(items, 'goal or assignment has', 'goals or assignments have')} got owners, ${counted(people, 'person', 'people')}`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function listTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
