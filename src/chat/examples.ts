/** Questions that whoever asks may ask here and gets an answer to, with names from the plan: for help, and for what was not understood. */

import { hasSeenRounds } from '../commands/rounds/seen-rounds.ts';
import { type AskableItem, askableItems } from '../commands/status/askable-items.ts';
import { unlessStoreFails } from '../commands/tries.ts';
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
  const inOrder = items
    .map((one) => ({ one, rank: rankOf(one, nearest, named) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
  return (capability.examples ?? []).flatMap((example) => {
    const filled = fill(example, inOrder);
    if (!filled) return [];
    for (const { item } of filled) named.add(item.id);
    return questionFor(capability.id, example, filled, turn);
  });
}

function rankOf(
  { plan, item, isOwn }: AskableItem,
  nearest: readonly PlanItem[],
  named: Set<string>,
): number {
  const near = nearest.findIndex((one) => one.plan.id === plan.id && one.item.id === item.id);
  if (near >= 0) return near - 1000;
  const name = shortNameOf(plan, item);
  const length = name.length <= SHORT ? 0 : name.length;
  return length + (isOwn ? 0 : 20) + (name === item.title ? 10 : 0) + (named.has(item.id) ? 500 : 0);
}

/** What an example names, each once; undefined where the plan has nothing of the kind. */
function fill({ names = [] }: Example, inOrder: readonly AskableItem[]): PlanItem[] | undefined {
  const filled: PlanItem[] = [];
  for (const name of names) {
    const found = candidates(name, inOrder).find(
      (one) => !filled.some(({ item }) => item.id === one.item.id),
    );
    if (!found) return undefined;
    filled.push(found);
  }
  return filled;
}

/** What can be named as something, in order; what deviates comes before what is said of others. */
export function candidates(name: Nameable, items: readonly AskableItem[]): readonly PlanItem[] {
  if (name === 'assignment') return items.filter(({ item }) => item.kind === 'assignment');
  const goals = items.filter(({ item }) => item.kind !== 'assignment' && item.kind !== 'area');
  if (name === 'measured')
    return goals.filter(
      ({ plan, item }) =>
        measureOf(plan, item)?.target !== undefined || desiredOutcomeOf(plan, item) !== undefined,
    );
  if (name === 'goal') return goals;
  const judged = goals.filter(({ status }) => status !== undefined);
  const isDeviation = ({ status }: AskableItem) => status === 'notMet' || status === 'partly';
  return [...judged.filter(isDeviation), ...judged.filter((one) => !isDeviation(one))];
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
