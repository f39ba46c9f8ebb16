import type { Finding } from '../../domain/errors.ts';
import type { Item, ItemKind } from '../../domain/plans/plan.ts';
import { demandFewer } from '../../domain/plans/plan-findings.ts';
import type { Block } from './blocks.ts';
import { capitalised, MAX_CRITERIA, readFollowUp } from './follow-up.ts';
import { idGiver } from './ids.ts';
import { measureOf } from './measures.ts';
import { blocksOf, blocksUnder, type Entry, type Outline } from './outline.ts';
import { type CommitmentOverview, commitmentOverview } from './overview.ts';
import { cut, sentencesOf } from './sentences.ts';
import type { ReadRow } from './table-row.ts';
import { readTables } from './tables.ts';

/** An item, with the place in the document that it was read from. */
export interface ReadItem {
  readonly item: Item;
  readonly entry?: Entry | undefined;
  readonly row?: ReadRow | undefined;
}

/** What a plan takes at most, in characters and in number. */
const MAX_TITLE = 400;
const MAX_PASSAGE = 2000;
const MAX_SHORT = 80;
/** As much of a text as is needed to find it. */
const MAX_QUOTE = 120;
/** A longer title of an indicator is no name that people use; the goal goes by its own. */
const MAX_NAME = 50;

/**
 * Makes items of what the outline names, in the document's order, and lists what of its tables is none.
 * @param year of the document; undefined when it does not say
 */
export function readItems(outline: Outline, year: number | undefined) {
  const list = listOfItems();
  const ids = new Map<Entry, string>();
  const overview = commitmentOverview(outline, year);
  const findings: Finding[] = [...overview.findings, ...strayRows(outline, year)];
  for (const entry of outline.entries) {
    const id = addEntry(list, entry, entry.parent && ids.get(entry.parent));
    ids.set(entry, id);
    const tables = readTables(blocksOf(entry), year);
    findings.push(...tables.findings);
    for (const row of tables.indicators) {
      const measure = measureOf(row);
      list.add('indicator', row, { parent: id, measure }, { row });
    }
    for (const row of tables.commitments) addCommitment(list, row, id, overview);
  }
  for (const row of overview.left()) list.add('commitment', row, {}, { row });
  for (const { text, line } of prioritiesIn(outline)) list.add('priority', { title: text, line }, {}, {});
  return { items: list.items, findings };
}

/** What stands in tables of ours under no goal. */
function strayRows({ rest }: Outline, year: number | undefined): Finding[] {
  const tables = rest
    .filter(({ label }) => label !== 'commitmentsOverview')
    .map((section) => readTables(section.blocks, year));
  return tables
    .flatMap(({ indicators, commitments }) => [...indicators, ...commitments])
    .map(({ line, title }) => ({ at: '', line, code: 'unplaced', value: cut(title, MAX_QUOTE) }));
}

/** Items in the order in which they are read, each with an id of its own. */
function listOfItems() {
  const items: ReadItem[] = [];
  const giveId = idGiver();
  return {
    items,
    /** @throws Problem `invalid-plan` when there are more than a plan can hold */
    add(
      kind: ItemKind,
      { title, line }: { readonly title: string; readonly line: number },
      facts: Partial<Item>,
      origin: Omit<ReadItem, 'item'>,
    ): string {
      const id = giveId(kind, title);
      demandFewer(items);
      items.push({ ...origin, item: { id, kind, title: cut(title, MAX_TITLE), ...facts, line } });
      return id;
    },
  };
}

type ItemList = ReturnType<typeof listOfItems>;

/** What a heading names, and the indicator by which its follow-up says that it is judged. */
function addEntry({ add }: ItemList, entry: Entry, parent: string | undefined): string {
  const { criteria, indicator, desiredOutcome } = readFollowUp(blocksUnder(entry, 'followUp'));
  const id = add(
    entry.kind,
    entry,
    { ...(parent ? { parent } : {}), ...factsOf(entry, criteria) },
    { entry },
  );
  if (indicator) {
    const { title, line } = indicator;
    const desired = desiredOutcome === undefined ? {} : { desiredOutcome: cut(desiredOutcome, MAX_PASSAGE) };
    const facts = { parent: id, ...shortName(title), ...desired, measure: { type: 'qualitative' } as const };
    add('indicator', { title: capitalised(title), line }, facts, {});
  }
  return id;
}

function addCommitment({ add }: ItemList, row: ReadRow, parent: string, overview: CommitmentOverview) {
  const twin = overview.take(row.title);
  // A torn table leaves scraps of comments that look like rows; the overview says which are commitments.
  if (!twin && overview.isThere && !row.status) return;
  const { title, status } = twin ?? row;
  add('commitment', { title, line: row.line }, { parent }, { row: { ...row, status: status ?? row.status } });
}

