import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod/v4';

const FIRST_PAUSE_MS = 50;

const ServiceFault = z.looseObject({
  code: z.union([z.number(), z.string()]),
  retryAfterInMs: z.number().optional().catch(undefined),
});

/** The status or network code of a fault; the client wraps those of a batch, and `meteredClient` those of the network. */
function serviceFaultOf(error: unknown): z.infer<typeof ServiceFault> | undefined {
  const fault = ServiceFault.safeParse(error);
  if (fault.success) return fault.data;
  return error instanceof Error && error.cause !== undefined ? serviceFaultOf(error.cause) : undefined;
}

/** What the service refuses for good, without doing anything. */
const REFUSED = new Set<number | string>([400, 401, 403, 404, 405, 409, 412, 413]);

/** What never came to be carried out, and may pass: too many requests, and a service that was not reached. */
const UNDONE = new Set<number | string>([429, 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** What the libraries for identities throw: without a token, nothing was sent. */
const IDENTITY_FAULT = /Credential|Authentication/;

/** What the client itself calls a request that took too long. */
const OUT_OF_TIME = 'TimeoutError';

/** A request that Cosmos DB did not carry out, or of which it is not known: anything else that can be thrown is no RequestFault. */
export class RequestFault extends Error {
  /** A status, a code of the network, or the name of what was thrown: an answer that is not JSON has no code. */
  readonly code: number | string;
  readonly retryAfterMs: number;
  readonly isPassing: boolean;
  /** The service may have done what was asked. */
  readonly isUnsure: boolean;

  constructor(cause: unknown) {
    const fault = serviceFaultOf(cause);
    const name = cause instanceof Error ? cause.name : typeof cause;
    const code = fault?.code ?? name;
    super(`Cosmos DB: ${code}`, { cause });
    this.name = 'RequestFault';
    this.code = code;
    this.retryAfterMs = fault?.retryAfterInMs ?? 0;
    this.isPassing = !REFUSED.has(code);
    this.isUnsure = this.isPassing && !UNDONE.has(code) && !IDENTITY_FAULT.test(name);
  }
}

/** What is left of the time that a call may take. */
export interface TimeLeft {
  /** Is aborted when nothing is left. */
  readonly signal: AbortSignal;
  leftMs(): number;
}

/** Gives a piece of work some time: its requests and pauses share it. */
export async function withinBudget<T>(budgetMs: number, work: (time: TimeLeft) => Promise<T>): Promise<T> {
  const end = performance.now() + budgetMs;
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), budgetMs);
  try {
    return await work({ signal: ending.signal, leftMs: () => end - performance.now() });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * One request, for as long as there is time. The client gets the signal, so that it sends nothing afterwards; but it does not
 * look at it while it waits for something else, so it is not waited for.
 * @throws RequestFault
 */
export async function request<T>(
  { signal }: TimeLeft,
  send: (abortSignal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { promise: end, reject } = Promise.withResolvers<never>();
  const cutOff = () => reject({ code: OUT_OF_TIME });
  signal.addEventListener('abort', cutOff);
  if (signal.aborted) cutOff();
  try {
    return await Promise.race([end, send(signal)]);
  } catch (error) {
    throw new RequestFault(error);
  } finally {
    signal.removeEventListener('abort', cutOff);
  }
}

/** Does it again while what is in the way may pass by itself and there is time, after ever longer pauses or as the service asks. */
export async function withRetries<T>(time: TimeLeft, work: () => Promise<T>): Promise<T> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RequestFault && error.isPassing)) throw error;
      const waitMs = Math.max(pauseMs, error.retryAfterMs);
      // Whoever asks is better told at once than kept waiting for the same end.
      if (waitMs >= time.leftMs()) throw error;
      await pause(waitMs);
    }
  }
}
