import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod/v4';

/** How long passing faults are tried again, in milliseconds: Teams resends an invoke after fifteen seconds. */
export const BUDGET_MS = 8_000;
const FIRST_PAUSE_MS = 50;

const ServiceFault = z.looseObject({ code: z.union([z.number(), z.string()]) });

/** The status or network code of a fault; the client wraps those of a batch. */
export function codeOf(error: unknown): number | string | undefined {
  const fault = ServiceFault.safeParse(error);
  if (fault.success) return fault.data.code;
  return error instanceof Error && error.cause !== undefined ? codeOf(error.cause) : undefined;
}

/** What passes by itself: time-outs, a busy or moving service, a cut connection. 429 the client itself waits out. */
const PASSING = new Set<number | string>([
  ...[408, 410, 429, 449, 500, 502, 503, 504],
  ...['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'TimeoutError', 'REQUEST_SEND_ERROR'],
]);

/** Does it again while what is in the way may pass by itself, each time after a longer pause. */
export async function withRetries<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  const end = Date.now() + BUDGET_MS;
  for (let attempt = 1, wait = FIRST_PAUSE_MS; ; attempt += 1, wait *= 2) {
    try {
      return await work(attempt);
    } catch (error) {
      const code = codeOf(error);
      const isPassing = code !== undefined && PASSING.has(code);
      if (!isPassing || Date.now() + wait > end) throw error;
      await pause(wait);
    }
  }
}
