import type { Language } from '../../domain/language.ts';
import type { ItemKind } from '../../domain/plans/plan.ts';
import { numberWord, quoted } from './words.ts';

/** One and many of something. */
export type Nouns = readonly [one: string, many: string];

/** What Swedish says "ett" of. */
const NEUTER: ReadonlySet<string> = new Set(['mål', 'målområde', 'åtagande', 'uppdrag', 'budgetområde']);

/** What the kinds of items are called, in Swedish. */
const sv = {
  nouns: {
    area: ['målområde', 'målområden'],
    councilGoal: ['kommunfullmäktigemål', 'kommunfullmäktigemål'],
    boardGoal: ['nämndsmål', 'nämndsmål'],
    directionGoal: ['inriktningsmål', 'inriktningsmål'],
    indicator: ['indikator', 'indikatorer'],
    commitment: ['åtagande', 'åtaganden'],
    assignment: ['uppdrag', 'uppdrag'],
    priority: ['prioritering', 'prioriteringar'],
    budget: ['budgetområde', 'budgetområden'],
  } satisfies Readonly<Record<ItemKind, Nouns>>,
  goals: ['mål', 'mål'] satisfies Nouns,
  questions: ['fråga', 'frågor'] satisfies Nouns,
  answers: ['svar', 'svar'] satisfies Nouns,
  more: (count: number, nouns: Nouns) =>
    count === 1
      ? `${NEUTER.has(nouns[0]) ? 'ett' : 'en'} ${nouns[0]} till`
      : `${numberWord(count, 'sv')} ${nouns[1]} till`,
  /** The one that is spoken of, to stand before its title; a goal is a goal, whoever has set it. */
  definite: {
    area: 'målområdet',
    councilGoal: 'målet',
    boardGoal: 'målet',
    directionGoal: 'målet',
    indicator: 'indikatorn',
    commitment: 'åtagandet',
    assignment: 'uppdraget',
    priority: 'prioriteringen',
    budget: 'budgetområdet',
  } satisfies Readonly<Record<ItemKind, string>>,
  titled: (kind: string, title: string) => `${kind} ${quoted(title, 'sv')}`,
};

const en: typeof sv = {
  nouns: {
    area: ['goal area', 'goal areas'],
    councilGoal: ['council goal', 'council goals'],
    boardGoal: ['board goal', 'board goals'],
    directionGoal: ['directional goal', 'directional goals'],
    indicator: ['indicator', 'indicators'],
    commitment: ['commitment', 'commitments'],
    assignment: ['assignment', 'assignments'],
    priority: ['priority', 'priorities'],
    budget: ['budget area', 'budget areas'],
  },
  goals: ['goal', 'goals'],
  questions: ['question', 'questions'],
  answers: ['answer', 'answers'],
  more: (count, nouns) => `${numberWord(count, 'en')} more ${nouns[count === 1 ? 0 : 1]}`,
  definite: {
    area: 'the goal area',
    councilGoal: 'the goal',
    boardGoal: 'the goal',
    directionGoal: 'the goal',
    indicator: 'the indicator',
    commitment: 'the commitment',
    assignment: 'the assignment',
    priority: 'the priority',
    budget: 'the budget area',
  },
  titled: (kind, title) => `${kind} ${quoted(title, 'en')}`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function kindTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
