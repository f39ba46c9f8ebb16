import type { Block } from './blocks.ts';

/** Where a document says what it is. */
const FIRST_BLOCKS = 12;
const LONGEST = 120;

const YEARS = /(?<![\d-])(20\d\d)(?:\s?[-–/]\s?(?:20)?\d\d)?(?![\d-])/gu;
/** What else a cover dates: when it was decided, and by which number it is filed. */
const DATED = /beslut|fastställ|antag|revider|dnr|diarie|datum|version|uppdater/i;

/** The year that a heading on the first page names, of several the first ("Mål 2026–2028"); undefined where there is none, or more than one. */
export function yearOnCover(blocks: readonly Block[]): number | undefined {
  const years = blocks
    .slice(0, FIRST_BLOCKS)
    .filter(({ kind, text }) => kind !== 'row' && text.length <= LONGEST && !/[.!?]$/.test(text))
    .filter(({ text }) => !DATED.test(text))
    .map(({ text }) => [...text.matchAll(YEARS)].map(([, year]) => Number(year)));
  const [found = []] = years.filter(({ length }) => length > 0);
  return found.length === 1 ? found[0] : undefined;
}
