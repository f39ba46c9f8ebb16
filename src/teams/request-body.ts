import type { IncomingMessage } from 'node:http';
import { parse } from 'secure-json-parse';

/** Largest request body, in bytes: a card's answer is a tenth of it. */
export const MAX_BODY = 256 * 1024;

/** Deepest nesting: a card of ours has a dozen levels, and what is much deeper overflows whoever walks through it. */
const MAX_DEPTH = 64;

/**
 * Reads a body of at most `MAX_BODY` bytes, and no byte more than that.
 * @returns `too-large` also for one that only says it is, and `broken-off` for one that the sender does not end
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | 'too-large' | 'broken-off'> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return 'too-large';
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= MAX_BODY) return;
      request.pause();
      resolve('too-large');
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => resolve('broken-off'));
  });
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The value that a body is JSON of; undefined when it is none, or one made to hurt whoever takes it apart. */
export function parseBody(body: Buffer): unknown {
  try {
    // Refuses the keys that change an object's prototype for whoever copies them into another.
    const json: unknown = parse(UTF8.decode(body));
    return isShallow(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isShallow(json: unknown, depth = 0): boolean {
  if (typeof json !== 'object' || json === null) return true;
  if (depth >= MAX_DEPTH) return false;
  return Object.values(json).every((value) => isShallow(value, depth + 1));
}
