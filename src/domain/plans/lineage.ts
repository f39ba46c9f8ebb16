import type { Finding } from '../errors.ts';
import { type ItemRef, keyOf } from '../status/history.ts';
import { findMatches } from './match-items.ts';
import { type Item, type ItemKind, isOfSameBoard, type Plan } from './plan.ts';
import { isSameTitle } from './titles.ts';

/** An item that seems to carry on one of an earlier plan; a link only when somebody confirms it. */
export interface ProposedLink {
  readonly item: string;
  readonly title: string;
  /** The earlier plan, its item, and that item's title. */
  readonly plan: string;
  readonly planTitle: string;
  readonly continues: string;
  readonly continuesTitle: string;
  readonly why: 'same-title' | 'same-indicator' | 'similar-words';
}

/** Stands among confirmed links for all between items with the same title; no item has such an id. */
export const SAME_TITLE = '*same-title';

/** By item id, all with the same title by `SAME_TITLE`, or all that are proposed. */
export type ConfirmedLinks = readonly string[] | 'all';

/** The models of 2019 and 2025 say the same with different kinds: boards' goals became the council's, commitments assignments. */
const KIN: Partial<Record<ItemKind, ItemKind>> = {
  boardGoal: 'councilGoal',
  councilGoal: 'boardGoal',
  commitment: 'assignment',
  assignment: 'commitment',
};

/** What items without a link seem to carry on, in plans of the same board for earlier years; the nearest year first. */
export function proposeLinks(plan: Plan, plans: readonly Plan[]): readonly ProposedLink[] {
  const earlier = plans
    .filter((one) => one.year < plan.year && isOfSameBoard(one, plan))
    .toSorted((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  const linked = new Set(plan.items.flatMap(({ continues }) => (continues ? [keyOf(continues)] : [])));
  const proposed = new Map<string, ProposedLink>();
  for (const before of earlier) {
    for (const link of linksTo(before, plan)) {
      if (proposed.has(link.item) || linked.has(keyOf({ plan: before.id, item: link.continues }))) continue;
      proposed.set(link.item, link);
    }
  }
  return plan.items.flatMap((item) => (item.continues ? [] : (proposed.get(item.id) ?? [])));
}

function linksTo(before: Plan, plan: Plan): ProposedLink[] {
  const matches = findMatches(before.items, plan.items, (a, b) => a === b || KIN[a] === b);
  const titles = new Map(before.items.map((item) => [item.id, item.title]));
  return plan.items.flatMap((item): ProposedLink[] => {
    const match = matches.get(item.id);
    if (!match) return [];
    const continuesTitle = titles.get(match.item) ?? '';
    const byWords = match.evidence === 'children' ? 'same-indicator' : 'similar-words';
    const why = isSameTitle(item.title, continuesTitle) ? 'same-title' : byWords;
    const named = { item: item.id, title: item.title, plan: before.id, planTitle: before.title };
    return [{ ...named, continues: match.item, continuesTitle, why }];
  });
}

/** The plan with the links that somebody confirmed. */
export function withLinks(plan: Plan, proposed: readonly ProposedLink[], confirmed: ConfirmedLinks): Plan {
  const links = new Map(
    proposed
      .filter((link) => isConfirmed(link, confirmed))
      .map((link) => [link.item, { plan: link.plan, item: link.continues }]),
  );
  const items = plan.items.map((item) => {
    const continues = links.get(item.id);
    return continues ? { ...item, continues } : item;
  });
  return { ...plan, items };
}

function isConfirmed({ item, why }: ProposedLink, confirmed: ConfirmedLinks): boolean {
  if (confirmed === 'all' || confirmed.includes(item)) return true;
  return why === 'same-title' && confirmed.includes(SAME_TITLE);
}

/** Confirmed links that nobody proposed; one that is there already is no fault. */
export function confirmFindings(
  plan: Plan,
  proposed: readonly ProposedLink[],
  confirmed: ConfirmedLinks,
): Finding[] {
  if (confirmed === 'all') return [];
  const known = new Set(proposed.map(({ item }) => item));
  const linked = new Set(plan.items.flatMap(({ id, continues }) => (continues ? [id] : [])));
  return confirmed
    .filter((id) => id !== SAME_TITLE && !known.has(id) && !linked.has(id))
    .map((value) => ({ at: 'links', code: 'no-link', value }));
}

/**
 * Links of a plan that lead nowhere, or back to where they start. Those that were there are not looked into: what they lead
 * to may have left its plan since.
 * @param plans all others
 */
export function linkFindings(plan: Plan, before: Plan | undefined, plans: readonly Plan[]): Finding[] {
  const all = new Map(
    [...plans, plan].flatMap((one) =>
      one.items.map((item) => [keyOf({ plan: one.id, item: item.id }), item] as const),
    ),
  );
  const stored = new Map(before?.items.map((item) => [item.id, item.continues]));
  return plan.items.flatMap(({ id, continues }, index): Finding[] => {
    if (!continues) return [];
    const was = stored.get(id);
    if (was && keyOf(was) === keyOf(continues)) return [];
    const at = `items[${index}].continues`;
    if (!all.has(keyOf(continues))) return [{ at, code: 'unknown-link', value: keyOf(continues) }];
    const comesBack = leadsTo(keyOf({ plan: plan.id, item: id }), continues, all);
    return comesBack ? [{ at, code: 'link-cycle', value: id }] : [];
  });
}

function leadsTo(goal: string, from: ItemRef, all: ReadonlyMap<string, Item>): boolean {
  const passed = new Set<string>();
  for (let at: ItemRef | undefined = from; at; at = all.get(keyOf(at))?.continues) {
    const key = keyOf(at);
    if (key === goal) return true;
    if (passed.has(key)) return false;
    passed.add(key);
  }
  return false;
}
