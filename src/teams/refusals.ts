/** What it means that Teams has not said yes to a message, for whoever waits for it. */
import { z } from 'zod/v4';

/** What the connector's client throws: an HTTP status with its headers. */
const Fault = z.looseObject({
  statusCode: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  response: z
    .looseObject({ headers: z.custom<ReadableHeaders>(isReadable) })
    .optional()
    .catch(undefined),
});

interface ReadableHeaders {
  get(name: string): string | undefined;
}

function isReadable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';
}

/** Teams has taken nothing, and says so in passing. */
const NOT_NOW = new Set([401, 408, 412, 429, 503]);

/** Nothing has left this machine. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

export interface Refusal {
  /** `unclear` has perhaps been taken all the same; `for-good` is refused however often it is sent. */
  readonly kind: 'not-now' | 'unclear' | 'for-good';
  /** Milliseconds that Teams asks us to wait. */
  readonly afterMs: number | undefined;
}

export function refusalOf(error: unknown): Refusal {
  const { statusCode = 0, code = '', response } = Fault.parse(error);
  const afterMs = afterMsOf(response?.headers.get('retry-after'));
  if (NOT_NOW.has(statusCode) || NOT_CONNECTED.has(code)) return { kind: 'not-now', afterMs };
  const isForGood = statusCode >= 400 && statusCode < 500;
  return { kind: isForGood ? 'for-good' : 'unclear', afterMs };
}

/** `Retry-After` is a number of seconds or a date. */
function afterMsOf(header: string | undefined): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
