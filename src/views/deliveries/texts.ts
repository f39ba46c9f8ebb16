import type { Language } from '../../domain/language.ts';
import { capitalise } from '../format.ts';
import { statusTextsIn } from '../status/texts.ts';
import { allOf, counted, lower, numberWord } from '../texts/words.ts';

/** What is sent unasked, in Swedish. */
const sv = {
  youHaveQuestions: (left: number) =>
    `Du har ${numberWord(left, 'sv')} ${left === 1 ? 'fråga' : 'frågor'} att svara på`,
  questionsOf: (left: number, name: string) =>
    `Du har ${numberWord(left, 'sv')} ${left === 1 ? 'fråga' : 'frågor'} att svara på för ${name}`,
  youHaveBeenGiven: (more: string) => `Du har fått ${more}`,
  handedOverToYou: (name: string) => `${name} har lämnat över en fråga till dig`,
  hasBeenGiven: (name: string, more: string) => `${name} har fått ${more}`,
  namely: (said: string, names: string) => `${said}: ${names}`,
  othersBefore: (count: number) =>
    count === 1
      ? 'Frågan du redan hade ligger kvar i ett tidigare meddelande.'
      : `De ${numberWord(count, 'sv')} frågor du redan hade ligger kvar i ett tidigare meddelande.`,
  digestTitleWorse: (counts: string) => `${counts} har försämrats`,
  digestTitleChanged: (count: number) => counted(count, 'ny bedömning', 'nya bedömningar'),
  digestTitleQuiet: 'Inget har ändrats',
  digestTitleEmpty: 'Inga svar har kommit än',
  /** In a round that is closed, so that none will come. */
  digestTitleNone: 'Inga svar kom in',
  digestTitleNoQuestions: 'Ingen har någon fråga i omgången',
  announced: (finding: string) => `Veckobrev: ${lower(finding)}`,
  digest: 'Veckobrev',
  since: (at: string) => `sedan ${at}`,
  edited: (at: string) => `uppdaterad ${at}`,
  replaced: (at: string) => `Ett nyare veckobrev kom ${at}. Det här uppdateras inte längre.`,
  gotWorse: 'Har försämrats',
  isNewOrChanged: 'Nytt och ändrat',
  was: (symbol: string, word: string) => `var ${symbol}\u00A0${lower(word)}`,
  newAnswers: (count: number) => counted(count, 'nytt svar', 'nya svar'),
  worseAnswers: (count: number) => `${count} svar har försämrats`,
  /** How all units' answers fall, behind how many of them have changed. */
  spreadNow: (counts: string, spread: string) => `${counts}. Alla svar nu: ${spread}`,
  answersBy: (day: string) => `Svar senast ${day}`,
  daysLeft: (days: number, day: string) => {
    if (days < 0) return `Svarstiden gick ut ${day}`;
    if (days === 0) return `Svar senast i dag, ${day}`;
    return days === 1 ? `Svar senast i morgon, ${day}` : `Svar senast ${day}, om ${days} dagar`;
  },
  showGoals: (count: number) => `Visa ${count} mål till`,
  showLines: (count: number) => `Visa ${counted(count, 'rad', 'rader')} till`,
  noRoomFor: (count: number, roles: string) =>
    `${count} till får inte plats. Du som är ${roles} kan skriva ”status” och några ord ur namnet i din egen chatt med mig.`,
  answerInOwnChat: 'Har du frågor kvar? Öppna chatten Målvakt och skriv ”svara”.',
  askForDigest: 'Skriv ”veckobrev” efter @Målvakt för att se läget just nu.',
  changeDigest: 'Samordnaren ändrar dag, tid och innehåll med ”veckobrev inställningar”.',
  showReasons: 'Visa orsaker',
  reasonsCut: (roles: string) =>
    `Några texter är förkortade. Du som är ${roles} kan skriva ”varför” och några ord ur namnet i din egen chatt med mig.`,
  dueUntil: (day: string) => `På gång till och med ${day}`,
  answersDue: (round: string) => `sista svarsdag för ${round}`,
  toBeFinished: (name: string) => `${name} ska vara klart`,

  /** @param sent what it is, as its sentence begins */
  posted: (channels: number, sent = 'Sammanställningen') =>
    channels === 1
      ? `${sent} skickas nu till kanalen.`
      : `${sent} skickas nu till ${allOf(channels, 'sv')} kanalerna.`,
  postedToSome: (channels: number, outOfReach: number, sent = 'Sammanställningen') =>
    [
      ...(channels > 0
        ? [`${sent} skickas nu till ${numberWord(channels, 'sv')} ${channels === 1 ? 'kanal' : 'kanaler'}.`]
        : []),
      outOfReachNow(channels, outOfReach),
      outOfReach === 1
        ? `Den får ${lower(sent)} om den går att nå igen.`
        : `De får ${lower(sent)} om de går att nå igen.`,
    ].join(' '),
  subscribed:
    'Den här kanalen får nu veckobrevet varje måndag kl.\u00A008.00, så länge en omgång är öppen. Den får också de sammanställningar som samordnaren skickar. Skriv ”veckobrev inställningar” efter @Målvakt om du vill ha en annan dag, tid eller ett annat innehåll.',
  subscribedAlready: 'Den här kanalen får redan veckobrevet och sammanställningarna.',
  unsubscribed:
    'Den här kanalen får inte längre veckobrevet och sammanställningarna. Skriv ”prenumerera” efter @Målvakt om den ska få dem igen.',
  unsubscribedAlready:
    'Den här kanalen får varken veckobrevet eller sammanställningarna. Skriv ”prenumerera” efter @Målvakt om den ska få dem.',
  helloChannel:
    'Hej, jag är Målvakt och följer upp kommunens mål. Vill ni ha veckobrevet och sammanställningarna här? Då skriver samordnaren ”prenumerera” efter @Målvakt. Alla kan skriva ”veckobrev” eller ”hjälp” på samma sätt.',
  helloAgain: 'Hej igen. Veckobrevet och sammanställningarna kommer hit som förut.',
  onlyInChannel: 'Skriv ”prenumerera” i den kanal som ska få veckobrevet, efter @Målvakt.',
  onlyInChannelToStop:
    'Skriv ”avprenumerera” i den kanal som inte ska få veckobrevet längre, efter @Målvakt.',
};

