import type { Finding } from '../../domain/errors.ts';
import type { Block } from './blocks.ts';
import { cellParagraphs, goingOn } from './cells.ts';
import { labelOf } from './labels.ts';
import { cut, withoutStop } from './sentences.ts';
import { directionIn, markedText, statusIn } from './status-words.ts';
import { columnsOf, type Part } from './table-columns.ts';
import { type Head, headOf } from './table-head.ts';
import {
  isBare,
  isPartOfRow,
  outcomeOf,
  type ReadRow,
  rowOf,
  type TableRow,
  targetOf,
  unitOf,
} from './table-row.ts';
import type { DocumentWords } from './words.ts';

export interface TableRows {
  readonly indicators: readonly ReadRow[];
  readonly commitments: readonly ReadRow[];
  /** Columns, rows and whole tables that are not read, with their lines. */
  readonly findings: readonly Finding[];
}

/** A block in a table, and the one below it in the document. */
interface Placed {
  readonly block: Block;
  readonly below: Block | undefined;
}

interface Table {
  /** None for rows above which nothing says what they are. */
  readonly head: Head | undefined;
  readonly line: number;
  readonly text: string;
  readonly body: Placed[];
}

/** A number that is no year: where a row is torn, it may be an outcome. */
const NUMBER = /(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d/;
/** As much of a row as is needed to find it. */
const MAX_QUOTE = 120;

/**
 * Reads the tables that stand in a piece of the document, whole or torn.
 * @param year of the document; undefined when it does not say
 */
export function readTables(
  blocks: readonly Block[],
  year: number | undefined,
  words: DocumentWords,
): TableRows {
  const read = { indicators: [], commitments: [], findings: [] };
  for (const table of tablesIn(blocks, words)) new Reader(table, read, words).read(year);
  return read;
}

function tablesIn(blocks: readonly Block[], words: DocumentWords): readonly Table[] {
  const tables: Table[] = [];
  let table: Table | undefined;
  let headEnd = 0;
  blocks.forEach((block, index) => {
    if (index < headEnd) return;
    const below = blocks[index + 1];
    const found = headOf(block, below, words);
    const head = found && table?.head && isRowOf(table.head, found, block) ? undefined : found;
    const label = labelOf(block.text, words);
    const isLoose = !table && block.kind === 'row' && block.text !== '' && !label;
    if (head || (label && label !== 'comment')) table = undefined;
    if (head || isLoose) {
      table = { head, line: block.line, text: block.text, body: [] };
      tables.push(table);
      headEnd = index + (head?.rows ?? 1);
    } else if (!label && block.text !== '') {
      // Text ends rows without a head; in a table with one it may be torn off a row.
      if (table && !table.head && block.kind !== 'row') table = undefined;
      table?.body.push({ block, below });
    }
  });
  return tables;
}

/** Where a page begins, a line may be drawn below what is a row of the table above. */
function isRowOf(head: Head, found: Head, block: Block): boolean {
  if (found.kind !== 'other' || !block.isHead || found.columns.some(({ meaning }) => meaning)) return false;
  const filled = found.columns.filter(({ text }) => text !== '').length;
  const isRow = filled < 2 || /[\d●◆■—]/u.test(block.text);
  return head.kind !== 'other' && found.columns.length === head.columns.length && isRow;
}

/** Reads one table into what has been read of those before it, whose last row may go on here. */
class Reader {
  readonly #table: Table;
  readonly #rows: ReadRow[];
  readonly #findings: Finding[];
  readonly #words: DocumentWords;

  constructor(
    table: Table,
    read: { indicators: ReadRow[]; commitments: ReadRow[]; findings: Finding[] },
    words: DocumentWords,
  ) {
    this.#words = words;
    this.#table = table;
    this.#rows = table.head?.kind === 'commitments' ? read.commitments : read.indicators;
    this.#findings = read.findings;
  }

  read(year: number | undefined): void {
    const { head, body, line, text } = this.#table;
    const rows = body.filter(
      ({ block }) => block.kind === 'row' && !isComment(block.text) && head && !isMisplaced(block, head),
    );
    const cells = rows.map(({ block }) => block.cells);
    const columns = head && head.kind !== 'other' ? columnsOf(head, cells, year, this.#words) : undefined;
    const first = body.find(({ block }) => block.kind === 'row' && !isComment(block.text))?.block;
    const isHalf =
      first && head && (isMisplaced(first, head) || first.cells[columns?.places.name ?? -1] === '');
    // A row just below the head that has no name, or does not fit it, says the rest of it, in words that are not understood.
    if (!head || !columns || isHalf) {
      if (!head || body.some(({ block }) => block.kind === 'row'))
        this.#findings.push({ at: '', line, code: 'unread-table', value: cut(text, MAX_QUOTE) });
      // The texts of a goal end where a table of ours begins, so nobody else tells of what stands below it.
      const lines = head && head.kind !== 'other' ? body.filter(({ block }) => block.kind !== 'row') : [];
      for (const { block } of lines) this.#miss(block.line, block.text);
      return;
    }
    this.#findings.push(...columns.findings);
    for (const { block, below } of body) {
      if (isComment(block.text)) this.#comment(block.line, wholeOf(block));
      else if (block.kind !== 'row') this.#line(block, below, columns.places.outcome !== undefined);
      else if (isMisplaced(block, head)) this.#miss(block.line, block.text);
      else this.#row(block, head, columns.places, columns.earlier);
    }
  }

  /** In a torn table it takes a symbol, bold type or a comment below to be named. */
  #line(block: Block, below: Block | undefined, hasOutcomes: boolean): void {
    const isNamed =
      block.isProminent ||
      markedText(block.text, this.#words).status !== undefined ||
      (below !== undefined && isComment(below.text));
    if (isNamed && !startsSmall(block.text))
      this.#rows.push({
        ...rowOf(block.text, block.line, this.#words),
        hasOutcomes: hasOutcomes && !NUMBER.test(block.text),
      });
    else this.#comment(block.line, block.kind === 'bullet' ? `– ${block.text}` : block.text);
  }

  #row(
    block: Block,
    head: Head,
    places: Partial<Readonly<Record<Part, number>>>,
    earlier: number | undefined,
  ): void {
    const cell = (part: Part) => block.cells[places[part] ?? -1] ?? '';
    const name = cell('name');
    const isNameAlone = block.text === name;
    const last = this.#rows.at(-1);
    if (name === '' || isPartOfRow(name)) {
      this.#miss(block.line, block.text);
      return;
    }
    if (isNameAlone && startsSmall(name)) {
      this.#goOn(block.line, name);
      return;
    }
    const isTorn = startsSmall(name) && last !== undefined && isBare(last);
    const start = isTorn ? this.#rows.pop() : undefined;
    const parted = (part: Part) => (block.parted ?? block.cells)[places[part] ?? -1] ?? '';
    const row = rowOf(
      start ? `${start.title} ${name}` : parted('name'),
      start?.line ?? block.line,
      this.#words,
    );
    const table: TableRow = { cell, columnOf: (part) => head.columns[places[part] ?? -1] };
    const [outcome, target, unit] = [outcomeOf(table), targetOf(table), unitOf(table)];
    const status = statusIn(cell('status'), this.#words);
    const direction = directionIn(cell('trend'), this.#words);
    this.#rows.push({
      ...row,
      status: row.status ?? start?.status ?? status,
      direction,
      outcome: outcome.text,
      target,
      unit: unit ?? '',
      earlier: block.cells[earlier ?? -1] ?? '',
      comment: goingOn(row.comment, cellParagraphs(parted('comment'))),
      definition: cellParagraphs(parted('definition')),
      finish: cell('finish'),
      hasOutcomes: places.outcome !== undefined,
    });
    if (status === undefined) this.#missCell(block.line, row.title, cell('status'));
    if (direction === undefined) this.#missCell(block.line, row.title, cell('trend'));
    if (unit === undefined) this.#missCell(block.line, row.title, cell('unit'));
    this.#missCell(block.line, row.title, outcome.unread);
  }

  /** A row that begins with a small letter and has nothing but that: the rest of a comment, or of a name. */
  #goOn(line: number, text: string): void {
    const last = this.#rows.at(-1);
    if (last?.comment === '') last.title = withoutStop(`${last.title} ${text}`);
    else this.#comment(line, text);
  }

  #comment(line: number, text: string): void {
    const last = this.#rows.at(-1);
    if (last) last.comment = goingOn(last.comment, cellParagraphs(text.replace(/^kommentar\b[:.]?\s*/i, '')));
    else this.#miss(line, text);
  }

  #miss(line: number, text: string): void {
    this.#findings.push({ at: '', line, code: 'unread-row', value: cut(text, MAX_QUOTE) });
  }

  #missCell(line: number, title: string, text: string): void {
    if (text !== '') this.#miss(line, `${cut(title, MAX_QUOTE / 2)}: ${text}`);
  }
}

/** More cells than heads; or fewer, where heads are empty because somebody has put in tabs to make the columns stand straight. */
function isMisplaced({ cells }: Block, { columns }: Head): boolean {
  if (cells.slice(columns.length).some((cell) => cell !== '')) return true;
  const lastHead = columns.findLastIndex(({ text }) => text !== '');
  return cells.length < columns.length && columns.slice(1, lastHead).some(({ text }) => text === '');
}

/** What stands in a row, with the paragraphs of its cells. */
function wholeOf({ cells, parted = cells, text }: Block): string {
  return cells.length === 0 ? text : parted.join(' ').trim();
}

function isComment(text: string): boolean {
  return /^kommentar\b/i.test(text);
}

function startsSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}
