import type { Block } from './blocks.ts';
import { type Column, columnOf, isLevel } from './column-head.ts';
import { kindOf, type TableKind } from './table-kind.ts';
import type { DocumentWords } from './words.ts';

/** A table that stands upright, laid down: its heads, and a row for each thing that it tells of. */
export interface Upright {
  readonly kind: TableKind;
  readonly columns: readonly Column[];
  readonly rows: readonly Block[];
  /** How many rows it takes of the document. */
  readonly taken: number;
}

/** A table upright has a few things beside each other; a wider one lies down. */
const MOST_CELLS = 6;
/** A goal with all that is said of it. */
const MOST_ROWS = 400;

/**
 * The table that begins with a block when its heads stand below each other in the first column: "Mål | …", "Indikator | …",
 * "Målvärde | …". A head that comes once more begins the next row.
 */
export function uprightAt(
  blocks: readonly Block[],
  index: number,
  words: DocumentWords,
): Upright | undefined {
  const first = blocks[index];
  if (first?.kind !== 'row') return undefined;
  let naming = index;
  while (naming < index + MOST_ABOVE && isFact(blocks[naming], first.cells.length)) naming += 1;
  const [top, second] = [blocks[naming], blocks[naming + 1]];
  if (!top || !second || !isLine(top, words) || !isLabel(second, words)) return undefined;
  const width = first.cells.length;
  const near = blocks.slice(index, index + MOST_ROWS);
  const end = near.findIndex(
    (block, place) =>
      block.kind !== 'row' || block.cells.length !== width || (place > 0 && isHeadOfNext(block, words)),
  );
  const all = end < 0 ? near : near.slice(0, end);
  const lines = isCodeAlone(first) ? all.slice(1) : all;
  const labels = lines.map(({ cells: [label = ''], line }) => ({ ...columnOf(label, words), line }));
  const known = labels.filter(({ meaning }) => meaning !== undefined);
  const meanings = new Set(known.map(({ meaning }) => meaning));
  const named = labels.filter(({ text }) => text !== '');
  if (meanings.size < 2 || known.length * 2 <= named.length) return undefined;
  const columns = [
    ...new Map(named.toReversed().map((label) => [keyOf(label), label])).values(),
  ].toReversed();
  const kind = kindOf(columns);
  if (!kind || kind === 'other') return undefined;
  const rows = Array.from({ length: width - 1 }, (_, place) =>
    rowsOf(lines, labels, columns, place + 1),
  ).flat();
  return { kind, columns, rows, taken: all.length };
}

/** Facts of a whole table may stand above what it names: "Nämnd | Hamnnämnden", "År | 2031". */
const MOST_ABOVE = 4;
const FACT =
  /^(?:nämnd|styrelse|bolag|förvaltning|verksamhet|enhet|år|period|datum|version|ansvarig|perspektiv)$/iu;

function isFact(block: Block | undefined, width: number): boolean {
  if (block?.kind !== 'row' || width !== 2 || block.cells.length !== width) return false;
  return FACT.test(block.cells[0] ?? '') || isCodeAlone(block);
}

/** "Mått | Mål 2031", below it. */
function isHeadOfNext(
  { isHead = false, cells: [label = '', value = ''] }: Block,
  words: DocumentWords,
): boolean {
  const meaning = columnOf(value, words).meaning ?? '';
  return (
    isHead || (columnOf(label, words).meaning === 'name' && ['target', 'outcome', 'year'].includes(meaning))
  );
}

/** "Mål A", with nothing beside it, as a head above all that is said of that goal. */
function isCodeAlone({ cells: [label = '', value = ''] }: Block): boolean {
  return label === '' && /^\p{L}*mål\s(?:\d{1,2}(?:\.\d{1,2})?|\p{Lu}\d{0,2})$/iu.test(value);
}

/** A head, and beside it something that is none. */
function isLine({ kind, cells }: Block, words: DocumentWords): boolean {
  const [label = '', ...values] = cells;
  if (kind !== 'row' || values.length === 0 || cells.length > MOST_CELLS) return false;
  const { meaning } = columnOf(label, words);
  const isNaming =
    isLevel(meaning) || meaning === 'name' || meaning === 'commitment' || meaning === 'assignment';
  return (
    isNaming && values.some(Boolean) && values.every((value) => columnOf(value, words).meaning === undefined)
  );
}

function isLabel({ kind, cells: [label = ''] }: Block, words: DocumentWords): boolean {
  return kind === 'row' && columnOf(label, words).meaning !== undefined;
}

/** "Indikator 1" and "Indikator 2" are one head; those of two years are not. */
function keyOf({ text }: Column): string {
  return text.toLowerCase().replace(/\s*\b\d{1,2}\b[.:]?/g, '');
}

/** What stands in one column of values, a row for each time that its heads come round. */
function rowsOf(
  lines: readonly Block[],
  labels: readonly Column[],
  columns: readonly Column[],
  place: number,
): readonly Block[] {
  const keys = columns.map(keyOf);
  const rows: { cells: string[]; parted: string[]; line: number }[] = [];
  const levels = new Set<number>();
  let now: (typeof rows)[number] | undefined;
  let column = 0;
  lines.forEach(({ cells, parted = cells, line }, index) => {
    const value = cells[place] ?? '';
    const label = labels[index];
    if (label && label.text !== '') column = keys.indexOf(keyOf(label));
    if (value === '') return;
    const isNext = now === undefined || now.cells[column] !== '' || levels.has(column);
    if (isNext) rows.push({ cells: keys.map(() => ''), parted: keys.map(() => ''), line });
    now = rows.at(-1);
    // The next goal begins its own row, though the row above named none: it went on with the goal before.
    if (isLevel(columns[column]?.meaning)) levels.add(column);
    now?.cells.splice(column, 1, value);
    now?.parted.splice(column, 1, parted[place] ?? value);
  });
  // A goal that is named once is that of all, wherever it stands.
  columns.forEach(({ meaning }, index) => {
    const isAlone = labels.filter((label) => label.text !== '' && keyOf(label) === keys[index]).length === 1;
    const value = rows.find(({ cells }) => cells[index] !== '')?.cells[index];
    if (isLevel(meaning) && isAlone && value !== undefined)
      for (const { cells, parted } of rows) for (const one of [cells, parted]) one[index] = value;
  });
  return rows.map((row) => ({
    ...row,
    kind: 'row',
    text: row.cells.join(' ').trim(),
    level: 0,
    isProminent: false,
  }));
}
