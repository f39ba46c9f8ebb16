/** What it costs to compile a round of the largest plan, to tell it in a card, and to tell what differs from the round before. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod/v4';
import { depsOn } from '../../src/deps.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { type Extent, fillPlan } from '../large-plan.ts';
import { spreadOf } from './arithmetic.ts';
import { temporaryFolder } from './candidates.ts';
import { table } from './table.ts';

const run = promisify(execFile);

const MANY: Extent = { items: 2000, rounds: 10, versions: 1, people: 300 };

/** What compiling was promised to take at most, the first time in a process. */
const LIMIT = { ms: 2000, bytes: 300 * 1024 * 1024 };
/** A card, in bytes. */
const CARD_LIMIT = 25 * 1024;

const WORKS = ['compile', 'card', 'difference'] as const;

const Figures = z.object({
  ms: z.number(),
  againMs: z.number(),
  peakBytes: z.number(),
  answers: z.number(),
  bytes: z.number(),
});

export interface ReportCosts {
  readonly answers: number;
  readonly works: readonly {
    readonly work: (typeof WORKS)[number];
    readonly runs: readonly z.infer<typeof Figures>[];
  }[];
}

/** Each work in a process of its own, so many times. */
export async function measureReports(rounds: number): Promise<ReportCosts> {
  const folder = temporaryFolder();
  const setting = { tenant: 'local', timezone: 'Europe/Stockholm', municipality: undefined };
  const documents = await openSqlite(folder);
  const deps = depsOn(documents, { ...setting, clock: systemClock, origin: 'chat' });
  const { answers } = await fillPlan(MANY, deps, documents.followup);
  await deps.stores.close();
  const runs = new Map(WORKS.map((work) => [work, [] as z.infer<typeof Figures>[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const work of WORKS) {
      const { stdout } = await run(process.execPath, ['test/bench/compile-once.ts', folder, work]);
      runs.get(work)?.push(Figures.parse(JSON.parse(stdout)));
    }
  }
  return { answers, works: WORKS.map((work) => ({ work, runs: runs.get(work) ?? [] })) };
}

/** Whether more was taken than was promised. */
export function isTooDear({ works }: ReportCosts): boolean {
  return works.some(({ runs }) => runs.some(({ bytes }) => bytes > CARD_LIMIT));
}

export function reportsText({ answers, works }: ReportCosts): string {
  const mb = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
  const rows = works.map(({ work, runs }) => {
    const of = (figure: keyof z.infer<typeof Figures>) => spreadOf(runs.map((one) => one[figure])).median;
    const card = of('bytes') === 0 ? '–' : `${Math.round(of('bytes') / 102.4) / 10} KB`;
    return [work, `${Math.round(of('ms'))} ms`, `${Math.round(of('againMs'))} ms`, mb(of('peakBytes')), card];
  });
  return [
    `A compiled round: ${MANY.items} items, ${answers} answers in ${MANY.rounds + 1} rounds, on SQLite`,
    table(['', 'first time', 'again', 'peak memory', 'card'], rows),
    `Promised: compiled within ${LIMIT.ms} ms and ${mb(LIMIT.bytes)}; a card under 25 KB.`,
  ].join('\n\n');
}
