import { startsTitle } from '../document/labels.ts';
import { WORDS_BUILT_IN } from '../document/words.ts';
import { isMark, row, withBullet } from './marks.ts';
import { blocksOf, isInMargin, type Page } from './pdf-page.ts';
import { type Line, linesOf } from './pdf-table.ts';

/** A font this much larger than the usual one is a heading's; 12 points are to 11. */
const LARGER = 1.08;
/** A heading longer than this is a preamble in large letters. */
const LONGEST_HEADING = 400;
/** A distance this much larger than the usual one parts two paragraphs. */
const APART = 1.2;
/** A word's width is reckoned from its line's; it may have wider letters. */
const WIDER = 1.15;

/** A page is set in two columns when so much of its text stands in one of them, and so many lines in each. */
const [IN_COLUMNS, LEAST_LINES] = [0.8, 8];

/** The usual measures of a document, by which its unusual lines are known. */
interface Measures {
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

/** The lines of a document, a form feed between its pages. */
export function linesOfPages(pages: readonly Page[]): string {
  const { blocks, distance } = blocksOf(pages);
  const lines = linesOf(
    blocks,
    pages.map(({ height }) => height),
  );
  const repeated = repeatedIn(pages, lines);
  const kept = lines.map((ofPage, index) =>
    ofPage.filter((line) => !isRunning(line, pages[index]?.height ?? 0) || !repeated.has(pattern(line))),
  );
  const measures = measuresOf(pages, kept, distance);
  return pages
    .map(({ width }, index) =>
      textOfPage(kept[index] ?? [], measures, measures.ends.get(Math.round(width)) ?? width),
    )
    .join('\n\f\n');
}

/** Running headers and page numbers: what stands in the margin of half the pages, at the same height but for its numbers. */
function repeatedIn(pages: readonly Page[], lines: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [index, ofPage] of lines.entries()) {
    const running = ofPage.filter((line) => isRunning(line, pages[index]?.height ?? 0));
    for (const key of new Set(running.map(pattern))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(3, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

function isRunning({ y, bottom }: Line, height: number): boolean {
  return isInMargin({ top: y, bottom }, height);
}

function pattern({ text, y }: Line): string {
  return `${Math.round(y)} ${text.replace(/\d+/g, '#')}`;
}

function measuresOf(pages: readonly Page[], lines: readonly (readonly Line[])[], distance: number): Measures {
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
  return reaching.length >= broken.length * IN_COLUMNS ? Math.max(rightmost, opposite) : rightmost;
}

/** How far a line would reach with the first word of the one below it. */
function withFirstWord(above: Line, line: Line): number {
  const word = (line.text.trimStart().split(' ', 1)[0] ?? '').length / line.text.length;
  return above.right + (line.right - line.x) * word * WIDER + line.size / 2;
}

function mostCommon(weighted: readonly (readonly [number, number])[]): number | undefined {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighted) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

/** Half points: the same font can differ by hundredths. */
function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

function textOfPage(lines: readonly Line[], measures: Measures, end: number): string {
  const blocks: Line[][] = [];
  const middle = middleOf(lines);
  for (const line of lines) {
    const block = blocks.at(-1);
    const isLeft = middle !== undefined && line.right <= middle.x;
    if (block && goesOn(block, line, measures, isLeft ? middle.end : end)) block.push(line);
    else blocks.push([line]);
  }
  let text = '';
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (before) text += belongs(before, block, measures) ? '\n' : '\n\n';
    text += markedUp(block, measures);
  }
  return text;
}

/** Between the two columns of a page's text, and where the lines of the left one end; undefined where there is but one. */
function middleOf(lines: readonly Line[]): { readonly x: number; readonly end: number } | undefined {
  const texts = lines.filter(({ isRow }) => !isRow);
  const left = Math.min(...texts.map(({ x }) => x));
  const x = (left + Math.max(...texts.map(({ right }) => right))) / 2;
  const before = texts.filter(({ right }) => right <= x);
  const beyond = texts.filter((line) => line.x >= x);
  const isParted = before.length + beyond.length >= texts.length * IN_COLUMNS;
  if (!isParted || Math.min(before.length, beyond.length) < LEAST_LINES) return undefined;
  return { x, end: Math.max(...before.map(({ right }) => right)) };
}

/** Whether a line is the next of the same paragraph: its first word did not fit on the line above, and it begins nothing of its own. */
function goesOn(block: readonly Line[], line: Line, measures: Measures, end: number): boolean {
  const [first, above] = [block[0], block.at(-1)];
  if (!first || !above || !isTight(above, line, measures) || line.isRow || startsItem(line.text))
    return false;
  if (/^\p{Lu}/u.test(line.text) && startsTitle(line.text, WORDS_BUILT_IN)) return false;
  const isHeading = first.bold || levelOf(first, measures) > 0;
  if (!isHeading && startsItem(first.text) && line.x < first.x + 1) return false;
  if (/^\p{Ll}/u.test(line.text) && (isHeading || /\p{L}[-\u00ad]$/u.test(above.text))) return true;
  return withFirstWord(above, line) > end;
}

/** Whether two blocks follow each other without a blank line: the items of a list, rows, and what may be a sentence broken by hand. */
function belongs(before: readonly Line[], block: readonly Line[], measures: Measures): boolean {
  const [one, above, other] = [before[0], before.at(-1), block[0]];
  if (!one || !above || !other || !isTight(above, other, measures)) return false;
  if (other.isRow) return true;
  const isItem = startsItem(one.text) && startsItem(other.text);
  return Math.abs(one.x - other.x) < 1 && (isItem || /^\p{Ll}/u.test(other.text));
}

function isTight(above: Line, line: Line, measures: Measures): boolean {
  if (above.isRow !== line.isRow) return false;
  if (line.isRow) return line.y > above.bottom;
  if (above.bold !== line.bold || rounded(above.size) !== rounded(line.size)) return false;
  return line.y > above.y && line.y - above.y < line.size * measures.distance * APART;
}

function startsItem(text: string): boolean {
  return isMark(text.trimStart().split(/\s/, 1)[0] ?? '');
}

function levelOf({ size }: Line, { headings }: Measures): number {
  return headings.indexOf(rounded(size)) + 1;
}

function markedUp(block: readonly Line[], measures: Measures): string {
  const [first] = block;
  if (!first) return '';
  if (first.isRow) {
    return row(first.cells.map((lines) => joinedLines(lines, measures.words)));
  }
  const text = joinedLines(
    block.map((line) => line.text.trim()),
    measures.words,
  );
  const level = levelOf(first, measures);
  if (level > 0 && text.length <= LONGEST_HEADING) return `${'#'.repeat(Math.min(level, 6))} ${text}`;
  const item = withBullet(withoutTab(text, measures.bullet));
  return first.bold && !item.startsWith('- ') ? `**${item}**` : item;
}

/** A tab after a mark; "o" is what Word draws for the second level of a list. */
function withoutTab(text: string, bullet: string | undefined): string {
  const [mark, rest = ''] = text.split('\t', 2);
  return (mark === 'o' || mark === bullet) && rest !== '' ? `- ${rest}` : text.replaceAll('\t', ' ');
}

function joinedLines(lines: readonly string[], words: ReadonlySet<string>): string {
  return lines.length > 0 ? lines.reduce((text, line) => joinedTo(text, line, words)) : '';
}

/** A word that was parted at the end of a line is one again if the document has it elsewhere; "mål- och" is none. */
function joinedTo(text: string, line: string, words: ReadonlySet<string>): string {
  if (/\u00ad$/u.test(text)) return text.slice(0, -1) + line;
  const [before = '', hyphen] = /[\p{L}\d]+(-?)$/u.exec(text) ?? [];
  const [after = ''] = /^[\p{L}\d]+/u.exec(line) ?? [];
  const isKnown = words.has((before.slice(0, hyphen ? -1 : undefined) + after).toLowerCase());
  // In a narrow cell, a word that fills its line may have been broken without a hyphen.
  if (!hyphen) return isKnown && before === text && /^\p{Ll}/u.test(line) ? text + line : `${text} ${line}`;
  if (after === '' || /^(och|eller|samt|respektive)$/.test(after)) return `${text} ${line}`;
  return isKnown ? text.slice(0, -1) + line : text + line;
}
