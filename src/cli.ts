import './node-version.cjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { compileReport } from './commands/compile-summary.ts';
import { importOwners, importPeople } from './commands/import-people.ts';
import { importPlan } from './commands/import-plan.ts';
import { closeOpenRound, listRounds, openNewRound } from './commands/rounds.ts';
import { showItemStatus, showStatus } from './commands/show-status.ts';
import { type Config, readConfig } from './config.ts';
import { openDeps, operator } from './deps.ts';
import { dayIn } from './domain/dates.ts';
import { Problem } from './domain/errors.ts';
import type { Actor } from './domain/people.ts';
import type { Round } from './domain/round.ts';
import { readOwnersCsv, readPeopleCsv, unlistedFields } from './importers/people-csv.ts';
import { readPlanJson } from './importers/plan-json.ts';
import type { Deps } from './ports.ts';
import type { Wording } from './views/format.ts';
import { statusMark } from './views/marks.ts';
import { assessmentJson, openedLines, roundJson, summaryJson, summaryMarkdown } from './views/report.ts';
import { faultLine, findingLine, problemLines } from './views/texts/problems.ts';

const USAGE = `Användning: npm run -s malvakt -- <verb>
  import <fil.json> [--plan ID] [--dry-run]
  people <fil.csv>                        id,name,email,role,unit,deputy
  owners <fil.csv> [--plan ID]            item,person[,unit]
  round open --plan ID --kind pulse|interim|annual --name NAMN --from DAG --to DAG --due DAG
  round list | round close ID
  status [--plan ID] [ord]
  report --round ID --format md|json [--out FIL]
Lägg till --json för svar som andra program kan läsa.`;

