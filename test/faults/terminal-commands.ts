import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAnswers } from '../../src/cli/answers.ts';
import { runDeliveries } from '../../src/cli/deliveries.ts';
import { importDocument, runImport } from '../../src/cli/import.ts';
import { runOwners, runPeople } from '../../src/cli/people.ts';
import { runRemind } from '../../src/cli/remind.ts';
import { runRound } from '../../src/cli/rounds.ts';
import type { Run } from '../../src/cli/run.ts';
import { runSettings } from '../../src/cli/settings.ts';
import { importPeople } from '../../src/commands/people/import-people.ts';
import type { Plan } from '../../src/domain/plans/plan.ts';
import type { ReadDocument } from '../../src/domain/plans/read-document.ts';
import { type Bot, COORDINATOR } from '../bot.ts';
import { temporaryFolder } from '../fakes.ts';
import { type Command, ledgerOf, mayAnswer, refuseBo, runOn, said, terminal } from './command.ts';
import { ANNA, BO, CECILIA, DORA, PLAN, ROUND, THE_PLAN } from './stage.ts';

const folder = temporaryFolder();

function fileOf(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const planFile = (name: string, plan: Plan) => fileOf(name, JSON.stringify(plan));

export const AMENDED_PLAN: Plan = {
  ...THE_PLAN,
  items: [
    ...THE_PLAN.items,
    { id: 'badplatserna', kind: 'boardGoal', parent: 'staden', title: 'Fler badar' },
  ],
};
const AMENDED = planFile('amended.json', AMENDED_PLAN);
const NEW = planFile('new.json', { ...THE_PLAN, id: 'ny-2026', title: 'Nämndsbudget 2026', year: 2026 });
const DOCUMENT = join(import.meta.dirname, '../importers/documents/budget.md');
const OWNERS = fileOf('owners.csv', 'item,person\nlekplatserna,dora\n');
const PEOPLE = fileOf(
  'people.csv',
  'id,name,email,role\neva,Eva Nord,,manager\ndora,Dora Berg,,owner\nfrida,Frida Ros,,owner\n',
);
const ANSWERS = fileOf(
  'answers.csv',
  'item,person,status,direction,happened,basis\nlekplatserna,anna,met,asPlanned,Två nya,Besök\n',
);
const NEW_ACCOUNT = fileOf('new-account.csv', 'id,name,email,unit\nbo-ny,Bo Lind,bo.lind@exempel.se,HR\n');

export const PULSE = {
  ...{ plan: PLAN, kind: 'pulse', name: 'Puls', from: '2025-09-01', to: '2025-09-30', due: '2025-09-20' },
};

/** The round that it is. */
const EMPTY = `${PLAN}-pulse-1`;

/** An old report about the goals of the plan. */
const REPORT: ReadDocument = {
  plan: THE_PLAN,
  ids: 'made',
  unplaced: [],
  pastRound: {
    ...{ kind: 'annual', name: 'Helår 2024', from: '2024-01-01', to: '2024-12-31' },
    answers: ['traden', 'bullret', 'lekplatserna'].map((item, line) => ({
      ...{ item, line, status: 'met' as const, direction: 'asPlanned' as const },
      texts: { happened: `Sagt om ${item}` },
    })),
  },
};

const runReport = (run: Run) => importDocument(REPORT, run);
const roundsOf = async ({ deps }: Bot) => (await runOn(deps, runRound, ['list'])).text;

/** What importing a file would change shows whether it is stored, and as which version. */
const wouldChange = async ({ deps }: Bot, file: string) =>
  (await runOn(deps, runImport, [file], { 'dry-run': true })).text;

function planImport(name: string, file: string): Command {
  return {
    name,
    door: 'terminal',
    give: (bot) => terminal(bot, runImport, [file]),
    done: /, version \d+: \d+ poster, /,
    seen: (bot) => wouldChange(bot, file),
  };
}

export const TERMINAL_COMMANDS: readonly Command[] = [
  {
    name: 'round open',
    door: 'terminal',
    give: (bot) => terminal(bot, runRound, ['open'], PULSE),
    done: /öppen/,
    seen: async (bot) => `${await roundsOf(bot)}\n${await said(bot, ANNA, 'mina mål')}`,
  },
  {
    name: 'deliveries --resend failed',
    door: 'terminal',
    prepare: refuseBo,
    give: (bot) => terminal(bot, runDeliveries, [], { round: ROUND, resend: 'failed' }),
    done: /Skickas nu om till|Det finns inget att skicka om/,
    seen: (bot) => ledgerOf(bot, 'questions'),
  },
  {
    name: 'remind',
    door: 'terminal',
    give: (bot) => terminal(bot, runRemind, [], { round: ROUND }),
    done: /får en påminnelse|Ingen får någon påminnelse/,
    seen: (bot) => ledgerOf(bot, 'reminder'),
  },
  {
    name: 'round close',
    door: 'terminal',
    give: (bot) => terminal(bot, runRound, ['close', ROUND]),
    done: /stängd/,
    seen: async (bot) => `${await roundsOf(bot)}\n${await mayAnswer(bot, ANNA, 'lekplatserna')}`,
  },
  {
    name: 'settings',
    door: 'terminal',
    give: (bot) => terminal(bot, runSettings, ['economy=250', 'council=2025-10-23']),
    done: /economy +250 /,
    seen: async ({ deps }) => (await runOn(deps, runSettings, [])).text,
  },
  {
    name: 'round extend',
    door: 'terminal',
    // After they were asked: who was told the day before it was moved is told the new one.
    at: '2025-09-02T08:05:00.000Z',
    give: (bot) => terminal(bot, runRound, ['extend', ROUND], { due: '2025-09-22' }),
    done: /svar senast 2025-09-22/,
    seen: async (bot) => `${await roundsOf(bot)}\n${await said(bot, ANNA, 'mina mål')}`,
  },
  {
    name: 'round withdraw',
    door: 'terminal',
    give: (bot) => terminal(bot, runRound, ['withdraw', EMPTY]),
    async prepare(bot) {
      await runOn(bot.deps, runRound, ['open'], PULSE);
      // What is unsent when it is not withdrawn goes out, as it ought to.
      for (let looks = 0; looks < 2; looks += 1) await bot.worker.tick();
      return undefined;
    },
    done: /tillbakadragen/,
    seen: async (bot) => `${await roundsOf(bot)}\n${await said(bot, ANNA, 'mina mål')}`,
  },
  {
    name: 'answers.csv',
    door: 'terminal',
    give: (bot) => terminal(bot, runAnswers, [ANSWERS], { round: ROUND }),
    done: /: 1 nytt eller ändrat svar, 0 oförändrade|: 0 nya eller ändrade svar, 1 oförändrat/,
    seen: (bot) => said(bot, CECILIA, 'status lekplatserna'),
  },
  {
    name: 'owners.csv',
    door: 'terminal',
    give: (bot) => terminal(bot, runOwners, [OWNERS]),
    done: /har fått 1 ansvarig|redan/,
    seen: (bot) => ownersSeen(bot),
  },
  {
    name: 'people.csv',
    door: 'terminal',
    give: (bot) => terminal(bot, runPeople, [PEOPLE]),
    done: /nya? person/,
    seen: (bot) => said(bot, CECILIA, 'ägare lekplatserna'),
  },
  {
    name: 'people remove',
    door: 'terminal',
    inSteps: true,
    give: (bot) => terminal(bot, runPeople, ['remove', 'Anna Ek']),
    done: /är borttagen ur personlistan/,
    seen: departureSeen,
  },
  {
    name: 'people move',
    door: 'terminal',
    inSteps: true,
    give: (bot) => terminal(bot, runPeople, ['move', BO.id, ANNA.id]),
    done: /har sitt nya konto nu/,
    seen: departureSeen,
  },
  {
    name: 'people.csv with a new account',
    door: 'terminal',
    inSteps: true,
    async prepare(bot) {
      await importPeople(COORDINATOR, [{ ...BO, email: 'bo.lind@exempel.se', roles: ['owner'] }], bot.deps);
      return undefined;
    },
    give: (bot) => terminal(bot, runPeople, [NEW_ACCOUNT], { 'move-accounts': true }),
    done: /0 nya personer, 1 uppdaterad/,
    seen: departureSeen,
  },
  planImport('import of a plan again', AMENDED),
  planImport('import of a new plan', NEW),
  planImport('import of a document', DOCUMENT),
  {
    name: 'import of a past round',
    door: 'terminal',
    give: (bot) => terminal(bot, runReport, []),
    done: /Helår 2024: \d+ (?:nya|nytt) eller ändra(?:de|t) svar, \d+ oförändra/,
    seen: async (bot) => `${await roundsOf(bot)}\n${await said(bot, CECILIA, 'historik bullret')}`,
  },
];

/** Who is there, who owns what, and what they may answer. */
async function departureSeen(bot: Bot): Promise<string> {
  const people = (await bot.deps.stores.people.all()).map(({ name, roles, unit, deputy }) => [
    name,
    roles,
    unit,
    deputy,
  ]);
  const owners = await Promise.all(['träden', 'bullret'].map((item) => said(bot, CECILIA, `ägare ${item}`)));
  const may = await Promise.all([ANNA, BO].map((person) => mayAnswer(bot, person, 'bullret')));
  return [JSON.stringify(people), ...owners, ...may, await said(bot, CECILIA, 'status träden')].join('\n');
}

/** Who owns the playgrounds, and what follows from that: Dora may answer, and Anna may not any more. */
export async function ownersSeen(bot: Bot): Promise<string> {
  const owner = await said(bot, CECILIA, 'ägare lekplatserna');
  const may = [await mayAnswer(bot, ANNA, 'lekplatserna'), await mayAnswer(bot, DORA, 'lekplatserna')];
  return [owner, ...may, await said(bot, DORA, 'mina mål')].join('\n');
}
