import type { LostItem } from '../problem-fields.ts';
import type { Item, Plan } from './plan.ts';

/** One difference between a plan and the plan that takes its place. An item that is renamed, moved and changed has three. */
export type PlanChange =
  | { readonly change: 'added'; readonly item: string; readonly title: string }
  | {
      readonly change: 'removed';
      readonly item: string;
      readonly title: string;
      /** How many owned it: left out when nobody did. */
      readonly owners?: number | undefined;
      /** How many answers it has, in all rounds: left out when it has none. */
      readonly answers?: number | undefined;
    }
  | {
      readonly change: 'renamed';
      readonly item: string;
      readonly title: string;
      /** The title it had. */
      readonly before: string;
    }
  | {
      readonly change: 'moved';
      readonly item: string;
      readonly title: string;
      /** Title of the parent it had, if it had one. */
      readonly before?: string | undefined;
    }
  | {
      readonly change: 'changed';
      readonly item: string;
      readonly title: string;
      readonly fields: readonly ItemField[];
    };

const FIELDS = [
  'kind',
  'short',
  'agenda2030',
  'desiredOutcome',
  'criteria',
  'measure',
  'budget',
  'respondents',
  'reportBack',
  'planning',
  'definition',
  'finish',
  'kpi',
  'cadence',
  'continues',
] as const satisfies readonly (keyof Item)[];
export type ItemField = (typeof FIELDS)[number];

/** What differs between two plans, item by item; neither where in its document an item stands, nor the order of items. */
export function changesBetween(before: readonly Item[], after: readonly Item[]): PlanChange[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map((item) => item.id));
  const removed = before.filter((item) => !kept.has(item.id));
  return [
    ...after.flatMap((item): PlanChange[] => {
      const was = old.get(item.id);
      return was ? changesOf(was, item, old) : [{ change: 'added', item: item.id, title: item.title }];
    }),
    ...removed.map((item): PlanChange => ({ change: 'removed', item: item.id, title: item.title })),
  ];
}

interface AboutItem {
  readonly item: string;
}

/** The changes, with how many owned what has been removed, and how many answers it has. */
export function withWhatIsLost(
  changes: readonly PlanChange[],
  ownerships: readonly AboutItem[],
  answers: readonly AboutItem[],
): PlanChange[] {
  const [owned, answered] = [ownerships, answers].map((all) => Map.groupBy(all, ({ item }) => item));
  return changes.map((change) => {
    if (change.change !== 'removed') return change;
    const [owners, said] = [owned, answered].map((by) => by?.get(change.item)?.length);
    return { ...change, ...(owners && { owners }), ...(said && { answers: said }) };
  });
}

/** What the plan would have no more; what somebody owns or has answered comes first. */
export function lostIn(changes: readonly PlanChange[]): LostItem[] {
  return changes
    .flatMap((change) =>
      change.change === 'removed'
        ? [{ title: change.title, owners: change.owners ?? 0, answers: change.answers ?? 0 }]
        : [],
    )
    .toSorted((a, b) => b.answers - a.answers || b.owners - a.owners);
}

function changesOf(was: Item, item: Item, old: ReadonlyMap<string, Item>): PlanChange[] {
  const subject = { item: item.id, title: item.title };
  const fields = FIELDS.filter((field) => !isSame(was[field], item[field]));
  const oldParent = old.get(was.parent ?? '')?.title;
  return [
    ...(was.title === item.title ? [] : [{ change: 'renamed', ...subject, before: was.title } as const]),
    ...(was.parent === item.parent
      ? []
      : [{ change: 'moved', ...subject, ...(oldParent && { before: oldParent }) } as const]),
    ...(fields.length === 0 ? [] : [{ change: 'changed', ...subject, fields } as const]),
  ];
}

const ASKED = [
  ...(['title', 'desiredOutcome', 'criteria', 'measure', 'budget'] as const),
  ...(['respondents', 'reportBack', 'finish'] as const),
] satisfies readonly (keyof Item)[];

/** Whether what is asked of an item is something else than it was: what it is called, is to reach, and is measured by. */
export function isAskedOtherwise(was: Item, item: Item): boolean {
  return ASKED.some((field) => !isSame(was[field], item[field]));
}

/** Whether two plans say the same in the same order, whatever their versions and wherever in their documents it stands. */
export function isSamePlan(a: Plan, b: Plan): boolean {
  return isSame(contentOf(a), contentOf(b));
}

function contentOf(plan: Plan) {
  return { ...plan, version: undefined, items: plan.items.map((item) => ({ ...item, line: undefined })) };
}

/** Equal in value, whatever the order of their fields. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, sortedFields) === JSON.stringify(b, sortedFields);
}

function sortedFields(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)));
}
