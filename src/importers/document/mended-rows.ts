/** Rows as their table has them, where the text has torn them or put two tables beside each other. */
import type { Block } from './blocks.ts';
import { columnOf } from './column-head.ts';
import { completesRow, goesOnInRow } from './rows-going-on.ts';
import { isPartOfRow } from './table-row.ts';
import { joinName } from './unfinished.ts';
import type { DocumentWords } from './words.ts';

/** The blocks with each row in one piece, and the tables beside each other one after the other. */
export function mendedRows(blocks: readonly Block[], words: DocumentWords): readonly Block[] {
  return joined(unwrapped(apart(blocks, words), words));
}

/** Names that a narrow column has broken, with the values beside their last line, are one row each. */
function unwrapped(blocks: readonly Block[], words: DocumentWords): readonly Block[] {
  const all: Block[] = [];
  let width = 0;
  /** The column of assignments, whose names nothing else joins. */
  let naming = -1;
  for (const [index, block] of blocks.entries()) {
    const isFirst = block.kind === 'row' && blocks[index - 1]?.kind !== 'row';
    if (isFirst) width = widthFrom(blocks, index);
    if (isFirst) naming = block.cells.findIndex((cell) => columnOf(cell, words).meaning === 'assignment');
    const above = isBelow(blocks[index - 1], block) ? all.at(-1) : undefined;
    const isPart = isPartOfRow(block.cells[0] ?? '', words);
    const isRest =
      above !== undefined &&
      (goesOnInRow(above, block, blocks[index + 1], naming) || (!isPart && completesRow(above, block)));
    const lines =
      isRest || endsWrapped(all.at(-1), block, blocks[index + 1], width)
        ? 1
        : startOfWrapped(all, block, width, words);
    const rows = lines === 0 ? [] : all.splice(-lines);
    const [first, ...others] = [...rows, block];
    all.push(others.reduce(joinedWith, first ?? block));
  }
  return all;
}

function isBelow(above: Block | undefined, { kind, line, cells }: Block): boolean {
  const isNext = kind === 'row' && above?.kind === 'row' && above.line + 1 === line;
  return isNext && above.cells.length === cells.length;
}

/** How many characters the longest name has in the rows from here on, below their head. */
function widthFrom(blocks: readonly Block[], from: number): number {
  let width = 0;
  for (let at = from + 1; blocks[at]?.kind === 'row'; at += 1)
    width = Math.max(width, blocks[at]?.cells[0]?.length ?? 0);
  return width;
}

