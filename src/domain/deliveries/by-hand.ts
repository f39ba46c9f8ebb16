/** Reminders that a coordinator sends by hand: to whom, and to whom not. */
import type { IsoInstant } from '../dates.ts';
import type { Person } from '../people/people.ts';
import type { Plan } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';

/** Somebody by their name. */
export type Named = Pick<Person, 'id' | 'name'>;

/** Who is reminded by hand, and who is left out and why. */
export interface HandReminders {
  readonly round: Round;
  /** When they go out: at once, or when people are at work next. */
  readonly at: IsoInstant;
  readonly isNow: boolean;
  /** Only some of those who have not answered were meant. */
  readonly isOfSome: boolean;
  readonly reminded: readonly RemindedPerson[];
  readonly leftOut: readonly LeftOut[];
  /** Plans that cannot be read: nobody is reminded of them. */
  readonly unread?: readonly Pick<Plan, 'id' | 'title'>[] | undefined;
}

export interface RemindedPerson {
  readonly person: Named;
  /** Questions of the round that they have left to answer. */
  readonly unanswered: number;
  /** The names of those who are away and whose questions are among them. */
  readonly insteadOf: readonly string[];
}

export interface LeftOut {
  readonly person: Named;
  readonly unanswered: number;
  /** `today`: they have been reminded, or will be; nobody is so twice a day. */
  readonly why: 'away' | 'unreachable' | 'today' | 'answered';
  /** Who answers for somebody who is away. */
  readonly standIn?: string | undefined;
}
