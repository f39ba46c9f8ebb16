import type { Language } from '../../domain/language.ts';
import { counted } from '../texts/words.ts';

/** What a terminal says of a list of people or of owners that it has read in, in Swedish. */
const sv = {
  peopleRead: (added: number, renewed: number) =>
    `${counted(added, 'ny person', 'nya personer')}, ${counted(renewed, 'uppdaterad', 'uppdaterade')}`,
  ownersRead: (plan: string, counts: string, people: number) =>
    `${plan}: ${counts} har fått ${counted(people, 'ansvarig', 'ansvariga')}`,
};

const en: typeof sv = {
  peopleRead: (added, renewed) => `${counted(added, 'new person', 'new people')}, ${renewed} updated`,
  ownersRead: (plan, counts, people) => `${plan}: ${counted(people, 'owner', 'owners')} named for ${counts}`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function listTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
