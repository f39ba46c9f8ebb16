import { type Column, columnOf, isLevel } from './column-head.ts';
import type { Line } from './lines.ts';
import { isStackedCell, isValue, isValueMeaning, isVerified } from './stacked-kinds.ts';
import { kindOf } from './table-kind.ts';
import { isKnownUnit } from './units.ts';
import type { DocumentWords } from './words.ts';

/** A head is a few words. */
const LONGEST_HEAD = 60;
const MOST_HEADS = 12;

/**
 * Tables whose cells stand below each other, as text that was copied out of a web page or a PDF has them: first the heads, a line each, then
 * the cells of each row in their order. A row is read only where each of its cells is what its head asks for; what does not fit ends the
 * table, or is a row that no head fits.
 */
export function* withStackedRows(lines: Iterable<Line>, words: DocumentWords): Generator<Line> {
  const stack = new Stack(words);
  for (const line of lines) yield* stack.take(line);
  yield* stack.end();
}

class Stack {
  readonly #words: DocumentWords;
  #heads: { readonly line: Line; readonly column: Column }[] = [];
  #cells: Line[] = [];
  /** The last whole row: a value just below it shows that its cells are not those of its heads. */
  #row: readonly Line[] | undefined;
  /** Lines as they stand, for as long as nothing has been read. */
  #held: Line[] = [];
  #hasRows = false;
  /** The row above was none: what follows on it may be its rest. */
  #isBroken = false;
  /** The last number that stood alone outside a table: the next page has the next. */
  #page: number | undefined;

  constructor(words: DocumentWords) {
    this.#words = words;
  }

