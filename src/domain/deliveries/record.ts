import type { Attempt, SendOutcome } from './attempt.ts';
import type { Delivery } from './delivery.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The first pause after what Teams has not taken; each is twice the one before, up to the longest. */
const FIRST_PAUSE_MS = 2 * SECOND;
const LONGEST_PAUSE_MS = HOUR;

/** How long it is tried: a connector that is away over a weekend loses nothing. */
const TRIED_MS = 3 * 24 * HOUR;

/**
 * Pauses after what may have arrived. Once more after ten minutes, as whoever waits for it would do; when that is lost as well, Teams itself
 * is in trouble, and a few more attempts in the days that follow cost less than a question that never comes.
 */
const UNCLEAR_PAUSES_MS = [10 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];

/**
 * What comes of a delivery whose sender died: it may have arrived, so it counts as an attempt of which nobody knows.
 * @param delivery one that is due and that somebody has claimed
 */
export function abandoned(delivery: Delivery, now: Date): Delivery {
  return record(delivery, { result: 'unclear', code: 'abandoned' }, now, 0);
}

/**
 * Writes the outcome into the ledger. What Teams has not taken waits as long as Teams asks, within bounds, else twice as long each time with
 * up to half of it added by chance (`jitter`, 0–1), for three days. Of what was sent the message's id is kept.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export function record(delivery: Delivery, outcome: SendOutcome, now: Date, jitter: number): Delivery {
  const code = 'code' in outcome ? outcome.code : undefined;
  const attempts = [...delivery.attempts, { at: now.toISOString(), outcome: outcome.result, code }];
  const settled = { ...delivery, attempts, leaseUntil: undefined };
  switch (outcome.result) {
    case 'sent':
      return { ...settled, state: 'sent', message: outcome.message };
    case 'unreachable':
      return { ...settled, state: 'resting' };
    case 'failed':
      return { ...settled, state: 'failed' };
    case 'unclear':
      return again(settled, UNCLEAR_PAUSES_MS[countOf('unclear', settled) - 1], now);
    case 'retry':
      return again(settled, pauseAfter(settled, outcome.afterMs, now, jitter), now);
  }
}

/** @param pauseMs undefined when it has been tried for long enough */
function again(settled: Delivery, pauseMs: number | undefined, now: Date): Delivery {
  if (pauseMs === undefined) return { ...settled, state: 'failed' };
  return { ...settled, state: 'planned', nextAt: new Date(+now + pauseMs).toISOString() };
}

function pauseAfter(
  settled: Delivery,
  askedMs: number | undefined,
  now: Date,
  jitter: number,
): number | undefined {
  const first = attemptsNow(settled)[0]?.at;
  if (first !== undefined && +now - Date.parse(first) >= TRIED_MS) return undefined;
  const doubled = FIRST_PAUSE_MS * 2 ** (countOf('retry', settled) - 1) * (1 + jitter / 2);
  return Math.min(Math.max(askedMs ?? 0, doubled), LONGEST_PAUSE_MS);
}

/** The attempts since it was planned, or taken up anew. */
function attemptsNow({ attempts, takenUpAt }: Delivery): readonly Attempt[] {
  return takenUpAt === undefined ? attempts : attempts.filter(({ at }) => at >= takenUpAt);
}

function countOf(outcome: Attempt['outcome'], delivery: Delivery): number {
  return attemptsNow(delivery).filter((one) => one.outcome === outcome).length;
}
