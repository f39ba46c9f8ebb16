import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod/v4';

const MOCHA = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
/** A part that takes this long hangs. In milliseconds. */
const LONGEST = 10 * 60_000;

const Told = z.object({
  fullTitle: z.string(),
  file: z.string().nullish(),
  err: z.object({ message: z.string().optional(), stack: z.string().optional() }),
});
const Report = z.object({
  passes: z.array(Told),
  failures: z.array(Told),
  pending: z.array(Told),
});
type Report = z.infer<typeof Report>;

/** What a part of the run came to. */
interface Outcome {
  readonly passed: number;
  /** Every failure: its title, and all that there is to say of it. */
  readonly failures: readonly { readonly title: string; readonly text: string }[];
  /** The titles of the tests that were left out. */
  readonly skipped: readonly string[];
}

/** A part of the run that can go on beside the others, in processes of its own. */
export interface Part {
  readonly name: string;
  run(): Promise<Outcome>;
}

/** A shell command that has passed when it ends with 0. It counts as no test, but as a failure when it fails. */
export function commandPart(name: string, command: string): Part {
  return {
    name,
    async run() {
      const { end, output } = await ended(spawn(command, { shell: true, stdio: 'pipe', timeout: LONGEST }));
      const failures = end === 0 ? [] : [{ title: name, text: `${command} ended with ${end}\n${output}` }];
      return { passed: 0, failures, skipped: [] };
    },
  };
}

/** Spec files that one Mocha process runs. @param env is added to the environment */
export function specPart(name: string, files: readonly string[], env: NodeJS.ProcessEnv = {}): Part {
  return {
    name,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'malvakt-run-'));
      const path = join(folder, 'report.json');
      const reporter = ['--reporter', 'json', '--reporter-option', `output=${path}`];
      const child = spawn(process.execPath, [MOCHA, '--forbid-only', ...reporter, ...files], {
        env: { ...process.env, ...env },
        stdio: 'pipe',
        timeout: LONGEST,
      });
      try {
        const { end, output } = await ended(child);
        const report = existsSync(path) ? Report.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
        return outcomeOf(name, files, report, end, output);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function outcomeOf(
  name: string,
  files: readonly string[],
  report: Report | undefined,
  end: number | string,
  output: string,
): Outcome {
  const { passes = [], failures = [], pending = [] } = report ?? {};
  const told = failures.map(({ fullTitle, file, err }) => ({
    title: fullTitle,
    text: `${file ?? ''}\n${err.stack ?? err.message ?? ''}`,
  }));
  // What stopped a process, or kept it from its tests, stands in what it printed.
  if (told.length === 0) {
    const heard = new Set([...passes, ...pending].map(({ file }) => file));
    const silent = files.filter((file) => !heard.has(resolve(file)));
    for (const file of report ? silent : []) told.push({ title: file, text: `No test ran\n${output}` });
    if (!report || files.length === 0) told.push({ title: name, text: `No test ran to its end\n${output}` });
    else if (end !== 0) told.push({ title: name, text: `Mocha ended with ${end}\n${output}` });
  }
  return { passed: passes.length, failures: told, skipped: pending.map(({ fullTitle }) => fullTitle) };
}

/** Waits for a process. @returns its exit code or the signal that ended it, and what it printed on both channels */
function ended(child: ChildProcess): Promise<{ readonly end: number | string; readonly output: string }> {
  let output = '';
  for (const channel of [child.stdout, child.stderr]) {
    channel?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => done({ end: code ?? signal ?? 'no exit code', output }));
  });
}

/**
 * Runs all parts, so many at once, in the order given. Prints a line for each and all that there is to say of what failed;
 * the last line is the sum of all.
 * @returns whether nothing failed
 */
export async function runParts(
  parts: readonly Part[],
  atOnce: number,
  print: (line: string) => void,
): Promise<boolean> {
  const waiting = [...parts];
  const outcomes: Outcome[] = [];
  async function work(): Promise<void> {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const start = performance.now();
      const outcome = await outcomeOfAny(part);
      outcomes.push(outcome);
      const { passed, failures } = outcome;
      const seconds = ((performance.now() - start) / 1000).toFixed(0).padStart(3);
      const sum = failures.length === 0 ? `${passed} passed` : `${passed} passed, ${failures.length} FAILED`;
      print(`${seconds} s  ${part.name}: ${sum}`);
      for (const { title, text } of failures) print(`\nFAILED  ${title}\n${text.trim()}\n`);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return summedUp(outcomes, print);
}

/** A part that cannot even be run has failed, and the others go on. */
async function outcomeOfAny(part: Part): Promise<Outcome> {
  try {
    return await part.run();
  } catch (error) {
    const text = error instanceof Error ? String(error.stack) : String(error);
    return { passed: 0, failures: [{ title: part.name, text }], skipped: [] };
  }
}

function summedUp(outcomes: readonly Outcome[], print: (line: string) => void): boolean {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  const skipped = outcomes.flatMap((outcome) => outcome.skipped);
  print('');
  for (const title of skipped) print(`skipped  ${title}`);
  for (const { title } of failures) print(`FAILED   ${title}`);
  print(`${passed} passed, ${failures.length} failed, ${skipped.length} skipped`);
  return failures.length === 0 && passed > 0;
}
