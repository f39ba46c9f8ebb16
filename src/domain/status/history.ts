import type { Assessment, Words } from '../answers/assessment.ts';
import { unitOf } from '../answers/expected.ts';
import { verdictName } from '../answers/scale.ts';
import { once, onceOfAll } from '../once.ts';
import type { OwnersPast } from '../people/owner-changes.ts';
import type { Person } from '../people/people.ts';
import { asksOf, type Item, type Plan, type PlanVersion } from '../plans/plan.ts';
import { isClosed, type Round } from '../rounds/round.ts';

/** What was said of an item in some round, with the item as the plan had it then. */
export interface PastAnswer<A extends Assessment = Assessment> extends PlanItem {
  readonly round: Round;
  readonly assessment: A;
}

/** An item of a plan: the same id may mean another thing in another plan. */
export interface ItemRef {
  readonly plan: string;
  readonly item: string;
}

export interface PlanItem {
  readonly plan: PlanVersion;
  readonly item: Item;
}

/** What has been said of one item through the years, also under the names it had in earlier plans; named as in the newest. */
export interface Thread extends PlanItem {
  /** Newest first. */
  readonly answers: readonly PastAnswer[];
}

/** The history of what some words mean. */
export interface History {
  /** As they were asked. */
  readonly words: string;
  /** What fits the words best. */
  readonly meant: PlanItem;
  /** The first year that was asked for. */
  readonly since: number | undefined;
  /** What was named as well, and nothing has been said of. */
  readonly silent?: readonly PlanItem[] | undefined;
  /** Newest plan first; none when nothing has been said. */
  readonly threads: readonly Thread[];
  /** The newest answer before that year, to be named when there is none after it. */
  readonly before: PastAnswer | undefined;
  /** What the newest of them say in words. */
  readonly said: ReadonlyMap<Assessment, Words>;
  /** Everybody, also those who have left: where no unit was named, an answer is kept under whoever gave it. */
  readonly people: readonly Person[];
  /** Told where there is no thread: whoever asked sees closed rounds only. */
  readonly onlyClosed?: boolean | undefined;
  /** How the owners of what is meant have changed; not there for whoever may not see owners, or where others read along. */
  readonly owners?: OwnersPast | undefined;
}

/** Rounds in order of time: by the period they are about, not by when somebody put them in. */
export function compareRounds(a: Round, b: Round): number {
  return inOrder(a.to, b.to) || inOrder(a.openedAt, b.openedAt) || a.id.localeCompare(b.id);
}

/** Times as they are written sort by their characters, which is a hundred times as fast as a language's order. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The year that a round is about: the one in which its period ends. */
export function yearOf({ to }: Pick<Round, 'to'>): number {
  return Number(to.slice(0, 4));
}

/** Newest first. Some fifty rounds are looked through for every question, and seldom change. */
export const newestRounds = once((rounds: readonly Round[]): readonly Round[] =>
  rounds.toSorted((a, b) => compareRounds(b, a)),
);

const closedRounds = once((rounds: readonly Round[]) => newestRounds(rounds).filter(isClosed));

const earlierThan = once((rounds: readonly Round[]) =>
  once((round: Round): readonly Round[] =>
    closedRounds(rounds).filter((one) => one.id !== round.id && compareRounds(one, round) < 0),
  ),
);

/** The rounds that have been closed and are about a time before this one, newest first. */
export function closedBefore(round: Round, rounds: readonly Round[]): readonly Round[] {
  return earlierThan(rounds)(round);
}

/** The newest closed round of each plan. */
export const newestClosed = once((rounds: readonly Round[]): readonly Round[] =>
  [...Map.groupBy(closedRounds(rounds), ({ plan }) => plan).values()].flatMap(([round]) => round ?? []),
);

/**
 * Finds all items that are linked with one, earlier and later ones alike, newest plan first. Each lineage is walked through
 * once and is then the same list for every item in it, so that to ask for all of them costs no more than their number.
 */
export function lineagesOf(plans: readonly Plan[]): (item: ItemRef) => readonly ItemRef[] {
  return lineages(plans);
}

