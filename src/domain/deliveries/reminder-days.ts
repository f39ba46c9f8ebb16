import { addDays, daysBetween, type IsoDate } from '../dates.ts';
import type { ReminderRules } from '../settings.ts';
import { type WorkCalendar, workingDayFrom } from '../working-time.ts';

/**
 * The days on which those who have not answered are reminded, up to one: those of the rules, counted from the due day, and then one
 * after each of the longest pauses. One that is no working day moves to the next, and two that fall on the same day are one.
 */
export function reminderDays(
  due: IsoDate,
  { days, thenEvery }: ReminderRules,
  until: IsoDate,
  calendar: WorkCalendar,
): readonly IsoDate[] {
  const last = addDays(due, days.length > 0 ? Math.max(...days) : 0);
  const pauses = Math.max(0, Math.floor(daysBetween(last, until) / thenEvery));
  const named = [
    ...days.map((ahead) => addDays(due, ahead)),
    ...Array.from({ length: pauses }, (_, place) => addDays(last, (place + 1) * thenEvery)),
  ];
  const moved = new Set(named.map((day) => workingDayFrom(day, calendar)));
  return [...moved].filter((day) => day <= until).toSorted();
}
