/** Of what a status is that stands in tables of goals and their measures: of the goal, or of each measure. */
import type { Head } from './table-head.ts';
import type { NamingColumn } from './table-levels.ts';

/** "Status mål", "Målets bedömning" */
const OF_GOAL = /(?<!\p{L})(?:nämnd(?:s|ens)?\s?)?mål(?:et|ets|en|ens)?(?!\p{L})|^målstatus$/iu;

interface Cells {
  /** In the first row of each goal. */
  readonly first: string[];
  /** In the rows below that. */
  readonly others: string[];
}

/** What the tables of a document with the same head tell together: one alone may have a single row for each goal. */
export class GoalVerdicts {
  readonly #seen = new Map<string, Cells>();
  /** Heads of tables that did not tell by themselves. */
  readonly #open = new Set<string>();
  #known: ReadonlySet<string> = new Set();

  /**
   * Whether the status in a row is that of its goal: by its head, or where only the first of the rows below each of several goals has one.
   * @param status the place of its column
   */
  isOfGoal(
    head: Pick<Head, 'columns'>,
    rows: readonly (readonly string[])[],
    goal: NamingColumn | undefined,
    status = -1,
  ): boolean {
    if (!goal || goal.kind === 'area' || status < 0) return false;
    const own = cellsIn(rows, goal.index, status);
    const { first, others } = own;
    if (OF_GOAL.test(head.columns[status]?.text ?? ''))
      return others.every((cell) => cell === '' || first.includes(cell));
    const key = keyOf(head);
    const seen = this.#seen.get(key) ?? { first: [], others: [] };
    this.#seen.set(key, seen);
    seen.first.push(...first);
    seen.others.push(...others);
    const isTold = isOfFirst(own) || isOfOnly(seen, own);
    if (!isTold) this.#open.add(key);
    return isTold || this.#known.has(key);
  }

  /** Ends the first reading. @returns whether all is to be read once more, as others tell what a table by itself did not */
  learn(): boolean {
    const told = [...this.#seen].filter(([key, cells]) => this.#open.has(key) && isOfFirst(cells));
    this.#known = new Set(told.map(([key]) => key));
    return this.#known.size > 0;
  }
}

function keyOf({ columns }: Pick<Head, 'columns'>): string {
  return columns.map(({ text }) => text.toLowerCase()).join('|');
}

function cellsIn(rows: readonly (readonly string[])[], goal: number, status: number): Cells {
  const cells: Cells = { first: [], others: [] };
  let above = '';
  for (const row of rows) {
    const name = row[goal] ?? '';
    (name !== '' && name !== above ? cells.first : cells.others).push(row[status] ?? '');
    if (name !== '') above = name;
  }
  return cells;
}

/** So many goals, each with one measure: how that has gone is how the goal has. */
const SOLE = 3;

function isOfOnly(seen: Cells, { first }: Cells): boolean {
  return seen.others.length === 0 && first.length >= SOLE && first.every((cell) => cell !== '');
}

function isOfFirst({ first, others }: Cells): boolean {
  return others.length > 1 && others.every((cell) => cell === '') && first.filter(Boolean).length > 1;
}
