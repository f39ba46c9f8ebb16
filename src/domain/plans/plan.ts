import type { Budget } from '../answers/economy.ts';
import {
  fieldsIn,
  QUESTIONS_2025,
  type Question,
  type Questions,
  withBudgetFields,
} from '../answers/questions.ts';
import { ASKS, type Ask, type RoundKind, SCALE_2025, type ScaleStep } from '../answers/scale.ts';
import type { Language } from '../language.ts';
import { TKR } from '../money.ts';
import { firstBy, once } from '../once.ts';
import type { Promised } from './promised.ts';
import { isSameTitle } from './titles.ts';

export const ITEM_KINDS = [
  'area',
  'councilGoal',
  'boardGoal',
  'directionGoal',
  'indicator',
  'commitment',
  'assignment',
  'priority',
  'budget',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What the municipality calls a goal (`mål`), whoever has set it. */
const GOAL_KINDS = ['councilGoal', 'boardGoal', 'directionGoal'] as const satisfies readonly ItemKind[];
export type GoalKind = (typeof GOAL_KINDS)[number];

export function isGoal({ kind }: Pick<Item, 'kind'>): boolean {
  return GOAL_KINDS.some((goal) => goal === kind);
}

/** What somebody ought to be asked about: goals, and what has been undertaken or assigned. */
export function isAskedAbout(item: Pick<Item, 'kind'>): boolean {
  return isGoal(item) || item.kind === 'commitment' || item.kind === 'assignment';
}

export const TARGET_OPS = ['min', 'max', 'equals'] as const;

/** "minst 4" is `{op: 'min', value: 4}`, "högst 30" `max`; a text target is `equals`. */
export interface Target {
  readonly op: (typeof TARGET_OPS)[number];
  readonly value: number | string;
}

export const MEASURE_TYPES = ['qualitative', 'number', 'text'] as const;

export interface Measure {
  readonly type: (typeof MEASURE_TYPES)[number];
  readonly unit?: string | undefined;
  readonly target?: Target | undefined;
  /** The outcome is asked for as a total, for women or girls, and for men or boys. */
  readonly bySex?: boolean | undefined;
}

/** Anything that can be asked about (`post`): a node in the plan's tree. */
export interface Item extends Promised {
  readonly id: string;
  readonly kind: ItemKind;
  readonly parent?: string | undefined;
  readonly title: string;
  /** Completes "Hur går det med …?" and names the item where there is little room. */
  readonly short?: string | undefined;
  /** Numbers of the global goals, 1–17. */
  readonly agenda2030?: readonly number[] | undefined;
  readonly desiredOutcome?: string | undefined;
  /** What else is weighed in when the goal is followed up. */
  readonly criteria?: readonly string[] | undefined;
  readonly measure?: Measure | undefined;
  /** Of a budget area (`budget`). */
  readonly budget?: Budget | undefined;
  /** `eachUnit`: every owner answers for a unit of their own. */
  readonly respondents?: 'owner' | 'eachUnit' | undefined;
  readonly reportBack?: string | undefined;
  /** The key figure in Kolada that measures it: "N00945". */
  readonly kpi?: string | undefined;
  /** The shortest kind of round that follows it up, as the plan has it; a pulse asks about those alone that say `pulse`. */
  readonly cadence?: RoundKind | undefined;
  /** Line of the document that the item was read from, from 1. */
  readonly line?: number | undefined;
  /** The item of an earlier plan that this one carries on. */
  readonly continues?: { readonly plan: string; readonly item: string } | undefined;
}

/** `plan@1`: one board and year (nämndsbudget), or a programme. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly board: string;
  readonly year: number;
  readonly language: Language;
  /** What is asked beside the texts; both when left out. */
  readonly asks?: readonly Ask[] | undefined;
  readonly scale?: readonly ScaleStep[] | undefined;
  /** By kind of item and kind of round; a plain list is asked of all of it. */
  readonly questions?: Questions | undefined;
  readonly items: readonly Item[];
}

/** Whether two plans are of the same board, however its name is written. */
export function isOfSameBoard(a: Pick<Plan, 'board'>, b: Pick<Plan, 'board'>): boolean {
  return isSameTitle(a.board, b.board);
}

/** The plans that people mean by "now": those of the latest year, then older ones in which a round is open. */
export function plansNow<P extends Plan>(
  plans: readonly P[],
  open: readonly { readonly plan: string }[],
): P[] {
  const latest = Math.max(...plans.map(({ year }) => year));
  return plans
    .filter(({ id, year }) => year === latest || open.some(({ plan }) => plan === id))
    .toSorted((a, b) => b.year - a.year);
}

/** A plan as it was stored; a version is never changed, so a round keeps the one it was opened on. */
export interface PlanVersion extends Plan {
  readonly version: number;
}

/** Most items that a plan has. */
export const MAX_ITEMS = 2000;

export function asksOf(plan: Plan): readonly Ask[] {
  return plan.asks ?? ASKS;
}

export function scaleOf(plan: Plan): readonly ScaleStep[] {
  return plan.scale ?? SCALE_2025;
}

