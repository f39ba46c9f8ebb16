import { areValuesAlone, blankCells, endsAsRow } from './blank-cells.ts';
import { blankHeads, withYears } from './blank-heads.ts';
import { type Column, isLevel } from './column-head.ts';
import { labelOf, startsTitle } from './labels.ts';
import type { Line } from './lines.ts';
import type { DocumentWords } from './words.ts';

/** So many lines may a name take, or what is said between two rows. */
const MOST_LINES = 3;
/** Rows may be items of a list. */
const BULLET = /^[-–•▪·]\s+/u;

const SENTENCE = /\p{L}\s.*[.!?]$/u;

/** A line of more heads is one, whatever stands below it; of as many, where what stands there ends as a row. */
const WIDE = 3;

/**
 * Tables of a PDF's text, in which nothing but a blank parts the cells: below a line of heads, rows that end with as many values. A row
 * whose cells cannot be told for certain is one that no head fits, and is listed.
 */
export function* withBlankRows(lines: Iterable<Line>, words: DocumentWords): Generator<Line> {
  let table: BlankTable | undefined;
  // A head comes again on each page.
  let last: { readonly text: string; readonly columns: readonly Column[] } | undefined;
  for (const line of lines) {
    const columns = line.text === last?.text ? last.columns : blankHeads(line.text, words);
    if (columns) last = { text: line.text, columns };
    if (columns) {
      if (table) yield* table.end();
      table = new BlankTable(line, columns, words);
    } else if (table) yield* table.take(line);
    else yield line;
    if (table?.isOver) table = undefined;
  }
  if (table) yield* table.end();
}

class BlankTable {
  isOver = false;
  readonly #words: DocumentWords;
  readonly #head: Line;
  #columns: readonly Column[];
  /** The lines as they stand, until the rows show that the first is a head. */
  readonly #lines: Line[];
  /** The rows until then. */
  #held: Line[] = [];
  #isTable = false;
  /** What may be the beginning of a row. */
  #pending: Line[] = [];
  /** What is said below a row of what is done, until there is another. */
  #told: Line[] = [];
  #isAfterBlank = false;
  /** Whether a blank line parts it from what stands above. */
  #isApart = false;

  constructor(head: Line, columns: readonly Column[], words: DocumentWords) {
    this.#head = head;
    this.#columns = columns;
    this.#lines = [head];
    this.#words = words;
  }

