/** The parts of the documentation that are made from the program: `npm run docs` writes them, and a test sees that they are up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCapabilities } from '../src/chat/capabilities.ts';
import { rightsTable } from '../src/chat/rights-table.ts';

const RIGHTS = join(import.meta.dirname, '../docs/guide/behorigheter.md');

/** Everything between the two marks. */
const TABLE = /(?<=<!-- tabell: npm run docs -->\n).*?(?=\n<!-- slut -->)/s;

/** The page of the guide that says who may do what. */
export function readRightsPage(): string {
  return readFileSync(RIGHTS, 'utf8');
}

/** The page with its table as it ought to be. @throws RangeError when the marks are gone */
export function withRightsTable(page: string): string {
  if (!TABLE.test(page)) throw new RangeError('behorigheter.md has lost the marks around its table');
  return page.replace(TABLE, () => rightsTable(allCapabilities()));
}

if (import.meta.main) writeFileSync(RIGHTS, withRightsTable(readRightsPage()));
