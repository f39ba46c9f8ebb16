import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod/v4';
import type { Extracted } from './extraction.ts';
import { pdfText } from './pdf.ts';
import { Refused } from './refusal.ts';
import { wordText } from './word.ts';

const WORK = z.object({ format: z.enum(['word', 'pdf']), bytes: z.instanceof(Uint8Array) });

/** Whatever a library throws at a file is the file's fault: it is broken. */
async function extracted(): Promise<Extracted> {
  const { format, bytes } = WORK.parse(workerData);
  try {
    return { text: await (format === 'word' ? wordText(bytes) : pdfText(bytes)) };
  } catch (error) {
    return { refusal: error instanceof Refused ? error.reason : 'broken' };
  }
}

parentPort?.postMessage(await extracted());
