import { startsTitle } from '../document/labels.ts';
import { WORDS_BUILT_IN } from '../document/words.ts';
import { isMark, row, withBullet } from './marks.ts';
import { type Measures, measuresOf, rounded, withFirstWord } from './pdf-measures.ts';
import { blocksOf, isInMargin, type Page } from './pdf-page.ts';
import { type Line, linesOf } from './pdf-table.ts';

/** A heading longer than this is a preamble in large letters. */
const LONGEST_HEADING = 400;
/** A distance this much larger than the usual one parts two paragraphs. */
const APART = 1.2;
/** A page is set in two columns when so much of its text stands in one of them, and so many lines in each. */
const [IN_COLUMNS, LEAST_LINES] = [0.8, 8];

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
  if (above.hasMargin || line.hasMargin) return false;
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
  if (first.hasMargin) return withMargin(text, level, first.bold);
  if (level > 0 && text.length <= LONGEST_HEADING) return `${'#'.repeat(Math.min(level, 6))} ${text}`;
  const item = withBullet(withoutTab(text, measures.bullet));
  return first.bold && !item.startsWith('- ') ? `**${item}**` : item;
}

/** A name with its marks, and what stands at the margin behind its tab. */
function withMargin(text: string, level: number, isBold: boolean): string {
  const [name = '', verdict = ''] = text.split('\t');
  if (level > 0) return `${'#'.repeat(Math.min(level, 6))} ${text}`;
  return `${isBold ? `**${name}**` : withBullet(name)}\t${verdict}`;
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
  if (!hyphen) {
    const goesOn = /^\p{Ll}/u.test(line) || text === text.toUpperCase();
    return isKnown && before === text && goesOn ? text + line : `${text} ${line}`;
  }
  if (after === '' || /^(och|eller|samt|respektive)$/.test(after)) return `${text} ${line}`;
  return isKnown ? text.slice(0, -1) + line : text + line;
}
