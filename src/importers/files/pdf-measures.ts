import type { Page } from './pdf-page.ts';
import type { Line } from './pdf-table.ts';

/** A font this much larger than the usual one is a heading's; 12 points are to 11. */
const LARGER = 1.08;
/** A word's width is reckoned from its line's; it may have wider letters. */
const WIDER = 1.15;

/** Of the lines that are surely broken, so many have to reach as far as others begin from the edge. */
const MOST_REACH = 0.8;

/** The usual measures of a document, by which its unusual lines are known. */
export interface Measures {
  readonly size: number;
  /** Larger sizes, the largest first: one level of heading each. */
  readonly headings: readonly number[];
  /** Between two lines of a paragraph, in parts of the font's size. */
  readonly distance: number;
  /** Every word of the document, in small letters. */
  readonly words: ReadonlySet<string>;
  /** A symbol that may be one of an assessment, and here marks the items of lists. */
  readonly bullet: string | undefined;
  /** Where full lines end, by a page's width. */
  readonly ends: ReadonlyMap<number, number>;
}

/** @param distance between the lines of a paragraph, in parts of the font's size */
export function measuresOf(
  pages: readonly Page[],
  lines: readonly (readonly Line[])[],
  distance: number,
): Measures {
  const all = lines.flat();
  const size = mostCommon(all.map((line) => [rounded(line.size), line.text.length])) ?? 0;
  const larger = all.filter((line) => !line.isRow && rounded(line.size) > size * LARGER);
  return {
    size,
    headings: [...new Set(larger.map((line) => rounded(line.size)))].toSorted((one, other) => other - one),
    distance,
    words: wordsIn(all),
    bullet: bulletIn(all),
    ends: endsOf(pages, lines),
  };
}

/** All words, in small letters. */
function wordsIn(lines: readonly Line[]): ReadonlySet<string> {
  const texts = lines.flatMap(({ text, isRow, cells }) => (isRow ? cells.flat() : [text]));
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\d-]+/gu) ?? []));
}

const SYMBOLS = /[●○■◆□◇◐◑◯◻◼]/gu;

/** The one symbol that stands before a tab in several lines of a document that has no other: an assessment has several. */
function bulletIn(lines: readonly Line[]): string | undefined {
  const [symbol, ...others] = new Set(lines.flatMap(({ text }) => text.match(SYMBOLS) ?? []));
  if (symbol === undefined || others.length > 0) return undefined;
  const marked = lines.filter(({ text, isRow }) => !isRow && text.includes(symbol));
  return marked.length > 1 && marked.every(({ text }) => text.startsWith(`${symbol}\t`)) ? symbol : undefined;
}

function endsOf(pages: readonly Page[], lines: readonly (readonly Line[])[]): Map<number, number> {
  const byWidth = Map.groupBy(lines.entries(), ([index]) => Math.round(pages[index]?.width ?? 0));
  return new Map(
    [...byWidth].map(([width, ofPages]) => [
      width,
      endOf(
        ofPages.map(([, one]) => one),
        width,
      ),
    ]),
  );
}

/** As far from the edge as lines begin on the other side, unless those that are surely broken end long before; then the rightmost end. */
function endOf(pages: readonly (readonly Line[])[], width: number): number {
  const texts = pages.map((lines) => lines.filter(({ isRow }) => !isRow));
  const all = texts.flat();
  const rights = all.map(({ right }) => right).toSorted((one, other) => other - one);
  // But for one line in fifty, which may be a long address that sticks out.
  const rightmost = rights[Math.floor(rights.length / 50)] ?? width;
  const opposite = width - all.reduce((least, { x }) => Math.min(least, x), width);
  const broken = texts.flatMap((lines) =>
    lines.flatMap((line, index) => {
      const above = lines[index - 1];
      return above && /^\p{Ll}/u.test(line.text) && line.size === above.size ? [[above, line] as const] : [];
    }),
  );
  const reaching = broken.filter(([above, line]) => withFirstWord(above, line) > opposite);
  return reaching.length >= broken.length * MOST_REACH ? Math.max(rightmost, opposite) : rightmost;
}

/** How far a line would reach with the first word of the one below it. */
export function withFirstWord(above: Line, line: Line): number {
  const word = (line.text.trimStart().split(' ', 1)[0] ?? '').length / line.text.length;
  return above.right + (line.right - line.x) * word * WIDER + line.size / 2;
}

function mostCommon(weighted: readonly (readonly [number, number])[]): number | undefined {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighted) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

/** Half points: the same font can differ by hundredths. */
export function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}
