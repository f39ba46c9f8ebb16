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
    ...[...book.rounds.values()].flatMap((round) => checkRound(round, book)),
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
    const told = all.filter(({ isUntold }) => !isUntold).length;
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
  const rounds = [...book.rounds.values()].map((round) => ({ round, items: new Set(round.items) }));
  const candidates = candidatesIn(book);
  return (person, at) =>
    rounds.some(({ round, items }) => {
      if (round.openedAt > at) return false;
      const isOpen = round.closedAt === undefined || round.closedAt >= at;
      const isAnew = book.reopened.some((one) => one.round === round.id && one.at <= at);
      if (!isOpen && !isAnew) return false;
      const day = dayAt(at);
      for (const item of candidates(person, round, day)) {
        const isGiven = (answered.get(`${round.id}/${item}`) ?? Number.POSITIVE_INFINITY) < at;
        if (items.has(item) && !isGiven && isTheirs(person, round, item, at, day, book)) return true;
      }
      return false;
    });
}

/** Items that may be somebody's to answer: the ones that they, or whoever they stand in for, have ever owned, and all that were handed over. */
function candidatesIn(book: Book): (person: string, round: HeldRound, day: string) => Iterable<string> {
  const owned = new Map<string, string[]>();
  for (const [key, owners] of book.owners)
    for (const person of new Set(owners.map((one) => one.person)))
      if (person !== undefined) owned.set(person, [...(owned.get(person) ?? []), key]);
  const given = Map.groupBy(book.handedOver, ({ round }) => round);
  const byStandIn = Map.groupBy([...book.absences.values()].flat(), ({ standIn }) => standIn);
  return (person, { id, plan }, day) => {
    const people = new Set([person]);
    for (const one of people)
      for (const away of byStandIn.get(one) ?? [])
        if (away.from <= day && day <= away.to) people.add(away.person);
    const keys = [...people].flatMap((one) => owned.get(one) ?? []);
    const own = keys.filter((key) => key.startsWith(`${plan}/`)).map((key) => key.slice(plan.length + 1));
    return new Set([...own, ...(given.get(id) ?? []).map(({ item }) => item)]);
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
function checkRound(round: HeldRound, book: Book): Mistake[] {
  const { id, plan, due, openedAt, closedAt = 0, items } = round;
  const from = addDays(due, -FIRST_REMINDER_DAYS);
  const end = hourOf(due, 17);
  if (!isWorkingDay(due) || closedAt < end || dayAt(openedAt) >= addDays(from, -1)) return [];
  const early = new Set(
    book.asked.filter((one) => one.round === id && dayAt(one.at) < from).map(({ person }) => person),
  );
  const answered = new Set(
    book.acknowledged.filter((one) => one.round === id && one.at < end).map(({ item }) => item),
  );
  const given = new Set(
    book.handedOver.filter((one) => one.round === id && one.at < end).map(({ item }) => item),
  );
  const late = items
    .filter((item) => !answered.has(item) && !given.has(item))
    .map((item) => book.ownerAt(plan, item, end));
  return [...new Set(late)].flatMap((person): Mistake[] => {
    if (person === undefined || !early.has(person) || isExcused(person, from, due, book)) return [];
    const came = book.reminded.some(
      (one) => one.person === person && dayAt(one.at) >= from && one.at < end + HEEDED_MS,
    );
    return came ? [] : [{ promise: 'reminded', what: `${person} in ${id}, which is due on ${due}` }];
  });
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
