import { isAssignment, isNextDecision } from './assigned.ts';
import { boardOf } from './boards.ts';
import { onOneLine } from './cells.ts';
import { bareLabelOf, endsCapitals, isCapitals, isChapterLine, isChapterOnce, saysHow } from './chapters.ts';
import { Passage, withoutTornHyphens } from './joining.ts';
import { endsWithLine, labelOf, startsLabel, startsTitle, titleOf } from './labels.ts';
import type { Line } from './lines.ts';
import { announcedBy } from './named.ts';
import type { DocumentWords } from './words.ts';

/** A piece of a document: what a person would see as one heading, paragraph, item of a list, or row of a table. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'bullet' | 'row';
  /** Line of the file that it begins on, from 1. */
  readonly line: number;
  /** Without markup, its lines joined. */
  readonly text: string;
  /** Cells of a row. */
  readonly cells: readonly string[];
  /** The same cells, where one holds several paragraphs. */
  readonly parted?: readonly string[];
  /** What stands in bold at the beginning of a paragraph, as a name does. */
  readonly lead?: string;
  /** 1–6 for a heading that has one, else 0. */
  readonly level: number;
  /** Stands out as a whole: a heading, or set in bold. */
  readonly isProminent: boolean;
  /** A row below which a line is drawn, as below the head of a table. */
  readonly isHead?: boolean;
}

const NO_CELLS: readonly string[] = [];

/** The lines of a block whose end has not come yet. */
interface OpenBlock {
  readonly kind: 'heading' | 'paragraph' | 'bullet';
  readonly line: number;
  readonly level: number;
  readonly passage: Passage;
  isBold: boolean;
  readonly lead?: string | undefined;
  /** What a line of its own, "Nämndsmål", says is named here. */
  isAnnounced?: boolean;
}

/** "b) Måla fyren", below "a) Laga bryggan" */
export const LETTERED = /^\p{Ll}[.)]\s/u;
/** "Beslut: HN § 4", below "Uppdrag: Laga bryggan": one line of a record, and the next. */
const LABELLED = /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,2}:\s\S/u;
/** Half a sentence, whose other half may stand in a list, or just below. */
export const HALF = /\s(?:att|genom|med|via)$/;
export const UNFINISHED =
  /(?:^|\s)(?:att|och|i|på|som|den|det|de|till|för|med|av|om|en|ett|samt|eller|från|inom|vid|ska)$/;
const BULLET = /^[-–•▪◦·¶*]\s+(?=\S)/;
/** "*- En punkt*": an item of a list that is set in italics. */
const SLANTED = /^\*{1,3}(?=[-•]\s)/;
/** A symbol of the scale before a name: a row of its own, in a table whose lines were lost. */
const ASSESSED = /^[●◆■]\s/u;
/** "▲ = delvis uppfyllt": what a symbol means is no part of a name above it. */
const LEGEND = /^[^\p{L}\p{N}\s"”'(]{1,4}\s?=\s/u;
/** "Källa: Kolada" is no part of what stands above it. */
const NOTE = /^(?:källa|källor|fotnot|anm|anmärkning)(?:\s\d)?\s?[:.]\s/iu;
const HEADING = /^(#{1,6})\s*(?=[^#\s])/;

/** The pieces that lines make by themselves, each as soon as it is whole. */
export function* blocksOf(lines: Iterable<Line>, words: DocumentWords): Generator<Block> {
  let open: OpenBlock | undefined;
  let row: Block | undefined;
  let widest = 0;
  for (const { number, text } of lines) {
    const cells = text === '' ? [] : cellsOf(text);
    // A row of empty cells draws no line.
    if (row) yield cells?.length === 0 && text.includes('-') ? { ...row, isHead: true } : row;
    row = undefined;
    const next = cells ? undefined : openedBy(text, number);
    widest = Math.max(widest, next?.passage.last.length ?? 0);
    if (open && next && continues(open, next, words, widest)) {
      open.passage.add(next.passage.last);
      open.isBold &&= next.isBold;
      continue;
    }
    if (open) yield finished(open);
    if (next && open && open.passage.count === 1 && announcedBy(open.passage.text, words))
      next.isAnnounced = true;
    open = next;
    if (cells && cells.length > 0) row = rowBlock(number, cells);
  }
  if (row) yield row;
  if (open) yield finished(open);
}

/** The block that a line begins unless it goes on with the one above; none when there is nothing but marks in it. */
function openedBy(text: string, line: number): OpenBlock | undefined {
  const plain = unmarked(onOneLine(text));
  if (plain === '') return undefined;
  const level = HEADING.exec(text)?.[1]?.length ?? 0;
  const bullet = text.replace(SLANTED, '');
  if (level === 0 && BULLET.test(bullet))
    return {
      kind: 'bullet',
      line,
      level,
      passage: new Passage(unmarked(onOneLine(bullet).replace(BULLET, ''))),
      isBold: false,
    };
  const isBold = level === 0 && /^\*\*.+\*\*$/.test(text);
  const lead = isBold ? undefined : LEAD.exec(text)?.[1];
  return {
    kind: level > 0 ? 'heading' : 'paragraph',
    line,
    level,
    passage: new Passage(plain),
    isBold,
    lead,
  };
}

/** Whether a line goes on with the block above it. */
function continues(open: OpenBlock, next: OpenBlock, words: DocumentWords, widest: number): boolean {
  const plain = next.passage.last;
  if (next.kind === 'bullet' || labelOf(plain, words)) return false;
  if (ASSESSED.test(plain) || LEGEND.test(plain) || NOTE.test(plain)) return false;
  if (isNextDecision(open.passage.first, plain)) return false;
  if (isEnded(open.passage) && isAssignment(plain)) return false;
  if (/^a[.)]\s/.test(plain) || saysHow(plain)) return false;
  if (LETTERED.test(plain) && LETTERED.test(open.passage.first)) return false;
  // A label is never longer than a few lines; a paragraph may be thousands.
  const above = open.passage.count > 6 ? '' : open.passage.text;
  if (LABELLED.test(open.passage.first) && LABELLED.test(plain) && !UNFINISHED.test(above)) return false;
  // "Hamnnämnden får i uppdrag att", and the rest of the sentence.
  if (HALF.test(above) && /^\p{Ll}/u.test(plain)) return true;
  if (labelOf(above, words) && !labelOf(`${above} ${plain}`, words)) return false;
  if (startsTitle(plain, words) || startsLabel(plain, words)) return false;
  if (bareLabelOf(plain, words) || (above.length <= 40 && bareLabelOf(above, words))) return false;
  if ([plain, above].some((one) => isChapterLine(one) || isChapterOnce(one))) return false;
  if (isCapitals(above) !== isCapitals(plain) && !isNumberOf(above, words)) return false;
  const isBullet = open.kind === 'bullet';
  const isItem = isBullet || (open.passage.count === 1 && /^\d{1,2}[.)]\s/.test(above));
  if ((isBullet || announcedBy(above, words)) && isBoardBelow(isBullet ? above : '', plain)) return false;
  if (endsCapitals(above) || (isItem && isTextBelow(open.passage.last, plain, isBullet))) return false;
  const isName = open.isAnnounced === true && open.passage.count === 1;
  if (next.kind !== 'heading' && endsWithLine(above, plain, words, { isName, widest })) return false;
  if (next.kind === 'heading') return open.kind === 'heading' && open.level === next.level;
  if (open.kind === 'heading') return false;
  // Bold lines above plain ones are a heading that extraction has moved up to its text.
  return open.kind === 'bullet' || !open.isBold || next.isBold || startsTitle(above, words);
}

