import type { Language } from '../../domain/language.ts';
import type { Target } from '../../domain/plans/plan.ts';

/** How an outcome stands against its target: in brief, and as a clause that follows "men". */
type Standing = Readonly<Record<Target['op'], string>>;
type Clauses = Readonly<Record<Target['op'], (outcome: string, target: string) => string>>;

/** What is said of an outcome and its target, in Swedish. */
const sv = {
  outcome: 'Utfall',
  outcomeTotal: 'Utfall, totalt',
  outcomeWomen: 'Utfall för kvinnor eller flickor',
  outcomeMen: 'Utfall för män eller pojkar',
  withUnit: (label: string, unit: string) => `${label} (${unit})`,
  standing: (outcome: string, standing: string) => `${outcome} – ${standing}`,
  reached: {
    min: 'målvärdet nås',
    max: 'inom målvärdet',
    equals: 'målvärdet nås',
  } satisfies Standing,
  missed: {
    min: 'lägre än målvärdet',
    max: 'högre än målvärdet',
    equals: 'inte samma som målvärdet',
  } satisfies Standing,
  reachedClause: {
    min: (outcome, target) => `utfallet ${outcome} når målvärdet, ${target}`,
    max: (outcome, target) => `utfallet ${outcome} håller sig inom målvärdet, ${target}`,
    equals: (outcome, target) => `utfallet ${outcome} är detsamma som målvärdet, ${target}`,
  } satisfies Clauses,
  missedClause: {
    min: (outcome, target) => `utfallet ${outcome} är lägre än målvärdet, ${target}`,
    max: (outcome, target) => `utfallet ${outcome} är högre än målvärdet, ${target}`,
    equals: (outcome, target) => `utfallet ${outcome} är inte detsamma som målvärdet, ${target}`,
  } satisfies Clauses,
  doubt: (word: string, clause: string) =>
    `Du har valt ”${word}”, men ${clause}. Skicka igen om det stämmer, eller ändra.`,
  quoted: (text: string) => `”${text}”`,
};

const en: typeof sv = {
  outcome: 'Outcome',
  outcomeTotal: 'Outcome, total',
  outcomeWomen: 'Outcome for women or girls',
  outcomeMen: 'Outcome for men or boys',
  withUnit: (label, unit) => `${label} (${unit})`,
  standing: (outcome, standing) => `${outcome} – ${standing}`,
  reached: { min: 'reaches the target', max: 'within the target', equals: 'reaches the target' },
  missed: { min: 'below the target', max: 'above the target', equals: 'not the same as the target' },
  reachedClause: {
    min: (outcome, target) => `the outcome ${outcome} reaches the target of ${target}`,
    max: (outcome, target) => `the outcome ${outcome} is within the target of ${target}`,
    equals: (outcome, target) => `the outcome ${outcome} is the same as the target, ${target}`,
  },
  missedClause: {
    min: (outcome, target) => `the outcome ${outcome} is below the target of ${target}`,
    max: (outcome, target) => `the outcome ${outcome} is above the target of ${target}`,
    equals: (outcome, target) => `the outcome ${outcome} is not the same as the target, ${target}`,
  },
  doubt: (word, clause) =>
    `You chose “${word}”, but ${clause}. Send it again if that is right, or change it.`,
  quoted: (text) => `“${text}”`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function outcomeTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
