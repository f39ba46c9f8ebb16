/** What it means that Teams has not plainly said yes to a message. */
import { z } from 'zod/v4';

/** What the connector's client throws: an HTTP status with its headers, or a code of the network. */
const Fault = z.looseObject({
  name: z.string().optional().catch(undefined),
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

/** Nobody is there, or Målvakt is blocked or uninstalled. */
const NOBODY = new Set([403, 404, 410]);

/** The network has not even reached Teams; every other fault of it leaves open how far the message came. */
const NOT_CONNECTED = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN'],
]);

/** A message that was given up while Teams had not said anything. */
export class NotInTime extends Error {}

export interface Refusal {
  /**
   * `taken`: only the answer is not as it should be. `unclear`: it has perhaps been taken all the same. `nobody` and `for-good`: it is refused
   * however often it is sent.
   */
  readonly kind: 'taken' | 'not-now' | 'unclear' | 'nobody' | 'for-good';
  /** Status or code of the fault. */
  readonly code: string;
  /** Milliseconds that Teams asks us to wait; it may be any number. */
  readonly afterMs: number | undefined;
}

export function refusalOf(error: unknown, now = new Date()): Refusal {
  if (error instanceof NotInTime) return { kind: 'unclear', code: 'timeout', afterMs: undefined };
  const { name, statusCode, code = 'unknown', response } = Fault.parse(error);
  const afterMs = afterMsOf(response?.headers.get('retry-after'), now);
  if (statusCode !== undefined) return { kind: kindOf(statusCode, code), code: String(statusCode), afterMs };
  // What is none of the client's own faults came before it was asked to send, as when no token was to be had.
  const mayBeTaken = name === 'RestError' && !NOT_CONNECTED.has(code);
  return { kind: mayBeTaken ? 'unclear' : 'not-now', code, afterMs };
}

function kindOf(status: number, code: string): Refusal['kind'] {
  // A page in the answer's place comes from somebody in between, and says nothing of Teams.
  if (status >= 200 && status < 300) return code === 'PARSE_ERROR' ? 'unclear' : 'taken';
  if (NOT_NOW.has(status)) return 'not-now';
  if (NOBODY.has(status)) return 'nobody';
  return status >= 500 ? 'unclear' : 'for-good';
}

/** `Retry-After` is a number of seconds or a date. */
function afterMsOf(header: string | undefined, now: Date): number | undefined {
  if (!header?.trim()) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - +now : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
