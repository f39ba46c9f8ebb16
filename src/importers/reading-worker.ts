/** The thread that `reading-thread.ts` starts for a file. */
import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../domain/errors.ts';
import { read } from './reading.ts';
import type { ReadApart, ToRead } from './reading-thread.ts';

async function outcome({ name, bytes, how }: ToRead): Promise<ReadApart> {
  try {
    return { document: await read(name, bytes, how) };
  } catch (error) {
    if (!(error instanceof Problem)) return { fault: error };
    // Only its own fields outlive the way between threads: there it would be an Error among others.
    const { code, fields, findings } = error;
    return { problem: { code, fields, findings } };
  }
}

parentPort?.postMessage(await outcome(workerData));
