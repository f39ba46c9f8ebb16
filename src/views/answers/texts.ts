import type { Language } from '../../domain/language.ts';
import { capitalise } from '../format.ts';
import { commonTextsIn } from '../texts/common.ts';
import { allOf, genitive, quoted } from '../texts/words.ts';
import { draftTextsIn } from './draft-texts.ts';
import { handOverTextsIn } from './hand-over-texts.ts';
import { outcomeTextsIn } from './outcome-texts.ts';

/** What is said around a question, its answer and one’s own goals, in Swedish. */
const sv = {
  questionOf: (number: number, of: number) => (of === 1 ? 'Din enda fråga' : `Fråga ${number} av ${of}`),
  indicator: 'Indikator',
  desiredOutcome: 'Önskat utfall',
  reportBack: 'Återrapporteras',
  finish: 'När det ska vara klart',
  definition: 'Definition',
  planning: 'Planering',
  target: 'Målvärde',
  assessmentNow: 'Bedömningen nu',
  saidBy: (said: string, name: string, at: string) => `${said} (${name}, ${at})`,
  yourAssessment: 'Din bedömning',
  trend: 'Hur går arbetet jämfört med planen?',
  chooseTrend: 'Välj',
  asOutcome: (met: string, notMet: string) => `Som utfallet visar: ${met} om målvärdet nås, annars ${notMet}`,
  stage: 'Hur långt har arbetet kommit?',
  chooseStage: 'Välj hur långt arbetet har kommit.',
  finishDay: 'Dag då det ska vara klart',
  chooseDay: 'Välj dagen då det ska vara klart.',
  forExample: (example: string) => `Till exempel: ${example}`,
  deviation: 'Vid avvikelse',
  deviationHelp: (words: string) => `Fyll i det här bara om du har valt ${words}. Annars sparas det inte.`,
  noSecrets: 'Svaret kan bli allmän handling. Skriv inget som omfattas av sekretess.',
  insteadOf: (name: string, day: string) => `Du svarar för ${name}, som är borta till och med ${day}.`,
  sendAnswer: 'Skicka svar',

  partLong: (count: string) =>
    `Texten är ${count}\u00A0tecken och får inte plats här. Den ändras för sig och gäller som den är tills dess.`,
  changePart: 'Visa och ändra',
  changePartOf: (label: string) => `Visa och ändra: ${label}`,
  restStays: 'Det här är en del av svaret. Resten gäller som det är.',
  countOf: (count: string, most: string) => `${count} av högst ${most}\u00A0tecken.`,
  showWhole: 'Visa hela texten',
  showWholeOf: (names: string) => `Visa hela texten: ${names}`,
  showCriteria: (count: number) => (count === 1 ? 'Visa kriteriet' : `Visa ${count} kriterier`),
  alsoWeighed: (title: string) => `${title}: det som också vägs in`,
  inPlan: (plan: string) => `Allt får inte plats här. Resten står i planen ${quoted(plan, 'sv')}.`,
  showLast: (count: number) => (count === 1 ? 'Visa svaret' : `Visa ${count} svar`),
  showLastOf: (title: string) => `${title}: det som sades då`,
  unchanged: 'Oförändrat',
  unchangedOf: 'Oförändrat: skicka samma svar som förra gången',
  askedAnew: 'Svaret är förkortat här. Skriv ”svara” och ord ur frågan om du vill se hela.',

  saved: (name: string) => `Ditt svar om ${name} är sparat`,
  kept: (author: string, name: string) => `${genitive(author)} svar om ${name} gäller`,
  savedBy: (name: string, at: string, version: number) =>
    `Källa: svar från ${name}, ${at}, version\u00A0${version}`,
  showWholeAnswer: 'Visa hela svaret',
  allAnswered: (count: number) =>
    count === 1
      ? 'Klart. Din enda fråga är besvarad. Du kan ändra svaret så länge omgången är öppen.'
      : `Klart. ${capitalise(allOf(count, 'sv'))} frågorna är besvarade. Du kan ändra svaren så länge omgången är öppen.`,
  nextUnknown: 'Nästa fråga gick inte att hämta nu. Skriv ”svara” om en stund, så kommer den.',
  nextElsewhere: (name: string) =>
    `Frågan om ${name} väntar i ett annat meddelande här i chatten. Skriv ”svara” om du vill ha den här.`,
  isThere:
    'Samma fråga finns redan längre upp i chatten. Har du börjat svara där kan du skicka det därifrån.',
  sendMine: 'Skicka mitt i stället',
  keepSaved: 'Behåll det sparade',
  keepMine: 'Behåll det sparade: ditt förra svar',
  keepTheirs: (name: string) => `Behåll det sparade: ${genitive(name)} svar`,
  yourEarlierAnswer: 'Ditt förra svar',
  theirAnswer: (name: string) => `${genitive(name)} svar`,
  myGoalsLeft,
  notAnswered: 'Inte besvarad',
  answerNow: 'Svara',
  answerOf: (name: string) => `Svara: ${name}`,
  changeOf: (name: string) => `Ändra: ${name}`,
  notShown: (count: number) =>
    count === 1
      ? 'En fråga till får inte plats här. Skriv ”svara” och ord ur den, så får du den.'
      : `${count} frågor till får inte plats här. Skriv ”svara” och ord ur en av dem, så får du den.`,

  onlyInPersonalChat:
    'Svara i din egen chatt med mig, så att bara du ser frågan. Öppna chatten Målvakt och skriv ”svara”.',
  noQuestions:
    'Du har inga frågor just nu. Om du ansvarar för något i planen får du ett meddelande här när nästa omgång öppnar.',
  everythingAnswered: 'Du har svarat på alla dina frågor. Skriv ”mina mål” om du vill se eller ändra svaren.',
  answersNeedFixing: 'Svaret är inte sparat än. Det du skrev står kvar. Komplettera det här och skicka igen:',
  someoneWasFirst: (name: string, at: string) =>
    `Någon hann före: ${name} svarade ${at}. Det du skrev står kvar i fälten. Välj längst ned: skicka ditt svar i stället, behåll det som är sparat eller slå ihop dem.`,
  answeredBefore: (at: string) =>
    `Du har redan svarat på frågan, ${at}. Det du skrev nu står kvar i fälten. Välj längst ned: skicka det i stället, behåll det som är sparat eller slå ihop dem.`,
  answeredMeanwhile: (name: string, at: string) =>
    `Det finns redan ett svar från ${name}, ${at}. Det gäller fortfarande. Du kan ändra det nedan.`,
  lastChanged:
    'Den förra bedömningen går inte längre att skicka som den var. Inget är sparat. Svara nedan i stället.',
  findings: {
    status: 'Välj en bedömning på skalan.',
    direction: 'Välj hur arbetet går jämfört med planen.',
    value: (label: string, example: string) => `${label}: skriv ett tal, till exempel ${example}.`,
    valueInWords: (label: string) => `${label}: skriv hur det blev.`,
    missing: (label: string) => `${label} Skriv några ord.`,
    noReason: (label: string) =>
      `${label} Skriv varför du har valt en annan bedömning än den som utfallet ger.`,
    allTooLong: (length: string, limit: string) =>
      `Texterna är ${length}\u00A0tecken tillsammans och får vara högst ${limit}. Korta någon av dem. Det du skrev står kvar.`,
    tooLong: (label: string, length: string, limit: string) =>
      `${label} Texten är ${length}\u00A0tecken och får vara högst ${limit}. Korta den. Det du skrev står kvar.`,
  },
};

