/** The process that runs tests over mutated sources, as it is told by `mutation.ts`. */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { instrument, Switch } from './instrument.ts';
import { type Answer, Order } from './orders.ts';
import { lineOf, readSpecs, type Suite, type Test, TestRun, TooSlow } from './spec-tree.ts';

const ROOT = join(import.meta.dirname, '../..');
const COVER_LIMIT_MS = 120_000;
const ALIVE_MS = 500;

const mutants = new Switch();
const hitsBySuite = new Map<Suite, readonly number[]>();
const run = new TestRun((suite) => hitsBySuite.set(suite, mutants.takeHits()));
let tests: readonly Test[] = [];
let stray: unknown;

/** Runs one test. What is thrown where nobody waits for it is its failure too, as it is for Mocha. */
async function failureOf(test: Test | undefined, limitMs: number): Promise<Error | undefined> {
  if (!test) throw new Error('There is no such test');
  stray = undefined;
  const failure = await run.run(test, limitMs);
  return failure ?? (stray === undefined ? undefined : new Error(String(stray)));
}

async function load({ files, specs, active }: Extract<Order, { order: 'load' }>): Promise<Answer> {
  mutants.active = active;
  mutants.install(instrument(files).sources, ROOT);
  tests = await readSpecs(specs);
  return {
    answer: 'loaded',
    tests: tests.map(({ spec, title }) => ({ spec, title })),
    hits: mutants.takeHits(),
  };
}

async function cover(index: number): Promise<Answer> {
  const test = tests[index];
  const start = performance.now();
  const failure = await failureOf(test, COVER_LIMIT_MS);
  const ms = performance.now() - start;
  const prepared = test ? lineOf(test.suite).flatMap((suite) => hitsBySuite.get(suite) ?? []) : [];
  const hits = [...new Set([...prepared, ...mutants.takeHits()])];
  return { answer: 'covered', ms, hits, ...(failure ? { failure: failure.message } : {}) };
}

/** A test that fails counts only if it passes again without the mutant: what one left behind must not kill the next. */
async function tryMutant(order: Extract<Order, { order: 'try' }>): Promise<Answer> {
  const end = performance.now() + order.capMs;
  await startAnew();
  const told = { answer: 'tried', left: 0, isSpoilt: false } as const;
  for (const [index, { test, limitMs }] of order.tests.entries()) {
    if (performance.now() > end) return { ...told, left: order.tests.length - index, rssBytes: rss() };
    mutants.active = order.mutant;
    const failure = await failureOf(tests[test], limitMs);
    if (!failure) continue;
    const isSpoilt = failure instanceof TooSlow || (await failsWithout(tests[test], limitMs));
    return { ...told, killer: test, isSpoilt, rssBytes: rss() };
  }
  return { ...told, rssBytes: rss() };
}

async function failsWithout(test: Test | undefined, limitMs: number): Promise<boolean> {
  await startAnew();
  return (await failureOf(test, limitMs)) !== undefined;
}

/** No mutant, and nothing that one has prepared for several tests; it may have made it impossible to clear that away. */
async function startAnew(): Promise<void> {
  mutants.active = undefined;
  await run.close().catch(() => {});
}

function rss(): number {
  return process.memoryUsage.rss();
}

async function obey(order: Order): Promise<Answer> {
  if (order.order === 'load') return load(order);
  return order.order === 'cover' ? cover(order.test) : tryMutant(order);
}

process.on('uncaughtException', (error) => {
  stray = error;
});
process.on('message', async (message) => {
  try {
    process.send?.(await obey(Order.parse(message)));
  } catch (error) {
    // A fault outside of a test, such as a spec that cannot be loaded: the parent is told of it by the end of the process.
    console.error(error);
    process.exit(1);
  }
});
process.once('disconnect', () => process.exit(0));
setInterval(() => process.send?.({ answer: 'alive' }), ALIVE_MS);
