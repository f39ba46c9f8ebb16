/** The rows of a goal list, one after the other: which items each names, and what an empty cell takes from above. */
import type { Finding } from '../../domain/errors.ts';
import { type ItemKind, isGoal } from '../../domain/plans/plan.ts';
import type { ListedOwners } from '../../domain/plans/read-document.ts';
import { cut } from '../document/sentences.ts';
import { isValueForGoal } from '../document/table-targets.ts';
import { MAX_QUOTE } from './grid.ts';
import type { ListField, NameField } from './head-words.ts';
import type { KindSaid } from './kind-words.ts';
import { at, idIn, type ListRow, takeFacts } from './row-facts.ts';
import { ownersIn } from './row-owners.ts';
import { type Growing, Tree, withoutNumber } from './tree.ts';

/** What a column names, and how deep it stands: goals of the council above those of the board, what is to be done below. */
const COLUMNS: readonly { readonly field: NameField; readonly kind: ItemKind; readonly depth: number }[] = [
  { field: 'councilGoal', kind: 'councilGoal', depth: 1 },
  { field: 'directionGoal', kind: 'directionGoal', depth: 1 },
  { field: 'boardGoal', kind: 'boardGoal', depth: 2 },
  { field: 'commitment', kind: 'commitment', depth: 3 },
  { field: 'assignment', kind: 'assignment', depth: 3 },
  { field: 'priority', kind: 'priority', depth: 3 },
];

const DEPTHS: Readonly<Record<ItemKind, number>> = {
  ...{ area: 0, councilGoal: 1, directionGoal: 1, boardGoal: 2 },
  ...{ commitment: 3, assignment: 3, priority: 3, budget: 3, indicator: 4 },
};

const MAX_TITLE = 400;
const TOTAL = /^(?:summa|totalt|total)$/i;

/** "Målområde: Hamn", on a row of its own between the others. */
const AREA_LABEL = /^(?:mål|fokus)?område\s*\d*\s*[:–—-]\s*(.+)$/i;

/** Reads rows of one list, or of the sheets of one workbook. */
export class RowReader {
  readonly tree = new Tree();
  readonly owners: ListedOwners[] = [];
  readonly findings: Finding[] = this.tree.findings;
  readonly #kindSaid: (text: string) => KindSaid | undefined;
  /** What is the last at each depth: an empty cell means it. Undefined also below what could not be read. */
  #above: (Growing | undefined)[] = [];
  #last: Growing | undefined;
  /** Whom the owner of the last row was asked about. */
  #asked: Growing | undefined;
  /** The line that could not be read and that the next rows may belong to. */
  #unread: number | undefined;

  /** @param kindSaid says what kind a cell names */
  constructor(kindSaid: (text: string) => KindSaid | undefined) {
    this.#kindSaid = kindSaid;
  }

