import { type Coverage, type CoveringTest, inOrder } from './coverage.ts';
import type { Mutant } from './mutants.ts';
import type { Result } from './report.ts';
import type { TesterProcess } from './tester-process.ts';

interface Setting {
  readonly mutants: readonly Mutant[];
  readonly coverage: Coverage;
  readonly testers: readonly TesterProcess[];
  /** A new process, with a mutant in place from the start where one is given; undefined when nothing can be loaded. */
  readonly openTester: (active?: number) => Promise<TesterProcess | undefined>;
}

/** What became of a mutant, and the process to go on with. */
interface Trial {
  readonly outcome: Pick<Result, 'verdict' | 'by'>;
  readonly tester: TesterProcess;
}

/** How long one mutant may take; most are dead within a tenth of a second. */
export const CAP_MS = 6_000;
/** A process that says nothing for so long is in a loop without end. */
const SILENT_MS = 8_000;
/** Past this, a process is replaced: bots and stores by the thousand leave something behind. */
const RSS_BYTES = 1_500_000_000;
const PROGRESS_EVERY = 100;

/** Tries every mutant with the tests that come by it, some processes side by side. */
export async function tryAll({ mutants, coverage, testers, openTester }: Setting): Promise<Result[]> {
  const results: Result[] = [];
  const killsByFile = new Map<string, Map<number, number>>();
  const waiting = [...mutants.entries()];
  /** Tests that need those before them to have run: on their own they kill everything, so they are left out. */
  const dependent = new Set<number>();
  const passesAlone = rememberedFor(async (test: number) => {
    const tester = await anotherTester();
    const tried = await ask(
      tester,
      undefined,
      coverage.all.filter((one) => one.test === test),
    );
    tester.end();
    const passes = tried !== undefined && tried.killer === undefined;
    if (!passes) dependent.add(test);
    return passes;
  });

  async function work(first: TesterProcess): Promise<void> {
    let tester = first;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [id, mutant] = next;
      const trial = await tryOne(id, mutant, tester);
      tester = trial.tester;
      results.push({ ...mutant, ...trial.outcome });
      if (results.length % PROGRESS_EVERY === 0) console.log(`${results.length} of ${mutants.length}`);
    }
    tester.end();
  }

  async function tryOne(id: number, { file }: Mutant, tester: TesterProcess): Promise<Trial> {
    const kills = killsByFile.get(file) ?? new Map<number, number>();
    killsByFile.set(file, kills);
    const isAtLoad = coverage.atLoad.has(id);
    const covering = isAtLoad ? coverage.ofFile(file) : (coverage.tests.get(id) ?? []);
    if (covering.length === 0) return { outcome: { verdict: 'uncovered' }, tester };
    const tests = inOrder(covering, kills).filter(({ test }) => !dependent.has(test));
    const trial = isAtLoad
      ? { tried: await tryFromStart(id, tests), tester }
      : await tryIn(tester, id, tests);
    return { outcome: outcomeOf(trial.tried, tests, kills), tester: trial.tester };
  }

  /** What a module works out once, while it is loaded, is only changed in a process that has not loaded it. */
  async function tryFromStart(id: number, tests: readonly CoveringTest[]): Promise<Tried> {
    const tester = await openTester(id);
    if (!tester) return 'not loaded';
    const tried = await ask(tester, id, tests);
    tester.end();
    if (tried?.killer === undefined || (await passesAlone(tried.killer))) return tried;
    return tryFromStart(id, withoutTest(tests, tried.killer));
  }

  async function tryIn(
    tester: TesterProcess,
    id: number,
    tests: readonly CoveringTest[],
  ): Promise<{ tried: Tried; tester: TesterProcess }> {
    const tried = await ask(tester, id, tests);
    const isDone = !tried || tried.isSpoilt || tried.rssBytes > RSS_BYTES;
    const next = isDone ? await replaced(tester) : tester;
    if (!tried?.isSpoilt) return { tried, tester: next };
    // Something before it, or the mutant itself, has spoilt the process: in a new one it can only be the mutant.
    const again = await ask(next, id, tests);
    const fresh = await replaced(next);
    if (again?.killer === undefined || (await passesAlone(again.killer)))
      return { tried: again, tester: fresh };
    return tryIn(fresh, id, withoutTest(tests, again.killer));
  }

  async function replaced(old: TesterProcess): Promise<TesterProcess> {
    old.end();
    return anotherTester();
  }

  async function anotherTester(): Promise<TesterProcess> {
    const tester = await openTester();
    if (!tester) throw new Error('The specs can no longer be loaded');
    return tester;
  }

  await Promise.all(testers.map(work));
  return results;
}

/** Works out once for each number. */
function rememberedFor(work: (of: number) => Promise<boolean>) {
  const known = new Map<number, Promise<boolean>>();
  return (of: number): Promise<boolean> => {
    const value = known.get(of) ?? work(of);
    known.set(of, value);
    return value;
  };
}

function withoutTest(tests: readonly CoveringTest[], test: number): readonly CoveringTest[] {
  return tests.filter((one) => one.test !== test);
}

async function ask(tester: TesterProcess, mutant: number | undefined, tests: readonly CoveringTest[]) {
  const timed = tests.map(({ test, ms }) => ({ test, limitMs: Math.round(2_000 + 5 * ms) }));
  const answer = await tester.ask({ order: 'try', mutant, tests: timed, capMs: CAP_MS }, SILENT_MS);
  return answer?.answer === 'tried' ? answer : undefined;
}

/** What a process told of its try; undefined when it fell silent. */
type Tried = Awaited<ReturnType<typeof ask>> | 'not loaded';

/** Counts a kill for the test that made it. */
function outcomeOf(
  tried: Tried,
  tests: readonly CoveringTest[],
  kills: Map<number, number>,
): Trial['outcome'] {
  if (!tried) return { verdict: 'hung' };
  if (tried === 'not loaded') return { verdict: 'killed', by: 'the specs cannot be loaded' };
  const killer = tests.find(({ test }) => test === tried.killer);
  if (!killer) return { verdict: tried.left > 0 ? 'capped' : 'survived' };
  kills.set(killer.test, (kills.get(killer.test) ?? 0) + 1);
  return { verdict: 'killed', by: `${killer.spec}: ${killer.title}` };
}
