/** The one line a day that tells coordinators who has not answered though owner and stand-in were reminded, or cannot be reminded. */
import { dayIn } from '../dates.ts';
import type { RoundState } from '../rounds/round-state.ts';
import { type Delivery, planDelivery } from './delivery.ts';
import { lastReminderDays, type ReminderLook, remindedOn } from './reminders.ts';
import { cameOn, type Waiting } from './waiting.ts';

/** Why the coordinator has to see to somebody's questions: reminders have not helped, or do not come through. */
export const CHASE_REASONS = ['reminded', 'away', 'unreachable'] as const;
export type ChaseReason = (typeof CHASE_REASONS)[number];

/** The people of a round whose questions the coordinator has to see to. */
export interface ChasedRound {
  readonly state: RoundState;
  readonly people: readonly ChasedPerson[];
}

export interface ChasedPerson {
  /** The owner. */
  readonly person: string;
  readonly why: ChaseReason;
  readonly unanswered: number;
}

/**
 * By round, those who have something unanswered and cannot be reminded – they are away without anybody in their place, or nothing reaches
 * them –, and, once the due day has passed, those who have been reminded since it in vain.
 * @param reached those of the people asked whom messages reach
 */
export function chasedIn(look: ReminderLook, reached: ReadonlySet<string>): readonly ChasedRound[] {
  const dayOf = lastReminderDays(look);
  const why = reasonIn(look, reached);
  const byRound = Map.groupBy(
    look.waiting.filter(({ state }) => dayOf(state.round) !== undefined),
    ({ state }) => state,
  );
  return [...byRound].flatMap(([state, waiting]) => {
    const byOwner = Map.groupBy(
      waiting.flatMap((one) => {
        const reason = why(one);
        return reason ? { owner: one.owner, reason } : [];
      }),
      ({ owner }) => owner,
    );
    const people = [...byOwner].flatMap(([person, [first, ...others]]) =>
      first ? { person, why: first.reason, unanswered: others.length + 1 } : [],
    );
    return people.length > 0 ? { state, people } : [];
  });
}

function reasonIn(
  look: ReminderLook,
  reached: ReadonlySet<string>,
): (one: Waiting) => ChaseReason | undefined {
  const { known, calendar, now } = look;
  const { timezone } = calendar;
  const today = dayIn(timezone, now);
  const messages = Map.groupBy(known, ({ recipient }) => recipient);
  const dayOf = lastReminderDays(look);
  return (one) => {
    const { asked, state } = one;
    if (asked === undefined) return 'away';
    if (!reached.has(asked)) return 'unreachable';
    const { round } = state;
    const theirs = messages.get(asked) ?? [];
    const days = theirs.flatMap((message) => remindedOn(message, timezone, now)).toSorted();
    // The reminder of that day itself may still help.
    const last = days.findLast((day) => round.due <= day && day < (dayOf(round) ?? ''));
    const came = last && cameOn(one, theirs, timezone);
    return today > round.due && came && came < last ? 'reminded' : undefined;
  };
}

/** One message to each coordinator who has not been told since the last day on which people were reminded. */
export function chasesToPlan(
  rounds: readonly ChasedRound[],
  coordinators: readonly string[],
  look: ReminderLook,
): readonly Delivery[] {
  const { now, calendar, known } = look;
  const today = dayIn(calendar.timezone, now);
  const dayOf = lastReminderDays(look);
  return coordinators.flatMap((recipient) => {
    const told = known.filter((one) => one.kind === 'chase' && one.recipient === recipient);
    const last = told.map(({ plannedAt }) => dayIn(calendar.timezone, new Date(plannedAt))).toSorted();
    const fresh = rounds.find(({ state }) => (dayOf(state.round) ?? '') > (last.at(-1) ?? ''));
    if (!fresh) return [];
    const { id: round, plan } = fresh.state.round;
    const id = `chase/${today}/${recipient}`;
    return planDelivery({ id, plan, round, kind: 'chase', recipient }, now);
  });
}
