import type { IsoDate } from '../dates.ts';
import type { Language, Words } from '../language.ts';

/** How far an assignment has come (`läge`): told instead of a status. */
export const STAGES = ['notBegun', 'underWay', 'reported', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

const STAGE_WORDS: Readonly<Record<Stage, Words>> = {
  notBegun: { sv: 'Inte påbörjat', en: 'Not begun' },
  underWay: { sv: 'Pågår', en: 'Under way' },
  reported: { sv: 'Återrapporterat', en: 'Reported back' },
  closed: { sv: 'Avslutat', en: 'Closed' },
};

/** Shapes that are none of the scale's, nor of the trends', nor that of a missing answer. */
const STAGE_SYMBOLS: Readonly<Record<Stage, string>> = {
  notBegun: '□',
  underWay: '◐',
  reported: '◕',
  closed: '✓',
};

export function stageWord(stage: Stage, language: Language): string {
  return STAGE_WORDS[stage][language];
}

export function stageSymbol(stage: Stage): string {
  return STAGE_SYMBOLS[stage];
}

/**
 * The status that follows from a stage, for order and colour; it is never put into words. What is under way says nothing of how it will
 * end, unless it should have been finished by the end of the period.
 */
export function statusOfStage(
  stage: Stage,
  day: IsoDate | undefined,
  to: IsoDate | undefined,
): 'met' | 'partly' | 'unknown' {
  if (stage === 'reported' || stage === 'closed') return 'met';
  return day !== undefined && to !== undefined && day <= to ? 'partly' : 'unknown';
}
