import type { Accounts, LeftOver } from '../../domain/plans/accounts.ts';
import type { ReadDocument } from '../../domain/plans/read-document.ts';
import type { DocumentLines } from '../document/lines.ts';
import { accountsOf } from './accounts.ts';
import { HELD, type Measured, measured, TOLD } from './measured.ts';
import { NearBy } from './near.ts';
import { PageMatter, PageText } from './page-matter.ts';
import { leave, Pile, type Section, Sections } from './sections.ts';
import { sizeOf } from './signs.ts';
import {
  type Block,
  blocksOf,
  headingOf,
  isHeading,
  levelOf,
  piecesOf,
  type TextLine,
  textBlocks,
  withoutMarks,
} from './text-lines.ts';
import { foundTexts, heldTexts, itemLines } from './what-was-read.ts';
import { signsOfAll, WordPool } from './word-pool.ts';
import { isItemLike, isKindCell, isNamed, loneNumber } from './wordings.ts';

type Read = Pick<ReadDocument, 'plan' | 'pastRound' | 'unplaced'>;

/** What the reader says it has passed over, and whether it takes a line for a heading that says what follows. */
interface Told extends Pick<DocumentLines, 'contents' | 'running'> {
  readonly isLabel: (line: string) => boolean;
}

/**
 * Accounts for every letter and digit of a document. It looks at nothing but the text and what came of it, so that what the
 * reader has passed over is seen here: whichever words stand in no field and no finding are left over.
 */
export function accountFor(text: string, read: Read, { isLabel, ...lines }: Told): Accounts {
  const signs = signsOfAll(linesOf(text), text.length);
  const covered = new Uint8Array(signs.length);
  new WordPool(heldTexts(read)).cover(signs, covered, HELD);
  new WordPool(foundTexts(read)).cover(signs, covered, TOLD);
  const ledger = new Ledger(read, covered, new PageMatter(lines), isLabel);
  for (const block of textBlocks(text)) ledger.take(block);
  const { contents, running } = ledger.pages;
  const pages = [...contents.leftover('contents'), ...running.leftover('running')];
  return accountsOf(ledger.sections.all, pages, read);
}

function* linesOf(text: string): Generator<string> {
  for (const { lines } of blocksOf(text)) for (const line of lines) yield line.text;
}

/** Labels are at most as long as two such lines. */
const LONGEST_LABEL = 90;

/** A line of which each piece has been measured. */
interface MeasuredLine extends TextLine {
  readonly pieces: readonly Measured[];
}

class Ledger {
  readonly sections = new Sections();
  readonly pages = { contents: new PageText(), running: new PageText() };
  readonly #near: NearBy;
  readonly #found: ReadonlyMap<number, string>;
  readonly #items: ReadonlySet<number>;
  readonly #covered: Uint8Array;
  readonly #matter: PageMatter;
  readonly #first: number;
  readonly #isLabel: Told['isLabel'];
  #at = 0;

  constructor(read: Read, covered: Uint8Array, matter: PageMatter, isLabel: Told['isLabel']) {
    this.#isLabel = isLabel;
    this.#near = new NearBy(read);
    this.#found = foundByLine(read);
    const lines = itemLines(read);
    this.#items = new Set(lines);
    this.#first = lines.reduce((least, line) => Math.min(least, line), Number.POSITIVE_INFINITY);
    this.#covered = covered;
    this.#matter = matter;
  }

