import { addDays, dayIn, type IsoDate, instantAt } from '../../domain/dates.ts';
import { type Delivery, mayHaveArrived } from '../../domain/deliveries/delivery.ts';
import { isForWorkingTime, remindAt } from '../../domain/deliveries/reminders.ts';
import { absencesOn } from '../../domain/people/absence.ts';
import { workingTimeFrom } from '../../domain/working-time.ts';
import type { Deps } from '../../ports/deps.ts';
import { workCalendar } from './work-calendar.ts';

/**
 * A reminder that is not to go out now, put off until its recipient is at work; undefined for one that is to go out, and for any other
 * message. One that may have arrived today is not repeated before the next day.
 */
export async function heldBack(delivery: Delivery, deps: Deps): Promise<Delivery | undefined> {
  if (!isForWorkingTime(delivery)) return undefined;
  const { stores, clock, timezone } = deps;
  const [{ value: settings }, absences] = await Promise.all([stores.settings.read(), stores.absences.all()]);
  const calendar = await workCalendar(settings, deps);
  const now = clock.now();
  const isAway = (day: IsoDate) =>
    absencesOn(absences, day).some(({ person }) => person === delivery.recipient);
  const today = dayIn(timezone, now);
  const last = delivery.attempts.at(-1)?.at;
  const isOfToday =
    mayHaveArrived(delivery) && last !== undefined && dayIn(timezone, new Date(last)) === today;
  const from = isOfToday ? instantAt(timezone, addDays(today, 1), settings.workingHours.from) : now;
  const at = workingTimeFrom(from, calendar, isAway);
  return at > now ? remindAt(delivery, at) : undefined;
}
