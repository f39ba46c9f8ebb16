import type { ProblemCode } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { capitalise } from '../format.ts';
import { commonTextsIn } from '../texts/common.ts';
import type { ProblemWords } from '../texts/problem-words.ts';
import { allOf, counted, quoted } from '../texts/words.ts';

type Told = Extract<ProblemCode, 'not-approver' | 'not-reopened'>;

/** What is said of approval, of answers that are asked for anew, and of those whose language is mended, in Swedish. */
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
  approve: 'Godkänn',
  approveOf: (area: string, count: number) =>
    `Godkänn ${counted(count, 'svar', 'svar')} i ${quoted(area, 'sv')}`,
  sendBack: 'Skicka tillbaka',
  sendBackOf: 'Skicka tillbaka svaret du har valt, med din kommentar',
  whichAnswer: 'Svar att skicka tillbaka',
  choose: 'Välj ett svar',
  comment: 'Kommentar till den som har svarat',
  howToSendBack: 'Behöver ett svar ändras? Välj det, skriv vad som behövs och tryck på ”Skicka tillbaka”.',
  isBack: (name: string, people: string) => `Tillbaka hos ${people}: ${name}`,
  sentBackNow: (name: string, people: string) =>
    `Svaret om ${name} har gått tillbaka till ${people} med din kommentar. Du får ett meddelande när det har skickats igen.`,
  commentLeft:
    'Inget är godkänt än. Du har skrivit en kommentar som inte är skickad. Skicka den med ”Skicka tillbaka”, eller tryck på ”Godkänn” igen så godkänns allt utan den.',
  chooseAnswer: 'Inget är skickat än. Välj vilket svar som ska tillbaka.',
  writeComment: 'Inget är skickat än. Skriv vad som behöver ändras.',
  commentTooLong: (length: string, limit: string) =>
    `Inget är skickat än. Kommentaren är ${length}\u00A0tecken och får vara högst ${limit}. Korta den.`,
  changed: 'Något svar har ändrats sedan du läste. Inget är sparat. Läs det som väntar nu.',
  approved: (area: string) => `${quoted(area, 'sv')} är godkänt`,
  allApproved: 'Alla målområden är godkända, och så är omgången.',
  areasApproved: (count: number, of: number): string =>
    of === 1 && count === 0 ? 'Målområdet är inte godkänt än.' : `Godkända målområden: ${count} av ${of}.`,
  whenClosed: 'Omgången är godkänd när den har stängts och alla målområden är godkända.',
  isApproved: 'Omgången är stängd och godkänd',
  changesCome: 'Ändras ett svar frågar jag dig igen om just det.',
  nothingWaits: 'Inget väntar på ditt godkännande just nu.',
  notYet: (area: string, missing: number) =>
    `${area}: ${missing === 0 ? 'ett svar har gått tillbaka och inte skickats igen än' : commonTextsIn('sv').missing(missing)}`,
  waits: (area: string, count: number) => `${area}: ${counted(count, 'svar väntar', 'svar väntar')} på dig`,
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

  mendedTitle: (name: string) => `Språket i ditt svar om ${name} är rättat`,
  mendedBy: (name: string) =>
    `${name} har rättat språket. Bedömningen är densamma. Din egen text finns kvar i historiken.`,
  shortened: 'Texten är förkortad här. Skriv ”historik” och ord ur målet om du vill se hela.',
  wordsNow: 'Nu',
  wordsBefore: 'Din text',
  changeBack: 'Ändra svaret',
  source: (source: string, author: string) => `${source}, språkrättat av ${author}`,
  mendTitle: (name: string) => `Rätta språket i svaret om ${name}`,
  mendLead: (author: string) =>
    `${author} har svarat och får veta vad du ändrar. Bedömning och utfall ändras inte här.`,
  saveMended: 'Spara rättningen',
  mendSaved: (name: string) => `Språket i svaret om ${name} är rättat`,
  ownerTold: (author: string) => `${author} får ett meddelande med texten före och efter.`,
  notMended: 'Texten är oförändrad, så inget är sparat.',
  answerChanged: 'Svaret har ändrats sedan du öppnade det. Inget är sparat. Här är det som gäller nu.',
  mendTooLong: 'Inget är sparat. En text är för lång. Korta den.',
  whichToMend: 'Vilket svar vill du rätta?',
  nothingToMend: 'Svaret har ingen text att rätta.',

  reopenTitle: (round: string) => `Öppna ${quoted(round, 'sv')} igen?`,
  reopenLead: 'Omgången är stängd. Välj vad som ska gå att svara på igen, och skriv varför.',
  whatToReopen: 'Vad ska öppnas?',
  wholeRound: 'Hela omgången',
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
  noClosed: 'Det finns ingen stängd omgång att öppna igen.',
  wasOpen: 'Svaren gick redan att ge på nytt. Inget är ändrat.',

  problems: {
    'not-approver': ({ area }) =>
      `${area ? `${quoted(area, 'sv')} godkänns` : 'Det godkänns'} av någon annan, så inget är sparat. Samordnaren kan ändra vem det är.`,
    'not-reopened': ({ round, why }) =>
      why === 'open'
        ? `Omgången ${quoted(round, 'sv')} är inte stängd. Inget är ändrat.`
        : `I omgången ${quoted(round, 'sv')} finns inget svar som stämmer med det. Inget är ändrat.`,
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
  approve: 'Approve',
  approveOf: (area, count) => `Approve ${counted(count, 'answer', 'answers')} in ${quoted(area, 'en')}`,
  sendBack: 'Send back',
  sendBackOf: 'Send back the answer you have chosen, with your comment',
  whichAnswer: 'Answer to send back',
  choose: 'Choose an answer',
  comment: 'Comment to whoever answered',
  howToSendBack: 'Does an answer need a change? Choose it, write what is needed and press “Send back”.',
  isBack: (name, people) => `Back with ${people}: ${name}`,
  sentBackNow: (name, people) =>
    `The answer on ${name} has gone back to ${people} with your comment. You will get a message when it has been sent again.`,
  commentLeft:
    'Nothing is approved yet. You have written a comment that is not sent. Send it with “Send back”, or press “Approve” again to approve everything without it.',
  chooseAnswer: 'Nothing is sent yet. Choose which answer is to go back.',
  writeComment: 'Nothing is sent yet. Write what needs to be changed.',
  commentTooLong: (length, limit) =>
    `Nothing is sent yet. The comment is ${length}\u00A0characters and may be at most ${limit}. Shorten it.`,
  changed: 'An answer has changed since you read it. Nothing is saved. Read what is waiting now.',
  approved: (area) => `${quoted(area, 'en')} is approved`,
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
  waits: (area, count) => `${area}: ${counted(count, 'answer is', 'answers are')} waiting for you`,
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

  mendedTitle: (name) => `The language of your answer on ${name} has been corrected`,
  mendedBy: (name) =>
    `${name} has corrected the language. The assessment is the same. Your own text is kept in the history.`,
  shortened: 'The text is shortened here. Write “history” and words from the goal to see all of it.',
  wordsNow: 'Now',
  wordsBefore: 'Your text',
  changeBack: 'Change answer',
  source: (source, author) => `${source}, language corrected by ${author}`,
  mendTitle: (name) => `Correct the language of the answer on ${name}`,
  mendLead: (author) =>
    `${author} has answered, and will be told what you change. Assessment and outcome do not change here.`,
  saveMended: 'Save correction',
  mendSaved: (name) => `The language of the answer on ${name} has been corrected`,
  ownerTold: (author) => `${author} will get a message with the text before and after.`,
  notMended: 'The text is as it was, so nothing is saved.',
  answerChanged: 'The answer has changed since you opened it. Nothing is saved. This is how it stands now.',
  mendTooLong: 'Nothing is saved. A text is too long. Shorten it.',
  whichToMend: 'Which answer do you want to correct?',
  nothingToMend: 'The answer has no text to correct.',

  reopenTitle: (round) => `Open ${quoted(round, 'en')} again?`,
  reopenLead: 'The round is closed. Choose what can be answered again, and write why.',
  whatToReopen: 'What should be opened?',
  wholeRound: 'The whole round',
  onlyItem: (name) => `Only ${name}`,
  onlyPerson: (name) => `Everything ${name} answers`,
  reason: 'Why?',
  reopen: 'Open again',
  chooseOne: 'Choose',
  chooseWhat: 'Nothing is opened yet. Choose what is to be opened.',
  writeReason: 'Nothing is opened yet. Write why.',
  reopened: (round) => `${quoted(round, 'en')} is open again`,
  answersReopened: (count) => `${counted(count, 'answer can', 'answers can')} be given anew`,
  whoIsTold: 'Those concerned will get a message with the reason. The round is closed for all others.',
  allAreTold: 'All owners will get a message with the reason.',
  noClosed: 'There is no closed round to open again.',
  wasOpen: 'The answers could be given anew already. Nothing has changed.',

  problems: {
    'not-approver': ({ area }) =>
      `${area ? quoted(area, 'en') : 'That'} is approved by somebody else, so nothing is saved. The coordinator can change who it is.`,
    'not-reopened': ({ round, why }) =>
      why === 'open'
        ? `The round ${quoted(round, 'en')} is not closed. Nothing has changed.`
        : `The round ${quoted(round, 'en')} has no answer that fits that. Nothing has changed.`,
  },
};

const TEXTS = { sv: { ...commonTextsIn('sv'), ...sv }, en: { ...commonTextsIn('en'), ...en } };

/** With what all rooms share. */
export function approvalTextsIn(language: Language): typeof TEXTS.sv {
  return TEXTS[language];
}