  /** @param has which columns there are */
  read(row: ListRow, has: (field: ListField) => boolean): void {
    const texts = row.texts.filter((text) => text !== '');
    if (texts.length === 0 && this.#isArea(row, row.all.filter(Boolean))) return;
    if (texts.length === 0 || (TOTAL.test(texts[0] ?? '') && !this.#isNamed(row, texts[0] ?? '')))
      this.#notRead(row);
    else if (!this.#isArea(row, texts)) this.#readNames(row, has);
  }

  #readNames(row: ListRow, has: (field: ListField) => boolean): void {
    const named = this.#namesIn(row, has);
    if (named === undefined) return;
    const leaf = named.at(-1) ?? this.#last;
    if (!leaf) {
      this.#notRead(row);
      return;
    }
    this.#last = leaf;
    const goal = named.findLast(({ kind }) => kind !== 'indicator') ?? leaf;
    takeFacts(row, leaf, goal, this.findings);
    // A row that names nothing but a unit and its owner has them beside those of the row above.
    const isUnit = named.length === 0 && row.cell('respondent') !== '';
    this.#asked = (isUnit ? this.#asked : undefined) ?? this.#askedOf(named, leaf, goal);
    this.owners.push(...ownersIn(row, this.#asked, this.findings));
    if (leaf.kind === 'indicator' && named.includes(leaf) && leaf.parent) leaf.parent.indicators += 1;
  }

  /** Forgets what stands above: another sheet begins. */
  begin(): void {
    this.#above = [];
    this.#last = undefined;
    this.#asked = undefined;
    this.#unread = undefined;
  }

  /**
   * Whom a row's owner answers about: the goal that it names first, with its first indicator; each other indicator by itself, or nobody would be
   * asked for its outcome.
   */
  #askedOf(named: readonly Growing[], leaf: Growing, goal: Growing): Growing {
    const isOther = leaf.kind === 'indicator' && leaf.parent !== undefined && leaf.parent.indicators > 0;
    return isOther || !named.includes(goal) ? leaf : goal;
  }

  #isArea(row: ListRow, texts: readonly string[]): boolean {
    const [text = '', ...others] = texts;
    const labelled = AREA_LABEL.exec(text)?.[1];
    if (others.length > 0 || (!row.isBanner && labelled === undefined)) return false;
    if (row.cell('area') !== '' && labelled === undefined) return false;
    const area = this.#item(row, 'area', 'area', labelled ?? text, undefined);
    this.#set(0, area);
    this.#last = area;
    return true;
  }

  /** What a row names, the highest first; undefined for a row that cannot be read, which has been told. */
  #namesIn(row: ListRow, has: (field: ListField) => boolean): readonly Growing[] | undefined {
    const kind = this.#kindIn(row);
    if (kind === null) return undefined;
    const all = columnNames(row, kind, has);
    const names = all.filter(({ usual, title }) => !isValueForGoal(usual, title));
    for (const { title } of all.filter((name) => !names.includes(name)))
      this.findings.push({ ...at(row, 'goal'), code: 'unread-row', value: title });
    const lowest = names.at(-1);
    const id = idIn(row, this.findings);
    if (this.#unread !== undefined && names.every(({ depth }) => depth > UNREAD_DEPTH)) {
      const value = cut(lowest?.title ?? row.texts.find(Boolean) ?? '', MAX_QUOTE);
      this.findings.push({ ...at(row, 'goal'), at: '', code: 'below-unread', value, limit: this.#unread });
      return undefined;
    }
    if (names.length > 0) this.#unread = undefined;
    return names.map((name) => {
      const under = this.#parentOf(row, name, name === lowest);
      const item = this.#item(
        row,
        name.kind,
        name.usual,
        name.title,
        under,
        name === lowest ? id : undefined,
      );
      this.#set(DEPTHS[item.kind], item);
      return item;
    });
  }

  #parentOf(row: ListRow, { depth, isFree }: Name, isLowest: boolean): Growing | undefined {
    const said = isLowest ? row.cell('parent') : '';
    const named = said === '' ? undefined : this.tree.find(said);
    if (named) return named;
    if (said !== '') this.findings.push({ ...at(row, 'parent'), code: 'unknown-parent', value: said });
    // What the council has assigned stands beside the goals, unless its row names one; so does what belongs to nothing that is there.
    const most = isFree || said !== '' ? 1 : depth;
    return this.#above.slice(0, most).findLast((item) => item !== undefined);
  }

  #set(depth: number, item: Growing): void {
    if (this.#above[depth] === item) return;
    this.#above = [
      ...this.#above.slice(0, depth),
      ...Array(Math.max(0, depth - this.#above.length)).fill(undefined),
      item,
    ];
  }

  /** The kind that the row says; null when it says one that nobody understands, which has been told. */
  #kindIn(row: ListRow): KindSaid | undefined | null {
    const text = row.cell('kind');
    const kind = this.#kindSaid(text);
    const isNeeded = row.cell('title') !== '';
    if (kind !== undefined || (text === '' && !isNeeded)) return kind;
    const name = row.cell('title') || row.cell('goal') || row.cell('indicator');
    if (name === '' && text !== '') return undefined;
    this.findings.push({
      ...at(row, 'kind'),
      code: 'unknown-kind',
      value: text,
      limit: cut(name, MAX_QUOTE),
    });
    this.#above = this.#above.slice(0, 1);
    this.#last = undefined;
    this.#unread = row.line;
    return null;
  }

  #item(
    row: ListRow,
    kind: ItemKind | undefined,
    usual: ItemKind,
    text: string,
    parent: Growing | undefined,
    id?: string,
  ): Growing {
    const title = withoutNumber(text.replace(/\s+/g, ' ').replace(/^[-–•]\s+/, ''));
    const item = this.tree.named({ kind, usual, title: cut(title, MAX_TITLE), line: row.line, id }, parent);
    if (title.length > MAX_TITLE && !item.facts.has('definition')) {
      item.facts.set('definition', { value: title, text: title });
      this.findings.push({ ...at(row, 'goal'), code: 'shortened', value: cut(title, MAX_QUOTE) });
    }
    return item;
  }

  #isNamed(row: ListRow, text: string): boolean {
    return row.texts.filter((one) => one !== '').length === 1 && !TOTAL.test(text);
  }

