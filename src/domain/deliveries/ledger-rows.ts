/** How many questions have come how far, by area and by unit. */
import type { Expected } from '../answers/expected.ts';
import { personOf } from '../people/people.ts';
import { areaOf, type Item } from '../plans/plan.ts';
import type { RoundState } from '../rounds/round-state.ts';
import { REACHES, type Reach, type Standing } from './standing.ts';

/** How a question stands, and who is to answer it: of several owners, the one it has come farthest to. */
export interface Question {
  readonly expected: Expected;
  readonly owner: string | undefined;
  readonly standing: Standing;
}

/** How many questions have come how far: together they are all of the row. */
export type ReachCounts = Readonly<Record<Reach, number>>;

/** The questions of an area, or of the people of a unit; `name` is undefined for what belongs to none. */
export interface LedgerRow {
  readonly name: string | undefined;
  readonly counts: ReachCounts;
}

/** In the plan's own order. */
export function areaRows({ plan }: RoundState, questions: readonly Question[]): LedgerRow[] {
  const byArea = Map.groupBy(questions, ({ expected }) => areaOf(plan, expected.item));
  const areas: (Item | undefined)[] = [...plan.items.filter(({ kind }) => kind === 'area'), undefined];
  return areas.flatMap((area) => {
    const members = byArea.get(area);
    return members ? [{ name: area?.title, counts: countsOf(members) }] : [];
  });
}

/** By name; what belongs to no unit comes last. */
export function unitRows({ people }: RoundState, questions: readonly Question[]): LedgerRow[] {
  const unitOf = ({ owner, expected }: Question) =>
    personOf(people, owner ?? '')?.unit || expected.unit || undefined;
  const rows = [...Map.groupBy(questions, unitOf)].map(([name, members]) => ({
    name,
    counts: countsOf(members),
  }));
  const named = rows.filter(({ name }) => name !== undefined);
  return [
    ...named.toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'sv')),
    ...rows.filter(({ name }) => name === undefined),
  ];
}

function countsOf(questions: readonly Question[]): ReachCounts {
  const counts: Record<Reach, number> = {
    ...{ failed: 0, resting: 0, noAddress: 0, perhaps: 0, planned: 0, sent: 0, answered: 0 },
  };
  for (const { standing } of questions) counts[standing.reach] += 1;
  return counts;
}

/** All questions of a row. */
export function expectedIn(counts: ReachCounts): number {
  return REACHES.reduce((sum, reach) => sum + counts[reach], 0);
}
