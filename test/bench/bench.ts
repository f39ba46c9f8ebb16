/**
 * What a turn of Målvakt costs, beside bare echoes in the same run: `npm run bench -- [--quick] [--sizes] [--finding] [--questions [--against FOLDER]] [--understanding] [--effort] [--texts] [--reports] [--json FILE]`.
 * How to read it: docs/benchmark.md. Ends with 1 when a command asks more of the store, or an answer more of a person, than was promised, or when
 * something that was measured did not do its work; never because something was slow.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Candidate, openField } from './candidates.ts';
import { countAll } from './counts.ts';
import { countEffort, effortText } from './effort.ts';
import { findingText, measureFinding } from './finding.ts';
import { measure, openReplySink, type ReplySink } from './load.ts';
import { type LongExtent, longRoundsText, measureLong, summariseLong } from './long.ts';
import { measureQuestions, type QuestionsExtent } from './questions.ts';
import { questionsText } from './questions-text.ts';
import { type Memory, machine, type Results, type Round, reportText, summariseRounds } from './report.ts';
import { isTooDear, measureReports, reportsText } from './reports.ts';
import { measureSizes, type SizesExtent, sizesText, summariseSizes } from './sizes.ts';
import { measureStarts } from './starts.ts';
import { measureUnderstanding, understandingText } from './understanding.ts';

interface Extent {
  readonly rounds: number;
  readonly starts: number;
  readonly warmUp: number;
  /** Turns of one candidate in one round, by how many at once. */
  readonly loads: readonly { readonly concurrency: number; readonly turns: number }[];
  readonly sizes: SizesExtent;
  /** Rounds of searches. */
  readonly finding: number;
  readonly questions: QuestionsExtent;
  readonly texts: LongExtent;
}

const FULL: Extent = {
  rounds: 5,
  starts: 5,
  warmUp: 1500,
  loads: [
    { concurrency: 1, turns: 400 },
    { concurrency: 32, turns: 960 },
  ],
  sizes: { rounds: 5, turns: 400, warmUp: 300 },
  finding: 50,
  questions: { processes: 7, warmUp: 15, laps: 15 },
  texts: {
    rounds: 10,
    warmUp: 1500,
    loads: [
      { concurrency: 1, turns: 200 },
      { concurrency: 32, turns: 640 },
    ],
  },
};

const QUICK: Extent = {
  rounds: 2,
  starts: 2,
  warmUp: 96,
  loads: [
    { concurrency: 1, turns: 32 },
    { concurrency: 32, turns: 64 },
  ],
  sizes: { rounds: 2, turns: 64, warmUp: 64 },
  finding: 10,
  questions: { processes: 3, warmUp: 8, laps: 8 },
  texts: {
    rounds: 5,
    warmUp: 640,
    loads: [
      { concurrency: 1, turns: 64 },
      { concurrency: 32, turns: 320 },
    ],
  },
};

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    sizes: { type: 'boolean' },
    finding: { type: 'boolean' },
    questions: { type: 'boolean' },
    against: { type: 'string' },
    understanding: { type: 'boolean' },
    effort: { type: 'boolean' },
    texts: { type: 'boolean' },
    reports: { type: 'boolean' },
    json: { type: 'string', default: 'bench.json' },
  },
});
const extent = values.quick ? QUICK : FULL;
const begin = performance.now();
if (values.sizes) await benchSizes();
else if (values.finding) await benchFinding();
else if (values.questions) await benchQuestions();
else if (values.understanding) await benchUnderstanding();
else if (values.effort) await benchEffort();
else if (values.texts) await benchTexts();
else if (values.reports) await benchReports();
else await benchAll();

async function benchAll(): Promise<void> {
  const counts = await step('counting requests', countAll);
  const effort = await step('answering by hand', countEffort);
  const starts = await step('starting', () => measureStarts(extent.starts));
  const load = await underLoad();
  const sizes = await step('plans of two sizes', () => measureSizes(extent.sizes));
  const finding = await step('finding items', () => measureFinding(extent.finding));
  const results: Results = { counts, starts, ...load, sizes };
  const rows = summariseRounds(load.rounds);
  const text = `${reportText(results)}\n\n${effortText(effort)}\n\n${findingText(finding)}`;
  finish(text, { rows, sizeRows: summariseSizes(sizes.rounds), ...results, effort, finding });
  const isOver = counts.some(({ isWithin, isAffordable }) => isWithin === false || isAffordable === false);
  process.exitCode = isOver || isTooMuch(effort) ? 1 : 0;
}