  #notRead(row: ListRow): void {
    const value = cut(row.all.filter(Boolean).join(' · '), MAX_QUOTE);
    const where = row.sheet === undefined ? {} : { sheet: row.sheet };
    this.findings.push({ at: '', line: row.line, ...where, code: 'unread-row', value });
  }
}

/** What stands deeper may belong to a row that could not be read. */
const UNREAD_DEPTH = 2;

interface Name {
  readonly title: string;
  /** Undefined where nothing says it. */
  readonly kind: ItemKind | undefined;
  readonly usual: ItemKind;
  readonly depth: number;
  /** Whether it stands beside the goals of its area. */
  readonly isFree: boolean;
}

/** The names of a row by their columns, the highest first. */
function columnNames(row: ListRow, kind: KindSaid | undefined, has: (field: ListField) => boolean): Name[] {
  // Where boards' goals have a column of their own, the goals beside them are the council's.
  const usual: ItemKind =
    has('boardGoal') && !has('councilGoal') && !has('directionGoal') ? 'councilGoal' : 'boardGoal';
  const stated = kind === 'goal' ? undefined : kind;
  const field = has('title') ? 'title' : 'goal';
  const isOfIndicator = stated === 'indicator' && row.cell('indicator') !== '' && field === 'goal';
  const own = isOfIndicator ? undefined : stated;
  const nameOf = (title: string, one: ItemKind | undefined, expected: ItemKind): Name => {
    const depth = DEPTHS[one ?? expected];
    const isFree = one === 'assignment' || one === 'priority';
    return { title, kind: one, usual: one ?? expected, depth, isFree };
  };
  const names: (Name | undefined)[] = [
    row.cell('area') === '' ? undefined : nameOf(row.cell('area'), 'area', 'area'),
    ...COLUMNS.map((column) =>
      row.cell(column.field) === '' ? undefined : nameOf(row.cell(column.field), column.kind, column.kind),
    ),
    row.cell('goal') === '' ? undefined : nameOf(row.cell('goal'), field === 'goal' ? own : undefined, usual),
    row.cell('title') === '' ? undefined : nameOf(row.cell('title'), own, usual),
    row.cell('indicator') === '' ? undefined : nameOf(row.cell('indicator'), 'indicator', 'indicator'),
  ];
  const there = names.filter((name) => name !== undefined);
  const hasGoal = there.some((name) => name.usual !== 'area' && isGoal({ kind: name.usual }));
  return there
    .map((name) => (hasGoal ? { ...name, isFree: false } : name))
    .toSorted((a, b) => a.depth - b.depth);
}
