import { addDays, weekdayOf } from '../domain/dates.ts';
import type { Delivery } from '../domain/deliveries/delivery.ts';
import type { Asked, Book, HeldRound } from './book.ts';
import { dayAt } from './check-answers.ts';
import { checkDigests } from './check-digests.ts';
import { CHANNELS, chatOf } from './client.ts';
import type { Found } from './found.ts';
import type { Mistake } from './promise-names.ts';
import type { Attempt } from './teams.ts';
import { hourOf } from './working-days.ts';
import type { Year } from './year.ts';

/** Milliseconds that something which was just changed may still go out as it was: a look, and the way to Teams. */
const ON_ITS_WAY_MS = 30 * 60_000;

/** Looks at all that came unasked, and at what did not come. */
export function checkMessages(year: Year, found: Found): Mistake[] {
  const { book, teams } = year;
  const unasked = teams.attempts.filter(({ isUnasked }) => isUnasked);
  const byChat = Map.groupBy(unasked, ({ conversation }) => conversation);
  const deliveries = found.plans.flatMap((one) => one.deliveries);
  return [
    ...teams.exceeded.map((what): Mistake => ({ promise: 'limits', what })),
    ...checkLedger(year, deliveries, byChat),
    ...checkTwice(book, byChat),
    ...book.asked.flatMap((asked) => checkPerson(asked, book)),
    ...[...book.rounds.values()].flatMap((round) => checkEverybody(round, book)),
    ...checkDigests(year, found),
  ];
}

/** Whether what the store says of each message is so. */
function checkLedger(
  { book, time }: Year,
  deliveries: readonly Delivery[],
  byChat: ReadonlyMap<string, readonly Attempt[]>,
): Mistake[] {
  const left = deliveries.flatMap((delivery): Mistake[] => {
    const { id, state, recipient, nextAt } = delivery;
    const isAhead = state === 'planned' && Date.parse(nextAt) > time.now();
    const isExplained =
      (state === 'waiting' && !book.installed.has(recipient)) ||
      (state === 'resting' && book.blocked.has(recipient));
    const isOver = state === 'sent' || state === 'dropped' || isAhead || isExplained;
    return isOver ? [] : [{ promise: 'ended', what: `${id} is ${state}` }];
  });
  const sent = Map.groupBy(
    deliveries.filter(({ state }) => state === 'sent'),
    chatOfDelivery,
  );
  const lost = [...sent].flatMap(([chat, theirs]): Mistake[] => {
    const arrived = (byChat.get(chat) ?? []).filter(({ isTaken }) => isTaken).length;
    return arrived >= theirs.length
      ? []
      : [
          {
            promise: 'nothingLost',
            what: `${chat}: ${theirs.length} are said to be sent, and ${arrived} arrived`,
          },
        ];
  });
  return [...left, ...lost];
}

function chatOfDelivery({ recipient }: Delivery): string {
  return CHANNELS.some(({ conversation }) => conversation === recipient)
    ? recipient
    : chatOf({ id: recipient });
}

/** Whether somebody was asked the same twice. A copy is explained by an answer of Teams that was lost on its way, one for each. */
function checkTwice(book: Book, byChat: ReadonlyMap<string, readonly Attempt[]>): Mistake[] {
  const groups = Map.groupBy(book.asked, ({ person, round, item }) => `${person} ${round} ${item}`);
  return [...groups.values()].flatMap((copies): Mistake[] => {
    const [first] = copies;
    if (!first || copies.length === 1) return [];
    const until = copies.at(-1)?.at ?? first.at;
    const unheard = (byChat.get(chatOf({ id: first.person })) ?? []).filter(
      ({ at, isTaken, isTold }) => isTaken && !isTold && at >= first.at - 1_000 && at < until,
    );
    const anew = book.reopened.filter(
      ({ person, round, at }) =>
        round === first.round &&
        (person === first.person || book.standsInFor(first.person, person, dayAt(at))),
    );
    const back = book.handedOver.filter(({ round, item }) => round === first.round && item === first.item);
    if (copies.length <= 1 + unheard.length + anew.length + back.length) return [];
    return [
      {
        promise: 'askedOnce',
        what: `${first.person} about ${first.item} in ${first.round}, ${copies.length} times`,
      },
    ];
  });
}

