/** Tables out of a system for follow-up, of which each row says itself what it is: "Mål | Kajen är öppen", "Mått | Antal gäster". */
import type { Block } from './blocks.ts';
import { isGoalKey, type NamedKey, namedAt } from './phrases.ts';
import type { DocumentWords } from './words.ts';

const HEAD = /^(?:typ|nivå|kategori|slag|objekttyp|posttyp|styrobjekt)$/iu;
/** From what stands above to what stands below. */
const ORDER = [
  ...['area', 'directionGoal', 'councilGoal', 'goal', 'boardGoal'],
  ...['indicator', 'commitment', 'assignment'],
] as const satisfies readonly NamedKey[];
const FEWEST_ROWS = 3;
const MOST_BETWEEN = 4;

/** The same blocks, such a table with a column for each kind, as others have them. */
export function withColumnsOfKinds(blocks: readonly Block[], words: DocumentWords): readonly Block[] {
  const all: Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    const head = blocks[index];
    const place = head?.kind === 'row' ? head.cells.findIndex((cell) => HEAD.test(cell)) : -1;
    const laid = head && place >= 0 ? laidOut(blocks, index, place, words) : undefined;
    if (laid) all.push(...laid.rows);
    else if (head) all.push(head);
    index += laid?.taken ?? 1;
  }
  return all;
}

function laidOut(blocks: readonly Block[], index: number, place: number, words: DocumentWords) {
  const width = blocks[index]?.cells.length ?? 0;
  const isRow = ({ kind, cells }: Block) => kind === 'row' && cells.length === width;
  const isTypedRow = (block: Block) => isRow(block) && kindIn(block.cells[place] ?? '', words) !== undefined;
  // A page's foot, or a note, between two of its rows ends no table.
  const end = blocks.findIndex(
    (block, at) =>
      at > index &&
      !isRow(block) &&
      (block.kind !== 'row' ? !blocks.slice(at, at + MOST_BETWEEN).some(isTypedRow) : true),
  );
  const [head, ...body] = blocks.slice(index, end < 0 ? blocks.length : end);
  const rows = body.filter(isRow);
  const typed = body.map((row) => ({ row, kind: kindIn(row.cells[place] ?? '', words) }));
  const kinds = new Set(typed.flatMap(({ kind }) => kind ?? []));
  const isTyped = rows.every(isTypedRow) && rows.length >= FEWEST_ROWS;
  if (!head || !isTyped || ![...kinds].some(isGoalKey) || kinds.size < 2) return undefined;
  const name = head.cells.findIndex(
    (_, at) => at !== place && rows.every(({ cells }) => /\p{L}/u.test(cells[at] ?? '')),
  );
  if (name < 0) return undefined;
  const order = ORDER.filter((kind) => kinds.has(kind));
  const others = ({ cells }: Block) => cells.filter((_, at) => at !== place && at !== name);
  const labels = order.map((kind) => typed.find((one) => one.kind === kind)?.row.cells[place] ?? '');
  const above = order.map(() => '');
  const laid = typed.flatMap(({ row, kind }) => {
    if (row.kind !== 'row') return [row];
    const at = kind === undefined ? -1 : order.indexOf(kind);
    const isLeaf = kind !== undefined && kind !== 'area' && !isGoalKey(kind);
    const own = above.map((cell, level) => (level === at ? (row.cells[name] ?? '') : level < at ? cell : ''));
    // What is measured and what is done stand beside each other below a goal.
    const cells = [
      ...own.map((cell, level) => (isLeaf && isLeafAt(order[level]) && level !== at ? '' : cell)),
      ...others(row),
    ];
    if (!isLeaf) above.splice(0, above.length, ...own);
    const isBareArea = kind === 'area' && others(row).every((cell) => cell === '');
    return isBareArea ? [] : [withCells(row, cells)];
  });
  return { rows: [withCells(head, [...labels, ...others(head)]), ...laid], taken: body.length + 1 };
}

function isLeafAt(kind: NamedKey | undefined): boolean {
  return kind !== undefined && kind !== 'area' && !isGoalKey(kind);
}

function withCells({ parted: _, ...row }: Block, cells: readonly string[]): Block {
  return { ...row, cells, text: cells.filter(Boolean).join(' ') };
}

function kindIn(cell: string, words: DocumentWords): (typeof ORDER)[number] | undefined {
  const named = namedAt(cell, words);
  return named?.end === cell.length ? ORDER.find((kind) => kind === named.key) : undefined;
}
