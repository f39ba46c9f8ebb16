import { type Delivery, drop, mayHaveArrived } from '../../domain/deliveries/delivery.ts';
import { isForWorkingTime, remindAt } from '../../domain/deliveries/reminders.ts';
import { absencesOn } from '../../domain/people/absence.ts';
import { workingTimeFrom } from '../../domain/working-time.ts';
import type { Deps } from '../../ports/deps.ts';
import { workCalendar } from './work-calendar.ts';

/**
 * What becomes of a reminder that is not to go out now, as it is put off until its recipient is at work; undefined for one that is to go
 * out, and for any other message. One that may have arrived is not repeated: the next comes by itself.
 */
export async function heldBack(delivery: Delivery, deps: Deps): Promise<Delivery | undefined> {
  if (!isForWorkingTime(delivery)) return undefined;
  if (mayHaveArrived(delivery)) return drop(delivery);
  const { stores, clock } = deps;
  const [{ value: settings }, absences] = await Promise.all([stores.settings.read(), stores.absences.all()]);
  const calendar = await workCalendar(settings, deps);
  const now = clock.now();
  const isAway = (day: string) =>
    absencesOn(absences, day).some(({ person }) => person === delivery.recipient);
  const at = workingTimeFrom(now, calendar, isAway);
  return at > now ? remindAt(delivery, at) : undefined;
}
