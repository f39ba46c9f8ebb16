import type { Assessment, Words } from '../answers/assessment.ts';
import {
  type Ask,
  compareVerdicts,
  isOnScale,
  type Status,
  severity,
  type Verdict,
  verdictOf,
} from '../answers/scale.ts';
import type { IsoInstant } from '../dates.ts';
import { once } from '../once.ts';
import { isOwnId, type Person } from '../people/people.ts';
import { answeredAt } from '../plans/answered-at.ts';
import { asksOf, itemOf, type Plan } from '../plans/plan.ts';
import { isClosed, isOpen, type Round } from '../rounds/round.ts';
import type { RoundState } from '../rounds/round-state.ts';
import { type ItemRef, lineagesOf, newestClosed, type PastAnswer, type PlanItem } from '../status/history.ts';
import { linesAbout, linesOf, type SummaryLine } from '../status/summary.ts';
import { type Followed, type FollowedWhen, type Known, type KnownAnswer, newer } from './followed.ts';

/** A person or a channel, and one thing that they follow (`bevakare`). */
export interface Follower {
  /** Names what is followed: the same is followed once. */
  readonly id: string;
  /** Person id or channel id. */
  readonly recipient: string;
  /** It is a channel or a group chat. */
  readonly isShared: boolean;
  readonly followed: Followed;
  readonly when: FollowedWhen;
  readonly since: IsoInstant;
  /** What stood there when it began, by round: that is no news. */
  readonly known: Readonly<Record<string, Known>>;
}

/** The same with the item that is named, which a later version of its plan may not have. */
export interface NamedFollower {
  readonly follower: Follower;
  readonly at?: PlanItem | undefined;
}

/** An answer that is news to somebody who follows it. */
export interface FollowedChange {
  readonly line: SummaryLine & { readonly assessment: Assessment };
  /** What they knew before; undefined for the first answer of a round. */
  readonly before: KnownAnswer | undefined;
  /** What makes it news. */
  readonly followers: readonly Follower[];
}

/** The same with what is told of it. */
export interface ToldChange extends FollowedChange {
  /** Not there where others read along. */
  readonly words?: Words | undefined;
  /** What was said in the round before, of a first answer. */
  readonly last?: PastAnswer | undefined;
}

/** What somebody who follows something is told, of one round. */
export interface FollowedNews {
  readonly state: RoundState;
  readonly changes: readonly [ToldChange, ...ToldChange[]];
  readonly isShared: boolean;
  /** It is told once a week, and not at once. */
  readonly isWeekly: boolean;
}

/** The rounds of a plan in which something may be news: the open ones, and the one that was closed last. */
export function roundsFollowed(rounds: readonly Round[]): readonly Round[] {
  return [...rounds.filter(isOpen), ...newestClosed(rounds)];
}

/** Which items one is linked with, itself among them. */
export type Lineage = (item: ItemRef) => readonly ItemRef[];

export function lineageIn(plans: readonly Plan[]): Lineage {
  return lineagesOf(plans);
}

/** Whether a plan has something that is followed. */
export function concerns(followed: Followed, plan: string, lineage: Lineage): boolean {
  const below = belowOf(followed);
  return !below || lineage(below).some((one) => one.plan === plan);
}

/** The item that is followed, or below which something is. */
export function belowOf(followed: Followed): ItemRef | undefined {
  return followed.what === 'item' ? followed.item : followed.below;
}

const everyLine = once((state: RoundState) => linesOf(state));

/** The answers of a round, given or expected, that what is followed is about. */
export function linesFollowed(
  followed: Followed,
  state: RoundState,
  lineage: Lineage,
): readonly SummaryLine[] {
  const below = belowOf(followed);
  if (!below) return everyLine(state);
  const { plan } = state;
  const items = lineage(below).flatMap((ref) => (ref.plan === plan.id ? (itemOf(plan, ref.item) ?? []) : []));
  const linesAt = { get: (item: string) => linesAbout(item, state) };
  return items.flatMap((item) => answeredAt(plan, item, linesAt));
}

