import type { Language } from '../../domain/language.ts';
import { counted, lower } from './words.ts';

const SWEDISH_LIST = new Intl.ListFormat('sv');
const ENGLISH_LIST = new Intl.ListFormat('en-GB');

/** What cards of several rooms say, in Swedish. */
const sv = {
  dueBy: (day: string) => `svar senast ${day}`,
  dueToday: (day: string) => `svar senast i dag, ${day}`,
  wasDue: (day: string) => `svarstiden gick ut ${day}`,
  overdue: (due: string, count: number) => `${due}, för ${count}\u00A0${count === 1 ? 'dag' : 'dagar'} sedan`,
  howIsItGoing: (name: string) => `Hur går det med ${name}?`,
  targetMin: (value: string) => `minst ${value}`,
  targetMax: (value: string) => `högst ${value}`,
  outcomeBySex: (total: string, women: string, men: string) =>
    `${total} totalt (kvinnor ${women}, män ${men})`,
  againstTarget: (outcome: string, target: string) => `${outcome}, målvärde ${target}`,
  missingStep: 'Inget svar',
  unassessed: 'Ingen bedömning angiven',
  notMeasured: 'Ännu inte mätt',
  finishedBy: (day: string) => `klart senast ${day}`,
  missing: (count: number) => `${count} svar saknas`,
  spreadPart: (symbol: string, count: number, word: string) => `${symbol}\u00A0${count} ${lower(word)}`,
  chartStatus: 'Bedömning',
  chartTrend: 'Trend',
  change: 'Ändra',
  andMore: (count: number) => `och ${count} till`,
  /** Beside answers of a round that is still open. */
  running: 'pågår, kan ändras',
  required: 'Fält med * måste fyllas i.',
  listOf: (names: readonly string[]) => SWEDISH_LIST.format(names),
};

const en: typeof sv = {
  dueBy: (day) => `answer by ${day}`,
  dueToday: (day) => `answer due today, ${day}`,
  wasDue: (day) => `answers were due ${day}`,
  overdue: (due, count) => `${due}, ${count}\u00A0${count === 1 ? 'day' : 'days'} ago`,
  howIsItGoing: (name) => `How is ${name} going?`,
  targetMin: (value) => `at least ${value}`,
  targetMax: (value) => `at most ${value}`,
  outcomeBySex: (total, women, men) => `${total} in total (women ${women}, men ${men})`,
  againstTarget: (outcome, target) => `${outcome}, target ${target}`,
  missingStep: 'No answer',
  unassessed: 'No assessment given',
  notMeasured: 'Not yet measured',
  finishedBy: (day) => `to be finished by ${day}`,
  missing: (count) => counted(count, 'answer is missing', 'answers are missing'),
  spreadPart: (symbol, count, word) => `${symbol}\u00A0${count} ${lower(word)}`,
  chartStatus: 'Assessment',
  chartTrend: 'Trend',
  change: 'Change',
  andMore: (count) => `and ${count} more`,
  running: 'under way, may change',
  required: 'Fields marked * are required.',
  listOf: (names) => ENGLISH_LIST.format(names),
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function commonTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
