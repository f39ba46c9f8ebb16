import type { Finding } from '../../domain/errors.ts';
import type { ItemKind } from '../../domain/plans/plan.ts';
import type { Block } from './blocks.ts';
import { cellParagraphs, goingOn } from './cells.ts';
import type { Column } from './column-head.ts';
import type { GoalVerdicts } from './goal-verdicts.ts';
import { withoutStop } from './sentences.ts';
import { isSetLater } from './set-later.ts';
import { stageIn } from './stage-words.ts';
import { directionIn, markedText } from './status-words.ts';
import { RowsBySex } from './table-by-sex.ts';
import { captionOf } from './table-captions.ts';
import { type Columns, columnsOf, type Part } from './table-columns.ts';
import { TableFindings } from './table-findings.ts';
import { goOnWithin } from './table-going-on.ts';
import { type Head, isSameHead, type Table } from './table-head.ts';
import { withoutMatrix } from './table-matrix.ts';
import { isRest, NamedCells } from './table-named.ts';
import {
  isBare,
  isOfOthers,
  type Named,
  outcomeOf,
  type ReadRow,
  rowOf,
  startsSmall,
  type TableRow,
  targetOf,
  unitOf,
  withLimit,
} from './table-row.ts';
import { goalsAcross } from './table-sections.ts';
import { withTotalsFirst } from './table-sexes.ts';
import { isComment, isMisplaced, isNameless, leftBelow, noRowsIn, rowsIn, wholeOf } from './table-shape.ts';
import { withShare } from './table-shares.ts';
import { statusOfCell } from './table-status.ts';
import { isGoalAmong } from './table-targets.ts';
import type { Tense } from './tense.ts';
import { isOpen, isUnfinished, joinName } from './unfinished.ts';
import type { DocumentWords } from './words.ts';

/** What has been read of the tables so far. */
interface Read {
  readonly indicators: ReadRow[];
  readonly commitments: ReadRow[];
  readonly named: Named[];
  readonly findings: Finding[];
}

