import { importOwners } from '../src/commands/people/import-owners.ts';
import { importPeople } from '../src/commands/people/import-people.ts';
import { importPlan } from '../src/commands/plans/import-plan.ts';
import { openNewRound } from '../src/commands/rounds/manage-rounds.ts';
import type { Item, Plan } from '../src/domain/plans/plan.ts';
import type { RoundWish } from '../src/domain/rounds/open-round.ts';
import { type Bot, COORDINATOR } from './bot.ts';
import { ANNA, aPerson, aPlan } from './build.ts';
import { prepared } from './prepared.ts';

const INTERIM: RoundWish = {
  ...{ kind: 'interim', name: 'Delårsrapport 2025' },
  ...{ from: '2025-01-01', to: '2025-08-31', due: '2025-09-15' },
};

/** Opens a round on the plan `ks-2025`. @returns its id */
export async function openJobsRound(bot: Bot, wish: Partial<RoundWish> = {}): Promise<string> {
  return (await openNewRound(COORDINATOR, { plan: 'ks-2025', ...INTERIM, ...wish }, bot.deps)).id;
}

/** Loads a plan with some items, all of them Anna's to answer. */
export function loadJobs(bot: Bot, items: readonly Item[], overrides: Partial<Plan> = {}): Promise<void> {
  return store(bot, aPlan({ items, ...overrides }));
}

const store = prepared(async ({ deps }, plan: Plan) => {
  await importPlan(COORDINATOR, { plan, dryRun: false }, deps);
  await importPeople(COORDINATOR, [aPerson(ANNA)], deps);
  const owners = plan.items.map(({ id }, line) => ({ item: id, person: ANNA.id, line }));
  await importOwners(COORDINATOR, { plan: plan.id, owners }, deps);
});
