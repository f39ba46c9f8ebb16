import { labelOf, startsLabel, startsTitle } from './labels.ts';
import type { Line } from './lines.ts';

/** A piece of a document: what a person would see as one heading, paragraph, item of a list, or row of a table. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'bullet' | 'row';
  /** Line of the file that it begins on, from 1. */
  readonly line: number;
  /** Without markup, its lines joined. */
  readonly text: string;
  /** Cells of a row. */
  readonly cells: readonly string[];
  /** 1–6 for a heading that has one, else 0. */
  readonly level: number;
  /** Stands out as a whole: a heading, or set in bold. */
  readonly isProminent: boolean;
}

const NO_CELLS: readonly string[] = [];

interface OpenBlock {
  readonly kind: 'heading' | 'paragraph' | 'bullet';
  readonly line: number;
  readonly level: number;
  lines: string[];
  isBold: boolean;
}

const BULLET = /^[-•▪◦·¶*]\s+(?=\S)/;
/** A symbol of the scale before a name: a row of its own, in a table whose lines were lost. */
const ASSESSED = /^[●◆■]\s/u;
const HEADING = /^(#{1,6})\s*(?=[^#\s])/;

/** Puts lines together to blocks. */
export function readBlocks(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let open: OpenBlock | undefined;
  const close = () => {
    if (open) blocks.push(finished(open));
    open = undefined;
  };
  for (const { number, text } of lines) {
    const row = text === '' ? undefined : cellsOf(text);
    if (text === '' || row) {
      close();
      if (row && row.length > 0) blocks.push(rowBlock(number, row));
      continue;
    }
    const level = HEADING.exec(text)?.[1]?.length ?? 0;
    const plain = unmarked(text);
    const isBold = level === 0 && /^\*\*.+\*\*$/.test(text);
    const kind = level > 0 ? 'heading' : BULLET.test(text) ? 'bullet' : 'paragraph';
    if (plain === '') close();
    else if (open && continues(open, { kind, level, plain, isBold })) {
      open.lines.push(plain);
      open.isBold &&= isBold;
    } else {
      close();
      open = { kind, line: number, level, lines: [plain], isBold };
      if (kind === 'bullet') open.lines = [unmarked(text.replace(BULLET, ''))];
    }
  }
  close();
  return rejoin(blocks);
}

/** Whether a line goes on with the block above it. */
function continues(
  open: OpenBlock,
  next: { kind: OpenBlock['kind']; level: number; plain: string; isBold: boolean },
): boolean {
  if (next.kind === 'bullet' || labelOf(next.plain) || ASSESSED.test(next.plain)) return false;
  // A label is never longer than a few lines; a paragraph may be thousands.
  const above = open.lines.length > 6 ? '' : open.lines.join(' ');
  if (labelOf(above) && !labelOf(`${above} ${next.plain}`)) return false;
  if (startsTitle(next.plain) || startsLabel(next.plain)) return false;
  if (next.kind === 'heading') return open.kind === 'heading' && open.level === next.level;
  if (open.kind === 'heading') return false;
  // Bold lines above plain ones are a heading that extraction has moved up to its text.
  return open.kind === 'bullet' || !open.isBold || next.isBold || startsTitle(above);
}

function finished(open: OpenBlock): Block {
  const isProminent = open.kind === 'heading' || open.isBold;
  return {
    kind: open.kind,
    line: open.line,
    text: joinLines(open.lines),
    cells: NO_CELLS,
    level: open.level,
    isProminent,
  };
}

function rowBlock(line: number, cells: readonly string[]): Block {
  return { kind: 'row', line, text: cells.join(' ').trim(), cells, level: 0, isProminent: false };
}

/** The cells of a row with bars or tabs; an empty list for the line that parts a table's head from its body. */
function cellsOf(text: string): readonly string[] | undefined {
  if (/^\|[\s|:-]*\|$/.test(text)) return [];
  if (text.startsWith('|') && text.endsWith('|') && text.length > 1) {
    return text.slice(1, -1).split('|').map(unmarked);
  }
  return text.includes('\t') ? text.split('\t').map(unmarked) : undefined;
}

/** Text without the marks of headings and of bold and italic type. */
function unmarked(text: string): string {
  return text
    .replace(HEADING, '')
    .replace(/\*{1,3}(?=\S)|(?<=\S)\*{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What follows a hyphen that belongs to the word ("miljö- och klimatmål"). */
const SUSPENDED = /^(?:och|eller|samt|respektive)\s/;

/** Joins lines, and words that were hyphenated at their ends ("miljö-" before "och" keeps its hyphen). */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const below = lines[index + 1];
      if (below === undefined) return line;
      const isHyphenated =
        /\p{Ll}-$/u.test(line.slice(-2)) && /^\p{Ll}/u.test(below) && !SUSPENDED.test(below);
      return isHyphenated ? line.slice(0, -1) : `${line} `;
    })
    .join('');
}

const UNFINISHED =
  /(?:^|\s)(?:att|och|i|på|som|den|det|de|till|för|med|av|om|en|ett|samt|eller|från|inom|vid|ska)$/;

/** Puts together what a page break or a lost line tore apart: a sentence that has not ended, and goes on. */
function rejoin(blocks: readonly Block[]): readonly Block[] {
  const whole: Block[] = [];
  let torn: string[] = [];
  const mend = () => {
    const first = torn.length > 0 ? whole.pop() : undefined;
    if (first) whole.push({ ...first, text: joinLines([first.text, ...torn]) });
    torn = [];
  };
  for (const block of blocks) {
    const above = whole.at(-1);
    if (above && isTorn(above, torn.at(-1) ?? above.text, block)) torn.push(block.text);
    else {
      mend();
      whole.push(block);
    }
  }
  mend();
  return whole;
}

/** @param text what stands last of the block above */
function isTorn(above: Block, text: string, block: Block): boolean {
  if (above.kind === 'row' || block.kind === 'row' || block.kind === 'bullet') return false;
  const end = text.slice(-40);
  if (/[.!?:;]["”)]?$/.test(end) || labelOf(text) || labelOf(block.text)) return false;
  if (startsTitle(block.text)) return false;
  return /^\p{Ll}/u.test(block.text) || (UNFINISHED.test(end) && above.isProminent === block.isProminent);
}
