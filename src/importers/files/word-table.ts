import { row } from './marks.ts';

/** Of a tag, by their names. */
export type Attributes = Readonly<Record<string, string>>;

/** Word has no more; rows are bounded by the document. */
const MOST_COLUMNS = 63;

interface Cell {
  text: string;
  readonly columns: number;
  readonly rows: number;
}

/** Gathers the rows of one table of mammoth's HTML, with those of tables within its cells as text of the cell. */
export class WordTable {
  readonly #rows: Cell[][] = [];
  #depth = 1;

  text(text: string): void {
    const cell = this.#rows.at(-1)?.at(-1);
    if (cell) cell.text += text;
  }

  open(tag: string, attributes: Attributes): void {
    if (tag === 'table') this.#depth += 1;
    const outermost = this.#depth === 1;
    if (outermost && tag === 'tr') this.#rows.push([]);
    else if (outermost && (tag === 'td' || tag === 'th')) {
      this.#rows.at(-1)?.push({
        text: '',
        columns: Math.min(span(attributes.colspan), MOST_COLUMNS),
        rows: span(attributes.rowspan),
      });
    } else if (/^(br|p|li|h[1-6]|td|th|tr)$/.test(tag)) this.text('\n');
  }

  /** @returns whether this was the end of the table */
  close(tag: string): boolean {
    if (tag === 'table') this.#depth -= 1;
    return this.#depth === 0;
  }

  /** Cells that span several columns or rows stand in the first of them, with empty cells in the others. */
  rows(): string[] {
    const covered = new Map<number, number>();
    return this.#rows.map((cells) => row(textsOf(cells, covered))).filter((line) => /[^|\s]/.test(line));
  }
}

/** @param covered for each column, how many rows more a cell from above reaches down into it */
function textsOf(cells: readonly Cell[], covered: Map<number, number>): string[] {
  const texts: string[] = [];
  const skipCovered = () => {
    for (let below = covered.get(texts.length); below; below = covered.get(texts.length)) {
      covered.set(texts.length, below - 1);
      texts.push('');
    }
  };
  for (const { text, columns, rows } of cells) {
    skipCovered();
    for (let column = 0; column < columns; column++) {
      covered.set(texts.length, rows - 1);
      texts.push(column === 0 ? text.replace(/\s+/g, ' ') : '');
    }
  }
  skipCovered();
  return texts;
}

function span(said = '1'): number {
  return /^\d+$/.test(said) ? Number(said) : 1;
}
