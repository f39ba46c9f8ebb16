import type { Language } from '../../domain/language.ts';
import { counted, lower, numberWord } from '../texts/words.ts';

/** What is said of things beside each other, in Swedish. */
const sv = {
  better: (name: string, other: string) => `${name} ligger bättre till än ${other}`,
  worse: (name: string, other: string) => `${name} ligger sämre till än ${other}`,
  same: (name: string, other: string, mark: string) => `${name} och ${other} ligger lika till: ${mark}`,
  apart: (name: string, mark: string, other: string, otherMark: string) =>
    `${name}: ${mark}. ${other}: ${otherMark}`,
  best: (name: string, count: number) => `${name} ligger bäst till av de ${numberWord(count, 'sv')}`,
  worst: (name: string, count: number) => `${name} ligger sämst till av de ${numberWord(count, 'sv')}`,
  severalSideBySide: (names: string) => `${names} sida vid sida`,
  unitsOf: (name: string, spread: string) => `${name}: ${spread}`,
  manyUnits: (count: number) => `Så ligger ${numberWord(count, 'sv')} enheter till`,
  manyAreas: (count: number) => `Så ligger ${numberWord(count, 'sv')} målområden till`,
  someOf: (number: number, of: number, word: string) => `${number} av ${of} ${lower(word)}`,
  noneYet: 'inget svar än',
  noneCame: 'inget svar kom in',
  unitNotAsked: 'ingen fråga i omgången',
  nothingOfUnit: 'Inget här stämmer med det du frågar om.',
  notJudged: 'De går inte att jämföra förrän båda är bedömda.',
  notComparable: 'De går inte att rangordna: de är inte bedömda på samma sätt eller för samma tid.',
  overTime: (name: string, finding: string) => `${name}: ${finding}`,
  onlyOne: (name: string) => `${name}: bara en bedömning är sparad, så det finns inget att jämföra med`,
  noneOf: (name: string) => `${name}: inget är sparat för de åren`,
  nothingIn: (years: string) => `Inget är sparat för ${years}.`,
  oneMore: 'Skriv gärna ett mål till om du vill jämföra två.',
  notAnswered: (name: string) => `${name}: inget svar än`,
  assessment: 'Bedömning',
  trend: 'Trend',
  outcome: 'Utfall',
  reason: 'Varför',
  source: 'Källa',
  none: 'Ingen uppgift',
  readFirst: 'Läs den första',
  readSecond: 'Läs den andra',
  moreAnswers: (count: number) => `${counted(count, 'bedömning', 'bedömningar')} till finns i historiken.`,
};

const en: typeof sv = {
  better: (name, other) => `${name} stands better than ${other}`,
  worse: (name, other) => `${name} stands worse than ${other}`,
  same: (name, other, mark) => `${name} and ${other} stand alike: ${mark}`,
  apart: (name, mark, other, otherMark) => `${name}: ${mark}. ${other}: ${otherMark}`,
  best: (name, count) => `${name} stands best of the ${numberWord(count, 'en')}`,
  worst: (name, count) => `${name} stands worst of the ${numberWord(count, 'en')}`,
  severalSideBySide: (names) => `${names} side by side`,
  unitsOf: (name, spread) => `${name}: ${spread}`,
  manyUnits: (count) => `How ${numberWord(count, 'en')} units stand`,
  manyAreas: (count) => `How ${numberWord(count, 'en')} goal areas stand`,
  someOf: (number, of, word) => `${number} of ${of} ${lower(word)}`,
  noneYet: 'no answer yet',
  noneCame: 'no answer came',
  unitNotAsked: 'no question in this round',
  nothingOfUnit: 'Nothing here fits what you ask about.',
  notJudged: 'They cannot be compared until both have been assessed.',
  notComparable: 'They cannot be ranked: they were not assessed in the same way or for the same time.',
  overTime: (name, finding) => `${name}: ${finding}`,
  onlyOne: (name) => `${name}: only one assessment is saved, so there is nothing to compare with`,
  noneOf: (name) => `${name}: nothing is saved for those years`,
  nothingIn: (years) => `Nothing is saved for ${years}.`,
  oneMore: 'Please name one more goal to compare two.',
  notAnswered: (name) => `${name}: no answer yet`,
  assessment: 'Assessment',
  trend: 'Trend',
  outcome: 'Outcome',
  reason: 'Why',
  source: 'Source',
  none: 'Not given',
  readFirst: 'Read the first',
  readSecond: 'Read the second',
  moreAnswers: (count) => `${counted(count, 'more assessment is', 'more assessments are')} in the history.`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function comparisonTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