const OPTIONS = {
  plan: { type: 'string' },
  kind: { type: 'string' },
  name: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  due: { type: 'string' },
  round: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

type Options = Partial<Record<Exclude<keyof typeof OPTIONS, 'dry-run' | 'json'>, string>> & {
  readonly 'dry-run'?: boolean;
  readonly json?: boolean;
};

/** One run: what was asked for, and with what. */
interface Run {
  readonly words: readonly string[];
  readonly options: Options;
  readonly actor: Actor;
  readonly wording: Wording;
  readonly deps: Deps;
}

/** What a verb gives: for people, and for programs. */
interface Output {
  readonly lines: string;
  readonly json: unknown;
}

class UsageError extends Error {}

const VERBS: Readonly<Record<string, (run: Run) => Promise<Output>>> = {
  import: runImport,
  people: runPeople,
  owners: runOwners,
  round: runRound,
  status: runStatus,
  report: runReport,
};

async function runImport({ words, options, actor, wording, deps }: Run): Promise<Output> {
  const file = only(words, 'import <fil>');
  if (extname(file).toLowerCase() !== '.json')
    throw new UsageError('import läser i den här versionen bara .json');
  const draft = readPlanJson(readText(file), options.plan);
  const { plan, changes } = await importPlan(
    actor,
    { plan: draft.plan, dryRun: options['dry-run'] ?? false },
    deps,
  );
  const unplaced = draft.unplaced.map((finding) => findingLine(finding, wording.language));
  const lines = [
    `${plan.id}, version ${plan.version}: ${plan.items.length} poster, ${changes.length} ändringar${options['dry-run'] ? ' (inget sparat)' : ''}`,
    ...unplaced,
  ];
  return { lines: lines.join('\n'), json: { plan, unplaced, changes } };
}

async function runPeople({ words, actor, deps }: Run): Promise<Output> {
  const csv = readText(only(words, 'people <fil.csv>'));
  const done = await importPeople(actor, readPeopleCsv(csv), deps, unlistedFields(csv));
  return { lines: `${done.added} nya personer, ${done.renewed} uppdaterade`, json: done };
}

async function runOwners({ words, options, actor, deps }: Run): Promise<Output> {
  const owners = readOwnersCsv(readText(only(words, 'owners <fil.csv>')));
  const done = await importOwners(actor, { plan: options.plan, owners }, deps);
  return {
    lines: `${done.plan}: ${done.items} poster har fått ansvariga, ${done.people} personer`,
    json: done,
  };
}

async function runRound({ words: [verb, ...words], options, actor, deps }: Run): Promise<Output> {
  const states = { open: 'öppen', closed: 'stängd' };
  const line = (round: Round) =>
    `${round.id}  ${states[round.state]}  ${round.name}  ${round.from}–${round.to}  svar senast ${round.due}`;
  if (verb === 'list') {
    if (words.length > 0) throw new UsageError('round list');
    const rounds = await listRounds(actor, deps);
    return { lines: rounds.map(line).join('\n') || 'Inga omgångar än', json: rounds.map(roundJson) };
  }
  if (verb === 'close') {
    const round = await closeOpenRound(actor, only(words, 'round close ID'), deps);
    return { lines: line(round), json: roundJson(round) };
  }
  if (verb !== 'open' || words.length > 0)
    throw new UsageError('round open, round list eller round close ID');
  const { plan, kind = '', name = '', from = '', to = '', due = '' } = options;
  const round = await openNewRound(actor, { plan, kind, name, from, to, due }, deps);
  const known = openedLines(
    await compileReport(actor, round.id, deps),
    dayIn(deps.timezone, deps.clock.now()),
  );
  return { lines: [line(round), ...known].join('\n'), json: roundJson(round) };
}

async function runStatus({ words, options, actor, wording, deps }: Run): Promise<Output> {
  if (words.length === 0) {
    const summary = await showStatus(actor, options.plan, deps);
    return { lines: summaryMarkdown(summary, wording), json: summaryJson(summary) };
  }
  const hits = await showItemStatus(actor, { words: words.join(' '), plan: options.plan }, deps);
  const found = hits.map(({ line }) => ({
    item: line.item.id,
    title: line.item.title,
    assessments: line.assessment ? [assessmentJson(line.assessment)] : [],
  }));
  const lines = hits.map(({ state, line }) => {
    const { symbol, word } = statusMark(
      state.plan,
      state.round.kind,
      line.assessment?.status,
      wording.language,
    );
    return `${symbol} ${word}  ${line.item.title}`;
  });
  return { lines: lines.join('\n'), json: found };
}

async function runReport({ options, actor, wording, deps }: Run): Promise<Output> {
  const { round, format, out } = options;
  if (!round || (format !== 'md' && format !== 'json'))
    throw new UsageError('report --round ID --format md|json [--out FIL]');
  const summary = await compileReport(actor, round, deps);
  const json = summaryJson(summary);
  const document = format === 'md' ? summaryMarkdown(summary, wording) : JSON.stringify(json, null, 2);
  if (!out) return { lines: document, json };
  writeText(out, `${document.trimEnd()}\n`);
  return { lines: `${out}: ${summary.answered} av ${summary.expected} svar`, json };
}

function only(words: readonly string[], usage: string): string {
  const [word, ...rest] = words;
  if (!word || rest.length > 0) throw new UsageError(usage);
  return word;
}

function readText(file: string): string {
  try {
    return decode(readFileSync(file));
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'okänt fel';
    throw new Problem('unreadable-file', { file, cause });
  }
}

/** UTF-8, or what Excel saves in Sweden when it is not told to use it. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function writeText(file: string, content: string): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'okänt fel';
    throw new Problem('unwritable-file', { file, cause });
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function runCli(args: readonly string[], config: Config): Promise<void> {
  if (args.length === 1 && (args[0] === '--help' || args[0] === 'help')) {
    console.log(USAGE);
    return;
  }
  const { values, positionals } = parse(args);
  const [verb = '', ...words] = positionals;
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!run) throw new UsageError(verb ? `Verbet ${verb} finns inte` : 'Ange ett verb');
  const deps = await openDeps(config);
  try {
    const wording = { language: config.language, timezone: config.timezone, now: deps.clock.now() };
    const output = await run({ words, options: values, actor: operator(config), wording, deps });
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
