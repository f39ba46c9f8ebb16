import type { Language } from '../../domain/language.ts';
import { capitalise } from '../format.ts';
import { listTextsIn } from '../status/list-texts.ts';
import { allOf, counted, numberWord } from '../texts/words.ts';

/** What is said to whoever chases answers, in Swedish. */
const sv = {
  areSilent: (number: number, of: number) => {
    if (number < of) return `${number} av ${of} ansvariga har inte svarat på något`;
    return of === 1
      ? 'Den enda ansvariga har inte svarat på något'
      : `Ingen av de ${numberWord(of, 'sv')} ansvariga har svarat på något`;
  },
  isSilent: (name: string) => `${name} har inte svarat på något`,
  /** Behind a name. */
  theirs: (number: number, of: number) => {
    if (number === 0) return 'inget svar saknas';
    if (number < of) return `${number} av ${of} svar saknas`;
    if (of === 1) return 'svaret saknas';
    return of === 2 ? 'båda svaren saknas' : `${allOf(of, 'sv')} svar saknas`;
  },
  /** Of an area or a unit. */
  ofThem: (number: number, of: number) => {
    if (number < of) return `${number} av ${of} svar väntas`;
    if (of === 1) return 'svaret väntas';
    return of === 2 ? 'båda svaren väntas' : `${allOf(of, 'sv')} svar väntas`;
  },
  from: (names: string) => `från ${names}`,
  nobodyOwns: 'ingen är ansvarig längre',
  sentBack: (count: number) => counted(count, 'svar är tillbaka för ändring', 'svar är tillbaka för ändring'),
  reopened: (count: number) => counted(count, 'svar är öppnat igen', 'svar är öppnade igen'),
  reopenedLeft: (count: number) =>
    count === 1
      ? 'Ett svar som har öppnats igen har inte kommit'
      : `${capitalise(numberWord(count, 'sv'))} svar som har öppnats igen har inte kommit`,
  awayWith: (day: string, name: string) => `borta till och med ${day}, ${name} svarar`,
  awayAlone: (day: string) => `borta till och med ${day}, ingen svarar i stället`,
  /** Behind a name in a sentence. */
  through: (name: string, deputy: string) => `${name} (${deputy} svarar)`,
  isAway: (name: string) => `${name} (borta)`,
  notListed: 'finns inte i personlistan',
  unreached: (count: number) =>
    count === 1
      ? 'En av de ansvariga kan inte nås.'
      : `${capitalise(numberWord(count, 'sv'))} av de ansvariga kan inte nås.`,
  withoutStandIn: (count: number) =>
    count === 1
      ? 'En av de ansvariga är borta utan ersättare.'
      : `${capitalise(numberWord(count, 'sv'))} av de ansvariga är borta utan ersättare.`,
  ofOther: (round: string, said: string) => `${round}: ${said}.`,
  handedOverBy: (name: string) => `Överlämnad av ${name}`,
  remind: 'Påminn',
  remindWhom: (name: string) => `Påminn ${name}`,
  remindAll: 'Påminn alla',
  remindAllIn: (round: string) => `Påminn alla som inte har svarat i ${round}`,
  nameStandIn: 'Utse ersättare',
  nameStandInFor: (name: string) => `Utse ersättare för ${name}`,
  by: { person: 'Efter person', unit: 'Efter enhet', area: 'Efter målområde' },
  noUnit: 'Utan enhet',
  firstOf: (shown: number, of: number) =>
    `Här visas ${shown} av ${of}. Skriv ”saknas” och ett målområde om du vill se de andra.`,
  showPrevious: 'Visa föregående',
  showRound: (name: string) => `${name}: visa vad som saknas`,
};

const en: typeof sv = {
  areSilent: (number, of) => {
    if (number < of)
      return `${number} of ${of} owners ${number === 1 ? 'has' : 'have'} not answered anything`;
    return of === 1
      ? 'The only owner has not answered anything'
      : `None of the ${numberWord(of, 'en')} owners has answered anything`;
  },
  isSilent: (name) => `${name} has not answered anything`,
  theirs: (number, of) => {
    if (number === 0) return 'no answer is missing';
    if (number < of) return `${number} of ${of} answers missing`;
    if (of === 1) return 'the answer is missing';
    return `${allOf(of, 'en')} answers missing`;
  },
  ofThem: (number, of) => {
    if (number < of) return `${number} of ${of} answers expected`;
    if (of === 1) return 'the answer is expected';
    return `${allOf(of, 'en')} answers expected`;
  },
  from: (names) => `from ${names}`,
  nobodyOwns: 'nobody owns it any more',
  sentBack: (count) => counted(count, 'answer sent back for a change', 'answers sent back for a change'),
  reopened: (count) => counted(count, 'answer opened again', 'answers opened again'),
  reopenedLeft: (count) =>
    count === 1
      ? 'One answer that was opened again has not come'
      : `${capitalise(numberWord(count, 'en'))} answers that were opened again have not come`,
  awayWith: (day, name) => `away until ${day}, ${name} answers meanwhile`,
  awayAlone: (day) => `away until ${day}, nobody answers meanwhile`,
  through: (name, deputy) => `${name} (${deputy} answers)`,
  isAway: (name) => `${name} (away)`,
  notListed: 'not in the list of people',
  unreached: (count) =>
    count === 1
      ? 'One of the owners cannot be reached.'
      : `${capitalise(numberWord(count, 'en'))} of the owners cannot be reached.`,
  withoutStandIn: (count) =>
    count === 1
      ? 'One of the owners is away without a deputy.'
      : `${capitalise(numberWord(count, 'en'))} of the owners are away without a deputy.`,
  ofOther: (round, said) => `${round}: ${said}.`,
  handedOverBy: (name) => `Handed over by ${name}`,
  remind: 'Remind',
  remindWhom: (name) => `Remind ${name}`,
  remindAll: 'Remind everybody',
  remindAllIn: (round) => `Remind everybody who has not answered in ${round}`,
  nameStandIn: 'Name a deputy',
  nameStandInFor: (name) => `Name a deputy for ${name}`,
  by: { person: 'By person', unit: 'By unit', area: 'By goal area' },
  noUnit: 'Without a unit',
  firstOf: (shown, of) => `Showing ${shown} of ${of}. Write “missing” and an area to see the others.`,
  showPrevious: 'Show previous',
  showRound: (name) => `${name}: show what is missing`,
};

const TEXTS = {
  sv: { ...listTextsIn('sv'), ...sv },
  en: { ...listTextsIn('en'), ...en },
};

/** With what is said of lists. */
export function awaitedTextsIn(language: Language) {
  return TEXTS[language];
}
