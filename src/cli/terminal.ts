import { parseArgs } from 'node:util';
import { type Config, languageOf, readConfig } from '../config.ts';
import { openDeps, operator } from '../deps.ts';
import { Problem } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import { faultLine, problemLines } from '../views/texts/problems.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { lostLines } from './plan-lines.ts';
import { type Asked, type ErasingRun, OPTIONS, type Output, UsageError } from './run.ts';

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

type Texts = ReturnType<typeof terminalTextsIn>;

/** What a command prints, and where: what was asked for, and what is wrong. */
export interface Channels {
  out(text: string): void;
  err(text: string): void;
}

/**
 * Runs one command.
 * @param env what it is set up by
 * @returns the exit code: 0, 1 when it was not done, 2 when it was given wrongly
 */
export async function runTerminal(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { out, err }: Channels,
): Promise<number> {
  const language = languageOf(env);
  const t = terminalTextsIn(language);
  try {
    const { values, positionals } = parse(args, t);
    const [verb = '', ...words] = positionals;
    if (values.help || (verb === 'help' && words.length === 0)) {
      out(`${t.usage}\n`);
      return 0;
    }
    const { hasFailed, json, lines } = await outputOf(verb, { words, options: values }, readConfig(env), t);
    out(`${values.json ? JSON.stringify(json, null, 2) : lines}\n`);
    return hasFailed ? 1 : 0;
  } catch (error) {
    err(`${faultLines(error, language).join('\n')}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function parse(args: readonly string[], t: Texts) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node says what is wrong in English, and names the option in quotes.
    const [, option] = /'([^']+)'/.exec(faultLine(error)) ?? [];
    throw new UsageError(option ? t.unknownOption(option) : faultLine(error));
  }
}

async function outputOf(verb: string, asked: Asked, config: Config, t: Texts): Promise<Output> {
  const beside = Object.hasOwn(BESIDE, verb) ? BESIDE[verb] : undefined;
  if (beside) return (await beside())(asked, config);
  const load = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!load) throw new UsageError(verb ? t.unknownVerb(verb) : t.nameVerb);
  const run = await load();
  const deps = await openDeps(config, 'terminal');
  try {
    // No bot may be running that would: what a command before this one could not tell of is to be seen.
    await deps.stores.settle();
    const wording = { language: config.language, timezone: config.timezone, now: deps.clock.now() };
    return await run({
      ...asked,
      actor: operator(config),
      wording,
      deps: { ...deps, stores: deps.stores.lookingOnce() },
      modelsFolder: config.modelsFolder,
      vocabularyFile: config.vocabularyFile,
      coordinators: config.coordinators,
    });
  } finally {
    await deps.stores.close();
  }
}

function faultLines(error: unknown, language: Language): readonly string[] {
  const t = terminalTextsIn(language);
  if (error instanceof UsageError) return [error.message, t.usage];
  return error instanceof Problem ? refusalLines(error, language) : [t.fault(faultLine(error))];
}

/** What is wrong, and what would be lost if it were done all the same. */
function refusalLines(problem: Problem, language: Language): readonly string[] {
  const { fields } = problem;
  const lines = problemLines(problem, language);
  return 'lost' in fields ? [...lines, ...lostLines(fields.lost, language)] : lines;
}
