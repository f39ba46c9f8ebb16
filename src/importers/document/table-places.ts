import { plainWords } from '../../domain/names.ts';
import { type Item, type ItemKind, isGoal } from '../../domain/plans/plan.ts';
import type { Block } from './blocks.ts';
import { goalsHeadedBy } from './goal-headings.ts';
import { withGoalsByNumber } from './goals-by-number.ts';
import { blocksOf, type Entry, type Outline, type Section } from './outline.ts';
import type { SetBy } from './said.ts';
import type { Named, ReadRow } from './table-row.ts';
import { readTables, type TableRows } from './tables.ts';
import type { DocumentWords } from './words.ts';

/** The tables of a piece of the document: what stands under an entry, or a section of what stands under none. */
export interface Piece {
  readonly entry: Entry | undefined;
  readonly line: number;
  readonly tables: TableRows;
}

/** The pieces of a document, in its order. The overviews that have readers of their own are left out. */
export function piecesOf(
  { entries, rest }: Outline,
  year: number | undefined,
  words: DocumentWords,
): readonly Piece[] {
  const hasGoals = entries.some(isGoal);
  const isOwn = ({ label }: Section) =>
    label !== 'commitmentsOverview' && !(label === 'goalsOverview' && hasGoals);
  const read = (blocks: readonly Block[], within: ItemKind | undefined, isOfGoals = false): TableRows => {
    const named = withGoalsByNumber(blocks, entries, words);
    const rows = readTables(named.blocks, year, words, within, isOfGoals);
    return { ...rows, findings: [...rows.findings, ...named.findings] };
  };
  const pieces: readonly Piece[] = [
    ...entries.map((entry) => ({
      entry,
      line: entry.line,
      tables: read(blocksOf(entry), entry.kind),
    })),
    ...rest.filter(isOwn).map(({ heading, blocks, line }) => ({
      entry: undefined,
      line,
      tables: read(blocks, undefined, goalsHeadedBy(heading, words) !== undefined),
    })),
  ].toSorted((a, b) => a.line - b.line);
  const first = pieces.find(({ entry, tables }) => entry || tables.named.length > 0)?.line ?? 0;
  return pieces.map((piece) => (piece.line < first ? { ...piece, tables: withoutStrangers(piece) } : piece));
}

/** Before the first goal a table that is none of ours says what the document is. */
function withoutStrangers({ tables }: Piece): TableRows {
  return { ...tables, findings: tables.findings.filter(({ code }) => code !== 'unread-table') };
}

type Add = (kind: ItemKind, named: Named, facts: Partial<Item>) => string;
/** Tells what a row says of an item that is there already. */
type Tell = (id: string, row: ReadRow) => void;

/** Makes items of what cells name, each once: a goal that has a heading of its own, or stands in several rows, is the same. */
export class NamedItems {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #ids: ReadonlyMap<Entry, string>;
  readonly #add: Add;
  readonly #tell: Tell;
  readonly #setBy: SetBy;
  readonly #told = new Set<ReadRow>();
  readonly #made = new Map<string, string>();
  readonly #waiting = new Map<Entry, (() => void)[]>();

  /**
   * @param setBy who has set what a table only calls a goal
   * @param ids those of the entries that have been added; grows while this is used
   */
  constructor({ entries }: Outline, setBy: SetBy, ids: ReadonlyMap<Entry, string>, add: Add, tell: Tell) {
    this.#setBy = setBy;
    this.#tell = tell;
    this.#entries = new Map(entries.toReversed().map((entry) => [keyOf(entry), entry]));
    this.#ids = ids;
    this.#add = add;
  }

  /** Acts at once, or when the heading has come that what a cell names stands under. */
  whenThere(named: Named | undefined, act: () => void): void {
    const entry = this.#awaits(named);
    if (entry) this.#waiting.set(entry, [...(this.#waiting.get(entry) ?? []), act]);
    else act();
  }

  addWaiting(entry: Entry): void {
    for (const act of this.#waiting.get(entry) ?? []) act();
  }

  #awaits(named: Named | undefined): Entry | undefined {
    if (!named) return undefined;
    const entry = this.#entries.get(keyOf(named));
    if (!entry) return this.#awaits(named.above);
    return this.#ids.has(entry) ? undefined : entry;
  }

  /** @param within what the table stands under */
  idOf(named: Named, within: Entry | undefined): string {
    const entry = this.#entries.get(keyOf(named));
    const known = entry && this.#ids.get(entry);
    if (known !== undefined) return this.#withRow(known, named);
    const kind = kindOf(named, within, this.#setBy);
    const parent = named.above ? this.idOf(named.above, within) : this.#parentOf(kind, within);
    const key = `${parent}/${keyOf(named)}`;
    const made = this.#made.get(key);
    if (made !== undefined) return this.#withRow(made, named);
    const added = this.#add(kind, named, parent === undefined ? {} : { parent });
    if (named.row) this.#told.add(named.row);
    this.#made.set(key, added);
    return added;
  }

  #withRow(id: string, { row }: Named): string {
    if (row && !this.#told.has(row)) this.#tell(id, row);
    if (row) this.#told.add(row);
    return id;
  }

  /** Where what a table names stands when the table itself does not say. */
  #parentOf(kind: ItemKind, within: Entry | undefined): string | undefined {
    if (kind === 'area' || within === undefined) return undefined;
    const isAnywhere = kind === 'boardGoal' || kind === 'commitment';
    const isBelow = isAnywhere ? within.kind !== 'assignment' : within.kind === 'area';
    return isBelow ? this.#ids.get(within) : this.#parentOf(kind, within.parent);
  }
}

function kindOf({ kind, above }: Named, within: Entry | undefined, setBy: SetBy): ItemKind {
  if (kind !== 'goal') return kind;
  if (above?.kind === 'councilGoal' || above?.kind === 'directionGoal') return 'boardGoal';
  if (above?.kind !== 'area' && within !== undefined && isGoal(within)) return 'boardGoal';
  return setBy === 'board' ? 'boardGoal' : 'councilGoal';
}

/** Goals are known by their names, whoever has set them. */
function keyOf({ kind, title }: { readonly kind: ItemKind | 'goal'; readonly title: string }): string {
  return `${kind === 'goal' || isGoal({ kind }) ? 'goal' : kind} ${plainWords(title)}`;
}
