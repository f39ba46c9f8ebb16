import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { personOf } from '../../domain/people/people.ts';
import { may } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { itemOf, measureOf } from '../../domain/plans/plan.ts';
import { isClosed, isOpen, type Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import {
  closedBefore,
  keyOf,
  lineagesOf,
  newestRounds,
  type PastAnswer,
} from '../../domain/status/history.ts';
import {
  concerned,
  hitsIn,
  type ItemStatus,
  type ItemTold,
  type PastStanding,
  statusesOf,
} from '../../domain/status/item-status.ts';
import type { NamedItem } from '../../domain/status/question.ts';
import type { SummaryLine } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlans } from '../plans/find-plans.ts';
import { loadItems, stateOf } from '../rounds/find-rounds.ts';
import { seenRounds } from '../rounds/seen-rounds.ts';
import { findFigure } from './find-figure.ts';
import { lastSaid, saidIn } from './said-in.ts';

/**
 * Where the answers about some items are, of those that somebody may see: in the round that each was found in, or else in the
 * newest closed one that says something of it. What leads to the same answers as one before it, as an indicator and its goal do, is
 * left out. Items of the same round are read together.
 */
export async function tellItems(
  viewer: Viewer,
  items: readonly NamedItem[],
  deps: Deps,
): Promise<readonly ItemTold[]> {
  const seen = await seenRounds(viewer, deps);
  const statesOf = new Map<string, Promise<RoundState>>();
  const stateIn = (round: Round) => {
    const known = statesOf.get(round.id) ?? loadAbout(round, items, deps);
    statesOf.set(round.id, known);
    return known;
  };
  const told = await Promise.all(
    items.map(async (named): Promise<ItemTold> => {
      for (const round of roundsFor(named, seen)) {
        const state = await stateIn(round);
        const item = itemOf(state.plan, named.item.id);
        const statuses = item ? statusesOf(hitsIn(state, [item])) : [];
        if (statuses.length > 0) return { named, statuses };
      }
      return { named, statuses: [] };
    }),
  );
  const places = told.map(placesOf);
  return told.filter((_, index) => places.indexOf(places[index] ?? '') === index);
}

/** The one that it was found in, if that is open; then all others of its plan, as it may have lost its owner after it was answered. */
function* roundsFor({ plan, round }: NamedItem, seen: readonly Round[]): Iterable<Round> {
  const first = round && isOpen(round) ? round : undefined;
  // As a rule it is asked for no other.
  if (first) yield first;
  const others = newestRounds(seen).filter((one) => one.plan === plan.id && one.id !== first?.id);
  yield* [...others.filter(isOpen), ...others.filter(isClosed)];
}

async function loadAbout(round: Round, items: readonly NamedItem[], deps: Deps): Promise<RoundState> {
  const unread = await stateOf(round, [], deps);
  const meant = items.flatMap(({ plan, item }) =>
    plan.id === round.plan ? (itemOf(unread.plan, item.id) ?? []) : [],
  );
  return loadItems(round, concerned(unread, meant), deps);
}

/** Names where the answers are, whatever led there; what has none is a place of its own. */
function placesOf({ named, statuses }: ItemTold): string {
  if (statuses.length === 0) return keyOf({ plan: named.plan.id, item: named.item.id });
  return statuses.map(({ state, entry }) => `${state.round.id}/${entry.item.id}`).join();
}

/** One status with all that is told beside it: its words, what was said before, who is to answer. */
export async function withBeside(viewer: Viewer, status: ItemStatus, deps: Deps): Promise<ItemStatus> {
  const { state, entry } = status;
  const [line] = entry.lines;
  const [standing, figure] = await Promise.all([
    standingOf(viewer, status, deps),
    findFigure(state.plan, entry.item, deps),
  ]);
  const owners = ownersOf(viewer, state, entry.lines);
  if (entry.isSpread || !line) return { ...status, standing, owners, figure };
  const [[words], earlier] = await Promise.all([
    answersOf(status, deps),
    earlierAnswers(viewer, state, line, deps, !isCounted({ ...state, ...line })),
  ]);
  return { ...status, words, earlier, last: earlier[0], standing, owners, figure };
}

/** All answers of what was found, with their words. */
export async function answersOf(
  { state, entry }: ItemStatus,
  { stores }: Deps,
): Promise<readonly WordedAssessment[]> {
  const said = entry.lines.flatMap(({ assessment }) => assessment ?? []);
  return stores.assessments.withWords(state.plan.id, said);
}

/**
 * What a respondent has said in closed rounds before, along the links between plans; newest first.
 * @param isLast only the last word is wanted, where it has no number
 */
export async function earlierAnswers(
  viewer: Viewer,
  { round, plan }: Pick<RoundState, 'round' | 'plan'>,
  { item, respondent }: Pick<SummaryLine, 'item' | 'respondent'>,
  deps: Deps,
  isLast = false,
): Promise<readonly PastAnswer[]> {
  const [plans, seen] = await Promise.all([newestPlans(deps), seenRounds(viewer, deps)]);
  const refs = lineagesOf(plans)({ plan: plan.id, item: item.id });
  const rounds = closedBefore(round, seen).filter((one) => refs.some((ref) => ref.plan === one.plan));
  const asked = { refs, respondent };
  if (!isLast) return saidIn(asked, rounds, deps);
  const found = await lastSaid(asked, rounds, deps);
  return found.some(isCounted) ? saidIn(asked, rounds, deps) : found;
}

/** Its outcomes are told in a plot, which has all of them. */
function isCounted({ plan, item }: Pick<PastAnswer, 'plan' | 'item'>): boolean {
  return measureOf(plan, item)?.type === 'number';
}

/** Undefined where it is told as it stands now, as far as this viewer may know. */
async function standingOf(
  viewer: Viewer,
  { state, entry }: ItemStatus,
  deps: Deps,
): Promise<PastStanding | undefined> {
  const { round, plan } = state;
  if (isOpen(round)) return undefined;
  const plans = await newestPlans(deps);
  const latest = Math.max(...plans.map(({ year }) => year));
  const years = new Map(plans.map(({ id, year }) => [id, year]));
  const lineage = lineagesOf(plans)({ plan: plan.id, item: entry.item.id });
  if (lineage.every((ref) => (years.get(ref.plan) ?? plan.year) < latest)) return 'olderPlan';
  const seen = await seenRounds(viewer, deps);
  return seen.some((one) => one.plan === plan.id && isOpen(one)) ? 'notAsked' : undefined;
}

/** In a channel nobody is named who is to answer. */
function ownersOf(
  { actor, isShared }: Viewer,
  { people }: RoundState,
  lines: readonly SummaryLine[],
): readonly string[] | undefined {
  if (isShared || !may(actor.roles, 'list-owners')) return undefined;
  const ids = new Set(lines.flatMap(({ owners }) => owners));
  return [...ids].flatMap((id) => personOf(people, id)?.name ?? []);
}
