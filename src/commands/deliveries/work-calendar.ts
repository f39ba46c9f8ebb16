import { addDays, dayIn } from '../../domain/dates.ts';
import type { Settings } from '../../domain/settings.ts';
import type { WorkCalendar } from '../../domain/working-time.ts';
import type { Deps } from '../../ports/deps.ts';

/** Days before and after today whose holidays matter: a due day that has just been, and whatever is put off. */
const BACK = 100;
const AHEAD = 800;

/** When people are at work in the municipality. */
export async function workCalendar(
  { workingHours, pauses }: Settings,
  { holidays, timezone, clock }: Deps,
): Promise<WorkCalendar> {
  const today = dayIn(timezone, clock.now());
  const named = await holidays.between(addDays(today, -BACK), addDays(today, AHEAD));
  return { workingHours, pauses, holidays: named, timezone };
}
