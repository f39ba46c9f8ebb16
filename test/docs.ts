/** The parts of the documentation that are made from the program: `npm run docs` writes them, and a test sees that they are up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCapabilities } from '../src/chat/capabilities.ts';
import { rightsTable } from '../src/chat/rights-table.ts';

const GUIDE = join(import.meta.dirname, '../docs/anvandning.md');

/** Everything between the two marks. */
const TABLE = /(?<=<!-- tabell: npm run docs -->\n).*?(?=\n<!-- slut -->)/s;

export function readGuide(): string {
  return readFileSync(GUIDE, 'utf8');
}

/** The guide with its table as it ought to be. @throws RangeError when the marks are gone */
export function guideWithTable(guide: string): string {
  if (!TABLE.test(guide)) throw new RangeError('docs/anvandning.md has lost the marks around its table');
  return guide.replace(TABLE, () => rightsTable(allCapabilities()));
}

if (import.meta.main) writeFileSync(GUIDE, guideWithTable(readGuide()));
