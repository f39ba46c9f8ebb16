import { importOwners } from '../src/commands/people/import-owners.ts';
import { importPeople } from '../src/commands/people/import-people.ts';
import { importPlan } from '../src/commands/plans/import-plan.ts';
import { openNewRound } from '../src/commands/rounds/manage-rounds.ts';
import type { Item, Measure } from '../src/domain/plans/plan.ts';
import { type Bot, COORDINATOR } from './bot.ts';
import { ANNA, anItem, aPlan, BO } from './build.ts';
import { prepared } from './prepared.ts';

/** What Kolada has of the key figure N00945. */
export const SHARES = { 2020: { T: 55 }, 2022: { T: 58.1 }, 2023: { T: 61.2 }, 2024: { T: 62.435_897 } };

const SHARE: Measure = { type: 'number', unit: '%', target: { op: 'min', value: 60 } };

/** A goal whose indicator is a key figure in Kolada, and one that is none. */
export function itemsWithFigure(measure: Measure = SHARE): readonly Item[] {
  return [
    anItem({ id: 'jobs', short: 'jobben', title: 'Fler har arbete' }),
    anItem({
      ...{ id: 'jobs-share', kind: 'indicator', parent: 'jobs', title: 'Andel i arbete' },
      ...{ measure, kpi: 'N00945' },
    }),
    anItem({ id: 'metro', short: 'metron', title: 'En metro över sundet' }),
  ];
}

/** Loads the plan, and opens a round in which Anna is asked about all of it; Bo is a manager. */
export function openFigureRound(bot: Bot, items = itemsWithFigure()): Promise<void> {
  return store(bot, items);
}

const store = prepared(async ({ deps }, items: readonly Item[]) => {
  const plan = aPlan({ items });
  await importPlan(COORDINATOR, { plan, dryRun: false }, deps);
  const people = [
    { ...ANNA, roles: ['owner' as const] },
    { ...BO, roles: ['manager' as const] },
  ];
  await importPeople(COORDINATOR, people, deps);
  const goals = items.filter(({ kind }) => kind === 'councilGoal');
  const owners = goals.map(({ id }, line) => ({ item: id, person: ANNA.id, line }));
  await importOwners(COORDINATOR, { plan: plan.id, owners }, deps);
  const period = { kind: 'interim', name: 'Delårsrapport 2025', from: '2025-01-01', to: '2025-08-31' };
  await openNewRound(COORDINATOR, { plan: plan.id, ...period, due: '2025-09-15' }, deps);
});
