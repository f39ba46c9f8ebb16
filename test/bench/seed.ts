import { submitAnswer } from '../../src/commands/answers/answer.ts';
import { rememberConversation } from '../../src/commands/deliveries/addresses.ts';
import { importOwners } from '../../src/commands/people/import-owners.ts';
import { importPeople } from '../../src/commands/people/import-people.ts';
import { importPlan } from '../../src/commands/plans/import-plan.ts';
import { loadState } from '../../src/commands/rounds/find-rounds.ts';
import { openNewRound } from '../../src/commands/rounds/manage-rounds.ts';
import { sampleAnswers, samplePeople, samplePlan } from '../../src/demo/sample.ts';
import { depsOn as programDeps } from '../../src/deps.ts';
import { answerablePrompts } from '../../src/domain/answers/prompt.ts';
import type { Actor, Ownership, Person } from '../../src/domain/people/people.ts';
import type { Item, Plan } from '../../src/domain/plans/plan.ts';
import type { Round } from '../../src/domain/rounds/round.ts';
import type { Deps } from '../../src/ports/deps.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { openTelemetry } from '../../src/runtime/telemetry.ts';
import { deliveryWorker } from '../../src/runtime/worker.ts';
import { openCosmos } from '../../src/stores/cosmos.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { BY_ANNA } from '../build.ts';
import { FAKE_KEY } from '../cosmos-protocol.ts';
import { chatOf } from './activities.ts';
import { ofOneKilobyte } from './texts.ts';

/** As many people as there are turns at once, so that nobody waits for a turn of their own. */
export const CROWD = 32;

export const COORDINATOR: Actor = {
  id: 'operator',
  name: 'Samordnare',
  roles: ['coordinator'],
  language: 'sv',
};
const PERIOD = { kind: 'interim', name: 'Delårsrapport', from: '2025-01-01', to: '2025-08-31' };

/** Where a bot keeps what it knows, and how its environment says so. */
export interface Place {
  readonly env: NodeJS.ProcessEnv;
  open(): Promise<Deps>;
}

export function sqlitePlace(folder: string): Place {
  return { env: { MALVAKT_DATA: folder }, open: async () => depsOn(await openSqlite(folder)) };
}

export function wirePlace(endpoint: string): Place {
  const env = { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: FAKE_KEY };
  return {
    env,
    open: async () => depsOn(await openCosmos({ endpoint, database: 'malvakt', key: FAKE_KEY })),
  };
}

function depsOn(documents: Parameters<typeof programDeps>[0]): Deps {
  const setting = { tenant: 'local', timezone: 'Europe/Stockholm', municipality: undefined };
  return programDeps(documents, { ...setting, clock: systemClock, origin: 'sample' });
}

/** What the owners in the sample plan say: the invented answers, and one about the metro, which the load asks for. */
const METRO = {
  item: 'mal-tillvaxt',
  status: 'partly',
  direction: 'positive',
  texts: {
    happened: 'Vi har träffat både regeringen och Köpenhamn under våren. Översiktsplanen är ute på samråd.',
    basis: 'Avstämning mot handlingsplanen i augusti: sju av nio punkter är klara.',
    cause: 'Två av punkterna väntar på beslut i Danmark.',
    remedy: 'Vi tar upp dem i höstens överläggningar.',
  },
};

/**
 * Malmö's plan for 2025 with its five people among a crowd, and most of the answers given.
 * @param written what becomes of an answer's texts before it is given
 */
export async function seedSample(
  deps: Deps,
  written: (texts: Readonly<Record<string, string>>) => Readonly<Record<string, string>> = (texts) => texts,
): Promise<{ readonly people: readonly Person[] }> {
  const { people, owners } = samplePeople();
  const crowd = [...people, ...inventPeople(CROWD - people.length)];
  const round = await openRoundOn(samplePlan(), crowd, owners, deps);
  const answers = [...sampleAnswers(), METRO].map((one) => ({ ...one, texts: written(one.texts) }));
  await answerAll(round, people, answers, deps);
  return { people: crowd };
}

/** A plan in which everybody of the crowd has one goal, so that no two ever answer the same. */
export async function seedWide(deps: Deps) {
  const people = inventPeople(CROWD);
  const { plan, goals } = inventPlan(6, CROWD);
  const owners = people.map(({ id }, index) => ({ item: `mal-${index}`, person: id }));
  const round = await openRoundOn(plan, people, owners, deps);
  return { people, round, goals };
}

/** Goals of whoever is measured in a plan of some size: all are answered during it but the last, which is always asked next. */
export const OWN_GOALS = 4;

/**
 * A plan of so many items, all answered but those of the first person, who has a few; the rest is the crowd's.
 * @param happened what all answers say has happened; left out, they have 1 KB of texts
 */
