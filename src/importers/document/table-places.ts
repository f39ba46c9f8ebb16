import { plainWords } from '../../domain/names.ts';
import { type Item, type ItemKind, isGoal } from '../../domain/plans/plan.ts';
import type { Block } from './blocks.ts';
import { goalsHeadedBy } from './goal-headings.ts';
import { goalNumberIn, refersToGoals } from './goal-references.ts';
import { GoalVerdicts } from './goal-verdicts.ts';
import { blocksOf, type Entry, type Outline, type Section } from './outline.ts';
import type { SetBy } from './said.ts';
import { onlyBesideCommitments, ShortenedGoals } from './shortened-goals.ts';
import type { Named, ReadRow } from './table-row.ts';
import { readTables, type TableRows } from './tables.ts';
import type { Tense } from './tense.ts';
import type { DocumentWords } from './words.ts';

/** The tables of a piece of the document: what stands under an entry, or a section of what stands under none. */
export interface Piece {
  readonly entry: Entry | undefined;
  readonly line: number;
  readonly tables: TableRows;
}

/** The pieces of a document, in its order. The overviews that have readers of their own are left out. */
export function piecesOf(outline: Outline, tense: Tense, words: DocumentWords): readonly Piece[] {
  const verdicts = new GoalVerdicts();
  const pieces = piecesBy(verdicts, outline, tense, words);
  return verdicts.learn() ? piecesBy(verdicts, outline, tense, words) : pieces;
}

function piecesBy(
  verdicts: GoalVerdicts,
  { entries, rest }: Outline,
  tense: Tense,
  words: DocumentWords,
): readonly Piece[] {
  const hasGoals = entries.some(isGoal);
  const isOwn = ({ label }: Section) =>
    label !== 'commitmentsOverview' && !(label === 'goalsOverview' && hasGoals);
  const read = (blocks: readonly Block[], within: ItemKind | undefined, isOfGoals = false): TableRows => {
    return readTables(blocks, tense, words, within, isOfGoals, verdicts);
  };
  const pieces: readonly Piece[] = [
    ...entries.map((entry) => ({
      entry,
      line: entry.line,
      tables: read(blocksOf(entry), entry.kind),
    })),
    ...rest.filter(isOwn).map(({ heading, blocks, line, goal }) => ({
      entry: undefined,
      line,
      tables: ofGoal(read(blocks, undefined, goalsHeadedBy(heading, words) !== undefined), goal, line),
    })),
  ].toSorted((a, b) => a.line - b.line);
  const first = pieces.find(({ entry, tables }) => entry || tables.named.length > 0)?.line ?? 0;
  return pieces.map((piece) => (piece.line < first ? { ...piece, tables: withoutStrangers(piece) } : piece));
}

/** A goal of which nothing but the number is said. */
export function goalOfNumber(number: string, line: number): Named {
  return { kind: 'goal', title: number, line, above: undefined, row: undefined };
}

/** The rows of tables below a heading that refers to a goal by its number. */
function ofGoal(tables: TableRows, number: string | undefined, line: number): TableRows {
  if (number === undefined) return tables;
  const above = goalOfNumber(number, line);
  const below = (rows: readonly ReadRow[]) => rows.map((row) => (row.above ? row : { ...row, above }));
  return { ...tables, indicators: below(tables.indicators), commitments: below(tables.commitments) };
}

/** Before the first goal a table that is none of ours says what the document is. */
function withoutStrangers({ tables }: Piece): TableRows {
  return { ...tables, findings: tables.findings.filter(({ code }) => code !== 'unread-table') };
}

type Add = (kind: ItemKind, named: Named, facts: Partial<Item>) => string;
/** Tells what a row says of an item that is there already. */
type Tell = (id: string, row: ReadRow) => void;

/** Makes items of what cells name, each once: a goal that has a heading of its own, or stands in several rows or tables, is the same. */
export class NamedItems {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #ids: ReadonlyMap<Entry, string>;
  readonly #add: Add;
  readonly #tell: Tell;
  readonly #setBy: SetBy;
  readonly #told = new Set<ReadRow>();
  readonly #made = new Map<string, string>();
  /** Goals of tables by their names, and by their numbers; the document's own among the latter. */
  readonly #byName = new Map<string, Set<string>>();
  readonly #byNumber: ReadonlyMap<string, readonly (Entry | Named)[]>;
  readonly #waiting = new Map<Entry | string, (() => void)[]>();
  /** Goals for which a table tells where they stand. */
  readonly #placed: ReadonlySet<string>;
  /** Goals that stand beside commitments only, and those of which they may be a part. */
  readonly #beside: ReadonlySet<Named>;
  readonly #shortened: ShortenedGoals;

