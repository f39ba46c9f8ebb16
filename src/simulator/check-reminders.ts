import { addDays } from '../domain/dates.ts';
import type { Book, HeldRound, Reminded } from './book.ts';
import { dayAt } from './check-answers.ts';
import type { Mistake } from './promise-names.ts';
import { hourOf, isWorkingDay, isWorkingTime } from './working-days.ts';

/** Milliseconds that a message is under way, and that a change may take to be heeded. */
const [LATENCY_MS, HEEDED_MS] = [40, 45 * 60_000] as const;
/** Days before the due day on which the rules remind, while nobody has changed them. */
const FIRST_REMINDER_DAYS = 3;

/** Looks at each reminder that came, and at those that did not. */
export function checkReminders(book: Book): Mistake[] {
  const left = leftOf(book);
  return [
    ...book.reminded.flatMap((one) => checkReminder(one, left, book)),
    ...checkDays(book),
    ...[...book.rounds.values()].flatMap(checkingRounds(book)),
  ];
}

function checkReminder({ person, at }: Reminded, left: ReturnType<typeof leftOf>, book: Book): Mistake[] {
  const when = new Date(at).toISOString();
  const fault = (what: string): Mistake => ({ promise: 'reminders', what: `${person} at ${when}: ${what}` });
  const away = book.isAway(person, dayAt(at));
  return [
    ...(isWorkingTime(at - LATENCY_MS) ? [] : [fault('nobody is at work')]),
    ...(away && away.at < at - HEEDED_MS ? [fault('is away')] : []),
    ...(left(person, at - LATENCY_MS) || left(person, at - HEEDED_MS)
      ? []
      : [fault('has nothing left to answer')]),
  ];
}

/** A copy is explained by an answer of Teams that was lost on its way. */
function checkDays({ reminded }: Book): Mistake[] {
  const days = Map.groupBy(reminded, ({ person, at }) => `${person} on ${dayAt(at)}`);
  return [...days].flatMap(([key, all]): Mistake[] => {
    const told = all.filter(({ attempt }) => attempt.isTold).length;
    return told > 1 ? [{ promise: 'reminders', what: `${key}: ${told} times` }] : [];
  });
}

/** Whether somebody has anything left to answer: of their own, of whom they stand in for, handed over, or opened again. */
function leftOf(book: Book): (person: string, at: number) => boolean {
  const answered = new Map<string, number>();
  for (const { round, item, at } of book.acknowledged) {
    const key = `${round}/${item}`;
    if (!answered.has(key)) answered.set(key, at);
  }
  const itemsOf = new Map([...book.rounds.values()].map((round) => [round, new Set(round.items)]));
  const reopened = Map.groupBy(book.reopened, ({ round }) => round);
  const candidates = candidatesIn(book);
  return (person, at) => {
    const day = dayAt(at);
    return candidates(person, day).some(([round, items]) => {
      if (round.openedAt > at) return false;
      const isOpen = round.closedAt === undefined || round.closedAt >= at;
      if (!isOpen && !reopened.get(round.id)?.some((one) => one.at <= at)) return false;
      for (const item of items) {
        const isGiven = (answered.get(`${round.id}/${item}`) ?? Number.POSITIVE_INFINITY) < at;
        if (itemsOf.get(round)?.has(item) && !isGiven && isTheirs(person, round, item, at, day, book))
          return true;
      }
      return false;
    });
  };
}

/**
 * Items that may be somebody's to answer, by round: the ones that they, or whoever they stand in for, have ever owned, and those that
 * were handed over to any of them.
 */
function candidatesIn(
  book: Book,
): (person: string, day: string) => readonly (readonly [HeldRound, Iterable<string>])[] {
  const owned = new Map<string, string[]>();
  for (const [key, owners] of book.owners)
    for (const person of new Set(owners.map((one) => one.person)))
      if (person !== undefined) owned.set(person, [...(owned.get(person) ?? []), key]);
  const given = Map.groupBy(book.handedOver, ({ to }) => to);
  const byStandIn = Map.groupBy([...book.absences.values()].flat(), ({ standIn }) => standIn);
  const roundsOf = Map.groupBy(book.rounds.values(), ({ plan }) => plan);
  return (person, day) => {
    const people = new Set([person]);
    for (const one of people)
      for (const away of byStandIn.get(one) ?? [])
        if (away.from <= day && day <= away.to) people.add(away.person);
    const keys = [...people].flatMap((one) => owned.get(one) ?? []);
    const byPlan = Map.groupBy(keys, (key) => key.slice(0, key.indexOf('/')));
    const own = [...byPlan].flatMap(([plan, theirs]) => {
      const items = theirs.map((key) => key.slice(plan.length + 1));
      return (roundsOf.get(plan) ?? []).map((round) => [round, items] as const);
    });
    const handed = [...people].flatMap((one) => given.get(one) ?? []);
    return [
      ...own,
      ...handed.flatMap(({ round, item }) => {
        const held = book.rounds.get(round);
        return held ? [[held, [item]] as const] : [];
      }),
    ];
  };
}

function isTheirs(
  person: string,
  { id, plan }: HeldRound,
  item: string,
  at: number,
  day: string,
  book: Book,
): boolean {
  const owner = book.ownerAt(plan, item, at);
  if (owner === undefined) return false;
  if (owner === person) return true;
  return book.hasGiven(id, item, person, day) || book.standsInFor(person, owner, day);
}

/** Whether those who were asked early and had not answered on the due day, nor given away what was left, were reminded by then. */
function checkingRounds(book: Book): (round: HeldRound) => Mistake[] {
  const asked = Map.groupBy(book.asked, ({ round }) => round);
  const acknowledged = Map.groupBy(book.acknowledged, ({ round }) => round);
  const handedOver = Map.groupBy(book.handedOver, ({ round }) => round);
  const reminded = Map.groupBy(book.reminded, ({ person }) => person);
  return ({ id, plan, due, openedAt, closedAt = 0, items }) => {
    const from = addDays(due, -FIRST_REMINDER_DAYS);
    const end = hourOf(due, 17);
    if (!isWorkingDay(due) || closedAt < end || dayAt(openedAt) >= addDays(from, -1)) return [];
    const early = new Set(
      (asked.get(id) ?? []).filter((one) => dayAt(one.at) < from).map(({ person }) => person),
    );
    const seenTo = new Set(
      [...(acknowledged.get(id) ?? []), ...(handedOver.get(id) ?? [])]
        .filter((one) => one.at < end)
        .map(({ item }) => item),
    );
    const late = items.filter((item) => !seenTo.has(item)).map((item) => book.ownerAt(plan, item, end));
    return [...new Set(late)].flatMap((person): Mistake[] => {
      if (person === undefined || !early.has(person) || isExcused(person, from, due, book)) return [];
      const came = reminded.get(person)?.some((one) => dayAt(one.at) >= from && one.at < end + HEEDED_MS);
      return came ? [] : [{ promise: 'reminded', what: `${person} in ${id}, which is due on ${due}` }];
    });
  };
}

/** Away, out of reach, or not to be reminded at their own wish. */
function isExcused(person: string, from: string, due: string, book: Book): boolean {
  for (let day = addDays(from, -7); day <= due; day = addDays(day, 1))
    if (book.isAway(person, day)) return true;
  if (book.snoozed.has(person)) return true;
  return (book.blocked.get(person) ?? []).some(
    (span) => span.from < hourOf(due, 17) && span.to > hourOf(from, 0),
  );
}
