import type { Half } from './manners.ts';
import { COUNTED, type Tally } from './tally.ts';
import { shareOf, sumOf } from './tally-table.ts';

/** The least share that is found, 0–1, and the most documents and places that may be wrong. */
interface Limits {
  readonly goals: number;
  readonly indicators: number;
  readonly targets: number;
  readonly refused: number;
  readonly wrong: number;
  readonly invented: number;
  readonly silent: number;
}

/** What both halves are to reach. */
const AIM: Limits = {
  goals: 0.95,
  indicators: 0.95,
  targets: 0.95,
  refused: 0,
  wrong: 0,
  invented: 0,
  silent: 0,
};

/** What is held so far: a document that is refused has nothing wrong in it, so there is room for those that will be read. */
export const HELD: Readonly<Record<Half, Limits>> = {
  seen: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  unseen: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  third: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  fourth: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  fifth: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  sixth: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  seventh: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  eighth: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  ninth: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  eleventh: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  twelfth: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  thirteenth: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  fourteenth: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  fifteenth: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  sixteenth: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  seventeenth: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  eighteenth: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  nineteenth: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  twentieth: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  'twenty-first': { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  'twenty-second': {
    goals: 1,
    indicators: 1,
    targets: 1,
    refused: 0,
    wrong: 0,
    invented: 0,
    silent: 0,
  },
  'twenty-third': {
    goals: 1,
    indicators: 0.99,
    targets: 0.99,
    refused: 0,
    wrong: 0,
    invented: 0,
    silent: 0,
  },
  'twenty-fourth': { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  'twenty-fifth': { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
  tenth: { goals: 1, indicators: 1, targets: 1, refused: 0, wrong: 0, invented: 0, silent: 0 },
};

/** Whether what is held is as good as what is to be reached. */
export function reachesAim(held: Limits): boolean {
  const isFound = held.goals >= AIM.goals && held.indicators >= AIM.indicators && held.targets >= AIM.targets;
  return isFound && held.refused + held.wrong + held.invented + held.silent === 0;
}

/** Each limit that the documents do not keep, with the figure; empty where all are kept. */
export function missedBy(tallies: readonly Tally[], limits: Limits): readonly string[] {
  const sum = sumOf('', tallies);
  const shares = (['goals', 'indicators', 'targets'] as const).map(
    (counted) => [counted, shareOf(sum, counted), limits[counted]] as const,
  );
  // What holds nothing of a plan is refused rightly.
  const isAny = ({ counts }: Tally) => COUNTED.some((counted) => counts[counted].expected > 0);
  const refused = tallies.filter((tally) => tally.refused !== undefined && isAny(tally)).length;
  const counts = [
    ['refused', refused, limits.refused],
    ['wrong', sum.wrong.length, limits.wrong],
    ['invented', sum.invented.length, limits.invented],
    ['silent', sum.silent.length, limits.silent],
  ] as const;
  return [
    ...shares
      .filter(([, is, least]) => is < least)
      .map(([of, is, least]) => `${of} ${is.toFixed(2)} < ${least}`),
    ...counts.filter(([, is, most]) => is > most).map(([of, is, most]) => `${of} ${is} > ${most}`),
  ];
}
