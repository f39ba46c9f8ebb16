import { importOwners } from '../src/commands/people/import-owners.ts';
import { importPeople } from '../src/commands/people/import-people.ts';
import { importPlan } from '../src/commands/plans/import-plan.ts';
import { openNewRound } from '../src/commands/rounds/manage-rounds.ts';
import { samplePeople, samplePlan } from '../src/demo/sample.ts';
import type { Person } from '../src/domain/people/people.ts';
import type { Round } from '../src/domain/rounds/round.ts';
import { type Bot, CHANNEL, COORDINATOR, type Someone } from './bot.ts';
import { prepared } from './prepared.ts';

const { people, owners } = samplePeople();

function named(firstName: string): Someone {
  const person = people.find(({ name }) => name.startsWith(firstName));
  if (!person) throw new Error(`The sample has no ${firstName}`);
  return { id: person.id, name: person.name };
}

/** Owner, manager and coordinator. */
export const ALEX = named('Alex');
/** Owner and manager. */
export const AMIRA = named('Amira');
/** Owner. */
export const MATTIAS = named('Mattias');

/** Somebody whom nobody has put into the directory. */
export const STRANGER: Someone = { id: '11111111-2222-4333-8444-555555555555', name: 'Okänd Person' };

const storeSample = prepared(async ({ deps }, extra: readonly Person[]) => {
  const plan = samplePlan();
  await importPlan(COORDINATOR, { plan, dryRun: false }, deps);
  await importPeople(COORDINATOR, [...people, ...extra], deps);
  const lines = owners.map((owner, line) => ({ ...owner, line }));
  await importOwners(COORDINATOR, { plan: plan.id, owners: lines }, deps);
  const period = { kind: 'interim', name: 'Delårsrapport 2025', from: '2025-01-01', to: '2025-08-31' };
  return openNewRound(COORDINATOR, { plan: plan.id, ...period, due: '2025-09-15' }, deps);
});

/** Malmö's plan for 2025 with its five people, who are alone in the channel, and an interim round open on it. */
export async function openSampleRound(bot: Bot, extra: readonly Person[] = []): Promise<Round> {
  const members = people.map(({ id, name }) => ({ aadObjectId: id, name, userRole: 'user' }));
  bot.connector.rosters.set(CHANNEL.conversation, members);
  return storeSample(bot, extra);
}