const lineages = onceOfAll((plans: readonly Plan[]): ((item: ItemRef) => readonly ItemRef[]) => {
  const linked = Map.groupBy(linksOf(plans), ({ from }) => keyOf(from));
  const years = new Map(plans.map(({ id, year }) => [id, year]));
  const known = new Map<string, readonly ItemRef[]>();
  return (start) => {
    const before = known.get(keyOf(start));
    if (before) return before;
    const found = new Map([[keyOf(start), start]]);
    // A map is walked through to what is added on the way, and keeps the place of what is there: circles end.
    for (const at of found.keys()) for (const { to } of linked.get(at) ?? []) found.set(keyOf(to), to);
    const lineage = [...found.values()].toSorted(
      (a, b) => (years.get(b.plan) ?? 0) - (years.get(a.plan) ?? 0),
    );
    for (const key of found.keys()) known.set(key, lineage);
    return lineage;
  };
});

/** Plans, and all that are linked with them by an item. */
export function linkedPlans(ids: readonly string[], plans: readonly Plan[]): string[] {
  const found = new Set(ids);
  const linked = Map.groupBy(linksOf(plans), ({ from }) => from.plan);
  for (const id of found) for (const { to } of linked.get(id) ?? []) found.add(to.plan);
  return [...found];
}

const carryingOn = once((items: readonly Item[]) => items.filter(({ continues }) => continues !== undefined));

/** Which item carries on which, from either end; links to plans that nobody has loaded lead nowhere. */
function linksOf(plans: readonly Plan[]): { readonly from: ItemRef; readonly to: ItemRef }[] {
  const known = new Set(plans.map(({ id }) => id));
  return plans.flatMap((plan) =>
    carryingOn(plan.items).flatMap(({ id, continues: older }) => {
      const newer = { plan: plan.id, item: id };
      if (!older || !known.has(older.plan)) return [];
      return [
        { from: newer, to: older },
        { from: older, to: newer },
      ];
    }),
  );
}

/** The answers of a thread from a year on, counted by the end of their period. */
export function answersSince(answers: readonly PastAnswer[], since: number | undefined): PastAnswer[] {
  return answers.filter(({ round }) => since === undefined || yearOf(round) >= since);
}

/** Whether two answers say the same in brief, whatever their plans' scales call it: a trend is never the same as a status. */
export function saysSame(
  a: Pick<PastAnswer, 'plan' | 'assessment'>,
  b: Pick<PastAnswer, 'plan' | 'assessment'>,
): boolean {
  return verdictName(a.assessment, asksOf(a.plan)) === verdictName(b.assessment, asksOf(b.plan));
}

/** What was said last by each who was asked, at the newest time of all. */
export function latestOf({ answers }: Pick<Thread, 'answers'>): PastAnswer[] {
  const lines = Map.groupBy(answers, (answer) => `${itemKey(answer)}/${answer.assessment.respondent}`);
  return [...lines.values()].flatMap(([last]) =>
    last && last.round.to === answers[0]?.round.to ? [last] : [],
  );
}

/** All answers that an answer can be compared with, itself among them: of the same respondent about the whole item; newest first. */
export function comparableWith(newest: PastAnswer, answers: readonly PastAnswer[]): PastAnswer[] {
  const { respondent } = newest.assessment;
  const line = answers.filter((one) => one.assessment.respondent === respondent && !isOfUnit(one));
  const oldest = line.at(-1);
  // Two items that were asked about at the same time, and that one carries on, have no one beginning.
  const isAlone = line.every((one) => one.round.to !== oldest?.round.to || itemKey(one) === itemKey(oldest));
  return isAlone ? line : [];
}

export function isOfOneRound(answers: readonly PastAnswer[]): boolean {
  return new Set(answers.map(({ round }) => `${round.plan}/${round.id}`)).size === 1;
}

/** Whether it is one unit's answer, and not one about the whole item. */
export function isOfUnit({ item, assessment }: PastAnswer): boolean {
  return unitOf(item, assessment.respondent) !== undefined;
}

/** Names the item that an answer is about. */
export function itemKey({ round, item }: PastAnswer): string {
  return keyOf({ plan: round.plan, item: item.id });
}

/** Ids hold no slash. */
export function keyOf({ plan, item }: ItemRef): string {
  return `${plan}/${item}`;
}
