/** A plan of two thousand items, its owners and an old report of it. */
import type { Item, Plan } from '../src/domain/plans/plan.ts';
import type { ReadDocument } from '../src/domain/plans/read-document.ts';
import type { Someone } from './bot.ts';
import { PLAN } from './faults/stage.ts';

export const [PEOPLE, ITEMS] = [300, 2_000];
const AREAS = 10;

export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const goals = many(ITEMS - AREAS, (index): Item => {
  const title = `Mål nummer ${index} för staden`;
  return { id: `mal-${index}`, kind: 'boardGoal', parent: `omr-${index % AREAS}`, title };
});
const areas = many(AREAS, (index): Item => ({ id: `omr-${index}`, kind: 'area', title: `Område ${index}` }));
export const THE_PLAN: Plan = {
  ...{ id: PLAN, title: 'Nämndsbudget 2025', board: 'Provnämnden', year: 2025, language: 'sv' },
  items: [...areas, ...goals],
};
/** Some goals have two. */
export const owners = many(ITEMS, (index) => `mal-${index % goals.length},p${index % PEOPLE}`);
export const COORDINATOR: Someone = { id: 'p0', name: 'Person 0' };
export const REPORT: ReadDocument = {
  ...{ plan: THE_PLAN, ids: 'made', unplaced: [] },
  pastRound: {
    ...{ kind: 'annual', name: 'Helår 2024', from: '2024-01-01', to: '2024-12-31' },
    answers: goals.map(({ id }, line) => ({
      ...{ item: id, line, status: 'met' as const, direction: 'asPlanned' as const },
      texts: { happened: `Sagt om ${id}` },
    })),
  },
};
export const PULSE = {
  ...{ plan: PLAN, kind: 'pulse', name: 'Puls', from: '2025-09-01', to: '2025-09-30', due: '2025-09-20' },
};
