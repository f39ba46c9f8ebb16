import type { ReadDocument } from '../../domain/plans/read-document.ts';
import { type Measured, measured } from './measured.ts';
import type { NearBy } from './near.ts';
import { type PageMatter, PageText } from './page-matter.ts';
import type { Section } from './sections.ts';
import { sizeOf } from './signs.ts';
import { type Block, piecesOf, type TextLine } from './text-lines.ts';

type Read = Pick<ReadDocument, 'plan' | 'pastRound' | 'unplaced'>;

/** A line of which each piece has been measured. */
export interface MeasuredLine extends TextLine {
  readonly pieces: readonly Measured[];
}

/** Measures the lines of a document, in its order. */
export class LineMeasure {
  readonly pages = { contents: new PageText(), running: new PageText() };
  readonly #found: ReadonlyMap<number, string>;
  readonly #covered: Uint8Array;
  readonly #near: NearBy;
  readonly #matter: PageMatter;
  #at = 0;

  constructor(read: Read, covered: Uint8Array, near: NearBy, matter: PageMatter) {
    this.#found = foundByLine(read);
    this.#covered = covered;
    this.#near = near;
    this.#matter = matter;
  }

  /** Nothing for what belongs to the pages, which is counted here. */
  take(line: TextLine, block: Block, section: Section): MeasuredLine | undefined {
    const from = this.#at;
    const size = sizeOf(line.text);
    this.#at = from + size;
    const kind = this.#matter.kindOf(line, block);
    if (kind) {
      section.pages[kind] += size;
      this.pages[kind].add(line, size);
      return undefined;
    }
    const pieces: Measured[] = [];
    let at = from;
    for (const text of piecesOf(line)) {
      const piece = measured(text, at, this.#covered);
      at += piece.size;
      if (piece.size > 0) pieces.push(this.#withNear(piece, line));
    }
    return pieces.length > 0 ? { ...line, pieces } : undefined;
  }

  /** What is too short to be known anywhere by its words may be so by where it stands. */
  #withNear(piece: Measured, { number }: TextLine): Measured {
    if (piece.isKnown) return piece;
    const { rest } = piece;
    const isRest = rest !== '' && this.#near.holds(rest, sizeOf(rest), number);
    if (isRest || this.#near.holds(piece.text, piece.size, number)) {
      return { ...piece, held: piece.size - piece.told, isKnown: true, isNear: true };
    }
    const found = this.#found.get(number);
    if (found === undefined || !found.includes(piece.text.trim())) return piece;
    return { ...piece, told: piece.size - piece.held, isKnown: true };
  }
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