/** Every text that the plan asks for of anything; what it asks of one item is said by `askedOf`. */
export function questionsOf(plan: Plan): readonly Question[] {
  const asked = fieldsIn(plan.questions ?? QUESTIONS_2025);
  return hasBudgets(plan.items) ? withBudgetFields(asked) : asked;
}

export const hasBudgets = once((items: readonly Item[]) => items.some(({ kind }) => kind === 'budget'));

/** Whether every owner answers for a unit of their own. */
export function isByUnit({ respondents }: Pick<Item, 'respondents'>): boolean {
  return respondents === 'eachUnit';
}

const byId = once((items: readonly Item[]) => firstBy(items, ({ id }) => id));
const byParent = once((items: readonly Item[]) => Map.groupBy(items, ({ parent }) => parent));
const indicators = once((items: readonly Item[]) =>
  firstBy(items, ({ kind, parent }) => (kind === 'indicator' ? parent : undefined)),
);

export function itemOf(plan: Plan, id: string): Item | undefined {
  return byId(plan.items).get(id);
}

export function childrenOf(plan: Plan, id: string): readonly Item[] {
  return byParent(plan.items).get(id) ?? [];
}

/** From the item's parent up to its root. */
export function ancestorsOf(plan: Plan, item: Item): readonly Item[] {
  const parent = item.parent === undefined ? undefined : itemOf(plan, item.parent);
  return parent ? [parent, ...ancestorsOf(plan, parent)] : [];
}

/** All below an item, each followed by what stands below it. */
export function descendantsOf(plan: Plan, item: Item): readonly Item[] {
  return childrenOf(plan, item.id).flatMap((child) => [child, ...descendantsOf(plan, child)]);
}

/** By parents, as they are asked for: whatever stands under the same is in the same area. */
const areas = once((_: readonly Item[]) => new Map<string, Item | undefined>());

/** The area an item is listed under, if the plan has areas. It is asked of every line of a list. */
export function areaOf(plan: Plan, item: Item): Item | undefined {
  if (item.kind === 'area' || item.parent === undefined) return item.kind === 'area' ? item : undefined;
  const known = areas(plan.items);
  const above = known.has(item.parent) ? undefined : itemOf(plan, item.parent);
  if (above) known.set(item.parent, areaOf(plan, above));
  return known.get(item.parent);
}

/** The indicator by which an item is judged: itself, or the first one below it. */
export function indicatorOf(plan: Plan, item: Item): Item | undefined {
  return item.kind === 'indicator' ? item : indicators(plan.items).get(item.id);
}

/** What an answer about an item is about: what an indicator stands under, or else the item. Undefined for an indicator that stands alone. */
export function subjectOf(plan: Plan, item: Item): Item | undefined {
  if (item.kind !== 'indicator') return item;
  return item.parent === undefined ? undefined : itemOf(plan, item.parent);
}

/** What else is weighed in: an indicator's criteria are those of what it stands under, where it has none of its own. */
export function criteriaOf(plan: Plan, item: Item): readonly string[] {
  return item.criteria ?? subjectOf(plan, item)?.criteria ?? [];
}

/** The outcome that is wished for, as the item or its indicator words it. */
export function desiredOutcomeOf(plan: Plan, item: Item): string | undefined {
  return item.desiredOutcome ?? indicatorOf(plan, item)?.desiredOutcome;
}

/** The name people use for an item in a question or a list: that of its indicator, since that is what is asked about. */
export function shortNameOf(plan: Plan, item: Item): string {
  return indicatorOf(plan, item)?.short ?? item.short ?? item.title;
}

/** The name that an item has of its own, in what is compiled of it: an indicator's stands beside it (`besideNameOf`). */
export function ownNameOf({ short, title }: Pick<Item, 'short' | 'title'>): string {
  return short ?? title;
}

/** The name of the indicator by which an item is judged, where people use it for the item. */
export function besideNameOf(plan: Plan, item: Item): string | undefined {
  const name = shortNameOf(plan, item);
  return name === ownNameOf(item) ? undefined : name;
}

/** The outcome of a budget area is what has been spent. */
const SPENT: Measure = { type: 'number', unit: TKR };

/** How the outcome is measured; undefined where only words are asked for. */
export function measureOf(plan: Plan, item: Item): Measure | undefined {
  if (item.kind === 'budget') return SPENT;
  const measure = item.measure ?? indicatorOf(plan, item)?.measure;
  return measure && measure.type !== 'qualitative' ? measure : undefined;
}

/** Whether an outcome is asked for as a total, and for women and men apart. */
export function isBySex(measure: Measure): boolean {
  return measure.type === 'number' && measure.bySex === true;
}

/** Whether an outcome reaches its target; undefined where there is none to reach. */
export function targetReached({ target }: Measure, value: number | string): boolean | undefined {
  if (!target || typeof target.value !== typeof value) return undefined;
  switch (target.op) {
    case 'min':
      return value >= target.value;
    case 'max':
      return value <= target.value;
    case 'equals':
      return value === target.value;
  }
}