export async function seedSized(items: number, deps: Deps, happened?: string) {
  const people = inventPeople(CROWD);
  const areas = Math.ceil(items / 10);
  const { plan, goals } = inventPlan(areas, items - areas);
  const [self, ...others] = people;
  const ownerOf = (index: number) => {
    const owner = index < OWN_GOALS ? self : others[index % others.length];
    if (!owner) throw new Error('There are no people');
    return owner;
  };
  const owners = goals.map(({ id }, index) => ({ item: id, person: ownerOf(index).id }));
  const round = await openRoundOn(plan, people, owners, deps);
  const brief = { happened: 'Vi har kommit en bit.', basis: 'Avstämning i augusti.' };
  const texts = happened === undefined ? ofOneKilobyte(brief) : { ...brief, happened };
  for (const [index, { id }] of goals.entries()) {
    if (index < OWN_GOALS) continue;
    const author = ownerOf(index);
    const said = { status: 'met' as const, direction: 'asPlanned' as const, texts, version: 1 };
    const at = { round: round.id, item: id, respondent: 'owner', at: deps.clock.now().toISOString() };
    // Past the command, which reads more than it has to on a large plan for as long as it does.
    await deps.stores.assessments.save(
      plan.id,
      { assessment: { ...said, ...at, author }, replaces: undefined },
      BY_ANNA,
    );
  }
  return { people, round, goals };
}

function inventPlan(areaCount: number, goalCount: number) {
  const goals = Array.from({ length: goalCount }, (_, index): Item => {
    const title = `Malmö stad arbetar för det som är viktigt i stadsdel ${index}`;
    const desiredOutcome = `Läget i stadsdelen är bättre vid årets slut än vid dess början, räknat på ${index + 3} sätt.`;
    return {
      id: `mal-${index}`,
      kind: 'councilGoal',
      parent: `omr-${index % areaCount}`,
      title,
      ...(index < CROWD ? { short: nameOfGoal(index) } : {}),
      desiredOutcome,
    };
  });
  const areas = Array.from({ length: areaCount }, (_, index): Item => {
    return { id: `omr-${index}`, kind: 'area', title: `Målområde ${index}` };
  });
  const plan: Plan = {
    ...{ id: 'ks-bred', title: 'Nämndsbudget', board: 'Kommunstyrelsen' },
    ...{ year: 2025, language: 'sv', items: [...areas, ...goals] },
  };
  return { plan, goals };
}

/** One word that fits one goal alone. */
export function nameOfGoal(index: number): string {
  return `Stadsdelslyft${String.fromCharCode(97 + (index % 26)).repeat(3)}${index < 26 ? 'ek' : 'alm'}`;
}

function inventPeople(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: `Påhittad Person ${index}`,
    email: `person.${index}@exempel.invalid`,
    roles: ['owner', 'manager'],
    unit: 'Stadskontoret',
  }));
}

async function openRoundOn(
  plan: Plan,
  people: readonly Person[],
  owners: readonly Ownership[],
  deps: Deps,
): Promise<Round> {
  await importPlan(COORDINATOR, { plan, dryRun: false }, deps);
  await importPeople(COORDINATOR, people, deps);
  const lines = owners.map((owner, line) => ({ ...owner, line }));
  await importOwners(COORDINATOR, { plan: plan.id, owners: lines }, deps);
  return openNewRound(COORDINATOR, { plan: plan.id, ...PERIOD, due: '2099-09-15' }, deps);
}

async function answerAll(
  round: Round,
  people: readonly Person[],
  answers: readonly {
    readonly item: string;
    readonly status?: string | undefined;
    readonly direction?: string | undefined;
    readonly stage?: string | undefined;
    readonly day?: string | undefined;
    readonly value?: number | undefined;
    readonly texts: Readonly<Record<string, string>>;
  }[],
  deps: Deps,
): Promise<void> {
  const state = await loadState(round, deps);
  for (const person of people) {
    for (const { expected } of answerablePrompts(person.id, state)) {
      const answer = answers.find(({ item }) => item === expected.item.id);
      if (!answer) continue;
      const { status, direction, texts, value } = answer;
      const raw = { status, direction, texts, value: value === undefined ? undefined : String(value) };
      const target = { round: round.id, item: expected.item.id, respondent: expected.respondent };
      await submitAnswer({ ...person, language: 'sv' }, { ...target, basedOn: 0, answer: raw }, deps);
    }
  }
}

/** Makes everybody known and lets all that is due be sent, so that the bot that is started afterwards has nothing to do. */
export async function settle(people: readonly Person[], serviceUrl: string, deps: Deps): Promise<void> {
  for (const person of people) {
    const address = {
      conversation: chatOf(person.id),
      serviceUrl,
      channel: 'msteams',
      type: 'personal' as const,
      tenant: 'tenant',
      bot: { id: '28:malvakt', name: 'Målvakt' },
    };
    await rememberConversation({ ...person, language: 'sv' }, address, deps);
  }
  const silent = { info() {}, warn() {}, error() {} };
  const send = async (turn: () => Promise<boolean>) =>
    (await turn()) ? { result: 'sent' as const } : undefined;
  const messenger = { prepare: () => ({ send, stamp: () => '' }) };
  const setting = {
    messenger,
    log: silent,
    telemetry: openTelemetry(silent),
    language: 'sv' as const,
    jitter: () => 0,
  };
  const worker = deliveryWorker({ ...deps, ...setting, sendsPerSecond: 1_000 }, 60_000);
  await worker.tick();
  await worker.tick();
}
