import { z } from 'zod/v4';
import { inTime } from './patience.ts';

/** Why an activity is not let in. The caller is told the status and no more: details would only help a forger. */
export class NotLetIn extends Error {
  readonly status: 401 | 403 | 503;

  constructor(status: 401 | 403 | 503, cause?: unknown) {
    super(`Not let in: ${status}`, { cause });
    this.status = status;
  }
}

/** Whether a header has the form of a token; whose it is and whether it is good is another matter. */
export function isToken(authorization: string): boolean {
  return /^Bearer [\w-]+\.[\w-]+\.[\w-]*$/.test(authorization);
}

/** Milliseconds that the issuer of tokens has to publish its keys. Teams itself gives up after 15 seconds. */
const PATIENCE_MS = 10_000;

/**
 * Waits for the proof of who sent an activity.
 * @throws NotLetIn 503 when the keys that tokens are signed with cannot be fetched: the token may be good, and Teams
 * tries again. 401 for everything else
 */
export async function proven<T>(proof: Promise<T>, patienceMs: number = PATIENCE_MS): Promise<T> {
  try {
    return await inTime(proof, patienceMs, () => {
      throw new NotLetIn(503);
    });
  } catch (error) {
    if (error instanceof NotLetIn) throw error;
    throw new NotLetIn(areKeysMissing(error) ? 503 : 401, error);
  }
}

/** Transport faults of the SDK's `OpenIdMetadata`: those of node-fetch, and its own for an answer that is not 200. */
const KeyFault = z.union([
  z.looseObject({ name: z.literal('FetchError'), type: z.string() }),
  z.looseObject({ statusCode: z.literal(500), message: z.string().startsWith('Failed to load ') }),
]);

function areKeysMissing(error: unknown): boolean {
  return KeyFault.safeParse(error).success;
}
