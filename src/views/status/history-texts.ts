import type { Language } from '../../domain/language.ts';
import { counted, lower } from '../texts/words.ts';
import { statusTextsIn } from './texts.ts';

/** What Målvakt says of what was said before, in Swedish. */
const sv = {
  /** When something was said, to follow "bättre än" and the like. */
  inYear: (year: number) => `${year}`,
  inRound: (name: string) => `i ${definite(name)}`,
  than: {
    better: (before: string, after: string, when: string) => `Bättre än ${when} (${before} → ${after})`,
    worse: (before: string, after: string, when: string) => `Sämre än ${when} (${before} → ${after})`,
    changed: (before: string, after: string, when: string) =>
      `Annan bedömning än ${when} (${before} → ${after})`,
    same: (_before: string, after: string, when: string) => `Samma bedömning som ${when} (${after})`,
  },
  lastTime: 'Förra bedömningen',
  /** Over a text of a report under a heading that the plan has no question for. */
  outOfReport: 'Ur rapporten',
  /** Whose answer it is that is no unit's. */
  wholeGoal: 'Hela målet',
  sourceReport: (name: string, day: string, version: number) =>
    `Källa: ${name}, ${day}${version > 1 ? `, inläst version ${version}` : ''}`,

  history: 'Historik',
  historyOfWhat:
    'Skriv vad du vill följa, till exempel ”historik Öresundsmetron” eller ”historik klimat sedan 2020”.',
  sinceYear: (year: number) => `sedan ${year}`,
  assessments: (count: number) => counted(count, 'bedömning', 'bedömningar'),
  finding: (name: string, finding: string) => `${name}: ${lower(finding)}`,
  statusIn: (symbol: string, when: string) => `${symbol} ${when}`,
  statusSince: (symbol: string, year: number) => `${symbol} sedan ${year}`,
  butNotBetween: (finding: string) => `${finding}, men inte däremellan`,
  goalsAlike: (goals: number, symbol: string) => `${goals} mål, alla ${symbol} i sin senaste bedömning`,
  goalsApart: (goals: number, count: number) => `${goals} mål och ${count} bedömningar, inte alla lika`,
  saidIn: (name: string, when: string) => `${name} ${when}`,
  showEarlierTexts: 'Visa tidigare svar',
  nothingSaid: (name: string) => `${name}: inga bedömningar än`,
  nothingSaidSince: (name: string, year: number) => `${name}: inga bedömningar sedan ${year}`,
  lastSaid: (symbol: string, when: string) =>
    `Den senaste bedömningen var ${symbol} ${when}. Fråga utan årtal så visas hela historiken.`,
  nothingSaidYet:
    'Den första kommer när den som ansvarar för målet har svarat, eller när en äldre rapport läses in.',
};

/** The same in English. */
const en: typeof sv = {
  inYear: (year) => `in ${year}`,
  inRound: (name) => `in “${name}”`,
  than: {
    better: (before, after, when) => `Better than ${when} (${before} → ${after})`,
    worse: (before, after, when) => `Worse than ${when} (${before} → ${after})`,
    changed: (before, after, when) => `Not the same assessment as ${when} (${before} → ${after})`,
    same: (_before, after, when) => `Same assessment as ${when} (${after})`,
  },
  lastTime: 'Previous assessment',
  outOfReport: 'From the report',
  wholeGoal: 'The goal as a whole',
  sourceReport: (name, day, version) =>
    `Source: ${name}, ${day}${version > 1 ? `, loaded as version ${version}` : ''}`,

  history: 'History',
  historyOfWhat:
    'Write what you want to follow, for example “history Öresundsmetron” or “history climate since 2020”.',
  sinceYear: (year) => `since ${year}`,
  assessments: (count) => counted(count, 'assessment', 'assessments'),
  finding: (name, finding) => `${name}: ${lower(finding)}`,
  statusIn: (symbol, when) => `${symbol} ${when}`,
  statusSince: (symbol, year) => `${symbol} since ${year}`,
  butNotBetween: (finding) => `${finding}, but not in between`,
  goalsAlike: (goals, symbol) => `${goals} goals, all ${symbol} in their latest assessment`,
  goalsApart: (goals, count) =>
    `${goals} ${goals === 1 ? 'goal' : 'goals'} and ${count} assessments, not all alike`,
  saidIn: (name, when) => `${name} ${when}`,
  showEarlierTexts: 'Show earlier answers',
  nothingSaid: (name) => `${name}: no assessments yet`,
  nothingSaidSince: (name, year) => `${name}: no assessments since ${year}`,
  lastSaid: (symbol, when) =>
    `The latest assessment was ${symbol} ${when}. Ask without a year to see all of the history.`,
  nothingSaidYet:
    'The first one comes when the owner of the goal has answered, or when an older report is loaded.',
};

/** "Delårsrapport 2024" is spoken of as "delårsrapporten 2024"; other names are quoted. */
function definite(round: string): string {
  return /^\p{L}*(rapport|analys)( \d{4})?$/iu.test(round)
    ? lower(round).replace(/(rapport|analys)/i, '$1en')
    : `”${round}”`;
}

const TEXTS = {
  sv: { ...statusTextsIn('sv'), ...sv },
  en: { ...statusTextsIn('en'), ...en },
};

/** With what is said of a status. */
export function historyTextsIn(language: Language) {
  return TEXTS[language];
}
