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
  /** The same, counted from the last message that may have brought each: not everybody can tell what they have answered by. */
  readonly leastTimes: readonly number[];
  /** Whether the bot cannot know when a question came: it was not told, or it asked anew since it had crashed. */
  readonly isUnclear: boolean;
}

/** What is known of each round, looked up once. */
export function measuring(book: Book): (round: HeldRound) => Measured {
  const answers = Map.groupBy(book.acknowledged, ({ round }) => round);
  const asked = Map.groupBy(book.asked, ({ round }) => round);
  const handedOver = Map.groupBy(book.handedOver, ({ round, item }) => `${round}/${item}`);
  return (round) => {
    const first = new Map<string, SentAnswer>();
    for (const answer of answers.get(round.id) ?? [])
      if (!first.has(answer.item)) first.set(answer.item, answer);
    const given = [...first.values()];
    const { id, plan, items, closedAt = 0, due } = round;
    const ofRound = asked.get(id) ?? [];
    const holders = (item: string, at: number) =>
      holdersOf(book.owners.get(`${plan}/${item}`) ?? [], handedOver.get(`${id}/${item}`) ?? [], at);
    const cameAt = arrivals(round, ofRound, holders);
    const came = given.map(({ item, at }) => ({ at, came: cameAt(item, at) }));
    return {
      asked: items.filter((item) => first.has(item) || book.ownerAt(plan, item, closedAt) !== undefined)
        .length,
      answered: given.length,
      inTime: given.filter(({ at }) => dayIn(TIMEZONE, new Date(at)) <= due).length,
      times: inOrder(came.map(({ at, came }) => at - came.first)),
      leastTimes: inOrder(came.map(({ at, came }) => at - came.last)),
      isUnclear: isUnclear(ofRound),
    };
  };
}

function inOrder(times: readonly number[]): number[] {
  return times.toSorted((a, b) => a - b);
}

/** Who has to answer a question, and from when on. */
interface Holder {
  readonly from: number;
  readonly person: string | undefined;
}

/** All who have had to answer a question by an instant, one after the other: its owners, and those it was handed over to. */
function holdersOf(owners: readonly Holder[], handedOver: Book['handedOver'], at: number): Holder[] {
  const ownerAt = (when: number) => owners.findLast(({ from }) => from <= when)?.person;
  const given = handedOver.flatMap(({ at: from, to: person, backAt }) => [
    { from, person },
    ...(backAt === undefined ? [] : [{ from: backAt, person: ownerAt(backAt) }]),
  ]);
  return [...owners, ...given].filter(({ from }) => from <= at).toSorted((a, b) => a.from - b.from);
}

/**
 * When a question came to whoever had to answer it, at the first and at the last; when the round was opened, where it had not come before
 * the answer. A message brings all that one of them has left, and the first question in it tells whose message it is: whoever stands in
 * for others gets theirs apart. Where it had come to somebody, and was answered before it came to whoever had it after them, or in a round
 * that was opened again, it depends on the bot's looks which of the messages still holds it.
 */
function arrivals(
  { openedAt, closedAt = 0 }: HeldRound,
  asked: readonly Asked[],
  holders: (item: string, at: number) => readonly Holder[],
): (item: string, answeredAt: number) => { readonly first: number; readonly last: number } {
  const messages = Map.groupBy(asked, ({ item, at }) => holders(item, at).at(-1)?.person);
  return (item, answeredAt) => {
    const known = holders(item, answeredAt);
    const holder = known.at(-1);
    if (!holder) return { first: openedAt, last: openedAt };
    const before = (person: string | undefined) =>
      (messages.get(person) ?? []).filter(({ at }) => at <= answeredAt);
    const came = before(holder.person).find(({ at }) => at >= holder.from)?.at;
    const isSame = holder.from <= openedAt;
    if (isSame || (came !== undefined && answeredAt <= closedAt)) {
      const at = came ?? openedAt;
      return { first: at, last: at };
    }
    const all = known.flatMap(({ person }) => before(person)).map(({ at }) => at);
    return { first: openedAt, last: Math.max(openedAt, ...all) };
  };
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
