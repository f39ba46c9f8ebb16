import {
  beginsCell,
  goesOnAsText,
  goesOnBelow,
  isAligned,
  type Piece,
  partedPieces,
  piecesOf,
  placed,
  rowOf,
  withSymbols,
} from './aligned-cells.ts';
import { beginsList, isApart, isHeadingAmong, isOfVerdicts, isTold, labelledIn } from './among-rows.ts';
import { columnOf } from './column-head.ts';
import { beginsHeads, foldedHeads, withStarts } from './folded-heads.ts';
import { marginOf, type WithMargin } from './margin-verdicts.ts';
import { footOf, isPageEdge, isPageFoot, SIDE } from './page-feet.ts';
import { spannedHeads, withSpan } from './spanning-heads.ts';
import { isValueMeaning } from './stacked-kinds.ts';
import { kindOf, MOST_COLUMNS, withNameFirst } from './table-kind.ts';
import type { DocumentWords } from './words.ts';

/** A longer line is a paragraph. */
const LONGEST = 400;
const GAP = /\S {2,}\S|^ {12,}\S/;
/**
 * Tables whose rows have no bars around them: cells between tabs, semicolons or single bars, of which the first and last may be empty, and
 * cells below heads that stand apart by blanks.
 */
export class BareRows {
  readonly #words: DocumentWords;
  #separator: string | undefined;
  /** Of the table whose cells stand between tabs. */
  #tabs: readonly string[] = [];
  #isBelowTabs = false;
  #heads: readonly Piece[] | undefined;
  /** What heads begin with that go on below. */
  #starts: (readonly Piece[])[] = [];
  /** So many lines below are the rest of its heads. */
  #linesOfHead = 0;
  #isAfterBlank = false;
  #margin: WithMargin | undefined;
  /** Whether the line above was a text within a table. */
  #isText = false;
  /** What stood on the line above in such a table. */
  #above: readonly Piece[] = [];

  constructor(words: DocumentWords) {
    this.#words = words;
  }

  /** What stood at the right margin of the last line, of which only the name has been given back. */
  get margin(): string | undefined {
    return this.#margin?.verdict;
  }

  /** The line as a row with bars where it is one in such a table; otherwise as it is. */
  take(written: string, below = ''): string {
    if (this.#linesOfHead > 0) {
      this.#linesOfHead -= 1;
      return '';
    }
    this.#margin = this.#mayBeRow() ? undefined : marginOf(written, this.#words);
    return this.#take(this.#margin?.name ?? written, below);
  }

