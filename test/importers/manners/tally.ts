import type { Expectation } from './manners.ts';

export const COUNTED = [
  'areas',
  'goals',
  'indicators',
  'targets',
  'outcomes',
  'statuses',
  'commitments',
  'assignments',
] as const;
export type Counted = (typeof COUNTED)[number];

interface Count {
  found: number;
  expected: number;
}

/** How the reading of one document compares with what it holds. */
export interface Tally {
  readonly name: string;
  readonly refused: string | undefined;
  readonly counts: Readonly<Record<Counted, Count>>;
  /** What is in the plan and ought to be another. */
  readonly wrong: string[];
  /** What is in the plan and nobody expects. */
  readonly invented: string[];
  /** What is nowhere: in no field, in no answer, in no finding. */
  readonly silent: string[];
}

export function emptyTally(name: string, refused?: string): Tally {
  const none = (): Count => ({ found: 0, expected: 0 });
  return {
    name,
    refused,
    counts: {
      areas: none(),
      goals: none(),
      indicators: none(),
      targets: none(),
      outcomes: none(),
      statuses: none(),
      commitments: none(),
      assignments: none(),
    },
    wrong: [],
    invented: [],
    silent: [],
  };
}

/** What a document would count if nothing of it were found. */
export function countExpected({ counts }: Tally, { areas = [], goals, indicators, ...others }: Expectation) {
  counts.areas.expected = areas.length;
  counts.goals.expected = goals.length;
  counts.statuses.expected = goals.filter(({ status }) => status !== undefined).length;
  counts.indicators.expected = indicators.length;
  counts.targets.expected = indicators.filter(({ target }) => target != null).length;
  counts.outcomes.expected = indicators.filter(({ outcome }) => outcome != null).length;
  counts.commitments.expected = others.commitments.length;
  counts.assignments.expected = others.assignments.length;
}
