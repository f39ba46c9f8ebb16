import { Worker } from 'node:worker_threads';
import { z } from 'zod/v4';
import type { Refusal } from './refusal.ts';

/** A document of 200 pages takes about a second. */
const TIME_LIMIT_MS = 20_000;
/** Of the thread's objects. What lies outside, such as an unpacked picture, is bounded by how much the whole program may grow. */
const MEMORY_LIMITS = { maxOldGenerationSizeMb: 300, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

const MOST_GROWTH_BYTES = 600 * 1024 * 1024;
const LOOK_EVERY_MS = 100;

export type Format = 'word' | 'pdf';
export type Extracted = { readonly text: string } | { readonly refusal: Refusal };

const EXTRACTED = z.union([
  z.object({ text: z.string() }),
  z.object({ refusal: z.enum(['too-large', 'not-text', 'broken', 'encrypted']) }),
]);

/**
 * The text of a Word or PDF file, taken out in a thread of its own with little memory, little time and no environment: the
 * file comes from outside, and must neither stop the bot nor bring it down.
 */
export function extract(format: Format, bytes: Uint8Array): Promise<Extracted> {
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
  return new Promise<Extracted>((resolve) => {
    const timer = setTimeout(() => finish({ refusal: 'too-slow' }), TIME_LIMIT_MS);
    const most = process.memoryUsage.rss() + MOST_GROWTH_BYTES;
    const guard = setInterval(() => {
      if (process.memoryUsage.rss() > most) finish({ refusal: 'too-large' });
    }, LOOK_EVERY_MS);
    function finish(extracted: Extracted): void {
      clearTimeout(timer);
      clearInterval(guard);
      // The first word counts: ending the worker makes it exit, which is another.
      resolve(extracted);
      void worker.terminate();
    }
    worker.once('message', (message) => {
      const { data } = EXTRACTED.safeParse(message);
      finish(data ?? { refusal: 'broken' });
    });
    worker.once('error', (error) => finish({ refusal: isOutOfMemory(error) ? 'too-large' : 'broken' }));
    worker.once('exit', () => finish({ refusal: 'broken' }));
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
