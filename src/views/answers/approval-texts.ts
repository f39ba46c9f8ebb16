import type { ProblemCode } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { capitalise } from '../format.ts';
import { commonTextsIn } from '../texts/common.ts';
import type { ProblemWords } from '../texts/problem-words.ts';
import { allOf, counted, quoted } from '../texts/words.ts';
import { mendTextsIn } from './mend-texts.ts';

type Told = Extract<ProblemCode, 'not-approver' | 'not-reopened'>;

/** What is said of approval, and of answers that are asked for anew, in Swedish. */
const sv = {
  askApproval: (area: string) => `Kan du godkänna ${quoted(area, 'sv')}?`,
  allIn: (count: number): string =>
    count === 1
      ? 'Det enda svaret har kommit. Så här står det i rapporten.'
      : `${capitalise(allOf(count, 'sv'))} svaren har kommit. Så här står de i rapporten.`,
  someWait: (waiting: number, approved: number) =>
    `${counted(waiting, 'svar har tillkommit eller ändrats', 'svar har tillkommit eller ändrats')} sedan du godkände. ${counted(approved, 'annat är redan godkänt', 'andra är redan godkända')}.`,
  neverCame: (count: number) =>
    `${counted(count, 'svar kom aldrig in', 'svar kom aldrig in')}. Omgången är stängd.`,
  page: (from: number, to: number, of: number) => `Svar ${from}–${to} av ${of}`,
  tooLong: (count: number): string =>
    count === 1
      ? 'Svaret får inte plats här. Tryck på ”Läs svaren” så visas det helt.'
      : 'Svaren får inte plats här. Tryck på ”Läs svaren” så visas de hela.',
  read: 'Läs svaren',
  readMore: 'Fler svar',
  readAgain: 'Från början',
  approveAll: (count: number): string => (count === 1 ? 'Godkänn svaret' : `Godkänn ${allOf(count, 'sv')}`),
  ofArea: (button: string, area: string) => `${button}: ${quoted(area, 'sv')}`,
  sendBack: 'Skicka tillbaka',
  sendBackOf: 'Skicka tillbaka svaret du har valt, med din kommentar',
  whichAnswer: 'Svar att skicka tillbaka',
  choose: 'Välj ett svar',
  comment: 'Kommentar till den som har svarat',
  needsChange: 'Behöver ett svar ändras?',
  isBackWith: (name: string, people: string) => `Svaret om ${name} är tillbaka hos ${people}`,
  willComeAgain: 'Kommentaren följer med. Du får ett meddelande när det är dags att läsa svaret igen.',
  comesAgain: (count: number) =>
    `Du får ett meddelande när det är dags att läsa ${count === 1 ? 'svaret' : 'svaren'} igen.`,
  isBack: (name: string, people: string) => `Tillbaka hos ${people}: ${name}`,
  sentBackNow: (name: string, people: string) =>
    `Svaret om ${name} har gått tillbaka till ${people} med din kommentar. Du får ett meddelande när det har skickats igen.`,
  commentLeft:
    'Inget är godkänt än. Du har skrivit en kommentar som inte är skickad. Skicka den med ”Skicka tillbaka”, eller godkänn en gång till, utan den.',
  chooseAnswer: 'Inget är skickat än. Välj vilket svar som ska tillbaka.',
  writeComment: 'Inget är skickat än. Skriv vad som behöver ändras.',
  commentTooLong: (length: string, limit: string) =>
    `Inget är skickat än. Kommentaren är ${length}\u00A0tecken och får vara högst ${limit}. Korta den.`,
  changed: 'Något svar har ändrats sedan du läste. Inget är sparat. Läs det som väntar nu.',
  approved: (area: string) => `${quoted(area, 'sv')} är godkänt`,
  someApproved: (count: number, area: string) =>
    `${counted(count, 'svar', 'svar')} i ${quoted(area, 'sv')} är ${count === 1 ? 'godkänt' : 'godkända'}`,
  allApproved: 'Alla målområden är godkända, och så är omgången.',
  areasApproved: (count: number, of: number): string =>
    of === 1 && count === 0 ? 'Målområdet är inte godkänt än.' : `Godkända målområden: ${count} av ${of}.`,
  whenClosed: 'Omgången är godkänd när den har stängts och alla målområden är godkända.',
  isApproved: 'Omgången är stängd och godkänd',
  changesCome: 'Ändras ett svar frågar jag dig igen om just det.',
  nothingWaits: 'Inget väntar på ditt godkännande just nu.',
  notYet: (area: string, missing: number) =>
    `${area}: ${missing === 0 ? 'ett svar har gått tillbaka och inte skickats igen än' : commonTextsIn('sv').missing(missing)}`,
  waits: (count: number) => `${counted(count, 'svar väntar', 'svar väntar')} på dig`,
  done: (area: string) => `${area}: godkänt`,
  yours: 'Det här godkänner du',
  openArea: 'Läs',
  openAreaOf: (area: string) => `Läs svaren i ${quoted(area, 'sv')}`,

  sentBackBy: (name: string, words: string) => `${name} har skickat tillbaka ditt svar: ${words}`,
  reopenedBy: (name: string, words: string) => `${name} har öppnat frågan igen: ${words}`,
  editAndSend: 'Ditt svar står kvar nedan. Ändra det och skicka igen.',
  editOrStand: 'Ditt svar står kvar nedan. Ändra det, eller skicka det som det är om du står fast vid det.',
  answerBelow: 'Svara nedan.',
  othersAgain: (count: number): string =>
    count === 1
      ? 'En fråga till kommer när du har svarat.'
      : `${count} frågor till kommer när du har svarat.`,
  sentBackNotice: (name: string) => `Ditt svar om ${name} har kommit tillbaka`,
  reopenedNotice: (name: string) => `Frågan om ${name} är öppen igen`,

  reopenTitle: (round: string) => `Öppna ${quoted(round, 'sv')} igen?`,
  reopenLead: 'Omgången är stängd. Välj vad som ska gå att svara på igen, och skriv varför.',
  whatToReopen: 'Vad ska öppnas?',
  wholeRound: 'Hela omgången',
  onlyArea: (title: string) => `Målområdet ${quoted(title, 'sv')}`,
  onlyItem: (name: string) => `Bara ${name}`,
  onlyPerson: (name: string) => `Allt som ${name} svarar på`,
  reason: 'Varför?',
  reopen: 'Öppna igen',
  chooseOne: 'Välj',
  chooseWhat: 'Inget är öppnat än. Välj vad som ska öppnas.',
  writeReason: 'Inget är öppnat än. Skriv varför.',
  reopened: (round: string) => `${quoted(round, 'sv')} är öppen igen`,
  answersReopened: (count: number) => `${counted(count, 'svar kan', 'svar kan')} ges på nytt`,
  whoIsTold: 'De som berörs får ett meddelande med anledningen. Omgången är stängd för alla andra.',
  allAreTold: 'Alla ansvariga får ett meddelande med anledningen.',
  dueHasPassed: (day: string) => `Sista svarsdag var ${day}. Förläng omgången om de ska få mer tid.`,
  noClosed: 'Det finns ingen stängd omgång att öppna igen.',
  wasOpen: 'Svaren gick redan att ge på nytt. Inget är ändrat.',

  problems: {
    'not-approver': ({ area }) =>
      `${area ? `${quoted(area, 'sv')} godkänns` : 'Det godkänns'} av någon annan, så inget är sparat. Samordnaren kan ändra vem det är.`,
    'not-reopened': ({ round, why }) =>
      ({
        open: `Omgången ${quoted(round, 'sv')} är inte stängd. Inget är ändrat.`,
        nothing: `I omgången ${quoted(round, 'sv')} finns inget svar som stämmer med det. Inget är ändrat.`,
        twin: `En annan omgång som heter ${quoted(round, 'sv')}, eller gäller samma period, är öppen. Stäng den först, eller öppna bara några svar igen. Inget är ändrat.`,
      })[why],
  } satisfies ProblemWords<Told>,
};