/** No year: where a row is torn, it may be an outcome. */
const NUMBER = /(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d/;

/** Reads one table into what has been read of those before it, whose last row may go on here. */
export class TableReader {
  readonly #table: Table;
  readonly #read: Read;
  readonly #rows: ReadRow[];
  readonly #cells: NamedCells;
  readonly #words: DocumentWords;
  readonly #sexes = new RowsBySex();
  readonly #findings: TableFindings;
  #isReport = false;

  /** @param above the table before it, which goes on here when it has the same head */
  constructor(table: Table, read: Read, above: TableReader | undefined, words: DocumentWords) {
    this.#words = words;
    this.#table = withTotalsFirst(withoutMatrix(table, words));
    this.#read = read;
    this.#findings = new TableFindings(read.findings);
    const { kind } = table.head ?? {};
    this.#rows = kind === 'commitments' ? read.commitments : kind === 'indicators' ? read.indicators : [];
    this.#cells =
      above && isSameHead(above.#table.head, table.head)
        ? above.#cells
        : new NamedCells(read.named, this.#findings, words);
  }

  /** @param isOfGoals whether its heading says that goals stand below it */
  read(tense: Tense, within: ItemKind | undefined, isOfGoals: boolean, verdicts: GoalVerdicts): void {
    this.#isReport = tense.isReport;
    const { head, captions, body, line, text } = this.#table;
    const blocks = body.map(({ block }) => block);
    const isRow = ({ kind, text: said }: Block) => kind === 'row' && !isComment(said);
    const rows = blocks.filter((row) => isRow(row) && !captionOf(row, this.#words));
    for (const caption of captions) this.#caption(caption);
    const columns =
      head && head.kind !== 'other'
        ? columnsOf(
            head,
            rows.filter((row) => !isMisplaced(row, head)).map(({ cells }) => cells),
            tense,
            within,
            this.#words,
            verdicts,
          )
        : undefined;
    const isHalf = rows[0] && head && (isMisplaced(rows[0], head) || isNameless(rows[0], columns));
    // A row just below the head that has no name, or does not fit it, says the rest of it, in words that are not understood.
    if (!head || !columns || isHalf) {
      // The tables of the economy, under no goal, have readers of their own.
      const isElsewhere = within === undefined && this.#table.isOfMoney;
      if (!isElsewhere && (!head || body.some(({ block }) => block.kind === 'row')))
        this.#findings.add('unread-table', line, text);
      // The texts of a goal end where a table of ours begins, so nobody else tells of what stands below it; nor of its rows.
      const lines = head && head.kind !== 'other' ? body : [];
      for (const { block } of lines) this.#findings.miss(block.line, block.text);
      return;
    }
    this.#findings.push(columns.findings);
    const isAllSmall = rows.every(({ cells }) => startsSmall(cells[columns.places.name ?? -1] ?? ''));
    const goals = goalsAcross(body, columns, within, isOfGoals);
    const left = leftBelow(blocks, head.columns.length);
    const noRows = noRowsIn(body, rows, head, columns);
    body.forEach(({ block, below }) => {
      if (this.#caption(block, goals.get(block))) return;
      if (left.has(block)) {
        if (within !== undefined) this.#findings.add('unplaced', block.line, block.text);
      } else if (isComment(block.text)) this.#comment(block.line, wholeOf(block));
      else if (block.kind !== 'row') this.#line(block, below, columns.places.outcome !== undefined);
      else if (noRows.has(block)) this.#findings.miss(block.line, block.text);
      else {
        const { rows: parted, unread } = rowsIn(block, columns.places);
        for (const value of unread) this.#findings.missCell(block.line, block.text, value);
        for (const one of parted) this.#row(one, head, columns, isAllSmall);
      }
    });
    this.#endSexes();
  }

  #endSexes(): void {
    for (const { line, text } of this.#sexes.end()) this.#findings.miss(line, text);
  }

  /** @returns whether a row names what stands below it */
  #caption(block: Block, caption = captionOf(block, this.#words)): boolean {
    if (caption) this.#cells.takeCaption(caption, block.line);
    return caption !== undefined;
  }

  /** In a torn table it takes a symbol, bold type or a comment below to be named. */
  #line(block: Block, below: Block | undefined, hasOutcomes: boolean): void {
    const last = this.#rows.at(-1);
    if (last && isOpen(last.title) && startsSmall(block.text)) {
      last.title = withoutStop(joinName(last.title, block.text));
      return;
    }
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

  #row(block: Block, head: Head, columns: Columns, isAllSmall: boolean): void {
    const { places } = columns;
    const cell = (part: Part) => block.cells[places[part] ?? -1] ?? '';
    const name = /[\p{L}\p{N}]/u.test(cell('name')) ? cell('name') : '';
    const [last, above] = [this.#rows.at(-1), this.#cells.lowest];
    const isNaming = this.#cells.take(block, columns);
    const mayGoOn = !isAllSmall && above === this.#cells.lowest && isRest(block.cells, places);
    const isOfNumber = columns.levels.some(({ index, isOfNumbers }) => index === places.name && isOfNumbers);
    const isPart = !isOfNumber && !isOpen(last?.title ?? '') && isOfOthers(name, head.kind, this.#words);
    if (!isPart) this.#endSexes();
    if (!isPart && last && !isBare(last) && mayGoOn && goOnWithin(last, block, places)) return;
    if (isPart || (name === '' && !isNaming)) {
      if (isPart && last && this.#sexes.take(last, block, places, this.#words)) return;
      this.#findings.miss(block.line, block.text);
      return;
    }
    if (name === '') {
      if (!this.#cells.tell(block, places, head.columns)) this.#findings.miss(block.line, block.text);
      return;
    }
    if (block.text === name && startsSmall(name) && !isAllSmall) {
      this.#goOn(block.line, name);
      return;
    }
    const isTorn = last && isBare(last) && ((!isAllSmall && startsSmall(name)) || isUnfinished(last.title));
    const start = isTorn ? this.#rows.pop() : undefined;
    const parted = (part: Part) => (block.parted ?? block.cells)[places[part] ?? -1] ?? '';
    const title = start ? joinName(start.title, name) : parted('name');
    const row = rowOf(title, start?.line ?? block.line, this.#words);
    const table: TableRow = { cell, columnOf: (part) => head.columns[places[part] ?? -1] };
    const outcome = outcomeOf(table, this.#words, columns.year);
    const [target, unit] = [targetOf(table, columns.year), unitOf(table)];
    const stage = head.kind === 'assignments' ? stageIn(cell('status')) : undefined;
    const status = stage ? undefined : statusOfCell(cell('status'), table.columnOf('status'), this.#words);
    const own = columns.isOfGoal && this.#cells.judge(status, block.line) ? undefined : status;
    const direction = directionIn(cell('trend'), this.#words);
    this.#keep(head, columns, {
      ...row,
      above: this.#cells.lowest,
      status: row.status ?? start?.status ?? own ?? outcome.status,
      direction,
      stage,
      outcome: outcome.text,
      target: target.text,
      unit: unit ?? '',
      earlier: block.cells[columns.earlier ?? -1] ?? '',
      comment: goingOn(goingOn(outcome.why, row.comment), cellParagraphs(parted('comment'))),
      definition: cellParagraphs(parted('definition')),
      finish: columns.beside.some(({ index }) => block.cells[index]) ? '' : cell('finish'),
      reportBack: cell('reportBack'),
      hasOutcomes: places.outcome !== undefined,
    });
    if (status === undefined && !stage) this.#findings.missCell(block.line, row.title, cell('status'));
    if (direction === undefined) this.#findings.missCell(block.line, row.title, cell('trend'));
    if (unit === undefined) this.#findings.missCell(block.line, row.title, cell('unit'));
    this.#findings.missCell(block.line, row.title, outcome.unread);
    this.#findings.missCell(block.line, row.title, target.unread);
    if (isSetLater(target.text)) this.#findings.missCell(block.line, row.title, target.text);
  }

  /** What a row says is of the goal that it names, unless that has a target: then it is measured. */
  #keep(head: Head, { places }: Columns, row: ReadRow): void {
    const { kind, columns } = head;
    const isMeasured = kind === 'indicators' || places.target !== undefined;
    if (kind === 'commitments') this.#rows.push(row);
    else if (kind === 'assignments') this.#cells.add({ ...row, kind: 'assignment', row });
    else if (isMeasured)
      this.#measure(this.#isReport ? row : withShare(row, head, places), columns[places.target ?? -1]);
    else if (row.above && !row.above.row) row.above.row = row;
    else if (!isBare(row)) this.#findings.miss(row.line, row.title);
  }

  #measure(row: ReadRow, column: Column | undefined): void {
    const isGoal = isGoalAmong(column, row.target);
    if (isGoal) this.#findings.missCell(row.line, row.title, row.target);
    this.#read.indicators.push(withLimit(isGoal ? { ...row, target: '' } : row, this.#words));
  }

  /** A row that begins with a small letter and has nothing but that: the rest of a comment, or of a name. */
  #goOn(line: number, text: string): void {
    const last = this.#rows.at(-1);
    if (last?.comment === '') last.title = withoutStop(joinName(last.title, text));
    else this.#comment(line, text);
  }

  #comment(line: number, text: string): void {
    const last = this.#rows.at(-1);
    if (last) last.comment = goingOn(last.comment, cellParagraphs(text.replace(/^kommentar\b[:.]?\s*/i, '')));
    else this.#findings.miss(line, text);
  }
}
