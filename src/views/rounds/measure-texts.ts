import type { Language } from '../../domain/language.ts';
import { statusTextsIn } from '../status/texts.ts';
import { counted, numberWord } from '../texts/words.ts';

/** What is said of how soon, and how, a round is answered, in Swedish. */
const sv = {
  measures: 'Svarsfrekvens',
  rate: (share: string) => `Svarsfrekvens: ${share}.`,
  inTime: (number: number, of: number) => `I tid: ${number} av ${of} svar.`,
  halfWithin: (time: string) =>
    `Hälften av svaren kom inom ${time} från det att frågan skickades (medianen).`,
  unchanged: (number: number, of: number) =>
    `Oförändrat sedan förra gången: ${number} av de ${of} svar som kunde vara det.`,
  reminders: (count: number, perAnswer: string) =>
    count === 0
      ? 'Ingen påminnelse har skickats.'
      : `${counted(count, 'påminnelse', 'påminnelser')} har skickats: ${perAnswer} per svar.`,
  handedOver: (count: number) => `${counted(count, 'fråga', 'frågor')} har lämnats över till någon annan.`,
  tooFew: (answers: number, people: number) =>
    `Hur snabbt svaren kom visas först när ${numberWord(answers, 'sv')} svar har kommit från minst ${numberWord(people, 'sv')} personer.`,
  byArea: 'Efter målområde',
  byUnit: 'Efter enhet',
  noArea: 'Utan målområde',
  noUnit: 'Utan enhet',
  answers: (answered: number, of: number) => {
    if (of === 1) return answered === 1 ? 'det enda svaret' : 'inget svar';
    return `${answered} av ${of} svar`;
  },
  shortInTime: (number: number) => `${number} i tid`,
  shortHalf: (time: string) => `hälften inom ${time}`,
  shortUnchanged: (number: number) => `${number} oförändrade`,
  shortReminders: (perAnswer: string) => `${perAnswer} påminnelser per svar`,
  minutes: 'en timme',
  hours: (count: number) => counted(count, 'timme', 'timmar'),
  days: (count: number) => counted(count, 'dag', 'dagar'),
};

const en: typeof sv = {
  measures: 'Answer rate',
  rate: (share) => `Answer rate: ${share}.`,
  inTime: (number, of) => `In time: ${number} of ${counted(of, 'answer', 'answers')}.`,
  halfWithin: (time) => `Half of the answers came within ${time} of the question being sent (the median).`,
  unchanged: (number, of) => `Unchanged since last time: ${number} of the ${of} that could be.`,
  reminders: (count, perAnswer) =>
    count === 0
      ? 'No reminder has been sent.'
      : `${counted(count, 'reminder has', 'reminders have')} been sent: ${perAnswer} per answer.`,
  handedOver: (count) =>
    `${counted(count, 'question has', 'questions have')} been handed over to somebody else.`,
  tooFew: (answers, people) =>
    `How soon answers came is shown once there are ${numberWord(answers, 'en')} answers from at least ${numberWord(people, 'en')} people.`,
  byArea: 'By goal area',
  byUnit: 'By unit',
  noArea: 'Without a goal area',
  noUnit: 'Without a unit',
  answers: (answered, of) => {
    if (of === 1) return answered === 1 ? 'the only answer' : 'no answer';
    return `${answered} of ${of} answers`;
  },
  shortInTime: (number) => `${number} in time`,
  shortHalf: (time) => `half within ${time}`,
  shortUnchanged: (number) => `${number} unchanged`,
  shortReminders: (perAnswer) => `${perAnswer} reminders per answer`,
  minutes: 'an hour',
  hours: (count) => counted(count, 'hour', 'hours'),
  days: (count) => counted(count, 'day', 'days'),
};

const TEXTS = {
  sv: { ...statusTextsIn('sv'), ...sv },
  en: { ...statusTextsIn('en'), ...en },
};

/** With what is said of a status. */
export function measureTextsIn(language: Language) {
  return TEXTS[language];
}
