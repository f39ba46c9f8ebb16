import { availableParallelism, loadavg } from 'node:os';
import { percentile } from '../bench/arithmetic.ts';
import { table } from '../bench/table.ts';
import type { Kill } from './arithmetic.ts';
import {
  type Arrivals,
  arrivals,
  type BusyRate,
  backAfter,
  rateWhileDue,
  type Window,
  worstWindows,
} from './arithmetic.ts';
import { type Attempt, keyOf, type Ledger } from './ledger.ts';
import { type Run, told } from './run.ts';
import type { Sending } from './seed.ts';

/** All that was seen of a run. */
export interface Evidence {
  readonly perSecond: number;
  readonly sendings: readonly Sending[];
  readonly ledger: Ledger;
  readonly kills: readonly Kill[];
  /** When one of several instances was ended for good. */
  readonly stoppedAt: number | undefined;
  readonly run: Run;
}

export interface Figures {
  readonly isThrough: boolean;
  readonly arrived: Arrivals;
  readonly rate: BusyRate | undefined;
  readonly perSecond: number;
  readonly windows: readonly Window[];
  readonly kills: number;
  /** Milliseconds until the rest sent at the whole rate again; `null` when they never did, undefined when nobody was stopped. */
  readonly backMs: number | null | undefined;
}

export function figuresOf({ perSecond, sendings, ledger, kills, stoppedAt, run }: Evidence): Figures {
  const { attempts } = ledger;
  const times = attempts.map(({ at }) => at);
  return {
    isThrough: run.isThrough,
    arrived: arrivals(
      sendings.flatMap(({ expected }) => expected),
      attempts,
      kills,
    ),
    rate: rateWhileDue(run.looks, times, perSecond),
    perSecond,
    windows: worstWindows(ledger, perSecond),
    kills: kills.length,
    backMs: stoppedAt === undefined ? undefined : (backAfter(stoppedAt, run.looks, times, perSecond) ?? null),
  };
}

/** What is promised of the rate, and of handing on. */
const LEAST_SHARE = 0.9;
const HANDED_ON_MS = 60_000;

