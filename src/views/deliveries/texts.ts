import type { Language } from '../../domain/language.ts';
import { statusTextsIn } from '../status/texts.ts';
import { counted, lower } from '../texts/words.ts';

/** What is sent unasked, in Swedish. */
const sv = {
  youHaveQuestions: (left: number) =>
    left === 1 ? 'Du har 1 fråga att svara på' : `Du har ${left} frågor att svara på`,
  digestTitleWorse: (count: number) => `${count} mål har försämrats`,
  digestTitleChanged: (count: number) => counted(count, 'ny bedömning', 'nya bedömningar'),
  digestTitleQuiet: 'Inget har ändrats',
  digest: 'Veckobrev',
  since: (at: string) => `sedan ${at}`,
  gotWorse: 'Har försämrats',
  isNewOrChanged: 'Nytt och ändrat',
  was: (symbol: string, word: string) => `var ${symbol} ${lower(word)}`,
  newAnswers: (count: number) => counted(count, 'nytt svar', 'nya svar'),
  worseAnswers: (count: number) => `${count} sämre svar`,
  daysLeft: (days: number, day: string) => {
    if (days < 0) return `Tiden gick ut ${day}`;
    if (days === 0) return `Svar senast: I dag, ${day}`;
    return days === 1 ? `Svar senast: I morgon, ${day}` : `Svar senast: ${day}, om ${days} dagar`;
  },

  posted: (channels: number) =>
    channels === 1
      ? 'Sammanställningen skickas nu till kanalen.'
      : `Sammanställningen skickas nu till ${channels} kanaler.`,
  subscribed: 'Den här kanalen får nu veckobrevet varje måndag kl. 08.00, och sammanställningarna.',
  subscribedAlready: 'Den här kanalen får redan veckobrevet och sammanställningarna.',
  helloChannel:
    'Hej, jag är Målvakt och följer upp kommunens mål. Vill ni ha veckobrevet och sammanställningarna här? Då skriver samordnaren ”prenumerera” efter @Målvakt.',
  onlyInChannel: 'Skriv ”prenumerera” i den kanal som ska få veckobrevet, efter @Målvakt.',
};

const en: typeof sv = {
  youHaveQuestions: (left) =>
    left === 1 ? 'You have 1 question to answer' : `You have ${left} questions to answer`,
  digestTitleWorse: (count) => counted(count, 'goal has got worse', 'goals have got worse'),
  digestTitleChanged: (count) => counted(count, 'new assessment', 'new assessments'),
  digestTitleQuiet: 'Nothing has changed',
  digest: 'Weekly digest',
  since: (at) => `since ${at}`,
  gotWorse: 'Got worse',
  isNewOrChanged: 'New and changed',
  was: (symbol, word) => `was ${symbol} ${lower(word)}`,
  newAnswers: (count) => counted(count, 'new answer', 'new answers'),
  worseAnswers: (count) => counted(count, 'worse answer', 'worse answers'),
  daysLeft: (days, day) => {
    if (days < 0) return `Time ran out on ${day}`;
    if (days === 0) return `Answers due: Today, ${day}`;
    return days === 1 ? `Answers due: Tomorrow, ${day}` : `Answers due: ${day}, in ${days} days`;
  },

  posted: (channels) =>
    channels === 1
      ? 'The summary is on its way to the channel.'
      : `The summary is on its way to ${channels} channels.`,
  subscribed: 'This channel now gets the weekly digest every Monday at 08:00, and the summaries.',
  subscribedAlready: 'This channel already gets the weekly digest and the summaries.',
  helloChannel:
    'Hello, I am Målvakt and follow up the municipality’s goals. Do you want the weekly digest and the summaries here? Then the coordinator writes “subscribe” after @Målvakt.',
  onlyInChannel: 'Write “subscribe” in the channel that is to get the weekly digest, after @Målvakt.',
};

const TEXTS = {
  sv: { ...statusTextsIn('sv'), ...sv },
  en: { ...statusTextsIn('en'), ...en },
};

/** With what is said of a status. */
export function deliveryTextsIn(language: Language) {
  return TEXTS[language];
}
