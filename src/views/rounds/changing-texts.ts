import type { Language } from '../../domain/language.ts';
import { counted, quoted } from '../texts/words.ts';

/** What is said before and after a round is extended, closed or withdrawn, in Swedish. */
const sv = {
  extendTitle: (round: string) => `Flytta sista svarsdag för ${quoted(round, 'sv')}?`,
  dueNow: (day: string) => `Sista svarsdag är ${day}.`,
  newDue: 'Ny sista svarsdag',
  whoSees: 'De som har frågor kvar får ett meddelande om den nya dagen, på arbetstid och högst ett om dagen.',
  move: 'Flytta svarsdagen',
  moved: (round: string, day: string) => `Sista svarsdag för ${quoted(round, 'sv')} är nu ${day}`,
  wasDue: (day: string) => `Den var ${day}.`,
  isSame: (day: string) => `Sista svarsdag är redan ${day}. Inget är ändrat.`,
  isEarlier: (day: string) => `Det är tidigare än ${day}, som de ansvariga har fått veta.`,
  notMoved: (faults: string) => `Inget är ändrat än: ${faults}.`,
  pickDay: 'Inget är ändrat än. Jag förstod inte vilken dag du menar. Välj den här.',

  closeTitle: (round: string) => `Stäng ${quoted(round, 'sv')}?`,
  allIn: (count: number) => (count === 1 ? 'Det enda svaret har kommit.' : `Alla ${count} svar har kommit.`),
  noneIn: 'Inget svar har kommit än, och inget kan lämnas när omgången är stängd.',
  left: (count: number) => `${count} svar saknas, och kan inte lämnas när omgången är stängd.`,
  canReopen: 'Du kan öppna den igen, helt eller för några svar.',
  closeNow: 'Stäng omgången',
  closed: (round: string) => `${quoted(round, 'sv')} är stängd`,
  wasClosed: 'Den var redan stängd. Inget är ändrat.',

  withdrawTitle: (round: string) => `Dra tillbaka ${quoted(round, 'sv')}?`,
  nobodyAnswered: 'Ingen har svarat än. Drar du tillbaka omgången är det som om den aldrig hade öppnats.',
  whatHappens:
    'Frågor som inte har skickats skickas inte, och de som redan finns i chattar säger att omgången är tillbakadragen.',
  withdrawNow: 'Dra tillbaka',
  withdrawn: (round: string) => `${quoted(round, 'sv')} är tillbakadragen`,
  isGone: 'Inga fler frågor skickas. Vem som drog tillbaka den, och när, finns kvar.',
};

const en: typeof sv = {
  extendTitle: (round) => `Move the due date of ${quoted(round, 'en')}?`,
  dueNow: (day) => `The last day to answer is ${day}.`,
  newDue: 'New last day to answer',
  whoSees:
    'Those with questions left get a message about the new day, in working hours and one a day at most.',
  move: 'Move the due date',
  moved: (round, day) => `The last day to answer ${quoted(round, 'en')} is now ${day}`,
  wasDue: (day) => `It was ${day}.`,
  isSame: (day) => `The last day to answer is ${day} already. Nothing has changed.`,
  isEarlier: (day) => `That is earlier than ${day}, which owners have been told.`,
  notMoved: (faults) => `Nothing has changed yet: ${faults}.`,
  pickDay: 'Nothing has changed yet. I did not understand which day you mean. Choose it here.',

  closeTitle: (round) => `Close ${quoted(round, 'en')}?`,
  allIn: (count) => (count === 1 ? 'The only answer is in.' : `All ${count} answers are in.`),
  noneIn: 'No answer is in yet, and none can be given once the round is closed.',
  left: (count) =>
    `${counted(count, 'answer is', 'answers are')} missing, and cannot be given once the round is closed.`,
  canReopen: 'You can open it again, all of it or for some answers.',
  closeNow: 'Close the round',
  closed: (round) => `${quoted(round, 'en')} is closed`,
  wasClosed: 'It was already closed. Nothing has changed.',

  withdrawTitle: (round) => `Withdraw ${quoted(round, 'en')}?`,
  nobodyAnswered: 'Nobody has answered yet. If you withdraw the round, it is as if it had never been opened.',
  whatHappens:
    'Questions that have not been sent will not be, and those that are in chats already will say that the round has been withdrawn.',
  withdrawNow: 'Withdraw',
  withdrawn: (round) => `${quoted(round, 'en')} has been withdrawn`,
  isGone: 'No more questions are sent. Who withdrew it, and when, is kept.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function changingTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
