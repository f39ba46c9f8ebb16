import { type Finding, Problem } from '../domain/errors.ts';
import { withoutMarks } from '../domain/names.ts';
import { isGuid, personId } from '../domain/people/people.ts';
import { readRows } from './csv-rows.ts';

/** What a table with faults is called. */
export type TableFault = 'invalid-people' | 'invalid-owners' | 'invalid-answers';

/** The columns that a table may have, in the contract's order, each with the other words that people head it with. */
export type Columns = Readonly<Record<string, readonly string[]>>;

export interface Line {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  /** The contract's names of the columns that are there; undefined without a heading line. */
  readonly heading: readonly string[] | undefined;
  readonly lines: readonly Line[];
}

/** Where a table holds texts that are kept to the character. */
export interface TextColumns {
  readonly columns: ReadonlySet<string>;
  /** Whether a line of a text that begins so looks like a row that a quote has swallowed. */
  startsRow(cell: string): boolean;
}

/**
 * Reads a table as spreadsheets save them: commas, semicolons or tabs, with a heading line in any order and case or
 * without one (then the columns stand in the contract's order).
 * @throws Problem with the code given, for columns that are unknown or there twice, and for lines that are too long
 */
export function readTable(text: string, columns: Columns, code: TableFault, texts?: TextColumns): Table {
  const { rows: read, open } = readRows(text, texts?.startsRow);
  const [first, ...others] = read.map((row) => ({ ...row, cells: trimEnd(row.cells) }));
  if (!first) return { heading: undefined, lines: [] };
  const headed = first.cells.map((cell) => columnOf(cell, columns));
  // What a text says may be what a column is called.
  const hasHeading = headed.some((column) => column !== undefined && !texts?.columns.has(column));
  const names = hasHeading ? headed : Object.keys(columns);
  const rows = hasHeading ? others : [first, ...others];
  const findings = [
    ...open.map(({ line, column }): Finding => ({ at: names[column] ?? '', line, code: 'open-quote' })),
    ...(hasHeading ? headingFindings(first.cells, headed, first.line, columns) : []),
    ...rows
      .filter(({ cells }) => cells.length > names.length)
      .map(({ line }): Finding => ({ at: '', line, code: 'too-many-cells', limit: names.length })),
  ];
  if (findings.length > 0) throw new Problem(code, {}, findings);
  const lines = rows.map((row) => ({
    line: row.line,
    cells: Object.fromEntries(
      names.map((name = '', index) => [
        name,
        (texts?.columns.has(name) ? row.texts : row.cells)[index] ?? '',
      ]),
    ),
  }));
  return { heading: hasHeading ? headed.flatMap((column) => column ?? []) : undefined, lines };
}

/** The columns as a finding tells of them. */
export function columnList(columns: Columns): string {
  return Object.keys(columns).join(',');
}

function headingFindings(
  written: readonly string[],
  headed: readonly (string | undefined)[],
  line: number,
  columns: Columns,
): Finding[] {
  return headed.flatMap((column, index): Finding[] => {
    const at = written[index]?.toLowerCase() ?? '';
    if (column === undefined) return [{ at, line, code: 'unknown-key', limit: columnList(columns) }];
    return headed.indexOf(column) < index ? [{ at, line, code: 'duplicate' }] : [];
  });
}

/** The contract's name of a column that is headed so; blanks, hyphens, capitals and accents do not matter. */
function columnOf(cell: string, columns: Columns): string | undefined {
  const plain = (word: string) => withoutMarks(word.toLowerCase()).replace(/[\s_-]+/g, '');
  const found = Object.entries(columns).find(([name, others]) =>
    [name, ...others].some((word) => plain(word) === plain(cell)),
  );
  return found?.[0];
}

/** Excel ends lines with empty cells. */
function trimEnd(record: readonly string[]): readonly string[] {
  return record.slice(0, record.findLastIndex((cell) => cell !== '') + 1);
}

/** The rows of a table. @throws Problem with what is faulty in them, or when there is none */
export function soundOrThrow<T>(
  rows: T[],
  findings: readonly Finding[],
  code: TableFault,
  needed: readonly string[],
): T[] {
  if (findings.length > 0) throw new Problem(code, {}, findings);
  if (rows.length === 0) throw new Problem(code, {}, [{ at: '', code: 'no-rows', limit: needed.join(', ') }]);
  return rows;
}

/** A field that is left out when nothing stands in its cell. */
export function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const present: Partial<Record<K, string>> = {};
  if (value) present[key] = value;
  return present;
}

/** A GUID as some programs write it. */
const UNHYPHENED = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i;

/**
 * Somebody's id, address or name as a list has it: without the apostrophe that keeps a spreadsheet from counting, the brackets
 * around a GUID, and what mail programs put around an address.
 */
export function listedPerson(cell: string): string {
  const text = cell.replace(/^'(?=\S+$)/, '');
  const bare = text.replace(/^urn:uuid:/i, '').replace(/^[{(](.*)[)}]$/, '$1');
  const guid = personId(bare.replace(/[‐‑‒–—−]/g, '-').replace(UNHYPHENED, '$1-$2-$3-$4-$5'));
  return isGuid(guid) ? guid : listedAddress(personId(text));
}

/** An address without `mailto:` and without the name before it: "Anna Ek <anna@exempel.se>". */
export function listedAddress(cell: string): string {
  const address = (/^[^<>]*<([^<>\s]+@[^<>\s]+)>;?$/.exec(cell)?.[1] ?? cell).replace(/^mailto:/i, '');
  return address.includes('@') ? address.replace(/;$/, '') : address;
}
