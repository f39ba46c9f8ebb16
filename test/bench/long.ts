/** What it takes to answer with a text of 6,000 characters, from the press to the receipt, beside an echo of the same text in the same run. */
import { LONG_ACTIVITY_BYTES } from './activities.ts';
import { ratioOf, type Spread, spreadOf } from './arithmetic.ts';
import {
  AT_LENGTH,
  answerCandidate,
  BASE,
  type Candidate,
  echoUsers,
  temporaryFolder,
} from './candidates.ts';
import { serve } from './children.ts';
import { measure, openReplySink } from './load.ts';
import type { Round } from './report.ts';
import { sqlitePlace } from './seed.ts';
import { table } from './table.ts';
import { LONG, longText } from './texts.ts';

/** How many times the median of the echo an answer was promised to take at most, under load. */
const RATIO_LIMIT = 1.9;
const UNDER_LOAD = 32;
const ECHO = `${BASE}, ${LONG} characters`;
const ANSWER = `answer of ${LONG} characters`;

export interface LongExtent {
  readonly rounds: number;
  readonly warmUp: number;
  readonly loads: readonly { readonly concurrency: number; readonly turns: number }[];
}

export interface LongRounds {
  readonly rounds: readonly Round[];
  readonly answersStored: number;
}

/** The one that is first in a round is last in the next. */
export async function measureLong({ rounds, warmUp, loads }: LongExtent): Promise<LongRounds> {
  const sink = await openReplySink();
  const served = await serve('test/bench/echo.ts', { args: ['teams-ai'] });
  const echo = { ...served, program: BASE };
  const { candidate, countAnswers } = await answerCandidate(
    'SQLite',
    sqlitePlace(temporaryFolder()),
    sink,
    undefined,
    AT_LENGTH,
  );
  const candidates: readonly Candidate[] = [
    { ...echo, name: BASE, users: echoUsers(sink) },
    { ...echo, name: ECHO, users: echoUsers(sink, longText(0), LONG_ACTIVITY_BYTES) },
    { ...candidate, name: ANSWER },
  ];
  for (const one of candidates) await measure(one, { turns: warmUp, concurrency: UNDER_LOAD }, sink);
  const measured: Round[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const load of loads) {
      for (const one of round % 2 === 0 ? candidates.toReversed() : candidates)
        measured.push({ candidate: one.name, round, ...(await measure(one, load, sink)) });
    }
  }
  for (const child of new Set(candidates.map((one) => one.child))) await child.end();
  const answersStored = await countAnswers();
  sink.close();
  return { rounds: measured, answersStored };
}

export interface LongRow {
  readonly candidate: string;
  readonly concurrency: number;
  readonly cpuMs: Spread;
  /** CPU of a turn, in times that of the echo of the same text in the same round. */
  readonly cpuRatio: Spread;
  readonly p50Ms: Spread;
  /** The median of a turn, in times that of the echo of the same text in the same round; and of the echo of a few words. */
  readonly ratio: Spread;
  readonly ratioOfBrief: Spread;
  readonly limit: number | undefined;
}

export function summariseLong(rounds: readonly Round[]): LongRow[] {
  const of = (candidate: string, concurrency: number) =>
    rounds
      .filter((one) => one.candidate === candidate && one.concurrency === concurrency)
      .toSorted((a, b) => a.round - b.round);
  const median = (some: readonly Round[]) => some.map(({ p50Ms }) => p50Ms);
  const cpu = (some: readonly Round[]) => some.map(({ cpuMs }) => cpuMs);
  return [...new Set(rounds.map(({ concurrency }) => concurrency))].flatMap((concurrency) =>
    [BASE, ECHO, ANSWER].map((candidate): LongRow => {
      const own = of(candidate, concurrency);
      return {
        candidate,
        concurrency,
        cpuMs: spreadOf(cpu(own)),
        cpuRatio: ratioOf(cpu(own), cpu(of(ECHO, concurrency))),
        p50Ms: spreadOf(median(own)),
        ratio: ratioOf(median(own), median(of(ECHO, concurrency))),
        ratioOfBrief: ratioOf(median(own), median(of(BASE, concurrency))),
        limit: candidate === ANSWER && concurrency === UNDER_LOAD ? RATIO_LIMIT : undefined,
      };
    }),
  );
}

export function longRoundsText({ rounds, answersStored }: LongRounds): string {
  const spread = ({ median, min, max }: Spread) =>
    `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
  const count = new Set(rounds.map(({ round }) => round)).size;
  return [
    `From the press to the receipt with a text of ${LONG} characters, ${count} rounds, median (lowest–highest), SQLite. Ratio: the p50`,
    `of a turn in times that of the "${ECHO}" of the same round; and in times that of the "${BASE}" of a few words.`,
    '',
    table(
      ['turn', 'at once', 'CPU ms', 'CPU ratio', 'p50 ms', 'ratio', 'limit', 'verdict', 'of few words'],
      summariseLong(rounds).map(({ candidate, concurrency, limit, ...of }) => [
        candidate,
        String(concurrency),
        ...[of.cpuMs, of.cpuRatio, of.p50Ms, of.ratio].map(spread),
        limit === undefined ? '' : String(limit),
        limit === undefined ? '' : of.ratio.median <= limit ? 'within' : 'over',
        spread(of.ratioOfBrief),
      ]),
    ),
    '',
    `All ${answersStored} answers that were given are in the stores, each version once.`,
  ].join('\n');
}
