import type { Language, Words } from './language.ts';

/** Assessment of a goal: `bedömning` in the interim and annual reports of 2025. */
export const STATUSES = ['met', 'partly', 'notMet', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

/** Trend of a goal: the four words of the annual analysis of 2020. */
export const DIRECTIONS = ['asPlanned', 'positive', 'negative', 'mixed'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A pulse or interim round looks ahead ("förväntas uppnås"); an annual round looks back ("uppnått"). */
export const ROUND_KINDS = ['pulse', 'interim', 'annual'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

export interface ScaleStep {
  readonly status: Status;
  /** Stands before the word everywhere, so that nothing is said by colour alone. */
  readonly symbol: string;
  readonly expected: Words;
  readonly reached: Words;
}

/** The scale of 2025, used by a plan that names none of its own. */
export const SCALE_2025: readonly ScaleStep[] = [
  {
    status: 'met',
    symbol: '●',
    expected: { sv: 'Förväntas uppnås', en: 'Expected to be met' },
    reached: { sv: 'Uppnått', en: 'Met' },
  },
  {
    status: 'partly',
    symbol: '◆',
    expected: { sv: 'Förväntas uppnås delvis', en: 'Expected to be partly met' },
    reached: { sv: 'Delvis uppnått', en: 'Partly met' },
  },
  {
    status: 'notMet',
    symbol: '■',
    expected: { sv: 'Förväntas inte uppnås', en: 'Not expected to be met' },
    reached: { sv: 'Inte uppnått', en: 'Not met' },
  },
  {
    status: 'unknown',
    symbol: '—',
    expected: { sv: 'Kan inte bedömas', en: 'Cannot be assessed' },
    reached: { sv: 'Kan inte bedömas', en: 'Cannot be assessed' },
  },
];

const DIRECTION_WORDS: Readonly<Record<Direction, Words>> = {
  asPlanned: { sv: 'Enligt planering', en: 'As planned' },
  positive: { sv: 'Positiv avvikelse', en: 'Better than planned' },
  negative: { sv: 'Negativ avvikelse', en: 'Worse than planned' },
  mixed: { sv: 'Både positiv och negativ avvikelse', en: 'Both better and worse than planned' },
};

export function directionWord(direction: Direction, language: Language): string {
  return DIRECTION_WORDS[direction][language];
}

export function scaleStep(scale: readonly ScaleStep[], status: Status): ScaleStep {
  const step = scale.find((candidate) => candidate.status === status);
  if (!step) throw new RangeError(`The scale has no step ${status}`);
  return step;
}

export function stepWord(step: ScaleStep, kind: RoundKind, language: Language): string {
  return (kind === 'annual' ? step.reached : step.expected)[language];
}

/** A deviation asks for cause and remedy. */
export function isDeviation(status: Status): boolean {
  return status === 'partly' || status === 'notMet';
}

const RANK: Readonly<Record<Status, number | undefined>> = {
  met: 0,
  partly: 1,
  notMet: 2,
  unknown: undefined,
};

/**
 * How a status moved. What cannot be assessed is neither better nor worse than anything, so that no one is told that
 * things got worse when nobody knows.
 */
export function compareStatus(before: Status, after: Status): 'better' | 'worse' | 'same' | 'changed' {
  if (before === after) return 'same';
  const from = RANK[before];
  const to = RANK[after];
  if (from === undefined || to === undefined) return 'changed';
  return to > from ? 'worse' : 'better';
}

/** Worst first; unknown after the assessed ones, unanswered last. */
export function severity(status: Status | undefined): number {
  if (status === undefined) return 4;
  return { notMet: 0, partly: 1, unknown: 2, met: 3 }[status];
}
