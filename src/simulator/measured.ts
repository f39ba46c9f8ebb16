import { dayIn } from '../domain/dates.ts';
import type { Asked, Book, HeldRound, SentAnswer } from './book.ts';
import { TIMEZONE } from './working-days.ts';

/** How a round went, counted from what people know themselves. */
export interface Measured {
  /** What was asked when the round was closed, and what had been answered by somebody who does not own it any more. */
  readonly asked: number;
  readonly answered: number;
  /** Answers that came on the due day at the latest. */
  readonly inTime: number;
  /** Milliseconds from the question to its first answer, shortest first. */
  readonly times: readonly number[];
  /**
   * Whether the bot cannot know when a question came: it was not told, it asked anew since it had crashed, or the question is no more in
   * the message that brought it, since it has another owner.
   */
  readonly isUnclear: boolean;
}

/** What is known of each round, looked up once. */
export function measuring(book: Book): (round: HeldRound) => Measured {
  const answers = Map.groupBy(book.acknowledged, ({ round }) => round);
  const asked = Map.groupBy(book.asked, ({ round }) => round);
  return (round) => {
    const first = new Map<string, SentAnswer>();
    for (const answer of answers.get(round.id) ?? [])
      if (!first.has(answer.item)) first.set(answer.item, answer);
    const given = [...first.values()];
    const { plan, items, openedAt, closedAt = 0, due } = round;
    const about = messagesAbout(round, asked.get(round.id) ?? [], book);
    return {
      asked: items.filter((item) => first.has(item) || book.ownerAt(plan, item, closedAt) !== undefined)
        .length,
      answered: given.length,
      inTime: given.filter(({ at }) => dayIn(TIMEZONE, new Date(at)) <= due).length,
      times: given
        .map(({ item, at }) => at - (cameAt(item, at, round, about, book) ?? openedAt))
        .toSorted((a, b) => a - b),
      isUnclear:
        isUnclear(asked.get(round.id) ?? []) ||
        items.some((item) => book.hasChangedOwner(plan, item, openedAt)),
    };
  };
}

/** The messages that may have brought a question: to an owner of it, or about something else that one of them owned. In their order. */
function messagesAbout(
  { plan, openedAt }: HeldRound,
  asked: readonly Asked[],
  book: Book,
): (item: string) => readonly Asked[] {
  const from = Math.min(openedAt, ...asked.slice(0, 1).map(({ at }) => at));
  const places = new Map<string | undefined, number[]>();
  for (const [place, { person, item }] of asked.entries())
    for (const one of new Set([person, ...book.ownersSince(plan, item, from)])) {
      const before = places.get(one);
      if (before) before.push(place);
      else places.set(one, [place]);
    }
  return (item) => {
    const owners = book.ownersSince(plan, item, from);
    const found = new Set(owners.flatMap((owner) => places.get(owner) ?? []));
    return [...found].toSorted((a, b) => a - b).flatMap((place) => asked[place] ?? []);
  };
}

/**
 * When a question first came to whoever is to answer it; undefined when that was not before the answer. One that was handed over counts
 * from when it came to whoever it was given to.
 */
function cameAt(
  item: string,
  answeredAt: number,
  { id, plan }: HeldRound,
  about: (item: string) => readonly Asked[],
  book: Book,
): number | undefined {
  const given = book.handedOver.findLast(
    (one) => one.round === id && one.item === item && one.at <= answeredAt,
  );
  return about(item).find((one) => {
    if (one.at > answeredAt) return false;
    if (given) return one.item === item && one.at >= given.at;
    const owner = book.ownerAt(plan, item, one.at);
    return one.person === owner || book.ownerAt(plan, one.item, one.at) === owner;
  })?.at;
}

function isUnclear(asked: readonly Asked[]): boolean {
  const each = new Set(asked.map(({ person, item }) => `${person} ${item}`));
  return each.size < asked.length || asked.some(({ attempt }) => !attempt.isTold);
}

/** The middle one, or what lies between the two in the middle; 0 of none. */
export function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
