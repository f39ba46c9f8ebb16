import type { Language } from '../../domain/language.ts';
import type { ProblemWords } from '../texts/problem-words.ts';
import { counted } from '../texts/words.ts';

type PastRoundProblems = ProblemWords<'round-answered' | 'answer-too-large' | 'round-is-open'>;

/** What is said about reports that are sent in the chat, in Swedish. */
const sv = {
  holds: (round: string, count: number, unchanged: number) =>
    `${round}: ${count} svar${unchanged > 0 ? `, ${unchanged} av dem redan inlästa` : ''}`,
  known: (round: string) => `${round} är redan inläst, med samma svar`,
  useless: (round: string) => `${round}: inga svar gick att placera`,
  addHeadings:
    'Det finns inget att spara. Skriv målets namn som rubrik ovanför varje svar, så som det står i planen, och skicka filen igen.',
  answersIn: (counts: string) => `Svar: ${counts}`,
  bringsPlan: (plan: string, counts: string) =>
    `Det finns ingen plan att lägga svaren i än. Därför sparas också planen ${plan} med det som står i rapporten: ${counts}. Läs sedan in budgeten, så fylls planen på.`,
  keepsPlan: (plan: string) => `Svaren läggs i ${plan}. Planen själv ändras inte.`,
  becomesHistory: (period: string) =>
    `De sparas som en avslutad omgång för ${period}. Ingen får någon fråga.`,
  storePlan: 'Spara planen och svaren',
  storeAnswers: 'Spara svaren',
  stored: (round: string, count: number) => `${round} är inläst: ${count} svar`,
  askForHistory: 'Skriv ”historik” och ett ord ur ett av målen, så visar jag hur det har gått genom åren.',

  problems: {
    'round-answered': ({ round }) =>
      `De ansvariga har själva svarat i omgången ${round}. Rapportens svar är inte sparade, så att inget skrivs över.`,
    'answer-too-large': ({ line }) =>
      `Svaret på rad ${line} är för långt för att sparas, så inget ur rapporten är sparat. Ett svar på flera hundra sidor tyder på att rubriker saknas i filen. Rätta filen och läs in den igen.`,
    'round-is-open': ({ round }) =>
      `Omgången ${round} är öppen, och där svarar de ansvariga själva. Rapportens svar är inte sparade. Stäng omgången först, eller låt svaren komma därifrån.`,
  } satisfies PastRoundProblems,
};

/** The same in English. */
const en: typeof sv = {
  holds: (round, count, unchanged) =>
    `${round}: ${answers(count)}${unchanged > 0 ? `, ${unchanged} of them loaded before` : ''}`,
  known: (round) => `${round} has been loaded before, with the same answers`,
  useless: (round) => `${round}: no answer could be placed`,
  addHeadings:
    'There is nothing to store. Write the name of the goal as a heading above each answer, as it stands in the plan, and send the file again.',
  answersIn: (counts) => `Answers: ${counts}`,
  bringsPlan: (plan, counts) =>
    `There is no plan to put the answers in yet. So the plan ${plan} is saved too, with what the report holds: ${counts}. Load the budget afterwards, and the plan is filled in.`,
  keepsPlan: (plan) => `The answers are put in ${plan}. The plan itself does not change.`,
  becomesHistory: (period) => `They are saved as a closed round for ${period}. Nobody is asked anything.`,
  storePlan: 'Save the plan and the answers',
  storeAnswers: 'Save the answers',
  stored: (round, count) => `${round} has been loaded: ${answers(count)}`,
  askForHistory:
    'Write “history” and a word from one of the goals, and I will show how it has gone through the years.',

  problems: {
    'round-answered': ({ round }) =>
      `The owners have answered in the round ${round} themselves. The answers of the report are not saved, so that nothing is overwritten.`,
    'answer-too-large': ({ line }) =>
      `The answer on line ${line} is too long to be saved, so nothing of the report is saved. An answer of several hundred pages suggests that headings are missing in the file. Correct the file and load it again.`,
    'round-is-open': ({ round }) =>
      `The round ${round} is open, and there the owners answer themselves. The answers of the report are not saved. Close the round first, or let the answers come from it.`,
  },
};

function answers(count: number): string {
  return counted(count, 'answer', 'answers');
}

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function pastRoundTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
