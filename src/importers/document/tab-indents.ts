/** Tabs that move a passage in from the margin, with its tables and lists: they part no cells. */
import { columnOf } from './column-head.ts';
import { isValueMeaning } from './stacked-kinds.ts';
import type { DocumentWords } from './words.ts';

const INDENTED = /^\t+(?=\S)/u;
/** "1.⇥Kajen är öppen": a number of its own, and no row. */
const NUMBERED = /^\s*(?:(?:\d{1,2}|\p{L})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)\t+[^\t]*$/u;

/** Reads lines one after another: an empty first cell stands below or beside others, a passage that is moved in stands alone. */
export class TabIndents {
  readonly #words: DocumentWords;
  /** The tabs before each line of the passage that is read. */
  #indent = '';
  /** Whether the line that was taken last begins such a passage, beside what stands at the margin. */
  isBeginning = false;
  /** Whether the line above was a row whose first cell stands at the margin. */
  #isTable = false;

  constructor(words: DocumentWords) {
    this.#words = words;
  }

  /** The line without the tabs that move its passage in. */
  take(line: string, below: string): string {
    this.isBeginning = false;
    if (line.trim() === '') return line;
    const [tabs = ''] = INDENTED.exec(line) ?? [];
    if (tabs === '') {
      this.#indent = '';
      this.#isTable = line.includes('\t') && !NUMBERED.test(line);
      return line;
    }
    if (this.#indent === '' && !this.#isTable && this.#begins(line.slice(tabs.length), below)) {
      this.#indent = tabs;
      this.isBeginning = /^\t+["”]?\p{Lu}/u.test(line);
    }
    return this.#indent !== '' && line.startsWith(this.#indent) ? line.slice(this.#indent.length) : line;
  }

  /** A text by itself, or the head of a table that names what stands in its first column and whose rows are moved in as well. */
  #begins(text: string, below: string): boolean {
    const [first = '', ...others] = text.split('\t');
    if (others.every((cell) => cell.trim() === '')) return true;
    const { meaning } = columnOf(first, this.#words);
    return meaning !== undefined && !isValueMeaning(meaning) && /^\r?\n\t+\S/.test(below);
  }
}
