/**
 * Takes a table apart as spreadsheets save it. Written here rather than taken from a library, since a quote too many is to be
 * read where it can only mean one thing, and to be told with its line where it would swallow the rows that follow.
 */

export interface Row {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The same cells with their lines and signs as they were written, for texts that are kept to the character. */
  readonly texts: readonly string[];
}

/** A quote that opens a cell and does not close it. */
export interface OpenQuote {
  readonly line: number;
  /** Place of its cell in the row, from 0. */
  readonly column: number;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly open: readonly OpenQuote[];
}

/** What Excel may be told by a first line of its own: which character stands between the cells. */
const SEPARATOR = /^[\uFEFF\s]*"?sep=(.)"?[;,\t]*(?=[\r\n]|$)/i;
export const DELIMITERS = [',', ';', '\t'] as const;

/**
 * The rows that hold anything. A cell is without blanks, quotes and signs that nobody sees around what it says.
 * @param startsRow where texts may have lines of their own: whether a line that begins so looks like a row that a quote has swallowed
 * @param parting what stands between the cells, where it is known; else what the first line has most of
 */
export function readRows(
  text: string,
  startsRow?: (cell: string) => boolean,
  parting?: (typeof DELIMITERS)[number],
): Rows {
  const told = SEPARATOR.exec(text);
  const start = told?.[0].length ?? 0;
  const firstLine = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? '';
  const delimiter = told?.[1] ?? parting ?? mostOften(firstLine.replace(/"[^"]*"/g, ''));
  const rows: Row[] = [];
  const open: OpenQuote[] = [];
  let line = 1 + (text.slice(0, start).match(LINE_ENDS)?.length ?? 0);
  const rowAt = (line: number) => ({ line, cells: [] as string[], texts: [] as string[] });
  let row = rowAt(line);
  const cell = cellPattern(delimiter);
  cell.lastIndex = start;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const { quoted, plain = '', end = '' } = found.groups ?? {};
    const written = quoted ?? plain;
    if (isOpen(written, quoted === undefined, delimiter, startsRow))
      open.push({ line, column: row.cells.length });
    const text = quoted === undefined ? plain : unquoted(quoted);
    row.cells.push(bare(text));
    row.texts.push(text.replace(LINE_ENDS, '\n').trim());
    line += written.match(LINE_ENDS)?.length ?? 0;
    if (end === delimiter) continue;
    rows.push(row);
    if (end === '') break;
    line += 1;
    row = rowAt(line);
  }
  return { rows: rows.filter(({ cells }) => cells.some((one) => one !== '')), open };
}

const LINE_ENDS = /\r\n|\r|\n/g;

/** One cell, in quotes (`"a"`, `="a"`) or up to the next delimiter, with what ends it. */
function cellPattern(delimiter: string): RegExp {
  const one = delimiter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
  const blank = delimiter === '\t' ? '[ \\u00A0\\uFEFF]*' : '[ \\t\\u00A0\\uFEFF]*';
  const end = `(?<end>${one}|\\r\\n|\\r|\\n|$)`;
  return new RegExp(
    `(?:${blank}(?<quoted>=?"[^"]*(?:""[^"]*)*")${blank}|(?<plain>[^\\r\\n${one}]*))${end}`,
    'gy',
  );
}

const QUOTES = /["“”„‟«»]/g;

/**
 * Whether a cell begins with a quote that nothing closes on its line, or whose other end is perhaps that of a later row. A
 * quote elsewhere is a sign among others.
 */
function isOpen(
  written: string,
  isPlain: boolean,
  delimiter: string,
  startsRow?: (cell: string) => boolean,
): boolean {
  const text = written.trim();
  if (isPlain) return /^=?["“”„‟«»]/.test(text) && (text.match(QUOTES)?.length ?? 0) % 2 === 1;
  const [, ...others] = text.split(LINE_ENDS);
  return others.some(
    (other) =>
      other.includes(delimiter) && (!startsRow || startsRow(bare(other.slice(0, other.indexOf(delimiter))))),
  );
}

function unquoted(cell: string): string {
  return cell.slice(cell.indexOf('"') + 1, -1).replaceAll('""', '"');
}

/** Signs that have no width, and come along when something is copied from a page. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const WRAPPED = [/^="(.*)"$/, /^"([^"]*(?:"[^"]*"[^"]*)*)"$/, /^[“”„‟«»]([^“”„‟«»]*)[“”„‟«»]$/];

/** What a cell says, without what spreadsheets and mail programs wrap around it. */
function bare(cell: string): string {
  let text = cell
    .replace(UNSEEN, '')
    .replace(/(?<!\s)\s*[\r\n]\s*|\u00A0/g, ' ')
    .trim();
  for (const wrap of WRAPPED) text = (wrap.exec(text)?.[1] ?? text).trim();
  return text;
}

/**
 * The delimiter that a line has most of; a comma when it has none. A comma before a blank ("Ek, Åsa") may stand within a cell,
 * and counts only where nothing else parts the cells.
 */
function mostOften(line: string): string {
  const counted = DELIMITERS.map((delimiter) => ({
    delimiter,
    count: line.replaceAll(', ', ' ').split(delimiter).length,
  }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}
