/** What every question costs on a plan of twenty items, and on one of 2,000 with fifty rounds and 100,000 answers. */
import { setTimeout as pause } from 'node:timers/promises';
import { depsOn } from '../../src/deps.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { openCosmos } from '../../src/stores/cosmos.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { FAKE_KEY } from '../cosmos-protocol.ts';
import { type Extent, fillPlan } from '../large-plan.ts';
import { QUESTIONS, type Question } from '../questions.ts';
import { chatOf, message, press, type Speaker } from './activities.ts';
import { spreadOf } from './arithmetic.ts';
import { temporaryFolder } from './candidates.ts';
import { Child, type Served, serveBot } from './children.ts';
import { openReplySink, post, type ReplySink } from './load.ts';
import { settle, sqlitePlace, wirePlace } from './seed.ts';
import { table } from './table.ts';

const FEW: Extent = { items: 20, rounds: 2, versions: 1, people: 40 };
const MANY: Extent = { items: 2000, rounds: 50, versions: 10, people: 300 };

/** Milliseconds of CPU that a list was promised to take at most. */
const LIST_MS = 30;

/** What one question has cost, each time. */
interface Costs {
  readonly calls: number[];
  readonly wallMs: number[];
  readonly cpuMs: number[];
}

export interface Questions {
  readonly answers: readonly [few: number, many: number];
  /** By question. */
  readonly few: readonly Costs[];
  readonly many: readonly Costs[];
}

export interface QuestionsExtent {
  /** Times that all questions are asked before, and while it is measured. */
  readonly warmUp: number;
  readonly laps: number;
}

export async function measureQuestions({ warmUp, laps }: QuestionsExtent): Promise<Questions> {
  const sink = await openReplySink();
  const costs = [FEW, MANY].map(() => QUESTIONS.map((): Costs => ({ calls: [], wallMs: [], cpuMs: [] })));
  const stocked = [await stock(FEW, sink), await stock(MANY, sink)];
  for (const { served, person } of stocked) await awake(person, served, sink);
  for (let lap = 0; lap < warmUp + laps; lap += 1) {
    for (const [size, { served, person }] of stocked.entries()) {
      for (const [place, question] of QUESTIONS.entries()) {
        const before = await served.child.usage();
        const wallMs = await ask(question, person, served, sink);
        const after = await served.child.usage();
        if (lap < warmUp) continue;
        costs[size]?.[place]?.wallMs.push(wallMs);
        costs[size]?.[place]?.cpuMs.push((after.cpuMicros - before.cpuMicros) / 1000);
      }
    }
  }
  for (const { served } of stocked) await served.child.end();
  const wire = new Child('test/bench/wire.ts', { hasProbe: false });
  for (const [size, extent] of [FEW, MANY].entries()) await count(extent, costs[size] ?? [], wire, sink);
  await wire.end();
  sink.close();
  const [few = [], many = []] = costs;
  return { answers: [stocked[0]?.answers ?? 0, stocked[1]?.answers ?? 0], few, many };
}

/** A bot on a store on a disk. */
async function stock(extent: Extent, sink: ReplySink) {
  const folder = temporaryFolder();
  const { person, answers } = await fill(extent, await openSqlite(folder), sink);
  return { served: await serveBot(sqlitePlace(folder).env), person, answers };
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

/** The first answer reads all rounds that are closed, and may come after the turn: then it is asked for again. */
async function awake(person: Speaker, served: Served, sink: ReplySink): Promise<void> {
  const [first] = QUESTIONS;
  for (let attempt = 0; first && attempt < 20; attempt += 1) {
    if (await ask(first, person, served, sink).catch(() => undefined)) return;
    await pause(500);
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

export function questionsText({ answers, few, many }: Questions): string {
  const least = ({ calls }: Costs) => Math.min(...calls);
  const ms = (figures: readonly number[]) => spreadOf(figures).median.toFixed(1);
  const rows = QUESTIONS.map(({ intent }, place) => {
    const [a, b] = [few[place], many[place]];
    if (!a || !b) throw new RangeError('A question was not asked');
    const [cheap, dear] = [spreadOf(a.cpuMs).median, spreadOf(b.cpuMs).median];
    const isOne = dear <= cheap * 1.1;
    return [
      intent,
      ...[String(least(a)), String(least(b)), least(b) <= least(a) ? 'ok' : 'more'],
      ...[ms(a.wallMs), ms(b.wallMs), ms(a.cpuMs), ms(b.cpuMs), (dear / cheap).toFixed(2)],
      isOne ? 'as few' : dear <= LIST_MS ? 'within' : 'over',
    ];
  });
  return [
    `What each question costs on ${FEW.items} items (${answers[0]} answers in ${FEW.rounds + 1} rounds) and on ${MANY.items} (${answers[1]} in ${MANY.rounds + 1}):`,
    'requests to the wire fake, when what never changes is known; milliseconds and CPU of the turn on SQLite, the median of all times.',
    `As few: at most 1.1 times as much CPU. Within: at most ${LIST_MS} ms.`,
    '',
    table(['question', 'requests', 'many', '', 'ms', 'many', 'CPU', 'many', 'ratio', 'verdict'], rows),
  ].join('\n');
}
