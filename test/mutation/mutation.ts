/** `npm run mutation [-- FILE…]`: how many small faults in the rules and the commands the tests notice. */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { measureCoverage } from './coverage.ts';
import { instrument } from './instrument.ts';
import { markdownOf, textOf } from './report.ts';
import { TesterProcess } from './tester-process.ts';
import { CAP_MS, tryAll } from './trial.ts';

const MUTATED = 'src/{domain,commands}/**/*.ts';
/** Tests of what surrounds the program, and of the tools. */
const OTHER_SPECS = 'test/{e2e,bench,infra,appPackage,mutation}/**';
const PROCESSES = 2;
const LOAD_MS = 60_000;

process.chdir(join(import.meta.dirname, '../..'));
const chosen = process.argv.slice(2);
const files = (chosen.length > 0 ? chosen : globSync(MUTATED)).toSorted();
if (files.length === 0) throw new Error(`There is no file to mutate: ${MUTATED}`);
const others = new Set(globSync(OTHER_SPECS));
const specs = globSync('test/**/*.spec.ts')
  .filter((spec) => !others.has(spec))
  .toSorted();
const start = performance.now();
const secondsSinceStart = () => Math.round((performance.now() - start) / 1000);

async function load(tester: TesterProcess, active?: number) {
  const answer = await tester.ask({ order: 'load', files, specs, active }, LOAD_MS);
  return answer?.answer === 'loaded' ? answer : undefined;
}

async function openTester(active?: number): Promise<TesterProcess | undefined> {
  const tester = new TesterProcess();
  return (await load(tester, active)) ? tester : undefined;
}

const { mutants } = instrument(files);
console.log(`${mutants.length} mutants in ${files.length} files, ${specs.length} specs`);
const testers = Array.from({ length: PROCESSES }, () => new TesterProcess());
const [loaded] = await Promise.all(testers.map((tester) => load(tester)));
if (!loaded) throw new Error(`The specs cannot be loaded: ${testers[0]?.lastWords}`);
const coverage = await measureCoverage(testers, loaded, mutants);
for (const line of coverage.failed) console.log(`Fails without any mutant, and is left out: ${line}`);
console.log(`${coverage.count} tests, run once in ${secondsSinceStart()} s`);

const results = await tryAll({ mutants, coverage, testers, openTester });
mkdirSync('coverage', { recursive: true });
writeFileSync('coverage/mutation.json', `${JSON.stringify(results, null, 2)}\n`);
console.log(textOf(results));
const seconds = secondsSinceStart();
console.log(`${seconds} s`);
if (chosen.length === 0) {
  const day = new Date().toISOString().slice(0, 10);
  const run = { command: 'npm run mutation', day, seconds, tests: coverage.count, capMs: CAP_MS };
  writeFileSync('docs/mutation.md', markdownOf(results, run));
}