/** Whether a question came to whom it is asked of, and not while they were away. */
function checkPerson({ person, round, item, at }: Asked, book: Book): Mistake[] {
  const plan = book.rounds.get(round)?.plan ?? '';
  const [day, before] = [dayAt(at), at - ON_ITS_WAY_MS];
  const own = book.isAway(person, day);
  if (own && own.at < before && hourOf(own.from, 0) < before)
    return [
      { promise: 'absence', what: `${person} was asked about ${item} in ${round} on ${day}, and is away` },
    ];
  const owners = [book.ownerAt(plan, item, at), book.ownerAt(plan, item, before)];
  if (owners.includes(person)) return [];
  if (book.hasGiven(round, item, person, day)) return [];
  const isStandIn = owners.some((owner) => owner !== undefined && book.standsInFor(person, owner, day));
  return isStandIn
    ? []
    : [
        {
          promise: 'rightPerson',
          what: `${person} was asked about ${item} in ${round} on ${day}, and does not own it`,
        },
      ];
}

/** Whether each owner of what was not answered was asked, or could not be. */
function checkEverybody(round: HeldRound, book: Book): Mistake[] {
  const { id, plan, closedAt, items } = round;
  if (closedAt === undefined) return [];
  const answered = answersIn(book, id);
  const asked = askedIn(book, id);
  return items.flatMap((item): Mistake[] => {
    const owner = book.ownerAt(plan, item, closedAt);
    if (owner === undefined || answered.has(item) || asked.has(owner)) return [];
    if (book.ownerAt(plan, item, closedAt - 24 * 3_600_000) !== owner || !wasThere(owner, round, book))
      return [];
    return [{ promise: 'everybodyAsked', what: `${owner} about ${item} in ${id}` }];
  });
}

const answersByRound = new WeakMap<Book, ReadonlyMap<string, ReadonlySet<string>>>();
const askedByRound = new WeakMap<Book, ReadonlyMap<string, ReadonlySet<string>>>();

function answersIn(book: Book, round: string): ReadonlySet<string> {
  return (
    sets(
      answersByRound,
      book,
      () => Map.groupBy(book.acknowledged, (one) => one.round),
      ({ item }) => item,
    ).get(round) ?? new Set()
  );
}

function askedIn(book: Book, round: string): ReadonlySet<string> {
  return (
    sets(
      askedByRound,
      book,
      () => Map.groupBy(book.asked, (one) => one.round),
      ({ person }) => person,
    ).get(round) ?? new Set()
  );
}

function sets<T>(
  known: WeakMap<Book, ReadonlyMap<string, ReadonlySet<string>>>,
  book: Book,
  group: () => ReadonlyMap<string, readonly T[]>,
  nameOf: (one: T) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const made =
    known.get(book) ?? new Map([...group()].map(([round, all]) => [round, new Set(all.map(nameOf))]));
  known.set(book, made);
  return made;
}

/** Whether somebody could be asked in a round: the bot was there and let in, and they were not away for all of it. */
function wasThere(person: string, { openedAt, closedAt = 0 }: HeldRound, book: Book): boolean {
  const installed = book.installed.get(person);
  const hour = 3_600_000;
  if (installed === undefined || installed > closedAt - hour) return false;
  for (const span of book.blocked.get(person) ?? [])
    if (span.from < closedAt && span.to > openedAt) return false;
  const days: string[] = [];
  for (let day = dayAt(openedAt); day <= dayAt(closedAt); day = addDays(day, 1)) days.push(day);
  return days.some((day) => !book.isAway(person, day) && hourOf(day, 9) < closedAt && weekdayOf(day) < 5);
}
