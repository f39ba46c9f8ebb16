import { compareVerdicts, severity, type Verdict, verdictOf } from '../answers/scale.ts';
import { daysBetween, type IsoDate, type IsoInstant } from '../dates.ts';
import { asksOf } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';
import type { RoundState } from '../rounds/round-state.ts';
import type { Summary, SummaryLine } from '../status/summary.ts';
import { type Delivery, planDelivery } from './delivery.ts';
import { isDueFor, type Subscription } from './subscription.ts';

/** What was known when a digest was posted (`utgångsläge`), by answer (`item/respondent`): the next one tells what changed since. */
export type Baseline = Readonly<Record<string, Verdict & { readonly version: number }>>;

/** A digest that was posted (`veckobrev`): one for each plan and due time. */
export interface DigestRun {
  /** The day it was due, which names the run. */
  readonly key: IsoDate;
  readonly round: string;
  readonly at: IsoInstant;
  readonly previousAt?: IsoInstant | undefined;
  /** What the digest before it knew. */
  readonly before: Baseline;
  readonly baseline: Baseline;
}

export interface DigestChange {
  readonly line: SummaryLine;
  readonly before: Verdict | undefined;
}

/** What a channel reads once a week: counts, what changed, what got worse, what is missing, what is due. */
export interface Digest {
  readonly summary: Summary;
  /** When the digest that this one follows was posted; undefined for the first of a round. */
  readonly since: IsoInstant | undefined;
  /** Answered for the first time, or answered anew with another status, worst first; those that got worse are not repeated here. */
  readonly changed: readonly DigestChange[];
  readonly worse: readonly DigestChange[];
  /** How that stands which the channel follows; left out where it follows nothing. */
  readonly followed?: readonly DigestChange[] | undefined;
  /** Whole days from today to the due day; negative when it has passed. */
  readonly daysLeft: number;
}

export function baselineOf(summary: Summary): Baseline {
  return Object.fromEntries(
    linesOf(summary).flatMap((line) => {
      if (!line.assessment) return [];
      return [[keyOf(line), { ...verdictOf(line.assessment), version: line.assessment.version }]];
    }),
  );
}

/** The run that the next digest of a round follows: the plan's last, unless that told of another round. */
export function precedingRun(last: DigestRun | undefined, { id }: Pick<Round, 'id'>): DigestRun | undefined {
  return last?.round === id ? last : undefined;
}

/**
 * A digest run.
 * @param last the plan's last run
 * @param key the day it was due, which names it
 */
export function planDigest(
  summary: Summary,
  last: DigestRun | undefined,
  key: IsoDate,
  now: Date,
): DigestRun {
  const { round } = summary.state;
  const previous = precedingRun(last, round);
  return {
    key,
    round: round.id,
    at: now.toISOString(),
    previousAt: previous?.at,
    before: previous?.baseline ?? {},
    baseline: baselineOf(summary),
  };
}

/** The messages of a run, one for each channel. Their ids are the same each time, so that planning twice plans once. */
export function digestDeliveries(
  plan: string,
  { round, key }: DigestRun,
  channels: readonly string[],
  now: Date,
): readonly Delivery[] {
  const what = { plan, round, kind: 'digest', run: key } as const;
  return channels.map((recipient) =>
    planDelivery({ ...what, id: `${round}/digest/${key}/${recipient}`, recipient }, now),
  );
}

/**
 * What a digest that fell due at an instant is about, and who gets it: the newest round of each plan and the channels, of those
 * that were there by then. What came later has nothing to tell yet.
 */
export function digestsDue(
  due: Date,
  subscriptions: readonly Subscription[],
  states: readonly RoundState[],
): { readonly channels: readonly string[]; readonly states: readonly RoundState[] } {
  const channels = subscriptions.filter((one) => isDueFor(one, due));
  const opened = states.filter(({ round }) => Date.parse(round.openedAt) <= +due);
  const newest = new Map(opened.map((state) => [state.plan.id, state]));
  return { channels: channels.map(({ channel }) => channel), states: [...newest.values()] };
}

export function digestOf(
  summary: Summary,
  before: Baseline,
  since: IsoInstant | undefined,
  today: IsoDate,
): Digest {
  const asks = asksOf(summary.state.plan);
  const changeOf = ({ line, before: was }: DigestChange) =>
    was && line.assessment ? compareVerdicts(was, line.assessment, asks) : 'changed';
  const moved = linesOf(summary)
    .filter((line) => line.assessment)
    .map((line): DigestChange => ({ line, before: before[keyOf(line)] }))
    .filter((change) => changeOf(change) !== 'same');
  const isWorse = (change: DigestChange) => changeOf(change) === 'worse';
  return {
    summary,
    since,
    changed: moved
      .filter((change) => !isWorse(change))
      .toSorted((a, b) => severity(a.line.assessment?.status) - severity(b.line.assessment?.status)),
    worse: moved.filter(isWorse),
    daysLeft: daysBetween(today, summary.state.round.due),
  };
}

function linesOf(summary: Summary): readonly SummaryLine[] {
  return summary.areas.flatMap((area) => area.lines);
}

function keyOf(line: SummaryLine): string {
  return `${line.item.id}/${line.respondent}`;
}
