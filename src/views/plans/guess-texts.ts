import type { Language } from '../../domain/language.ts';
import { commonTextsIn } from '../texts/common.ts';
import type { ProblemWords } from '../texts/problem-words.ts';
import { counted, quoted } from '../texts/words.ts';

type GuessProblems = ProblemWords<'other-plan' | 'loses-items' | 'replaces-owners' | 'guessed-period'>;

/** What is asked before something that is stored gives way: to a guess, or to a file that has less. In Swedish. */
const sv = {
  whichPlan: (file: string) => `Vilken plan gäller ${quoted(file, 'sv')}?`,
  planLabel: 'Filen gäller',
  aNewPlan: 'en ny plan',
  thisPlan: (title: string, board: string, year: number) => `${quoted(title, 'sv')}, ${board} ${year}`,
  askedFirst: (button: string) =>
    `Välj ”${button}”, så visar jag vad som ändras. Inget sparas förrän du har sett det och sagt ja.`,
  goOn: 'Gå vidare',
  /** What is removed, as it stands on a button and above it. */
  storeWithout: (count: number) => (count > 999 ? 'Ta bort och spara' : `Spara, ta bort ${count}`),
  willLose: (count: number, what: string) =>
    `${counted(count, 'post finns', 'poster finns')} i planen men inte i filen och försvinner ur planen${what}. Det som har sagts om ${count === 1 ? 'den' : 'dem'} finns kvar i historiken.`,
  ofWhich: (parts: string) => `, varav ${parts}`,
  withWhatItHas: (parts: string) => `, med ${parts}`,
  owners: 'ansvariga',
  answers: 'svar',
  owned: (count: number) => `${count} har ansvariga`,
  answered: (count: number) => `${count} har svar`,
  had: (owners: number, answers: number) =>
    list([owners > 0 && counted(owners, 'ansvarig', 'ansvariga'), answers > 0 && `${answers} svar`], 'sv'),
  sameRound: (round: string) =>
    `Det finns redan en omgång för den tiden, ${quoted(round, 'sv')}, och den säger något annat. Gäller rapporten en annan tid? Skriv perioden på första sidan (”1\u00A0januari–30\u00A0april\u00A02025”) och skicka filen igen.`,
  replaceAnswers: 'Ersätt svaren',

  problems: {
    'other-plan': ({ plan, stored, read }) =>
      `Inget är sparat: planen ${plan} gäller ${quoted(stored, 'sv')}, men filen gäller ${quoted(read, 'sv')}. Ge planen i filen ett annat id, och skicka filen igen.`,
    'loses-items': ({ plan, lost }) =>
      `Inget är sparat: ${counted(lost.length, 'post', 'poster')} i planen ${plan} finns inte i filen och skulle försvinna. Skicka filen igen, så får du se vilka.`,
    'replaces-owners': ({ plan, items }) =>
      `Inget är sparat: ${counted(items, 'post', 'poster')} i planen ${plan} skulle få andra ansvariga. Skicka filen igen, så får du se vilka.`,
    'guessed-period': ({ round, period }) =>
      `Inget är sparat: rapporten säger inte vilken tid den gäller, och för ${period} finns redan omgången ${quoted(round, 'sv')} med andra svar. Skicka filen igen, så får du välja.`,
  } satisfies GuessProblems,

  /** In the terminal. */
  otherPlan: (plan: string, stored: string, read: string) =>
    `Inget är sparat: planen ${plan} gäller ${quoted(stored, 'sv')}, men filen gäller ${quoted(read, 'sv')}. Ge planen i filen ett annat id, eller läs in filen med --replace om planen ska bytas ut.`,
  wouldLose: (plan: string, count: number, what: string) =>
    `Planen ${plan} skulle förlora ${counted(count, 'post', 'poster')} som inte finns i filen${what}. Ska de bort? Läs in filen med --replace. Är det en annan plan? Läs in den med --plan och ett nytt id.`,
  wouldReplace: (plan: string, items: number) =>
    `I planen ${plan} skulle ${counted(items, 'post', 'poster')} få andra ansvariga än de har nu. Ska filens gälla? Läs in den med --replace. Vilka det är visar --dry-run.`,
  boardGuessed: (board: string) => `Nämnden står inte i dokumentet; ${quoted(board, 'sv')} är en gissning`,
  yearGuessed: (year: number) => `Året står inte i dokumentet; ${year} är en gissning`,
  bothGuessed: (board: string, year: number) =>
    `Nämnden och året står inte i dokumentet; ${quoted(board, 'sv')} och ${year} är gissningar`,
  mayBe: (guess: string, plans: readonly string[], same: string, other: string) =>
    plans.length > 1
      ? `${guess}. Filen kan gälla någon av planerna ${list(plans, 'sv')}. Välj: ${same} om det är den första, samma kommando med ett annat av deras id om det är en annan av dem, eller ${other} om det är en ny plan.`
      : `${guess}. Filen kan gälla planen ${list(plans, 'sv')}. Välj: ${same} om det är den, eller ${other} om det är en ny plan.`,
  roundMayBe: (round: string, period: string) =>
    `Perioden står inte i rapporten; ${period} är en gissning, och den omgången (${quoted(round, 'sv')}) säger något annat. Välj: läs in filen med --replace för att ändra omgångens svar, eller med --from DAG --to DAG för en annan period.`,
  nothingSaved: (question: string) => `Inget är sparat. ${question}`,
};

