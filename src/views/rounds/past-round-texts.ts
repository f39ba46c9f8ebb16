import type { Language } from '../../domain/language.ts';
import type { ProblemWords } from '../texts/problem-words.ts';
import { counted, quoted } from '../texts/words.ts';

type PastRoundProblems = ProblemWords<'round-answered' | 'answer-too-large' | 'round-is-open'>;

/** What is said about reports that are sent in the chat, in Swedish. */
const sv = {
  holds: (round: string, count: number, unchanged: number) =>
    `${round}: ${count} svar${unchanged > 0 ? `, varav ${counted(unchanged, 'redan inläst', 'redan inlästa')}` : ''}`,
  known: (round: string) => `${quoted(round, 'sv')} är redan inläst, med samma svar`,
  useless: (round: string) => `${round}: inga svar gick att placera`,
  addHeadings:
    'Det finns inget att spara. Skriv rubriker ovanför svaren: namnet på det som svaret gäller, så som det står i planen. Skicka sedan filen igen.',
  answers: 'Svaren i rapporten',
  bringsPlan: (plan: string, counts: string) =>
    `Planen ${quoted(plan, 'sv')} finns inte än. Därför sparas den också, med det som står i rapporten: ${counts}. Läs sedan in budgeten, så fylls planen på.`,
  keepsPlan: (plan: string) => `Svaren läggs i planen ${quoted(plan, 'sv')}. Planen själv ändras inte.`,
  becomesHistory: (period: string) =>
    `Svaren sparas som en stängd omgång för ${period}. Ingen får någon fråga.`,
  storePlan: 'Spara allt',
  storeAnswers: 'Spara svaren',
  stored: (round: string, count: number) => `${quoted(round, 'sv')} är inläst: ${count} svar`,
  /** What it names can be shown by a button below. */
  askForHistory: (name: string) =>
    `Vill du se hur det har gått genom åren, till exempel med ${name}? Välj det här nedan, eller skriv ”historik” och ett ord ur det du vill följa.`,

  problems: {
    'round-answered': ({ round }) =>
      `De ansvariga har själva svarat i omgången ${quoted(round, 'sv')}, och de svaren gäller. Rapportens svar är inte sparade, så att inget skrivs över. Du behöver inte göra något mer.`,
    'answer-too-large': ({ line }) =>
      `Svaret på rad ${line} är för långt för att sparas, så inget ur rapporten är sparat. Ett svar på flera hundra sidor tyder på att rubriker saknas i filen. Rätta filen och läs in den igen.`,
    'round-is-open': ({ round }) =>
      `Omgången ${quoted(round, 'sv')} är öppen, och där svarar de ansvariga själva. Rapportens svar är inte sparade. Vänta på de ansvarigas svar, eller läs in rapporten igen när omgången är stängd.`,
  } satisfies PastRoundProblems,
};

/** The same in English. */
const en: typeof sv = {
  holds: (round, count, unchanged) =>
    `${round}: ${answers(count)}${unchanged > 0 ? `, ${unchanged} of them loaded before` : ''}`,
  known: (round) => `${quoted(round, 'en')} has been loaded before, with the same answers`,
  useless: (round) => `${round}: none of the answers could be placed`,
  addHeadings:
    'There is nothing to save. Put a heading above each answer: the name of what it is about, as it stands in the plan. Then send the file again.',
  answers: 'The answers in the report',
  bringsPlan: (plan, counts) =>
    `There is no plan ${quoted(plan, 'en')} yet, so it will be saved too, with what is in the report: ${counts}. Load the budget afterwards to complete the plan.`,
  keepsPlan: (plan) =>
    `The answers will be added to the plan ${quoted(plan, 'en')}. The plan itself does not change.`,
  becomesHistory: (period) =>
    `The answers will be saved as a closed round for ${period}. Nobody will be asked anything.`,
  storePlan: 'Save everything',
  storeAnswers: 'Save the answers',
  stored: (round, count) => `${quoted(round, 'en')} has been loaded: ${answers(count)}`,
  askForHistory: (name) =>
    `Would you like to see how things have gone over the years, for example with ${name}? Choose it below, or write “history” and a word from what you want to follow.`,

  problems: {
    'round-answered': ({ round }) =>
      `The owners have answered in the round ${quoted(round, 'en')} themselves, and their answers stand. The answers in the report are not saved, so that nothing is overwritten. You do not need to do anything more.`,
    'answer-too-large': ({ line }) =>
      `The answer on line ${line} is too long to be saved, so nothing from the report is saved. An answer of several hundred pages suggests that headings are missing from the file. Correct the file and load it again.`,
    'round-is-open': ({ round }) =>
      `The round ${quoted(round, 'en')} is open, and the owners are answering in it themselves. The answers in the report are not saved. Wait for the owners’ answers, or load the report again when the round is closed.`,
  },
};

function answers(count: number): string {
  return counted(count, 'answer', 'answers');
}

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function pastRoundTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
