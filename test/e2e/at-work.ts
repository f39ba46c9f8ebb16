/**
 * Loaded before Målvakt, which itself stays as it is: people are at work there whenever the tests run. Reminders go out in working hours
 * alone.
 */
import { addDays, dayIn } from '../../src/domain/dates.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { workingTimeFrom } from '../../src/domain/working-time.ts';
import { swedishHolidays } from '../../src/outside/holidays.ts';
import { systemClock } from '../../src/runtime/clock.ts';

const timezone = 'Europe/Stockholm';
/** Longer than the tests take: the working day is not to end meanwhile. */
const ENOUGH_MS = 3_600_000;

const now = new Date();
const today = dayIn(timezone, now);
const holidays = await swedishHolidays().between(today, addDays(today, 30));
const { workingHours, pauses } = DEFAULT_SETTINGS;
const calendar = { workingHours, pauses, holidays, timezone };
const isAtWork = (at: Date) => +workingTimeFrom(at, calendar) === +at;
const later = new Date(+now + ENOUGH_MS);
const aheadMs = isAtWork(now) && isAtWork(later) ? 0 : +workingTimeFrom(later, calendar) - +now;

systemClock.now = () => new Date(Date.now() + aheadMs);