/** How many rows above one are the first lines of its name: nothing stands beside them, and the next word had no room there. */
function startOfWrapped(
  above: readonly Block[],
  { kind, cells, text, line }: Block,
  width: number,
  words: DocumentWords,
): number {
  const [name = ''] = cells;
  const isLast = kind === 'row' && /^\p{Ll}/u.test(name) && text !== name && !isPartOfRow(name, words);
  for (let count = 1; isLast && count < MOST_LINES; count += 1) {
    const row = above.at(-count);
    const below = count === 1 ? name : (above.at(1 - count)?.cells[0] ?? '');
    const isAlone = row?.kind === 'row' && row.text === row.cells[0] && row.cells.length === cells.length;
    if (!isAlone || above.at(-count - 1)?.kind !== 'row' || row.line + count !== line) return 0;
    if (/[.!?:]$/.test(row.text) || !isFull(row.text, below, width)) return 0;
    if (/^["”]?\p{Lu}/u.test(row.text)) return row.text.length >= SHORTEST_WRAPPED ? count : 0;
  }
  return 0;
}

/** Whether a row is the last line of the name above it, whose values stand beside its first. */
function endsWrapped(
  above: Block | undefined,
  { kind, cells, text, line }: Block,
  below: Block | undefined,
  width: number,
): boolean {
  const [name = ''] = cells;
  const isRest = /^(?:\p{Ll}|\((?!källa|not\s|fotnot)\p{L})/iu.test(name) && !/^\p{Lu}/u.test(name);
  if (
    kind !== 'row' ||
    text !== name ||
    !isRest ||
    above?.kind !== 'row' ||
    above.cells.length !== cells.length ||
    above.line + 1 !== line
  )
    return false;
  const [start = '', ...values] = above.cells;
  // With values below it, it may as well begin what those are of.
  const isBefore = below?.kind === 'row' && /^\p{Ll}/u.test(below.cells[0] ?? '');
  return (
    !isBefore &&
    values.some(Boolean) &&
    /^["”]?\p{Lu}/u.test(start) &&
    start.length >= SHORTEST_WRAPPED &&
    isFull(start, name, width)
  );
}

/** A shorter name may head the rows below it. */
const SHORTEST_WRAPPED = 25;
/** Letters are not of one width. */
const SLACK = 0.8;

function isFull(name: string, below: string, width: number): boolean {
  const [word = ''] = below.split(' ');
  return name.length + 1 + word.length >= width * SLACK;
}

/** Rows below each other of which one opens a parenthesis that the other closes, cell by cell, are one. */
function joined(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block, index) => isTorn(block) || isNameOf(blocks[index - 1], block, blocks[index - 2])))
    return blocks;
  const all: Block[] = [];
  for (const block of blocks) {
    const above = all.at(-1);
    if (above && isNameOf(above, block, all.at(-2))) all[all.length - 1] = withName(above, block);
    else if (above && isRestOf(above, block)) all[all.length - 1] = joinedWith(above, block);
    else all.push(block);
  }
  return all;
}

/** Within a table, a line that begins the name of the row below it, which goes on with a small letter. */
function isNameOf(
  above: Block | undefined,
  { kind, cells, line }: Block,
  before: Block | undefined,
): boolean {
  const [name = '', ...values] = cells;
  if (kind !== 'row' || above?.kind !== 'paragraph' || before?.kind !== 'row') return false;
  const isNear = line - above.line < MOST_LINES && above.text.length <= LONGEST_NAME;
  const isBegun = /^["”]?\p{Lu}/u.test(above.text) && !/[.!?:]$/.test(above.text);
  return isNear && isBegun && !above.isProminent && /^\p{Ll}/u.test(name) && values.some(Boolean);
}

const LONGEST_NAME = 200;

function withName({ text, line }: Block, { parted: _, ...row }: Block): Block {
  const [name = '', ...values] = row.cells;
  const cells = [joinName(text, name), ...values];
  return { ...row, line, cells, text: cells.join(' ').trim() };
}

function isTorn({ kind, cells }: Block): boolean {
  return kind === 'row' && (cells.some((cell) => openIn(cell) !== 0) || cells[0]?.startsWith('(') === true);
}

/** How many parentheses are opened and not closed; less than none for those that are closed alone. A list's "1)" opens none. */
function openIn(cell: string): number {
  const plain = cell.replace(/(?<![\p{L}\d(])[\p{L}\d]\)/gu, '');
  return (plain.match(/\(/g)?.length ?? 0) - (plain.match(/\)/g)?.length ?? 0);
}

function isRestOf(above: Block, { kind, cells, line }: Block): boolean {
  if (above.kind !== 'row' || kind !== 'row' || above.cells.length !== cells.length) return false;
  if (line - above.line > MOST_LINES) return false;
  const pairs = cells.map((cell, place) => [above.cells[place] ?? '', cell] as const);
  const isClosed = ([upper, lower]: (typeof pairs)[number]) => openIn(upper) > 0 && openIn(lower) < 0;
  const isOpened = ([upper, lower]: (typeof pairs)[number]) => /\d/.test(upper) && lower.startsWith('(');
  const isBoth = ([upper, lower]: (typeof pairs)[number]) =>
    /^\D*\d/.test(upper) && /^\D*\d/.test(lower) && openIn(upper) <= 0 && !lower.startsWith('(');
  const isSmall = /^[\p{Ll}(]/u.test(cells.find(Boolean) ?? '');
  // What opens a value's parenthesis stands below the value.
  const values = pairs.slice(1);
  // "Betyg på kommunens service" above "(Nöjd-Kund-Index) | 61 | 65"
  const isNameAlone =
    above.text === above.cells[0] && above.line + 1 === line && /^\(\p{L}[^()]+\)/u.test(cells[0] ?? '');
  if (
    isNameAlone &&
    /\p{Ll}$/u.test(above.text) &&
    cells.length > 2 &&
    values.some(([, lower]) => lower !== '')
  )
    return true;
  return isSmall && (pairs.some(isClosed) || values.some(isOpened)) && !values.some(isBoth);
}

/** A cell of a few lines. */
const MOST_LINES = 4;

function joinedWith(above: Block, below: Block): Block {
  const cells = above.cells.map((cell, place) => {
    const rest = below.cells[place] ?? '';
    return cell === '' || rest === '' ? cell + rest : joinName(cell, rest);
  });
  const { parted: _, ...row } = above;
  return { ...row, cells, text: cells.join(' ').trim() };
}

/** Where the heads of a row come once more in their order, two tables stand beside each other. */
function apart(blocks: readonly Block[], words: DocumentWords): readonly Block[] {
  if (!blocks.some((block) => besideAt(block, words) > 0)) return blocks;
  const all: Block[] = [];
  let right: Block[] = [];
  let place = 0;
  for (const block of blocks) {
    const found = besideAt(block, words);
    if (found > 0 || block.kind !== 'row') {
      all.push(...right);
      right = [];
      place = found;
    }
    if (place <= 0) all.push(block);
    else {
      all.push(partOf(block, 0, place));
      const other = partOf(block, place);
      if (other.text !== '') right.push(other);
    }
  }
  return [...all, ...right];
}

function besideAt({ kind, cells }: Block, words: DocumentWords): number {
  const [first = ''] = cells;
  const place = kind === 'row' && first !== '' ? cells.indexOf(first, 2) : -1;
  if (place < 0) return -1;
  const [left, right] = [cells.slice(0, place), cells.slice(place)].map((part) =>
    part.filter(Boolean).join('\n'),
  );
  return left === right && columnOf(first, words).meaning !== undefined ? place : -1;
}

function partOf(block: Block, from: number, to?: number): Block {
  const { parted, ...row } = block;
  const cells = block.cells.slice(from, to);
  return {
    ...row,
    cells,
    text: cells.join(' ').trim(),
    ...(parted ? { parted: parted.slice(from, from + cells.length) } : {}),
  };
}
