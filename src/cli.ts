import './node-version.cjs';
import { parseArgs } from 'node:util';
import { runImport } from './cli/import.ts';
import { runOwners, runPeople } from './cli/people.ts';
import { runReport, runStatus } from './cli/reports.ts';
import { runRound } from './cli/rounds.ts';
import { OPTIONS, type Output, type Run, UsageError } from './cli/run.ts';
import { type Config, readConfig } from './config.ts';
import { openDeps, operator } from './deps.ts';
import { Problem } from './domain/errors.ts';
import { faultLine, problemLines } from './views/texts/problems.ts';

const USAGE = `Användning: npm run -s malvakt -- <verb>
  import <fil> [--plan ID] [--model ID] [--dry-run] [--link]   .json .docx .pdf .txt .md; --link: koppla poster till tidigare år
  people <fil.csv>                        id,name,email,role,unit,deputy
  owners <fil.csv> [--plan ID]            item,person[,unit]
  round open --plan ID --kind pulse|interim|annual --name NAMN --from DAG --to DAG --due DAG
  round list | round close ID
  status [--plan ID] [ord]
  report --round ID --format md|json [--out FIL] [--force]   --force: skriv över filen om den finns
Lägg till --json för svar som andra program kan läsa.`;

const VERBS: Readonly<Record<string, (run: Run) => Promise<Output>>> = {
  import: runImport,
  people: runPeople,
  owners: runOwners,
  round: runRound,
  status: runStatus,
  report: runReport,
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node says what is wrong in English, and names the option in quotes.
    const [, option] = /'([^']+)'/.exec(faultLine(error)) ?? [];
    throw new UsageError(option ? `Valet ${option} finns inte, eller saknar sitt värde` : faultLine(error));
  }
}

async function runCli(args: readonly string[], config: Config): Promise<void> {
  const { values, positionals } = parse(args);
  const [verb = '', ...words] = positionals;
  if (values.help || (verb === 'help' && words.length === 0)) {
    console.log(USAGE);
    return;
  }
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!run) throw new UsageError(verb ? `Verbet ${verb} finns inte` : 'Ange ett verb');
  const deps = await openDeps(config);
  try {
    const wording = { language: config.language, timezone: config.timezone, now: deps.clock.now() };
    const output = await run({
      words,
      options: values,
      actor: operator(config),
      wording,
      deps,
      modelsFolder: config.modelsFolder,
    });
    if (output.hasFailed) process.exitCode = 1;
    process.stdout.write(`${values.json ? JSON.stringify(output.json, null, 2) : output.lines}\n`);
  } finally {
    await deps.stores.close();
  }
}

function fail(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n${USAGE}`);
    return 2;
  }
  const language = process.env.MALVAKT_LOCALE === 'en' ? 'en' : 'sv';
  const lines = error instanceof Problem ? problemLines(error, language) : [faultLine(error)];
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
