import { createHash } from 'node:crypto';
import type { Book } from './book.ts';
import type { Found } from './found.ts';
import { type Measured, measuring, medianOf } from './measured.ts';
import { isChannel } from './teams.ts';
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
  /** Times that a digest was brought up to date in its channel. */
  readonly edited: number;
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
  /** Stands for each delivery with its state, the virtual time and outcome of each attempt, and what it shows. */
  readonly digest: string;
}

/** @param lost how much was found to be lost */
export function ledgerOf({ book, teams }: Year, found: Found, lost: number): Ledger {
  const deliveries = found.plans.flatMap((one) => one.deliveries);
  const sent = deliveries.filter(({ state }) => state === 'sent');
  const taken = teams.attempts.filter(({ isUnasked, isTaken }) => isUnasked && isTaken);
  const postedAnew = sent.filter(({ shown }) => shown?.isPostedAnew).length;
  const measured = measuresOf(book, found);
  return {
    rounds: book.rounds.size,
    ...{ expected: measured.expected, asked: book.asked.length, answered: measured.answered },
    ...{ changed: measured.changed, refused: book.refused, reminded: book.reminded.length },
    sent: sent.length,
    retried: deliveries.reduce((sum, { attempts }) => sum + Math.max(0, attempts.length - 1), 0),
    edited: teams.attempts.filter(
      ({ conversation, isEdit, isTaken }) => isEdit && isTaken && isChannel(conversation),
    ).length,
    throttled: teams.attempts.filter(({ outcome }) => outcome === '429').length,
    exceeded: teams.exceeded.length,
    lost,
    doubled: Math.max(0, taken.length - sent.length - postedAnew),
    unreachable: deliveries.filter(({ state }) => state === 'waiting' || state === 'resting').length,
    crashes: book.crashes,
    ...{ responseRate: measured.responseRate, inTime: measured.inTime, medianHours: measured.medianHours },
    digest: digestOf(found),
  };
}

/** What people did in all rounds together. */
function measuresOf(book: Book, { plans }: Found) {
  const rounds = [...book.rounds.values()].map(measuring(book));
  const sum = (of: (round: Measured) => number) => rounds.reduce((all, round) => all + of(round), 0);
  const [expected, answered] = [sum(({ asked }) => asked), sum((round) => round.answered)];
  const versions = plans.flatMap((one) => [...one.versions.values()]);
  const changed = versions.reduce((all, { length }) => all + length - 1, 0);
  const share = (count: number) => (expected === 0 ? 0 : Number((count / expected).toFixed(4)));
  const times = rounds.flatMap((round) => round.times).toSorted((a, b) => a - b);
  return {
    ...{ expected, answered, changed },
    ...{ responseRate: share(answered), inTime: share(sum(({ inTime }) => inTime)) },
    medianHours: Number((medianOf(times) / 3_600_000).toFixed(2)),
  };
}

function digestOf({ plans }: Found): string {
  const hash = createHash('sha256');
  for (const { plan, deliveries } of plans) {
    for (const { id, state, attempts, shown } of deliveries) {
      const made = attempts.map(({ at, outcome, code = '' }) => `${at} ${outcome} ${code}`);
      const edited = shown ? [`${shown.at} ${shown.stamp} ${shown.ended ?? ''}`] : [];
      hash.update(`${[plan, id, state, ...made, ...edited].join('|')}\n`);
    }
  }
  return hash.digest('hex');
}
