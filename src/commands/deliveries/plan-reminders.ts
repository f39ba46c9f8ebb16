import { addDays, dayIn, instantAt } from '../../domain/dates.ts';
import { chasedIn, chasesToPlan } from '../../domain/deliveries/chase.ts';
import type { Delivery } from '../../domain/deliveries/delivery.ts';
import { planReminder, type ReminderLook, remindersDue, roundOf } from '../../domain/deliveries/reminders.ts';
import { absencesOn } from '../../domain/people/absence.ts';
import { may } from '../../domain/people/roles.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { Settings } from '../../domain/settings.ts';
import { workingDayFrom, workingTimeFrom } from '../../domain/working-time.ts';
import type { Deps } from '../../ports/deps.ts';
import { inEachPlan, type UnreadPlan } from '../plans/in-each-plan.ts';
import { findWaiting, reachedAmong } from './find-waiting.ts';
import type { MessageDeps } from './message-deps.ts';
import { workCalendar } from './work-calendar.ts';

export interface PlannedReminders {
  /** When to look again, in milliseconds since 1970. */
  readonly nextAt: number;
  /** Nobody is reminded of these. */
  readonly unread: readonly UnreadPlan[];
}

/**
 * Plans the reminders of today, and the line to each coordinator, once people are at work: found in what is stored, so that doing it again
 * plans nothing twice, and that a day which was missed is made up for.
 */
export async function planReminders(settings: Settings, deps: MessageDeps): Promise<PlannedReminders> {
  const looking = { ...deps, stores: deps.stores.lookingOnce() };
  const { timezone, clock } = deps;
  const now = clock.now();
  const calendar = await workCalendar(settings, looking);
  const at = workingTimeFrom(now, calendar);
  if (at > now) return { nextAt: +at, unread: [] };
  const today = dayIn(timezone, now);
  const look = await findWaiting(settings, today, looking);
  if (look.waiting.length > 0) await planIn(look, looking);
  const tomorrow = workingDayFrom(addDays(today, 1), calendar);
  return { nextAt: +instantAt(timezone, tomorrow, settings.workingHours.from), unread: look.unread };
}

/** Stands for the due days that have been moved: when another is, there are people to tell. */
export async function dueDaysMoved(deps: Deps): Promise<string> {
  const { stores } = { ...deps, stores: deps.stores.lookingOnce() };
  const { done } = await inEachPlan((plan) => stores.rounds.ofPlan(plan), { ...deps, stores });
  const moves = done.flat().flatMap(({ value }) => (isOpen(value) ? (value.moved?.at(-1)?.at ?? []) : []));
  return moves.join(' ');
}

async function planIn(look: ReminderLook, deps: MessageDeps): Promise<void> {
  const { now, calendar, known } = look;
  const due = remindersDue(look);
  const coordinators = await coordinatorsHere(look, deps);
  const asked = look.waiting.flatMap(({ asked }) => asked ?? []);
  const reached = await reachedAmong([...asked, ...coordinators], deps);
  const messages = Map.groupBy(known, ({ recipient }) => recipient);
  const reminders = due
    .filter(({ person }) => reached.has(person))
    .map((one) =>
      planReminder(
        { person: one.person, round: roundOf(one) },
        now,
        messages.get(one.person) ?? [],
        calendar.timezone,
        now,
      ),
    );
  const told = coordinators.filter((person) => reached.has(person));
  await announceAll([...reminders, ...chasesToPlan(chasedIn(look, reached), told, look)], deps);
}

/** Each with the plan that it lies in. */
export async function announceAll(deliveries: readonly Delivery[], { stores }: Deps): Promise<void> {
  for (const [plan, planned] of Map.groupBy(deliveries, (one) => one.plan))
    await stores.deliveries.announce(plan, planned);
}

/** Coordinators who are not away today. */
async function coordinatorsHere(
  { calendar, now }: ReminderLook,
  { stores, coordinators = [] }: MessageDeps,
): Promise<readonly string[]> {
  const [people, absences] = await Promise.all([stores.people.all(), stores.absences.all()]);
  const away = new Set(absencesOn(absences, dayIn(calendar.timezone, now)).map(({ person }) => person));
  const named = people.filter(({ roles }) => may(roles, 'remind')).map(({ id }) => id);
  return [...new Set([...named, ...coordinators])].filter((person) => !away.has(person));
}