const en: typeof sv = {
  youHaveQuestions: (left) =>
    `You have ${numberWord(left, 'en')} ${left === 1 ? 'question' : 'questions'} to answer`,
  questionsOf: (left, name) =>
    `You have ${numberWord(left, 'en')} ${left === 1 ? 'question' : 'questions'} to answer for ${name}`,
  youHaveBeenGiven: (more) => `You have been given ${more}`,
  handedOverToYou: (name) => `${name} has handed a question over to you`,
  hasBeenGiven: (name, more) => `${name} has been given ${more}`,
  namely: (said, names) => `${said}: ${names}`,
  othersBefore: (count) =>
    count === 1
      ? 'The question you already had is still in an earlier message.'
      : `The ${numberWord(count, 'en')} questions you already had are still in an earlier message.`,
  digestTitleWorse: (counts) => `Got worse: ${counts}`,
  digestTitleChanged: (count) => counted(count, 'new assessment', 'new assessments'),
  digestTitleQuiet: 'Nothing has changed',
  digestTitleEmpty: 'No answers yet',
  digestTitleNone: 'No answers were received',
  digestTitleNoQuestions: 'Nobody has a question in this round',
  announced: (finding) => `Weekly digest: ${lower(finding)}`,
  digest: 'Weekly digest',
  since: (at) => `since ${at}`,
  edited: (at) => `updated ${at}`,
  replaced: (at) => `A newer weekly digest was posted ${at}. This one is no longer updated.`,
  gotWorse: 'Got worse',
  isNewOrChanged: 'New and changed',
  was: (symbol, word) => `was ${symbol}\u00A0${lower(word)}`,
  newAnswers: (count) => counted(count, 'new answer', 'new answers'),
  worseAnswers: (count) => counted(count, 'answer got worse', 'answers got worse'),
  spreadNow: (counts, spread) => `${counts}. All answers now: ${spread}`,
  answersBy: (day) => `Answers due ${day}`,
  daysLeft: (days, day) => {
    if (days < 0) return `Answers were due ${day}`;
    if (days === 0) return `Answers due today, ${day}`;
    return days === 1 ? `Answers due tomorrow, ${day}` : `Answers due ${day}, in ${days} days`;
  },
  showGoals: (count) => `Show ${counted(count, 'more goal', 'more goals')}`,
  showLines: (count) => `Show ${counted(count, 'more line', 'more lines')}`,
  noRoomFor: (count, roles) =>
    `${count} more ${count === 1 ? 'is' : 'are'} not shown here. Any ${roles} can write “status” and some words from the name in their own chat with me.`,
  answerInOwnChat: 'Any questions left to answer? Open the Målvakt chat and write “answer”.',
  askForDigest: 'Write “digest” after @Målvakt to see how things stand now.',
  changeDigest: 'The coordinator changes day, time and content with “digest settings”.',
  showReasons: 'Show reasons',
  reasonsCut: (roles) =>
    `Some texts are shortened. Any ${roles} can write “why” and some words from the name in their own chat with me.`,
  dueUntil: (day) => `Due by ${day}`,
  answersDue: (round) => `answers to ${round}`,
  toBeFinished: (name) => `${name} is to be finished`,

  posted: (channels, sent = 'The summary') =>
    channels === 1
      ? `${sent} is on its way to the channel.`
      : `${sent} is on its way to ${allOf(channels, 'en')} channels.`,
  postedToSome: (channels, outOfReach, sent = 'The summary') =>
    [
      ...(channels > 0
        ? [
            `${sent} is on its way to ${numberWord(channels, 'en')} ${channels === 1 ? 'channel' : 'channels'}.`,
          ]
        : []),
      outOfReachNowInEnglish(channels, outOfReach),
      outOfReach === 1
        ? `It gets ${lower(sent)} if it can be reached again.`
        : `They get ${lower(sent)} if they can be reached again.`,
    ].join(' '),
  subscribed:
    'This channel now gets the weekly digest every Monday at 08:00, as long as a round is open. It also gets the summaries that the coordinator sends. Write “digest settings” after @Målvakt for another day, time or content.',
  subscribedAlready: 'This channel already gets the weekly digest and the summaries.',
  unsubscribed:
    'This channel no longer gets the weekly digest and the summaries. Write “subscribe” after @Målvakt if it should get them again.',
  unsubscribedAlready:
    'This channel gets neither the weekly digest nor the summaries. Write “subscribe” after @Målvakt if it should get them.',
  helloChannel:
    'Hello, I am Målvakt, and I follow up the municipality’s goals. Do you want the weekly digest and the summaries here? Then ask the coordinator to write “subscribe” after @Målvakt. Anybody can write “digest” or “help” in the same way.',
  helloAgain: 'Hello again. The weekly digest and the summaries come here as before.',
  onlyInChannel: 'Write “subscribe” in the channel that should get the weekly digest, after @Målvakt.',
  onlyInChannelToStop:
    'Write “unsubscribe” in the channel that should no longer get the weekly digest, after @Målvakt.',
};

