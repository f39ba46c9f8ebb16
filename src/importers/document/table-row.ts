import { parseNumber } from '../../domain/answers/assessment.ts';
import type { Direction, Status } from '../../domain/answers/scale.ts';
import type { Stage } from '../../domain/answers/stage.ts';
import type { ItemKind } from '../../domain/plans/plan.ts';
import { ARROW } from './blank-cells.ts';
import { datedIn, ofYear } from './by-year.ts';
import { cellParagraphs, onOneLine } from './cells.ts';
import { type Column, columnOf } from './column-head.ts';
import { partedText } from './fields.ts';
import { withoutStop } from './sentences.ts';
import { markedText, statusIn, withoutSymbol } from './status-words.ts';
import type { Part } from './table-columns.ts';
import type { TableKind } from './table-kind.ts';
import { isUnit } from './units.ts';
import type { DocumentWords } from './words.ts';

/** What a cell names, and other rows may stand under. */
export interface Named {
  /** `goal` is any goal. */
  readonly kind: ItemKind | 'goal';
  title: string;
  /** Who answers for it, where its cell says so below its name. */
  readonly definition?: string | undefined;
  /** As the table counts it, "2.1"; where it is empty, or left out, it does not. */
  readonly number?: string;
  readonly line: number;
  readonly above: Named | undefined;
  /** What its row says of it; undefined where it has none of its own. */
  row: ReadRow | undefined;
}

/** A row of a table, or a row or paragraph below "Åtagande". */
export interface ReadRow {
  title: string;
  /** What its own table says that it stands under. */
  readonly above: Named | undefined;
  readonly line: number;
  readonly status: Status | undefined;
  readonly direction: Direction | undefined;
  /** Of an assignment alone. */
  readonly stage?: Stage | undefined;
  /** Rows below it may part it by sex. */
  outcome: string;
  readonly target: string;
  readonly unit: string;
  /** What was measured in another year: it tells what kind of measure it is. */
  readonly earlier: string;
  comment: string;
  /** What is meant or measured, and when it is to be finished: nothing where the table has no such column. */
  definition: string;
  readonly finish: string;
  /** How and when it is reported back: of an assignment alone. */
  readonly reportBack: string;
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

/** What stands in the place of an outcome where there is none yet: a dash, or words that say so. */
const NONE = /^[-–—−.…/\s]+$/;
const SAID_NONE =
  /^(?:(?:uppgift(?:er)?|värde|data|utfall|resultat)\s)?saknas$|^(?:ej|inte|ännu\sinte)\s(?:mätt|uppmätt|tillgänglig|publicerad|klar)[at]?$|^ingen\suppgift$|^i\.?u\.?$|^n\/?a$/i;

/** The outcome as the rest of the documents write it, "54 (60/48)", what of its cells that does not fit, and why there is none. */
export function outcomeOf(
  { cell, columnOf }: TableRow,
  words: DocumentWords,
  year: number | undefined,
): {
  readonly text: string;
  readonly status: Status | undefined;
  readonly unread: string;
  readonly why: string;
} {
  const { status, text: written } = besideSymbol(
    withoutGroups(withoutMark(cell('outcome').trim()), columnOf('outcome')),
    words,
  );
  const { text: all, arrow } = withoutArrow(written);
  const dated = datedIn(all);
  const chosen = year === undefined ? undefined : ofYear(all, year);
  if (dated.length > 0 && year !== undefined && !chosen) return { text: '', status, unread: all, why: '' };
  const only = dated.length === 1 ? dated[0]?.text : undefined;
  const [, own = chosen?.own ?? only ?? all, before = ''] =
    (columnOf('outcome')?.hasFormer && FORMER.exec(all)) || [];
  const former = [before, chosen?.others, arrow].filter(Boolean).join(' ');
  const why = SAID_NONE.test(own) ? own : '';
  const plain = why !== '' || NONE.test(own) ? '' : own;
  const text = columnOf('outcome')?.isMenFirst ? plain.replace(BY_SEX, '($3$2$1)') : plain;
  const [women, men] = [cell('women'), cell('men')];
  if (women === '' && men === '') return { text, status, unread: former, why };
  const isNumber = (one: string) => parseNumber(one.replace(/\s*%$/, '')) !== undefined;
  const isKept = isNumber(women) && isNumber(men) && text !== '' && !BY_SEX.test(text);
  return isKept
    ? { text: `${text} (${women}/${men})`, status, unread: former, why }
    : { text, status, unread: [former, `${women} / ${men}`].filter(Boolean).join(' '), why };
}

/** "74 ↑", "▼ 1,2": a value, and how it has changed, which is no part of it. */
function withoutArrow(written: string): { readonly text: string; readonly arrow: string } {
  const [, before = '', text, behind = ''] = BESIDE_ARROW.exec(written) ?? [];
  return text === undefined || before + behind === ''
    ? { text: written, arrow: '' }
    : { text, arrow: before + behind };
}

const BESIDE_ARROW = new RegExp(String.raw`^(${ARROW})?\s?([-−<>≥≤]?\s?\d.*?)\s?(${ARROW})?$`, 'u');

/** "82 % (84 %)" below "Utfall 2031 (2030)". */
const FORMER = /^(.*?)\s*(\([^()/;]*\))$/u;

/** A value with the symbol of its status before or behind it. */
function besideSymbol(
  written: string,
  words: DocumentWords,
): { readonly status: Status | undefined; readonly text: string } {
  const { name, symbol } = withoutSymbol(written, words);
  const status = name === '' || symbol === '' ? undefined : statusIn(symbol, words);
  return status ? { status, text: name } : { status: undefined, text: written };
}

/** The mark of a note behind a name or a value: "Antal båtar*", "82 %¹", "Antal kajer 1)". */
const MARK =
  /(?<=[\p{L}\p{N}%)])(?:\s?\*{1,3}|(?<![\s\d]|(?<!\p{L})\p{L}{1,3})[¹²³⁴-⁹]|(?<=\d|%)[¹²³⁴-⁹]|(?<!\([^)]*)\s\d\))$/u;

