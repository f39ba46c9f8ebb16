/** Which row of a goal list is its head, and what its columns hold. */
import type { Finding } from '../../domain/errors.ts';
import { refersToGoals } from '../document/goal-references.ts';
import { cut } from '../document/sentences.ts';
import { isOnlyValue } from '../document/table-targets.ts';
import { type Grid, type GridRow, MAX_QUOTE } from './grid.ts';
import { withGroupRows, withWordsAbove } from './head-groups.ts';
import { type Head, type ListField, NAME_FIELDS, type ReadHead } from './head-words.ts';

/** A list with its columns. */
export interface Headed {
  readonly sheet: string | undefined;
  readonly head: GridRow;
  readonly heads: readonly Head[];
  readonly above: readonly GridRow[];
  readonly rows: readonly GridRow[];
  readonly columns: ReadonlyMap<ListField, Head>;
  /** Columns that are not read, by their places. */
  readonly unread: ReadonlySet<number>;
  readonly findings: readonly Finding[];
}

/** A head stands below what a list says of itself, and not further down. */
const HEAD_WITHIN = 40;

const NAMES: ReadonlySet<string> = new Set(NAME_FIELDS);

export function fieldsIn({ cells }: GridRow, headOf: ReadHead, isStrict = false): readonly ListField[] {
  return [...new Set(cells.flatMap((cell, column) => headOf(cell, column, isStrict).field ?? []))];
}

/** How many columns a row would head; 0 for one that heads no list. */
function headScore(row: GridRow, headOf: ReadHead, isStrict: boolean): number {
  const fields = fieldsIn(row, headOf, isStrict);
  const filled = row.cells.filter((cell) => cell !== '').length;
  if (!fields.some((field) => NAMES.has(field))) return 0;
  return fields.length >= 2 || filled === 1 ? fields.length : 0;
}

interface BestRow {
  readonly row: GridRow | undefined;
  /** How well its heads are understood. */
  readonly score: number;
}

/** A head of so many words that are spelt as they ought to be needs no other. */
const SURE = 2;

/** The row that heads a grid; of some grids, the one whose best row is best understood is the list. */
export function headRowOf({ rows }: Grid, headOf: ReadHead): BestRow {
  const bestOf = (isStrict: boolean): BestRow => {
    const scores = rows.slice(0, HEAD_WITHIN).map((row) => headScore(row, headOf, isStrict));
    const score = Math.max(0, ...scores);
    return { score, row: score === 0 ? undefined : rows[scores.indexOf(score)] };
  };
  const best = bestOf(true);
  return best.score >= SURE ? best : bestOf(false);
}

/** @param year of the plan, where something says it before its columns do */
export function headed(
  grid: Grid,
  year: number | undefined,
  headOf: ReadHead,
  isKind: IsKind = () => false,
): Headed | undefined {
  const { sheet, rows, findings } = grid;
  const { row: own } = headRowOf(grid, headOf);
  if (!own) return undefined;
  const at = rows.indexOf(own);
  const grouped = withWordsAbove(own, rows[at - 1]);
  const head = grouped ?? own;
  const below = rows
    .slice(at + 1)
    .filter((row) => !isSameHead(row, own) && !(grouped && isSameHead(row, rows[at - 1])));
  const heads = head.cells.map((cell, column) => headOf(cell, column));
  const { columns, left } = chosen(heads, below, year, isKind);
  const where = sheet === undefined ? {} : { sheet };
  const unread = unreadColumns(head, below, columns, left).map((finding) => ({ ...finding, ...where }));
  return {
    ...{ sheet, head, heads, columns, above: rows.slice(0, grouped ? at - 1 : at) },
    rows: withGroupRows(below, columns),
    unread: new Set(
      [...head.cells.keys(), ...below.flatMap(({ cells }) => [...cells.keys()])].filter(
        (column) => ![...columns.values()].some((one) => one.column === column),
      ),
    ),
    findings: [...findings, ...unread],
  };
}

/** A list that was printed on several pages has its head on each. */
function isSameHead(row: GridRow, head: GridRow | undefined): boolean {
  return head?.cells.every((cell, column) => cell === (row.cells[column] ?? '')) ?? false;
}

interface Left {
  readonly head: Head;
  /** The head of the column that is read instead. */
  readonly instead: string | undefined;
}

function chosen(heads: readonly Head[], rows: readonly GridRow[], year: number | undefined, isKind: IsKind) {
  const meant = withKind(
    heads.map((one) => meaningOf(one, heads, rows)),
    rows,
    isKind,
  );
  const columns = new Map<ListField, Head>();
  const left: Left[] = [];
  for (const [field, same] of Map.groupBy(meant, (one) => one.field)) {
    if (field === undefined) continue;
    // Of values of several years, those of the plan's own; else the first holds, and the others are told.
    const own = same.find((one) => one.year !== undefined && one.year === year);
    const several = same.length > 1 && same.every((one) => one.year !== undefined);
    const [first] = own
      ? [own]
      : several
        ? same.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
        : filledFirst(same, rows);
    if (!first) continue;
    columns.set(field, first);
    for (const one of same) if (one !== first) left.push({ head: one, instead: first.text });
  }
  return { columns: withOneName(columns, left), left };
}

