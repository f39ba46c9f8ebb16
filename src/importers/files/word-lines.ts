import { Parser } from 'htmlparser2';
import { withBullet } from './marks.ts';
import { type Attributes, WordTable } from './word-table.ts';

/** The lines of a document that mammoth made into HTML, which is well-formed XML. */
export function linesOfHtml(html: string): string {
  const writer = new Writer();
  const handler = {
    ontext: (text: string) => writer.text(text),
    onopentag: (tag: string, attributes: Attributes) => writer.open(tag, attributes),
    onclosetag: (tag: string) => writer.close(tag),
  };
  new Parser(handler, { xmlMode: true }).end(html);
  return writer.finished();
}

class Writer {
  readonly #blocks: string[] = [];
  /** One for each open list: the number of its last item, or undefined when it has bullets. */
  readonly #lists: { number: number | undefined }[] = [];
  /** Whether each open link leads to a note or back, so that its text is a mark of ours and not the document's. */
  readonly #links: boolean[] = [];
  #table: WordTable | undefined;
  #pieces: Piece[] = [];
  #mark = '';
  #bold = 0;

  text(text: string): void {
    if (this.#links.includes(true)) return;
    if (this.#table) this.#table.text(text);
    else this.#pieces.push({ text, bold: this.#bold > 0 });
  }

  open(tag: string, attributes: Attributes): void {
    if (tag === 'a') this.#links.push(/^#(foot|end)note-/.test(attributes.href ?? ''));
    else if (this.#table) this.#table.open(tag, attributes);
    else if (tag === 'strong') this.#bold += 1;
    else if (tag === 'br') this.text('\n');
    else if (/^(table|ol|ul|li|p|h[1-6])$/.test(tag)) this.#openBlock(tag);
  }

  #openBlock(tag: string): void {
    if (tag !== 'p') this.#end();
    if (tag === 'table') this.#table = new WordTable();
    if (tag === 'ol') this.#lists.push({ number: 0 });
    if (tag === 'ul') this.#lists.push({ number: undefined });
    if (tag === 'li') this.#mark = this.#nextMark();
    if (tag.startsWith('h')) this.#mark = `${'#'.repeat(Number(tag.slice(1)))} `;
  }

  close(tag: string): void {
    if (tag === 'a') this.#links.pop();
    else if (this.#table) this.#closeInTable(this.#table, tag);
    else if (tag === 'strong') this.#bold -= 1;
    else if (/^(li|p|h[1-6])$/.test(tag)) this.#end();
    else if (tag === 'ol' || tag === 'ul') this.#lists.pop();
  }

  finished(): string {
    this.#end();
    return `${this.#blocks.join('\n\n')}\n`;
  }

  #closeInTable(table: WordTable, tag: string): void {
    if (!table.close(tag)) return;
    const rows = table.rows();
    if (rows.length > 0) this.#blocks.push(rows.join('\n'));
    this.#table = undefined;
  }

  #nextMark(): string {
    const list = this.#lists.at(-1);
    if (list?.number === undefined) return '- ';
    list.number += 1;
    return `${list.number}. `;
  }

  #end(): void {
    const lines = linesOf(this.#pieces);
    const block = this.#mark
      ? lines.map(({ text }) => text).join(' ')
      : lines.map(({ text, bold }) => (bold ? `**${text}**` : withLeader(withBullet(text)))).join('\n');
    if (block) this.#blocks.push(`${this.#mark}${block}`);
    this.#pieces = [];
    this.#mark = '';
  }
}

interface Piece {
  readonly text: string;
  readonly bold: boolean;
}

/** The lines of a paragraph, each of them bold when all that can be seen of it is. */
function linesOf(pieces: readonly Piece[]): Piece[] {
  const lines: { text: string; bold: boolean }[] = [];
  let line = { text: '', bold: true };
  for (const { text, bold } of pieces) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) {
        lines.push(line);
        line = { text: '', bold: true };
      }
      line.text += part;
      if (part.trim()) line.bold &&= bold;
    }
  }
  return [...lines, line]
    .map(({ text, bold }) => ({ text: text.replace(/^[ \t]+|[ \t]+$/g, ''), bold }))
    .filter(({ text }) => text.trim());
}

/** The row of dots before a page number, which Word draws for a tab. */
function withLeader(line: string): string {
  return line.replace(/\s*\t\s*(\d{1,4})$/, ' ..... $1').replaceAll('\t', ' ');
}
