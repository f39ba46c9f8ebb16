/**
 * What every question costs on a plan of twenty items, and on one of 2,000 with fifty rounds and 100,000 answers. All are asked by turns, in
 * an order by chance, so that what disturbs the machine disturbs all alike. The questions come in another order in each lap, too: in the same
 * one, all processes look through their memory at the same question, which then seems the dearer for it.
 */
import { cpSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { depsOn } from '../../src/deps.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { openCosmos } from '../../src/stores/cosmos.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { FAKE_KEY } from '../cosmos-protocol.ts';
import { type Extent, fillPlan } from '../large-plan.ts';
import { QUESTIONS, type Question } from '../questions.ts';
import { chatOf, message, press, type Speaker } from './activities.ts';
import { temporaryFolder } from './candidates.ts';
import { Child, type Served, serveBot } from './children.ts';
import { openReplySink, post, type ReplySink } from './load.ts';
import { settle, sqlitePlace, wirePlace } from './seed.ts';

export const FEW: Extent = { items: 20, rounds: 2, versions: 1, people: 40 };
/** As few items with as many rounds as the largest has: a history has as much to show there. */
export const LONG: Extent = { ...FEW, rounds: 50, versions: 10 };
export const MANY: Extent = { items: 2000, rounds: 50, versions: 10, people: 300 };

/** What is asked. `again` is the small plan in a process of its own: what it differs by from the first is chance. */
const ASKED = ['few', 'again', 'long', 'many', 'before'] as const;
type Asked = (typeof ASKED)[number];

const EXTENTS: Readonly<Record<Asked, Extent>> = {
  few: FEW,
  again: FEW,
  long: LONG,
  many: MANY,
  before: MANY,
};

/** What one question has cost, each time, process by process; requests only where they were counted. */
export interface Costs {
  readonly calls: number[];
  readonly wallMs: number[][];
  readonly cpuMs: number[][];
}

export interface Questions {
  readonly answers: Readonly<Record<'few' | 'long' | 'many', number>>;
  /** By question. */
  readonly costs: Readonly<Partial<Record<Asked, readonly Costs[]>>>;
}

export interface QuestionsExtent {
  /** Processes, one after the other, of each bot: two of the same program on the same plan may differ by a tenth for as long as they live. */
  readonly processes: number;
  /** Times that all questions are asked before, and while it is measured. */
  readonly warmUp: number;
  readonly laps: number;
}

/** @param root another version, as a checkout with its packages, that is asked about the large plan beside this one */
export async function measureQuestions(
  { processes, warmUp, laps }: QuestionsExtent,
  root?: string,
): Promise<Questions> {
  const sink = await openReplySink();
  const { bots, answers } = await stock(root, sink);
  for (let generation = 0; generation < processes; generation += 1) {
    const served = await Promise.all(
      bots.map(async (bot) => ({
        ...bot,
        served: await serveBot(bot.env, bot.root ? { root: bot.root } : {}),
      })),
    );
    await askAll(served, { warmUp, laps }, sink);
    for (const bot of served) await bot.served.child.end();
  }
  const wire = new Child('test/bench/wire.ts', { hasProbe: false });
  for (const { as, costs } of bots)
    if (as === 'few' || as === 'many') await count(EXTENTS[as], costs, wire, sink);
  await wire.end();
  sink.close();
  return { answers, costs: Object.fromEntries(bots.map(({ as, costs }) => [as, costs])) };
}

interface Asking {
  readonly served: Served;
  readonly person: Speaker;
  readonly costs: readonly Costs[];
}

async function askAll(
  bots: readonly Asking[],
  { warmUp, laps }: Pick<QuestionsExtent, 'warmUp' | 'laps'>,
  sink: ReplySink,
): Promise<void> {
  for (const { served, person, costs } of bots) {
    await awake(person, served, sink);
    for (const { wallMs, cpuMs } of costs) {
      wallMs.push([]);
      cpuMs.push([]);
    }
  }
  for (let lap = 0; lap < warmUp + laps; lap += 1) {
    for (const [place, question] of byChance(conversations()).flat()) {
      for (const { served, person, costs } of byChance(bots)) {
        const before = await served.child.usage();
        const wallMs = await ask(question, person, served, sink);
        const after = await served.child.usage();
        if (lap < warmUp) continue;
        costs[place]?.wallMs.at(-1)?.push(wallMs);
        costs[place]?.cpuMs.at(-1)?.push((after.cpuMicros - before.cpuMicros) / 1000);
      }
    }
  }
}

/** The questions with their places, each with those that go on from it. */
function conversations(): readonly (readonly [place: number, question: Question])[][] {
  const all: [number, Question][][] = [];
  for (const [place, question] of QUESTIONS.entries()) {
    if (question.goesOn) all.at(-1)?.push([place, question]);
    else all.push([[place, question]]);
  }
  return all;
}

function byChance<T>(all: readonly T[]): readonly T[] {
  return all
    .map((one) => ({ one, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

/** Stores on a disk, one for each bot that is asked. */
async function stock(root: string | undefined, sink: ReplySink) {
  const filled = new Map<Extent, { folder: string; person: Speaker; answers: number }>();
  for (const extent of [FEW, LONG, MANY]) {
    const folder = temporaryFolder();
    filled.set(extent, { folder, ...(await fill(extent, await openSqlite(folder), sink)) });
  }
  const bots = [];
  for (const as of ASKED) {
    const found = filled.get(EXTENTS[as]);
    if (!found || (as === 'before' && root === undefined)) continue;
    const folder = temporaryFolder();
    cpSync(found.folder, folder, { recursive: true });
    const costs = QUESTIONS.map((): Costs => ({ calls: [], wallMs: [], cpuMs: [] }));
    bots.push({
      as,
      env: sqlitePlace(folder).env,
      root: as === 'before' ? root : undefined,
      person: found.person,
      costs,
    });
  }
  const answersIn = (extent: Extent) => filled.get(extent)?.answers ?? 0;
  return { bots, answers: { few: answersIn(FEW), long: answersIn(LONG), many: answersIn(MANY) } };
}

async function fill(
  extent: Extent,
  documents: Awaited<ReturnType<typeof openSqlite>> | Awaited<ReturnType<typeof openCosmos>>,
  sink: ReplySink,
) {
  const setting = { tenant: 'local', timezone: 'Europe/Stockholm', municipality: undefined };
  const deps = depsOn(documents, { ...setting, clock: systemClock, origin: 'chat' });
  const { people, answers } = await fillPlan(extent, deps, documents.followup);
  await settle(people, sink.url, deps);
  await deps.stores.close();
  return { person: people[0], answers };
}

/** @returns milliseconds @throws when the answer is not what was asked for */
async function ask(
  { asks, hears, intent }: Question,
  person: Speaker,
  { url }: Served,
  sink: ReplySink,
): Promise<number> {
  const chat = chatOf(person.id);
  sink.last.delete(chat);
  const body = typeof asks === 'string' ? message(person, sink.url, asks) : press(person, sink.url, asks);
  const begin = performance.now();
  const answer = await post(url, body);
  const took = performance.now() - begin;
  const said = answer + (sink.last.get(chat) ?? '');
  if (!hears.test(said)) throw new Error(`${intent}: ${said.slice(0, 300)}`);
  return took;
}

/** What reads all rounds that are closed may be answered after the turn, the first time: then it is asked again. */
async function awake(person: Speaker, served: Served, sink: ReplySink): Promise<void> {
  for (const question of QUESTIONS.slice(0, 4)) {
    for (let attempt = 0; attempt < 40; attempt += 1) {
      if (await ask(question, person, served, sink).catch(() => undefined)) break;
      await pause(500);
    }
  }
}

/** Times that a question is counted: the worker, which looks once a second, may have mixed its own calls into one of them. */
const COUNTS = 3;

async function count(extent: Extent, costs: readonly Costs[], wire: Child, sink: ReplySink): Promise<void> {
  const endpoint = await wire.openFake();
  const documents = await openCosmos({ endpoint, database: 'malvakt', key: FAKE_KEY });
  const { person } = await fill(extent, documents, sink);
  const served = await serveBot(wirePlace(endpoint).env);
  await awake(person, served, sink);
  for (let lap = 0; lap <= COUNTS; lap += 1) {
    for (const [place, question] of QUESTIONS.entries()) {
      await wire.take(endpoint);
      await ask(question, person, served, sink);
      const { calls } = await wire.take(endpoint);
      if (lap > 0) costs[place]?.calls.push(calls.length);
    }
  }
  await served.child.end();
}
