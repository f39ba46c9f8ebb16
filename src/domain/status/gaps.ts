import type { Round } from '../rounds/round.ts';

/** Years in a row for which nothing is stored. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

type Period = Pick<Round, 'from' | 'to'>;

/** The years between the oldest and the newest of some periods that none of them is about, newest first. */
export function gapsIn(periods: readonly Period[]): readonly Gap[] {
  const covered = new Set(periods.flatMap(yearsOf));
  const years = [...covered].toSorted((a, b) => b - a);
  return years.flatMap((year, index) => {
    const before = years[index + 1];
    return before === undefined || before === year - 1 ? [] : [{ from: before + 1, to: year - 1 }];
  });
}

/** The gap that lies between two periods that follow each other in a list, the newer one first. */
export function gapBetween(newer: Period, older: Period): Gap | undefined {
  // Nearly always one goes on where the other ends.
  const years = Number(newer.from.slice(0, 4)) - Number(older.to.slice(0, 4));
  return years >= 0 && years <= 1 ? undefined : gapsIn([newer, older])[0];
}

function yearsOf({ from, to }: Period): number[] {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4)));
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
