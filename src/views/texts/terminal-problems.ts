import type { Language } from '../../domain/language.ts';
import type { GuessedPlan, ReadFault, WriteFault } from '../../domain/problem-fields.ts';
import { recreatedLines } from '../people/list-texts.ts';
import { guessTextsIn, ofWhich } from '../plans/guess-texts.ts';
import { BACKUP_PROBLEMS } from './backup-problems.ts';
import { CHAT_PROBLEMS } from './chat-problems.ts';
import type { ProblemWords } from './problem-words.ts';
import { STORE_PROBLEMS } from './store-problems.ts';
import { quoted } from './words.ts';

const UNREADABLE_SV: Readonly<Record<ReadFault, (code: string) => string>> = {
  missing: () => 'den finns inte',
  folder: () => 'det är en mapp',
  forbidden: () => 'du har inte rätt att läsa den',
  other: (code) => code || 'okänt fel',
};

const UNREADABLE_EN: Readonly<Record<ReadFault, (code: string) => string>> = {
  missing: () => 'it does not exist',
  folder: () => 'it is a folder',
  forbidden: () => 'you are not allowed to read it',
  other: (code) => code || 'unknown error',
};

const UNWRITABLE_SV: Readonly<Record<WriteFault, (code: string) => string>> = {
  exists: () => 'finns redan. Lägg till --force för att skriva över den, eller ange en annan fil.',
  link: () => 'är en länk. Ange filen själv, eller en annan fil.',
  folder: () => 'går inte att skriva: det är en mapp.',
  noFolder: () => 'går inte att skriva: mappen finns inte. Skapa den först, eller ange en annan fil.',
  forbidden: () => 'går inte att skriva: du har inte rätt att skriva där.',
  full: () => 'går inte att skriva: disken är full. Frigör utrymme, eller ange en fil på en annan disk.',
  other: (code) => `går inte att skriva (${code || 'okänt fel'}).`,
};

const UNWRITABLE_EN: Readonly<Record<WriteFault, (code: string) => string>> = {
  exists: () => 'already exists. Add --force to overwrite it, or name another file.',
  link: () => 'is a link. Name the file itself, or another file.',
  folder: () => 'cannot be written: it is a folder.',
  noFolder: () => 'cannot be written: its folder does not exist. Make it first, or name another file.',
  forbidden: () => 'cannot be written: you are not allowed to write there.',
  full: () => 'cannot be written: the disk is full. Free some space, or name a file on another disk.',
  other: (code) => `cannot be written (${code || 'unknown error'}).`,
};

/** What is guessed, which plan it may be, and the two commands to choose from. */
function mayBe({ file, board, year, plans, free }: GuessedPlan, language: Language): string {
  const t = guessTextsIn(language);
  const named = /[^\p{L}\p{N}./_-]/u.test(file) ? `'${file.replaceAll("'", "'\\''")}'` : file;
  const command = (plan: string | undefined) => quoted(`import ${named} --plan ${plan}`, language);
  const byYear = year === undefined ? '' : t.yearGuessed(year);
  const byBoard = board === undefined ? byYear : t.boardGuessed(board);
  const guess = board !== undefined && year !== undefined ? t.bothGuessed(board, year) : byBoard;
  return t.nothingSaved(t.mayBe(guess, plans, command(plans[0]), command(free)));
}

/** What a terminal says of a guess or a loss, before it asks. */
function asking(language: Language) {
  const t = guessTextsIn(language);
  return {
    'guessed-plan': ({ file, board, year, plans, free }) =>
      mayBe({ file, board, year, plans, free }, language),
    'guessed-period': ({ round, period }) => t.nothingSaved(t.roundMayBe(round, period)),
    'other-plan': ({ plan, stored, read }) => t.otherPlan(plan, stored, read),
    'loses-items': ({ plan, lost }) =>
      t.nothingSaved(t.wouldLose(plan, lost.length, ofWhich(lost, language))),
    'replaces-owners': ({ plan, items }) => t.nothingSaved(t.wouldReplace(plan, items)),
  } satisfies Partial<ProblemWords>;
}

