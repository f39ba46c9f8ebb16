import { dirname } from 'node:path';
import type { Mutant } from './mutants.ts';

/** `hung` is a kill as well: nobody would overlook a loop without end. What no test comes by has survived. */
export type Verdict = 'killed' | 'hung' | 'survived' | 'capped' | 'uncovered';

export interface Result extends Mutant {
  readonly verdict: Verdict;
  /** The test that noticed it. */
  readonly by?: string;
}

export interface Run {
  readonly command: string;
  /** Day of the run, as YYYY-MM-DD. */
  readonly day: string;
  readonly seconds: number;
  readonly tests: number;
  /** How long each mutant was given, in milliseconds. */
  readonly capMs: number;
}

const SURVIVED: ReadonlySet<Verdict> = new Set(['survived', 'capped', 'uncovered']);

function isAlive({ verdict }: Result): boolean {
  return SURVIVED.has(verdict);
}

function count(results: readonly Result[], verdict: Verdict): number {
  return results.filter((result) => result.verdict === verdict).length;
}

/** Killed mutants in percent, with one decimal; rounded down, so that nothing is called better than it is. */
function scoreOf(results: readonly Result[]): string {
  const dead = results.filter((result) => !isAlive(result)).length;
  return (Math.floor((1000 * dead) / Math.max(1, results.length)) / 10).toFixed(1);
}

const HEADER = ['', 'score', 'mutants', 'killed', 'hung', 'survived', 'out of time', 'no test'];

function row(name: string, results: readonly Result[]): string[] {
  const counts = (['killed', 'hung', 'survived', 'capped', 'uncovered'] as const).map((verdict) =>
    String(count(results, verdict)),
  );
  return [name, `${scoreOf(results)} %`, String(results.length), ...counts];
}

function rows(results: readonly Result[]): string[][] {
  const byFolder = [...Map.groupBy(results, ({ file }) => dirname(file))].toSorted(byName);
  return [
    row('all', results),
    ...byFolder.flatMap(([folder, inFolder]) => [
      row(`${folder}/`, inFolder),
      ...[...Map.groupBy(inFolder, ({ file }) => file)].toSorted(byName).map(([file, of]) => row(file, of)),
    ]),
  ];
}

function byName(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0].localeCompare(b[0]);
}

/** For a terminal: the scores, and what has survived. */
export function textOf(results: readonly Result[]): string {
  const table = [HEADER, ...rows(results)];
  const widths = HEADER.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  const lines = table.map((cells) =>
    cells.map((cell, at) => (at ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  '),
  );
  const alive = inOrder(results).map((one) => `${one.file}:${one.line}  ${one.before}  →  ${afterOf(one)}`);
  return [...alive, '', ...lines].join('\n');
}

/** The page in `docs`. */
export function markdownOf(results: readonly Result[], run: Run): string {
  const cells = (line: readonly string[]) => `| ${line.join(' | ')} |`;
  const survivors = [...Map.groupBy(inOrder(results), ({ file }) => file)].flatMap(([file, alive]) => [
    `### ${file}`,
    '',
    ...alive.map(({ line, verdict, ...one }) => {
      const note = verdict === 'survived' ? '' : verdict === 'capped' ? ' (out of time)' : ' (no test)';
      return `- ${file}:${line} ${code(one.before)} → ${code(afterOf(one))}${note}`;
    }),
    '',
  ]);
  return [
    ...['# Mutation testing', '', '<!-- Written by `npm run mutation`; not by hand. -->', ''],
    ...INTRODUCTION,
    '',
    `Score on ${run.day}: **${scoreOf(results)} %** of ${results.length} mutants, by \`${run.command}\` with ${run.tests} tests, in ${Math.ceil(run.seconds / 60)} minutes.`,
    `Each mutant was given ${run.capMs / 1000} seconds: those marked *out of time* outlived the tests that there was time for.`,
    '',
    ...[cells(HEADER), cells(HEADER.map((_, at) => (at ? '---:' : '---'))), ...rows(results).map(cells)],
    ...['', '## Survivors', '', ...survivors],
  ].join('\n');
}

const INTRODUCTION = [
  'One small fault at a time is put into the rules and the commands – a condition turned round, a text emptied, a call left out – and',
  'the tests that come by it are run. A fault that no test notices has survived: there a rule is written that no test holds to, or',
  'something that makes no difference.',
  '',
  '```sh',
  'npm run mutation                             # src/domain and src/commands, and this page',
  'npm run mutation -- src/domain/answers/scale.ts      # these files, on the terminal only',
  '```',
  '',
  'Every result, killed ones with the test that noticed them, is in `coverage/mutation.json`.',
  '',
  '- **What is changed.** What [Stryker](https://stryker-mutator.io/docs/mutation-testing-elements/supported-mutators/) changes, and',
  '  calls made for what they do, left out. Not changed: numbers, types, names of properties, and a text beside `===`, where to empty',
  '  it would be the same as to force the comparison to false. See [operators.ts](../test/mutation/operators.ts).',
  '- **Which tests.** All but those of what surrounds the program (`e2e`, `bench`, `infra`, `appPackage`) and those slower than three seconds. A',
  '  program that a test starts in a process of its own runs unchanged sources.',
  '- **What counts.** A test that fails must pass again without the mutant, by itself. A loop without end is a kill. What no test comes by has survived.',
  '- **What modules work out while they are loaded** is tried in a process started anew for it, with all tests of its file.',
];

function inOrder(results: readonly Result[]): Result[] {
  return results.filter(isAlive).toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

function afterOf({ after }: Pick<Result, 'after'>): string {
  return after === ';' ? 'left out' : after;
}

/** Code within a line, also where it holds backticks itself. */
function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
