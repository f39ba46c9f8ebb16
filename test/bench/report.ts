import { cpus } from 'node:os';
import { ACCOUNT_CONSISTENCY } from '../cosmos-prices.ts';
import { ratioOf, type Spread, spreadOf } from './arithmetic.ts';
import { BASE } from './candidates.ts';
import type { Counted } from './counts.ts';
import { type Asked, COST_LIMITS, limitText, REQUEST_LIMITS } from './limits.ts';
import type { Measured } from './load.ts';
import { type Sizes, sizesText } from './sizes.ts';
import type { Started } from './starts.ts';
import { table } from './table.ts';

/** One candidate under one load, in one round. */
export interface Round extends Measured {
  readonly candidate: string;
  readonly round: number;
}

export interface Memory {
  readonly program: string;
  readonly startedBytes: number;
  readonly loadedBytes: number;
}

export interface Results {
  readonly counts: readonly Counted[];
  readonly starts: readonly Started[];
  readonly rounds: readonly Round[];
  readonly memory: readonly Memory[];
  readonly answersStored: number;
  readonly sizes: Sizes;
}

/** How many times the CPU of a bare echo a turn was promised to cost at most, on the embedded store. */
const RATIO_LIMITS: Readonly<Record<string, number>> = {
  'status <item>, SQLite': 1.5,
  'status, SQLite': 1.5,
  'answer stored, SQLite': 2,
};

export interface Row {
  readonly candidate: string;
  readonly concurrency: number;
  readonly turns: number;
  readonly cpuMs: Spread;
  /** CPU of a turn, in times that of the base in the same round. */
  readonly ratio: Spread;
  readonly limit: number | undefined;
  readonly turnsPerSecond: Spread;
  readonly p50Ms: Spread;
  readonly p99Ms: Spread;
}

/** One row for each candidate and load, over all rounds. */
export function summariseRounds(rounds: readonly Round[]): Row[] {
  const keys = new Map(
    rounds.map(({ candidate, concurrency }) => [`${concurrency} ${candidate}`, { candidate, concurrency }]),
  );
  const of = (candidate: string, concurrency: number) =>
    rounds.filter((one) => one.candidate === candidate && one.concurrency === concurrency);
  return [...keys.values()].map(({ candidate, concurrency }) => {
    const own = of(candidate, concurrency);
    const spread = (figure: (one: Round) => number) => spreadOf(own.map(figure));
    return {
      candidate,
      concurrency,
      turns: own.reduce((sum, { turns }) => sum + turns, 0),
      cpuMs: spread(({ cpuMs }) => cpuMs),
      ratio: ratioOf(
        own.map(({ cpuMs }) => cpuMs),
        of(BASE, concurrency).map(({ cpuMs }) => cpuMs),
      ),
      limit: RATIO_LIMITS[candidate],
      turnsPerSecond: spread(({ turnsPerSecond }) => turnsPerSecond),
      p50Ms: spread(({ p50Ms }) => p50Ms),
      p99Ms: spread(({ p99Ms }) => p99Ms),
    };
  });
}

/** The machine, as far as it matters for the figures; nothing that tells whose it is. */
export function machine() {
  const [first] = cpus();
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cores: cpus().length,
    cpu: first?.model ?? 'unknown',
  };
}

/** All of it as text, to be read by people. */
export function reportText({ counts, starts, rounds, memory, answersStored, sizes }: Results): string {
  const { node, platform, cores, cpu } = machine();
  const count = new Set(rounds.map(({ round }) => round)).size;
  return [
    `Målvakt bench: node ${node}, ${platform}, ${cores} cores, ${cpu}`,
    '',
    'Requests to the store for one command, on the wire fake: point reads / ranges / batches.',
    'Query plans, which the client would ask for before a query, are to be none. First: the first command of a process; later: what the limits are for.',
    '',
    countsTable(counts),
    '',
    `What that costs: request units (RU) by published prices at the account's consistency, ${ACCOUNT_CONSISTENCY}, which nobody has measured;`,
    'KB of documents read and written. 1 KB of texts in each answer. Limits are for what comes later.',
    '',
    costsTable(counts),
    '',
    `Turns under load, ${count} rounds, median (lowest–highest). Ratio: CPU of a turn in the server's process, in times`,
    `the "${BASE}" of the same round. SQLite: temporary folder, synchronous FULL. Log: info, to /dev/null. Worker running.`,
    '',
    loadTable(summariseRounds(rounds)),
    '',
    `All ${answersStored} answers that were given are in the stores, each version once.`,
    '',
    sizesText(sizes),
    '',
    `Start, ms from spawn to first answer, ${starts[0]?.ms.length} times`,
    '',
    table(
      ['program', 'median', 'lowest', 'highest'],
      starts.map(({ program, spread }) => [
        program,
        ...[spread.median, spread.min, spread.max].map((ms) => ms.toFixed(0)),
      ]),
    ),
    '',
    'Memory, MB resident',
    '',
    table(
      ['process', 'started', 'after load'],
      memory.map(({ program, startedBytes, loadedBytes }) => [
        program,
        ...[startedBytes, loadedBytes].map((bytes) => (bytes / 2 ** 20).toFixed(0)),
      ]),
    ),
  ].join('\n');
}

const verdict = (isWithin: boolean | undefined) => (isWithin === undefined ? '' : isWithin ? 'ok' : 'OVER');

function countsTable(counts: readonly Counted[]): string {
  const calls = ({ reads, ranges, batches }: Asked) => `${reads} / ${ranges} / ${batches}`;
  return table(
    ['command', 'first', 'later', 'limit', 'verdict', 'documents written', 'query plans'],
    counts.map(({ command, first, later, isWithin }) => [
      command,
      calls(first),
      calls(later),
      limitText(REQUEST_LIMITS[command]),
      verdict(isWithin),
      String(later.written),
      String(later.queryPlans),
    ]),
  );
}

function costsTable(counts: readonly Counted[]): string {
  const kilobytes = (bytes: number | undefined) => (bytes === undefined ? '' : (bytes / 1000).toFixed(1));
  const each = ['RU', 'read', 'written'];
  const costs = ({ charge, bytesRead, bytesWritten }: Asked) => [
    charge.toFixed(1),
    kilobytes(bytesRead),
    kilobytes(bytesWritten),
  ];
  return table(
    [
      'command',
      ...each.map((what) => `first, ${what}`),
      ...each.map((what) => `later, ${what}`),
      'RU limit',
      'read limit',
      'verdict',
    ],
    counts.map(({ command, first, later, isAffordable }) => [
      command,
      ...costs(first),
      ...costs(later),
      String(COST_LIMITS[command]?.charge ?? ''),
      kilobytes(COST_LIMITS[command]?.bytesRead),
      verdict(isAffordable),
    ]),
  );
}

function loadTable(rows: readonly Row[]): string {
  return table(
    ['turn', 'at once', 'turns', 'CPU ms', 'ratio', 'limit', 'verdict', 'turns/s', 'p50 ms', 'p99 ms'],
    rows.map(({ candidate, concurrency, turns, cpuMs, ratio, limit, turnsPerSecond, p50Ms, p99Ms }) => [
      candidate,
      String(concurrency),
      String(turns),
      withSpread(cpuMs, 2),
      withSpread(ratio, 2),
      limit === undefined ? '' : String(limit),
      limit === undefined ? '' : ratio.median <= limit ? 'within' : 'over',
      withSpread(turnsPerSecond, 0),
      withSpread(p50Ms, 1),
      withSpread(p99Ms, 1),
    ]),
  );
}

function withSpread({ median, min, max }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}