  *take(line: Line): Generator<Line> {
    if (!this.#isTable) this.#lines.push(line);
    if (this.#takeYears(line)) return;
    if (line.text === '') this.#isAfterBlank = true;
    else yield* this.#takeRow(line);
  }

  *end(): Generator<Line> {
    yield* this.#flush();
    if (!this.isOver) yield* this.#over([]);
  }

  /** The years of the heads may stand in the line below them. */
  #takeYears({ text, alone = '' }: Line): boolean {
    const isBelow = this.#lines.length === 2 && !this.#isTable;
    const columns = isBelow ? withYears(this.#columns, text || alone, this.#words) : undefined;
    this.#columns = columns ?? this.#columns;
    return columns !== undefined;
  }

  *#takeRow(written: Line): Generator<Line> {
    const plain = written.text.replace(BULLET, '');
    const bare = { ...written, text: plain };
    const line = plain !== written.text && this.#cellsOf([bare]) ? bare : written;
    const above = this.#pending.length > 0 && this.#goesOn(line) ? this.#pending : [];
    const all = [...above, line];
    const cells = this.#cellsOf(all) ?? (above.length > 1 ? this.#cellsOf(valuesLast(all)) : undefined);
    if (cells && (above.length > 0 || this.#mayBegin(line))) {
      if (above.length > 0) this.#pending = [];
      yield* this.#headGroup();
      if (this.#told.length > 0) yield* this.#tellAbove();
      yield* this.#row(all[0]?.number ?? line.number, cells);
      yield* this.#begin();
      this.#isAfterBlank = false;
    } else if (this.#isOther(line)) {
      yield* this.#flush();
      if (!this.isOver) yield* this.#over([]);
      yield* this.#below(line);
    } else if (above.length > 0 && above.length < MOST_LINES) this.#pending.push(line);
    else if (this.#isTable && this.#pending.length === 0 && !this.#isAfterBlank && /^\p{Ll}/u.test(line.text))
      yield* this.#row(line.number, this.#wide(line.text));
    else if (this.#isToldOfWork()) {
      this.#told.push(...this.#pending);
      this.#wait(line);
    } else {
      yield* this.#flush();
      if (this.isOver) yield* this.#below(line);
      else this.#wait(line);
    }
  }

  /** A line below what was a table; until it was one, its lines are kept with the others. */
  *#below(line: Line): Generator<Line> {
    if (this.#isTable && this.#isAfterBlank) yield { number: line.number, text: '' };
    if (this.#isTable) yield line;
  }

  #cellsOf(lines: readonly Line[]): readonly string[] | undefined {
    return blankCells(lines.map(({ text }) => text).join(' '), this.#columns, this.#words);
  }

  #wait(line: Line): void {
    this.#pending = [line];
    this.#isApart = this.#isAfterBlank;
    this.#isAfterBlank = false;
  }

  /** A name goes on with a small letter, or is followed by nothing but values. */
  #goesOn({ text }: Line): boolean {
    return /^[\p{Ll}(]/u.test(text) || areValuesAlone(text, this.#columns, this.#words);
  }

  /** Where a table has one value, a sentence below it may end with a number as well. */
  #mayBegin({ text }: Line): boolean {
    return (
      /^(?:[^\p{L}\p{N}\s]{1,3}\s)?["”]?[\p{Lu}\d]/u.test(text) &&
      (this.#columns.length >= WIDE || !this.#isAfterBlank || !this.#isTable)
    );
  }

  #isOther({ text }: Line): boolean {
    if (/^(?:#|\||\*\*|[-–•▪*]\s)/.test(text) || text.includes('\t')) return true;
    return labelOf(text, this.#words) !== undefined || startsTitle(text, this.#words);
  }

  #wide(text: string): readonly string[] {
    return [text, ...this.#columns.slice(1).map(() => '')];
  }

  *#row(number: number, cells: readonly string[]): Generator<Line> {
    const row = rowOf(number, cells);
    if (this.#isTable) yield row;
    else this.#held.push(row);
  }

  #headRow(number: number): Line {
    const heads = this.#columns.map(({ text }) => text);
    return rowOf(number, heads);
  }

  *#begin(): Generator<Line> {
    if (this.#isTable) return;
    this.#isTable = true;
    yield this.#headRow(this.#head.number);
    // Just below a head a row that does not fit would be its other half.
    yield* this.#held.toSorted((a, b) => Number(isMisfit(a)) - Number(isMisfit(b)));
  }

  /** What stands above a row, and is none itself, heads it. */
  *#headGroup(): Generator<Line> {
    const [first] = this.#pending;
    if (!first) return;
    const text = this.#pending.map((one) => one.text).join(' ');
    const told = this.#pending;
    this.#pending = [];
    // A sentence parted from the rows is told of the one above, and heads none.
    if (this.#isTable && (this.#isApart || this.#isOfWork) && SENTENCE.test(text)) {
      this.#told.push(...told);
      return;
    }
    yield* this.#row(
      first.number,
      endsAsRow(text) ? ['', ...this.#wide(text).slice(1), text] : this.#wide(text),
    );
  }

  /** Whether what may begin a row is a sentence about the one above. */
  #isToldOfWork(): boolean {
    const text = this.#pending.map((one) => one.text).join(' ');
    return this.#isTable && this.#isOfWork && this.#told.length <= MOST_LINES && SENTENCE.test(text);
  }

  get #isOfWork(): boolean {
    return ['assignment', 'commitment'].includes(this.#columns[0]?.meaning ?? '');
  }

  *#tellAbove(): Generator<Line> {
    const { number } = this.#told[0] ?? this.#head;
    yield* this.#told;
    this.#told = [];
    yield { number, text: '' };
    yield this.#headRow(number);
  }

  /** What has not become a row is one that cannot be told, or the table is over. */
  *#flush(): Generator<Line> {
    const [first] = this.#pending;
    if (!first) return;
    const text = this.#pending.map((one) => one.text).join(' ');
    if (!endsAsRow(text) || this.#isApart) {
      yield* this.#over(this.#pending);
      return;
    }
    this.#pending = [];
    yield* this.#row(first.number, ['', ...this.#wide('').slice(1), text]);
  }

  /** @param lines that stand below it, and are none of it */
  *#over(lines: readonly Line[]): Generator<Line> {
    this.isOver = true;
    const isNamed =
      isLevel(this.#columns[0]?.meaning) && this.#columns.every(({ meaning }) => meaning !== undefined);
    const isWide =
      isNamed || this.#columns.length > WIDE || (this.#columns.length === WIDE && this.#held.length > 0);
    if (isWide) yield* this.#begin();
    if (!this.#isTable) yield* this.#lines;
    else {
      yield* this.#told;
      this.#told = [];
      if (this.#isApart && lines.length > 0) yield { number: this.#head.number, text: '' };
      yield* lines;
    }
  }
}

/** The lines of a row whose values stand beside the midst of its name: those before them, those below them, and they. */
function valuesLast(lines: readonly Line[]): readonly Line[] {
  return [...lines.slice(0, -2), ...lines.slice(-1), ...lines.slice(-2, -1)];
}

function isMisfit({ text }: Line): boolean {
  return text.startsWith('|  |');
}

function rowOf(number: number, cells: readonly string[]): Line {
  return { number, text: `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |` };
}
