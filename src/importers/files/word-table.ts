import { row } from './marks.ts';
import { keptOf, type Piece } from './text.ts';
import { ROW_TAKEN_OUT } from './word-slim.ts';

/** Of a tag, by their names. */
export type Attributes = Readonly<Record<string, string>>;

/** Word has no more; rows are bounded by the document. */
const MOST_COLUMNS = 63;
/** A longer text is said once, in the first of the rows that its cell spans. */
const LONGEST_REPEATED = 400;

interface Cell {
  readonly pieces: Piece[];
  readonly columns: number;
  readonly rows: number;
}

interface Row {
  readonly cells: Cell[];
  isTakenOut: boolean;
}

/** What a cell from above still covers of the rows below it. */
interface Covered {
  rows: number;
  readonly text: string;
}

/** Gathers the rows of one table of HTML, with those of tables within its cells as text of the cell. */
export class WordTable {
  readonly #rows: Row[] = [];
  #depth = 1;

  take(piece: Piece): void {
    this.#rows.at(-1)?.cells.at(-1)?.pieces.push(piece);
  }

  open(tag: string, attributes: Attributes): void {
    if (tag === 'table') this.#depth += 1;
    const outermost = this.#depth === 1;
    const last = this.#rows.at(-1);
    if (outermost && tag === 'tr') this.#rows.push({ cells: [], isTakenOut: false });
    else if (outermost && (tag === 'td' || tag === 'th')) {
      last?.cells.push({
        pieces: [],
        columns: Math.min(span(attributes.colspan), MOST_COLUMNS),
        rows: span(attributes.rowspan),
      });
    } else if (/^(br|p|div|li|h[1-6]|td|th|tr)$/.test(tag)) {
      this.take({ text: '\n', bold: false, leftOut: undefined });
    } else if (attributes.href === `#${ROW_TAKEN_OUT}` && last) {
      // What is drawn for the link is none of the document.
      last.isTakenOut = true;
    }
  }

  /** @returns whether this was the end of the table */
  close(tag: string): boolean {
    if (tag === 'table') this.#depth -= 1;
    return this.#depth === 0;
  }

  /**
   * Each row with its pieces; its text is empty where nothing is left of it. A cell that spans several columns stands in the
   * first of them; what spans several rows holds for each of them.
   */
  rows(): { readonly text: string; readonly pieces: readonly Piece[] }[] {
    const covered = new Map<number, Covered>();
    return this.#rows.map(({ cells, isTakenOut }) => {
      const pieces = cells.flatMap((cell) => cell.pieces);
      if (isTakenOut) return { text: '', pieces: pieces.map(takenOut) };
      const text = row(textsOf(cells, covered));
      return { text: cells.some(isFilled) ? text : '', pieces };
    });
  }
}

function takenOut(piece: Piece): Piece {
  return { ...piece, leftOut: piece.leftOut ?? 'deleted-text' };
}

function isFilled(cell: Cell): boolean {
  return textOf(cell).trim() !== '';
}

function textOf({ pieces }: Cell): string {
  return keptOf(pieces)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ');
}

/** @param covered for each column, what a cell from above says in it, and for how many rows more */
function textsOf(cells: readonly Cell[], covered: Map<number, Covered>): string[] {
  const texts: string[] = [];
  const takeCovered = () => {
    for (let above = covered.get(texts.length); above?.rows; above = covered.get(texts.length)) {
      above.rows -= 1;
      texts.push(above.text);
    }
  };
  for (const cell of cells) {
    takeCovered();
    const text = textOf(cell);
    for (let column = 0; column < cell.columns; column++) {
      const said = column === 0 ? text : '';
      covered.set(texts.length, { rows: cell.rows - 1, text: said.length > LONGEST_REPEATED ? '' : said });
      texts.push(said);
    }
  }
  takeCovered();
  return texts;
}

function span(said = '1'): number {
  return /^\d+$/.test(said) ? Number(said) : 1;
}
