import type { Language } from '../../domain/language.ts';

/** What is said of answers whose language is mended, in Swedish. */
const sv = {
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
  mendThis: 'Rätta',
  whichToMend: 'Vilket svar vill du rätta?',
  nothingToMend: 'Svaret har ingen text att rätta.',
};

const en: typeof sv = {
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
  mendThis: 'Correct',
  whichToMend: 'Which answer do you want to correct?',
  nothingToMend: 'The answer has no text to correct.',
};

export function mendTextsIn(language: Language): typeof sv {
  return { sv, en }[language];
}