/** What there is to know of what is followed when it begins. */
export function knownNow(followed: Followed, state: RoundState, lineage: Lineage): Known {
  const lines = answered(linesFollowed(followed, state, lineage));
  const kept = lines.filter(({ assessment }) => followed.what === 'item' || isAt(followed, assessment));
  return knownOf(kept);
}

/** Some answers, as somebody knows them who has been told of them. */
export function knownOf(lines: readonly FollowedChange['line'][]): Known {
  return Object.fromEntries(
    lines.map((line) => {
      const { version, at } = line.assessment;
      const value = numberIn(line.assessment);
      return [
        nameOf(line),
        {
          ...{ ...verdictOf(line.assessment), version, at },
          ...(value === undefined ? {} : { value }),
        },
      ];
    }),
  );
}

/** What a message has told. */
export function toldBy({ changes }: Pick<FollowedNews, 'changes'>): Known {
  return knownOf(changes.map(({ line }) => line));
}

/**
 * What is news to somebody who follows something, worst first: a verdict or a number that is another than they knew, or new. Whoever
 * gave the answer knows it.
 * @param followers what they follow
 * @param told what earlier messages have told them of this round
 */
export function changesFor(
  followers: readonly Follower[],
  state: RoundState,
  told: Known,
  own: Pick<Person, 'id' | 'formerIds'>,
  lineage: Lineage,
): readonly FollowedChange[] {
  const found = new Map<string, FollowedChange>();
  for (const follower of followers) {
    for (const line of answered(linesFollowed(follower.followed, state, lineage))) {
      const { author, storedBy } = line.assessment;
      if (isOwnId(own, author.id) || (storedBy && isOwnId(own, storedBy.id))) continue;
      const name = nameOf(line);
      const before = newer(follower.known[state.round.id]?.[name], told[name]);
      if (!isSince(follower, state.round, line.assessment)) continue;
      if (!isNews(follower.followed, before, line.assessment, asksOf(state.plan))) continue;
      const others = found.get(name)?.followers ?? [];
      found.set(name, { line, before, followers: [...others, follower] });
    }
  }
  return [...found.values()].toSorted(
    (a, b) => severity(a.line.assessment.status) - severity(b.line.assessment.status),
  );
}

function isNews(
  followed: Followed,
  before: KnownAnswer | undefined,
  now: Assessment,
  asks: readonly Ask[],
): boolean {
  if (followed.what === 'statuses') {
    // It may have been elsewhere in between, which nobody was told of.
    const hasLeft = before !== undefined && now.previous !== undefined && now.previous.at > before.at;
    return isAt(followed, now) && (!before || !isAt(followed, before) || hasLeft);
  }
  if (!before) return true;
  return (
    compareVerdicts(before, now, asks) !== 'same' ||
    before.direction !== now.direction ||
    before.value !== numberIn(now)
  );
}

/** Of a round that could not be seen when it began, only what came since. */
function isSince({ known, since }: Follower, round: Round, { at, storedAt = at }: Assessment): boolean {
  if (Object.hasOwn(known, round.id)) return true;
  return Date.parse(isClosed(round) ? (round.closedAt ?? storedAt) : storedAt) >= Date.parse(since);
}

function isAt({ statuses }: { readonly statuses: readonly Status[] }, verdict: Verdict): boolean {
  return isOnScale(verdict) && statuses.includes(verdict.status);
}

function answered(lines: readonly SummaryLine[]): FollowedChange['line'][] {
  return [...new Set(lines)].flatMap((line) =>
    line.assessment ? { ...line, assessment: line.assessment } : [],
  );
}

/** What was told in words, "Ja", is no number. */
function numberIn({ value }: Pick<Assessment, 'value'>): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function nameOf({ item, respondent }: SummaryLine): string {
  return `${item.id}/${respondent}`;
}