function withoutMark(text: string): string {
  return text.replace(MARK, '');
}

/** A row whose name ends with what is to be reached has it as its target, where no column gives one. */
export function withLimit(row: ReadRow, words: DocumentWords): ReadRow {
  const { name, fields } = row.target === '' ? partedText(row.title, words, true) : { name: '', fields: [] };
  const [only] = fields;
  const isLimit = fields.length === 1 && only?.key === 'target' && only.years.length === 0 && name !== '';
  return isLimit ? { ...row, title: name, target: only.text } : row;
}

/** "1,200" below "Target": in English a comma parts thousands. */
function withoutGroups(text: string, column: Column | undefined): string {
  const isEnglish = /^(?:target|outcome|result|actual|goal)(?!\p{L})/iu.test(column?.text ?? '');
  return isEnglish
    ? text.replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (all) => all.replaceAll(',', ''))
    : text;
}

/** The target, with "minst" or "högst" where its head says so, and what of its cell is none: those of other years, and an arrow. */
export function targetOf(
  { cell, columnOf }: TableRow,
  year: number | undefined,
): { readonly text: string; readonly unread: string } {
  const { text: all, arrow } = withoutArrow(withoutGroups(withoutMark(cell('target')), columnOf('target')));
  const chosen = year === undefined ? undefined : ofYear(all, year);
  const text = chosen?.own ?? all;
  const limit = columnOf('target')?.limit;
  return {
    text: limit && /^[-−]?\d/.test(text) ? `${limit} ${text}` : text,
    unread: [chosen?.others, arrow].filter(Boolean).join(' '),
  };
}

/** The unit that a column or a head gives; undefined for what may be none. */
export function unitOf({ cell, columnOf }: TableRow): string | undefined {
  const own = cell('unit');
  const isKnown = isUnit(own) || /m[aåä]t+/i.test(columnOf('unit')?.text ?? '');
  if (own !== '') return isKnown ? own : undefined;
  return columnOf('target')?.unit ?? columnOf('outcome')?.unit ?? '';
}

/** Whether a row has nothing but a name, so far. */
export function isBare({ status, stage, outcome, target, comment, finish }: ReadRow): boolean {
  const isJudged = status !== undefined || stage !== undefined;
  return !isJudged && [outcome, target, comment, finish].every((text) => text === '');
}

/** Whether a row says nothing of how it went but a comment. */
export function isRemark({ status, direction, outcome, comment }: ReadRow): boolean {
  return status === undefined && direction === undefined && outcome === '' && comment !== '';
}

/** "1. Andel nöjda", "2.1 Antal båtar": never "3 rosor". */
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|\d{1,2}[.)])\s+(?=\p{Lu})/u;
const COMMENT = /(?:^|\s)kommentar(?:\s|[:.]\s*|$)/i;

/** A row's name and status, and the comment that may stand in the same cell. */
export function rowOf(cell: string, line: number, words: DocumentWords): ReadRow {
  const { status, text } = markedText(cell, words);
  const start = COMMENT.exec(text);
  return {
    title: withoutMark(withoutStop(onOneLine(start ? text.slice(0, start.index) : text))).replace(
      NUMBERED,
      '',
    ),
    above: undefined,
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
    reportBack: '',
    hasOutcomes: false,
  };
}

const BODY =
  /^(?:\p{Lu}[\p{L}-]{1,30}(?:\s\p{Lu}[\p{L}-]{1,30})?(?<=[sxz])\s(?:kommun|stad)|\p{Lu}[\p{L}, -]{0,60}(?<!\s(?:i|av|från|med|till|hos)\s)(?:nämnden|styrelsen)|Riket)$/u;

/** Whether a row parts the one above it, gives others' values, or stands at the foot of a page: "Hamnstads kommun". */
export function isOfOthers(name: string, kind: TableKind, words: DocumentWords): boolean {
  return isPartOfRow(name, words) || (kind === 'indicators' && BODY.test(name));
}

/** A year or a value, which is the name of nothing. */
const NUMBERS = /^[-+−<>≥≤]?\s?\d[\d\s.,%/–-]*$/u;

/** "Kvinnor", "varav män", "Totalt", "2030": a row that parts the values of the one above it, and names nothing. */
export function isPartOfRow(name: string, words: DocumentWords): boolean {
  if (NUMBERS.test(name)) return true;
  const { meaning, sex } = columnOf(name, words);
  // "Kajen är öppen" above "för alla" goes on there.
  return (
    (meaning === 'outcome' && sex !== undefined) ||
    (meaning === 'total' && !/^(?:för|till|av|åt)\s/iu.test(name))
  );
}

export function startsSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}
