import type { Block } from './blocks.ts';
import { type Column, columnOf } from './column-head.ts';
import { labelOf } from './labels.ts';
import { wordOfSex } from './spanning-heads.ts';
import { kindOf, MOST_COLUMNS, type TableKind, withNameFirst } from './table-kind.ts';
import { uprightAt } from './table-upright.ts';
import { isKnownUnit } from './units.ts';
import type { DocumentWords } from './words.ts';

/** The row, or the two rows, that say what stands in the columns of a table. */
export interface Head {
  readonly kind: TableKind;
  readonly columns: readonly Column[];
  readonly line: number;
  /** How many rows it takes. */
  readonly rows: 1 | 2;
}

export interface Table {
  /** None for rows above which nothing says what they are. */
  readonly head: Head | undefined;
  readonly line: number;
  readonly text: string;
  /** Whether its first row speaks of money. */
  readonly isOfMoney: boolean;
  /** What stands across it, above its head. */
  readonly captions: readonly Block[];
  /** Each with the block below it in the document. */
  readonly body: { readonly block: Block; readonly below: Block | undefined }[];
  /** Whether its heads stand below each other. */
  readonly isUpright?: boolean;
}

/** The head that begins with a block; undefined when that is none. The row below may say the rest: years, women and men. */
export function headOf(block: Block, below: Block | undefined, words: DocumentWords): Head | undefined {
  const { line, text } = block;
  if (block.kind !== 'row') return headOfLine(text, line, words);
  if (block.cells.length > MOST_COLUMNS) return undefined;
  const columns = withNameFirst(block.cells.map((cell) => columnOf(cell, words)));
  const merged = below && mergedWith(columns, below, words);
  const mergedKind = merged && kindOf(merged);
  if (merged && mergedKind && mergedKind !== 'other')
    return { kind: mergedKind, columns: merged, line, rows: 2 };
  const kind = kindOf(columns);
  if (kind) return { kind, columns, line, rows: 1 };
  if (isOfSums(block.cells)) return { kind: 'other', columns, line, rows: 1 };
  // A line drawn below a row makes it a head, though nothing in it is understood.
  return block.isHead && text !== '' ? { kind: 'other', columns, line, rows: 1 } : undefined;
}

/** "Investeringar (tkr) | 2031 | 2032": the head of sums by year, whatever stands above it. */
function isOfSums([name = '', ...others]: readonly string[]): boolean {
  const filled = others.filter((cell) => cell !== '');
  return filled.length > 0 && SUMS.test(name) && filled.every((cell) => YEAR.test(cell));
}
const SUMS = /(?:\(|,\s|\si\s)(?:tkr|kkr|mnkr|mkr|kr|kronor)\)?$/iu;
const YEAR = /^(?:(?:budget|plan|utfall|prognos|bokslut)\s)?20\d\d$/iu;

/** Whether a table goes on with the one before it. */
export function isSameHead(a: Head | undefined, b: Head | undefined): boolean {
  const heads = [a, b].map((head) => head?.columns.map(({ text }) => text).join('|'));
  return heads[0] !== undefined && heads[0] === heads[1];
}

/** Where the first table of ours begins: what follows is no part of the text above it. Less than 0 when there is none. */
export function tableIn(blocks: readonly Block[], words: DocumentWords): number {
  return blocks.findIndex((block, index) => {
    const head = headOf(block, blocks[index + 1], words);
    return (head !== undefined && head.kind !== 'other') || uprightAt(blocks, index, words) !== undefined;
  });
}

/** What stands above the first table. */
export function aboveTable(blocks: readonly Block[], words: DocumentWords): readonly Block[] {
  const table = tableIn(blocks, words);
  return table < 0 ? blocks : blocks.slice(0, table);
}

/** A heading, or what is left of a table whose lines were lost. */
function headOfLine(text: string, line: number, words: DocumentWords): Head | undefined {
  if (labelOf(text, words) !== 'commitment') return undefined;
  return {
    kind: 'commitments',
    columns: [{ ...columnOf(text, words), meaning: 'commitment' }],
    line,
    rows: 1,
  };
}

/** Two rows as one, when the lower has nothing but parts of heads: "Utfall" above "2023" and "2024". */
function mergedWith(
  upper: readonly Column[],
  below: Block,
  words: DocumentWords,
): readonly Column[] | undefined {
  if (below.kind !== 'row' || below.text === '') return undefined;
  const missing = below.cells.length - upper.length;
  // What was empty at the end of a head may be gone, where a table is made of tabs.
  if (missing > 0 && upper.at(-1)?.text !== '' && below.cells[upper.length - 1] !== '')
    return mergedWith(
      [...upper, ...Array.from({ length: missing }, () => columnOf('', words))],
      below,
      words,
    );
  if (missing !== 0) return undefined;
  // Rows of a table are many, and nothing in them is a head's: the row below need not be looked at.
  if (upper.every(({ meaning }) => meaning === undefined)) return undefined;
  // A cell that is merged downwards may be written once more.
  const isAgain = (cell: string, index: number) => cell.toLowerCase() === upper[index]?.text.toLowerCase();
  const lower = below.cells.map((cell, index) =>
    columnOf(isAgain(cell, index) ? '' : wordOfSex(cell, below.cells), words),
  );
  if (lower.every(({ text }) => text === '')) return undefined;
  const isTorn = (index: number) =>
    (upper[index]?.text ?? '').endsWith('-') && /^\p{Ll}+$/u.test(lower[index]?.text ?? '');
  const isPart = ({ text, meaning, sex }: Column, index: number) =>
    text === '' ||
    isTorn(index) ||
    isKnownUnit(text) ||
    sex !== undefined ||
    meaning === 'year' ||
    meaning === 'total' ||
    (meaning !== undefined && !/\d/.test(text));
  if (!lower.every(isPart)) return undefined;
  // A row that names what stands in the rows, below one that does so already, is the head once more.
  if (
    lower.some(isName) &&
    (upper.some(isName) || lower.some((one, index) => isName(one) && upper[index]?.text !== ''))
  )
    return undefined;
  let above = '';
  return lower.map(({ text }, index) => {
    const own = upper[index]?.text ?? '';
    if (isTorn(index)) return columnOf(own.slice(0, -1) + text, words);
    // The cell of a head that spans several columns stands in the first of them.
    above = own !== '' ? own : text !== '' ? above : '';
    return columnOf(`${above} ${isKnownUnit(text) ? `(${text})` : text}`.trim(), words);
  });
}

function isName({ meaning }: Column): boolean {
  return meaning === 'name' || meaning === 'commitment' || meaning === 'assignment';
}
