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
    const tests = inOrder(covering, kills);
    if (isAtLoad) return { outcome: await tryFromStart(id, tests, kills), tester };
    return tryIn(tester, id, tests, kills);
  }

  /** What a module works out once, while it is loaded, is only changed in a process that has not loaded it. */
  async function tryFromStart(id: number, tests: readonly CoveringTest[], kills: Map<number, number>) {
    const tester = await openTester(id);
    if (!tester) return { verdict: 'killed', by: 'the sources cannot be loaded' } as const;
    const tried = await ask(tester, id, tests);
    tester.end();
    return outcomeOf(tried, tests, kills);
  }

  async function tryIn(
    tester: TesterProcess,
    id: number,
    tests: readonly CoveringTest[],
    kills: Map<number, number>,
  ): Promise<Trial> {
    const tried = await ask(tester, id, tests);
    if (!tried?.isSpoilt) {
      const isDone = !tried || tried.rssBytes > RSS_BYTES;
      return { outcome: outcomeOf(tried, tests, kills), tester: isDone ? await replaced(tester) : tester };
    }
    // Something before it, or the mutant itself, has spoilt the process: in a new one it can only be the mutant.
    const fresh = await replaced(tester);
    return { outcome: outcomeOf(await ask(fresh, id, tests), tests, kills), tester: await replaced(fresh) };
  }

  async function replaced(old: TesterProcess): Promise<TesterProcess> {
    old.end();
    const tester = await openTester();
    if (!tester) throw new Error('The specs can no longer be loaded');
    return tester;
  }

  await Promise.all(testers.map(work));
  return results;
}

async function ask(tester: TesterProcess, mutant: number, tests: readonly CoveringTest[]) {
  const timed = tests.map(({ test, ms }) => ({ test, limitMs: Math.round(2_000 + 5 * ms) }));
  const answer = await tester.ask({ order: 'try', mutant, tests: timed, capMs: CAP_MS }, SILENT_MS);
  return answer?.answer === 'tried' ? answer : undefined;
}

/** Counts a kill for the test that made it. */
function outcomeOf(
  tried: { readonly killer?: number | undefined; readonly left: number } | undefined,
  tests: readonly CoveringTest[],
  kills: Map<number, number>,
): Trial['outcome'] {
  if (!tried) return { verdict: 'hung' };
  const killer = tests.find(({ test }) => test === tried.killer);
  if (!killer) return { verdict: tried.left > 0 ? 'capped' : 'survived' };
  kills.set(killer.test, (kills.get(killer.test) ?? 0) + 1);
  return { verdict: 'killed', by: `${killer.spec}: ${killer.title}` };
}