  /**
   * @param setBy who has set what a table only calls a goal
   * @param ids those of the entries that have been added; grows while this is used
   */
  constructor(
    { entries }: Outline,
    pieces: readonly Piece[],
    setBy: SetBy,
    ids: ReadonlyMap<Entry, string>,
    add: Add,
    tell: Tell,
  ) {
    this.#setBy = setBy;
    this.#tell = tell;
    this.#entries = new Map(entries.toReversed().map((entry) => [keyOf(entry), entry]));
    const goals = pieces.flatMap(({ tables }) => tables.named.filter(isOfGoal));
    this.#placed = new Set(goals.filter(({ above }) => above !== undefined).map(keyOf));
    this.#beside = onlyBesideCommitments(pieces.map(({ tables }) => tables));
    this.#shortened = new ShortenedGoals([
      ...entries.filter(isGoal),
      ...goals.filter((one) => !this.#beside.has(one)),
    ]);
    const counted = [...entries.filter(isGoal), ...goals].filter(({ number = '' }) => number !== '');
    this.#byNumber = Map.groupBy(counted, ({ number = '' }) => number);
    this.#ids = ids;
    this.#add = add;
  }

  /** Acts at once, or when that has come which a cell names, or what it stands under. */
  whenThere(named: Named | undefined, act: () => void): void {
    const awaited = this.#awaits(named);
    if (awaited !== undefined) this.#waiting.set(awaited, [...(this.#waiting.get(awaited) ?? []), act]);
    else act();
  }

  addWaiting(entry: Entry | string): void {
    const waiting = this.#waiting.get(entry) ?? [];
    this.#waiting.delete(entry);
    for (const act of waiting) act();
  }

  #awaits(named: Named | undefined): Entry | string | undefined {
    if (!named) return undefined;
    const referred = this.#referredBy(named);
    const key = keyOf(referred && 'sections' in referred ? referred : (referred ?? named));
    const entry = this.#entries.get(key);
    if (entry) return this.#ids.has(entry) ? undefined : entry;
    if (named.above) return this.#awaits(named.above);
    const isToCome = isOfGoal(named) && this.#placed.has(key) && !this.#byName.has(key);
    return isToCome ? key : undefined;
  }

  /** The one goal whose number, or a part of whose name, a cell has in the place of its name. */
  #referredBy(named: Named): Entry | Named | undefined {
    const number = isOfGoal(named) ? goalNumberIn(named.title) : undefined;
    if (number === undefined && isOfGoal(named) && this.#beside.has(named))
      return this.#shortened.of(named.title);
    const found = number === undefined ? [] : (this.#byNumber.get(number) ?? []);
    return new Set(found.map(keyOf)).size === 1 ? found[0] : undefined;
  }

  /**
   * @param within what the table stands under
   * @returns undefined for a goal that cannot be told from its number, or from others of its name
   */
  idOf(named: Named, within: Entry | undefined): string | undefined {
    const referred = this.#referredBy(named);
    if (!referred && isOfGoal(named) && this.#isUnknown(named)) return undefined;
    const key = keyOf(referred ?? named);
    const entry = this.#entries.get(key);
    const known = entry && this.#ids.get(entry);
    if (known !== undefined) return this.#withRow(known, named);
    const kind = kindOf(named, within, this.#setBy);
    const beside = isBeside(named, within) ? within?.parent : within;
    const parent = named.above ? this.idOf(named.above, within) : this.#parentOf(kind, beside);
    const place = `${parent}/${key}`;
    const made = this.#made.get(place);
    if (made !== undefined) return this.#withRow(made, named);
    const alike = parent === undefined && isOfGoal(named) ? [...(this.#byName.get(key) ?? [])] : [];
    if (alike.length > 1 && named.row === undefined) return undefined;
    const [same] = alike;
    if (same !== undefined && alike.length === 1) return this.#withRow(same, named);
    const added = this.#add(kind, named, parent === undefined ? {} : { parent });
    if (named.row) this.#told.add(named.row);
    this.#made.set(place, added);
    if (isOfGoal(named)) {
      this.#byName.set(key, (this.#byName.get(key) ?? new Set()).add(added));
      this.addWaiting(key);
    }
    return added;
  }

  /** Whether a cell does but refer to goals, and nobody can say to which. */
  #isUnknown(named: Named): boolean {
    return refersToGoals(named.title) || (this.#beside.has(named) && this.#shortened.isTooShort(named.title));
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

/** "Mål | Status" below one of the board's goals names others of them; what a goal is parted into has a word of its own. */
function isBeside({ kind }: Named, within: Entry | undefined): boolean {
  return kind === 'goal' && within?.kind === 'boardGoal';
}

function kindOf({ kind, above }: Named, within: Entry | undefined, setBy: SetBy): ItemKind {
  if (kind !== 'goal') return kind;
  if (above?.kind === 'councilGoal' || above?.kind === 'directionGoal') return 'boardGoal';
  if (above?.kind !== 'area' && within !== undefined && isGoal(within)) return 'boardGoal';
  return setBy === 'board' ? 'boardGoal' : 'councilGoal';
}

function isOfGoal({ kind }: Named): boolean {
  return kind === 'goal' || isGoal({ kind });
}

/** Goals are known by their names, whoever has set them. */
function keyOf({ kind, title }: { readonly kind: ItemKind | 'goal'; readonly title: string }): string {
  return `${kind === 'goal' || isGoal({ kind }) ? 'goal' : kind} ${plainWords(title)}`;
}
