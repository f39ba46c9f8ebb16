import { ALIGNED, isAligned, type Piece, partedPieces, piecesOf, placed, rowOf } from './aligned-cells.ts';
import { columnOf } from './column-head.ts';
import { startsField } from './fields.ts';
import { titleOf } from './labels.ts';
import { fieldAt, isGoalKey, namedAt } from './phrases.ts';
import { isValueMeaning } from './stacked-kinds.ts';
import { kindOf, MOST_COLUMNS } from './table-kind.ts';
import type { DocumentWords } from './words.ts';

/** A longer line is a paragraph. */
const LONGEST = 400;
const GAP = /\S {2,}\S/;
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
  #isAfterBlank = false;

  constructor(words: DocumentWords) {
    this.#words = words;
  }

  /** The line as a row with bars where it is one in such a table; otherwise as it is. */
  take(written: string, below = ''): string {
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
    if (cells.length < 2 || cells.length > MOST_COLUMNS) return false;
    const kind = kindOf(cells.map((cell) => columnOf(cell, this.#words)));
    return kind !== undefined && kind !== 'other';
  }

  #takeParted(line: string, separator: string): string {
    this.#heads = undefined;
    const cells = line.split(separator);
    if (separator === '\t' && isPageFoot(cells, this.#tabs)) return footOf(cells);
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

  #takeAligned(line: string, below: string): string {
    const isAfterBlank = this.#isAfterBlank;
    this.#isAfterBlank = line.trim() === '';
    if (this.#isAfterBlank) return line;
    this.#endParted();
    const pieces = line.length > LONGEST ? [] : piecesOf(line.normalize('NFC'));
    // Far in from the margin, the first column has no head.
    const all = /^ {4}/.test(line) ? [{ text: '', start: 0, end: 1 }, ...pieces] : pieces;
    // "Utfall   Utfall   Mål": values alone have what they are values of before them.
    const isOfValues = isValueMeaning(columnOf(pieces[0]?.text ?? '', this.#words).meaning);
    const found = (isOfValues ? [all] : [pieces, all]).find(
      (one) => one.every(isCapital) && this.#isHead(one.map(({ text }) => text)),
    );
    if (found) {
      const years = yearsBelow(found, below);
      this.#heads = years ?? found;
      return rowOf(
        years ? years.map((year) => headAbove(year, years, found)) : found.map(({ text }) => text),
      );
    }
    const labelled = labelledIn(pieces, this.#words);
    if (labelled !== undefined) {
      this.#heads = undefined;
      return labelled;
    }
    const heads = this.#heads;
    if (!heads || SIDE.test(line) || isPageEdge(pieces, heads)) return line;
    // What names the next goal or chapter of the table is no row of it.
    if (pieces.length === 1 && isApart(line.trim(), this.#words)) return line;
    if (pieces.length === 1 && isTold(line.trim(), this.#words)) {
      this.#heads = undefined;
      return line;
    }
    const cells = isAfterBlank && pieces.length === 1 ? pieces : partedPieces(pieces, heads, this.#words);
    const [first] = cells;
    const isWithin = first !== undefined && first.end < (heads[1]?.start ?? 0);
    const isRow = cells.length > 1 || (isWithin && !isAfterBlank);
    if (isRow && (!isAfterBlank || cells.every((piece) => isAligned(piece, heads))))
      return placed(cells, heads);
    if (isAfterBlank && !/^\s*kommentar\b/i.test(line)) this.#heads = undefined;
    return line;
  }
}

/** "Nämndmål          Kajen är öppen": a label, far from what it says, is no row of the table above. */
function labelledIn([label, value, ...others]: readonly Piece[], words: DocumentWords): string | undefined {
  if (!label || !value || others.length > 0 || !/^\p{Lu}\p{L}/u.test(label.text)) return undefined;
  const named = namedAt(label.text, words);
  const isName = named?.end === label.text.length && !named.isPlural && /\p{L}.*\s\p{L}/u.test(value.text);
  const field = fieldAt(label.text, words);
  const isField = field?.end === label.text.length && field.key === 'status';
  if (!(isName && (isGoalKey(named.key) || named.key === 'area')) && !isField) return undefined;
  return columnOf(value.text, words).meaning === undefined ? `${label.text}: ${value.text}` : undefined;
}

/** "B. GOD SERVICE", "Mål 2: Kajen är öppen" */
function isApart(text: string, words: DocumentWords): boolean {
  if (/^(?:\p{Lu}|\d{1,2})\.?\s\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)) return true;
  const named = titleOf(text, words);
  return named !== undefined && isGoalKey(named.kind) && text.includes(':');
}

/** "Bedömning: Målet nås", "Sjuktalen har stigit.": told below the name of the next goal, and no row of the table above that. */
function isTold(text: string, words: DocumentWords): boolean {
  return startsField(text, words) || /^\p{Lu}\p{L}*\s(?:[^.!?]*\s){2,}[^.!?]*\p{L}[.!?]$/u.test(text);
}

function isCellAlone(line: string): boolean {
  return line.length <= LONGEST && /^\p{Lu}/u.test(line) && !/[.:|]\s*$/.test(line);
}

const PAGE = /^(?:sida\s)?(\d{1,4})(?:\s?\((\d{1,4})\)|\sav\s(\d{1,4}))$/i;
const TABBED_NUMBER = /^(\s*(?:\d{1,2}|\p{L})[.)])\t+(?=["”]?\p{L}{2}[^\t]*$)/u;
/** The head of a column that counts the rows. */
const NUMBERS = /^\s*(?:(?:nr|nummer|id|#|punkt)\.?)?\s*$/iu;
/** "Sida 3 (12)" */
const SIDE = /^\s*sida\s\d{1,4}(?:\s?\(\d{1,4}\)|\s(?:av|\/)\s?\d{1,4})?\s*$/i;
const LONE_PAGE = /^(?:sida\s)?\d{1,3}$/i;
/** "Hamnstads kommun Årsrapport 2031": a title and its year. */
const TITLE =
  /(?:rapport|plan|budget|bokslut|program|redovisning|styrkort|årsanalys)(?:en)?,?\s20\d\d(?!\d)/iu;
const OF_PAGES =
  /(?:kommun|stad|region|nämnd|nämnden|styrelsen?|bolaget|rapport|plan|budget|bokslut|program)(?!\p{L})|(?<!\d)20\d\d(?!\d)/iu;

/** "Hamnstads kommun⇥Delårsrapport 2030⇥2(6)": a page's foot, where a row would have a value in its second cell. */
function isPageFoot(cells: readonly string[], heads: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  const [, page, of, all = of] = PAGE.exec(filled.at(-1) ?? '') ?? [];
  const others = filled.slice(0, -1);
  if (LONE_PAGE.test(filled.at(-1) ?? ''))
    return filled.length < heads.filter(Boolean).length && others.some((cell) => TITLE.test(cell));
  if (page === undefined || Number(page) > Number(all) || others.length === 0) return false;
  const isAsWide = filled.length === heads.filter(Boolean).length;
  const telling = isAsWide ? others.slice(1) : others;
  return (
    telling.length > 0 &&
    telling.some((cell) => OF_PAGES.test(cell)) &&
    others.every((cell) => /\p{L}/u.test(cell))
  );
}

/** As the foot of a page is known by. */
function footOf(cells: readonly string[]): string {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  return `${filled.slice(0, -1).join(' ')} ${/^\d+$/.test(filled.at(-1) ?? '') ? 'sida ' : ''}${filled.at(-1)}`;
}

/** Cells by their heads where tabs were put in to make the columns stand straight: as many as there are heads, in their order. */
function belowHeads(cells: readonly string[], heads: readonly string[]): readonly string[] {
  const places = heads.flatMap((head, index) => (head.trim() === '' ? [] : index));
  const filled = cells.filter((cell) => cell.trim() !== '');
  const isWide = places.length < heads.length && cells.length !== heads.length;
  if (!isWide || filled.length !== places.length) return cells;
  return heads.map((_, index) => filled[places.indexOf(index)] ?? '');
}

/** "Hamnnämnden            4 (5)": what stands on every page, with the page's number, in the midst of a table. */
function isPageEdge(pieces: readonly Piece[], heads: readonly Piece[]): boolean {
  const [, page, of] = /^(?:sida?\s)?(\d{1,4})\s?\((\d{1,4})\)$/i.exec(pieces[1]?.text ?? '') ?? [];
  return pieces.length === 2 && heads.length > 2 && Number(page) <= Number(of);
}

/** Heads begin with a capital or a year; words that doubled blanks have parted do not. */
function isCapital({ text }: Piece): boolean {
  return !/^\p{Ll}/u.test(text);
}

/** The name of the rows, and the years below the other heads, of which one may span several. */
function yearsBelow(heads: readonly Piece[], below: string): readonly Piece[] | undefined {
  const years = piecesOf(below.split('\n').find((line) => line.trim() !== '') ?? '');
  const [name, ...groups] = heads;
  const isBelow =
    years.length === groups.length &&
    years.every((year) => groupOf(year, groups) === groups[years.indexOf(year)]);
  if (
    !name ||
    (years.length <= groups.length && !isBelow) ||
    !years.every(({ text }) => /^20\d\d$/.test(text))
  )
    return undefined;
  const isWhole = groups.every((group) => years.some((year) => groupOf(year, groups) === group));
  return isWhole && years.every((year) => groupOf(year, groups)) ? [name, ...years] : undefined;
}

function groupOf({ start }: Piece, groups: readonly Piece[]): Piece | undefined {
  return groups.findLast((group) => group.start <= start + ALIGNED);
}

/** A head that spans several columns stands in the first of them. */
function headAbove(piece: Piece, all: readonly Piece[], [name, ...groups]: readonly Piece[]): string {
  const group = groupOf(piece, groups);
  if (!group) return name?.text ?? '';
  return all.find((one) => groupOf(one, groups) === group) === piece ? group.text : '';
}

/** "-⇥Måla fyren": Word's mark of a list, and its text. */
const TABBED = /^(?:[^\S\t\n]*([-–─―])|\s*([•▪◦·●►▸▶➢➤»§Øü]|o(?=\t)))\t+(?=["”]?\p{L}[^\t]*$)/u;

/** The line, with a blank for the tab between the mark of a list and its text: a tab parts cells elsewhere. */
export function withoutTab(line: string): string {
  return line.replace(TABBED, (_, dash?: string, dot?: string) => `${(dash ?? dot)?.replace('o', '◦')} `);
}
