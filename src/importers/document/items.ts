import type { Finding } from '../../domain/errors.ts';
import { type Item, isGoal } from '../../domain/plans/plan.ts';
import type { ReadBudget } from './economy.ts';
import { factsOf } from './entry-facts.ts';
import { eitherIn, measured, rowFacts } from './facts-of-row.ts';
import { capitalised, readFollowUp } from './follow-up.ts';
import { type ItemList, listOfItems } from './item-list.ts';
import { shortName } from './item-names.ts';
import { blocksUnder, type Entry, type Outline } from './outline.ts';
import { type CommitmentOverview, commitmentOverview } from './overview.ts';
import { paragraphs } from './passages.ts';
import { prioritiesIn } from './priorities.ts';
import { type DocumentNature, rowOfSaid } from './said.ts';
import { cut } from './sentences.ts';
import { goalOfNumber, NamedItems, type Piece, piecesOf as tablePieces } from './table-places.ts';
import type { Named, ReadRow } from './table-row.ts';
import type { DocumentWords } from './words.ts';

/** What a plan takes at most, in characters and in number. */
const MAX_PASSAGE = 2000;
/** As much of a text as is needed to find it. */
const MAX_QUOTE = 120;

/** What items are made with: the lists that they are put in, and the year and words by which they are read. */
interface Making {
  readonly list: ItemList;
  readonly named: NamedItems;
  readonly overview: CommitmentOverview;
  readonly nature: DocumentNature;
  readonly words: DocumentWords;
}

/**
 * Makes items of what the outline names, in the document's order, and lists what of its tables is none.
 */
export function readItems(
  outline: Outline,
  nature: DocumentNature,
  words: DocumentWords,
  budgets: readonly ReadBudget[] = [],
) {
  const overview = commitmentOverview(outline, nature, words);
  const findings: Finding[] = [...overview.findings];
  const list = listOfItems(findings);
  const ids = new Map<Entry, string>();
  const pieces = tablePieces(outline, nature, words);
  const named = new NamedItems(
    outline,
    pieces,
    nature.setBy,
    ids,
    (kind, cell, facts) =>
      list.add(
        kind,
        cell,
        { ...facts, ...toldIn(cell), ...(cell.row ? rowFacts(cell.row) : {}) },
        { row: cell.row },
      ),
    list.tell,
  );
  const making = { list, named, overview, nature, words };
  for (const piece of pieces) {
    const { entry } = piece;
    const id = entry && addEntry(list, entry, entry.parent && ids.get(entry.parent), nature.year, words);
    if (entry && id !== undefined) ids.set(entry, id);
    findings.push(...piece.tables.findings);
    const rows = [...rowsInTables(piece, id, making), ...rowsSaid(piece, id, making)];
    for (const { act } of rows.toSorted((a, b) => a.line - b.line)) act();
    if (entry) named.addWaiting(entry);
  }
  addFree(outline, making);
  for (const row of overview.left()) list.add('commitment', row, rowFacts(row), { row });
  addPriorities(list, outline);
  for (const area of budgets) list.add('budget', area, { budget: area.budget }, { budget: area });
  return { items: list.items, findings: findings.filter((finding) => !isOfBudget(finding, budgets)) };
}

/** One row of a piece, with what is to be done about it when it is its turn. */
interface Turn {
  readonly line: number;
  readonly act: () => void;
}

/** @param id of the item that the piece stands under */
function rowsInTables({ entry, tables }: Piece, id: string | undefined, making: Making): readonly Turn[] {
  const { list, named, overview } = making;
  const below = (row: ReadRow, add: (parent: string) => void) => turnBelow(row, entry, id, making, add);
  return [
    ...tables.named.map((cell) => ({
      line: cell.line,
      act: () => named.whenThere(cell, () => named.idOf(cell, entry)),
    })),
    ...tables.indicators.map((row) =>
      below(row, (parent) =>
        list.add('indicator', row, { parent, ...measuredIn(row, list), ...rowFacts(row) }, { row }),
      ),
    ),
    ...tables.commitments.map((row) => {
      const add = (parent?: string) => addCommitment(list, row, parent, overview);
      const { line, act } = turnBelow(row, entry, id, making, add, (above) => {
        // "1 och 3": of which goal it is nobody can say, but that it is done.
        if (hasGoals(list)) add();
        list.findings.push(stray({ ...row, title: `${row.title}: ${above}` }));
      });
      return { line, act: () => (id === undefined && !row.above && hasGoals(list) ? add() : act()) };
    }),
  ];
}

/** What is said in lines and bullets under an entry. */
function rowsSaid({ entry }: Piece, id: string | undefined, making: Making): readonly Turn[] {
  const { list, nature, words } = making;
  return (entry?.said ?? []).map((said) => {
    const { row, findings } = rowOfSaid(said, nature, words);
    list.findings.push(...findings);
    const measure = said.kind === 'indicator' ? measuredIn(row, list) : {};
    return turnBelow(row, entry, id, making, (parent) =>
      list.add(said.kind, row, { parent, ...measure, ...rowFacts(row) }, { row }),
    );
  });
}

