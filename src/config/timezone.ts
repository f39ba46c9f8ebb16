import type { Finding } from '../domain/errors.ts';

/** Nothing, or that there is no such time zone. */
export function timezoneFindings(timezone: string): Finding[] {
  try {
    new Intl.DateTimeFormat('sv', { timeZone: timezone });
    return [];
  } catch {
    return [
      {
        at: 'MALVAKT_TIMEZONE',
        code: 'not-one-of',
        value: timezone,
        limit: 'Europe/Stockholm, Europe/Helsinki …',
      },
    ];
  }
}
