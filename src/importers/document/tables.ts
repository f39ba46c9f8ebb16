import { parseNumber } from '../../domain/answers/assessment.ts';
import type { Status } from '../../domain/answers/scale.ts';
import { plainWords } from '../../domain/names.ts';
import type { Measure, Target } from '../../domain/plans/plan.ts';
import type { Block } from './blocks.ts';
import { labelOf } from './labels.ts';
import { withoutStop } from './sentences.ts';
import { isAlmost } from './spelling.ts';

const SYMBOLS: Readonly<Record<string, Status>> = {
  '●': 'met',
  '◆': 'partly',
  '■': 'notMet',
  '—': 'unknown',
};

/** A text with the symbol of its status before it ("◆ Konkretisera …"), which extraction may have lost. */
export function markedText(text: string): { readonly status: Status | undefined; readonly text: string } {
  const symbol = /^\s*([●◆■—])\s*/u.exec(text);
  const status = symbol ? SYMBOLS[symbol[1] ?? ''] : undefined;
  return { status, text: text.slice(symbol?.[0].length ?? 0).trim() };
}

/** A row of the table "Målindikator | Utfall | Målvärde". */
export interface IndicatorRow {
  readonly title: string;
  readonly line: number;
  readonly status: Status | undefined;
  readonly outcome: string;
  readonly target: string;
  comment: string;
}

/** A row, or paragraph, below "Åtagande". */
export interface CommitmentRow {
  readonly title: string;
  readonly line: number;
  readonly status: Status | undefined;
  comment: string;
}

export interface TableRows {
  readonly indicators: readonly IndicatorRow[];
  readonly commitments: readonly CommitmentRow[];
}

/** Reads the tables that stand in a piece of the document, whole or torn. */
export function readTables(blocks: readonly Block[]): TableRows {
  const indicators: IndicatorRow[] = [];
  const commitments: CommitmentRow[] = [];
  let table: 'indicators' | 'commitments' | undefined;
  blocks.forEach((block, index) => {
    const cells = block.kind === 'row' ? block.cells : [block.text];
    const label = labelOf(block.text);
    const head = headOf(cells);
    if (head || (label && label !== 'comment')) table = head;
    if (head || label || !table || cells.every((cell) => cell === '')) return;
    if (table === 'indicators') {
      if (isNamed(block, blocks[index + 1])) indicators.push(indicatorRow(block, cells));
      else addComment(indicators, block.text);
    } else if (isNamed(block, blocks[index + 1])) {
      commitments.push(namedRow(block.text, block.line));
    } else addComment(commitments, block.text);
  });
  return { indicators, commitments };
}

/** Whether a table begins here: what follows is no part of the text above it. */
export function isTableHead(block: Block): boolean {
  return headOf(block.kind === 'row' ? block.cells : [block.text]) !== undefined;
}

/** The table that a row of headings begins; one of its words may be misspelt. */
function headOf(cells: readonly string[]): 'indicators' | 'commitments' | undefined {
  const words = cells.map((cell) => plainWords(cell.slice(0, 40)));
  const has = (meant: string) => words.some((word) => isAlmost(word, meant));
  if (has('utfall') && (has('målvärde') || has('målindikator'))) return 'indicators';
  const isAlone = cells.slice(1).every((cell) => cell === '');
  return isAlone && labelOf(cells[0] ?? '') === 'commitments' ? 'commitments' : undefined;
}

const COMMENT = /(?:^|\s)kommentar(?:\s|[:.]\s*|$)/i;

/** A comment, or the rest of one that a page break tore off. */
function isComment({ text }: Block): boolean {
  return /^kommentar\b/i.test(text) || /^\p{Ll}/u.test(text);
}

/** In a whole table each row is named or a comment; in a torn one it takes a symbol, bold type or a comment below. */
function isNamed(block: Block, below: Block | undefined): boolean {
  if (isComment(block)) return false;
  if (block.kind === 'row' || block.isProminent || markedText(block.text).status) return true;
  return below !== undefined && /^kommentar\b/i.test(below.text);
}

function addComment(rows: { comment: string }[], text: string): void {
  const last = rows.at(-1);
  if (last) last.comment = `${last.comment} ${text.replace(/^kommentar\b[:.]?\s*/i, '')}`.trim();
}

function indicatorRow({ line }: Block, cells: readonly string[]): IndicatorRow {
  const [first = '', outcome = '', target = ''] = cells;
  return { ...namedRow(first, line), outcome, target };
}

/** A row's name and status, and the comment that may stand in the same cell. */
function namedRow(cell: string, line: number): CommitmentRow {
  const { status, text } = markedText(cell);
  const start = COMMENT.exec(text);
  const title = withoutStop(start ? text.slice(0, start.index) : text);
  return { title, status, line, comment: start ? text.slice(start.index + start[0].length) : '' };
}

const AT_LEAST = /^(?:minst|lägst|≥|>=|från)\s*/i;
const AT_MOST = /^(?:högst|max(?:imalt)?|≤|<=|under)\s*/i;

/** What a target asks for: "minst 168", "högst 30 %", "4", "54 (60/48)", or words. */
export function measureOf(target: string, outcome: string): Measure {
  const bySex = [target, outcome].some((text) => /\(\s*[\d.,\s%]+[/;–-][\d.,\s%]+\)/.test(text));
  const plain = target.replace(/\([^)]*\)/g, '').trim();
  const op: Target['op'] = AT_LEAST.test(plain) ? 'min' : AT_MOST.test(plain) ? 'max' : 'equals';
  const amount = /^([-−]?[\d\s.,]*\d)\s*(%|\p{L}[\p{L}\s]{0,30})?$/u.exec(
    plain.replace(AT_LEAST, '').replace(AT_MOST, ''),
  );
  const value = amount ? parseNumber(amount[1] ?? '') : undefined;
  if (value !== undefined) {
    const unit = amount?.[2]?.trim();
    return { type: 'number', ...(unit ? { unit } : {}), target: { op, value }, ...(bySex ? { bySex } : {}) };
  }
  if (plain !== '') return { type: 'text', target: { op: 'equals', value: plain.slice(0, 100) } };
  if (parseNumber(outcome.replace(/\([^)]*\)|%/g, '')) !== undefined)
    return { type: 'number', ...(bySex ? { bySex } : {}) };
  return outcome === '' ? { type: 'qualitative' } : { type: 'text' };
}
