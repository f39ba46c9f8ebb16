import type { Accounts, LeftOver, Leftover } from '../../domain/plans/accounts.ts';
import type { ReadDocument } from '../../domain/plans/read-document.ts';
import type { DocumentLines } from '../document/lines.ts';
import { accountsOf } from './accounts.ts';
import { LineMeasure, type MeasuredLine } from './line-measure.ts';
import { count, HELD, type Measured, TOLD, unknownIn } from './measured.ts';
import { NearBy } from './near.ts';
import { PageMatter } from './page-matter.ts';
import { leave, Pile, Sections } from './sections.ts';
import { sizeOf } from './signs.ts';
import {
  type Block,
  blocksOf,
  headingOf,
  isHeading,
  levelOf,
  type TextLine,
  textBlocks,
  withoutMarks,
} from './text-lines.ts';
import { foundTexts, heldTexts, itemLines } from './what-was-read.ts';
import { signsOfAll, WordPool } from './word-pool.ts';
import { isColumnHead, isFrame, isItemLike, isKindCell, isNamed, loneNumber } from './wordings.ts';

type Read = Pick<ReadDocument, 'plan' | 'pastRound' | 'unplaced'>;

/** What the reader says it has passed over, and whether it takes a line for a heading that says what follows. */
interface Told extends Pick<DocumentLines, 'contents' | 'running'> {
  readonly isLabel: (line: string) => boolean;
}

/**
 * Accounts for every letter and digit of a document. It looks at nothing but the text and what came of it, so that what the
 * reader has passed over is seen here: whichever words stand in no field and no finding are left over.
 */
export function accountFor(text: string, read: Read, lines: Told): Accounts {
  const signs = signsOfAll(linesOf(text), text.length);
  const covered = new Uint8Array(signs.length);
  new WordPool(heldTexts(read)).cover(signs, covered, HELD);
  new WordPool(foundTexts(read)).cover(signs, covered, TOLD);
  const ledger = new Ledger(read, covered, lines);
  for (const block of textBlocks(text)) ledger.take(block);
  return accountsOf(ledger.sections.all, ledger.pagesLeft, read);
}

function* linesOf(text: string): Generator<string> {
  for (const { lines } of blocksOf(text)) for (const line of lines) yield line.text;
}

/** Labels are at most as long as two such lines. */
const LONGEST_LABEL = 90;

class Ledger {
  readonly sections = new Sections();
  readonly #measure: LineMeasure;
  readonly #near: NearBy;
  readonly #items: ReadonlySet<number>;
  readonly #matter: PageMatter;
  readonly #first: number;
  readonly #isLabel: Told['isLabel'];

  constructor(read: Read, covered: Uint8Array, { isLabel, ...lines }: Told) {
    this.#near = new NearBy(read);
    this.#matter = new PageMatter(lines);
    this.#measure = new LineMeasure(read, covered, this.#near, this.#matter);
    this.#isLabel = isLabel;
    const itemsAt = itemLines(read);
    this.#items = new Set(itemsAt);
    this.#first = itemsAt.reduce((least, line) => Math.min(least, line), Number.POSITIVE_INFINITY);
  }

  get pagesLeft(): readonly Leftover[] {
    const { contents, running } = this.#measure.pages;
    return [...contents.leftover('contents'), ...running.leftover('running')];
  }

  take(block: Block): void {
    const lines = block.lines.flatMap((line) => this.#measure.take(line, block, this.sections.last) ?? []);
    if (lines.length === 0) return;
    const isWhole = lines.length === block.lines.length;
    const isApart = lines.length > 1 && lines.some(({ text }) => this.#isLabel(withoutMarks(text)));
    if (isWhole && !isApart && isHeading(block) && this.sections.hasRoom && this.#opens(lines)) return;
    let start = 0;
    for (let end = 1; end <= lines.length; end += 1) {
      if (lines[end]?.isRow === lines[start]?.isRow) continue;
      const part = lines.slice(start, end);
      if (part[0]?.isRow) this.#takeTable(part);
      else this.#takeLines(part);
      start = end;
    }
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
    if (
      line.text.length > LONGEST_LABEL ||
      /[.!,;]$/.test(line.text) ||
      line.pieces.every(({ isKnown }) => isKnown)
    )
      return [];
    if (this.#isLabel(withoutMarks(line.text))) return [line];
    // What stands above a label is no part of it.
    const goesOn = below && below.text.length <= LONGEST_LABEL && !this.#isLabel(withoutMarks(below.text));
    return goesOn && this.#isLabel(headingOf([line, below])) ? [line, below] : [];
  }

  #opens(lines: readonly MeasuredLine[]): boolean {
    const [first] = lines;
    const heading = headingOf(lines);
    const pieces = lines.flatMap((line) => line.pieces);
    const isItem = lines.some(({ number }) => this.#items.has(number));
    const isKnown = pieces.every((piece) => piece.isKnown);
    // What looks like a goal and was not read as one is no heading of what stands below, and no more is a verdict.
    const isVerdict = !isItem && pieces.some(({ isNear }) => isNear);
    const isGoal = isNamed(heading) || (this.sections.last.isOfGoals && isItemLike(heading));
    if (!first || isVerdict || (!isKnown && isGoal)) return false;
    const level = levelOf(first);
    const isChapter = isItem || this.#matter.isChapter(heading) || level === 1;
    const lastLine = lines.at(-1)?.number ?? first.number;
    const named = {
      heading,
      line: first.number,
      lastLine,
      level,
      isChapter,
      isItem,
      isLabel: this.#isLabel(heading),
    };
    const section = this.sections.open(named, isKnown ? 0 : sizeOf(heading));
    if (isKnown) for (const piece of pieces) count(section, piece);
    return true;
  }

  #takeLine(line: MeasuredLine, below: MeasuredLine | undefined): void {
    const section = this.sections.last;
    const left = line.pieces.filter(({ isKnown }) => !isKnown);
    for (const piece of line.pieces) count(section, piece);
    if (left.length === 0) return;
    if (below?.pieces[0]?.isKnown === true && this.#isLabelAbove(line.text)) {
      section.held += unknownIn(left);
      return;
    }
    const isGoal = left.some(({ text }) => isNamed(text)) || (section.isOfGoals && isItemLike(line.text));
    const kind = isGoal ? 'goal' : loneNumber(line.text) === undefined ? 'prose' : 'value';
    this.#leave(kind, line, left, left.map(({ text }) => text.trim()).join(' '));
  }

  /** "Nämndsmål", right above the goal: without words of its own. */
  #isLabelAbove(text: string): boolean {
    return this.#isLabel(withoutMarks(text)) || isColumnHead(text) || isFrame(text.split(' '));
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

function isHeadLike({ pieces }: MeasuredLine): boolean {
  return pieces.every(({ text, isKnown }) => isKnown || isColumnHead(text));
}
