import { parseNumber } from '../../domain/answers/assessment.ts';
import type { Direction, Status } from '../../domain/answers/scale.ts';
import { cellParagraphs, onOneLine } from './cells.ts';
import { type Column, columnOf } from './column-head.ts';
import { withoutStop } from './sentences.ts';
import { markedText } from './status-words.ts';
import { isUnit, type Part } from './table-columns.ts';
import type { DocumentWords } from './words.ts';

/** A row of a table of indicators, or a row or paragraph below "Åtagande". */
export interface ReadRow {
  title: string;
  readonly line: number;
  readonly status: Status | undefined;
  readonly direction: Direction | undefined;
  readonly outcome: string;
  readonly target: string;
  readonly unit: string;
  /** What was measured in another year: it tells what kind of measure it is. */
  readonly earlier: string;
  comment: string;
  /** What is meant or measured, and when it is to be finished: nothing where the table has no such column. */
  readonly definition: string;
  readonly finish: string;
  /** Whether the table has a column for outcomes, so that none is one that has not come. */
  readonly hasOutcomes: boolean;
}

/** A row by its parts. */
export interface TableRow {
  /** What stands in the column of a part; nothing where there is none. */
  readonly cell: (part: Part) => string;
  readonly columnOf: (part: Part) => Column | undefined;
}

const BY_SEX = /\(([^()/;–]*)([/;–])([^()/;–]*)\)/;

/** The outcome as the rest of the documents write it, "54 (60/48)", and what of its cells that does not fit. */
export function outcomeOf({ cell, columnOf }: TableRow): { readonly text: string; readonly unread: string } {
  const written = cell('outcome');
  const text = columnOf('outcome')?.isMenFirst ? written.replace(BY_SEX, '($3$2$1)') : written;
  const [women, men] = [cell('women'), cell('men')];
  if (women === '' && men === '') return { text, unread: '' };
  const isNumber = (one: string) => parseNumber(one.replace(/\s*%$/, '')) !== undefined;
  const isKept = isNumber(women) && isNumber(men) && text !== '' && !BY_SEX.test(text);
  return isKept ? { text: `${text} (${women}/${men})`, unread: '' } : { text, unread: `${women} / ${men}` };
}

/** The target, with "minst" or "högst" where its head says so. */
export function targetOf({ cell, columnOf }: TableRow): string {
  const text = cell('target');
  const limit = columnOf('target')?.limit;
  return limit && /^[-−]?\d/.test(text) ? `${limit} ${text}` : text;
}

/** The unit that a column or a head gives; undefined for what may be none. */
export function unitOf({ cell, columnOf }: TableRow): string | undefined {
  const own = cell('unit');
  const isKnown = isUnit(own) || /m[aåä]t+/i.test(columnOf('unit')?.text ?? '');
  if (own !== '') return isKnown ? own : undefined;
  return [columnOf('target'), columnOf('outcome')].some((column) => column?.isPercent) ? '%' : '';
}

/** Whether a row has nothing but a name, so far. */
export function isBare({ status, outcome, target, comment }: ReadRow): boolean {
  return status === undefined && outcome === '' && target === '' && comment === '';
}

/** Whether a row says nothing of how it went but a comment. */
export function isRemark({ status, direction, outcome, comment }: ReadRow): boolean {
  return status === undefined && direction === undefined && outcome === '' && comment !== '';
}

const COMMENT = /(?:^|\s)kommentar(?:\s|[:.]\s*|$)/i;

/** A row's name and status, and the comment that may stand in the same cell. */
export function rowOf(cell: string, line: number, words: DocumentWords): ReadRow {
  const { status, text } = markedText(cell, words);
  const start = COMMENT.exec(text);
  return {
    title: withoutStop(onOneLine(start ? text.slice(0, start.index) : text)),
    line,
    status,
    direction: undefined,
    outcome: '',
    target: '',
    unit: '',
    earlier: '',
    comment: start ? cellParagraphs(text.slice(start.index + start[0].length)) : '',
    definition: '',
    finish: '',
    hasOutcomes: false,
  };
}

/** "Kvinnor", "varav män", "Totalt": a row that parts the values of the one above it, and names nothing. */
export function isPartOfRow(name: string): boolean {
  const { meaning, sex } = columnOf(name);
  return (meaning === 'outcome' && sex !== undefined) || meaning === 'total';
}