function measuredIn(row: ReadRow, list: ItemList): Partial<Item> {
  const facts = measured(row);
  list.findings.push(...eitherIn(row, facts.measure));
  return facts;
}

function toldIn({ definition }: Named): Partial<Item> {
  return definition === undefined ? {} : { definition };
}

/** Commitments that stand under no goal, or one that a table names; without any goal in the document they are no plan. */
function addFree({ free }: Outline, { list, named, nature, words }: Making): void {
  const isThere = hasGoals(list);
  for (const said of free) {
    const { row, findings } = rowOfSaid(said, nature, words);
    if (isThere) list.findings.push(...findings);
    const goal = said.goal === undefined ? undefined : goalOfNumber(said.goal, said.line);
    const parent = goal && isThere ? named.idOf(goal, undefined) : undefined;
    const measure = said.kind === 'indicator' ? measuredIn(row, list) : {};
    const facts = { ...(parent === undefined ? {} : { parent }), ...measure, ...rowFacts(row) };
    if (isThere && (parent !== undefined || said.kind === 'commitment'))
      list.add(said.kind, row, facts, { row });
    else list.findings.push(stray(row));
  }
}

function hasGoals({ items }: ItemList): boolean {
  return items.some(({ item }) => isGoal(item));
}

/**
 * Adds a row below what its own cells name, or else below its entry; without either it is told.
 * @param miss where what its cells name cannot be found
 */
function turnBelow(
  row: ReadRow,
  entry: Entry | undefined,
  id: string | undefined,
  { list, named }: Making,
  add: (parent: string) => void,
  miss: (above: string) => void = () => list.findings.push(stray(row)),
): Turn {
  return {
    line: row.line,
    act: () =>
      named.whenThere(row.above, () => {
        const parent = row.above ? named.idOf(row.above, entry) : id;
        if (parent !== undefined) add(parent);
        else if (row.above) miss(row.above.title);
        else list.findings.push(stray(row));
      }),
  };
}

function addPriorities({ add }: ItemList, outline: Outline): void {
  for (const priority of prioritiesIn(outline)) {
    const planning = paragraphs(priority.blocks);
    add('priority', priority, planning === '' ? {} : { planning }, {});
  }
}

/** A table of the economy has its first row just below its head, and is read there. */
function isOfBudget({ code, line = 0 }: Finding, budgets: readonly ReadBudget[]): boolean {
  return code === 'unread-table' && budgets.some((budget) => budget.line > line && budget.line - line <= 3);
}

/** What stands in a table of ours under no goal. */
function stray({ line, title }: ReadRow): Finding {
  return { at: '', line, code: 'unplaced', value: cut(title, MAX_QUOTE) };
}

/** What a heading names, and the indicator by which its follow-up says that it is judged. */
function addEntry(
  { add, findings }: ItemList,
  entry: Entry,
  parent: string | undefined,
  year: number | undefined,
  words: DocumentWords,
): string {
  const followUp = readFollowUp(blocksUnder(entry, 'followUp'));
  const { indicator } = followUp;
  const wished = entry.fields.find(({ key }) => key === 'desiredOutcome')?.text;
  const desiredOutcome = followUp.desiredOutcome ?? wished;
  const own = factsOf(entry, followUp, year, words);
  findings.push(...own.findings);
  if (entry.isSentence)
    findings.push({ at: '', line: entry.line, code: 'first-sentence', value: cut(entry.title, MAX_QUOTE) });
  const ofGoal = !indicator && desiredOutcome ? { desiredOutcome: cut(desiredOutcome, MAX_PASSAGE) } : {};
  const id = add(entry.kind, entry, { ...(parent ? { parent } : {}), ...ofGoal, ...own.facts }, { entry });
  if (indicator) {
    const { title, line } = indicator;
    const definition = [followUp.background, indicator.definition].filter(Boolean).join('\n\n');
    const desired = desiredOutcome === undefined ? {} : { desiredOutcome: cut(desiredOutcome, MAX_PASSAGE) };
    const told = definition === '' ? {} : { definition };
    const measure = { type: 'qualitative' } as const;
    const facts = { parent: id, ...shortName(title), ...desired, ...told, measure };
    add('indicator', { title: capitalised(title), line }, facts, {});
  }
  return id;
}

function addCommitment(
  { add }: ItemList,
  row: ReadRow,
  parent: string | undefined,
  overview: CommitmentOverview,
): void {
  const twin = overview.take(row.title);
  // A torn table leaves scraps of comments that look like rows; the overview says which are commitments.
  if (!twin && overview.isThere && !row.status) return;
  const { title, status } = twin ?? row;
  const facts = { ...(parent === undefined ? {} : { parent }), ...rowFacts(row) };
  add('commitment', { title, line: row.line }, facts, { row: { ...row, status: status ?? row.status } });
}
