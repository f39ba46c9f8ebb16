/** Lists of items by how it is going with them, and how many there are of each. Rules alone. */
import type { Assessment } from '../answers/assessment.ts';
import { type Status, severity } from '../answers/scale.ts';
import type { IsoInstant } from '../dates.ts';
import { once } from '../once.ts';
import { unownedIn } from '../people/owners.ts';
import {
  ancestorsOf,
  areaOf,
  descendantsOf,
  type Item,
  isByUnit,
  itemOf,
  type PlanVersion,
} from '../plans/plan.ts';
import { isHistory } from '../rounds/round.ts';
import type { RoundState } from '../rounds/round-state.ts';
import type { ItemRef } from './history.ts';
import type { Filter } from './question.ts';
import { entriesOf, linesOf, type SummaryEntry, type SummaryLine } from './summary.ts';
import { isOf } from './whose.ts';

/** Which items are asked for, and how they are to be shown. */
export interface ListQuestion {
  readonly filter: Filter;
  /** Only these and what stands below them. */
  readonly among?: readonly ItemRef[] | undefined;
  /** As it was said what they are, where that means several. */
  readonly words?: string | undefined;
  /** Through all areas; left out, by area in the plan's order and the worst first in each. */
  readonly order?: 'worst' | 'best' | undefined;
  /** From 0. */
  readonly page?: number | undefined;
}

/** What a question is about in one round, and which of that it asks for. */
export interface RoundList {
  readonly state: RoundState;
  /** All that it is about, whatever is said of it; an item that nobody is asked about has no lines. */
  readonly scope: readonly SummaryEntry[];
  /** Those of them that it asks for, in order. */
  readonly entries: readonly SummaryEntry[];
}

/** The same of a plan on which no round was ever opened. */
export interface PlanList {
  readonly plan: PlanVersion;
  readonly items: readonly Item[];
}

/** What a question is about in each round that it means; in each plan, where nothing that may be seen has been asked. */
export interface ItemList {
  readonly question: ListQuestion;
  readonly rounds: readonly RoundList[];
  readonly plans: readonly PlanList[];
}

/** Whether the question is about how it is going, and not only about which items there are. */
export function isAboutAnswers({ statuses, directions, stages, isAnswered }: Filter): boolean {
  return [statuses, directions, stages, isAnswered].some((part) => part !== undefined);
}

/** Statuses that tell of a deviation. */
const DEVIATING: readonly Status[] = ['partly', 'notMet'];

/** Whether all that deviates is asked for, and nothing else. */
export function asksForDeviations({ statuses = [] }: Filter): boolean {
  return statuses.length === DEVIATING.length && DEVIATING.every((status) => statuses.includes(status));
}

export function listIn(state: RoundState, question: ListQuestion): RoundList {
  const scope = scopeIn(state, question);
  const { filter, order } = question;
  const entries = scope.filter((entry) => !isAboutAnswers(filter) || fitting(entry.lines, filter).length > 0);
  return { state, scope, entries: inOrder(state.plan, entries, order) };
}

export function listOf(plan: PlanVersion, question: ListQuestion): PlanList {
  const { kinds } = question.filter;
  const isMeant = meaning(plan, question);
  const isHeld = ({ kind }: Item) => (kinds ? kinds.includes(kind) : kind !== 'area' && kind !== 'indicator');
  return { plan, items: plan.items.filter((item) => isHeld(item) && isMeant(item)) };
}

/** The lines that a question about answers asks for. */
export function fitting(lines: readonly SummaryLine[], filter: Filter): readonly SummaryLine[] {
  const { statuses, directions, stages, isAnswered } = filter;
  return lines.filter(({ assessment }) => {
    if (isAnswered !== undefined && isAnswered !== (assessment !== undefined)) return false;
    if (statuses && !(assessment && isOfStatus(assessment, statuses))) return false;
    if (stages && !stages.some((stage) => stage === assessment?.stage)) return false;
    return !directions || (assessment?.direction !== undefined && directions.includes(assessment.direction));
  });
}

/** An assignment under way and a budget that holds are told by no status; what is not measured yet cannot be assessed. */
function isOfStatus({ status, stage, deviation }: Assessment, statuses: readonly Status[]): boolean {
  return statuses.includes(status) && stage === undefined && deviation === undefined;
}

/** Those that somebody is asked about, or was. */
export function askedIn(entries: readonly SummaryEntry[]): readonly SummaryEntry[] {
  return entries.filter(({ lines }) => lines.length > 0);
}

/** When the newest of some answers was given; undefined of none. */
export function newestAt(entries: readonly SummaryEntry[]): IsoInstant | undefined {
  const given = entries.flatMap(({ lines }) => lines.flatMap(({ assessment }) => assessment?.at ?? []));
  return given.length === 0 ? undefined : given.reduce((newest, at) => (at > newest ? at : newest));
}

