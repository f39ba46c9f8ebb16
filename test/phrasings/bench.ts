/** The plans on which phrasings are tried. */
import { readFileSync } from 'node:fs';
import { z } from 'zod/v4';
import { allCapabilities } from '../../src/chat/capabilities.ts';
import type { Turn } from '../../src/chat/turn.ts';
import { importOwners } from '../../src/commands/people/import-owners.ts';
import { importPeople } from '../../src/commands/people/import-people.ts';
import { newestPlans } from '../../src/commands/plans/find-plans.ts';
import { importPlan } from '../../src/commands/plans/import-plan.ts';
import { openNewRound } from '../../src/commands/rounds/manage-rounds.ts';
import { answerForColleagues } from '../../src/demo/demo.ts';
import { samplePeople, samplePlan } from '../../src/demo/sample.ts';
import { nearestWord } from '../../src/deps.ts';
import { ROLES, type Role } from '../../src/domain/people/roles.ts';
import { viewerOf } from '../../src/domain/people/viewer.ts';
import { readPlanJson } from '../../src/importers/plan-json.ts';
import { COORDINATOR, startBot } from '../bot.ts';
import type { Bench } from './judge.ts';

/** Whoever asks for a report is understood or not before it is made: its pages take longer than all else here. */
const UNMADE = {
  reports: { make: async () => new Uint8Array() },
  pdf: { isThere: async () => false, print: async () => new Uint8Array() },
};

const PeopleFile = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      roles: z.array(z.enum(ROLES)),
      unit: z.string(),
    }),
  ),
  owners: z.array(z.object({ item: z.string(), person: z.string() })),
});

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** Malmö's own plan, and two that are invented: of a small municipality, and of a board for care and much else. */
export type PlanName = 'malmo' | 'granvik' | 'ekhamra';

export async function openBench(name: PlanName): Promise<Bench> {
  const bot = await startBot({ now: '2026-11-27T09:00:00.000Z' });
  const { deps } = bot;
  const { people, owners } =
    name === 'malmo' ? samplePeople() : PeopleFile.parse(JSON.parse(read(`people-${name}.json`)));
  const plan = name === 'malmo' ? samplePlan() : readPlanJson(read(`plan-${name}.json`)).plan;
  await importPlan(COORDINATOR, { plan, dryRun: false }, deps);
  await importPeople(COORDINATOR, people, deps);
  await importOwners(
    COORDINATOR,
    { plan: plan.id, owners: owners.map((owner, line) => ({ ...owner, line })) },
    deps,
  );
  const period = { kind: 'interim', name: 'Delårsrapport 2025', from: '2025-01-01', to: '2025-08-31' };
  await openNewRound(COORDINATOR, { plan: plan.id, ...period, due: '2026-12-15' }, deps);
  // What is asked of the red ones depends on which are.
  if (name === 'malmo') await answerForColleagues(deps);
  const [stored] = await newestPlans(deps);
  if (!stored) throw new Error('The plan was not stored');
  const capabilities = allCapabilities();
  return {
    plan: stored,
    words: { capabilities, nearestWord },
    personId: (who) => people.find((person) => person.name === who)?.id,
    turnOf(who, isShared, conversation): Turn {
      const role: Role = ROLES.find((one) => one === who) ?? 'manager';
      // What is understood does not hang on who may see it.
      const roles: readonly Role[] = [...new Set<Role>([role, 'manager', 'coordinator'])];
      const [self] = people;
      const actor = { id: self?.id ?? 'x', name: self?.name ?? '', roles, language: 'sv' } as const;
      const address = {
        conversation,
        serviceUrl: '',
        channel: 'x',
        type: isShared ? 'channel' : 'personal',
        bot: { id: '' },
      } as const;
      return {
        actor,
        viewer: { ...viewerOf(actor), isShared },
        isShared,
        address,
        team: address,
        roster: {
          members: () => Promise.resolve([]),
          member: () => Promise.resolve(undefined),
          names: async () => undefined,
        },
        wording: { language: 'sv', timezone: 'Europe/Stockholm', now: deps.clock.now() },
        deps: { ...deps, ...UNMADE, stores: deps.stores.lookingOnce() },
      };
    },
  };
}
