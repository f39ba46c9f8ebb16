import type { Language } from '../../domain/language.ts';
import { capitalise } from '../format.ts';

/** What is decided of something and when it is to be finished, in Swedish. */
const sv = {
  noDay: (name: string) => `Planen anger ingen slutdag för ${name}`,
  day: (name: string, when: string) => `Så anger planen när det ska vara klart med ${name}: ${when}`,
  days: (names: string) => `Så anger planen när det ska vara klart med ${names}`,
  dayOf: (name: string, day: string) => `${capitalise(name)} ska vara klart senast ${day}`,
  decided: 'Det här är beslutat',
  reportBack: 'Så återrapporteras det',
  planOf: 'Planen gäller',
  nothingSaid: 'Ingen har svarat än.',
};

const en: typeof sv = {
  noDay: (name) => `The plan names no end day for ${name}`,
  day: (name, when) => `When ${name} is to be finished, according to the plan: ${when}`,
  days: (names) => `When ${names} are to be finished, according to the plan`,
  dayOf: (name, day) => `${capitalise(name)} is to be finished by ${day}`,
  decided: 'This is what is decided',
  reportBack: 'How it is reported back',
  planOf: 'The plan is for',
  nothingSaid: 'Nobody has answered yet.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function finishTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
