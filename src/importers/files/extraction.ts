import { Worker } from 'node:worker_threads';
import { z } from 'zod/v4';
import type { Refusal } from '../../domain/errors.ts';

/** A document of 200 pages takes about a second. */
const TIME_LIMIT_MS = 20_000;
/** Of the thread's objects. What lies outside, such as an unpacked picture, is bounded by how much the whole program may grow. */
const MEMORY_LIMITS = { maxOldGenerationSizeMb: 120, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

const MOST_GROWTH_BYTES = 200 * 1024 * 1024;
const LOOK_EVERY_MS = 100;

export type Format = 'word' | 'pdf';
export type Extracted = { readonly text: string } | { readonly refusal: Refusal };

const EXTRACTED = z.union([
  z.object({ text: z.string() }),
  z.object({ refusal: z.enum(['too-large', 'not-text', 'broken', 'encrypted']) }),
]);

/** Ends when the last thread that was asked for has ended. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * The text of a Word or PDF file, taken out in a thread of its own with little memory, little time and no environment: the
 * file comes from outside, and must neither stop the bot nor bring it down. Files wait for one another, since each may take
 * all the memory that there is for one; the time counts from a file's own turn.
 */
export function extract(format: Format, bytes: Uint8Array): Promise<Extracted> {
  const extracted = queue.then(() => extractNow(format, bytes));
  queue = extracted.catch(() => undefined);
  return extracted;
}

async function extractNow(format: Format, bytes: Uint8Array): Promise<Extracted> {
  const worker = new Worker(new URL('./extraction-worker.ts', import.meta.url), {
    workerData: { format, bytes },
    resourceLimits: MEMORY_LIMITS,
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  // What the libraries complain about may quote the document, so it is read away rather than shown.
  worker.stdout.resume();
  worker.stderr.resume();
  try {
    return await firstWordOf(worker);
  } finally {
    await worker.terminate();
  }
}

/** What becomes of a thread, whichever comes first: ending it makes it exit, which is another word. */
async function firstWordOf(worker: Worker): Promise<Extracted> {
  const { promise, resolve } = Promise.withResolvers<Extracted>();
  const timer = setTimeout(() => resolve({ refusal: 'too-slow' }), TIME_LIMIT_MS);
  const most = process.memoryUsage.rss() + MOST_GROWTH_BYTES;
  const guard = setInterval(() => {
    if (process.memoryUsage.rss() > most) resolve({ refusal: 'too-large' });
  }, LOOK_EVERY_MS);
  worker.on('message', (message) => resolve(EXTRACTED.safeParse(message).data ?? { refusal: 'broken' }));
  worker.on('error', (error) => resolve({ refusal: isOutOfMemory(error) ? 'too-large' : 'broken' }));
  worker.on('exit', () => resolve({ refusal: 'broken' }));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    clearInterval(guard);
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
