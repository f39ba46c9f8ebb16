/** Questions that whoever asks may ask here and gets an answer to, with names from the plan: for help, and for what was not understood. */

import { hasSeenRounds } from '../commands/rounds/seen-rounds.ts';
import { type AskableItem, askableItems } from '../commands/status/askable-items.ts';
import { unlessStoreFails } from '../commands/tries.ts';
import { once } from '../domain/once.ts';
import { desiredOutcomeOf, measureOf, shortNameOf } from '../domain/plans/plan.ts';
import type { PlanItem } from '../domain/status/history.ts';
import { payload } from '../views/card.ts';
import type { PressedQuestion } from '../views/help.ts';
import { nameInSentence } from '../views/kinds.ts';
import type { Capability, Example, Nameable } from './capability.ts';
import { isOpenTo } from './perform.ts';
import type { Step, Turn } from './turn.ts';

/** Characters of a name in an example. */
const NAME = 60;
/** A name that people can be bothered to write. */
const SHORT = 40;

/** What examples are made from. */
export interface Ground {
  readonly items: readonly AskableItem[];
  readonly hasRound: boolean;
}

/** A question that can be pressed, and what it names. */
export interface Question extends PressedQuestion {
  readonly names: readonly PlanItem[];
}

/** Looked up once for all examples of an answer. Where the store fails there are still those that name nothing. */
export async function examplesGround({ viewer, deps }: Turn, which: 'all' | 'some' = 'all'): Promise<Ground> {
  const looked = Promise.all([askableItems(viewer, which, deps), hasSeenRounds(viewer, deps)]);
  const [items, hasRound] = await unlessStoreFails(looked, [[], false] as const);
  return { items, hasRound };
}

/** Whether something may be asked here, and has an answer. */
export function isAskable(
  { right, place, nextPlace = place, needsRound }: Capability,
  turn: Turn,
  ground: Ground,
): boolean {
  return isOpenTo(turn, right, nextPlace) && (ground.hasRound || !needsRound);
}

/**
 * The examples of a capability that can be made from the plan.
 * @param nearest what comes near to what was said, to be named before all else
 * @param named is told what has been named, and has what was before: others are preferred
 */
export function questionsOf(
  capability: Capability,
  turn: Turn,
  { items, hasRound }: Ground,
  {
    nearest = [],
    named = new Set(),
  }: { readonly nearest?: readonly PlanItem[]; readonly named?: Set<string> } = {},
): readonly Question[] {
  if (!isAskable(capability, turn, { items, hasRound })) return [];
  return (capability.examples ?? []).flatMap((example) => {
    const filled = fill(example, items, nearest, named);
    if (!filled) return [];
    for (const { item } of filled) named.add(item.id);
    return questionFor(capability.id, example, filled, turn);
  });
}

/** How well something can be named in an example: the lower, the better. */
function rankOf({ plan, item, isOwn }: AskableItem): number {
  const name = shortNameOf(plan, item);
  const length = name.length <= SHORT ? 0 : name.length;
  return length + (isOwn ? 0 : 20) + (name === item.title ? 10 : 0);
}

/** So much is what has been named already worse than the same unnamed. */
const NAMED = 500;

interface Ranked {
  readonly one: AskableItem;
  readonly rank: number;
}

/** The best first, ranked once for all examples of an answer: a plan has thousands of items. */
const ranked = once((items: readonly AskableItem[]): readonly Ranked[] =>
  items.map((one) => ({ one, rank: rankOf(one) })).sort((a, b) => a.rank - b.rank),
);

/** What an example names, each once; undefined where the plan has nothing of the kind. */
function fill(
  { names = [] }: Example,
  items: readonly AskableItem[],
  nearest: readonly PlanItem[],
  named: ReadonlySet<string>,
): PlanItem[] | undefined {
  const filled: PlanItem[] = [];
  for (const name of names) {
    const isFree = ({ item }: PlanItem) => !filled.some((one) => one.item.id === item.id);
    const [found] = RULES[name].flatMap((fits) => bestOf(items, fits, isFree, nearest, named) ?? []);
    if (!found) return undefined;
    filled.push(found);
  }
  return filled;
}

/** The nearest of what fits, or else the best by its rank. */
function bestOf(
  items: readonly AskableItem[],
  fits: Rule,
  isFree: (one: PlanItem) => boolean,
  nearest: readonly PlanItem[],
  named: ReadonlySet<string>,
): AskableItem | undefined {
  for (const near of nearest) {
    const isIt = ({ plan, item }: PlanItem) => plan.id === near.plan.id && item.id === near.item.id;
    const found = items.find((one) => isIt(one) && fits(one) && isFree(one));
    if (found) return found;
  }
  let best: Ranked | undefined;
  for (const { one, rank: own } of ranked(items)) {
    if (best && own >= best.rank) break;
    if (!fits(one) || !isFree(one)) continue;
    const rank = own + (named.has(one.item.id) ? NAMED : 0);
    if (!best || rank < best.rank) best = { one, rank };
  }
  return best?.one;
}

type Rule = (one: AskableItem) => boolean;

const isGoal: Rule = ({ item }) => item.kind !== 'assignment' && item.kind !== 'area';
const isDeviation: Rule = ({ status }) => status === 'notMet' || status === 'partly';

/** What can be named as something; what fits a later rule only where nothing fits the first. */
const RULES: Readonly<Record<Nameable, readonly Rule[]>> = {
  assignment: [({ item }) => item.kind === 'assignment'],
  goal: [isGoal],
  measured: [
    (one) =>
      isGoal(one) &&
      (measureOf(one.plan, one.item)?.target !== undefined ||
        desiredOutcomeOf(one.plan, one.item) !== undefined),
  ],
  // What deviates comes before what is said of others.
  deviating: [
    (one) => isGoal(one) && isDeviation(one),
    (one) => isGoal(one) && one.status !== undefined && !isDeviation(one),
  ],
};

/** What can be named as something, in order. */
export function candidates(name: Nameable, items: readonly AskableItem[]): readonly PlanItem[] {
  return RULES[name].flatMap((fits) => items.filter(fits));
}

function questionFor(
  command: string,
  example: Example,
  named: readonly PlanItem[],
  { wording: { language } }: Turn,
): Question {
  const { says, filter, since, order } = example;
  const text = named.reduce(
    (said, { plan, item }, place) =>
      said.replace(`{${place + 1}}`, nameInSentence(plan, item, language, NAME)),
    says[language],
  );
  const refs = named.map(({ plan, item }) => ({ plan: plan.id, item: item.id }));
  const step: Step = {
    command,
    ...(refs.length > 0 ? { items: refs } : {}),
    ...(filter ? { filter } : {}),
    ...(since ? { since } : {}),
    ...(order ? { order } : {}),
  };
  return { text, payload: payload('say', language, { ...step }), names: named };
}