  /** Whether what stands at the margin may be a cell of the table above: of one that measures goals, no name stands alone with that. */
  #mayBeRow(): boolean {
    if (this.#separator !== undefined) return true;
    if (!this.#heads) return false;
    const { meaning } = columnOf(this.#heads[0]?.text ?? '', this.#words);
    return !this.#isAfterBlank || this.#heads.length < 3 || meaning !== 'name';
  }

  #take(written: string, below: string): string {
    // "1.⇥Måla fyren" is an item of a list, but for a table that counts its rows.
    const line =
      this.#separator === '\t' && NUMBERS.test(this.#tabs[0] ?? '')
        ? written
        : written.replace(TABBED_NUMBER, '$1 ');
    const separator = this.#separatorIn(line);
    if (separator !== undefined) return this.#takeParted(line, separator);
    // The cell that stands in the rows below it, where nothing else stands in its own.
    if (this.#isBelowTabs && /^\r?\n\t\s*\S/.test(below) && isCellAlone(line))
      return rowOf([line.trim(), ...this.#tabs.slice(1).map(() => '')]);
    this.#isBelowTabs = false;
    const hasBars = line.includes('|');
    if (hasBars) this.#heads = undefined;
    if (hasBars || (this.#heads === undefined && !GAP.test(line.slice(0, LONGEST)))) {
      if (line.trim() !== '' || this.#separator === '|') this.#endParted();
      return line;
    }
    return this.#takeAligned(line, below);
  }

  /** What parts the cells of a line that has no bars around it; in a table of such lines a bar at both ends parts empty cells. */
  #separatorIn(line: string): string | undefined {
    if (line.includes('\t')) return '\t';
    if (!line.includes('|')) return this.#isBySemicolons(line) ? ';' : undefined;
    return this.#separator === '|' || !/^\s*\|.*\|\s*$/.test(line) ? '|' : undefined;
  }

  /** A semicolon is a sentence's as well: only below a head does it part cells. */
  #isBySemicolons(line: string): boolean {
    if (!line.includes(';') || line.length > LONGEST) return false;
    return this.#separator === ';' || this.#isHead(line.split(';'));
  }

  #isHead(cells: readonly string[]): boolean {
    if (cells.length < 2 || cells.length > MOST_COLUMNS || labelledIn(cells, this.#words)) return false;
    if (cells.length === 2 && VALUE.test(cells[1]?.trim() ?? '')) return false;
    const kind = kindOf(withNameFirst(cells.map((cell) => columnOf(cell, this.#words))));
    return kind !== undefined && kind !== 'other';
  }

  #takeParted(line: string, separator: string): string {
    this.#heads = undefined;
    const cells = line.split(separator);
    if (separator === '\t' && isPageFoot(cells, this.#tabs)) return footOf(cells);
    const labelled = this.#separator === undefined ? labelledIn(cells, this.#words) : undefined;
    if (labelled !== undefined) return labelled;
    if (this.#isHead(cells)) {
      this.#separator = separator;
      this.#tabs = separator === '\t' ? cells : [];
    }
    if (this.#separator !== separator) return line;
    this.#isBelowTabs = separator === '\t';
    return rowOf(separator === '\t' ? belowHeads(cells, this.#tabs) : cells);
  }

  /** Cells between tabs may go on below a line that is none of their table. */
  #endParted(): void {
    if (this.#separator !== '\t') this.#separator = undefined;
  }

  #takeHead(found: readonly Piece[], below: string): string {
    const folded = foldedHeads(found, below, this.#words);
    if (folded) {
      this.#heads = folded.heads;
      this.#linesOfHead = folded.lines;
      return rowOf(folded.heads.map(({ text }) => text));
    }
    const spanned = spannedHeads(found, below);
    this.#heads = spanned?.heads ?? withSymbols(found, below);
    return rowOf(spanned?.texts ?? this.#heads.map(({ text }) => text));
  }

  #takeAligned(line: string, below: string): string {
    const isAfterBlank = this.#isAfterBlank;
    this.#isAfterBlank = line.trim() === '';
    if (this.#isAfterBlank) return line;
    this.#endParted();
    const pieces = line.length > LONGEST ? [] : piecesOf(line.normalize('NFC'));
    const head = this.#headIn(line, pieces, below);
    return head ?? this.#takeBelow(line, pieces, below, isAfterBlank);
  }

  /** The row of heads that a line is; nothing of a line with what they begin with, and undefined for any other. */
  #headIn(line: string, pieces: readonly Piece[], below: string): string | undefined {
    // Far in from the margin, the first column has no head.
    const all = /^ {4}/.test(line) ? [{ text: '', start: 0, end: 1 }, ...pieces] : pieces;
    if (beginsHeads(pieces, below, this.#words, (cells) => this.#isHead(cells))) {
      this.#starts.push(pieces);
      return '';
    }
    const starts = this.#starts;
    this.#starts = [];
    const whole = starts.length > 0 ? withStarts(pieces, starts) : undefined;
    if (whole) return this.#takeHead(withSpan(whole), below);
    // "Utfall   Utfall   Mål": values alone have what they are values of before them.
    const isOfValues = isValueMeaning(columnOf(pieces[0]?.text ?? '', this.#words).meaning);
    const found = (isOfValues ? [all] : [pieces, all]).find(
      (one) => one.every(isCapital) && this.#isHead(one.map(({ text }) => text)),
    );
    return found && this.#takeHead(found, below);
  }

  #takeBelow(line: string, pieces: readonly Piece[], below: string, isAfterBlank: boolean): string {
    const labelled = labelledIn(
      pieces.map(({ text }) => text),
      this.#words,
    );
    if (labelled !== undefined) {
      this.#heads = undefined;
      return labelled;
    }
    const heads = this.#heads;
    if (!heads || SIDE.test(line) || isPageEdge(pieces, heads)) return line;
    const above = isAfterBlank ? [] : this.#above;
    this.#above = pieces;
    if (goesOnAsText(pieces, above, heads)) return line;
    if (pieces.length === 1 && beginsList(pieces, above, this.#words)) {
      this.#heads = undefined;
      return line;
    }
    // What names the next goal or chapter of the table is no row of it.
    if (pieces.length === 1 && isApart(line.trim(), this.#words)) return line;
    const isJudged = isOfVerdicts(heads, this.#words) && !isAfterBlank;
    const isText = isJudged && pieces.length === 1 && (this.#isText || !/^\s*\p{Ll}/u.test(line));
    this.#isText = isText;
    if (pieces.length === 1 && isTold(line.trim(), this.#words)) {
      if (!isJudged) this.#heads = undefined;
      return line;
    }
    // What stands below a goal and its verdict is told of it.
    if (isText) return line;
    const cells = isAfterBlank && pieces.length === 1 ? pieces : partedPieces(pieces, heads, this.#words);
    const [first] = cells;
    const isWithin = first !== undefined && first.end < (heads[1]?.start ?? 0);
    const next = lineBelow(below);
    if (isHeadingAmong(pieces, next, heads, isAfterBlank, this.#words)) {
      this.#heads = undefined;
      return line;
    }
    const isBegun = beginsCell(pieces, next, heads);
    const isRow =
      cells.length > 1 || (isWithin && !isAfterBlank) || goesOnBelow(pieces, above, heads) || isBegun;
    if (isRow && (!isAfterBlank || cells.every((piece) => isAligned(piece, heads))))
      return placed(cells, heads);
    if (isAfterBlank && !/^\s*kommentar\b/i.test(line)) this.#heads = undefined;
    return line;
  }
}

function isCellAlone(line: string): boolean {
  return line.length <= LONGEST && /^\p{Lu}/u.test(line) && !/[.:|]\s*$/.test(line);
}

/** "75 %", "högst 30 gram": what stands beside a label, and is no head as "2031" is. */
const VALUE = /^(?:(?:minst|högst)\s|[<>≥≤]\s?)?(?!20\d\d$)\d[\d\s.,]*\s?(?:%|\p{Ll}{1,12})?$/iu;
const TABBED_NUMBER = /^(\s*(?:\d{1,2}|\p{L})[.)])\t+(?=["”]?\p{L}{2}[^\t]*$)/u;
/** The head of a column that counts the rows. */
const NUMBERS = /^\s*(?:(?:nr|nummer|id|#|punkt)\.?)?\s*$/iu;
/** Cells by their heads where tabs were put in to make the columns stand straight: as many as there are heads, in their order. */
function belowHeads(cells: readonly string[], heads: readonly string[]): readonly string[] {
  const places = heads.flatMap((head, index) => (head.trim() === '' ? [] : index));
  const filled = cells.filter((cell) => cell.trim() !== '');
  const isWide = places.length < heads.length && cells.length !== heads.length;
  if (!isWide || filled.length !== places.length) return cells;
  return heads.map((_, index) => filled[places.indexOf(index)] ?? '');
}

/** Heads begin with a capital or a year; words that doubled blanks have parted do not. */
function isCapital({ text }: Piece): boolean {
  return !/^\p{Ll}/u.test(text);
}

function lineBelow(below: string): readonly Piece[] {
  return piecesOf(/^\r?\n([^\n\r]*)\r?\n/.exec(`${below}\n`)?.[1] ?? '');
}
