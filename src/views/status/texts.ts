import type { Language } from '../../domain/language.ts';
import { commonTextsIn } from '../texts/common.ts';
import { counted, lower } from '../texts/words.ts';

/** What is said of how it is going, with one goal or with all of a round, in Swedish. */
const sv = {
  howItIsGoing: (name: string) => `Så går det med ${name}`,
  answersReceived: (answered: number, of: number) => `${answered} av ${of} svar har kommit`,
  statusFinding: (met: number, answered: number, word: string) => {
    if (answered === 1) return `${met} av 1 bedömd: ${lower(word)}`;
    return `${met === answered ? 'Alla' : `${met} av`} ${answered} bedömda: ${lower(word)}`;
  },
  nothingAnswered: (of: number) => `Inga svar har kommit än, av ${of} väntade`,
  nothingAsked: 'Ingen har någon fråga i den här omgången. Ange vilka som ansvarar för målen.',
  provisional: 'Preliminärt – omgången pågår och svaren är inte godkända',
  closedRound: 'Omgången är stängd',
  chartCount: 'Antal',
  noArea: 'Övrigt',
  missingFrom: (goal: string, names: string) => `${goal}: ${names}`,
  unowned: (count: number) => `${count} mål saknar ansvarig`,
  cutOff: (shown: number, of: number) =>
    `Här visas ${shown} av ${of}. Skriv ”status” och målets namn för de andra.`,
  otherRounds: 'Fler omgångar är öppna. Fråga om ett mål i dem med ”status” och målets namn:',
  postToChannel: 'Skicka till kanalen',
  showUnits: 'Visa eller dölj enheternas svar',
  readAnswerOf: (unit: string) => `Läs svaret från ${unit}`,
  unitsAnswered: (answered: number, of: number, day: string) =>
    `${answered} av ${of} enheter har svarat. Svaren ska vara inne senast ${day}.`,
  better: (before: string, after: string, at: string) => `Bättre än ${at} (${before} → ${after})`,
  worse: (before: string, after: string, at: string) => `Sämre än ${at} (${before} → ${after})`,
  changed: (before: string, after: string, at: string) => `Ändrad sedan ${at} (${before} → ${after})`,
  firstAssessment: 'Första bedömningen i den här omgången',
  notAnsweredYet: (name: string) => `${name}: inget svar än`,
  source: (name: string, at: string, version: number) =>
    `Källa: bedömning av ${name}, ${at}, version ${version}`,
  askedOf: (day: string) => `Frågan är ställd. Svaret ska vara inne senast ${day}.`,
  whichOne: 'Vilket menar du?',
  found: (count: number) => `${count} mål stämmer med det du skrev`,
};

const en: typeof sv = {
  howItIsGoing: (name) => `How it is going with ${name}`,
  answersReceived: (answered, of) => `${answered} of ${of} answers have come in`,
  statusFinding: (met, answered, word) =>
    `${met === answered ? 'All' : `${met} of`} ${answered} assessed: ${lower(word)}`,
  nothingAnswered: (of) => `No answers yet, of ${of} expected`,
  nothingAsked: 'Nobody has a question in this round. Name the owners of the goals.',
  provisional: 'Provisional – the round is still open and the answers are not approved',
  closedRound: 'The round is closed',
  chartCount: 'Count',
  noArea: 'Other',
  missingFrom: (goal, names) => `${goal}: ${names}`,
  unowned: (count) => counted(count, 'goal has no owner', 'goals have no owner'),
  cutOff: (shown, of) =>
    `${shown} of ${of} are shown. Write “status” and the name of a goal to see the others.`,
  otherRounds: 'More rounds are open. Ask about a goal in them with “status” and its name:',
  postToChannel: 'Send to the channel',
  showUnits: 'Show or hide the units’ answers',
  readAnswerOf: (unit) => `Read the answer from ${unit}`,
  unitsAnswered: (answered, of, day) =>
    `${answered} of ${of} units have answered. Answers are due by ${day}.`,
  better: (before, after, at) => `Better than on ${at} (${before} → ${after})`,
  worse: (before, after, at) => `Worse than on ${at} (${before} → ${after})`,
  changed: (before, after, at) => `Changed since ${at} (${before} → ${after})`,
  firstAssessment: 'First assessment in this round',
  notAnsweredYet: (name) => `${name}: no answer yet`,
  source: (name, at, version) => `Source: assessment by ${name}, ${at}, version ${version}`,
  askedOf: (day) => `The question has been asked. The answer is due by ${day}.`,
  whichOne: 'Which one do you mean?',
  found: (count) => `${count} goals match what you wrote`,
};

const TEXTS = {
  sv: { ...commonTextsIn('sv'), ...sv },
  en: { ...commonTextsIn('en'), ...en },
};

/** With what all rooms share. */
export function statusTextsIn(language: Language) {
  return TEXTS[language];
}
