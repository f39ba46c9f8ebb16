import { nothingCalled, nothingSeen, seenRounds } from '../../../commands/rounds/seen-rounds.ts';
import { findNamed } from '../../../commands/status/find-named.ts';
import { tellItems } from '../../../commands/status/tell-items.ts';
import { keyOf } from '../../../domain/status/history.ts';
import type { ItemTold } from '../../../domain/status/item-status.ts';
import { type MeantItem, meantItem, type Named, type NamedItem } from '../../../domain/status/question.ts';
import { unansweredCard, withRest } from '../../../views/status/rest.ts';
import type { Intent } from '../../grammar/intent.ts';
import { card, type Reply, type Step, type Turn, tellingOf } from '../../turn.ts';

/** Choices that are looked into: two that lead to the same answers are one. */
const MOST_CHOICES = 12;

interface AnswerSetting {
  /** What is said where nothing fits or comes near. */
  readonly otherwise?: () => Promise<Reply>;
  /** There is nothing to tell of any item before the first round. */
  readonly needsRound?: boolean;
  /** Where their answers are is looked up by whoever answers. */
  readonly isUnread?: boolean;
}

/** What was named and is clear, with where its answers are. */
export type ToldItems = readonly [ItemTold, ...ItemTold[]];

/**
 * Answers a question about what is named: all that is clear in one card, and the rest as a choice below it that carries on with the
 * same question. What came nearest to words that mean nothing is offered, and never answered for.
 * @throws Problem `unknown-item` when nothing fits or comes near; `no-round`, `none-to-see` when a round is needed and none may be seen
 */
export async function answerNamed(
  turn: Turn,
  { subject, items, capability, isBare }: Intent,
  answer: (told: ToldItems) => Promise<Reply>,
  { otherwise, needsRound = false, isUnread = false }: AnswerSetting = {},
): Promise<Reply> {
  const { viewer, deps, wording } = turn;
  const found = await findNamed(viewer, { words: subject, items }, deps);
  if (needsRound && (await seenRounds(viewer, deps)).length === 0)
    throw isBare && isNothing(found) ? nothingCalled(subject, viewer) : nothingSeen(viewer);
  const { told, rest } = await clearly(turn, found, isUnread);
  const [first, ...others] = told;
  const listed = offeredIn(rest);
  if (!first) {
    const offer = listed.length > 0 ? unansweredCard(rest, capability, wording) : undefined;
    if (!offer && otherwise) return otherwise();
    if (!offer) throw nothingCalled(subject, viewer);
    return tellingOf({ items: [], listed, isOffer: true }, card(offer, { command: 'status' }));
  }
  const reply = await answer([first, ...others]);
  if (reply.kind === 'text') return reply;
  return tellingOf(
    { items: told.map(({ named }) => meantItem(named)), ...(listed.length > 0 ? { listed } : {}) },
    { ...reply, card: withRest(reply.card, rest, capability, wording) },
  );
}

/** Where the choices between which some words leave one all lead to the same answers, they are clear. */
async function clearly(
  { viewer, deps }: Turn,
  named: Named,
  isUnread: boolean,
): Promise<{ readonly told: readonly ItemTold[]; readonly rest: Pick<Named, 'unclear' | 'unknown'> }> {
  const looked = await Promise.all(
    named.unclear.map(async ({ words, choices: found }) => {
      // What is asked of all rounds asks nobody which one is meant.
      const choices = isUnread ? eachOnce(found) : found;
      const told = await tellItems(viewer, choices.slice(0, MOST_CHOICES), deps);
      const kept = told.map((one) => one.named);
      return { words, told, choices: [...kept, ...choices.slice(MOST_CHOICES)] };
    }),
  );
  const isOne = ({ choices }: { readonly choices: readonly NamedItem[] }) => choices.length === 1;
  const items = [...named.items, ...looked.filter(isOne).flatMap(({ choices }) => choices)];
  const unclear = looked.filter((one) => !isOne(one)).map(({ words, choices }) => ({ words, choices }));
  const unread = items.map((one) => ({ named: one, statuses: [] }));
  return {
    told: isUnread || items.length === 0 ? unread : await tellItems(viewer, items, deps),
    rest: { unclear, unknown: named.unknown },
  };
}

function eachOnce(items: readonly NamedItem[]): NamedItem[] {
  return [
    ...Map.groupBy(items, ({ plan, item }) => keyOf({ plan: plan.id, item: item.id })).values(),
  ].flatMap(([one]) => one ?? []);
}

function isNothing({ items, unclear, unknown }: Named): boolean {
  return items.length + unclear.length === 0 && unknown.every(({ nearest }) => nearest.length === 0);
}

function offeredIn({ unclear, unknown }: Pick<Named, 'unclear' | 'unknown'>): readonly MeantItem[] {
  return [...unclear.flatMap(({ choices }) => choices), ...unknown.flatMap(({ nearest }) => nearest)].map(
    meantItem,
  );
}

/** Refs that fit in a button. */
const MOST_ITEMS = 20;

/** The same items, asked something else about. */
export function stepsAbout(told: readonly ItemTold[], ...commands: readonly string[]): Step[] {
  const items = told.slice(0, MOST_ITEMS).map(({ named }) => meantItem(named));
  return commands.map((command) => ({ command, items }));
}
