import assert from 'node:assert/strict';
import { importOwners } from '../src/commands/people/import-owners.ts';
import { importPeople } from '../src/commands/people/import-people.ts';
import { importPlan } from '../src/commands/plans/import-plan.ts';
import { openNewRound } from '../src/commands/rounds/manage-rounds.ts';
import { compileReport } from '../src/commands/status/compile-summary.ts';
import type { Item, Plan } from '../src/domain/plans/plan.ts';
import { applyModel, modelOf, readModels } from '../src/importers/models.ts';
import { summaryJson } from '../src/views/reports/json.ts';
import { type Bot, COORDINATOR, type Someone, startBot } from './bot.ts';
import { dataOf, filledIn, inputsOf, isMarked, type Json, labelOf, textOf } from './cards.ts';
import { prepared } from './prepared.ts';
import { markdownOf } from './report-of.ts';

export const ANNA: Someone = { id: 'anna', name: 'Anna Ek' };
export const BO: Someone = { id: 'bo', name: 'Bo Lind' };
export const CECILIA: Someone = { id: 'cecilia', name: 'Cecilia Ståhl' };

export const METRO: Item = { id: 'metro', kind: 'boardGoal', title: 'En metro över sundet', short: 'metron' };

export function planOf(model: string, items: readonly Item[] = [METRO]): Plan {
  const plan = {
    id: 'prov',
    title: 'Prov',
    board: 'Kommunstyrelsen',
    year: 2025,
    language: 'sv' as const,
    items,
  };
  return applyModel(plan, modelOf(readModels(), model));
}

export type Owner = readonly [Someone, string?];

interface Asked {
  readonly plan: Plan;
  readonly owners: readonly Owner[];
  readonly asked: readonly Item[];
}

/** A bot with a round open on a plan; each owner answers about all of it, or about some of it, some for a unit. */
export async function botWith(
  plan: Plan,
  owners: readonly Owner[] = [[ANNA]],
  asked: readonly Item[] = plan.items.filter(({ kind }) => kind !== 'indicator' && kind !== 'area'),
): Promise<Bot> {
  const bot = await startBot();
  await store(bot, { plan, owners, asked });
  return bot;
}

const store = prepared(async ({ deps }, { plan, owners, asked }: Asked) => {
  await importPlan(COORDINATOR, { plan, dryRun: false }, deps);
  const people = owners.map(([{ id, name }]) => ({ id, name, roles: ['owner', 'coordinator'] as const }));
  await importPeople(COORDINATOR, people, deps);
  const lines = asked.flatMap(({ id: item }) =>
    owners.map(([{ id: person }, unit], line) => ({ item, person, line, ...(unit ? { unit } : {}) })),
  );
  await importOwners(COORDINATOR, { plan: plan.id, owners: lines }, deps);
  const period = { kind: 'interim', name: 'Delår', from: '2025-01-01', to: '2025-08-31', due: '2025-09-15' };
  await openNewRound(COORDINATOR, { plan: plan.id, ...period }, deps);
});

export async function answer(
  bot: Bot,
  person: Someone,
  inputs: Readonly<Record<string, string>>,
): Promise<Json> {
  const { card } = await bot.say(person, 'svara');
  const { card: receipt } = await bot.execute(person, {
    ...dataOf(card, 'submit'),
    ...filledIn(card, inputs),
  });
  assert.ok(receipt);
  return receipt;
}

/** All that is read about a round: cards, and the report. */
export async function readsOf(bot: Bot): Promise<Readonly<Record<string, string>>> {
  const summary = await compileReport(COORDINATOR, 'prov-interim-1', bot.deps);
  const wording = { language: 'sv', timezone: 'Europe/Stockholm', now: bot.clock.now() } as const;
  const say = async (words: string) => textOf((await bot.say(ANNA, words)).card);
  return {
    status: await say('status metron'),
    all: await say('status'),
    summary: await say('sammanställ'),
    digest: await say('veckobrev'),
    goals: await say('mina mål'),
    form: await say('svara metron'),
    report: markdownOf(summary, wording),
  };
}

export async function reportOf(bot: Bot) {
  return summaryJson(await compileReport(COORDINATOR, 'prov-interim-1', bot.deps));
}

export function fieldsOf(card: unknown): readonly string[] {
  return inputsOf(card).map((input) => `${labelOf(input)}${isMarked(input) ? ' *' : ''}`);
}

/** How a question card names its first input, where the plan asks for a status. */
export const STATUS = 'Din bedömning *';