/** "MÅL 1", whose name stands below. */
function isNumberOf(above: string, words: DocumentWords): boolean {
  return /\s\d{1,2}:?$/.test(above) && titleOf(`${above} X`, words) !== undefined;
}

/** Whether a sentence may begin below: what is above has ended, or is a board's name or a line as short as a heading. */
function isEnded({ last, count }: Passage): boolean {
  if (/[.!?:]$/.test(last) || boardOf(last) !== undefined) return true;
  return count === 1 && last.length <= LONGEST_HEADING && /[\p{L}\d]$/u.test(last) && !UNFINISHED.test(last);
}
const LONGEST_HEADING = 40;

/** The name of the next board, below a list of the work of another. */
function isBoardBelow(item: string, below: string): boolean {
  const isBoard = /(?:nämnden|styrelsen):?$/u.test(below) && boardOf(below.replace(/:$/, '')) !== undefined;
  return isBoard && !UNFINISHED.test(item);
}

/** An item of a list whose last line is short, and a sentence or, below a bullet, a line of text: what follows the list. */
function isTextBelow(last: string, below: string, isBullet: boolean): boolean {
  const isShort = last.length <= SHORT_ITEM && !UNFINISHED.test(last) && !/[-–,\u00ad]$/.test(last);
  const isText = /[.!?]$/.test(below) || (isBullet && below.length >= TEXT_WIDTH);
  return isShort && isText && /^\p{Lu}.*\s/u.test(below);
}

const [SHORT_ITEM, TEXT_WIDTH] = [50, 75];

/** "**Trygga kajer.** Nämnden ser till att …" */
const LEAD = /^\*\*([^*:]{3,150}?)[.\s]*\*\*[\s.–-]+(?=[^\s*])/;

function finished(open: OpenBlock): Block {
  const isProminent = open.kind === 'heading' || open.isBold;
  return {
    kind: open.kind,
    line: open.line,
    text: open.passage.text,
    cells: NO_CELLS,
    level: open.level,
    isProminent,
    ...(open.lead === undefined ? {} : { lead: open.lead }),
  };
}

function rowBlock(line: number, cells: readonly string[]): Block {
  const flat = cells.map(onOneLine);
  const isParted = flat.some((cell, index) => cell !== cells[index]);
  return {
    ...{ kind: 'row', line, text: flat.join(' ').trim(), cells: flat, level: 0, isProminent: false },
    ...(isParted ? { parted: cells } : {}),
  };
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
  const plain = text.replace(HEADING, '').replace(/\*{1,3}(?=\S)|(?<=\S)\*{1,3}/g, '');
  return withoutTornHyphens(plain.replace(/\s{2,}/g, ' ')).trim();
}
