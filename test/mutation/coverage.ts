import type { Mutant } from './mutants.ts';
import type { Answer } from './orders.ts';
import type { TesterProcess } from './tester-process.ts';

/** A test as it ran without any mutant. */
export interface CoveringTest {
  /** Its number in every process that has read the same specs. */
  readonly test: number;
  readonly spec: string;
  readonly title: string;
  readonly ms: number;
}

export interface Coverage {
  /** The tests that pass, and do not take too long. */
  readonly all: readonly CoveringTest[];
  /** By mutant, those that come by it. */
  readonly tests: ReadonlyMap<number, readonly CoveringTest[]>;
  /** Mutants that modules come by while they are loaded. */
  readonly atLoad: ReadonlySet<number>;
  /** The tests that come by anything in a file; all, when there is nothing in it but what is worked out at the start. */
  ofFile(file: string): readonly CoveringTest[];
  readonly failed: readonly string[];
  readonly count: number;
}

/** A test that takes longer is run by no mutant: in its time a hundred others are. */
const SLOW_MS = 3_000;
const SILENT_MS = 120_000;

type Loaded = Extract<Answer, { answer: 'loaded' }>;

/** Runs every test once, each process its share of the specs. */
export async function measureCoverage(
  testers: readonly TesterProcess[],
  { tests, hits: atLoad }: Loaded,
  mutants: readonly Mutant[],
): Promise<Coverage> {
  const all: CoveringTest[] = [];
  const byMutant = new Map<number, CoveringTest[]>();
  const failed: string[] = [];
  const specs = [...Map.groupBy(tests.keys(), (index) => tests[index]?.spec).values()];

  async function coverShare(tester: TesterProcess): Promise<void> {
    for (let share = specs.shift(); share; share = specs.shift()) {
      for (const test of share) await coverOne(tester, test);
    }
  }

  async function coverOne(tester: TesterProcess, test: number): Promise<void> {
    const answer = await tester.ask({ order: 'cover', test }, SILENT_MS);
    if (answer?.answer !== 'covered') throw new Error(`A process has died of its tests: ${tester.lastWords}`);
    const { spec = '', title = '' } = tests[test] ?? {};
    if (answer.failure !== undefined) failed.push(`${spec}: ${title}: ${answer.failure}`);
    if (answer.failure !== undefined || answer.ms > SLOW_MS) return;
    const covering = { test, spec, title, ms: answer.ms };
    all.push(covering);
    for (const hit of answer.hits) byMutant.set(hit, [...(byMutant.get(hit) ?? []), covering]);
  }

  await Promise.all(testers.map(coverShare));
  return {
    all,
    tests: byMutant,
    atLoad: new Set(atLoad),
    ofFile(file) {
      const ofFile = [...byMutant].flatMap(([id, covering]) => (mutants[id]?.file === file ? covering : []));
      return ofFile.length > 0 ? [...new Set(ofFile)] : all;
    },
    failed,
    count: tests.length,
  };
}

/** So many of those that killed neighbours are tried before all others. */
const KILLERS_FIRST = 5;
const QUICK_MS = 10;

/**
 * The order in which tests are tried: first those that have killed most in the same file, then all the quick ones,
 * then one from each spec before a second from any, for what stands in one spec sees much the same.
 */
export function inOrder(
  tests: readonly CoveringTest[],
  kills: ReadonlyMap<number, number>,
): readonly CoveringTest[] {
  const killsOf = ({ test }: CoveringTest) => kills.get(test) ?? 0;
  const first = tests
    .filter((test) => killsOf(test) > 0)
    .toSorted((a, b) => killsOf(b) - killsOf(a))
    .slice(0, KILLERS_FIRST);
  const others = tests.filter((test) => !first.includes(test)).toSorted((a, b) => a.ms - b.ms);
  const quick = others.filter(({ ms }) => ms < QUICK_MS);
  const slow = [
    ...Map.groupBy(
      others.filter(({ ms }) => ms >= QUICK_MS),
      ({ spec }) => spec,
    ).values(),
  ];
  const rounds = Math.max(0, ...slow.map(({ length }) => length));
  const dealt = Array.from({ length: rounds }, (_, round) => slow.flatMap((ofSpec) => ofSpec[round] ?? []));
  return [...first, ...quick, ...dealt.flat()];
}
