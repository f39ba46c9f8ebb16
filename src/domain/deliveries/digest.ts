import type { Words } from '../answers/assessment.ts';
import { compareVerdicts, severity, type Verdict, verdictOf } from '../answers/scale.ts';
import { daysBetween, type IsoDate, type IsoInstant } from '../dates.ts';
import { asksOf, type Item } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';
import { type Summary, type SummaryLine, worstFirst } from '../status/summary.ts';
import { type Delivery, isSending, mayHaveArrived, planDelivery } from './delivery.ts';

/** What was known when a digest was posted (`utgångsläge`), by answer (`item/respondent`): the next one tells what changed since. */
export type Baseline = Readonly<Record<string, Verdict & { readonly version: number }>>;

/** A digest that was posted (`veckobrev`): one for each plan and due time. */
export interface DigestRun {
  /** When it was due, which names the run. */
  readonly key: string;
  readonly round: string;
  readonly at: IsoInstant;
  /** Whom it is for; one of before was for every channel. */
  readonly channels?: readonly DigestChannel[] | undefined;
  /** What was known by then. */
  readonly baseline: Baseline;
  /** What the digest before it knew, and when that was posted; only in one of before, when all channels read the same. */
  readonly before?: Baseline | undefined;
  readonly previousAt?: IsoInstant | undefined;
}

/** A channel that a digest is for. */
export interface DigestChannel {
  readonly channel: string;
  /** Names the run of the digest that it got before, which this one follows; none for the first of a round. */
  readonly after?: string | undefined;
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
  /** What was said of that which got worse. */
  readonly reasons?: ReadonlyMap<DigestChange, Words> | undefined;
  readonly ahead?: DaysAhead | undefined;
  /** The areas that it tells of, where that is not all. */
  readonly areas?: readonly Item[] | undefined;
  readonly onlyChanges?: true | undefined;
}

/** A day by which something is due. */
export type DayAhead =
  | { readonly day: IsoDate; readonly what: 'round'; readonly round: Round }
  | { readonly day: IsoDate; readonly what: 'item'; readonly item: Item };

/** What is due up to a day, soonest first. */
export interface DaysAhead {
  readonly to: IsoDate;
  readonly days: readonly DayAhead[];
}

export function baselineOf(summary: Summary): Baseline {
  return Object.fromEntries(
    linesOf(summary).flatMap((line) => {
      if (!line.assessment) return [];
      return [[keyOf(line), { ...verdictOf(line.assessment), version: line.assessment.version }]];
    }),
  );
}

/**
 * The run that the next digest of a round follows: the last one, or the last that was for a channel.
 * @param runs of the plan, oldest first
 */
export function precedingRun(
  runs: readonly DigestRun[],
  { id }: Pick<Round, 'id'>,
  channel?: string,
): DigestRun | undefined {
  return runs.findLast((run) => run.round === id && (channel === undefined || isFor(run, channel)));
}

/** The runs of a plan, oldest first, and its messages. */
export interface KnownDigests {
  readonly runs: readonly DigestRun[];
  readonly deliveries: readonly Delivery[];
}

/** The run that a channel was told of last in a round: one that never came to it told it nothing. */
export function toldLast(
  { runs, deliveries }: KnownDigests,
  round: Pick<Round, 'id'>,
  channel: string,
): DigestRun | undefined {
  const lost = lostRuns(deliveries, channel);
  return precedingRun(
    runs.filter(({ key }) => !lost.has(key)),
    round,
    channel,
  );
}

/** The runs that are not known to have come to a channel: the next digest tells what they would have. */
function lostRuns(deliveries: readonly Delivery[], channel: string): ReadonlySet<string | undefined> {
  const lost = deliveries.filter(
    (one) =>
      one.kind === 'digest' &&
      one.recipient === channel &&
      !(one.state === 'sent' || isSending(one) || mayHaveArrived(one)),
  );
  return new Set(lost.map(({ run }) => run));
}

function isFor({ channels }: DigestRun, channel: string): boolean {
  return channels?.some((one) => one.channel === channel) ?? true;
}

/**
 * A digest run.
 * @param key names it
 */
export function planDigest(
  summary: Summary,
  known: KnownDigests,
  { key, channels }: { readonly key: string; readonly channels: readonly string[] },
  now: Date,
): DigestRun {
  const { round } = summary.state;
  return {
    key,
    round: round.id,
    at: now.toISOString(),
    channels: channels.map((channel) => {
      const after = toldLast(known, round, channel)?.key;
      return after === undefined ? { channel } : { channel, after };
    }),
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

/** The worst of each area first. */
function linesOf(summary: Summary): readonly SummaryLine[] {
  return summary.areas.flatMap((area) => worstFirst(area.lines));
}

function keyOf(line: SummaryLine): string {
  return `${line.item.id}/${line.respondent}`;
}
