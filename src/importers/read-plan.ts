import { extname } from 'node:path';
import { Problem } from '../domain/errors.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import type { ReadDocument } from '../domain/plans/read-document.ts';
import type { OwnWords } from './document/words.ts';
import { checkSize, PACKED } from './files.ts';
import { readModels } from './models.ts';
import { type HowToRead, read } from './reading.ts';
import { readApart } from './reading-thread.ts';

/** A text of so many bytes is read in 50 ms at most, for which the bot may stand still; a thread would take twice that to start. */
const MOST_BYTES_HERE = 64 * 1024;

/**
 * Reads a plan, or a report with its answers, out of a file. What is long or packed is read in a thread of its own, and
 * holds nobody up.
 * @param name with the ending that says what kind of file it is
 * @param how all of it may be left out; models and words then are ours
 * @throws Problem `invalid-plan`, or `not-a-plan` with a `reason`
 */
export async function readPlanFile(
  name: string,
  bytes: Uint8Array,
  how: Partial<HowToRead> = {},
): Promise<ReadDocument> {
  const { planId, models, model, words = {} } = how;
  if (planId !== undefined && !ID_PATTERN.test(planId)) {
    throw new Problem('invalid-plan', {}, [{ at: '--plan', code: 'not-an-id', value: planId }]);
  }
  checkSize(name, bytes.length);
  const settled = { planId, models: models ?? readModels(), model, words };
  const isPacked = PACKED.includes(extname(name).toLowerCase());
  return isPacked || bytes.length > MOST_BYTES_HERE
    ? readApart({ name, bytes, how: settled })
    : read(name, bytes, settled);
}

/**
 * Reads files by our models and words, and by those in a folder, which are read here and once, and the municipality's own words.
 * @throws Problem `invalid-models`
 */
export function planReader(modelsFolder: string | undefined, words: OwnWords) {
  const models = readModels(modelsFolder);
  return (name: string, bytes: Uint8Array): Promise<ReadDocument> =>
    readPlanFile(name, bytes, { models, words });
}