  take(block: Block): void {
    const lines = block.lines.flatMap((line) => this.#measuredLine(line, block) ?? []);
    if (lines.length === 0) return;
    const isWhole = lines.length === block.lines.length;
    if (isWhole && isHeading(block) && this.sections.hasRoom && this.#opens(lines)) return;
    let start = 0;
    for (let end = 1; end <= lines.length; end += 1) {
      if (lines[end]?.isRow === lines[start]?.isRow) continue;
      const part = lines.slice(start, end);
      if (part[0]?.isRow) this.#takeTable(part);
      else this.#takeLines(part);
      start = end;
    }
  }

  /** Nothing for what belongs to the pages, which is counted here. */
  #measuredLine(line: TextLine, block: Block): MeasuredLine | undefined {
    const from = this.#at;
    const size = sizeOf(line.text);
    const kind = this.#matter.kindOf(line, block);
    if (kind) {
      this.#at += size;
      this.sections.last.pages[kind] += size;
      this.pages[kind].add(line, size);
      return undefined;
    }
    const covered = this.#covered;
    const pieces: Measured[] = [];
    let at = from;
    for (const text of piecesOf(line)) {
      const piece = measured(text, at, covered);
      at += piece.size;
      if (piece.size > 0) pieces.push(this.#withNear(piece, line));
    }
    this.#at = from + size;
    return pieces.length > 0 ? { ...line, pieces } : undefined;
  }

  /** What is too short to be known anywhere by its words may be so by where it stands. */
  #withNear(piece: Measured, { number }: TextLine): Measured {
    if (piece.isKnown) return piece;
    if (this.#near.holds(piece.text, piece.size, number)) {
      return { ...piece, held: piece.size - piece.told, isKnown: true, isNear: true };
    }
    const found = this.#found.get(number);
    if (found === undefined || !found.includes(piece.text.trim())) return piece;
    return { ...piece, told: piece.size - piece.held, isKnown: true };
  }

  #takeLines(lines: readonly MeasuredLine[]): void {
    for (let index = 0; index < lines.length; index += 1) {
      const [line, below] = [lines[index], lines[index + 1]];
      if (!line) continue;
      const label = this.#labelIn(line, below);
      if (label.length > 0 && this.#opens(label)) index += label.length - 1;
      else this.#takeLine(line, below);
    }
  }

  /** A label that stands in no field, on one line or two. */
  #labelIn(line: MeasuredLine, below: MeasuredLine | undefined): readonly MeasuredLine[] {
    if (line.text.length > LONGEST_LABEL || line.pieces.every(({ isKnown }) => isKnown)) return [];
    const lines = below && below.text.length <= LONGEST_LABEL ? [line, below] : [line];
    if (lines.length > 1 && this.#isLabel(headingOf(lines))) return lines;
    return this.#isLabel(withoutMarks(line.text)) ? [line] : [];
  }

  #opens(lines: readonly MeasuredLine[]): boolean {
    const [first] = lines;
    const heading = headingOf(lines);
    const pieces = lines.flatMap((line) => line.pieces);
    const isItem = lines.some(({ number }) => this.#items.has(number));
    const isKnown = pieces.every((piece) => piece.isKnown);
    // What looks like a goal and was not read as one is no heading of what stands below, and no more is a verdict.
    const isVerdict = !isItem && pieces.some(({ isNear }) => isNear);
    if (!first || isVerdict || (!isKnown && isNamed(heading))) return false;
    const level = levelOf(first);
    const isChapter = isItem || this.#matter.isChapter(heading) || level === 1;
    const named = { heading, line: first.number, level, isChapter, isItem, isLabel: this.#isLabel(heading) };
    const section = this.sections.open(named, isKnown ? 0 : sizeOf(heading));
    if (isKnown) for (const piece of pieces) count(section, piece);
    return true;
  }

  #takeLine(line: MeasuredLine, below: MeasuredLine | undefined): void {
    const section = this.sections.last;
    const left = line.pieces.filter(({ isKnown }) => !isKnown);
    for (const piece of line.pieces) count(section, piece);
    if (left.length === 0) return;
    const isLabel = below?.pieces[0]?.isKnown === true && isLabelLike(line.text);
    if (isLabel) {
      section.held += unknownIn(left);
      return;
    }
    const isGoal = left.some(({ text }) => isNamed(text)) || (section.isOfGoals && isItemLike(line.text));
    const kind = isGoal ? 'goal' : loneNumber(line.text) === undefined ? 'prose' : 'value';
    this.#leave(kind, line, left, left.map(({ text }) => text.trim()).join(' '));
  }

  #takeTable(rows: readonly MeasuredLine[]): void {
    const section = this.sections.last;
    const first = rows.findIndex(({ pieces }, index) => index > 0 && pieces.some((piece) => piece.isKnown));
    const heads = new Set<string>();
    const isOfGoals = section.isOfGoals || rows[0]?.pieces.some(({ text }) => isKindCell(text)) === true;
    for (const [index, row] of rows.entries()) {
      const left = row.pieces.filter(({ isKnown }) => !isKnown);
      for (const piece of row.pieces) count(section, piece);
      if (left.length === 0) continue;
      // The head of a table that was read, and the same where the table goes on.
      if (isHeadLike(row) && (index < first || heads.has(row.text))) {
        heads.add(row.text);
        section.held += unknownIn(left);
        continue;
      }
      const isPart = row.pieces.some((piece) => piece.isKnown);
      const kind = isPart
        ? 'value'
        : isOfGoals || isNamedRow(row)
          ? 'goal'
          : /\d/.test(row.text)
            ? 'value'
            : 'prose';
      this.#leave(kind, row, left, row.text, isPart && this.#near.isAt(row.number));
    }
  }

  #leave(
    kind: LeftOver,
    { number }: TextLine,
    left: readonly Measured[],
    text: string,
    isBeside = false,
  ): void {
    const lines = {
      kind,
      from: number,
      to: number,
      characters: unknownIn(left),
      text: new Pile(text),
      isBeside,
    };
    leave(this.sections.last, lines, this.#first);
  }
}

function isNamedRow({ pieces }: MeasuredLine): boolean {
  return pieces.some(({ text }) => isNamed(text));
}

/** Counts what is known of a piece, with the words around it where the whole is. */
function count(section: Section, { size, held, told, isKnown }: Measured): void {
  section.told += isKnown && held === 0 ? size : told;
  section.held += isKnown && held > 0 ? size - told : held;
}

function unknownIn(pieces: readonly Measured[]): number {
  return pieces.reduce((sum, { size, held, told }) => sum + size - held - told, 0);
}

/** "Nämndsmål", right above the goal: short, no item of a list, and without a number or a text of its own. */
function isLabelLike(text: string): boolean {
  return text.length <= 60 && !/^[-–•*]\s|[.!]$|:\s*\S|\d/.test(text.replace(/\b20\d\d\b/g, ''));
}

function isHeadLike({ pieces }: MeasuredLine): boolean {
  return pieces.every(({ text }) => text.length <= 90 && !/\d/.test(text.replace(/\b(?:19|20)\d\d\b/g, '')));
}

/** What the findings quote, by the line that they name. */
function foundByLine({ unplaced }: Read): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { line, value, limit } of unplaced) {
    if (line === undefined) continue;
    found.set(line, [found.get(line), value, limit].filter((one) => one !== undefined).join('\n'));
  }
  return found;
}
