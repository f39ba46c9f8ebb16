import { Parser } from 'htmlparser2';
import type { FieldFinding } from '../../domain/errors.ts';
import { marginOf } from '../document/margin-verdicts.ts';
import { WORDS_BUILT_IN } from '../document/words.ts';
import { withBullet } from './marks.ts';
import { type FileText, keptOf, type LeftOut, leftOutOf, type Piece } from './text.ts';
import { ROW_TAKEN_OUT, TAKEN_OUT } from './word-slim.ts';
import { type Attributes, WordTable } from './word-table.ts';

/**
 * The lines of HTML: of what mammoth made of a Word file, which is well-formed XML, or of a page that somebody has saved.
 * What is struck through, hidden or taken out is not among them, and listed.
 */
export function linesOfHtml(html: string, { isPage }: { readonly isPage: boolean }): FileText {
  const writer = new Writer();
  const handler = {
    // In a page a line's end is a blank.
    ontext: (text: string) => writer.text(isPage ? text.replace(/\s+/g, ' ') : text),
    onopentag: (tag: string, attributes: Attributes) => writer.open(tag, attributes),
    onclosetag: (tag: string) => writer.close(tag),
  };
  new Parser(handler, { xmlMode: !isPage }).end(html);
  return writer.finished();
}

const BLOCK =
  /^(?:p|div|li|h[1-6]|ol|ul|table|section|article|main|header|footer|blockquote|pre|d[ltd]|figure|hr)$/;
/** Of a page: what is not shown as text. */
const UNSHOWN = /^(?:script|style|head|template|noscript|nav|select)$/;
/** A link that leads to a note or back, or that we have drawn, so that its text is not the document's. */
const UNREAD_LINK = new RegExp(`^#(?:(?:foot|end)note-|${ROW_TAKEN_OUT}$)`);
const NOTE = /^(?:foot|end)note-/;
const LEFT_OUT: Readonly<Record<string, LeftOut>> = {
  ...{ s: 'struck-text', strike: 'struck-text', del: 'struck-text' },
  ...{ struck: 'struck-text', hidden: 'hidden-text', [`#${TAKEN_OUT}`]: 'deleted-text' },
};

/** What an open tag makes of the text in it. */
interface Manner {
  readonly bold: boolean;
  readonly leftOut: LeftOut | undefined;
  readonly isUnread: boolean;
}

const PLAIN: Manner = { bold: false, leftOut: undefined, isUnread: false };

function mannerOf(tag: string, { class: name = '', href = '' }: Attributes, outer: Manner): Manner {
  const leftOut = outer.leftOut ?? LEFT_OUT[tag] ?? LEFT_OUT[name] ?? LEFT_OUT[href];
  const bold = outer.bold || tag === 'strong' || tag === 'b' || name === 'bold';
  return { bold, leftOut, isUnread: outer.isUnread || UNREAD_LINK.test(href) || UNSHOWN.test(tag) };
}

class Writer {
  readonly #blocks: string[] = [];
  readonly #findings: FieldFinding[] = [];
  /** Line that the next block begins on, from 1. */
  #line = 1;
  /** One for each open list: the number of its last item, or undefined when it has bullets. */
  readonly #lists: { number: number | undefined }[] = [];
  /** One for each open tag. */
  readonly #manners: Manner[] = [];
  #table: WordTable | undefined;
  #pieces: Piece[] = [];
  #mark = '';
  #hasNotes = false;

  text(text: string): void {
    const { bold, leftOut, isUnread } = this.#manner;
    if (!isUnread) (this.#table ?? this).take({ text, bold, leftOut });
  }

  get #manner(): Manner {
    return this.#manners.at(-1) ?? PLAIN;
  }

  take(piece: Piece): void {
    this.#pieces.push(piece);
  }

  open(tag: string, attributes: Attributes): void {
    this.#manners.push(mannerOf(tag, attributes, this.#manner));
    if (tag === 'input' && attributes.type === 'checkbox') this.text('checked' in attributes ? '☒' : '☐');
    if (this.#table) this.#table.open(tag, attributes);
    else if (tag === 'br') this.text('\n');
    else if (BLOCK.test(tag)) this.#openBlock(tag, attributes);
  }

  #openBlock(tag: string, { id = '' }: Attributes): void {
    this.#end();
    if (tag === 'table') this.#table = new WordTable();
    if (tag === 'ol') this.#lists.push({ number: 0 });
    if (tag === 'ul') this.#lists.push({ number: undefined });
    if (tag === 'li') {
      // Notes stand last, and are no part of what the last heading is about.
      if (NOTE.test(id) && !this.#hasNotes) this.#add('# Fotnoter');
      this.#hasNotes ||= NOTE.test(id);
      this.#mark = this.#nextMark();
    }
    if (/^h\d$/.test(tag)) this.#mark = `${'#'.repeat(Number(tag.slice(1)))} `;
  }

  close(tag: string): void {
    this.#manners.pop();
    if (this.#table) this.#closeInTable(this.#table, tag);
    else if (BLOCK.test(tag)) {
      this.#end();
      if (tag === 'ol' || tag === 'ul') this.#lists.pop();
      if (/^(?:li|h\d)$/.test(tag)) this.#mark = '';
    }
  }

  finished(): FileText {
    this.#end();
    return { text: `${this.#blocks.join('\n\n')}\n`, findings: this.#findings };
  }

  #add(block: string): void {
    this.#blocks.push(block);
    this.#line += block.split('\n').length + 1;
  }

  #closeInTable(table: WordTable, tag: string): void {
    if (!table.close(tag)) return;
    const rows = table.rows();
    let line = this.#line;
    for (const { text, pieces } of rows) {
      this.#findings.push(...leftOutOf(pieces, line));
      if (text !== '') line += 1;
    }
    const texts = rows.flatMap(({ text }) => (text === '' ? [] : text));
    if (texts.length > 0) this.#add(texts.join('\n'));
    this.#table = undefined;
  }

  #nextMark(): string {
    const list = this.#lists.at(-1);
    if (list?.number === undefined) return '- ';
    list.number += 1;
    return `${list.number}. `;
  }

  #end(): void {
    if (this.#pieces.length === 0) return;
    this.#findings.push(...leftOutOf(this.#pieces, this.#line));
    const lines = linesOf(keptOf(this.#pieces));
    const block = this.#mark ? lines.map(({ text }) => text).join(' ') : lines.map(lineOf).join('\n');
    if (block) {
      this.#add(`${this.#mark}${block}`);
      this.#mark = '';
    }
    this.#pieces = [];
  }
}

/** A line with its marks; what stands at its right margin keeps the tab before it. */
function lineOf({ text, bold }: Pick<Piece, 'text' | 'bold'>): string {
  const margin = marginOf(text, WORDS_BUILT_IN);
  if (margin) return `${bold ? `**${margin.name}**` : withBullet(margin.name)}\t${margin.verdict}`;
  return bold ? `**${text}**` : withLeader(withBullet(text));
}

/** The lines of a paragraph, each of them bold when all that can be seen of it is. */
function linesOf(pieces: readonly Piece[]): Pick<Piece, 'text' | 'bold'>[] {
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
