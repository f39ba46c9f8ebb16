/** Tables with a column that parts each measure by sex: "Andel nöjda | Kvinnor", "| Män", "| Totalt". */
import type { Block } from './blocks.ts';
import type { Table } from './table-head.ts';

const HEAD = /^(?:kön|kvinnor\s?\/\s?män|flickor\s?\/\s?pojkar)$/iu;
const TOTAL = /^(?:totalt?|tot\.?|alla|samtliga|båda|båda\skönen)$/iu;

/** The same table, the row of all with the name first and the others below it without: what is read of a measure is of all. */
export function withTotalsFirst(table: Table): Table {
  const { head, body } = table;
  const place = (head?.columns ?? []).findIndex(({ text }) => HEAD.test(text));
  const naming = (head?.columns ?? []).findIndex(({ meaning }) => meaning === 'name');
  if (place < 0 || naming < 0) return table;
  const groups: Block[][] = [];
  for (const { block } of body) {
    const isNext =
      block.kind !== 'row' || (block.cells[naming] ?? '') !== '' || (block.cells[place] ?? '') === '';
    const last = groups.at(-1);
    if (last && !isNext) last.push(block);
    else groups.push([block]);
  }
  const blocks = groups.flatMap((rows) => (rows[0]?.cells[place] ? totalFirst(rows, naming, place) : rows));
  return { ...table, body: blocks.map((block, index) => ({ block, below: blocks[index + 1] })) };
}

function totalFirst(rows: readonly Block[], naming: number, place: number): readonly Block[] {
  const [first] = rows;
  if (!first) return rows;
  const name = first.cells[naming] ?? '';
  const total = rows.find(({ cells }) => TOTAL.test(cells[place] ?? ''));
  const nameless = rows
    .filter((one) => one !== total)
    .map((one) => withCells(one, one.cells.with(naming, '')));
  const cells = (total ?? first).cells.map((cell, at) => (at === naming ? name : total ? cell : ''));
  return [{ ...withCells(first, cells), line: first.line }, ...nameless];
}

function withCells({ parted: _, ...block }: Block, cells: readonly string[]): Block {
  return { ...block, cells, text: cells.join(' ').trim() };
}
