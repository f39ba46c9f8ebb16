import type { IsoInstant } from '../dates.ts';
import type { Attempt } from './attempt.ts';
import { type Delivery, isPutOff, mayHaveArrived } from './delivery.ts';

/** How far questions have come, the worst first. What is on its way comes after what is stuck. */
export const REACHES = [
  /** Given up: Teams takes it however often it is sent. */
  'failed',
  /** Nobody is there, or lets Målvakt in; it goes out when something speaks against that. */
  'resting',
  /** Does not have Målvakt in Teams, as far as Teams has told. */
  'noAddress',
  /** May have arrived: Teams has not said. */
  'perhaps',
  'planned',
  'sent',
  'answered',
] as const;
export type Reach = (typeof REACHES)[number];

/** How far a message, or somebody's questions, have come, and why no farther. */
export interface Standing {
  readonly reach: Reach;
  /**
   * Why what is planned has not gone out. `trouble`: Teams has not taken it yet. `away`: it waits until its recipient is back. Or why a
   * channel gets nothing any more: Målvakt has been `removed` from it, or it is `gone`.
   */
  readonly why?: 'now' | 'trouble' | 'away' | 'removed' | 'gone' | undefined;
  /** When it was sent, given up or may have arrived; how long its recipient has been out of reach. */
  readonly since?: IsoInstant | undefined;
  /** What Teams answered last. */
  readonly code?: string | undefined;
  readonly nextAt?: IsoInstant | undefined;
}

/** How a message stands. What was dropped had been asked for before it was sent, so it has been seen. */
export function standingOf(delivery: Delivery, now: Date): Standing {
  const last = delivery.attempts.at(-1);
  const tried = { since: last?.at, code: last?.code };
  switch (delivery.state) {
    case 'sent':
      return { reach: 'sent', since: last?.at };
    case 'dropped':
      return { reach: 'sent' };
    case 'waiting':
      return { reach: 'noAddress' };
    case 'resting':
      return { reach: 'resting', since: unreachableSince(delivery.attempts), code: last?.code };
    case 'failed':
      return { reach: 'failed', ...tried };
    case 'sending':
      return { reach: 'planned', why: 'now' };
    case 'planned':
      return plannedStanding(delivery, now);
  }
}

function plannedStanding(delivery: Delivery, now: Date): Standing {
  const { nextAt, takenUpAt = '', attempts } = delivery;
  if (isPutOff(delivery, now)) return { reach: 'planned', why: 'away', nextAt };
  const last = attempts.at(-1);
  if (!last || last.at < takenUpAt) return { reach: 'planned', why: 'now' };
  const { at: since, code } = last;
  if (mayHaveArrived(delivery)) return { reach: 'perhaps', since, code, nextAt };
  return { reach: 'planned', why: 'trouble', since, code, nextAt };
}

/** When the first of the attempts was that have found nobody, without one in between that says otherwise. */
function unreachableSince(attempts: readonly Attempt[]): IsoInstant | undefined {
  const before = attempts.findLastIndex(({ outcome }) => outcome !== 'unreachable');
  return attempts[before + 1]?.at;
}

/** Whether nothing has reached them, and nothing will by itself. */
export function isOutOfReach({ reach }: Standing): boolean {
  return reach === 'failed' || reach === 'resting' || reach === 'noAddress';
}

/** Whether it makes sense to send it once more: it has somewhere to go, and is not going there by itself right now. */
export function canResend({ reach }: Standing): boolean {
  return reach === 'failed' || reach === 'resting' || reach === 'perhaps';
}

export function worst(standings: readonly Standing[]): Standing | undefined {
  return standings.toSorted((a, b) => severityOf(a) - severityOf(b))[0];
}

/** Place from the worst. */
export function severityOf({ reach }: Standing): number {
  return REACHES.indexOf(reach);
}
