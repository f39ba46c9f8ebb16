import type { Language, Words } from '../language.ts';
import { type Balance, balanceOf } from './economy.ts';
import { STAGES, type Stage } from './stage.ts';

/** Assessment of a goal: `bedömning` in the interim and annual reports of 2025. */
export const STATUSES = ['met', 'partly', 'notMet', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

/** Trend of a goal: the four words of the annual analysis of 2020. */
export const DIRECTIONS = ['asPlanned', 'positive', 'negative', 'mixed'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What a plan may ask of an answer beside its texts; left out, both are asked. */
export const ASKS = ['status', 'direction'] as const;
export type Ask = (typeof ASKS)[number];

/** What an answer says in brief; `direction` only where the trend is asked for. */
export interface Verdict {
  readonly status: Status;
  readonly direction?: Direction | undefined;
  /** An old report told of the item without assessing it, or no status is asked for; `status` is then `unknown`. */
  readonly unassessed?: boolean | undefined;
  /** Its number comes later: an answer of its own, which is neither good nor bad; `status` is then `unknown`. */
  readonly notMeasured?: boolean | undefined;
  /** Told instead of a status, which only follows from it. */
  readonly stage?: Stage | undefined;
  /** Told of a budget area instead of a status: how far it is from its budget, in tkr; plus is a surplus. */
  readonly deviation?: number | undefined;
}

/** The verdict of what was said, without the rest of it. */
export function verdictOf({
  status,
  direction,
  unassessed,
  notMeasured,
  stage,
  deviation,
}: Verdict): Verdict {
  return {
    status,
    ...(direction === undefined ? {} : { direction }),
    ...(unassessed ? { unassessed } : {}),
    ...(notMeasured ? { notMeasured } : {}),
    ...(stage === undefined ? {} : { stage }),
    ...(deviation === undefined ? {} : { deviation }),
  };
}

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

/** Shapes that are none of the scale's, and none that a phone draws as a picture. */
const DIRECTION_SYMBOLS: Readonly<Record<Direction, string>> = {
  asPlanned: '►',
  positive: '▲',
  negative: '▼',
  mixed: '▲▼',
};

export function directionSymbol(direction: Direction): string {
  return DIRECTION_SYMBOLS[direction];
}

const DIRECTION_STATUS: Readonly<Record<Direction, Status>> = {
  asPlanned: 'met',
  positive: 'met',
  mixed: 'partly',
  negative: 'notMet',
};

/** The status that follows where only the trend is asked for: it gives order and colour, and is never put into words. */
export function statusOfDirection(direction: Direction): Status {
  return DIRECTION_STATUS[direction];
}

/** As in the annual analysis of 2020: the trend says it all, and no status is asked for. */
export function asksTrendOnly(asks: readonly Ask[]): boolean {
  return !asks.includes('status');
}

/** All that can be said in brief, in the order of the scale or of the trends. */
export function verdictsOf(asks: readonly Ask[], scale: readonly ScaleStep[]): readonly Verdict[] {
  return asksTrendOnly(asks)
    ? DIRECTIONS.map((direction) => ({ status: statusOfDirection(direction), direction }))
    : scale.map(({ status }) => ({ status }));
}

/** What is said instead of a step of the scale, in the order in which it is counted. */
const OTHER_VERDICTS: readonly Verdict[] = [
  ...STAGES.map((stage) => ({ status: 'unknown', stage }) as const),
  ...[1, 0, -1].map((deviation) => ({ status: 'unknown', deviation }) as const),
  { status: 'unknown', notMeasured: true },
  { status: 'unknown', unassessed: true },
];

/**
 * What is counted beside the scale or the trends, of what was given: stages, what is not yet measured, and what is not assessed.
 * @param given by `verdictName`
 */
export function otherVerdicts(
  given: ReadonlyMap<ReturnType<typeof verdictName>, number>,
): readonly Verdict[] {
  return OTHER_VERDICTS.filter((other) => {
    const name = otherName(other);
    return name !== undefined && given.has(name);
  });
}

function otherName({ stage, notMeasured, unassessed, deviation }: Verdict) {
  if (stage) return stage;
  if (deviation !== undefined) return balanceOf(deviation);
  if (notMeasured) return 'notMeasured';
  return unassessed ? 'unassessed' : undefined;
}

/** Whether it is a step of the scale or a trend, and not said instead of one. */
export function isOnScale(verdict: Verdict): boolean {
  return otherName(verdict) === undefined;
}

/** Whether it says how it is going: what cannot be assessed, stages, and what was told without an assessment do not. */
export function isJudged(verdict: Verdict): boolean {
  return isOnScale(verdict) && verdict.status !== 'unknown';
}

/** By what a verdict is counted: a stage, surplus or deficit, the trend where nothing else is asked for, or else the status. */
export function verdictName(
  verdict: Verdict,
  asks: readonly Ask[],
): Status | Direction | Stage | Balance | 'notMeasured' | 'unassessed' {
  const other = otherName(verdict);
  if (other) return other;
  return (asksTrendOnly(asks) ? verdict.direction : undefined) ?? verdict.status;
}

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

/** How what is read in brief has moved: the status, or where only the trend is asked for, the trend. */
export function compareVerdicts(
  before: Verdict,
  after: Verdict,
  asks: readonly Ask[],
): ReturnType<typeof compareStatus> {
  if (verdictName(before, asks) === verdictName(after, asks)) return 'same';
  const change = compareStatus(before.status, after.status);
  return change === 'same' ? 'changed' : change;
}

/** Worst first; unknown after the assessed ones, unanswered last. */
export function severity(status: Status | undefined): number {
  return status === undefined ? 4 : SEVERITIES[status];
}

const SEVERITIES: Readonly<Record<Status, number>> = { notMet: 0, partly: 1, unknown: 2, met: 3 };
