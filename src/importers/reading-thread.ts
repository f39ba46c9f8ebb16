import { Worker } from 'node:worker_threads';
import { Problem } from '../domain/errors.ts';
import type { Refusal } from '../domain/file-faults.ts';
import type { ReadDocument } from '../domain/plans/read-document.ts';
import { refused } from './files.ts';
import type { HowToRead } from './reading.ts';

/** A document of 200 pages takes about a second, and 20 MB of text six. */
const TIME_LIMIT_MS = 20_000;
/** Of the thread's objects. What lies outside, such as an unpacked picture, is bounded by how much the whole program may grow. */
const MEMORY_LIMITS = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

const MOST_GROWTH_BYTES = 250 * 1024 * 1024;
const LOOK_EVERY_MS = 100;

/** What the thread is told. */
export interface ToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly how: HowToRead;
}

/** What the thread says, as plain data. A fault is one of ours. */
export type ReadApart =
  | { readonly document: ReadDocument }
  | { readonly problem: Pick<Problem, 'code' | 'fields' | 'findings'> }
  | { readonly fault: unknown };

/** Ends when the last thread that was asked for has ended. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Reads a file in a thread of its own with little memory, little time and no environment that matters: the file comes from outside, and
 * must neither stop the bot nor bring it down. Files wait for one another, since each may take all the memory that there is
 * for one; the time counts from a file's own turn.
 * @throws Problem as `read` does; `not-a-plan` also when the thread does not come to an end by itself
 */
export async function readApart(toRead: ToRead): Promise<ReadDocument> {
  const turn = queue.then(() => readNow(toRead));
  queue = turn.catch(() => undefined);
  const outcome = await turn;
  if ('document' in outcome) return outcome.document;
  if ('refusal' in outcome) throw refused(toRead.name, outcome.refusal);
  if ('fault' in outcome) throw outcome.fault;
  throw Object.assign(new Problem('invalid-plan'), outcome.problem, { message: outcome.problem.code });
}

async function readNow(toRead: ToRead): Promise<Ending> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: toRead,
    resourceLimits: MEMORY_LIMITS,
    env: ownEnvironment(),
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

/** Where Node keeps what it has compiled, if anywhere, and no more: with that a thread starts in half the time. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE } = process.env;
  return NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };
}

type Ending = ReadApart | { readonly refusal: Refusal };

/** What becomes of a thread, whichever comes first: ending it makes it exit, which is another word. */
async function firstWordOf(worker: Worker): Promise<Ending> {
  const { promise, resolve } = Promise.withResolvers<Ending>();
  const timer = setTimeout(() => resolve({ refusal: 'too-slow' }), TIME_LIMIT_MS);
  const most = process.memoryUsage.rss() + MOST_GROWTH_BYTES;
  const guard = setInterval(() => {
    if (process.memoryUsage.rss() > most) resolve({ refusal: 'too-large' });
  }, LOOK_EVERY_MS);
  // It is our own thread, so its word is taken: to look through ten megabytes would cost what the thread has saved.
  worker.on('message', (word: ReadApart) => resolve(word));
  worker.on('messageerror', () => resolve({ refusal: 'broken' }));
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