type GuessTexts = typeof sv;

const en: GuessTexts = {
  whichPlan: (file) => `Which plan is ${quoted(file, 'en')} about?`,
  planLabel: 'The file is about',
  aNewPlan: 'a new plan',
  thisPlan: (title, board, year) => `${quoted(title, 'en')}, ${board} ${year}`,
  askedFirst: (button) =>
    `Choose “${button}” and I will show you what changes. Nothing is saved until you have seen it and said yes.`,
  goOn: 'Continue',
  storeWithout: (count) => (count > 999 ? 'Remove and save' : `Save, remove ${count}`),
  willLose: (count, what) =>
    `${counted(count, 'item is', 'items are')} in the plan but not in the file, and will be removed from the plan${what}. What has been said about ${count === 1 ? 'it' : 'them'} stays in the history.`,
  ofWhich: (parts) => ` (${parts})`,
  withWhatItHas: (parts) => ` (with ${parts})`,
  owners: 'owners',
  answers: 'answers',
  owned: (count) => `${count} with owners`,
  answered: (count) => `${count} with answers`,
  had: (owners, answers) =>
    list(
      [
        owners > 0 && counted(owners, 'owner', 'owners'),
        answers > 0 && counted(answers, 'answer', 'answers'),
      ],
      'en',
    ),
  sameRound: (round) =>
    `There is already a round for that period, ${quoted(round, 'en')}, and it says something else. Is the report about another period? Write the period on its first page (“1\u00A0januari–30\u00A0april\u00A02025”) and send the file again.`,
  replaceAnswers: 'Replace answers',

  problems: {
    'other-plan': ({ plan, stored, read }) =>
      `Nothing is saved: the plan ${plan} is for ${quoted(stored, 'en')}, but the file is for ${quoted(read, 'en')}. Give the plan in the file another id, and send the file again.`,
    'loses-items': ({ plan, lost }) =>
      `Nothing is saved: ${counted(lost.length, 'item', 'items')} in the plan ${plan} are not in the file and would be removed. Send the file again to see which.`,
    'replaces-owners': ({ plan, items }) =>
      `Nothing is saved: ${counted(items, 'item', 'items')} in the plan ${plan} would get other owners. Send the file again to see which.`,
    'guessed-period': ({ round, period }) =>
      `Nothing is saved: the report does not say which period it is about, and for ${period} there is already the round ${quoted(round, 'en')} with other answers. Send the file again to choose.`,
  },

  otherPlan: (plan, stored, read) =>
    `Nothing is saved: the plan ${plan} is for ${quoted(stored, 'en')}, but the file is for ${quoted(read, 'en')}. Give the plan in the file another id, or load the file with --replace if the plan is to be replaced.`,
  wouldLose: (plan, count, what) =>
    `The plan ${plan} would lose ${counted(count, 'item that is', 'items that are')} not in the file${what}. Should they go? Load the file with --replace. Is it another plan? Load it with --plan and a new id.`,
  wouldReplace: (plan, items) =>
    `In the plan ${plan}, ${counted(items, 'item', 'items')} would get other owners than they have now. Should those in the file apply? Load it with --replace. --dry-run shows which they are.`,
  boardGuessed: (board) => `The board is not in the document; ${quoted(board, 'en')} is a guess`,
  yearGuessed: (year) => `The year is not in the document; ${year} is a guess`,
  bothGuessed: (board, year) =>
    `The board and the year are not in the document; ${quoted(board, 'en')} and ${year} are guesses`,
  mayBe: (guess, plans, same, other) =>
    plans.length > 1
      ? `${guess}. The file may be about one of the plans ${list(plans, 'en')}. Choose: ${same} if it is the first, the same command with another of their ids if it is another of them, or ${other} if it is a new plan.`
      : `${guess}. The file may be about the plan ${list(plans, 'en')}. Choose: ${same} if it is that one, or ${other} if it is a new plan.`,
  roundMayBe: (round, period) =>
    `The period is not in the report; ${period} is a guess, and that round (${quoted(round, 'en')}) says something else. Choose: load the file with --replace to change the answers of that round, or with --from DAY --to DAY for another period.`,
  nothingSaved: (question) => `Nothing is saved. ${question}`,
};

function list(parts: readonly (string | false)[], language: Language): string {
  return commonTextsIn(language).listOf(parts.filter((part) => part !== false));
}

/** ", varav 2 har ansvariga och 1 har svar"; empty where nobody owns any and nothing has been said of any. */
export function ofWhich(
  lost: readonly { readonly owners: number; readonly answers: number }[],
  language: Language,
): string {
  const t = guessTextsIn(language);
  const owned = lost.filter(({ owners }) => owners > 0).length;
  const answered = lost.filter(({ answers }) => answers > 0).length;
  if (lost.length === 1) {
    const has = list([owned > 0 && t.owners, answered > 0 && t.answers], language);
    return has === '' ? '' : t.withWhatItHas(has);
  }
  const parts = list([owned > 0 && t.owned(owned), answered > 0 && t.answered(answered)], language);
  return parts === '' ? '' : t.ofWhich(parts);
}

const TEXTS: Readonly<Record<Language, GuessTexts>> = { sv, en };

export function guessTextsIn(language: Language): GuessTexts {
  return TEXTS[language];
}
