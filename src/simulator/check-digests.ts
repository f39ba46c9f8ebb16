import { addDays, weekdayOf } from '../domain/dates.ts';
import type { Round } from '../domain/rounds/round.ts';
import type { HeldRound } from './book.ts';
import { dayAt } from './check-answers.ts';
import { CHANNELS } from './client.ts';
import type { Found, FoundPlan } from './found.ts';
import type { Mistake } from './promise-names.ts';
import { isRecord } from './records.ts';
import { hourOf } from './working-days.ts';
import type { Year } from './year.ts';

/** Milliseconds before the end of a round within which its digest may not go out any more. */
const TOO_LATE_MS = 30 * 60_000;

/** Milliseconds for which the digest of a round is looked after that was closed, or then opened again for some answers. */
const LOOKED_AFTER_MS = 14 * 24 * 3_600_000;

/** Symbols of a card, and what they stand for. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '●': 'met',
  '◆': 'partly',
  '■': 'notMet',
  '—': 'unknown',
};

/** Whether each channel has had the digest of each plan that had a round open when it fell due, once. */
export function checkDigests(year: Year, { plans }: Found): Mistake[] {
  const { book } = year;
  return plans.flatMap((found) => {
    const { plan, deliveries } = found;
    const rounds = [...book.rounds.values()].filter((round) => round.plan === plan);
    const digests = Map.groupBy(
      deliveries.filter(({ kind }) => kind === 'digest'),
      ({ run, recipient }) => `${run} ${recipient}`,
    );
    const twice = [...digests].flatMap(([key, all]): Mistake[] =>
      all.length > 1 ? [{ promise: 'digest', what: `${plan} ${key}: ${all.length} times` }] : [],
    );
    const mondays = rounds.flatMap(mondaysIn);
    const lacking = mondays.flatMap((monday) =>
      CHANNELS.filter(({ conversation }) => !digests.has(`${monday} ${conversation}`)).map(
        ({ conversation }): Mistake => ({
          promise: 'claimed',
          what: `the digest of ${monday} about ${plan} in ${conversation}`,
        }),
      ),
    );
    return [...twice, ...lacking, ...checkLastStates(year, found)];
  });
}

/** The Mondays on which a round was open at the hour of the digest. */
function mondaysIn({ openedAt, closedAt = 0 }: HeldRound): string[] {
  const mondays: string[] = [];
  for (let day = dayAt(openedAt); day <= dayAt(closedAt); day = addDays(day, 1)) {
    const due = hourOf(day, 8);
    if (weekdayOf(day) === 0 && openedAt <= due && due < closedAt - TOO_LATE_MS) mondays.push(day);
  }
  return mondays;
}

/**
 * Whether each digest that was the last of its round in a channel shows what was answered in that for as long as it is looked after, and each other says that there is a
 * newer one. One that somebody has deleted says nothing.
 */
function checkLastStates({ teams }: Year, { plan, rounds, deliveries, versions }: FoundPlan): Mistake[] {
  const untilBy = new Map(rounds.map((round) => [round.id, lookedAfterUntil(round)]));
  const sent = deliveries.filter(
    ({ kind, state, message }) => kind === 'digest' && state === 'sent' && message,
  );
  return [...Map.groupBy(sent, ({ recipient }) => recipient)].flatMap(([channel, theirs]) => {
    const inOrder = theirs.toSorted((a, b) => a.plannedAt.localeCompare(b.plannedAt));
    return inOrder.flatMap(({ round, run, message = '', plannedAt }, place): Mistake[] => {
      const card = teams.lookOf(channel, message);
      const next = inOrder[place + 1];
      const saysNewer = JSON.stringify(card)?.includes('Ett nyare veckobrev') ?? true;
      if (next && saysNewer) return [];
      const what = `the digest of ${run} about ${plan} in ${channel}`;
      if (next?.round === round)
        return [{ promise: 'lastState', what: `${what} does not say that there is a newer one` }];
      const until = untilBy.get(round) ?? 0;
      const isOfRound = (name: string) => name.startsWith(`${round}/`);
      const answered = [...versions].flatMap(([name, all]) => {
        const last = isOfRound(name) && all.findLast(({ at }) => Date.parse(at) < until);
        return last ? [last.status ?? ''] : [];
      });
      const isLater = ({ at }: { readonly at: string }) => at >= plannedAt && Date.parse(at) < until;
      // A week without an answer is told in a line that counts nothing.
      if (![...versions].some(([name, all]) => isOfRound(name) && all.some(isLater))) return [];
      const [shown, wanted] = [countsIn(card), countsOf(answered)];
      return shown === wanted
        ? []
        : [{ promise: 'lastState', what: `${what} shows ${shown}, and it ended with ${wanted}` }];
    });
  });
}

function lookedAfterUntil({ closedAt, reopened = [] }: Round): number {
  if (closedAt === undefined) return Number.POSITIVE_INFINITY;
  return (
    Math.max(...[closedAt, ...reopened.map(({ at }) => at)].map((at) => Date.parse(at))) + LOOKED_AFTER_MS
  );
}

function countsOf(statuses: readonly string[]): string {
  const counted = Object.values(SYMBOLS).map((status) => [
    status,
    statuses.filter((one) => one === status).length,
  ]);
  return counted.map(([status, count]) => `${status} ${count}`).join(', ');
}

/** How many of each status a card says there are: the symbol, the number, the word. */
function countsIn(card: unknown): string {
  const body = isRecord(card) && Array.isArray(card.body) ? card.body : [];
  const told = body.flatMap((block: unknown) => {
    const inlines = isRecord(block) && Array.isArray(block.inlines) ? block.inlines : [];
    const [symbol = '', count = ''] = inlines.map((run: unknown) =>
      isRecord(run) ? String(run.text).trim() : '',
    );
    const status = SYMBOLS[symbol];
    return status === undefined ? [] : Array.from({ length: Number(count) }, () => status);
  });
  return countsOf(told);
}