/** Why a run is not as it is to be; empty when it is. */
export function reasonsAgainst(figures: Figures): string[] {
  const { isThrough, arrived, rate, perSecond, windows, kills, backMs } = figures;
  const over = windows.filter(({ verdict }) => verdict === 'over');
  // Whoever is being started, or has just been ended, sends nothing.
  const isWhole = kills === 0 && backMs === undefined;
  const share = rate === undefined ? undefined : rate.perSecond / perSecond;
  return [
    ...(isThrough ? [] : ['not all was through when the time was up']),
    ...(arrived.lost.length > 0 ? [`${arrived.lost.length} lost, such as ${arrived.lost[0]}`] : []),
    ...(arrived.unexplained > 0 ? [`${arrived.unexplained} doubled without a fault`] : []),
    ...over.map(
      ({ of, ms, most, limit }) => `${most} attempts in ${ms / 1000} s to ${of}, where ${limit} may be`,
    ),
    ...(isWhole && share === undefined ? ['never was enough due to measure a rate'] : []),
    ...(isWhole && share !== undefined && share < LEAST_SHARE
      ? [`${percent(share)} of the rate while due`]
      : []),
    ...(backMs === null || (backMs !== undefined && backMs > HANDED_ON_MS)
      ? ['the rest did not take over within a minute']
      : []),
  ];
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const seconds = (ms: number) => (ms / 1000).toFixed(1);

export function reportOf(evidence: Evidence, figures: Figures): string {
  const { ledger, run } = evidence;
  const { attempts, stalls } = ledger;
  const { arrived, rate, perSecond, windows, kills, backMs } = figures;
  const { lost, doubled, faults, openAtKills, byKills, unexplained } = arrived;
  const expected = evidence.sendings.flatMap((one) => one.expected).length;
  const outcomes = Map.groupBy(attempts, ({ outcome }) => outcome);
  const load = loadavg().map((figure) => figure.toFixed(1));
  return [
    `${seconds(run.endedAt - run.startedAt)} s, clocks moved ${run.moves} times; deliveries: ${told(run.states)}`,
    `load of the machine over 1, 5 and 15 minutes: ${load.join(', ')}, with ${availableParallelism()} cores`,
    `the connector stood still ${stalls.length} times, for ${seconds(Math.max(0, ...stalls.map(({ from, to }) => to - from)))} s at most`,
    `attempts ${attempts.length}: ${told(Object.fromEntries([...outcomes].map(([name, all]) => [name, all.length])))}`,
    `from a request to its arrival: ${waysOf(attempts)}`,
    '',
    `to arrive ${expected}, arrived ${expected - lost.length}, lost ${lost.length}`,
    `doubled ${doubled}: cards taken while the sender heard of a fault ${faults}; by kills ${byKills}, unexplained ${unexplained}`,
    ...(kills > 0
      ? [
          `kills ${kills}, attempts open at them ${openAtKills}, doubled a kill ${(byKills / kills).toFixed(2)}`,
        ]
      : []),
    rate === undefined
      ? 'never was enough due to measure a rate'
      : `while due (${rate.seconds.toFixed(1)} s): ${rate.attempts} attempts, ${rate.perSecond.toFixed(1)} a second, ${percent(rate.perSecond / perSecond)} of ${perSecond}`,
    ...(backMs === undefined
      ? []
      : [`one stopped; the whole rate again after ${backMs === null ? 'never' : `${seconds(backMs)} s`}`]),
    '',
    windowTable(windows, run.startedAt),
    '',
    placeTable(attempts),
    '',
    planTable(evidence),
  ].join('\n');
}

/** A machine that has no time for it lets evenly sent requests arrive in heaps. */
function waysOf(attempts: readonly Attempt[]): string {
  if (attempts.length === 0) return 'none';
  const ways = attempts.map(({ at, sentAt }) => at - sentAt);
  const [half, most] = [percentile(ways, 0.5), percentile(ways, 0.99)].map(Math.round);
  return `${half} ms for half of them, ${most} ms for 99 %, ${Math.round(percentile(ways, 1))} ms at most`;
}

function windowTable(windows: readonly Window[], startedAt: number): string {
  const rows = windows.map(({ of, ms, most, from, limit, verdict }) => [
    ...[
      of,
      `${ms / 1000} s`,
      from === undefined ? '–' : seconds(from - startedAt),
      String(most),
      String(limit),
    ],
    verdict,
  ]);
  return table(['worst window', 'length', 'from, s', 'attempts', 'limit', 'verdict'], rows);
}

function placeTable(attempts: readonly Attempt[]): string {
  const places = Map.groupBy(attempts, ({ instance }) => instance.split('.')[0] ?? '');
  const rows = [...places].map(([place, own]) => {
    const processes = new Set(own.map(({ instance }) => instance)).size;
    return [place, String(processes), String(own.length), percent(own.length / attempts.length)];
  });
  return table(['place', 'processes', 'attempts', 'share'], rows);
}

/** How long it took until everybody had been tried once, and until everybody had it: for how fair several plans are served. */
function planTable({ sendings, ledger, run }: Evidence): string {
  const byKey = Map.groupBy(ledger.attempts, keyOf);
  const rows = sendings.map(({ plan, expected }) => {
    const own = expected.flatMap((key) => byKey.get(key)?.slice(0, 1) ?? []);
    const firsts = own.map(({ at }) => at).toSorted((a, b) => a - b);
    const after = (time: number | undefined) => (time === undefined ? '–' : seconds(time - run.startedAt));
    return [
      plan,
      String(expected.length),
      after(firsts[0]),
      after(firsts[firsts.length >> 1]),
      after(firsts.at(-1)),
    ];
  });
  return table(['plan', 'messages', 'first tried, s', 'half tried, s', 'all tried, s'], rows);
}
