import assert from 'node:assert/strict';
import { readPlanFile } from '../../src/importers/read-plan.ts';
import { ownText } from './document-files.ts';

/** More than is read in the bot's own thread. */
const LONG = 128 * 1024;

describe('A long text, which is read in a thread of its own', () => {
  for (const name of ['budget.md', 'program.md', 'arsanalys-2030.txt']) {
    it(`says the same as a short one, field by field: ${name}`, async () => {
      const text = ownText(name);
      const short = await readPlanFile(name, Buffer.from(text));
      const apart = await readPlanFile(name, Buffer.from(`${text}\n${' '.repeat(LONG)}\n`));
      assert.deepEqual(apart, short);
    });
  }
});
