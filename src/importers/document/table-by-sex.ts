import { parseNumber } from '../../domain/answers/assessment.ts';
import type { Block } from './blocks.ts';
import { columnOf } from './column-head.ts';
import type { Columns } from './table-columns.ts';
import type { ReadRow } from './table-row.ts';
import type { DocumentWords } from './words.ts';

interface Rows {
  readonly of: ReadRow;
  readonly women?: Block;
  readonly men?: Block;
}

/** The rows below one that part its outcome: "– kvinnor", "varav män". */
export class RowsBySex {
  #rows: Rows | undefined;
  #place = -1;

  /** @returns whether a row gives an outcome of women or of men, and nothing else that is read */
  take(of: ReadRow, block: Block, places: Columns['places'], words: DocumentWords): boolean {
    const { sex } = columnOf(block.cells[places.name ?? -1] ?? '', words);
    const hasMore = Object.values(places).some(
      (place) => place !== places.name && place !== places.outcome && block.cells[place],
    );
    this.#place = places.outcome ?? -1;
    if (!sex || hasMore || !isNumber(this.#outcomeOf(block)) || !isNumber(of.outcome)) return false;
    const rows = this.#rows ?? { of };
    if (rows.of !== of || rows[sex]) return false;
    this.#rows = { ...rows, [sex]: block };
    return true;
  }

  /** Where there are both, they go to the row that they part. @returns what does not */
  end(): readonly Block[] {
    const { of, women, men } = this.#rows ?? {};
    this.#rows = undefined;
    if (!of || !women || !men) return [women ?? [], men ?? []].flat();
    of.outcome = `${of.outcome} (${this.#outcomeOf(women)}/${this.#outcomeOf(men)})`;
    return [];
  }

  #outcomeOf({ cells }: Block): string {
    return cells[this.#place] ?? '';
  }
}

function isNumber(text: string): boolean {
  return parseNumber(text.replace(/\s*%$/, '')) !== undefined;
}
