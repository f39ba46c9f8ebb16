import type { Status } from '../../domain/answers/scale.ts';
import { plainWords } from '../../domain/names.ts';
import type { ItemKind } from '../../domain/plans/plan.ts';
import type { Block } from './blocks.ts';
import { listIn, onOneLine } from './cells.ts';
import type { Column } from './column-head.ts';
import { titleOf } from './labels.ts';
import { withoutStop } from './sentences.ts';
import { markedText } from './status-words.ts';
import { type Caption, rankOf } from './table-captions.ts';
import type { Columns } from './table-columns.ts';
import type { TableFindings } from './table-findings.ts';
import { isPartOfRow, type Named, type ReadRow, rowOf, startsSmall } from './table-row.ts';
import { statusOfCell } from './table-status.ts';
import { isOnlyValue } from './table-targets.ts';
import type { DocumentWords } from './words.ts';

/** What the cells of a table name, row by row: an empty one has been merged with the one above, or left out as the same. */
export class NamedCells {
  readonly #named: Named[];
  #captions: { readonly named: Named; readonly rank: number }[] = [];
  #levels: (Named | undefined)[] = [];
  readonly #words: DocumentWords;
  readonly #findings: TableFindings;

  constructor(named: Named[], findings: TableFindings, words: DocumentWords) {
    this.#words = words;
    this.#findings = findings;
    this.#named = named;
  }

  /** What the last row stands under; undefined where its table does not say. */
  get lowest(): Named | undefined {
    return this.#levels.findLast((one) => one !== undefined) ?? this.#captions.at(-1)?.named;
  }

  /** What stands across the table is what the rows below it stand under, until there is another. */
  takeCaption({ level, title }: Caption, line: number): void {
    const rank = rankOf(level);
    this.#captions = this.#captions.filter((one) => one.rank < rank);
    this.#levels = [];
    const kind = level === 'subGoal' ? 'boardGoal' : level;
    const named: Named = { kind, title: withoutStop(title), line, above: this.lowest, row: undefined };
    this.#named.push(named);
    this.#captions.push({ named, rank });
  }

  /** @returns whether a row names anything that others may stand under, or that stands beside what its values are about */
  take({ cells, parted = cells, line }: Block, { levels, beside, places, numbers }: Columns): boolean {
    let isNaming = false;
    // "Grupp | 2030 | 2031", where a name stands in the second column: a row of another table.
    if (isOnlyValue(cells[places.name ?? -1] ?? '') && levels.some(({ index }) => index !== places.name))
      return false;
    levels.forEach(({ index, kind, isOfNumbers = false }, level) => {
      const text = onOneLine(cells[index] ?? '');
      if (text === '') return;
      if (!isOfNumbers && index !== places.name && isOnlyValue(text)) {
        this.#findings.missCell(line, cells[places.name ?? -1] ?? '', text);
        return;
      }
      if (!isOfNumbers && (isPartOfRow(text, this.#words) || isOnlyValue(text))) return;
      isNaming = true;
      this.#enter(level, kind, text, line, index === places.name ? numberIn(cells[numbers ?? -1]) : '');
    });
    const finish = cells[places.finish ?? -1] ?? '';
    const isGoingOn = isRest(cells, places);
    for (const { index, kind } of beside) {
      const last = this.#named.findLast((one) => one.kind === kind);
      const titles = listIn(parted[index] ?? '').map((one) => titledIn(onOneLine(one), this.#words).title);
      for (const title of titles.filter(Boolean)) {
        isNaming = true;
        if (isGoingOn && last && startsSmall(title)) last.title = `${last.title} ${title}`;
        else this.add({ kind, title, line, row: { ...rowOf(title, line, this.#words), finish } });
      }
    }
    return isNaming;
  }

  add(one: Pick<Named, 'kind' | 'title' | 'line'> & { readonly row?: ReadRow }): void {
    const { kind, title, line, row } = one;
    this.#named.push({ kind, title, line, above: this.lowest, row });
  }

  /** Takes what a row says of the goal that it names and nothing else: how it goes. @returns whether that is all of it */
  tell({ cells, line }: Block, places: Columns['places'], columns: readonly Column[]): boolean {
    const { lowest } = this;
    const filled = Object.entries(places).filter(([, place]) => (cells[place] ?? '') !== '');
    if (filled.length === 0) return true;
    const isAll = filled.every(([part]) => part === 'status' || part === 'comment');
    const place = places.status ?? -1;
    const status = statusOfCell(cells[place] ?? '', columns[place], this.#words);
    if (!lowest || lowest.row || !isAll || status === undefined) return false;
    const comment = cells[places.comment ?? -1] ?? '';
    lowest.row = { ...rowOf(lowest.title, line, this.#words), status, comment };
    return true;
  }

  /** Lays a status to the goal that the last row stands under. @returns whether there is one */
  judge(status: Status | undefined, line: number): boolean {
    const { lowest } = this;
    if (!lowest || lowest.kind === 'area') return false;
    if (status && !lowest.row) lowest.row = { ...rowOf(lowest.title, line, this.#words), status };
    return true;
  }

  #enter(level: number, kind: ItemKind | 'goal', text: string, line: number, beside: string): void {
    const { title: written, number: own } = titledIn(text, this.#words);
    const number = own || beside;
    const [, title = written, definition] = RESPONSIBLE.exec(written) ?? [];
    const now = this.#levels[level];
    if (now && isSame(now.title, title)) return;
    // A page has torn the cell above.
    if (now && startsSmall(title) && !startsSmall(now.title)) {
      now.title = `${now.title} ${title}`;
      return;
    }
    this.#levels = this.#levels.slice(0, level);
    const above = this.lowest;
    const named: Named = { kind, title, definition, number, line, above, row: undefined };
    this.#named.push(named);
    this.#levels[level] = named;
  }
}

/** "M1", "2.1." in a column of its own */
function numberIn(cell = ''): string {
  return /^(\p{Lu}{0,3}\.?\d{1,2}(?:\.\d{1,2}){0,3})[.:)]?$/u.exec(cell)?.[1] ?? '';
}

const VALUES = ['target', 'outcome', 'women', 'men', 'unit', 'status', 'trend', 'finish'] as const;

/** Whether a row is the rest of what stands above it: its name begins with a small letter, and it has no values. */
export function isRest(cells: readonly string[], places: Columns['places']): boolean {
  const name = cells[places.name ?? -1] ?? '';
  return (name === '' || startsSmall(name)) && VALUES.every((part) => !cells[places[part] ?? -1]);
}

function isSame(a: string, b: string): boolean {
  return plainWords(a) === plainWords(b);
}

/** "Kajen är öppen Ansvarig: hamnchefen", in one cell */
const RESPONSIBLE = /^(.{3,}?)[.,;]?\s(Ansvar(?:ig\p{L}*)?(?:\s\p{L}+)?\s?:\s.{2,100})$/u;
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,3})[.):]?\s+(?=\p{Lu})/u;

/** The name in a cell, and its number: "Målområde 3 – En stad för alla", "2.1 Hamnen är ren.". */
function titledIn(text: string, words: DocumentWords): { readonly title: string; readonly number: string } {
  const plain = markedText(text, words).text;
  const named = titleOf(plain, words);
  if (named && named.title !== '') return { title: withoutStop(named.title), number: named.number };
  return { title: withoutStop(plain.replace(NUMBERED, '')), number: NUMBERED.exec(plain)?.[1] ?? '' };
}