function scopeIn(state: RoundState, question: ListQuestion): readonly SummaryEntry[] {
  const { plan } = state;
  const { kinds } = question.filter;
  const isMeant = meaning(plan, question);
  const lines = linesOf(state).filter((line) => isOf(question.filter, line, state));
  if (kinds) {
    const byItem = Map.groupBy(lines, ({ item }) => item.id);
    const items = plan.items.filter((item) => kinds.includes(item.kind) && isMeant(item));
    return items
      .map((item) => entryOf(plan, item, byItem))
      .filter((entry) => isShown(entry, question.filter));
  }
  const asked = entriesOf(lines.filter(({ item }) => isMeant(item)));
  // The indicator is named, and the goal is assessed.
  if (asked.length === 0) {
    const byItem = Map.groupBy(lines, ({ item }) => item.id);
    const named = refsOf(question).flatMap(({ item }) => itemOf(plan, item) ?? []);
    const about = named.filter(isMeant).map((item) => entryOf(plan, item, byItem));
    if (about.some((entry) => entry.lines.length > 0)) return about;
  }
  return [...asked, ...lackingOwner(state, question).filter(isMeant).map(withoutLines)];
}

/** The items that a question names. */
export function refsOf({ filter, among = [] }: ListQuestion): readonly ItemRef[] {
  return [...(filter.below ? [filter.below] : []), ...among];
}

/** What ought to be asked about and is not, where the question is not about somebody's own. */
function lackingOwner(state: RoundState, { filter }: ListQuestion): readonly Item[] {
  const isOwn = filter.person !== undefined || filter.unit !== undefined;
  return isOwn || isHistory(state.round) ? [] : unownedIn(state);
}

function isShown({ lines }: SummaryEntry, { person, unit }: Filter): boolean {
  return lines.length > 0 || (person === undefined && unit === undefined);
}

/** The answers about an item; of an indicator, those about its goal; of what nobody is asked about, those about all below it. */
function entryOf(
  plan: PlanVersion,
  item: Item,
  lines: ReadonlyMap<string, readonly SummaryLine[]>,
): SummaryEntry {
  const above = item.kind === 'indicator' ? ancestorsOf(plan, item).slice(0, 1) : [];
  for (const at of [item, ...above]) {
    const own = lines.get(at.id) ?? [];
    const [entry] = own.length > 0 ? entriesOf(own) : [];
    if (entry) return { ...entry, item };
  }
  const below = descendantsOf(plan, item).flatMap(({ id }) => lines.get(id) ?? []);
  return below.length > 0 ? { item, isSpread: true, lines: below } : withoutLines(item);
}

function withoutLines(item: Item): SummaryEntry {
  return { item, isSpread: isByUnit(item), lines: [] };
}

/** Whether an item is one that a question is about, by where it stands in the plan and by its global goals. */
function meaning(plan: PlanVersion, { filter, among }: ListQuestion): (item: Item) => boolean {
  const refs = [filter.below && [filter.below], among].flatMap((one) => (one ? [one] : []));
  if (refs.length === 0 && filter.agenda === undefined) return () => true;
  const within = refs.map((one) => one.flatMap((ref) => (ref.plan === plan.id ? [ref.item] : [])));
  return (item) => {
    const at = [item, ...ancestorsOf(plan, item)];
    const isWithin = within.every((ids) => at.some(({ id }) => ids.includes(id)));
    return isWithin && (filter.agenda === undefined || agendaOf(at).includes(filter.agenda));
  };
}

/** An indicator serves what its goal does. */
function agendaOf(upwards: readonly Item[]): readonly number[] {
  return upwards.find(({ agenda2030 }) => agenda2030 !== undefined)?.agenda2030 ?? [];
}

function inOrder(
  plan: PlanVersion,
  entries: readonly SummaryEntry[],
  order: ListQuestion['order'],
): readonly SummaryEntry[] {
  const ranked = entries.map((entry) => ({ entry, rank: rankOf(entry), area: 0 }));
  if (order === 'worst') return inTurn(ranked);
  if (order === 'best') return inTurn(ranked.map((one) => ({ ...one, rank: goodFirst(one.rank) })));
  const places = placesOf(plan.items);
  return inTurn(
    ranked.map((one) => {
      return { ...one, area: places.get(areaOf(plan, one.entry.item)?.id ?? '') ?? places.size };
    }),
  );
}

function rankOf({ lines }: SummaryEntry): number {
  return Math.min(...lines.map(({ assessment }) => severity(assessment?.status)), 5);
}

const placesOf = once((items: readonly Item[]) => new Map(items.map(({ id }, place) => [id, place])));

function inTurn(
  ranked: readonly { readonly entry: SummaryEntry; readonly area: number; readonly rank: number }[],
): readonly SummaryEntry[] {
  return ranked.toSorted((a, b) => a.area - b.area || a.rank - b.rank).map(({ entry }) => entry);
}

/** What has been judged, best first; what has not stays last. */
function goodFirst(rank: number): number {
  return [2, 1, 3, 0][rank] ?? rank;
}

/** Lines of a list that are seen at once. */
const PAGE = 12;

/** One page of a list. */
export interface Page<T> {
  readonly shown: readonly T[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Of the first one that is shown, from 1. */
  readonly first: number;
  readonly total: number;
}

/** A page of a list, the last one when there are fewer; never one of a single line, which takes no more room than saying so. */
export function pageOf<T>(all: readonly T[], wanted = 0): Page<T> {
  const pages = all.length <= PAGE + 1 ? 1 : Math.ceil(all.length / PAGE);
  const page = Math.min(wanted, pages - 1);
  const start = page * PAGE;
  return {
    shown: pages === 1 ? all : all.slice(start, start + PAGE),
    page,
    pages,
    first: start + 1,
    total: all.length,
  };
}
