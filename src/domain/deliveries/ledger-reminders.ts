import type { IsoInstant } from '../dates.ts';
import { isOwnId, type Person } from '../people/people.ts';
import type { Round } from '../rounds/round.ts';
import { type Delivery, isPlanned } from './delivery.ts';

/** The reminders of some people: one is about all that somebody has left, so it is counted in each round that was open by then. */
export interface LedgerReminders {
  readonly sent: number;
  readonly last: IsoInstant | undefined;
  /** When the next goes out that is planned. */
  readonly next: IsoInstant | undefined;
}

/** The reminders that have been planned while a round was open. */
export function remindersSince(
  { openedAt, closedAt }: Round,
  known: readonly Delivery[],
): readonly Delivery[] {
  return known.filter(
    ({ kind, plannedAt }) =>
      kind === 'reminder' && openedAt <= plannedAt && (closedAt === undefined || plannedAt <= closedAt),
  );
}

/** @param person all of them, when left out */
export function remindersOf(
  reminders: readonly Delivery[],
  person?: Pick<Person, 'id' | 'formerIds'>,
): LedgerReminders {
  const theirs = reminders.filter(({ recipient }) => person === undefined || isOwnId(person, recipient));
  const sent = theirs.filter(({ state }) => state === 'sent').map(({ attempts }) => attempts.at(-1)?.at);
  const next = theirs.filter(isPlanned).map(({ nextAt }) => nextAt);
  return { sent: sent.length, last: sent.toSorted().at(-1), next: next.toSorted()[0] };
}
