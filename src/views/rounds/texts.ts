import type { Language } from '../../domain/language.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { counted } from '../texts/words.ts';

/** What a terminal says of rounds, in Swedish. */
const sv = {
  states: {
    open: 'öppen',
    closed: 'stängd',
    approved: 'godkänd',
    published: 'publicerad',
    withdrawn: 'tillbakadragen',
  } satisfies Readonly<Record<Round['state'] | 'approved' | 'published', string>>,
  dueBy: (day: string) => `svar senast ${day}`,
  noRounds: 'Inga omgångar än',
  areasApproved: (count: number, of: number): string =>
    of === 1 && count === 0 ? 'målområdet är inte godkänt än' : `godkända målområden: ${count} av ${of}`,
  withoutApprover: (areas: string) => `Obs: saknar attestant: ${areas}`,
  isReopened: 'Omgången är öppen igen. Alla ansvariga får ett meddelande med anledningen.',
  answersReopened: (count: number) =>
    `${counted(count, 'svar kan', 'svar kan')} ges på nytt. De som berörs får ett meddelande med anledningen.`,
  wasOpen: 'Omgången var redan öppen. Inget är ändrat.',
  wasClosed: 'Omgången var redan stängd. Inget är ändrat.',
  wasDue: 'Svarsdagen var redan den. Inget är ändrat.',
  wasWithdrawn: 'Omgången var redan tillbakadragen. Inget är ändrat.',
  isMoved: (from: string, to: string) => `Svarsdagen är flyttad från ${from} till ${to}.`,
  isWithdrawn: 'Omgången är tillbakadragen. Det som inte hade skickats skickas inte.',
  asksAbout: (items: number) => `${counted(items, 'post', 'poster')} omfattas`,
  nobodyAsked: 'Obs: ingen får någon fråga. Läs in ansvariga med ”owners”.',
  asked: (answers: number, people: number) =>
    `${answers} svar väntas, ${counted(people, 'person', 'personer')} tillfrågas`,
  unowned: (items: string) => `Obs: saknar ansvarig: ${items}`,
};

const en: typeof sv = {
  states: {
    open: 'open',
    closed: 'closed',
    approved: 'approved',
    published: 'published',
    withdrawn: 'withdrawn',
  },
  dueBy: (day) => `answer by ${day}`,
  noRounds: 'No rounds yet',
  areasApproved: (count, of) =>
    of === 1 && count === 0 ? 'goal area not approved yet' : `approved goal areas: ${count} of ${of}`,
  withoutApprover: (areas) => `Note: without an approver: ${areas}`,
  isReopened: 'The round is open again. All owners will get a message with the reason.',
  answersReopened: (count) =>
    `${counted(count, 'answer', 'answers')} can be given again. Those concerned will get a message with the reason.`,
  wasOpen: 'The round was already open. Nothing has changed.',
  wasClosed: 'The round was already closed. Nothing has changed.',
  wasDue: 'That was the due date already. Nothing has changed.',
  wasWithdrawn: 'The round was already withdrawn. Nothing has changed.',
  isMoved: (from, to) => `The due date has been moved from ${from} to ${to}.`,
  isWithdrawn: 'The round has been withdrawn. What had not been sent will not be.',
  asksAbout: (items) => `${counted(items, 'item', 'items')} included`,
  nobodyAsked: 'Note: nobody will get a question. Load the owners with “owners”.',
  asked: (answers, people) =>
    `${counted(answers, 'answer', 'answers')} expected from ${counted(people, 'person', 'people')}`,
  unowned: (items) => `Note: without an owner: ${items}`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function roundTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
