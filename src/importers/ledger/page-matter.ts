import type { Leftover } from '../../domain/plans/accounts.ts';
import type { DocumentLines } from '../document/lines.ts';
import { signsOf } from './signs.ts';
import type { Block, TextLine } from './text-lines.ts';
import { endsInPageNumber, loneNumber } from './wordings.ts';

/** The contents as one text; of heads and feet each wording once. */
export class PageText {
  readonly #texts = new Set<string>();
  #from = 0;
  #to = 0;
  #size = 0;

  add({ number, text }: TextLine, size: number): void {
    if (this.#from === 0) this.#from = number;
    this.#to = number;
    this.#size += size;
    if (this.#texts.size < MOST_TEXTS) this.#texts.add(text);
  }

  leftover(why: 'contents' | 'running'): readonly Leftover[] {
    if (this.#from === 0) return [];
    const place = { from: this.#from, to: this.#to };
    return [
      { why, chapter: '', heading: '', ...place, characters: this.#size, text: [...this.#texts].join('\n') },
    ];
  }
}

/** More than the pages that a document has, or the entries of its contents. */
const MOST_TEXTS = 5000;
/** An entry of the contents is broken over so many lines at most. */
const ENTRY_LINES = 5;
/** Pages without any text between two that have a number. */
const PAGES_APART = 3;

function letters(text: string): string {
  return signsOf(text).replace(/\d/g, '');
}

/** Tells what belongs to the pages rather than to the document: contents, heads and feet, and numbers. */
export class PageMatter {
  readonly #entries: ReadonlyMap<number, string>;
  readonly #chapters: ReadonlySet<string>;
  readonly #running: ReadonlySet<string>;
  #entry: { readonly line: number; readonly letters: string } | undefined;
  #page: number | undefined;

  constructor({ contents, running }: Pick<DocumentLines, 'contents' | 'running'>) {
    this.#entries = new Map(contents.map(({ number, text }) => [number, letters(text)]));
    this.#chapters = new Set(this.#entries.values());
    this.#running = new Set([...running].map(letters).filter((one) => one !== ''));
  }

  /** Whether a heading stands in the table of contents. */
  isChapter(heading: string): boolean {
    return this.#chapters.has(letters(heading));
  }

  /** Takes the lines in the document's order. */
  kindOf(line: TextLine, { lines, isEdge }: Block): 'contents' | 'running' | undefined {
    if (this.#isContents(line)) return 'contents';
    const { text } = line;
    if (this.#running.size > 0 && text.length <= 200 && this.#running.has(letters(text))) return 'running';
    if (endsInPageNumber(text)) return 'running';
    const number = loneNumber(text);
    if (number === undefined || lines.length > 2) return undefined;
    // Without its like before it, a number that stands alone may be what is left of a table.
    const isNext = this.#page !== undefined && number > this.#page && number <= this.#page + PAGES_APART;
    if (!isNext && !isEdge) return undefined;
    this.#page = number;
    return 'running';
  }

  #isContents({ number, text }: TextLine): boolean {
    const own = this.#entries.get(number);
    if (own !== undefined) this.#entry = { line: number, letters: own };
    if (/^[#*\s|]*innehåll(?:sförteckning)?[*\s|:]*$/i.test(text)) return this.#entries.size > 0;
    if (!this.#entry || number > this.#entry.line + ENTRY_LINES) return false;
    const written = letters(text);
    return written !== '' && this.#entry.letters.includes(written);
  }
}