/** What a terminal says, where it is something else than in the chat, or where the chat has no words. */
const sv: ProblemWords = {
  ...CHAT_PROBLEMS.sv,
  ...asking('sv'),
  ...STORE_PROBLEMS.sv.terminal,
  ...BACKUP_PROBLEMS.sv,
  'unknown-plan': ({ plan, plans }) => {
    if (!plans) return 'Det finns ingen plan än. Läs in en med ”import”.';
    if (!plan) return `Det finns flera planer. Ange en med --plan: ${plans}`;
    return `Planen ${plan} finns inte. Välj bland: ${plans}`;
  },
  'unknown-round': ({ round, rounds }) =>
    `Omgången ${round} finns inte. ${rounds ? `Välj bland: ${rounds}` : 'Ingen omgång har öppnats än.'}`,
  'unknown-model': ({ model, models }) => `Modellen ${model} finns inte. Välj bland: ${models}`,
  'round-exists': ({ round }) =>
    `Omgången är redan öppen: ${round}. Den har ett annat namn eller en annan sista svarsdag än du skrev. Inget är ändrat.`,
  'newer-form': () =>
    'Det som är sparat kommer från en nyare version av Målvakt än den här, så det går inte att läsa. Kör den nyare versionen.',
  'unreadable-file': ({ file, cause, code }) =>
    `Filen ${file} går inte att läsa: ${UNREADABLE_SV[cause](code)}.`,
  'unwritable-file': ({ file, cause, code }) => `Filen ${file} ${UNWRITABLE_SV[cause](code)}`,
  'silent-playground': () => 'Playground svarar inte. Starta utan den: npm start -- --no-playground',
  'unknown-person': () =>
    'Inget är ändrat. Kontot finns inte i personlistan. Läs in det med ”people <fil.csv>”.',
  'recreated-accounts': ({ accounts }) => recreatedLines(accounts, 'sv'),
  'invalid-round': () => 'Inget är sparat. Uppgifterna om omgången är fel.',
  'invalid-plan': () => 'Inget är sparat. Planen är fel.',
  'invalid-people': () => 'Inget är sparat. Personlistan är fel.',
  'invalid-owners': () => 'Inget är sparat. Listan över ansvariga är fel.',
  'invalid-answers': () => 'Inget är sparat. Filen med svar är fel.',
  'invalid-config': () => 'Målvakts inställningar är fel. Rätta miljövariablerna.',
  'invalid-models': () => 'Kommunens egna modeller är fel. Rätta dem i mappen MALVAKT_MODELS.',
};

const en: ProblemWords = {
  ...CHAT_PROBLEMS.en,
  ...asking('en'),
  ...STORE_PROBLEMS.en.terminal,
  ...BACKUP_PROBLEMS.en,
  'unknown-plan': ({ plan, plans }) => {
    if (!plans) return 'There is no plan yet. Load one with “import”.';
    if (!plan) return `There are several plans. Choose one with --plan: ${plans}`;
    return `There is no plan ${plan}. Choose one of: ${plans}`;
  },
  'unknown-round': ({ round, rounds }) =>
    `There is no round ${round}. ${rounds ? `Choose one of: ${rounds}` : 'No round has been opened yet.'}`,
  'unknown-model': ({ model, models }) => `There is no model ${model}. Choose one of: ${models}`,
  'round-exists': ({ round }) =>
    `The round is already open: ${round}. Its name or its last day to answer is not the one you wrote. Nothing has changed.`,
  'newer-form': () =>
    'What is saved comes from a newer version of Målvakt than this one, so it cannot be read. Run the newer version.',
  'unreadable-file': ({ file, cause, code }) =>
    `The file ${file} cannot be read: ${UNREADABLE_EN[cause](code)}.`,
  'unwritable-file': ({ file, cause, code }) => `The file ${file} ${UNWRITABLE_EN[cause](code)}`,
  'silent-playground': () => 'The Playground does not answer. Start without it: npm start -- --no-playground',
  'unknown-person': () =>
    'Nothing has changed. The account is not in the list of people. Read it in with “people <file.csv>”.',
  'recreated-accounts': ({ accounts }) => recreatedLines(accounts, 'en'),
  'invalid-round': () => 'Nothing is saved. There are errors in the details of the round.',
  'invalid-plan': () => 'Nothing is saved. There are errors in the plan.',
  'invalid-people': () => 'Nothing is saved. There are errors in the list of people.',
  'invalid-owners': () => 'Nothing is saved. There are errors in the list of owners.',
  'invalid-answers': () => 'Nothing is saved. There are errors in the file of answers.',
  'invalid-config': () => 'There are errors in the settings of Målvakt. Correct the environment variables.',
  'invalid-models': () =>
    'There are errors in the municipality’s own models. Correct them in the folder MALVAKT_MODELS.',
};

export const TERMINAL_PROBLEMS: Readonly<Record<Language, ProblemWords>> = { sv, en };
