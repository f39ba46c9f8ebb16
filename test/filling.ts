import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAnswers } from '../src/cli/answers.ts';
import type { Run } from '../src/cli/run.ts';
import { submitAnswer } from '../src/commands/answers/answer.ts';
import { importOwners } from '../src/commands/people/import-owners.ts';
import { importPeople } from '../src/commands/people/import-people.ts';
import { importPlan } from '../src/commands/plans/import-plan.ts';
import { openNewRound } from '../src/commands/rounds/manage-rounds.ts';
import { Problem } from '../src/domain/errors.ts';
import type { Language } from '../src/domain/language.ts';
import { problemLines } from '../src/views/texts/problems.ts';
import { type Bot, COORDINATOR, startBot } from './bot.ts';
import { ANNA, anItem, aPerson, aPlan, BO } from './build.ts';
import { prepared } from './prepared.ts';

/** The round that is filled. */
export const FILLED = 'ks-2025-interim-1';
export const HEAD = 'item;person;unit;status;direction;value;happened;basis;cause;remedy';
/** The texts of an answer that is as it should be. */
export const MET = 'Vi har startat.;Statistik.;;';
/** Anna answers about the metro. */
export const METRO = `metro;anna;;met;asPlanned;;${MET}`;

/** A bot with an open round: Anna owns `jobs` and `metro`, Bo `climate`, and Anna answers of `heat` for two units. */
export async function startFilling(options: Parameters<typeof startBot>[0] = {}) {
  const bot = await startBot(options);
  await store(bot, undefined);
  return bot;
}

const store = prepared(async (bot) => {
  const { deps } = bot;
  const { version: _, ...plan } = aPlan();
  const heat = anItem({ id: 'heat', parent: 'green', title: 'Mindre värme', respondents: 'eachUnit' });
  await importPlan(COORDINATOR, { plan: { ...plan, items: [...plan.items, heat] }, dryRun: false }, deps);
  const people = [aPerson({ ...ANNA, email: 'anna@exempel.se', unit: 'HR' }), aPerson(BO)];
  await importPeople(COORDINATOR, people, deps);
  const owners = [
    { item: 'jobs', person: 'anna' },
    { item: 'metro', person: 'anna' },
    { item: 'climate', person: 'bo' },
    { item: 'heat', person: 'anna', unit: 'HR' },
    { item: 'heat', person: 'anna', unit: 'IT' },
  ];
  await importOwners(COORDINATOR, { plan: plan.id, owners }, deps);
  await openRound(bot);
});

export function openRound({ deps }: Bot, name = 'Delår', kind = 'interim') {
  const period = { from: '2025-01-01', to: '2025-08-31', due: '2025-09-15' };
  return openNewRound(COORDINATOR, { plan: 'ks-2025', kind, name, ...period }, deps);
}

/** Reads a file in the terminal. */
export function fillIn(
  { deps, folder }: Bot,
  csv: string,
  options: Run['options'] = {},
  language: Language = 'sv',
) {
  const file = join(folder, 'svar.csv');
  writeFileSync(file, csv);
  const wording = { language, timezone: deps.timezone, now: deps.clock.now() };
  const asked = { words: [file], actor: COORDINATOR, modelsFolder: undefined, wording, deps };
  return runAnswers({ ...asked, options: { round: FILLED, ...options } });
}

/** What a terminal shows of why a file is refused. */
export async function whyRefused(bot: Bot, csv: string, options?: Run['options'], language: Language = 'sv') {
  try {
    await fillIn(bot, csv, options, language);
  } catch (error) {
    if (error instanceof Problem) return problemLines(error, language);
    throw error;
  }
  return assert.fail('nothing was refused');
}

export function versionsOf({ deps }: Bot, item: string, round = FILLED) {
  return deps.stores.assessments.history('ks-2025', round, item);
}

/** Anna answers on a card. */
export function answerHerself({ deps }: Bot, item: string, happened: string) {
  const actor = { ...ANNA, roles: ['owner'], language: 'sv' } as const;
  const answer = { status: 'met', direction: 'asPlanned', texts: { happened, basis: 'Statistik.' } };
  return submitAnswer(actor, { round: FILLED, item, respondent: 'owner', basedOn: 0, answer }, deps);
}
