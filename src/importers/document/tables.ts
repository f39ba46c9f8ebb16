import type { Finding } from '../../domain/errors.ts';
import { type ItemKind, isGoal } from '../../domain/plans/plan.ts';
import type { Block } from './blocks.ts';
import { columnOf } from './column-head.ts';
import { refersToGoals } from './goal-references.ts';
import { GoalVerdicts } from './goal-verdicts.ts';
import { labelOf } from './labels.ts';
import { mendedRows } from './mended-rows.ts';
import { goalsReferredBy } from './referring.ts';
import { captionOf } from './table-captions.ts';
import { type Head, headOf, type Table } from './table-head.ts';
import { TableReader } from './table-reader.ts';
import type { Named, ReadRow } from './table-row.ts';
import { withColumnsOfKinds } from './table-typed.ts';
import { type Upright, uprightAt } from './table-upright.ts';
import type { Tense } from './tense.ts';
import type { DocumentWords } from './words.ts';

export interface TableRows {
  readonly indicators: readonly ReadRow[];
  readonly commitments: readonly ReadRow[];
  /** Goals, areas and assignments that rows name, each after what it stands under. */
  readonly named: readonly Named[];
  /** Columns, rows and whole tables that are not read, with their lines. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the tables that stand in a piece of the document, whole or torn.
 * @param tense of the document
 * @param within what it is that the piece stands under; undefined for nothing of the plan
 * @param isOfGoals whether its heading says that goals stand below it
 * @param verdicts what tables of the document tell of whose a status is
 */
export function readTables(
  blocks: readonly Block[],
  tense: Tense,
  words: DocumentWords,
  within?: ItemKind | undefined,
  isOfGoals = false,
  verdicts = new GoalVerdicts(),
): TableRows {
  const indicators: ReadRow[] = [];
  const named: Named[] = [];
  const read = { indicators, commitments: [], named, findings: [] };
  let reader: TableReader | undefined;
  let told: Named | undefined;
  for (const table of tablesIn(mendedRows(withColumnsOfKinds(blocks, words), words), words)) {
    reader = new TableReader(table, read, reader, words);
    const [first, goals] = [indicators.length, named.length];
    reader.read(tense, within, isOfGoals, verdicts);
    if (table.isUpright) told = onlyGoal(named.slice(goals));
    else if (table.head?.kind !== 'indicators') told = undefined;
    const above = told;
    if (above && !table.isUpright)
      indicators.splice(
        first,
        Infinity,
        ...indicators.slice(first).map((row) => (row.above ? row : { ...row, above })),
      );
  }
  return read;
}

/** The goal of which a table is all that is said: what the next table measures is that. */
function onlyGoal(named: readonly Named[]): Named | undefined {
  const [goal, ...others] = named.filter(({ kind }) => kind === 'goal' || isGoal({ kind }));
  return others.length === 0 ? goal : undefined;
}

function tablesIn(blocks: readonly Block[], words: DocumentWords): readonly Table[] {
  const tables: Table[] = [];
  let table: Table | undefined;
  let headEnd = 0;
  let captions: Block[] = [];
  blocks.forEach((block, index) => {
    if (index < headEnd) return;
    const below = blocks[index + 1];
    // A table begins where its rows do, or below a line that is drawn.
    const above = blocks[index - 1];
    const isFirst =
      block.kind === 'row' && (above?.kind !== 'row' || above.text === '' || block.isHead === true);
    const upright = isFirst ? uprightAt(blocks, index, words) : undefined;
    if (upright) {
      tables.push(laidDown(block, upright));
      table = undefined;
      headEnd = index + upright.taken;
      return;
    }
    if (captionOf(block, words)) {
      if (table?.head) table.body.push({ block, below });
      else captions.push(block);
      return;
    }
    if (table?.head && isOtherTable(table.head, block, blocks[index - 1])) table = undefined;
    const found = headOf(block, below, words);
    const isNext = isBelow(table?.body.at(-1)?.block, block) || isJustBelow(table?.head, block);
    const isRow =
      table?.head &&
      found &&
      (isRowOf(table.head, found, block) || (isNext && isToldRow(table.head, found, block)));
    const head = isRow ? undefined : found;
    const label = labelOf(block.text, words);
    // "Transporter (mål A)" stands above what is of that goal, and in no table.
    if (!label && goalsReferredBy(block).length > 0) table = undefined;
    const isLoose = !table && block.kind === 'row' && block.text !== '' && !label;
    if (head) captions = [...captions, ...captionsBelow(table, words)];
    if (head || (label && label !== 'comment')) table = undefined;
    if (head || isLoose) {
      const isMoney = isOfMoney(block, words);
      table = { head, line: block.line, text: block.text, isOfMoney: isMoney, captions, body: [] };
      captions = [];
      tables.push(table);
      headEnd = index + (head?.rows ?? 1);
    } else if (!label && block.text !== '') {
      // Text ends rows without a head; in a table with one it may be torn off a row.
      if (table && !table.head && block.kind !== 'row') table = undefined;
      // Nothing is read of rows without a head, and there may be a hundred thousand of them.
      if (table?.head) table.body.push({ block, below });
    }
  });
  const alone = captions.map(({ line, text }) => ({ ...NONE, line, text }));
  return [...tables, ...alone];
}

const NONE = { head: undefined, isOfMoney: false, captions: [], body: [] };

/** What stands last in a table stands above the one that follows. */
function captionsBelow(table: Table | undefined, words: DocumentWords): readonly Block[] {
  const rows = table?.head ? table.body : [];
  const last = rows.findLastIndex(({ block }) => !captionOf(block, words));
  return rows.splice(last + 1).map(({ block }) => block);
}

function laidDown({ line, text }: Block, { kind, columns, rows }: Upright): Table {
  const body = rows.map((block) => ({ block, below: undefined }));
  return {
    head: { kind, columns, line, rows: 1 },
    line,
    text,
    isOfMoney: false,
    isUpright: true,
    captions: [],
    body,
  };
}

function isOfMoney({ cells }: Block, words: DocumentWords): boolean {
  return cells.some((cell) => columnOf(cell, words).meaning === 'money');
}

/** Whether a row with few cells, below a text, begins a small table: "Status | Antal" below one of nine columns. */
function isOtherTable({ columns }: Head, { kind, cells }: Block, above: Block | undefined): boolean {
  const isBelowText = above !== undefined && above.kind !== 'row';
  return kind === 'row' && isBelowText && columns.length >= WIDE && cells.length * 2 <= columns.length;
}
const WIDE = 4;

/** Whether a row is the first of a table, of which a line may be drawn below the head. */
function isJustBelow(head: Head | undefined, { line }: Block): boolean {
  return head !== undefined && line - head.line <= head.rows + 1;
}

/** What says of a thing in words how far it has come. */
const TOLD: readonly unknown[] = [
  undefined,
  'status',
  'finish',
  'reportBack',
  'comment',
  'other',
  'outcome',
  'forecast',
];

/** A row of several lines stands where the first of them does. */
function isBelow(above: Block | undefined, { line }: Block): boolean {
  return above?.kind === 'row' && line > above.line && line - above.line <= MOST_LINES;
}

const MOST_LINES = 4;

/** "Utreda en bastu | Klart | Redovisat i juni": a row whose cells have the words of heads, but for the name. */
function isToldRow(head: Head, found: Head, { isHead = false, cells }: Block): boolean {
  if (isHead || head.kind === 'other' || found.kind !== 'other' || found.rows > 1) return false;
  const isAsWide = found.columns.length === head.columns.length;
  const name = head.columns.findIndex(({ meaning }) => meaning !== undefined && NAMES.includes(meaning));
  const isNamed = (cells[name] ?? '').includes(' ') && found.columns[name]?.meaning === undefined;
  return (
    isAsWide &&
    isNamed &&
    found.columns.every(({ meaning, years }) => TOLD.includes(meaning) && years.length === 0)
  );
}

const NAMES: readonly unknown[] = [
  'name',
  'title',
  'commitment',
  'assignment',
  'goal',
  'boardGoal',
  'councilGoal',
];

/** Where a page begins, a line may be drawn below what is a row of the table above. */
function isRowOf(head: Head, found: Head, block: Block): boolean {
  const isAsWide = found.columns.length === head.columns.length;
  // "Mål 2 | Uppnått"
  const isOfNumber = found.columns.some(({ text }) => refersToGoals(text));
  if (isAsWide && isOfNumber && !block.isHead && head.kind === 'goals' && found.kind === 'goals') return true;
  // "Uppfylls" is said of a goal as well as above a column.
  const areVerdicts = found.columns.every(({ meaning }) => meaning === undefined || meaning === 'status');
  if (found.kind === 'other' && head.kind !== 'other' && isAsWide && areVerdicts && !block.isHead)
    return true;
  if (found.kind !== 'other' || !block.isHead || found.columns.some(({ meaning }) => meaning)) return false;
  const filled = found.columns.filter(({ text }) => text !== '').length;
  const isRow = filled < 2 || /[\d●◆■—]/u.test(block.text);
  return head.kind !== 'other' && isAsWide && isRow;
}
