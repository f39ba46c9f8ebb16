import { sentencesOf, split } from '../document/sentences.ts';
import { sizeOf, untagged } from './signs.ts';

/** A line of a document, as it stands in the file. */
export interface TextLine {
  /** Place in the file, from 1. */
  readonly number: number;
  /** Trimmed, without tags; never empty. */
  readonly text: string;
  readonly isRow: boolean;
}

/** Lines without a blank one between them: a paragraph, a list, a table, or a heading on lines of its own. */
export interface Block {
  readonly lines: readonly TextLine[];
  /** Stands first or last on its page. */
  readonly isEdge: boolean;
}

/** A block that is longer goes on as another, and so does a line: both cost memory while they are looked at. */
const MOST_LINES = 500;
const MOST_LETTERS = 100_000;
const LONGEST_LINE = 20_000;
const LINE_END = /\r\n|\r|\n/g;
const PAGE_END = /\f/g;

/** The blocks of a document, each as it is asked for; a heading without a blank line below it is one of its own. */
export function* textBlocks(text: string): Generator<Block> {
  for (const block of blocksOf(text)) yield* atHeadings(block);
}

/** As long as a line of text is at the least, where headings are told by being shorter. */
const TEXT_WIDTH = 60;

function* atHeadings({ lines, isEdge }: Block): Generator<Block> {
  let start = 0;
  for (let index = 0; index < lines.length - 1; index += 1) {
    const [line, below] = [lines[index], lines[index + 1]];
    if (!line || !below || !standsOut(line, below, index === start ? undefined : lines[index - 1])) continue;
    if (!isHeading({ lines: [line], isEdge })) continue;
    if (index > start) yield { lines: lines.slice(start, index), isEdge };
    yield { lines: [line], isEdge };
    start = index + 1;
  }
  if (start < lines.length) yield start === 0 ? { lines, isEdge } : { lines: lines.slice(start), isEdge };
}

/** Whether a line may be a heading by how it is marked, or by its length between a text that ends and one that begins. */
function standsOut(line: TextLine, below: TextLine, above: TextLine | undefined): boolean {
  // A heading that goes on does so on its own level.
  if (line.text.startsWith('#')) return levelOf(line) !== levelOf(below);
  if (line.text.length >= TEXT_WIDTH || below.text.length < TEXT_WIDTH || below.isRow) return false;
  return /^\p{Lu}/u.test(below.text) && (above === undefined || /[.!?]["”)]?$/.test(above.text));
}

export function* blocksOf(text: string): Generator<Block> {
  let number = 1;
  for (const [start, end] of split(text, PAGE_END)) {
    const page = text.slice(start, end);
    let lines: TextLine[] = [];
    let letters = 0;
    let isFirst = true;
    for (const [from, to] of split(page, LINE_END)) {
      if (from > 0) number += 1;
      for (const line of partsOf(untagged(page.slice(from, to)).trim())) {
        const isOver = line === '' || lines.length === MOST_LINES || letters > MOST_LETTERS;
        if (isOver && lines.length > 0) {
          yield { lines, isEdge: isFirst };
          lines = [];
          letters = 0;
          isFirst = false;
        }
        if (line !== '') lines.push({ number, text: line, isRow: isRow(line) });
        letters += line.length;
      }
    }
    if (lines.length > 0) yield { lines, isEdge: true };
  }
}

/** A line, or when it is of no length that a person writes, its parts. */
function* partsOf(line: string): Generator<string> {
  let start = 0;
  while (line.length - start > LONGEST_LINE) {
    const blank = line.lastIndexOf(' ', start + LONGEST_LINE);
    const end = blank > start ? blank : start + LONGEST_LINE;
    yield line.slice(start, end);
    start = end;
  }
  yield line.slice(start);
}

function isRow(line: string): boolean {
  return line.startsWith('|') || line.includes('\t');
}

/** A longer line is looked at sentence by sentence. */
const LONG_LINE = 300;

/** What is held or left over as one: the cells of a row, the sentences of a paragraph on one line, or the line. */
export function piecesOf({ text, isRow }: TextLine): readonly string[] {
  if (isRow) return text.split(/[|\t]/);
  return text.length > LONG_LINE ? [...sentencesOf(text)] : [text];
}

/** "## Rubrik": 2; 0 for a line that is none. */
export function levelOf({ text }: TextLine): number {
  return /^(#{1,6})\s*[^#\s]/.exec(text)?.[1]?.length ?? 0;
}

/** A line without the marks of headings and bold type. */
export function withoutMarks(text: string): string {
  return text.replace(/\*{2,}/g, '').replace(/^[#*\s]+|(?<![*\s])[*\s]+$/g, '');
}

const LONGEST_HEADING = 140;
/** A line of a table that has lost its columns: a year is no figure. */
const FIGURES = /\d{3}|\d,\d|\s[-–+]\d|\d\s\d/;
const BULLET = /^[-–•▪◦·*]\s/;

/** Whether lines that stand by themselves look like a heading: short, without a full stop, and no item of a list. */
export function isHeading({ lines }: Block): boolean {
  const [first] = lines;
  if (!first || lines.length > 3 || first.isRow || first.text.length > LONGEST_HEADING) return false;
  if (lines.some(({ isRow }) => isRow)) return false;
  const text = headingOf(lines);
  if (lines.every((line) => levelOf(line) > 0 || /^\*\*.+\*\*$/.test(line.text))) return true;
  if (text.length > LONGEST_HEADING || BULLET.test(first.text) || /[.,;!]["”)]?$/.test(text)) return false;
  if (FIGURES.test(text.replace(/\b(?:19|20)\d\d\b/g, ''))) return false;
  return /^[\p{Lu}\d]/u.test(text) && /\p{L}{3}/u.test(text) && sizeOf(text) > 2;
}

export function headingOf(lines: readonly TextLine[]): string {
  return lines.map(({ text }) => withoutMarks(text)).join(' ');
}
