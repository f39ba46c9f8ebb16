/** What is said of the rows of a table of assignments by their numbers: "Uppdrag 3", and below it how that one goes. */
import { plainWords } from '../../domain/names.ts';
import type { Block } from './blocks.ts';
import { headOf } from './table-head.ts';
import type { DocumentWords } from './words.ts';

const HEAD = /^(?:nr|nummer|#|uppdrag\s?(?:nr|nummer))\.?$/iu;
const NUMBER = /^\d{1,3}(?=[.)]?$)/u;
/** "Uppdrag 3" alone, or before a text that ends as a sentence does. */
const ABOUT = /^uppdrag\s(?:nr\.?\s)?(\d{1,3})(?:\s?[:.–-])?(?:\s+(\p{Lu}.*[.!?]["”]?))?$/isu;
const COMMENT = 'Kommentar';

/** A table of assignments that counts its rows, and has no column for what is said of them. */
interface Counted {
  readonly head: number;
  /** By its number, where a row stands, and what it names. */
  readonly rows: ReadonlyMap<string, { readonly index: number; readonly title: string }>;
}

/** The blocks, each such text in a column of its own in the row that it is about. */
export function withNumberedComments(blocks: readonly Block[], words: DocumentWords): readonly Block[] {
  const isAny = blocks.some(({ kind, text }) => kind !== 'row' && ABOUT.test(text));
  const table = isAny ? tableOf(blocks, words) : undefined;
  if (!table) return blocks;
  const said = new Map<number, string>();
  const gone = new Set<number>();
  for (const [index, block] of blocks.entries()) {
    const about = index < table.head ? undefined : aboutRow(block, table);
    if (!about) continue;
    const below = about.text === '' ? textsBelow(blocks, index + 1) : [];
    const text = [about.text, ...below.map((one) => one.text)].filter((one) => one !== '').join('\n\n');
    if (text === '' || said.has(about.row)) continue;
    said.set(about.row, text);
    for (let at = index; at <= index + below.length; at += 1) gone.add(at);
  }
  if (said.size === 0) return blocks;
  const rows = new Set([...table.rows.values()].map((row) => row.index));
  return blocks.flatMap((block, index) => {
    if (gone.has(index)) return [];
    if (index === table.head) return withCell(block, COMMENT);
    return rows.has(index) ? withCell(block, said.get(index) ?? '') : block;
  });
}

function withCell({ parted, ...block }: Block, cell: string): Block {
  return {
    ...block,
    cells: [...block.cells, cell],
    ...(parted ? { parted: [...parted, cell] } : {}),
  };
}

/** The only table of assignments that counts its rows: of two nobody can say which a number means. */
function tableOf(blocks: readonly Block[], words: DocumentWords): Counted | undefined {
  const tables = blocks.flatMap((block, index) => countedAt(blocks, block, index, words) ?? []);
  return tables.length === 1 ? tables[0] : undefined;
}

function countedAt(
  blocks: readonly Block[],
  block: Block,
  index: number,
  words: DocumentWords,
): Counted | undefined {
  const place = block.kind === 'row' ? block.cells.findIndex((cell) => HEAD.test(cell)) : -1;
  const head = place < 0 ? undefined : headOf(block, blocks[index + 1], words);
  if (head?.kind !== 'assignments' || head.rows > 1) return undefined;
  if (head.columns.some(({ meaning }) => meaning === 'comment')) return undefined;
  const name = head.columns.findIndex(({ meaning }) => meaning === 'assignment');
  const rows = new Map<string, { index: number; title: string }>();
  for (let at = index + 1; blocks[at]?.kind === 'row'; at += 1) {
    const cells = blocks[at]?.cells ?? [];
    const number = NUMBER.exec(cells[place] ?? '')?.[0];
    const isWhole = cells.length === block.cells.length;
    // What goes on over two rows, or is counted twice, has no number that means one row.
    if (number === undefined || rows.has(number) || !isWhole) return undefined;
    rows.set(number, { index: at, title: cells[name] ?? '' });
  }
  return rows.size > 1 ? { head: index, rows } : undefined;
}

/** The row that a block is about by its number; what has the row's name names it again, and is read as that. */
function aboutRow({ kind, text }: Block, { rows }: Counted) {
  const [, number = '', told = ''] = kind === 'row' || kind === 'bullet' ? [] : (ABOUT.exec(text) ?? []);
  const row = rows.get(number);
  if (!row || plainWords(told).startsWith(plainWords(row.title))) return undefined;
  return { row: row.index, text: told };
}

/** Whole sentences right below, as far as they go. */
function textsBelow(blocks: readonly Block[], from: number): readonly Block[] {
  const isTold = ({ kind, text, isProminent }: Block) =>
    kind === 'paragraph' && !isProminent && /[.!?]["”]?$/u.test(text) && !ABOUT.test(text);
  const end = blocks.findIndex((block, index) => index >= from && !isTold(block));
  return blocks.slice(from, end < 0 ? undefined : end);
}
