/** A goal list as rows of cells, whatever kind of file it came in. */
import type { Finding } from '../../domain/errors.ts';
import { DELIMITERS, readRows } from '../csv-rows.ts';
import { cut } from '../document/sentences.ts';
import type { Sheet } from '../files/workbook.ts';

export interface GridRow {
  /** In the file or the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** One text over several columns, as a line between rows that says what follows. */
  readonly isBanner: boolean;
}

export interface Grid {
  /** Undefined in a file that has no sheets. */
  readonly sheet: string | undefined;
  /** Those in which something stands. */
  readonly rows: readonly GridRow[];
  /** What stands there and is not read, whatever its heads say. */
  readonly findings: readonly Finding[];
}

/** As much of a text as is needed to find it. */
export const MAX_QUOTE = 120;

/** Signs that nobody sees, and blanks that look like any other. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** What stands between the cells of a table. */
type Delimiter = (typeof DELIMITERS)[number];

/** The beginning of a table taken apart by each sign that may stand between its cells: only one gives heads that are understood. */
export function startsOfCsv(text: string): readonly (readonly [Delimiter, Grid])[] {
  const start = text.slice(0, text.indexOf('\n', MOST_OF_START) + 1 || undefined);
  return DELIMITERS.map((delimiter) => [delimiter, gridOfCsv(start, delimiter)]);
}

/** Characters within which a head stands. */
const MOST_OF_START = 32 * 1024;

export function gridOfCsv(text: string, delimiter: Delimiter): Grid {
  const { rows, open } = readRows(text, undefined, delimiter);
  return {
    sheet: undefined,
    rows: rows.map(({ line, texts }) => ({ line, cells: texts.map(clean), isBanner: false })),
    findings: open.map(({ line }): Finding => ({ at: '', line, code: 'open-quote' })),
  };
}

/** A sheet without what its author has hidden, which is listed. */
export function gridOf({ name, rows, looks }: Sheet): Grid {
  const { hiddenRows, hiddenColumns, merged, unread } = looks;
  const banners = new Set(merged.filter(({ left, right }) => right - left >= BANNER).map(({ top }) => top));
  const all = rows.map((cells, index) => ({
    line: index + 1,
    cells: cells.map(clean),
    isBanner: banners.has(index + 1) && cells.filter((cell) => cell !== '').length === 1,
  }));
  const filled = all.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const seen = filled.filter(({ line }) => !hiddenRows.has(line));
  const isHidden = (_: string, column: number) => hiddenColumns.has(column + 1);
  const faults = unread.map(
    ({ row, column, value }): Finding => ({ at: columnName(column), line: row, code: 'no-value', value }),
  );
  return {
    sheet: name,
    rows: seen
      .map((row) => ({
        ...row,
        cells: row.cells.map((cell, column) => (isHidden(cell, column) ? '' : cell)),
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
    findings: [
      ...hiddenRowsOf(filled.filter(({ line }) => hiddenRows.has(line))),
      ...hiddenColumnsOf(seen, hiddenColumns),
      ...faults,
    ].map((finding) => ({ ...finding, sheet: name })),
  };
}

/** A text over fewer columns is a wide cell. */
const BANNER = 2;

function hiddenRowsOf(rows: readonly GridRow[]): Finding[] {
  const [first] = rows;
  if (!first) return [];
  const lines = rows.map(({ line }) => line);
  const value = cut(first.cells.filter(Boolean).join(' · '), MAX_QUOTE);
  return [{ at: '', line: first.line, lines, code: 'hidden-rows', value }];
}

function hiddenColumnsOf(rows: readonly GridRow[], hidden: ReadonlySet<number>): Finding[] {
  return [...hidden].flatMap((column): Finding[] => {
    const filled = rows.filter(({ cells }) => (cells[column - 1] ?? '') !== '');
    const [first] = filled;
    if (!first) return [];
    const value = cut(first.cells[column - 1] ?? '', MAX_QUOTE);
    return [{ at: columnName(column), line: first.line, code: 'hidden-column', value, limit: filled.length }];
  });
}

/** "C", "AA": as a workbook calls its columns. @param column from 1 */
function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
