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
};

const TEXTS = {
  sv: { ...statusTextsIn('sv'), ...sv },
  en: { ...statusTextsIn('en'), ...en },
};

/** With what is said of a status. */
export function deliveryTextsIn(language: Language) {
  return TEXTS[language];
}