/** What the document says of a goal or assignment itself. */
function factsOf(entry: Entry, followUp: readonly string[]): Partial<Item> {
  const goals = agendaGoals(entry);
  const criteria = entry.kind === 'directionGoal' ? ownSentences(entry) : followUp;
  const area = entry.kind === 'directionGoal' ? entry.parent?.title : undefined;
  const reportBack = entry.kind === 'assignment' ? reportBackOf(entry) : undefined;
  return {
    // A directional goal is a passage; its area has the name that people use.
    ...(area && area.length <= MAX_SHORT ? { short: area } : {}),
    ...(goals.length > 0 ? { agenda2030: goals } : {}),
    ...(criteria.length > 0
      ? { criteria: criteria.slice(0, MAX_CRITERIA).map((one) => cut(one, MAX_PASSAGE)) }
      : {}),
    ...(reportBack ? { reportBack: cut(reportBack, MAX_PASSAGE) } : {}),
  };
}

/** The paragraphs of a directional goal, but for the sentence that names it. */
function ownSentences(entry: Entry): string[] {
  return blocksUnder(entry, undefined).flatMap((block) => {
    const rest = block.text.startsWith(entry.title)
      ? block.text.slice(entry.title.length).replace(/^[.\s]+/, '')
      : block.text;
    return block.kind === 'row' || rest === '' ? [] : [rest];
  });
}

/** "Målet bidrar i huvudsak till följande Agenda 2030-mål:" and the list below it. */
function agendaGoals(entry: Entry): number[] {
  const blocks = blocksOf(entry);
  const start = blocks.findIndex((block) => /agenda\s2030-?\s?mål\w*\s?:/i.test(block.text.slice(0, 200)));
  if (start < 0) return [];
  const goals: number[] = [];
  const inline = blocks[start]?.text.split(':').at(-1) ?? '';
  for (const block of [{ kind: 'bullet', text: inline }, ...blocks.slice(start + 1)]) {
    const numbers = agendaNumbers(block.text);
    if (block.kind !== 'bullet' && numbers.length === 0) break;
    goals.push(...numbers);
  }
  return [...new Set(goals)];
}

/** The numbers that stand before the names of global goals: "1 Ingen fattigdom 3 God hälsa …" */
function agendaNumbers(text: string): number[] {
  if (text.length > 600) return [];
  const isList = /^\d{1,2}\.?\s\p{Lu}/u.test(text.trim());
  if (!isList) return [];
  return [...text.matchAll(/(?:^|\s)(\d{1,2})\.?\s(?=\p{Lu})/gu)]
    .map((match) => Number(match[1]))
    .filter((number) => number >= 1 && number <= 17);
}

/** How and when an assignment is reported back; the word is often misspelt. */
function reportBackOf(entry: Entry): string | undefined {
  for (const { text } of blocksOf(entry)) {
    for (const sentence of text === entry.title ? [] : sentencesOf(text)) {
      if (sentence.length <= MAX_PASSAGE && /åter\s?rapp?or\p{L}*/iu.test(sentence)) return sentence;
    }
  }
  return undefined;
}

/** The name that completes "Hur går det med …?", where the indicator's own is short enough. */
function shortName(title: string): { short?: string } {
  const subject = /^hur\s(.{3,80}?)\s(?:utvecklas|fortskrider|fortlöper|används|genomförs)$/i.exec(
    title,
  )?.[1];
  const short = subject ?? title;
  return short.length <= MAX_NAME && (subject !== undefined || !/^hur\s/i.test(title)) ? { short } : {};
}

/** The headings below "Nämndens prioriteringar"; where there are none, the list that the summary gives. */
function prioritiesIn({ rest }: Outline): readonly Pick<Block, 'text' | 'line'>[] {
  const start = rest.findIndex((section) => section.label === 'priorities');
  const top = rest[start]?.level ?? 0;
  const headings: Pick<Block, 'text' | 'line'>[] = [];
  for (const section of start < 0 ? [] : rest.slice(start + 1)) {
    const isBelow = section.level === 0 || top === 0 || section.level > top;
    if (section.isChapter || section.label || !isBelow) break;
    headings.push({ text: section.heading, line: section.line });
  }
  if (headings.length > 0) return headings;
  for (const section of rest) {
    const lead = section.blocks.findIndex((block) =>
      /\bprioriter\p{L}*\b[^.]{0,150}:$/iu.test(block.text.slice(-300)),
    );
    if (lead < 0) continue;
    const list = section.blocks.slice(lead + 1);
    const end = list.findIndex((block) => block.kind !== 'bullet');
    return end < 0 ? list : list.slice(0, end);
  }
  return [];
}
