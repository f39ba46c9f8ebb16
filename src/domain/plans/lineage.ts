import type { Finding } from '../errors.ts';
import { type ItemRef, keyOf } from '../status/history.ts';
import { kindredTitles } from './kindred-titles.ts';
import { findMatches } from './match-items.ts';
import { type Item, type ItemKind, isGoal, isOfSameBoard, type Plan } from './plan.ts';
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
  readonly why: 'same-title' | 'same-indicator' | 'similar-words' | 'kindred-words';
  /** What both titles say, as the item writes it; only where nothing else tells it. */
  readonly words?: readonly string[] | undefined;
  /** Of the earlier plan and of this one. */
  readonly years: readonly [from: number, to: number];
}

/** Whether it is more than a guess by some words: only then does a yes to all of them mean it too. */
export function isSure({ why }: ProposedLink): boolean {
  return why !== 'kindred-words';
}

export function isSameTitled({ why }: ProposedLink): boolean {
  return why === 'same-title';
}

/** Whether years lie in between, of which the link says nothing. */
export function isOverGap({ years: [from, to] }: ProposedLink): boolean {
  return to - from > 1;
}

/** Stands among confirmed links for all between items with the same title; no item has such an id. */
export const SAME_TITLE = '*same-title';

/** Likewise for all that are sure. */
export const SURE = '*sure';

/** By item id, or many at once by `SAME_TITLE` or `SURE`. */
export type ConfirmedLinks = readonly string[];

/** The models of 2019 and 2025 say the same with different kinds: boards' goals became the council's, commitments assignments. */
const KIN: Partial<Record<ItemKind, ItemKind>> = {
  boardGoal: 'councilGoal',
  councilGoal: 'boardGoal',
  commitment: 'assignment',
  assignment: 'commitment',
};

/**
 * What items without a link seem to carry on, in plans of the same board for earlier years; the nearest year first. An area or
 * a goal that nothing else is known of is proposed by words that mean the same. An indicator, a commitment or an assignment never
 * is: another one measures something else, or asks for something else, however much their titles share.
 */
export function proposeLinks(plan: Plan, plans: readonly Plan[]): readonly ProposedLink[] {
  const earlier = plans
    .filter((one) => one.year < plan.year && isOfSameBoard(one, plan))
    .toSorted((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  const linked = new Set(plan.items.flatMap(({ continues }) => (continues ? [keyOf(continues)] : [])));
  const proposed = new Map<string, ProposedLink>();
  const propose = (link: ProposedLink) => {
    if (proposed.has(link.item) || linked.has(keyOf(olderOf(link)))) return;
    proposed.set(link.item, link);
  };
  for (const before of earlier) linksTo(before, plan).forEach(propose);
  // What has been carried on already is found through the item that does.
  const carriedOn = [...earlier.flatMap(({ items }) => items.flatMap(({ continues }) => continues ?? []))];
  for (const ref of [...carriedOn, ...[...proposed.values()].map(olderOf)]) linked.add(keyOf(ref));
  const isOpen = ({ id, continues }: Item) => continues === undefined && !proposed.has(id);
  for (const before of earlier) {
    const items = before.items.filter(({ id }) => !linked.has(keyOf({ plan: before.id, item: id })));
    kindredIn({ ...before, items }, { ...plan, items: plan.items.filter(isOpen) }).forEach(propose);
  }
  return plan.items.flatMap((item) => (item.continues ? [] : (proposed.get(item.id) ?? [])));
}

function olderOf({ plan, continues }: ProposedLink): ItemRef {
  return { plan, item: continues };
}

const areKin = (a: ItemKind, b: ItemKind) => a === b || KIN[a] === b;

/** Areas and goals that are about the same under other words. */
function kindredIn(before: Plan, plan: Plan): ProposedLink[] {
  const [young, old] = [plan, before].map(({ items }) =>
    items.filter((item) => item.kind === 'area' || isGoal(item)),
  );
  // The focus areas of a programme are no areas of a budget, whatever words they share.
  const areOfOneSort = young?.some(
    (item) => isGoal(item) && old?.some(({ kind }) => areKin(kind, item.kind)),
  );
  if (!young || !old || !areOfOneSort) return [];
  return kindredTitles(young, old, (item, other) => areKin(other.kind, item.kind)).flatMap(
    ({ left, right, words }) => {
      const [item, other] = [young[left], old[right]];
      return item && other ? [{ ...linkOf(plan, item, before, other), why: 'kindred-words', words }] : [];
    },
  );
}

function linkOf(plan: Plan, item: Item, before: Plan, other: Item): Omit<ProposedLink, 'why'> {
  return {
    item: item.id,
    title: item.title,
    plan: before.id,
    planTitle: before.title,
    continues: other.id,
    continuesTitle: other.title,
    years: [before.year, plan.year],
  };
}

function linksTo(before: Plan, plan: Plan): ProposedLink[] {
  const matches = findMatches(before.items, plan.items, areKin);
  const old = new Map(before.items.map((item) => [item.id, item]));
  return plan.items.flatMap((item): ProposedLink[] => {
    const match = matches.get(item.id);
    const other = match && old.get(match.item);
    if (!other) return [];
    const byWords = match.evidence === 'children' ? 'same-indicator' : 'similar-words';
    const why = isSameTitle(item.title, other.title) ? 'same-title' : byWords;
    return [{ ...linkOf(plan, item, before, other), why }];
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

/** Whether somebody has said that they belong together. */
export function isConfirmed(link: ProposedLink, confirmed: ConfirmedLinks): boolean {
  if (confirmed.includes(link.item)) return true;
  return confirmed.includes(SURE) ? isSure(link) : isSameTitled(link) && confirmed.includes(SAME_TITLE);
}

/** Confirmed links that nobody proposed; one that is there already is no fault. */
export function confirmFindings(
  plan: Plan,
  proposed: readonly ProposedLink[],
  confirmed: ConfirmedLinks,
): Finding[] {
  const known = new Set(proposed.map(({ item }) => item));
  const linked = new Set(plan.items.flatMap(({ id, continues }) => (continues ? [id] : [])));
  return confirmed
    .filter((id) => id !== SAME_TITLE && id !== SURE && !known.has(id) && !linked.has(id))
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
