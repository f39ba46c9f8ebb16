import type { Language } from '../../domain/language.ts';
import type { Gap } from '../../domain/status/gaps.ts';

/** What a plot of outcomes says, in Swedish. */
const sv = {
  round: 'Omgång',
  outcome: 'Utfall',
  risen: (before: string, after: string, year: number) =>
    `Utfallet har ökat från ${before} (${year}) till ${after}`,
  fallen: (before: string, after: string, year: number) =>
    `Utfallet har minskat från ${before} (${year}) till ${after}`,
  unchanged: (_before: string, after: string, year: number) => `Utfallet är ${after}, lika som ${year}`,
  withTarget: (target: string) => `målvärdet är ${target}`,
  empty: 'inget sparat',
  nothingIn: (years: string) => `inget sparat för ${years}`,
};

const en: typeof sv = {
  round: 'Round',
  outcome: 'Outcome',
  risen: (before, after, year) => `The outcome has risen from ${before} (${year}) to ${after}`,
  fallen: (before, after, year) => `The outcome has fallen from ${before} (${year}) to ${after}`,
  unchanged: (_before, after, year) => `The outcome is ${after}, as in ${year}`,
  withTarget: (target) => `the target is ${target}`,
  empty: 'nothing saved',
  nothingIn: (years) => `nothing saved for ${years}`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function plotTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}

/** "inget sparat för 2020–2024" */
export function gapText(gap: Gap, language: Language): string {
  return TEXTS[language].nothingIn(yearsOf(gap));
}

/** "2020–2024" */
export function yearsOf({ from, to }: Gap): string {
  return from === to ? `${from}` : `${from}–${to}`;
}
