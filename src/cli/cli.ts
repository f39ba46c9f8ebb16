import '../node-version.cjs';
import { parseArgs } from 'node:util';
import { type Config, languageOf, readConfig } from '../config.ts';
import { openDeps, operator } from '../deps.ts';
import { Problem } from '../domain/errors.ts';
import { faultLine, problemLines } from '../views/texts/problems.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { lostLines } from './plan-lines.ts';
import { type Asked, type ErasingRun, OPTIONS, type Output, UsageError } from './run.ts';

const LANGUAGE = languageOf(process.env);
const t = terminalTextsIn(LANGUAGE);

/** Each is loaded when it is given: what `ask` needs to understand a question takes longer to load than the others to run. */
const VERBS: Readonly<Record<string, () => Promise<(run: ErasingRun) => Promise<Output>>>> = {
  import: async () => (await import('./import.ts')).runImport,
  people: async () => (await import('./people.ts')).runPeople,
  owners: async () => (await import('./people.ts')).runOwners,
  round: async () => (await import('./rounds.ts')).runRound,
  answers: async () => (await import('./answers.ts')).runAnswers,
  deliveries: async () => (await import('./deliveries.ts')).runDeliveries,
  settings: async () => (await import('./settings.ts')).runSettings,
  remind: async () => (await import('./remind.ts')).runRemind,
  ask: async () => (await import('./ask.ts')).runAsk,
  erase: async () => (await import('./erase.ts')).runErase,
  status: async () => (await import('./status.ts')).runStatus,
  report: async () => (await import('./report.ts')).runReport,
  'export-record': async () => (await import('./export-record.ts')).runExportRecord,
  verify: async () => (await import('./verify.ts')).runVerify,
};

/** These open no store as a bot has it: a year that is played has its own, and a copy is of all that lies there. */
const BESIDE: Readonly<Record<string, () => Promise<(run: Asked, config: Config) => Promise<Output>>>> = {
  simulate: async () => {
    const { runSimulate } = await import('./simulate.ts');
    return (asked, { language }) => runSimulate(asked, language);
  },
  backup: async () => (await import('./backup.ts')).runBackup,
  restore: async () => (await import('./backup.ts')).runRestore,
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node says what is wrong in English, and names the option in quotes.
    const [, option] = /'([^']+)'/.exec(faultLine(error)) ?? [];
    throw new UsageError(option ? t.unknownOption(option) : faultLine(error));
  }
}

async function runCli(args: readonly string[], config: Config): Promise<void> {
  const { values, positionals } = parse(args);
  const [verb = '', ...words] = positionals;
  if (values.help || (verb === 'help' && words.length === 0)) {
    console.log(t.usage);
    return;
  }
  const beside = Object.hasOwn(BESIDE, verb) ? BESIDE[verb] : undefined;
  if (beside) {
    const work = await beside();
    return print(await work({ words, options: values }, config), values.json);
  }
  const load = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!load) throw new UsageError(verb ? t.unknownVerb(verb) : t.nameVerb);
  const run = await load();
  const deps = await openDeps(config, 'terminal');
  try {
    // No bot may be running that would: what a command before this one could not tell of is to be seen.
    await deps.stores.settle();
    const wording = { language: config.language, timezone: config.timezone, now: deps.clock.now() };
    const output = await run({
      words,
      options: values,
      actor: operator(config),
      wording,
      deps: { ...deps, stores: deps.stores.lookingOnce() },
      modelsFolder: config.modelsFolder,
      vocabularyFile: config.vocabularyFile,
      coordinators: config.coordinators,
    });
    print(output, values.json);
  } finally {
    await deps.stores.close();
  }
}

function print({ hasFailed, json, lines }: Output, asJson = false): void {
  if (hasFailed) process.exitCode = 1;
  process.stdout.write(`${asJson ? JSON.stringify(json, null, 2) : lines}\n`);
}

/** What is wrong, and what would be lost if it were done all the same. */
function refusalLines(problem: Problem): string[] {
  const { fields } = problem;
  const lines = problemLines(problem, LANGUAGE);
  return 'lost' in fields ? [...lines, ...lostLines(fields.lost, LANGUAGE)] : lines;
}

function fail(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n${t.usage}`);
    return 2;
  }
  const lines = error instanceof Problem ? refusalLines(error) : [t.fault(faultLine(error))];
  console.error(lines.join('\n'));
  return 1;
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', () => process.exit(0));

try {
  await runCli(process.argv.slice(2), readConfig(process.env));
} catch (error) {
  process.exitCode = fail(error);
}
