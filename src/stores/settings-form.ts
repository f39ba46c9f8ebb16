import { z } from 'zod/v4';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';

const day = z.iso.date();
const { workingHours, reminders, economyThreshold } = DEFAULT_SETTINGS;

/** What a later version adds is not there in what an earlier one stored: then its default holds. */
export const SettingsSchema = z.object({
  workingHours: z.object({ from: z.int(), to: z.int() }).default(workingHours),
  pauses: z.array(z.object({ from: day, to: day })).default([]),
  councilDays: z.array(day).default([]),
  reminders: z
    .object({ days: z.array(z.int()), thenEvery: z.int().positive() })
    .default({ ...reminders, days: [...reminders.days] }),
  economyThreshold: z.number().default(economyThreshold),
});
