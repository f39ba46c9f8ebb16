import { createHash } from 'node:crypto';
import { dayIn } from '../domain/dates.ts';
import type { Book } from './book.ts';
import type { Found } from './found.ts';
import { TIMEZONE } from './working-days.ts';
import type { Year } from './year.ts';

/** What came of a year, in numbers: the same for the same seed, to the last byte. */
export interface Ledger {
  readonly rounds: number;
  /** Answers that were expected in all rounds when they were closed. */
  readonly expected: number;
  /** Messages with questions that arrived. */
  readonly asked: number;
  readonly answered: number;
  /** Answers that were changed afterwards. */
  readonly changed: number;
  /** Answers that were sent and not taken, as after the round had been closed. */
  readonly refused: number;
  readonly reminded: number;
  /** Deliveries that ended well, and attempts of them beyond the first. */
  readonly sent: number;
  readonly retried: number;
  /** Times that Teams asked to wait, and those of them where a limit was passed. */
  readonly throttled: number;
  readonly exceeded: number;
  /** Deliveries that were said to be sent and never arrived, and answers that were acknowledged and are not there. */
  readonly lost: number;
  /** Copies of a message beyond the first: each for an answer of Teams that was lost, or a crash. */
  readonly doubled: number;
  /** Deliveries whose recipient nobody could reach. */
  readonly unreachable: number;
  readonly crashes: number;
  /** Shares from 0 to 1 of what was expected. */
  readonly responseRate: number;
  readonly inTime: number;
  /** Hours from the question to the answer. */
  readonly medianHours: number;
  /** Stands for each delivery with its state, and the virtual time and outcome of each attempt. */
  readonly digest: string;
}

/** @param lost how much was found to be lost */
export function ledgerOf({ book, teams }: Year, found: Found, lost: number): Ledger {
  const deliveries = found.plans.flatMap((one) => one.deliveries);
  const sent = deliveries.filter(({ state }) => state === 'sent');
  const taken = teams.attempts.filter(({ isUnasked, isTaken }) => isUnasked && isTaken);
  const measured = measuresOf(book, found);
  return {
    rounds: book.rounds.size,
    ...{ expected: measured.expected, asked: book.asked.length, answered: measured.answered },
    ...{ changed: measured.changed, refused: book.refused, reminded: book.reminded.length },
    sent: sent.length,
    retried: deliveries.reduce((sum, { attempts }) => sum + Math.max(0, attempts.length - 1), 0),
    throttled: teams.attempts.filter(({ outcome }) => outcome === '429').length,
    exceeded: teams.exceeded.length,
    lost,
    doubled: Math.max(0, taken.length - sent.length),
    unreachable: deliveries.filter(({ state }) => state === 'waiting' || state === 'resting').length,
    crashes: book.crashes,
    ...{ responseRate: measured.responseRate, inTime: measured.inTime, medianHours: measured.medianHours },
    digest: digestOf(found),
  };
}

/** What people did, counted from what they know themselves. */
function measuresOf(book: Book, { plans }: Found) {
  let expected = 0;
  const given = new Map<string, number>();
  for (const { round, item, at } of book.acknowledged)
    if (!given.has(`${round}/${item}`)) given.set(`${round}/${item}`, at);
  let inTime = 0;
  let answered = 0;
  for (const { id, plan, closedAt, due } of book.rounds.values()) {
    for (const item of book.itemsOf(plan)) {
      if (closedAt === undefined || book.ownerAt(plan, item, closedAt) === undefined) continue;
      expected += 1;
      const at = given.get(`${id}/${item}`);
      if (at === undefined) continue;
      answered += 1;
      if (dayIn(TIMEZONE, new Date(at)) <= due) inTime += 1;
    }
  }
  const versions = plans.flatMap((one) => [...one.versions.values()]);
  const changed = versions.reduce((sum, { length }) => sum + length - 1, 0);
  const share = (count: number) => (expected === 0 ? 0 : Number((count / expected).toFixed(4)));
  return {
    expected,
    answered,
    changed,
    responseRate: share(answered),
    inTime: share(inTime),
    medianHours: medianHours(book, given),
  };
}

/** From when somebody was asked first in the round, until they answered. */
function medianHours({ asked, acknowledged }: Book, given: ReadonlyMap<string, number>): number {
  const first = new Map<string, number>();
  for (const { person, round, at } of asked)
    if (!first.has(`${person}/${round}`)) first.set(`${person}/${round}`, at);
  const hours = acknowledged
    .filter(({ round, item, at }) => given.get(`${round}/${item}`) === at)
    .flatMap(({ person, round, at }) => {
      const from = first.get(`${person}/${round}`);
      return from === undefined ? [] : (at - from) / 3_600_000;
    })
    .toSorted((a, b) => a - b);
  return Number((hours[Math.floor(hours.length / 2)] ?? 0).toFixed(2));
}

function digestOf({ plans }: Found): string {
  const hash = createHash('sha256');
  for (const { plan, deliveries } of plans) {
    for (const { id, state, attempts } of deliveries) {
      const made = attempts.map(({ at, outcome, code = '' }) => `${at} ${outcome} ${code}`);
      hash.update(`${[plan, id, state, ...made].join('|')}\n`);
    }
  }
  return hash.digest('hex');
}