/** @param channels those that are reached, beside those that are not */
function outOfReachNow(channels: number, outOfReach: number): string {
  if (channels > 0) {
    const others = outOfReach === 1 ? 'kanal' : 'kanaler';
    return `${capitalise(numberWord(outOfReach, 'sv'))} ${others} till gick inte att nå förra gången.`;
  }
  if (outOfReach === 1) return 'Kanalen gick inte att nå förra gången.';
  return `Ingen av de ${numberWord(outOfReach, 'sv')} kanalerna gick att nå förra gången.`;
}

function outOfReachNowInEnglish(channels: number, outOfReach: number): string {
  if (channels > 0) {
    const others = outOfReach === 1 ? 'channel' : 'channels';
    return `${capitalise(numberWord(outOfReach, 'en'))} more ${others} could not be reached last time.`;
  }
  if (outOfReach === 1) return 'The channel could not be reached last time.';
  const none = outOfReach === 2 ? 'Neither of the' : `None of the ${numberWord(outOfReach, 'en')}`;
  return `${none} channels could be reached last time.`;
}

const TEXTS = {
  sv: { ...statusTextsIn('sv'), ...sv },
  en: { ...statusTextsIn('en'), ...en },
};

/** With what is said of a status. */
export function deliveryTextsIn(language: Language) {
  return TEXTS[language];
}