/** Of columns with one meaning, by what is written above and in them, so that their order does not matter. */
function filledFirst(same: readonly Head[], rows: readonly GridRow[]): readonly Head[] {
  const filled = ({ column }: Head) => rows.filter(({ cells }) => (cells[column] ?? '') !== '').length;
  return same.toSorted((a, b) => filled(b) - filled(a) || (a.text < b.text ? -1 : 1));
}

const AMOUNT =
  /^(?:minst|högst|max|mer än|mindre än|under|över|[<>≤≥=~])?\s*[-−+]?\d[\d\s.,]*\s*(?:%|\p{L}{1,6})?$/iu;
const UNIT = /^(?:%|procent|antal\b.*|andel\b.*|kronor|minuter|timmar|dagar|personer|index|poäng|.{1,5})$/iu;

function meaningOf(head: Head, heads: readonly Head[], rows: readonly GridRow[]): Head {
  const has = (field: ListField) => heads.some((one) => one.field === field && one !== head);
  // "Mål 2031" above numbers is what an indicator is to reach.
  if (head.field === 'goal' && !has('target') && areMostly(AMOUNT, head, rows))
    return { ...head, field: 'target' };
  // "Delmål 2031" above "minst 21": a target, and beside another without a year nothing that is understood.
  if (isOfGoals(head) && areValues(head, rows))
    return { ...head, field: head.year !== undefined || !has('target') ? 'target' : undefined };
  // "Enhet" is what is counted, or who answers.
  if (head.field === 'unit' && !has('target') && !has('respondent') && !areMostly(UNIT, head, rows))
    return { ...head, field: 'respondent' };
  return head;
}

function isOfGoals({ field }: Head): boolean {
  return field === 'councilGoal' || field === 'directionGoal' || field === 'goal' || field === 'boardGoal';
}

/** Whether what stands below a head is what is to be reached, and no numbers of goals. */
function areValues({ column, year }: Head, rows: readonly GridRow[]): boolean {
  const texts = rows.flatMap(({ cells }) => cells[column] || []);
  const areNumbers = year === undefined && texts.every(refersToGoals);
  return texts.length > 0 && texts.every(isOnlyValue) && !areNumbers;
}

/** Whether a cell says what kind of item its row names. */
type IsKind = (text: string) => boolean;

/** What stands beside names is their kind where its cells say so, whatever its head; a "Nivå" of numbers is none. */
function withKind(heads: readonly Head[], rows: readonly GridRow[], isKind: IsKind): readonly Head[] {
  const areKinds = ({ column }: Head) => {
    const texts = rows.flatMap(({ cells }) => cells[column] || []);
    return texts.length > 1 && texts.every(isKind);
  };
  const numbered = heads.map((one) =>
    one.field === 'kind' && /nivå/i.test(one.text) && areMostly(/^\d+$/, one, rows)
      ? { ...one, field: undefined }
      : one,
  );
  const isAsked =
    numbered.some(({ field }) => field === 'title') && !numbered.some(({ field }) => field === 'kind');
  const [found, ...others] = isAsked
    ? numbered.filter((one) => one.field === undefined && areKinds(one))
    : [];
  if (!found || others.length > 0) return numbered;
  return numbered.map((one) => (one === found ? { ...one, field: 'kind' } : one));
}

function areMostly(like: RegExp, { column }: Head, rows: readonly GridRow[]): boolean {
  const texts = rows.flatMap(({ cells }) => cells[column] || []);
  return texts.length > 0 && 2 * texts.filter((text) => like.test(text)).length > texts.length;
}

/** "Namn" is what the kind beside it says; without one it is a goal, where nothing else is. */
function withOneName(columns: Map<ListField, Head>, left: Left[]): ReadonlyMap<ListField, Head> {
  const title = columns.get('title');
  if (!title || columns.has('kind')) return columns;
  columns.delete('title');
  const other = NAME_FIELDS.find((field) => field !== 'area' && field !== 'indicator' && columns.has(field));
  if (other) left.push({ head: title, instead: columns.get(other)?.text });
  else columns.set('goal', title);
  return columns;
}

/** Columns in which something stands and that nothing is read from, each once. */
function unreadColumns(
  head: GridRow,
  rows: readonly GridRow[],
  columns: ReadonlyMap<ListField, Head>,
  left: readonly Left[],
): Finding[] {
  const places = new Set([head, ...rows].flatMap(({ cells }) => [...cells.keys()]));
  const read = new Set([...columns.values()].map(({ column }) => column));
  const outcome = columns.get('outcome')?.column;
  return [...places].flatMap((column): Finding[] => {
    const texts = rows.flatMap(({ cells }) => cells[column] || []);
    const text = head.cells[column] ?? '';
    const at = { at: '', line: head.line };
    if (texts.length === 0) return [];
    if (column === outcome) return [{ ...at, code: 'outcome-in-plan', value: text }];
    if (read.has(column)) return [];
    const twin = left.find((one) => one.head.column === column);
    if (twin) return [{ ...at, code: 'same-columns', value: text, limit: twin.instead }];
    return [
      {
        ...at,
        code: 'unknown-head',
        ...(text === '' ? {} : { value: cut(text, MAX_QUOTE) }),
        limit: examples(texts),
      },
    ];
  });
}

/** What stands in a column: the first of it. */
function examples(texts: readonly string[]): string {
  const different = [...new Set(texts)];
  const shown = different.slice(0, 3).map((text) => cut(text, 40));
  return `${shown.join(', ')}${different.length > shown.length ? ' …' : ''}`;
}
