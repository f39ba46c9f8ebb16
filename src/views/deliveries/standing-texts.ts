import type { Language } from '../../domain/language.ts';
import { capitalise } from '../format.ts';
import { commonTextsIn } from '../texts/common.ts';
import { counted } from '../texts/words.ts';

/** What is said of how far a message has come, why no farther, and what to do about it, in Swedish. */
const sv = {
  insteadOf: (name: string, other: string) => `${name} (svarar för ${other})`,
  aChannel: 'En kanal',
  questions: (count: number, list: string) => `${counted(count, 'fråga', 'frågor')}: ${list}`,
  parts: {
    answered: (count: number) => counted(count, 'besvarad', 'besvarade'),
    sent: (count: number) => counted(count, 'skickad', 'skickade'),
    planned: (count: number) => `${count} på väg`,
    resting: (count: number) => `${count} når inte fram`,
    failed: (count: number) => `${count} togs inte emot`,
  },

  /** Why nothing has come, behind a name. */
  why: {
    blocked: 'Har blockerat eller tagit bort Målvakt i Teams',
    blockedChannel: 'Målvakt är borttagen ur kanalen eller teamet',
    unknownChat: 'Teams hittar inte chatten',
    unknownChannel: 'Teams hittar inte kanalen',
    notInstalled: 'Har inte Målvakt i Teams',
    refused: 'Teams tar inte emot meddelandet',
    perhaps: 'Kan ha kommit fram, men Teams har inte sagt det',
    now: 'Skickas nu',
    trouble: 'Teams har inte tagit emot det än',
    away: 'Borta just nu',
    sent: 'Har fått sina frågor',
    sentToChannel: 'Har fått det senaste',
    answered: 'Har svarat på allt',
  },
  since: (at: string) => `sedan ${at}`,
  again: (at: string) => `nytt försök ${at}`,
  askedAt: (at: string) => `får frågorna ${at}`,
  code: (code: string) => `kod ${code}`,

  /** What the coordinator can do about it. */
  askToWrite: (name: string) =>
    `Be ${name} öppna Målvakt i Teams och skriva ”svara”. Då kommer frågorna. Går det inte kan den som sköter Målvakt lägga till appen igen. Har ${name} slutat väljer du en ny ansvarig med ”ägare”.`,
  askToOpen: (name: string) =>
    `Be ${name} söka efter Målvakt bland apparna i Teams, öppna chatten och skriva ”svara”. Då kommer frågorna. Finns appen inte där ber du den som sköter Målvakt att lägga till den.`,
  askForHelp: (name: string) =>
    `Tryck på ”Skicka om”. Kommer det inte fram då heller ber du ${name} skriva ”svara” till Målvakt, och lämnar koden till den som sköter Målvakt.`,
  waitOrAsk: (name: string) =>
    `Fråga ${name} om frågorna har kommit. Skickar du om dem kan de komma två gånger.`,
  nothingToDo: 'Du behöver inte göra något.',
  checkChannel:
    'Finns kanalen kvar skriver du ”@Målvakt hjälp” i den. Går det inte ber du den som äger teamet att lägga till Målvakt igen. Då kommer meddelandena igen, och ingen behöver skriva ”prenumerera”.',
  sendAgainHere:
    'Tryck på ”Skicka om”. Kommer det inte fram då heller lämnar du koden till den som sköter Målvakt.',
  attempts: 'Försök',
  attempt: (at: string, said: string) => `${capitalise(at)}: ${said}`,
  earlier: (count: number) => `${counted(count, 'tidigare försök', 'tidigare försök')} visas inte.`,
  outcomes: {
    sent: 'skickat',
    retry: 'Teams tog inte emot det',
    unclear: 'inget besked från Teams',
    unreachable: 'ingen att nå',
    failed: 'Teams avvisade det',
  },

  /** Behind the name of whoever has not answered. */
  missedBy: (name: string) => `${name} (kunde inte nås)`,
  notInstalledBy: (name: string) => `${name} (har inte Målvakt)`,
};

const en: typeof sv = {
  insteadOf: (name, other) => `${name} (answers for ${other})`,
  aChannel: 'A channel',
  questions: (count, list) => `${counted(count, 'question', 'questions')}: ${list}`,
  parts: {
    answered: (count) => `${count} answered`,
    sent: (count) => `${count} sent`,
    planned: (count) => `${count} on the way`,
    resting: (count) => `${count} cannot arrive`,
    failed: (count) => `${count} not accepted`,
  },

  why: {
    blocked: 'Has blocked or removed Målvakt in Teams',
    blockedChannel: 'Målvakt has been removed from the channel or team',
    unknownChat: 'Teams cannot find the chat',
    unknownChannel: 'Teams cannot find the channel',
    notInstalled: 'Does not have Målvakt in Teams',
    refused: 'Teams does not accept the message',
    perhaps: 'May have arrived, but Teams has not said so',
    now: 'On its way',
    trouble: 'Teams has not accepted it yet',
    away: 'Away at the moment',
    sent: 'Has got their questions',
    sentToChannel: 'Has got the latest',
    answered: 'Has answered everything',
  },
  since: (at) => `since ${at}`,
  again: (at) => `next attempt ${at}`,
  askedAt: (at) => `gets the questions ${at}`,
  code: (code) => `code ${code}`,

  askToWrite: (name) =>
    `Ask ${name} to open Målvakt in Teams and write “answer”. The questions then come. If that does not work, whoever runs Målvakt can add the app again. If ${name} has left, choose a new owner with “owners”.`,
  askToOpen: (name) =>
    `Ask ${name} to look for Målvakt among the apps in Teams, open the chat and write “answer”. The questions then come. If the app is not there, ask whoever runs Målvakt to add it.`,
  askForHelp: (name) =>
    `Press “Send again”. If it still does not arrive, ask ${name} to write “answer” to Målvakt, and give the code to whoever runs Målvakt.`,
  waitOrAsk: (name) =>
    `Ask ${name} whether the questions have come. If you send them again, they may come twice.`,
  nothingToDo: 'You do not need to do anything.',
  checkChannel:
    'If the channel is still there, write “@Målvakt help” in it. If that does not work, ask the owner of the team to add Målvakt again. Messages then come again, and nobody needs to write “subscribe”.',
  sendAgainHere: 'Press “Send again”. If it still does not arrive, give the code to whoever runs Målvakt.',
  attempts: 'Attempts',
  attempt: (at, said) => `${capitalise(at)}: ${said}`,
  earlier: (count) =>
    `${counted(count, 'earlier attempt', 'earlier attempts')} ${count === 1 ? 'is' : 'are'} not shown.`,
  outcomes: {
    sent: 'sent',
    retry: 'Teams did not accept it',
    unclear: 'no answer from Teams',
    unreachable: 'nobody to reach',
    failed: 'Teams refused it',
  },

  missedBy: (name) => `${name} (could not be reached)`,
  notInstalledBy: (name) => `${name} (does not have Målvakt)`,
};

const TEXTS = {
  sv: { ...commonTextsIn('sv'), ...sv },
  en: { ...commonTextsIn('en'), ...en },
};

/** With what all rooms share. */
export function standingTextsIn(language: Language) {
  return TEXTS[language];
}
