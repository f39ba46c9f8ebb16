/** What stands at the edges of pages: their heads and feet. */
import { split } from './sentences.ts';
import { tidy } from './tidied.ts';

export const LINE_END = /\r\n|\r|\n/g;
export const PAGE_END = /\f/g;

/** Longest line that can be a page's head or foot. */
export const MAX_EDGE = 120;
/** As long as what stands on both of two pages has to be: a name, rather than a label. */
const SURE_EDGE = 15;
/** So many pages show what stands on all of them; no PDF may have more. */
const PAGES_COMPARED = 2000;

/**
 * What stands first or last on at least three pages and a third of them all, whatever its page number. Of two pages both: there it may
 * be a table's head or a word that comes again as well.
 */
export function repeatedEdges(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let pages = 0;
  for (const [start, end] of split(text, PAGE_END)) {
    if (pages === PAGES_COMPARED) break;
    const page = text.slice(start, end).trim();
    if (page === '') continue;
    pages += 1;
    const first = tidy(page.slice(0, MAX_EDGE).split(LINE_END)[0] ?? '');
    const last = tidy(page.slice(-MAX_EDGE).split(LINE_END).at(-1) ?? '');
    for (const key of new Set([withoutDigits(first), withoutDigits(last)])) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const enough = pages === 2 ? 2 : Math.max(3, pages / 3);
  const isEdge = (key: string) =>
    key !== '' && (pages > 2 || (key.length >= SURE_EDGE && !/^[|#]/.test(key)));
  return new Set([...counts].flatMap(([key, count]) => (count >= enough && isEdge(key) ? key : [])));
}

/** "\n\nMål och budget 2031          12\n\n": alone between blank lines, with a number far to its right. */
const STANDING =
  /(?<=^|\n[^\S\n]{0,20}\r?\n)[^\S\n]{0,60}(\p{L}[^\n\t]{9,110}?)(?: {6,200}|\t)(\d{1,4})[^\S\n]{0,20}(?=\s*$|\r?\n[^\S\n]{0,20}\r?\n)/gu;
/** So many pages show it, where nothing marks the end of a page. */
const LEAST_ALIKE = 3;

/**
 * The heads of pages in a text that has lost its pages' ends: the same words on three lines or more, each with a higher number
 * than the one before.
 * @returns gives the words of a line that is one
 */
export function standingHeads(text: string): (line: string) => string | undefined {
  const pages = new Map<string, { readonly rows: string[]; last: number }>();
  for (const [written, words = '', number] of text.matchAll(STANDING)) {
    const key = tidy(words);
    const known = pages.get(key) ?? { rows: [], last: 0 };
    if (Number(number) <= known.last) known.rows.length = 0;
    known.rows.push(tidy(written));
    known.last = Number(number);
    pages.set(key, known);
  }
  const sure = [...pages].filter(([, { rows }]) => rows.length >= LEAST_ALIKE);
  const known = new Map(sure.flatMap(([words, { rows }]) => rows.map((row) => [row, words] as const)));
  return (line) => (known.size > 0 ? known.get(tidy(line)) : undefined);
}

/** What stands on every page right above its number: "Region Norrland    Regionplan 2031", and below that "7" or "Dnr 31/12    Sid 7 (12)". */
const ABOVE_NUMBER =
  /(?<=^|\n)[^\S\n]{0,60}(\S[^\n]{9,110})\r?\n(?:[^\S\n]{0,100}(?:[-–]\s?)?|[^\n]{0,80}\s)(?:sida?\s)?(\d{1,4})(?:\s?\(\d{1,4}\)|\sav\s\d{1,4}|\s?[-–])?[^\S\n]{0,20}(?=\r?\n|$)/giu;
/** Of whom or what a page is. */
const OF_PAGES =
  /(?:kommun|stad|region|nämnd|nämnden|styrelsen?|bolaget|rapport|plan|budget|bokslut|program)(?!\p{L})/iu;

/**
 * Such lines, on two pages or more, each with a higher number than the one before.
 * @returns gives the cells of a line that is one, with tabs between them
 */
export function headsAboveNumbers(text: string): (line: string) => string | undefined {
  const found = new Map<string, number[]>();
  for (const [, words = '', number] of text.matchAll(ABOVE_NUMBER))
    if (OF_PAGES.test(words)) found.set(tidy(words), [...(found.get(tidy(words)) ?? []), Number(number)]);
  const isRising = (numbers: readonly number[]) =>
    numbers.length > 1 && numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  const known = new Set([...found].flatMap(([words, numbers]) => (isRising(numbers) ? words : [])));
  return (line) =>
    known.size > 0 && known.has(tidy(line)) ? line.trim().replace(/ {2,}/g, '\t') : undefined;
}

export function withoutDigits(text: string): string {
  return text.replace(/[\d()]+/g, '').trim();
}