/** What it takes to answer, by itself. */
async function benchEffort(): Promise<void> {
  const effort = await step('answering by hand', countEffort);
  finish(effortText(effort), { effort });
  process.exitCode = isTooMuch(effort) ? 1 : 0;
}

function isTooMuch(effort: Awaited<ReturnType<typeof countEffort>>): boolean {
  return effort.some(({ isWithin }) => isWithin === false);
}

/** The part that tells how cost grows with the plan, by itself. */
async function benchSizes(): Promise<void> {
  const sizes = await step('plans of two sizes', () => measureSizes(extent.sizes));
  finish(sizesText(sizes), { sizeRows: summariseSizes(sizes.rounds), sizes });
}

/** What answers with texts of 6,000 characters cost, by themselves: beside an echo, and on plans of two sizes. */
async function benchTexts(): Promise<void> {
  const texts = await step('answering at length', () => measureLong(extent.texts));
  const sizes = await step('plans of two sizes', () => measureSizes(extent.sizes, 'long'));
  const rows = { textRows: summariseLong(texts.rounds), sizeRows: summariseSizes(sizes.rounds) };
  finish(`${longRoundsText(texts)}\n\n${sizesText(sizes)}`, { ...rows, texts, sizes });
}

/** What it costs to find what is meant, by itself. */
async function benchFinding(): Promise<void> {
  const finding = await step('finding items', () => measureFinding(extent.finding));
  finish(findingText(finding), { finding });
}

/** What every question costs on a small plan and on the largest, by itself: it takes some minutes to fill the stores. */
async function benchQuestions(): Promise<void> {
  const questions = await step('asking', () => measureQuestions(extent.questions, values.against));
  finish(questionsText(questions), { questions });
}

/** What it costs to understand a message, by itself. */
async function benchUnderstanding(): Promise<void> {
  const understood = await step('understanding', measureUnderstanding);
  finish(understandingText(understood), { understood });
}

/** What a compiled round costs, by itself. */
async function benchReports(): Promise<void> {
  const reports = await step('compiling', () => measureReports(extent.rounds));
  finish(reportsText(reports), { reports });
  process.exitCode = isTooDear(reports) ? 1 : 0;
}

function finish(text: string, figures: Readonly<Record<string, unknown>>): void {
  const seconds = Math.round((performance.now() - begin) / 1000);
  const about = { machine: machine(), at: new Date().toISOString(), seconds, extent };
  writeFileSync(values.json, `${JSON.stringify({ ...about, ...figures }, null, 2)}\n`);
  console.log(`${text}\n\n${seconds} s in all; every round is in ${values.json}`);
}

/** Says on standard error what is going on, so that standard output is the report alone. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  process.stderr.write(`${Math.round((performance.now() - begin) / 1000)} s: ${name}\n`);
  return work();
}

async function underLoad(): Promise<Pick<Results, 'rounds' | 'memory' | 'answersStored'>> {
  const sink = await openReplySink();
  const { candidates, finish } = await step('filling the stores', () => openField(sink));
  const started = await memoryOf(candidates);
  await step('warming up', () => warmUp(candidates, sink));
  const rounds: Round[] = [];
  for (let round = 1; round <= extent.rounds; round += 1) {
    await step(`round ${round} of ${extent.rounds}`, async () => {
      // One after the other, all in each round: what disturbs the machine for a while disturbs all alike.
      for (const one of extent.loads) {
        for (const candidate of candidates) {
          rounds.push({ candidate: candidate.name, round, ...(await measure(candidate, one, sink)) });
        }
      }
    });
  }
  const loaded = await memoryOf(candidates);
  const memory = [...started].map(([program, startedBytes]): Memory => {
    return { program, startedBytes, loadedBytes: loaded.get(program) ?? Number.NaN };
  });
  const { answers } = await step('looking for every answer', finish);
  sink.close();
  return { rounds, memory, answersStored: answers };
}

async function warmUp(candidates: readonly Candidate[], sink: ReplySink): Promise<void> {
  for (const candidate of candidates) {
    await measure(candidate, { turns: extent.warmUp, concurrency: 32 }, sink);
  }
}

async function memoryOf(candidates: readonly Candidate[]): Promise<Map<string, number>> {
  const bytes = new Map<string, number>();
  for (const { program, child } of candidates) bytes.set(program, (await child.usage()).rssBytes);
  return bytes;
}
