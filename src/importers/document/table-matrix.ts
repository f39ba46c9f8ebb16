import type { Block } from './blocks.ts';
import { statusIn } from './status-words.ts';
import type { Table } from './table-head.ts';
import type { DocumentWords } from './words.ts';

/** What is set below the status that holds. */
const MARK = /^(?:x|ja|[✓✔☑☒✗✘●•])\uFE0F?$/iu;
const NONE = /^[-–—]?$/;

/** "Uppfyllt | Delvis uppfyllt | Ej uppfyllt" above crosses: one column, in which the head of each cross is the status. */
export function withoutMatrix(table: Table, words: DocumentWords): Table {
  const { head, body } = table;
  const places = (head?.columns ?? []).flatMap(({ text }, index) =>
    statusIn(text, words) === undefined ? [] : [index],
  );
  const [first] = places;
  const cells = body.flatMap(({ block }) =>
    block.kind === 'row' ? places.map((at) => block.cells[at] ?? '') : [],
  );
  const isMarked =
    cells.some((cell) => MARK.test(cell)) && cells.every((cell) => MARK.test(cell) || NONE.test(cell));
  if (!head || first === undefined || places.length < 2 || !isMarked) return table;
  const columns = head.columns.map((column, index) =>
    places.includes(index)
      ? { ...column, meaning: index === first ? ('status' as const) : ('other' as const) }
      : column,
  );
  const told = (block: Block): Block => {
    const [marked, ...others] = places.filter((at) => MARK.test(block.cells[at] ?? ''));
    // Two crosses are no status, and are told as they stand.
    const said = others.length > 0 ? 'X X' : (head.columns[marked ?? -1]?.text ?? '');
    const cellOf = (cell: string, at: number) => (at === first ? said : places.includes(at) ? '' : cell);
    return block.kind === 'row' ? { ...block, cells: block.cells.map(cellOf) } : block;
  };
  return {
    ...table,
    head: { ...head, columns },
    body: body.map(({ block, below }) => ({ block: told(block), below })),
  };
}
