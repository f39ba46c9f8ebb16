import type { Language } from '../../domain/language.ts';
import { genitive, quoted } from '../texts/words.ts';

/** What is said of what has been begun and not sent, and of going from one question to another, in Swedish. */
const sv = {
  saveDraft: 'Spara utkast',
  saveDraftOf: 'Spara utkast: det du har skrivit så långt',
  skip: 'Hoppa över',
  skipOf: 'Hoppa över: frågan kommer tillbaka sist',
  back: 'Tillbaka',
  backOf: 'Tillbaka: till frågan före',
  startFromLast: 'Utgå från förra',
  startFromLastOf: 'Utgå från förra svaret: fyll i det här, så att du kan ändra',
  draftSaved: (at: string) =>
    `Utkastet är sparat ${at}. Det finns kvar här, även på dina andra enheter, tills du skickar svaret.`,
  draftRemoved: 'Det finns inget utkast kvar.',
  nothingToSave: 'Det står inget nytt i fälten, så det finns inget utkast att spara.',
  yourDraft: (at: string) => `Ditt utkast från ${at} står i fälten. Det är inte skickat.`,
  leftDraft: (at: string, round: string) =>
    `Ditt utkast från ${at} står i fälten. Det hann inte skickas innan ${round} stängdes.`,
  theirDraft: (name: string, at: string) => `${name} har också börjat svara, ${at}.`,
  theirLeftDraft: (name: string, at: string, round: string) =>
    `${name} hade börjat svara, ${at}, när ${round} stängdes.`,
  showDraft: 'Visa utkastet',
  showDraftOf: (name: string) => `Visa utkastet: det som ${name} har börjat skriva`,
  startFromDraft: 'Hämta utkastet',
  startFromDraftOf: (name: string) =>
    `Hämta utkastet: fyll i det som ${name} har skrivit, före det du har skrivit själv`,
  draftIsCut: 'Utkastet är förkortat här. Tryck på ”Hämta utkastet” om du vill ha hela.',
  filledFromLast: 'Förra svaret står i fälten. Ändra det som är nytt och skicka.',
  filledFromDraft: (name: string) => `${genitive(name)} utkast står i fälten. Ändra det du vill och skicka.`,
  nothingToFill: 'Det finns inget att fylla i längre. Det du skrev står kvar.',
  onlyThisLeft: 'Det är bara den här frågan kvar.',
  othersElsewhere: 'Dina andra frågor väntar i ett annat meddelande här i chatten.',
  noneBefore: 'Det här är din första fråga.',
  typedIsKept: 'Det du hade skrivit finns kvar som utkast. Tryck på ”Ändra” om du vill se det.',
  unsentIsKept: 'Det du skrev är sparat som utkast.',
  unsentInClosed: (round: string) =>
    `Omgången ${quoted(round, 'sv')} är stängd och tar inte emot svar. Det du skrev är sparat som utkast, och står i fälten om frågan ställs igen. Kontakta samordnaren om något måste ändras nu.`,
  stood: (name: string) => `Ditt svar om ${name} står kvar`,
  cameLate: (count: number) =>
    `Svaret kom ${count}\u00A0${count === 1 ? 'dag' : 'dagar'} efter sista svarsdagen.`,
  answeredInClosed:
    'Klart. Omgången är stängd, så säg till samordnaren om svaret behöver ändras en gång till.',
  stoodHint: 'Du har inte ändrat något, så det blev ingen ny version.',
  verdictNow: (before: string, now: string) =>
    `Förra gången var det en prognos: ”${before}”. Nu gäller utfallet: ”${now}”. Stämmer det? Skicka i så fall svaret, eller ändra först.`,
  forecastNow: (before: string, now: string) =>
    `Förra gången gällde det utfallet: ”${before}”. Nu är det en prognos: ”${now}”. Stämmer det? Skicka i så fall svaret, eller ändra först.`,
  join: 'Slå ihop',
  joinOf: 'Slå ihop: båda texterna efter varandra',
  joined:
    'Båda texterna står i fälten, den som redan är sparad först. Kontrollera bedömningen, ändra det du vill och skicka.',
};

const en: typeof sv = {
  saveDraft: 'Save draft',
  saveDraftOf: 'Save draft: what you have written so far',
  skip: 'Skip',
  skipOf: 'Skip: the question comes back at the end',
  back: 'Back',
  backOf: 'Back: to the question before',
  startFromLast: 'Use last answer',
  startFromLastOf: 'Use last answer: fill it in here, so that you can change it',
  draftSaved: (at) =>
    `The draft was saved on ${at}. It stays here, on your other devices too, until you send the answer.`,
  draftRemoved: 'There is no draft left.',
  nothingToSave: 'There is nothing new in the fields, so there is no draft to save.',
  yourDraft: (at) => `Your draft from ${at} is in the fields. It has not been sent.`,
  leftDraft: (at, round) =>
    `Your draft from ${at} is in the fields. It was not sent before ${round} was closed.`,
  theirDraft: (name, at) => `${name} has also begun to answer, on ${at}.`,
  theirLeftDraft: (name, at, round) => `${name} had begun to answer, on ${at}, when ${round} was closed.`,
  showDraft: 'Show the draft',
  showDraftOf: (name) => `Show the draft: what ${name} has begun to write`,
  startFromDraft: 'Use the draft',
  startFromDraftOf: (name) =>
    `Use the draft: fill in what ${name} has written, before what you have written yourself`,
  draftIsCut: 'The draft is shortened here. Press “Use the draft” to get all of it.',
  filledFromLast: 'The last answer is in the fields. Change what is new and send it.',
  filledFromDraft: (name) => `The draft from ${name} is in the fields. Change what you like and send it.`,
  nothingToFill: 'There is nothing to fill in any more. What you wrote is still here.',
  onlyThisLeft: 'This is the only question left.',
  othersElsewhere: 'Your other questions are waiting in another message in this chat.',
  noneBefore: 'This is your first question.',
  typedIsKept: 'What you had written is kept as a draft. Press “Change” to see it.',
  unsentIsKept: 'What you wrote is kept as a draft.',
  unsentInClosed: (round) =>
    `The round ${quoted(round, 'en')} is closed and no longer takes answers. What you wrote is kept as a draft, and will be in the fields if the question is asked again. Contact the coordinator if something must be changed now.`,
  stood: (name) => `Your answer on ${name} is the same as before`,
  cameLate: (count) => `The answer came ${count}\u00A0${count === 1 ? 'day' : 'days'} after the due date.`,
  answeredInClosed:
    'Done. The round is closed, so tell the coordinator if the answer has to be changed once more.',
  stoodHint: 'You changed nothing, so there is no new version.',
  verdictNow: (before, now) =>
    `Last time it was a forecast: “${before}”. Now it is about the result: “${now}”. Is that right? If so, send the answer, or change it first.`,
  forecastNow: (before, now) =>
    `Last time it was about the result: “${before}”. Now it is a forecast: “${now}”. Is that right? If so, send the answer, or change it first.`,
  join: 'Join both',
  joinOf: 'Join both: one text after the other',
  joined:
    'Both texts are in the fields, the saved one first. Check the assessment, change what you like and send it.',
};

export function draftTextsIn(language: Language) {
  return { sv, en }[language];
}