function myGoalsLeft(left: number, of: number): string {
  if (left === 0)
    return of === 1 ? 'Din enda fråga är besvarad' : `${capitalise(allOf(of, 'sv'))} frågorna är besvarade`;
  if (of === 1) return 'Din enda fråga väntar på ditt svar';
  if (left === of) return `${capitalise(allOf(of, 'sv'))} frågorna väntar på ditt svar`;
  return `${left} av ${of} frågor väntar på ditt svar`;
}

const en: typeof sv = {
  questionOf: (number, of) => (of === 1 ? 'Your only question' : `Question ${number} of ${of}`),
  indicator: 'Indicator',
  desiredOutcome: 'Desired outcome',
  reportBack: 'To be reported back',
  finish: 'When it is to be finished',
  definition: 'Definition',
  planning: 'Planning',
  target: 'Target',
  assessmentNow: 'Assessment now',
  saidBy: (said, name, at) => `${said} (${name}, ${at})`,
  yourAssessment: 'Your assessment',
  trend: 'How is the work going compared with the plan?',
  chooseTrend: 'Choose',
  asOutcome: (met, notMet) => `As the outcome shows: ${met} if it reaches the target, otherwise ${notMet}`,
  stage: 'How far along is the work?',
  chooseStage: 'Choose how far along the work is.',
  finishDay: 'Day it is to be finished',
  chooseDay: 'Choose the day it is to be finished.',
  forExample: (example) => `For example: ${example}`,
  deviation: 'If there is a deviation',
  deviationHelp: (words) => `Fill this in only if you chose ${words}. Otherwise it is not saved.`,
  noSecrets: 'Your answer may become a public record. Leave out anything confidential.',
  insteadOf: (name, day) => `You are answering for ${name}, who is away up to and including ${day}.`,
  sendAnswer: 'Send answer',

  partLong: (count) =>
    `The text is ${count}\u00A0characters and does not fit here. You change it separately, and it stands as it is until then.`,
  changePart: 'Show and change',
  changePartOf: (label) => `Show and change: ${label}`,
  restStays: 'This is one part of the answer. The rest stands as it is.',
  countOf: (count, most) => `${count} of at most ${most}\u00A0characters.`,
  showWhole: 'Show full text',
  showWholeOf: (names) => `Show full text: ${names}`,
  showCriteria: (count) => (count === 1 ? 'Show criterion' : `Show ${count} criteria`),
  alsoWeighed: (title) => `${title}: what else is taken into account`,
  inPlan: (plan) => `Not everything fits here. The rest is in the plan ${quoted(plan, 'en')}.`,
  showLast: (count) => (count === 1 ? 'Show the answer' : `Show ${count} answers`),
  showLastOf: (title) => `${title}: what was said then`,
  unchanged: 'Unchanged',
  unchangedOf: 'Unchanged: send the previous answer again',
  askedAnew: 'The answer is shortened here. Write “answer” and words from the question to see all of it.',

  saved: (name) => `Your answer on ${name} is saved`,
  kept: (author, name) => `The answer from ${author} on ${name} stands`,
  savedBy: (name, at, version) => `Source: answer from ${name}, ${at}, version\u00A0${version}`,
  showWholeAnswer: 'Show full answer',
  allAnswered: (count) =>
    count === 1
      ? 'Done. Your only question is answered. You can change the answer as long as the round is open.'
      : `Done. ${capitalise(allOf(count, 'en'))} questions are answered. You can change the answers as long as the round is open.`,
  nextUnknown: 'I could not get the next question just now. Write “answer” in a while, and it will come.',
  nextElsewhere: (name) =>
    `The question about ${name} is waiting in another message in this chat. Write “answer” if you want it here.`,
  isThere:
    'The same question is further up in this chat. If you have begun to answer there, you can send it from there.',
  sendMine: 'Send mine instead',
  keepSaved: 'Keep saved answer',
  keepMine: 'Keep saved answer: your earlier one',
  keepTheirs: (name) => `Keep saved answer: the one from ${name}`,
  yourEarlierAnswer: 'Your earlier answer',
  theirAnswer: (name) => `Answer from ${name}`,
  myGoalsLeft: (left, of) => {
    if (left === 0)
      return of === 1
        ? 'Your only question is answered'
        : `${capitalise(allOf(of, 'en'))} questions are answered`;
    if (of === 1) return 'Your only question is waiting for your answer';
    if (left === of) return `${capitalise(allOf(of, 'en'))} questions are waiting for your answer`;
    return `${left} of ${of} questions ${left === 1 ? 'is' : 'are'} waiting for your answer`;
  },
  notAnswered: 'Not answered',
  answerNow: 'Answer',
  answerOf: (name) => `Answer: ${name}`,
  changeOf: (name) => `Change: ${name}`,
  notShown: (count) =>
    count === 1
      ? 'One more question is not shown here. Write “answer” and words from it to get it.'
      : `${count} more questions are not shown here. Write “answer” and words from one of them to get it.`,

  onlyInPersonalChat:
    'Please answer in your own chat with me, so that only you see the question. Open the Målvakt chat and write “answer”.',
  noQuestions:
    'You have no questions right now. If you own anything in the plan, you will get a message here when the next round opens.',
  everythingAnswered: 'You have answered all your questions. Write “my goals” to see or change your answers.',
  answersNeedFixing:
    'Your answer is not saved yet. What you wrote is still here. Complete this and send it again:',
  someoneWasFirst: (name, at) =>
    `Somebody got there first: ${name} answered on ${at}. What you wrote is still in the fields. Choose at the bottom: send yours instead, keep the saved one, or join both.`,
  answeredBefore: (at) =>
    `You have already answered this, on ${at}. What you wrote now is still in the fields. Choose at the bottom: send it instead, keep the saved one, or join both.`,
  answeredMeanwhile: (name, at) =>
    `There is already an answer from ${name}, ${at}. It still counts. You can change it below.`,
  lastChanged: 'The previous answer can no longer be sent as it was. Nothing is saved. Please answer below.',
  findings: {
    status: 'Choose an assessment on the scale.',
    direction: 'Choose how the work is going compared with the plan.',
    value: (label, example) => `${label}: write a number, for example ${example}.`,
    valueInWords: (label) => `${label}: write how it turned out.`,
    missing: (label) => `${label} Write a few words.`,
    noReason: (label) => `${label} Say why you chose another assessment than the one the outcome gives.`,
    allTooLong: (length, limit) =>
      `The texts are ${length}\u00A0characters together and may be at most ${limit}. Shorten one of them. What you wrote is still there.`,
    tooLong: (label, length, limit) =>
      `${label} The text is ${length}\u00A0characters and may be at most ${limit}. Shorten it. What you wrote is still there.`,
  },
};

const TEXTS = {
  sv: {
    ...commonTextsIn('sv'),
    ...outcomeTextsIn('sv'),
    ...draftTextsIn('sv'),
    ...handOverTextsIn('sv'),
    ...sv,
  },
  en: {
    ...commonTextsIn('en'),
    ...outcomeTextsIn('en'),
    ...draftTextsIn('en'),
    ...handOverTextsIn('en'),
    ...en,
  },
};

/** With what all rooms share. */
export function answerTextsIn(language: Language) {
  return TEXTS[language];
}
