/**
 * Rows of a copied page whose head stands on one line, and each of whose names stands alone above "Beskrivning", its text, and a line of
 * nothing but values: "Röd 83 % 95 %".
 */
import { blankCells } from './blank-cells.ts';
import { blankHeads } from './blank-heads.ts';
import type { Column } from './column-head.ts';
import { titleOf } from './labels.ts';
import type { Line } from './lines.ts';
import { fieldAt } from './phrases.ts';
import { isValueMeaning } from './stacked-kinds.ts';
import { statusIn } from './status-words.ts';
import type { DocumentWords } from './words.ts';

/** So far may the values be from the head or the name. */
const MOST_LINES = 40;
/** A name takes no more. */
const MOST_OF_NAME = 2;

export function* withDescribedRows(lines: Iterable<Line>, words: DocumentWords): Generator<Line> {
  let rows: Described | undefined;
  for (const line of lines) {
    const columns = blankHeads(line.text, words);
    if (columns || rows?.isEndedBy(line)) {
      if (rows) yield* rows.end();
      rows = columns?.[0]?.text ? new Described(line, columns, words) : undefined;
      if (!rows) yield line;
    } else if (rows) yield* rows.take(line);
    else yield line;
    if (rows?.isOver) rows = undefined;
  }
  if (rows) yield* rows.end();
}

class Described {
  isOver = false;
  readonly #words: DocumentWords;
  readonly #head: Line;
  readonly #columns: readonly Column[];
  /** The lines as they stand, since the last row. */
  #held: Line[];
  #name: { readonly lines: readonly Line[]; readonly label: string; readonly texts: Line[] } | undefined;
  #hasRows = false;

  constructor(head: Line, columns: readonly Column[], words: DocumentWords) {
    this.#head = head;
    this.#words = words;
    this.#held = [head];
    this.#columns = columns.filter(({ meaning }, place) => place === 0 || isValueMeaning(meaning));
  }

  isEndedBy({ text }: Line): boolean {
    return /^(?:#|\|)/.test(text) || titleOf(text, this.#words) !== undefined;
  }

  *take(line: Line): Generator<Line> {
    this.#held.push(line);
    const field = fieldAt(line.text, this.#words);
    if (this.#name === undefined) {
      if (field?.key === 'definition' && field.end === line.text.replace(/\s*:$/, '').length)
        yield* this.#begin(line);
    } else yield* this.#takeText(line);
    if (this.#held.length > MOST_LINES) yield* this.end();
  }

  *end(): Generator<Line> {
    this.isOver = true;
    yield* this.#held;
    this.#held = [];
  }

  /** What stands last above "Beskrivning" is the name. */
  *#begin(label: Line): Generator<Line> {
    const above = this.#held.slice(this.#hasRows ? 0 : 1, -1);
    const last = above.findLastIndex(({ text }) => text !== '');
    const first = above.slice(0, last + 1).findLastIndex(({ text }) => text === '') + 1;
    const lines = above.slice(first, last + 1);
    const isName =
      lines.length > 0 && lines.length <= MOST_OF_NAME && !/[.:!?]$/.test(lines.at(-1)?.text ?? '.');
    if (!isName) {
      yield* this.end();
      return;
    }
    // A text between two rows is told of what stands above it; before the first row there is only the head.
    if (this.#hasRows) yield* above.slice(0, first);
    this.#name = { lines, label: label.text, texts: [] };
    this.#held = [...(this.#hasRows ? [] : [this.#head]), ...this.#held.slice(this.#hasRows ? first : 1)];
  }

  *#takeText(line: Line): Generator<Line> {
    const { lines = [], label = '', texts = [] } = this.#name ?? {};
    const [word = '', ...others] = line.text.split(' ');
    const status = statusIn(word, this.#words) === undefined ? '' : word;
    const values = status === '' ? line.text : others.join(' ');
    const cells = /\d/.test(values) ? blankCells(`Namn ${values}`, this.#columns, this.#words) : undefined;
    if (cells?.[0] !== 'Namn') {
      if (line.text !== '') texts.push(line);
      return;
    }
    const { number } = lines[0] ?? line;
    const name = lines.map(({ text }) => text).join(' ');
    const said = texts.map(({ text }) => text).join(' ');
    const [first, ...heads] = this.#columns.map(({ text }) => text);
    yield row(number, [first ?? '', label.replace(/\s*:$/, ''), ...heads, ...(status ? ['Bedömning'] : [])]);
    yield row(number, [name, said, ...cells.slice(1), ...(status ? [status] : [])]);
    yield { number: line.number, text: '' };
    this.#name = undefined;
    this.#hasRows = true;
    this.#held = [];
  }
}

function row(number: number, cells: readonly string[]): Line {
  return { number, text: `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |` };
}
