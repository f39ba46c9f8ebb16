/** What a round asks about (`urval`): all of its plan, or some of it, worked out when it is opened and kept with it. */
import { isDeviation, type RoundKind, type Status } from '../answers/scale.ts';
import { once } from '../once.ts';
import type { Ownership } from '../people/people.ts';
import { childrenOf, descendantsOf, type Item, itemOf, type Plan, subjectOf } from '../plans/plan.ts';
import { isAskedOtherwise } from '../plans/plan-changes.ts';

export const ONLY = [
  /** What the plan says otherwise than when the last round was opened. */
  'changed',
  /** What was met in part, or not at all, in the last round. */
  'notMet',
] as const;
export type Only = (typeof ONLY)[number];

export interface RoundScope {
  readonly only?: Only | undefined;
  /** Ids of areas. */
  readonly areas?: readonly string[] | undefined;
  /** What is asked about, in the plan's order. */
  readonly items: readonly string[];
}

/** What a round says of it. */
export type Scoped = { readonly scope?: RoundScope | undefined };

export type ScopeWish = Omit<RoundScope, 'items'>;

/** The round before, as far as it decides what is asked about. */
export interface LastRound {
  readonly plan: Plan;
  readonly said: readonly { readonly item: string; readonly status: Status }[];
  /** What an item of the plan was called in that round's. */
  readonly formerly: (item: string) => readonly string[];
}

/**
 * What is asked about; undefined for all of the plan. Where any item of the plan says that it is followed up by pulses (`cadence`), a
 * pulse asks about those alone.
 * @param last undefined where there is none: then all has changed, and nothing was met in part
 */
export function scopeOf(
  plan: Plan,
  kind: RoundKind,
  { only, areas = [] }: ScopeWish,
  last: LastRound | undefined,
): RoundScope | undefined {
  const chosen = [
    ...(kind === 'pulse' && plan.items.some(isPulsed) ? [plan.items.filter(isPulsed)] : []),
    ...(only ? [plan.items.filter((item) => ONLY_RULES[only](item, last))] : []),
  ].map((items) => new Set(items.flatMap((item) => judgedWith(plan, item))));
  const within = areas.flatMap((id) => itemOf(plan, id) ?? []);
  if (areas.length > 0) chosen.push(new Set(within.flatMap((area) => [area, ...descendantsOf(plan, area)])));
  if (chosen.length === 0) return undefined;
  const items = plan.items.filter((item) => chosen.every((some) => some.has(item))).map(({ id }) => id);
  return { ...(only ? { only } : {}), ...(areas.length > 0 ? { areas } : {}), items };
}

function isPulsed({ cadence }: Item): boolean {
  return cadence === 'pulse';
}

const ONLY_RULES: Readonly<Record<Only, (item: Item, last: LastRound | undefined) => boolean>> = {
  changed(item, last) {
    const was = last?.formerly(item.id).flatMap((id) => itemOf(last.plan, id) ?? []) ?? [];
    return was.length === 0 || was.some((one) => isAskedOtherwise(one, item));
  },
  notMet(item, last) {
    const ids = last?.formerly(item.id) ?? [];
    return last?.said.some((one) => ids.includes(one.item) && isDeviation(one.status)) ?? false;
  },
};

/** An item with the goal that it measures, or the indicators that measure it: either may be what somebody owns. */
function judgedWith(plan: Plan, item: Item): readonly Item[] {
  const subject = subjectOf(plan, item);
  const indicators = childrenOf(plan, item.id).filter(({ kind }) => kind === 'indicator');
  return [item, ...(subject && subject.kind !== 'area' ? [subject] : []), ...indicators];
}

const idsIn = once((items: readonly string[]) => new Set(items));

/** Whether a round asks about an item, as far as it is for the round to say. */
export function isInScope({ scope }: Scoped, item: string): boolean {
  return !scope || idsIn(scope.items).has(item);
}

const asking = once((items: readonly string[]) =>
  once((ownerships: readonly Ownership[]): readonly Ownership[] => {
    const ids = idsIn(items);
    return ownerships.filter(({ item }) => ids.has(item));
  }),
);

/** Who is to answer in a round, of all who own something: the same list for the same owners. */
export function askedIn({ scope }: Scoped, ownerships: readonly Ownership[]) {
  return scope ? asking(scope.items)(ownerships) : ownerships;
}