const en: typeof sv = {
  askApproval: (area) => `Can you approve ${quoted(area, 'en')}?`,
  allIn: (count) =>
    count === 1
      ? 'The only answer is in. This is how it will read in the report.'
      : `${capitalise(allOf(count, 'en'))} answers are in. This is how they will read in the report.`,
  someWait: (waiting, approved) =>
    `${counted(waiting, 'answer is', 'answers are')} new or changed since you approved. ${counted(approved, 'other is', 'others are')} already approved.`,
  neverCame: (count) => `${counted(count, 'answer', 'answers')} never came. The round is closed.`,
  page: (from, to, of) => `Answers ${from}–${to} of ${of}`,
  tooLong: (count) =>
    count === 1
      ? 'The answer does not fit here. Press “Read answers” to see all of it.'
      : 'The answers do not fit here. Press “Read answers” to see all of them.',
  read: 'Read answers',
  readMore: 'More answers',
  readAgain: 'From the start',
  approveAll: (count) => (count === 1 ? 'Approve the answer' : `Approve ${allOf(count, 'en')}`),
  ofArea: (button, area) => `${button}: ${quoted(area, 'en')}`,
  sendBack: 'Send back',
  sendBackOf: 'Send back the answer you have chosen, with your comment',
  whichAnswer: 'Answer to send back',
  choose: 'Choose an answer',
  comment: 'Comment to whoever answered',
  needsChange: 'Does an answer need a change?',
  isBackWith: (name, people) => `The answer on ${name} is back with ${people}`,
  willComeAgain:
    'Your comment goes with it. You will get a message when it is time to read the answer again.',
  comesAgain: (count) =>
    `You will get a message when it is time to read the ${count === 1 ? 'answer' : 'answers'} again.`,
  isBack: (name, people) => `Back with ${people}: ${name}`,
  sentBackNow: (name, people) =>
    `The answer on ${name} has gone back to ${people} with your comment. You will get a message when it has been sent again.`,
  commentLeft:
    'Nothing is approved yet. You have written a comment that is not sent. Send it with “Send back”, or approve once more, without it.',
  chooseAnswer: 'Nothing is sent yet. Choose which answer is to go back.',
  writeComment: 'Nothing is sent yet. Write what needs to be changed.',
  commentTooLong: (length, limit) =>
    `Nothing is sent yet. The comment is ${length}\u00A0characters and may be at most ${limit}. Shorten it.`,
  changed: 'An answer has changed since you read it. Nothing is saved. Read what is waiting now.',
  approved: (area) => `${quoted(area, 'en')} is approved`,
  someApproved: (count, area) =>
    `${counted(count, 'answer', 'answers')} in ${quoted(area, 'en')} ${count === 1 ? 'is' : 'are'} approved`,
  allApproved: 'All goal areas are approved, and so is the round.',
  areasApproved: (count, of) =>
    of === 1 && count === 0
      ? 'The goal area is not approved yet.'
      : `Approved goal areas: ${count} of ${of}.`,
  whenClosed: 'The round is approved once it is closed and all goal areas are approved.',
  isApproved: 'The round is closed and approved',
  changesCome: 'If an answer changes, I will ask you again about that one.',
  nothingWaits: 'Nothing is waiting for your approval just now.',
  notYet: (area, missing) =>
    `${area}: ${missing === 0 ? 'an answer was sent back and has not been sent again yet' : commonTextsIn('en').missing(missing)}`,
  waits: (count) => `${counted(count, 'answer is', 'answers are')} waiting for you`,
  done: (area) => `${area}: approved`,
  yours: 'This is yours to approve',
  openArea: 'Read',
  openAreaOf: (area) => `Read the answers in ${quoted(area, 'en')}`,

  sentBackBy: (name, words) => `${name} has sent your answer back: ${words}`,
  reopenedBy: (name, words) => `${name} has opened the question again: ${words}`,
  editAndSend: 'Your answer is still below. Change it and send it again.',
  editOrStand: 'Your answer is still below. Change it, or send it as it is if you stand by it.',
  answerBelow: 'Answer below.',
  othersAgain: (count) =>
    count === 1
      ? 'One more question will follow when you have answered.'
      : `${count} more questions will follow when you have answered.`,
  sentBackNotice: (name) => `Your answer on ${name} has come back`,
  reopenedNotice: (name) => `The question about ${name} is open again`,

  reopenTitle: (round) => `Open ${quoted(round, 'en')} again?`,
  reopenLead: 'The round is closed. Choose what can be answered again, and write why.',
  whatToReopen: 'What should be opened?',
  wholeRound: 'The whole round',
  onlyArea: (title) => `The goal area ${quoted(title, 'en')}`,
  onlyItem: (name) => `Only ${name}`,
  onlyPerson: (name) => `Everything ${name} answers`,
  reason: 'Why?',
  reopen: 'Open again',
  chooseOne: 'Choose',
  chooseWhat: 'Nothing is opened yet. Choose what is to be opened.',
  writeReason: 'Nothing is opened yet. Write why.',
  reopened: (round) => `${quoted(round, 'en')} is open again`,
  answersReopened: (count) => `${counted(count, 'answer can', 'answers can')} be given again`,
  whoIsTold: 'Those concerned will get a message with the reason. The round is closed for all others.',
  allAreTold: 'All owners will get a message with the reason.',
  dueHasPassed: (day) => `The last day to answer was ${day}. Extend the round if they are to have more time.`,
  noClosed: 'There is no closed round to open again.',
  wasOpen: 'The answers could be given again already. Nothing has changed.',

  problems: {
    'not-approver': ({ area }) =>
      `${area ? quoted(area, 'en') : 'That'} is approved by somebody else, so nothing is saved. The coordinator can change who it is.`,
    'not-reopened': ({ round, why }) =>
      ({
        open: `The round ${quoted(round, 'en')} is not closed. Nothing has changed.`,
        nothing: `The round ${quoted(round, 'en')} has no answer that fits that. Nothing has changed.`,
        twin: `Another round that is called ${quoted(round, 'en')}, or is about the same period, is open. Close it first, or open only some answers again. Nothing has changed.`,
      })[why],
  },
};

const TEXTS = {
  sv: { ...commonTextsIn('sv'), ...mendTextsIn('sv'), ...sv },
  en: { ...commonTextsIn('en'), ...mendTextsIn('en'), ...en },
};

/** With what all rooms share. */
export function approvalTextsIn(language: Language): typeof TEXTS.sv {
  return TEXTS[language];
}