  *take(line: Line): Generator<Line> {
    const isPage = line.alone !== undefined && this.#isPage(Number(line.alone));
    if (isPage) this.#page = Number(line.alone);
    if (isPage && this.#hasRows) return;
    if (this.#heads.length > 0 && line.text === '') yield* this.#pass(line);
    else {
      const column = this.#headIn(line);
      if (column) yield* this.#addHead(line, column);
      else if (this.#hasRows || this.#isTable()) yield* this.#addCell(line);
      else {
        yield* this.end();
        yield line;
      }
    }
  }

  /** Whether a number alone counts pages: between two rows only the next of those does. */
  #isPage(number: number): boolean {
    if (this.#heads.length === 0) return true;
    return this.#hasRows && this.#cells.length === 0 && this.#page !== undefined && number === this.#page + 1;
  }

  /** What has been begun is no row, and stands as it is; below rows, what is left of one fits no head. */
  *end(): Generator<Line> {
    const [cells, held, hasRows] = [this.#cells, this.#held, this.#hasRows];
    yield* this.#endRow();
    if (!hasRows) yield* held;
    else if (cells.length > 1) yield misplaced(cells, this.#heads.length);
    else yield* cells.flatMap((cell) => [cell, { ...cell, text: '' }]);
    this.#heads = [];
    this.#cells = [];
    this.#held = [];
    this.#hasRows = false;
    this.#isBroken = false;
  }

  /** Within a table a blank line parts nothing, and a number alone is a value and no page's. */
  *#pass(line: Line): Generator<Line> {
    const { number, alone, isEdge } = line;
    if (alone !== undefined && this.#takeYear(alone)) this.#held.push(line);
    // Last on its page it may be a value only where one is lacking.
    else if (alone !== undefined && ((this.#row && !isEdge) || this.#cells.length > 0))
      yield* this.#addCell({ number, text: alone });
    else if (!this.#hasRows) this.#held.push(line);
  }

  /** "2031", below the head of values that it says the year of. */
  #takeYear(year: string): boolean {
    const head = this.#heads.at(-1);
    const isBelow = this.#cells.length === 0 && !this.#hasRows && /^20\d\d$/.test(year);
    if (!head || !isBelow || !isValueMeaning(head.column.meaning) || head.column.years.length > 0)
      return false;
    const line = { ...head.line, text: `${head.line.text} ${year}` };
    this.#heads[this.#heads.length - 1] = { line, column: columnOf(line.text, this.#words) };
    return true;
  }

  #headIn(line: Line): Column | undefined {
    const { text } = line;
    const next = this.#columnAt(this.#cells.length);
    const isDue = next !== undefined && isVerified(next) && this.#isCell(line, this.#cells.length);
    // A day is no year, nor "Maj 2031" below "Klart", and a number below the heads no head.
    const isCell = this.#cells.length > 0 && (/^\d/.test(text) || isDue);
    if (isCell || /^\d{4}-\d/.test(text)) return undefined;
    const isShort = text.length <= LONGEST_HEAD && /^[\p{Lu}\d]/u.test(text);
    if (!isShort || /[|\t:.,;]/.test(text.replace(/\bkv\./i, ''))) return undefined;
    const column = columnOf(text, this.#words);
    return column.meaning === undefined ? undefined : column;
  }

  *#addHead(line: Line, column: Column): Generator<Line> {
    if (this.#cells.length > 0 || this.#hasRows) yield* this.end();
    const isNaming = column.meaning === 'name' || column.meaning === 'commitment';
    // "Nämndens indikatorer" above "Indikator" is a heading.
    const isAgain = isNaming && this.#heads.some((head) => head.column.meaning === column.meaning);
    if (isAgain || this.#heads.length === MOST_HEADS) yield* this.end();
    this.#heads.push({ line, column });
    this.#held.push(line);
  }

  #isTable(): boolean {
    const columns = this.#heads.map(({ column }) => column);
    const kind = columns.length > 1 ? kindOf(columns) : undefined;
    return kind !== undefined && kind !== 'other' && columns.some(isVerified);
  }

  *#addCell(line: Line): Generator<Line> {
    if (!this.#hasRows) this.#held.push(line);
    const [place, last] = [this.#cells.length, this.#cells.at(-1)];
    const isCell = this.#isCell(line, place);
    const column = this.#columnAt(place);
    const isSure =
      isCell &&
      column !== undefined &&
      (isVerified(column) || (column.meaning === 'unit' && isKnownUnit(line.text)));
    if (last && last.number + 1 === line.number && /^\p{Ll}/u.test(line.text) && !isSure) {
      this.#cells[place - 1] = { ...last, text: `${last.text} ${line.text}` };
      return;
    }
    if (place === 0 && isCell) yield* this.#endRow();
    if (!isCell && this.#isBelowMerged(line)) {
      this.#cells = [{ number: last?.number ?? line.number, text: '' }, ...this.#cells];
      yield* this.#addCell(line);
      return;
    }
    if (!isCell) {
      yield* this.#misfit(line);
      return;
    }
    this.#cells.push(line);
    if (this.#cells.length < this.#heads.length) return;
    if (!this.#hasRows) this.#held = this.#heads.map((head) => head.line);
    this.#row = this.#cells;
    this.#hasRows = true;
    this.#isBroken = false;
    this.#cells = [];
  }

  #isCell({ text }: Line, place: number): boolean {
    const column = this.#columnAt(place);
    return column !== undefined && isStackedCell(text, column, this.#words);
  }

  /** "Mål" as the first head, or beside what is to be reached, is a goal and no value. */
  #columnAt(place: number): Column | undefined {
    const column = this.#heads[place]?.column;
    if (column?.meaning !== 'goal') return column;
    const meanings = this.#heads.map((head) => head.column.meaning);
    const isGoal = place === 0 || (meanings.includes('name') && meanings.includes('target'));
    return isGoal ? { ...column, meaning: 'boardGoal' } : column;
  }

  /** The goal of several rows stands in the first of them: what was taken for the next is the name below it. */
  #isBelowMerged(line: Line): boolean {
    const [goal, name] = [this.#columnAt(0), this.#columnAt(1)];
    const isMerged = goal && name && isLevel(goal.meaning) && !isLevel(name.meaning) && !isVerified(name);
    return isMerged === true && this.#hasRows && this.#cells.length === 1 && this.#isCell(line, 2);
  }

  /** A name begins the next row, whatever the one above lacks; a value without one fits nowhere. */
  *#misfit(line: Line): Generator<Line> {
    const width = this.#heads.length;
    const fewest = this.#isBroken && line.text.length <= LONGEST_HEAD && !line.text.endsWith('.') ? 1 : 2;
    if (this.#hasRows && this.#cells.length >= fewest && this.#isCell(line, 0)) {
      yield* this.#endRow();
      yield misplaced(this.#cells, width);
      this.#cells = [line];
      this.#isBroken = true;
    } else if (this.#hasRows && this.#cells.length === 0 && isValue(line.text)) {
      yield* this.#endHead();
      yield misplaced([...(this.#row ?? []), line], width);
      this.#row = undefined;
      this.#isBroken = true;
    } else {
      const isKept = !this.#hasRows;
      yield* this.end();
      if (!isKept) yield line;
    }
  }

  *#endRow(): Generator<Line> {
    if (!this.#row) return;
    yield* this.#endHead();
    yield rowOf(this.#row);
    this.#row = undefined;
  }

  *#endHead(): Generator<Line> {
    if (this.#held.length > 0) yield rowOf(this.#heads.map(({ line }) => line));
    this.#held = [];
  }
}

function rowOf(cells: readonly Line[]): Line {
  return {
    number: cells[0]?.number ?? 1,
    text: `| ${cells.map(({ text }) => text.replaceAll('|', '/')).join(' | ')} |`,
  };
}

/** Below no head: it is told of, and nothing is read of it. */
function misplaced(cells: readonly Line[], width: number): Line {
  const number = cells[0]?.number ?? 1;
  const empty = Array.from({ length: width }, () => ({ number, text: '' }));
  return rowOf([...empty, ...cells]);
}
