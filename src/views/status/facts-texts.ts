import type { Language } from '../../domain/language.ts';
import { capitalise } from '../format.ts';
import { allOf, counted, quoted } from '../texts/words.ts';

/** What is said beside any answer about an item, in Swedish. */
const sv = {
  olderPlan: (when: string) => `Det står inte i årets plan. Så här stod det ${when}.`,
  notAsked: (when: string) => `Ingen har fått frågan i den omgång som pågår. Så här stod det ${when}.`,
  agenda: 'Agenda 2030',
  agendaGoals: (list: string) => `mål ${list}`,
  owner: 'Ansvarig',
  criteriaHead: 'Vägs också in',
  /** How old an answer is. */
  age: (count: number) => {
    if (count <= 0) return 'svaret är från i dag';
    if (count === 1) return 'svaret är från i går';
    return `svaret är ${span(count, 'sv')} gammalt`;
  },
  readOf: (name: string) => `Läs: ${name}`,
  read: 'Läs',
  unasked: 'Ingen har fått frågan',
  notFound: (words: string) => `Jag hittar inget som heter ${quoted(words, 'sv')}`,
  nearest: 'Det här ligger närmast. Välj om du menar något av det.',
  otherWords: 'Skriv det gärna med andra ord.',
  leftAside: (words: string) => `Jag tog inte hänsyn till ${words}.`,
  whichOf: (words: string) => `Vilket menar du med ${quoted(words, 'sv')}?`,
  several: 'Fler än ett mål passar.',
  severalTitle: (names: string) => `Så går det med ${names}`,
  allAlike: (count: number, mark: string) => `${capitalise(allOf(count, 'sv'))}: ${mark}`,
  standing: (name: string, finding: string) => `${name}: ${finding}`,
  sourcePlan: (title: string) => `Källa: ${title}`,
  moreLines: (count: number) =>
    `${counted(count, 'rad', 'rader')} till ryms inte här. Fråga om en del i taget så syns alla.`,
};

const en: typeof sv = {
  olderPlan: (when) => `It is not in this year’s plan. This is how it stood ${when}.`,
  notAsked: (when) => `Nobody has been asked in the round that is under way. This is how it stood ${when}.`,
  agenda: '2030 Agenda',
  agendaGoals: (list) => `goals ${list}`,
  owner: 'Owner',
  criteriaHead: 'Also weighed in',
  age: (count) => {
    if (count <= 0) return 'the answer is from today';
    if (count === 1) return 'the answer is from yesterday';
    return `the answer is ${span(count, 'en')} old`;
  },
  readOf: (name) => `Read: ${name}`,
  read: 'Read',
  unasked: 'Nobody has been asked',
  notFound: (words) => `I find nothing that is called ${quoted(words, 'en')}`,
  nearest: 'This comes nearest. Choose it if that is what you mean.',
  otherWords: 'Please try other words.',
  leftAside: (words) => `I did not take ${words} into account.`,
  whichOf: (words) => `Which one do you mean by ${quoted(words, 'en')}?`,
  several: 'More than one goal fits.',
  severalTitle: (names) => `How it is going with ${names}`,
  allAlike: (count, mark) => `${capitalise(allOf(count, 'en'))}: ${mark}`,
  standing: (name, finding) => `${name}: ${finding}`,
  sourcePlan: (title) => `Source: ${title}`,
  moreLines: (count) =>
    `${counted(count, 'more line is', 'more lines are')} not shown here. Ask about one part at a time to see all.`,
};

const DAYS_IN_MONTH = 30.4;
const DAYS_IN_YEAR = 365.25;

/** "12 dagar", "5 månader", "6 år": as exact as one would say it. */
export function span(count: number, language: Language): string {
  const is = language === 'sv';
  if (count < 2 * DAYS_IN_MONTH) return counted(count, is ? 'dag' : 'day', is ? 'dagar' : 'days');
  const months = Math.round(count / DAYS_IN_MONTH);
  if (months < 24) return `${months} ${is ? 'månader' : 'months'}`;
  return `${Math.floor(count / DAYS_IN_YEAR)} ${is ? 'år' : 'years'}`;
}

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function factsTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
