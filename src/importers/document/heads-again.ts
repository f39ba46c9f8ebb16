/** Rows that go on below the line of the next goal, or below a text about the row above, where the head stands but once. */
import { blankCells } from './blank-cells.ts';
import { type Column, columnOf } from './column-head.ts';
import { titleOf } from './labels.ts';
import type { Line } from './lines.ts';
import { isGoalKey } from './phrases.ts';
import { isValueMeaning } from './stacked-kinds.ts';
import { kindOf } from './table-kind.ts';
import type { DocumentWords } from './words.ts';

const ROW = /^\|.*\|$/;
/** A head of fewer values may fit a sentence that ends with a number. */
const FEWEST_VALUES = 2;
/** The head of a row and the years below it. */
const MOST_HEADS = 2;

/** The same lines, with the head before such rows once more. */
export function* withHeadsAgain(lines: Iterable<Line>, words: DocumentWords): Generator<Line> {
  const table = new Headed(words);
  for (const line of lines) yield* table.take(line);
}

/** A sentence about the row above, or "B. GOD SERVICE": after anything else the table is over. */
function isWithin(text: string): boolean {
  const isSection = /^(?:\p{Lu}|\d{1,2})\.?\s\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
  return isSection || (/^["”]?[\p{Lu}\d].*[.!?]$/u.test(text) && !/^\d{1,2}(?:\.\d{1,2})*\.?\s/.test(text));
}

class Headed {
  readonly #words: DocumentWords;
  #heads: readonly (readonly string[])[] = [];
  #columns: readonly Column[] = [];
  /** Whether the row that comes stands below a head. */
  #isHeaded = false;
  /** A goal has been named below the head. */
  #isBelowGoal = false;

  constructor(words: DocumentWords) {
    this.#words = words;
  }

  *take(line: Line): Generator<Line> {
    const { text } = line;
    if (ROW.test(text)) yield* this.#takeRow(line);
    else if (text === '') {
      yield line;
    } else {
      const cells = this.#columns.length > 0 ? this.#cellsIn(text) : undefined;
      if (cells) {
        yield* this.#again(line);
        yield { ...line, text: `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |` };
        return;
      }
      this.#isHeaded = false;
      const named = titleOf(text, this.#words);
      if (named && isGoalKey(named.kind)) this.#isBelowGoal = true;
      else if (!isWithin(text)) this.#forget();
      yield line;
    }
  }

  *#takeRow(line: Line): Generator<Line> {
    const cells = line.text
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    if (this.#takeHead(cells)) {
      yield line;
      return;
    }
    const isOwn =
      cells.length === this.#columns.length &&
      /\p{L}/u.test(cells[0] ?? '') &&
      cells.slice(1).some((cell) => /\d/.test(cell));
    if (!this.#isHeaded && this.#isBelowGoal && isOwn && !/^[|\s:-]+$/.test(line.text))
      yield* this.#again(line);
    yield line;
  }

  #takeHead(cells: readonly string[]): boolean {
    const isYears =
      this.#isHeaded &&
      this.#heads.length < MOST_HEADS &&
      cells.every((cell) => cell === '' || /^20\d\d$/.test(cell));
    const heads = isYears ? [...this.#heads, cells] : [cells];
    const columns = cells.map((cell, place) =>
      columnOf(isYears ? `${this.#heads[0]?.[place] ?? ''} ${cell}` : cell, this.#words),
    );
    const values = columns.filter(({ meaning }) => isValueMeaning(meaning));
    const isHead =
      isYears ||
      (kindOf(columns) === 'indicators' &&
        !cells.some((cell) => /^[\d<>≥≤]/.test(cell) && !/^20\d\d/.test(cell)));
    if (!isHead) return false;
    this.#isHeaded = true;
    this.#isBelowGoal = false;
    this.#heads = values.length >= FEWEST_VALUES ? heads : [];
    this.#columns = values.length >= FEWEST_VALUES ? columns : [];
    return true;
  }

  /** Only a line that is nothing but a name and a value for each head: what stands beside them may be left out. */
  #cellsIn(text: string): readonly string[] | undefined {
    if (!/^["”]?[\p{Lu}\d]/u.test(text) || /[.!?:]$/.test(text) || text.includes('\t')) return undefined;
    return blankCells(text, this.#columns, this.#words);
  }

  *#again({ number }: Line): Generator<Line> {
    if (this.#isHeaded) return;
    this.#isHeaded = true;
    for (const cells of this.#heads) yield { number, text: `| ${cells.join(' | ')} |` };
  }

  #forget(): void {
    this.#heads = [];
    this.#columns = [];
    this.#isBelowGoal = false;
  }
}
